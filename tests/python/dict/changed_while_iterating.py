d = {i: i for i in range(5)}
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e, len(d))
try:
    for k in d:
        d[k + 100] = 0
except RuntimeError as e:
    print(e)
for k in d:
    d[k] = "same size is fine"
print(d)
for k in list(d):
    del d[k]
print(d)
d = {1: 1, 2: 2}
it = iter(d)
print(next(it))
d[3] = 3
del d[1]
try:
    next(it)
except RuntimeError as e:
    print(e)
s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as e:
    print(e)
