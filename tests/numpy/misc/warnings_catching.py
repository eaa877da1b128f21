import warnings
import numpy as np
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    np.array([1.0]) / 0
    np.sqrt(-1.0)
    np.float64(1e308) * 10
    warnings.warn("mine", UserWarning)
for x in w:
    print(x.category.__name__, x.message)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print(np.log(0.0), np.arange(3) / 0)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    for f in (lambda: np.log(-1.0), lambda: np.array([1]) / 0, lambda: np.int8(100) + np.int8(100)):
        try:
            f()
        except RuntimeWarning as e:
            print("RuntimeWarning:", e)
warnings.filterwarnings("ignore", category=RuntimeWarning)
print(np.arange(2) / 0)
warnings.warn("shown at the end")
