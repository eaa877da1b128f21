class Box:
    def __init__(self):
        self.contents = 1
b = Box()
print(b.content)
