import numpy as np
log = []
old = np.seterrcall(lambda kind, flag: log.append((kind, flag)))
saved = np.seterr(all="call")
np.array([1.0]) / 0
np.array([0.0]) / 0
np.exp(np.array([1e4]))
np.float64(1) / 0
print(log, old, saved)
class Log:
    def write(self, msg):
        print("LOG", msg, end="")
np.seterrcall(Log())
np.seterr(all="log")
np.array([1.0]) / 0
print(np.geterr(), type(np.geterrcall()).__name__)
np.seterr(**saved)
np.seterrcall(None)
print(np.geterr(), np.geterrcall())
with np.errstate(divide="raise"):
    with np.errstate(divide="ignore"):
        print(np.array([1.0]) / 0)
    try:
        np.array([1.0]) / 0
    except FloatingPointError as e:
        print(e)
try:
    np.seterrcall(5)
except (TypeError, ValueError) as e:
    print(e)
