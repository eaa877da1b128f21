a = list(range(6))
a[1:3] = ["x", "y", "z"]
print(a)
a[:0] = [True]
print(a)
a[2:2] = "ab"
print(a)
a[::2] = [0] * len(a[::2])
print(a)
a[1:4] = []
print(a)
try:
    a[::2] = [1]
except ValueError as e:
    print(e)
try:
    a[1:2] = 5
except TypeError as e:
    print(e)
try:
    a[20] = 1
except IndexError as e:
    print(e)
a[5:] = a
print(a)
a[::-1] = list(a)
print(a)
a[:] = []
print(a)
