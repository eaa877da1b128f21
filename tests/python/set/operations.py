a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, a ^ b)
print(a.union(b, [9]), a.intersection([1, 2, 7]), a.difference([1], [2]))
print(a.symmetric_difference([1, 8]))
print(a <= b, {3, 4} <= a, {3, 4} < a, a >= {1})
print(a > a, a == {4, 3, 2, 1})
print(a.isdisjoint({9}), a.issubset(range(10)), a.issuperset([1]))
a |= {7}
print(a)
a &= {1, 2, 7}
print(a)
a -= {7}
print(a)
a ^= {2, 3}
print(a)
a.update([10, 11], (12,))
print(sorted(a))
try:
    a | [1]
except TypeError as e:
    print(e)
try:
    a <= [1]
except TypeError as e:
    print(e)
