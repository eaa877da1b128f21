def josephus(n, k):
    people, i, order = list(range(n)), 0, []
    while people:
        i = (i + k - 1) % len(people)
        order.append(people.pop(i))
    return order
print(josephus(7, 3), josephus(41, 3)[-1])
def survivor(n, k):
    r = 0
    for i in range(2, n + 1):
        r = (r + k) % i
    return r
print(survivor(41, 3), [survivor(n, 2) for n in range(1, 17)])
from collections import deque
d = deque("ABCDEF")
while len(d) > 1:
    d.rotate(-2)
    print(d.popleft(), end=" ")
print("last:", d[0])
