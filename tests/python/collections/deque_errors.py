from collections import deque
d = deque([1, 2, 3])
m = deque(maxlen=3)
d[0] = "first"
for f in (
    lambda: deque().pop(),
    lambda: deque().popleft(),
    lambda: d[99],
    lambda: d.remove("zz"),
    lambda: d.index("zz"),
    lambda: d[0:2],
    lambda: deque(5),
    lambda: m.insert(0, 1),
    lambda: deque([], -1),
    lambda: d + [1],
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
