"""Copies of objects: copy() of the object alone, deepcopy() of all that it holds too."""


class Error(Exception):
    pass


error = Error

__all__ = ['Error', 'copy', 'deepcopy', 'replace']

_ATOMIC = {type(None), int, float, bool, complex, str, bytes, type, range, slice, type(Ellipsis), type(NotImplemented),
           type(len), type(lambda: 0), property}


def copy(x):
    """A new object with the same contents."""
    cls = type(x)
    if cls in _ATOMIC or cls is tuple or cls is frozenset:
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy()
    if issubclass(cls, type):
        return x
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    reduced = _reduced(x, cls)
    if isinstance(reduced, str):
        return x
    return _rebuild(x, None, *reduced)


def deepcopy(x, memo=None, _nil=[]):
    """A new object with copies of the contents, all the way down."""
    cls = type(x)
    if cls in _ATOMIC:
        return x
    key = id(x)
    if memo is None:
        memo = {}
    else:
        y = memo.get(key, _nil)
        if y is not _nil:
            return y
    if cls is list:
        y = memo[key] = []
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is dict:
        y = memo[key] = {}
        for k, v in x.items():
            y[deepcopy(k, memo)] = deepcopy(v, memo)
    elif cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        if key in memo:
            return memo[key]
        y = x if all(a is b for a, b in zip(x, items)) else tuple(items)
    elif issubclass(cls, type):
        y = x
    else:
        copier = getattr(x, '__deepcopy__', None)
        if copier is not None:
            y = copier(memo)
        elif cls is bytearray:
            y = x.copy()
        elif cls is type((lambda: 0).__get__(0)):
            y = cls(x.__func__, deepcopy(x.__self__, memo))
        else:
            reduced = _reduced(x, cls)
            y = x if isinstance(reduced, str) else _rebuild(x, memo, *reduced)
    if y is not x:
        memo[key] = y
        memo.setdefault(id(memo), []).append(x)
    return y


_BUILTIN_BASES = (int, float, complex, str, bytes, bytearray, tuple, list, dict, set, frozenset)


def _reduced(x, cls):
    """What to rebuild x from: (callable, args, state, list items, dict items)."""
    reduce = getattr(cls, '__reduce_ex__', None)
    own = getattr(cls, '__reduce__', None)
    if own is not None and own is not object.__reduce__:
        return x.__reduce__()
    if reduce is not None and reduce is not getattr(object, '__reduce_ex__', None):
        return reduce(x, 4)
    if cls.__module__ in ('builtins', '_io', 'itertools') and not hasattr(x, '__dict__'):
        if cls not in _BUILTIN_BASES and cls is not object:
            raise TypeError(f"cannot pickle '{cls.__qualname__ if cls.__module__ == 'builtins' else cls.__module__ + '.' + cls.__qualname__}' object")
    if cls.__name__ == 'module':
        raise TypeError("cannot pickle 'module' object")
    getargs = getattr(x, '__getnewargs_ex__', None)
    args, kwargs = (), {}
    if getargs is not None:
        args, kwargs = getargs()
    elif hasattr(x, '__getnewargs__'):
        args = x.__getnewargs__()
    elif isinstance(x, (int, float, complex, str, bytes, bytearray, frozenset)):
        for base in (int, float, complex, str, bytes, bytearray, frozenset):
            if isinstance(x, base):
                args = (base(x),)
                break
    getstate = getattr(cls, '__getstate__', None)
    if getstate is not None and getstate is not getattr(object, '__getstate__', None):
        state = x.__getstate__()
    else:
        state = getattr(x, '__dict__', None) or None
        slots = {}
        for base in cls.__mro__:
            names = base.__dict__.get('__slots__', ())
            for name in (names,) if isinstance(names, str) else names:
                if name in ('__dict__', '__weakref__'):
                    continue
                if name.startswith('__') and not name.endswith('__'):
                    name = f"_{base.__name__.lstrip('_')}{name}"
                if hasattr(x, name):
                    slots[name] = getattr(x, name)
        if slots:
            state = (state, slots)
    items = iter(list.__iter__(x)) if isinstance(x, list) else None
    pairs = iter(dict.items(x)) if isinstance(x, dict) else None
    if isinstance(x, set) and not isinstance(x, frozenset):
        return cls, (list(x),), state
    return (lambda *a: cls.__new__(cls, *a, **kwargs)), args, state, items, pairs


def _rebuild(x, memo, func, args, state=None, listiter=None, dictiter=None, *more):
    deep = memo is not None
    if deep and args:
        args = tuple(deepcopy(arg, memo) for arg in args)
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                y.__dict__.update(state)
            if slots is not None:
                for name, value in slots.items():
                    setattr(y, name, value)
    if listiter is not None:
        for item in listiter:
            y.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            y[deepcopy(key, memo) if deep else key] = deepcopy(value, memo) if deep else value
    return y


def replace(obj, /, **changes):
    """A copy of an object with some fields changed."""
    func = getattr(obj.__class__, '__replace__', None)
    if func is None:
        raise TypeError(f'replace() does not support {obj.__class__.__name__} objects')
    return func(obj, **changes)
