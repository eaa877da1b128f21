"""How objects are taken apart for pickle and copy."""

import builtins as _builtins
import sys as _sys
from _collections import OrderedDict as _OrderedDict

__all__ = ['pickle', 'constructor', 'add_extension', 'remove_extension', 'clear_extension_cache']

dispatch_table = {}
_extension_registry, _inverted_registry, _extension_cache = {}, {}, {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Take objects of the type apart with the function."""
    if not callable(pickle_function):
        raise TypeError('reduction functions must be callable')
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    """Check that the object can be called."""
    if not callable(object):
        raise TypeError('constructors must be callable')


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


_PLAIN = {int, float, complex, str, bytes, tuple, list, dict, object, type(None)}


def _built_in_base(cls):
    """The nearest base that is not made by a class statement."""
    while '__module__' in cls.__dict__ and cls.__flags__ & 512:
        cls = cls.__base__
    return cls


def _reduce_function(f):
    owner = f.__self__
    return f.__name__ if owner is None or type(owner) is type(_builtins) else (getattr, (owner, f.__name__))


# Types that other interpreters have a method __reduce__ for.
_BUILT_IN = {
    type(len): lambda f, cls: _reduce_function(f),
    bytearray: lambda b, cls: (cls, (bytes(b),), getattr(b, '__dict__', None) or None),
    type(list[int]): lambda a, cls: (cls, (a.__origin__, a.__args__)),
    type(_sys.implementation): lambda n, cls: (cls, (), n.__dict__),
    _OrderedDict: lambda d, cls: (cls, (), getattr(d, '__dict__', None) or None, None, iter(d.items())),
}


def _reduce(self, protocol):
    """What object.__reduce_ex__() gives."""
    cls = type(self)
    base = _built_in_base(cls)
    if cls.__name__ == 'method' and hasattr(self, '__func__'):
        return getattr, (self.__self__, self.__func__.__name__)
    if base in _BUILT_IN:
        return _BUILT_IN[base](self, cls)
    if protocol < 2:
        if base not in _PLAIN:
            raise TypeError(f'cannot pickle {cls.__name__!r} object')
        state = None if base is object else base(self)
        value = self.__getstate__()
        if cls.__getstate__ is object.__getstate__ and isinstance(value, tuple):
            raise TypeError('a class that defines __slots__ without defining __getstate__ cannot be pickled')
        args = (cls, base, state)
        return (_reconstructor, args, value) if value else (_reconstructor, args)
    if base not in _PLAIN and '__getnewargs__' not in base.__dict__ and '__reduce__' not in base.__dict__ \
            and '__getstate__' not in base.__dict__:
        raise TypeError(f'cannot pickle {_type_text(cls)} object')
    args, kwargs = (), {}
    if hasattr(cls, '__getnewargs_ex__'):
        pair = self.__getnewargs_ex__()
        if not isinstance(pair, tuple):
            raise TypeError(f'__getnewargs_ex__ should return a tuple, not {type(pair).__name__!r}')
        if len(pair) != 2:
            raise ValueError(f'__getnewargs_ex__ should return a tuple of length 2, not {len(pair)}')
        args, kwargs = pair
    elif hasattr(cls, '__getnewargs__'):
        args = self.__getnewargs__()
        if not isinstance(args, tuple):
            raise TypeError(f'__getnewargs__ should return a tuple, not {type(args).__name__!r}')
    items = iter(self) if isinstance(self, list) else None
    pairs = iter(self.items()) if isinstance(self, dict) else None
    state = self.__getstate__()
    if kwargs:
        return __newobj_ex__, (cls, args, kwargs), state, items, pairs
    return __newobj__, (cls, *args), state, items, pairs


def _type_text(cls):
    module = '' if cls.__flags__ & 512 or cls.__module__ == 'builtins' else cls.__module__ + '.'
    return f"'{module}{cls.__qualname__}'"


def add_extension(module, name, code):
    """Give a global object a number in pickles."""
    code = int(code)
    if not 1 <= code <= 0x7fffffff:
        raise ValueError('code out of range')
    key = module, name
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f'key {key} is already registered with code {_extension_registry[key]}')
    if code in _inverted_registry:
        raise ValueError(f'code {code} is already in use for key {_inverted_registry[code]}')
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    """Take a number back."""
    key = module, name
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f'key {key} is not registered with code {code}')
    del _extension_registry[key], _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    """Forget the objects found by number."""
    _extension_cache.clear()


pickle(complex, lambda c: (complex, (c.real, c.imag)))
