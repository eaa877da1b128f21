import numpy as np
a = np.arange(12) ** 2
i = np.array([1, 1, 3, 8, 5])
print(a[i])
j = np.array([[3, 4], [9, 7]])
print(a[j])
palette = np.array([[0, 0, 0], [255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255]])
image = np.array([[0, 1, 2, 0], [0, 3, 4, 0]])
print(palette[image])
a = np.arange(12).reshape(3, 4)
i = np.array([[0, 1], [1, 2]])
j = np.array([[2, 1], [3, 3]])
print(a[i, j], a[i, 2], a[:, j], sep="\n")
l = (i, j)
print(a[l])
s = np.array([i, j])
try:
    a[s]
except IndexError as e:
    print(e)
print(a[tuple(s)])
time = np.linspace(20, 145, 5)
data = np.sin(np.arange(20)).reshape(5, 4)
ind = data.argmax(axis=0)
print(ind, time[ind], data[ind, range(data.shape[1])])
print(np.all(data[ind, range(data.shape[1])] == data.max(axis=0)))
a = np.arange(5)
a[[0, 0, 2]] = [1, 2, 3]
print(a)
a = np.arange(5)
a[[0, 0, 2]] += 1
print(a)
