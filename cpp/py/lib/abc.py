"""Abstract base classes."""


def abstractmethod(funcobj):
    """A decorator for methods that derived classes must define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    """classmethod and abstractmethod in one."""
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    """staticmethod and abstractmethod in one."""
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    """property and abstractmethod in one."""
    __isabstractmethod__ = True


def _abstract_names(cls, bases, namespace):
    names = {name for name, value in namespace.items() if getattr(value, '__isabstractmethod__', False)}
    for base in bases:
        for name in getattr(base, '__abstractmethods__', ()):
            if getattr(getattr(cls, name, None), '__isabstractmethod__', False):
                names.add(name)
    return frozenset(names)


_changes = 0


class ABCMeta(type):
    """The metaclass of abstract base classes: other classes can be registered as their subclasses."""

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls, bases, namespace)
        cls._abc_registry = []
        cls._abc_known = {}
        cls._abc_changes = _changes
        return cls

    def register(cls, subclass):
        """Make a class count as a subclass of this one."""
        global _changes
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_registry.append(subclass)
        _changes += 1
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(instance.__class__) or (
            type(instance) is not instance.__class__ and cls.__subclasscheck__(type(instance)))

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        if cls._abc_changes != _changes:
            cls._abc_known = {}
            cls._abc_changes = _changes
        try:
            return cls._abc_known[subclass]
        except KeyError:
            pass
        answer = cls.__subclasshook__(subclass)
        if answer is NotImplemented:
            answer = cls in getattr(subclass, '__mro__', ())
            if not answer:
                answer = any(issubclass(subclass, c) for c in cls._abc_registry)
            if not answer:
                answer = any(issubclass(subclass, c) for c in type.__subclasses__(cls))
        cls._abc_known[subclass] = bool(answer)
        return cls._abc_known[subclass]


def update_abstractmethods(cls):
    """Find out anew which methods of a class are abstract."""
    if hasattr(cls, '__abstractmethods__'):
        names = {name for base in cls.__bases__ for name in getattr(base, '__abstractmethods__', ())
                 if getattr(getattr(cls, name, None), '__isabstractmethod__', False)}
        names |= {name for name, value in cls.__dict__.items() if getattr(value, '__isabstractmethod__', False)}
        cls.__abstractmethods__ = frozenset(names)
    return cls


def get_cache_token():
    """A number that changes with every ABCMeta.register()."""
    return _changes


class ABC(metaclass=ABCMeta):
    """A class to derive abstract base classes from."""
    __slots__ = ()
