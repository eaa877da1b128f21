print([0] * 3, 3 * [1, 2], [1] * 0, [1] * -2, [[]] * 2)
grid = [[0] * 3] * 2
grid[0][1] = 5
print(grid)
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
print(grid)
a = [1]
a *= 4
print(a)
b = a
b += [2]
print(a is b, a)
b = b + [3]
print(a is b, a, b)
try:
    [1] * "a"
except TypeError as e:
    print(e)
try:
    [1] * 2.0
except TypeError as e:
    print(e)
try:
    [1] + 1
except TypeError as e:
    print(e)
