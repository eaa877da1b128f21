def calc(a, b, c):
    return (a + b) * c - a[0]
values = {"x": 1}
print(calc(1, 2, 3) + values["y"])
