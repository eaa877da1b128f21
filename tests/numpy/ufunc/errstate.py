import numpy as np
old = np.seterr(all="ignore")
print(old)
print(np.array([1.0]) / 0, np.float64(1) / 0, np.sqrt(-1.0))
np.seterr(**old)
print(np.geterr())
with np.errstate(divide="raise", invalid="raise", over="raise"):
    for f in (lambda: np.array([1.0]) / 0, lambda: np.array([0.0]) / 0, lambda: np.exp(np.array([1000.0])), lambda: np.float64(1) / 0, lambda: np.array([1]) // 0, lambda: np.sqrt(np.array([-1.0])), lambda: np.log(0.0), lambda: np.array([1e308]) * 10):
        try:
            print(f())
        except FloatingPointError as e:
            print("FloatingPointError:", e)
def handler(kind, flag):
    print("handler", kind, flag)
with np.errstate(divide="call", call=handler):
    print(np.array([1.0]) / 0)
with np.errstate(divide="print"):
    print(np.array([2.0]) / 0)
print(np.geterr(), np.geterrcall())
@np.errstate(all="ignore")
def quiet():
    return np.array([0.0]) / 0
print(quiet())
for bad in ({"divide": "explode"}, {"nope": "raise"}):
    try:
        np.seterr(**bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
