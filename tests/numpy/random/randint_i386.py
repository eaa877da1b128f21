# profile: scipy2008
import numpy as np
np.random.seed([1, 2, 3])
x = np.random.random((15, 12, 16, 3))
x = np.random.random((15, 12, 16, 3))
kslice = np.random.randint(5, 15, size=(10, 15))
print(kslice, kslice.dtype)
print(np.random.randint(0, 100, 5), np.random.randint(2**31 - 1), np.random.permutation(6))
print(np.random.choice(5, 3))
