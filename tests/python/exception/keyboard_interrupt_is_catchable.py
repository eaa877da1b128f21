try:
    raise KeyboardInterrupt
except KeyboardInterrupt as e:
    print("caught", repr(e))
try:
    try:
        raise KeyboardInterrupt("stop")
    except Exception:
        print("never")
    finally:
        print("finally ran")
except BaseException as e:
    print(type(e).__name__, e)
def gen():
    try:
        yield 1
        yield 2
    except KeyboardInterrupt:
        yield "interrupted"
g = gen()
next(g)
print(g.throw(KeyboardInterrupt))
print(issubclass(KeyboardInterrupt, Exception), KeyboardInterrupt.__mro__[1].__name__)
