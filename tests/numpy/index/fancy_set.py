import numpy as np
a = np.zeros(6, int)
a[[0, 2, 4]] = [1, 2, 3]
print(a)
a[[0, 0, 0]] = [7, 8, 9]
print(a)
a[[1, 1, 1]] += 1
print(a)
np.add.at(a, [1, 1, 1], 1)
print(a)
m = np.zeros((3, 3), int)
m[[0, 1, 2], [2, 1, 0]] = 5
m[:, [0, 2]] = [[1], [2], [3]]
print(m)
m[[0, 2]] = m[[2, 0]]
print(m)
m[np.ix_([0, 1], [1, 2])] = -1
print(m)
m[m < 0] = [10, 20, 30, 40]
print(m)
s = np.array(["a", "b"])
s[0] = "long"
print(s)
f = np.arange(5.0)
f[[1, 2]] = 5
f[f > 4] *= 2
print(f)
