"""Functions that work on functions."""

from _functools import _lru_cache_wrapper, cmp_to_key, partial, reduce

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cache',
           'cmp_to_key', 'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch',
           'singledispatchmethod', 'cached_property']

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like the function it wraps."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that applies update_wrapper()."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _derive(name, root, combine):
    def method(self, other):
        result = getattr(type(self), root)(self, other)
        if result is NotImplemented:
            return result
        return combine(self, other, result)
    method.__name__ = name
    method.__doc__ = getattr(int, name).__doc__
    return method


_DERIVED = {
    '__lt__': {'__gt__': lambda a, b, r: not r and a != b, '__le__': lambda a, b, r: r or a == b,
               '__ge__': lambda a, b, r: not r},
    '__le__': {'__ge__': lambda a, b, r: not r or a == b, '__lt__': lambda a, b, r: r and a != b,
               '__gt__': lambda a, b, r: not r},
    '__gt__': {'__lt__': lambda a, b, r: not (r or a == b), '__ge__': lambda a, b, r: r or a == b,
               '__le__': lambda a, b, r: not r},
    '__ge__': {'__le__': lambda a, b, r: not r or a == b, '__gt__': lambda a, b, r: r and a != b,
               '__lt__': lambda a, b, r: not r},
}


def total_ordering(cls):
    """A class decorator that adds the comparisons missing beside one of them."""
    roots = [op for op in _DERIVED if getattr(cls, op, None) is not getattr(object, op, None)]
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    for root in ('__lt__', '__le__', '__gt__', '__ge__'):
        if root in roots:
            break
    for name, combine in _DERIVED[root].items():
        if name not in roots:
            setattr(cls, name, _derive(name, root, combine))
    return cls


from collections import namedtuple as _namedtuple

_CacheInfo = _namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])


def lru_cache(maxsize=128, typed=False):
    """A decorator that remembers the results of the last maxsize different calls."""
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
        return _cached(function, maxsize, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorate(function):
        return _cached(function, maxsize, typed)
    return decorate


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed, _CacheInfo)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


def cache(user_function, /):
    """A decorator that remembers all results."""
    return lru_cache(maxsize=None)(user_function)


class partialmethod:
    """partial() for methods."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        if isinstance(func, partialmethod):
            self.func = func.func
            self.args = func.args + args
            self.keywords = {**func.keywords, **keywords}
        else:
            self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        parts = [repr(self.func), *map(repr, self.args), *(f'{k}={v!r}' for k, v in self.keywords.items())]
        return f"functools.partialmethod({', '.join(parts)})"

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                return partial(bound, *self.args, **self.keywords)

        def method(self_or_cls, /, *args, **keywords):
            return self.func(self_or_cls, *self.args, *args, **{**self.keywords, **keywords})
        method.__partialmethod__ = self
        return method.__get__(obj, cls)


def _find_implementation(cls, registry):
    for base in cls.__mro__:
        if base in registry:
            return registry[base]
    match = None
    for candidate in registry:
        if candidate is not object and issubclass(cls, candidate):
            if match is None or issubclass(candidate, match):
                match = candidate
    return registry[match] if match is not None else registry.get(object)


def singledispatch(func):
    """A function whose implementation is chosen by the type of the first argument."""
    registry = {object: func}
    found = {}
    name = getattr(func, '__name__', 'singledispatch function')

    def dispatch(cls):
        if cls not in found:
            if cls in registry:
                found[cls] = registry[cls]
            else:
                mro = [c for c in cls.__mro__ if c is not object]
                hit = next((registry[c] for c in mro if c in registry), None)
                found[cls] = hit or _find_implementation(cls, registry)
        return found[cls]

    def register(cls, function=None):
        import types
        if isinstance(cls, types.UnionType):
            classes = cls.__args__
        elif isinstance(cls, type):
            classes = (cls,)
        elif function is None:
            hints = {k: v for k, v in getattr(cls, '__annotations__', {}).items() if k != 'return'}
            if not hints:
                raise TypeError(
                    f'Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain '
                    f'`@register` on an annotated function.')
            argument, hint = next(iter(hints.items()))
            function = cls
            classes = getattr(hint, '__args__', None) if isinstance(hint, types.UnionType) else (hint,)
            for c in classes:
                if not isinstance(c, type):
                    raise TypeError(f'Invalid annotation for {argument!r}. {hint!r} is not a class.')
        else:
            raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
        if function is None:
            return lambda f: register(cls, f)
        for c in classes:
            registry[c] = function
        found.clear()
        return function

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    import types
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = types.MappingProxyType(registry)
    wrapper._clear_cache = found.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """singledispatch() for methods."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            if not args:
                raise TypeError(f"{getattr(self.func, '__name__', 'singledispatchmethod method')} requires at least "
                                f"1 positional argument")
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)
        method.__isabstractmethod__ = getattr(self.func, '__isabstractmethod__', False)
        method.register = self.register
        update_wrapper(method, self.func)
        return method


class cached_property:
    """A property computed once and then kept in the instance's __dict__."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names '
                            f'({self.attrname!r} and {name!r}).')

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            cache = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache "
                            f'{self.attrname!r} property.') from None
        if self.attrname not in cache:
            cache[self.attrname] = self.func(instance)
        return cache[self.attrname]

    __class_getitem__ = classmethod(type(list[int]))
