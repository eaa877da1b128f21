a = list(range(12))
del a[0]
print(a)
del a[-1]
print(a)
del a[2:5]
print(a)
del a[::3]
print(a)
del a[::-2]
print(a)
try:
    del a[10]
except IndexError as e:
    print(e)
del a[:]
print(a)
b = [1, 2, 3]
del b[5:], b[:1]
print(b)
