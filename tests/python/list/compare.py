print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], [2] > [1, 9, 9])
print([1, 2] == [1.0, 2.0], [1] == (1,), [1] != [1], [[1], [2]] == [[1], [2]])
print([1, 2] <= [1, 2], [1, 2] >= [1, 2, 3])
try:
    [1] < (1,)
except TypeError as e:
    print(e)
try:
    [1, "a"] < [1, 2]
except TypeError as e:
    print(e)
print([1, "a"] == [1, 2])
try:
    [1] < 1
except TypeError as e:
    print(e)
