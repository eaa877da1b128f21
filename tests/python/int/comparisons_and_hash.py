vals = [0, 1, -1, 2**31, 2**63, -(2**63), 2**64, 10**30, 1.0, 0.5, True, False, -0.0, float("inf"), float("-inf")]
print([[int(a < b) for b in vals] for a in vals])
print([[int(a == b) for b in vals] for a in vals])
print(sorted(vals), min(vals), max(vals))
print([hash(v) for v in (0, 1, -1, -2, 2**61 - 1, 2**61, 2**63, 1.0, 0.5, True, 2.0**61, float("inf"), 10**20)])
print(len({1, 1.0, True, 1 + 0j}), {2**53: "a"}[2.0**53], 1 in [True], 0 == -0.0)
print(3 == 3.0000000000000001)
