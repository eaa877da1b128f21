import numpy as np
a = np.arange(6).reshape(2, 3)
print(np.flip(a), np.flip(a, 0), np.flip(a, axis=1), np.fliplr(a))
print(np.flipud(a), np.flip(a, (0, 1)), np.roll(np.arange(5), 2))
print(np.roll(np.arange(5), -1), np.roll(a, 1), np.roll(a, 1, axis=0))
print(np.roll(a, (1, 1), axis=(0, 1)), np.roll(a, 7), np.rot90(a), np.rot90(a, 2))
print(np.rot90(a, -1), np.rot90(np.arange(8).reshape(2, 2, 2), axes=(1, 2)))
print(np.shares_memory(a, np.flip(a)), np.flip(a).strides, np.shares_memory(a, np.roll(a, 1)))
