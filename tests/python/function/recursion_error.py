def forever(n):
    return forever(n + 1)
try:
    forever(0)
except RecursionError as e:
    print(type(e).__name__, e)
    print(isinstance(e, RuntimeError))
class A:
    def __getattr__(self, name):
        return getattr(self, name + "x")
try:
    A().y
except RecursionError as e:
    print("getattr", str(e)[:32])
class R:
    def __repr__(self):
        return repr(self)
try:
    repr(R())
except RecursionError as e:
    print("repr", str(e)[:32])
class E:
    def __eq__(self, o):
        return self == o
try:
    E() == 1
except RecursionError as e:
    print("eq", str(e)[:32])
def g():
    try:
        g()
    finally:
        pass
try:
    g()
except RecursionError:
    print("finally unwound")
import sys
print(sys.getrecursionlimit())
