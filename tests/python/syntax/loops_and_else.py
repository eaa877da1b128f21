for i in range(3):
    if i == 5: break
else:
    print("no break")
for i in range(3):
    if i == 1: break
else:
    print("never")
print(i)
n = 0
while n < 3:
    n += 1
    if n == 2: continue
    print(n, end=" ")
else:
    print("while else")
for i, (a, b) in enumerate([(1, 2), (3, 4)]):
    print(i, a + b)
for x in []: pass
else: print("empty else")
for a, *b in [(1, 2, 3), "xyz"]:
    print(a, b)
d = {}
for d["k"] in range(3): pass
print(d)
for i in range(2):
    for j in range(2):
        if j: break
        print(i, j)
while True:
    try:
        break
    finally:
        print("finally on break")
for c in "ab": print(c); print(c.upper())
x = [1, 2, 3]
for v in x:
    if len(x) < 6: x.append(v * 10)
print(x)
