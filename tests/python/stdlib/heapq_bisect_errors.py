import heapq, bisect
h = [5, 1, 8, 3]
q = []
a = [1, 3, 3, 5]
def grade(s): return "FDCBA"[bisect.bisect([60, 70, 80, 90], s)]
for f in (
    lambda: heapq.heappop([]),
    lambda: heapq.heappush([1], "a"),
    lambda: bisect.bisect([1], "a"),
    lambda: heapq.heapify((1,)),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
