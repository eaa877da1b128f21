a = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]
a.remove(1)
print(a, a.index(5), a.index(5, 4), a.index(5, -2))
print(a.count(5), a.count("5"))
try:
    a.remove(77)
except ValueError as e:
    print(e)
try:
    a.index(77)
except ValueError as e:
    print(e)
try:
    a.index(3, 1, 5)
except ValueError as e:
    print(e)
print([1, True, 1.0].count(1), [float("nan")].count(float("nan")))
nan = float("nan")
print([nan].index(nan), nan in [nan], [nan] == [nan])
