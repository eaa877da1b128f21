# profile: scipy2008
import numpy as np
np.random.seed([1, 2, 3])
print(repr(np.random.random(3)), np.random.randint(10, size=5), repr(np.random.rand(2, 2)), np.random.randn(), repr(np.random.normal(size=2)), np.random.permutation(6), np.random.choice([1, 2, 3], 4), np.random.uniform(1, 2))
np.random.seed([1, 2, 3])
print(repr(np.random.random((2, 3))), np.random.random(), repr(np.random.randint(5, 15, size=(2, 4))))
np.random.seed(0)
print(repr(np.random.rand(3)), np.random.randint(0, 100, 6), np.random.randint(2**31 - 1), np.random.randint(-5, 5))
r = np.random.RandomState([1, 2, 3])
x = r.random_sample((15, 12, 16, 3))
print(x.sum(), x.mean(), x[0, 0, 0], x[-1, -1, -1], r.randint(5, 15, size=4))
a = np.arange(10)
r.shuffle(a)
print(a, r.bytes(4), r.get_state()[0], r.get_state()[2])
