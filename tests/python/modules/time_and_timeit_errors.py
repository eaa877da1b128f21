import time, timeit, sys
a = time.perf_counter()
b = time.perf_counter()
t0 = time.time()
t = timeit.Timer("a.append(1)", "a = []")
g = time.gmtime(0)
for f in (
    lambda: time.sleep(-1),
    lambda: timeit.timeit("1/0", number=1),
    lambda: time.sleep("a"),
):
    try:
        f()
    except Exception as e:
        print(type(e).__name__ + ":", e)
