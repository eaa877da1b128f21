import numpy as np
class F:
    def __array_function__(self, func, types, args, kwargs):
        print("function", func.__name__, [t.__name__ for t in types], len(args), kwargs)
        if func is np.sum:
            return "my sum"
        return NotImplemented
f = F()
for call in (
    lambda: np.mean(f),
    lambda: np.concatenate([f, f]),
    lambda: np.reshape(f, 3),
):
    try:
        print(call())
    except TypeError as e:
        print(type(e).__name__, str(e)[:60])
