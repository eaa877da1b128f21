a = [10, 20, 30, 40, 50]
print(a.pop(0), a)
print(a.pop(-2), a)
print(a.pop(True), a)
for bad in (5, -4):
    try:
        a.pop(bad)
    except IndexError as e:
        print(type(e).__name__, e)
try:
    a.pop("x")
except TypeError as e:
    print(e)
try:
    a.pop(1.0)
except TypeError as e:
    print(e)
try:
    a.pop(0, 1)
except TypeError as e:
    print(e)
print(a)
