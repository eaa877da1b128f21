def outer(f):
    return f(1, 2)
def inner(a, b):
    return int(str(a) + "x") + b
print(len([outer(inner), 3]))
