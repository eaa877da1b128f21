import heapq, bisect
h = [5, 1, 8, 3]
heapq.heapify(h)
print(h[0], heapq.heappop(h), heapq.heappush(h, 0), h[0])
print(heapq.heappushpop(h, 7), heapq.heapreplace(h, 2), sorted(h))
print(heapq.nsmallest(2, [5, 1, 8]), heapq.nlargest(2, [5, 1, 8]))
print(heapq.nlargest(1, ["a", "bbb"], key=len), list(heapq.merge([1, 4], [2, 3])))
q = []
for p, t in [(2, "b"), (1, "a"), (3, "c")]: heapq.heappush(q, (p, t))
print([heapq.heappop(q) for _ in range(3)], [heapq.heappop(x) for x in [[1, 2]]])
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 9))
print(bisect.bisect_left(a, 0), bisect.insort(a, 4), a, bisect.bisect([1, 2, 3], 2, 0, 1))
print(bisect.bisect_left([(1, "a"), (2, "b")], 2, key=lambda t: t[0]))
def grade(s): return "FDCBA"[bisect.bisect([60, 70, 80, 90], s)]
print([grade(s) for s in (33, 60, 77, 89, 90, 100)])
