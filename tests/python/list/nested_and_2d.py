m = [[1, 2, 3], [4, 5, 6]]
print(m[1][2], m[-1][-1], [r[1] for r in m], len(m))
print(len(m[0]), sum(sum(r) for r in m), [list(c) for c in zip(*m)], max(map(max, m)))
m[0][0] = 100
m.append([7, 8, 9])
m[1].extend([0])
print(m, [x for r in m for x in r], [[x * 2 for x in r] for r in m])
print(any(5 in r for r in m))
g = [["." for _ in range(4)] for _ in range(3)]
g[1][2] = "#"
print("\n".join("".join(r) for r in g))
t = [(1, "b"), (1, "a"), (0, "z")]
t.sort()
print(t, sorted(t, key=lambda p: (-p[0], p[1])), [[1, 2], [1], [0, 9]] > [[1, 2], [0]])
print(sorted([[2], [1, 5], [1]]))
deep = [1, [2, [3, [4, [5]]]]]
print(deep[1][1][1][0], str(deep).count("["), len(deep))
import copy
d2 = copy.deepcopy(deep)
d2[1][1][0] = "x"
print(deep, d2)
try:
    m[5][0]
except IndexError as e:
    print(e)
try:
    m[0][0][0]
except TypeError as e:
    print(e)
