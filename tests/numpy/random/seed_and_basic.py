import numpy as np
np.random.seed(0)
print(np.random.rand(), np.random.rand(3), np.random.rand(2, 2))
np.random.seed(42)
print(np.random.random(3), np.random.random_sample((1, 2)), np.random.ranf())
print(np.random.sample(2))
np.random.seed([1, 2, 3])
print(np.random.random(2), np.random.randint(10), np.random.randint(5, 15, size=5))
print(np.random.randint(2, size=(2, 3)))
np.random.seed(123456789)
print(np.random.random(), np.random.randn(), np.random.randn(2, 2))
np.random.seed(2**32 - 1)
print(np.random.random())
for bad in (-1, 2**32, "x", 1.5, [], [-1], [[1]]):
    try:
        np.random.seed(bad)
        print("ok", bad)
    except Exception as e:
        print(type(e).__name__ + ":", e)
