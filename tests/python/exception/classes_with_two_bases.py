# Exceptions with several built-in bases, rings of contexts, and isinstance by __bases__ and __class__.
class E(ValueError, KeyError): pass
class F(KeyError, ValueError): pass
class G(OSError, ValueError): pass
for cls in (E, F):
    print(str(cls('a')), repr(cls('a')), str(cls('a', 1)))
print(G(2, 'no', 'file'), G(2, 'no').errno)
print('__str__' in KeyError.__dict__, '__str__' in ValueError.__dict__, '__str__' in FileNotFoundError.__dict__)


def cycle():
    try:
        raise ValueError(1)
    except ValueError as ex:
        ex.__context__ = ex
        raise TypeError(2)


try:
    cycle()
except TypeError as e:
    print(repr(e), repr(e.__context__), e.__context__.__context__ is e.__context__)


class Proxy:
    def __init__(self, target): self.__dict__['target'] = target
    def __getattribute__(self, name):
        if name == 'target': return object.__getattribute__(self, name)
        return getattr(self.target, name)


print(isinstance(Proxy(5), int), isinstance(Proxy('a'), int), isinstance(Proxy('a'), (int, str)))


class Abstract:
    def __init__(self, *bases): self.bases = bases
    def __getattr__(self, name):
        if name == '__bases__': return self.bases
        raise AttributeError(name)


top = Abstract()
middle = Abstract(top)
bottom = Abstract(middle, Abstract())
print(issubclass(bottom, top), issubclass(top, bottom), issubclass(bottom, bottom))
for a, b in ((5, top), (top, 5)):
    try:
        print(issubclass(a, b))
    except TypeError as e:
        print(e)


def generic():
    class C[T]:
        T = 'class'
        def method[U](self, x: (T for _ in (1,)), y: T, z: (U for _ in (1,))): pass
    return C


C = generic()
print(list(C.method.__annotations__['x']), C.method.__annotations__['y'], list(C.method.__annotations__['z']))
print(sum([1e100, 1, -1e100]), sum([1e100, 1.0, -1e100]), sum([1e100, True, -1e100]), sum([True, 0.1, 0.1, 0.1, False]))
