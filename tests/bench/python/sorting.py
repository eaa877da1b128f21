import random


def bench():
    rng = random.Random(7)
    rows = [(rng.random(), i) for i in range(12000)]
    rows.sort()
    by_second = sorted(rows, key=lambda row: -row[1])
    return rows[0][1], by_second[0][1]
