def f():
    try:
        try:
            raise ValueError("one")
        finally:
            raise TypeError("two")
    except TypeError as e:
        print(e, repr(e.__context__))
        return "done"
print(f())
def g():
    for i in range(2):
        try:
            try:
                print("body", i)
                if i == 0:
                    raise KeyError(i)
            except KeyError:
                print("handler")
                continue
            finally:
                print("inner finally")
        finally:
            print("outer finally")
    else:
        print("loop else")
g()
def deep(n):
    try:
        if n == 0:
            raise RuntimeError("deep")
        deep(n - 1)
    finally:
        print("unwind", n)
try:
    deep(2)
except RuntimeError as e:
    print(e)
