def f():
    try:
        raise ValueError("first")
    except ValueError:
        print("log")
        raise
try:
    f()
except ValueError as e:
    print("got", e)
def g():
    try:
        1 / 0
    except Exception as e:
        e.extra = "info"
        raise e
try:
    g()
except ZeroDivisionError as e:
    print(e.extra)
try:
    try:
        raise KeyError("x")
    except:
        print("bare")
        raise
except KeyError:
    print("re-raised")
import sys
try:
    raise OSError("o")
except OSError:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1], sys.exception())
print(sys.exc_info())
try:
    [1][5]
except (KeyError, IndexError) as e:
    print(type(e).__name__)
def choose():
    return (TypeError, LookupError)
try:
    {}[0]
except choose():
    print("dynamic")
try:
    try:
        raise ValueError
    except "notaclass":
        pass
except TypeError as e:
    print(e)
