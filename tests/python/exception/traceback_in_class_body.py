class Config:
    size = 10
    items = [1, 2]
    broken = items[size]
