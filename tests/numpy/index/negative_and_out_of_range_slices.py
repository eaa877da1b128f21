import numpy as np
a = np.arange(10)
for s in (slice(-3, None), slice(None, -3), slice(-100, 100), slice(5, 2), slice(2, 5, -1), slice(5, 2, -1), slice(None, None, -3), slice(-1, -20, -4), slice(10, None), slice(9, None, -9), slice(None, None, 100)):
    print(s, a[s], a[s].shape, a[s].strides)
m = np.arange(12).reshape(3, 4)
print(m[-1], m[-2:, -2:], m[::-1, ::2], m[2:0:-1])
print(m[5:], m[:, 9:].shape, m[-5:2].shape, m[1:-1, 1:-1])
for i in (-4, 3, 100):
    try:
        m[i]
    except IndexError as e:
        print(i, e)
print(a[-1], a[-10], m[-1, -1], a[np.int64(-1)])
print(a[True].shape, a[[-1, -10]], a[np.array([], int)])
a[-2:] = 0
a[:3] += 100
a[::-3] = -1
print(a)
