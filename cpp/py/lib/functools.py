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

    def _unbound(self):
        def method(self_or_cls, /, *args, **keywords):
            return self.func(self_or_cls, *self.args, *args, **{**self.keywords, **keywords})
        method.__isabstractmethod__ = self.__isabstractmethod__
        method.__partialmethod__ = self
        return method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                try:
                    result.__self__ = bound.__self__
                except AttributeError:
                    pass
                return result
        return self._unbound().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    __class_getitem__ = classmethod(type(list[int]))


def _candidates(cls, registry):
    """The registered classes that cls counts as, the nearest first: a virtual base stands after its last subclass."""
    mro = cls.__mro__
    places = []
    for c in registry:
        if issubclass(cls, c):
            if c in mro:
                place = mro.index(c)
            else:
                place = max(i for i, base in enumerate(mro) if issubclass(base, c))
                explicit = [mro.index(b) for b in mro[place].__bases__ if hasattr(b, '__abstractmethods__')]
                place = max([place, *explicit])
            derived = sum(other is not c and issubclass(c, other) for other in registry)
            places.append(((c is object, place, c not in mro, -derived), c))
    # What another candidate derives from comes after it, whatever its place.
    order = [c for place, c in sorted(places, key=lambda p: p[0])]
    for c in list(order):
        later = [d for d in order[:order.index(c)] if c not in mro and issubclass(c, d) and d is not c]
        for d in later:
            order.remove(d)
            order.insert(order.index(c) + 1, d)
    return order


def _find_implementation(cls, registry):
    found = _candidates(cls, registry)
    if not found:
        return None
    if len(found) > 1 and found[0] not in cls.__mro__ and found[1] not in cls.__mro__ \
            and not issubclass(found[0], found[1]):
        raise RuntimeError(f'Ambiguous dispatch: {found[0]} or {found[1]}')
    return registry[found[0]]


def _classes_of(hint):
    """The classes that a union stands for, or the one; None if there is anything else."""
    import types
    import typing
    union = typing.get_origin(hint) in (typing.Union, types.UnionType)
    classes = typing.get_args(hint) if union else (hint,)
    return classes if all(isinstance(c, type) and not isinstance(c, types.GenericAlias) for c in classes) else None


def singledispatch(func):
    """A function whose implementation is chosen by the type of the first argument."""
    import types
    registry = {}
    found = {}
    name = getattr(func, '__name__', 'singledispatch function')

    def dispatch(cls):
        """The implementation for a class."""
        implementation = found.get(cls)
        if implementation is None:
            implementation = found[cls] = registry.get(cls) or _find_implementation(cls, registry)
        return implementation

    def register(cls, func=None):
        """Make func the implementation for cls; a decorator without func."""
        classes = _classes_of(cls)
        if classes is not None:
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            plain = getattr(cls, '__func__', cls)
            if not getattr(plain, '__annotations__', {}):
                raise TypeError(
                    f'Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain '
                    f'`@register` on an annotated function.')
            from typing import Union, get_origin, get_type_hints
            func = cls
            argument, cls = next(iter(get_type_hints(plain).items()))
            classes = _classes_of(cls)
            if classes is None:
                if get_origin(cls) in (Union, types.UnionType):
                    raise TypeError(f'Invalid annotation for {argument!r}. {cls!r} not all arguments are classes.')
                raise TypeError(f'Invalid annotation for {argument!r}. {cls!r} is not a class.')
        for c in classes:
            registry[c] = func
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    registry[object] = func
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
        """Make method the implementation for cls; a decorator without method."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            if not args:
                raise TypeError(f"{getattr(self.func, '__name__', 'singledispatchmethod method')} requires at least "
                                f"1 positional argument")
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)
        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        update_wrapper(method, self.func)
        return method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)


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
        if self.attrname in cache:
            return cache[self.attrname]
        value = self.func(instance)
        try:
            cache[self.attrname] = value
        except TypeError:
            raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support item "
                            f'assignment for caching {self.attrname!r} property.') from None
        return value

    __class_getitem__ = classmethod(type(list[int]))
