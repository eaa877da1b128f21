def check(f):
    def wrapper(*args):
        print("calling", f.__name__)
        return f(*args)
    return wrapper
@check
def area(w, h):
    assert w > 0, "width must be positive"
    return w * h
print(area(2, 3))
area(-1, 2)
