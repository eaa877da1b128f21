# profile: scipy2008
import numpy as np

for f in (lambda: np.zeros(2**31), lambda: np.zeros(2**33), lambda: np.zeros((2**31, 2)), lambda: np.empty(2**31 - 1),
          lambda: np.zeros((2**20, 2**20)), lambda: np.ones(2**31), lambda: np.full(2**32, 1), lambda: np.empty((3, 2**40))):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
