"""References that don't keep their object alive."""

import sys
from _collections_abc import MutableMapping as _MutableMapping, MutableSet as _MutableSet
from _weakref import ReferenceType, getweakrefcount, getweakrefs, ref

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType',
           'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize', 'ProxyType']


class ProxyType:
    """Stands for an object that it refers to weakly."""
    __slots__ = ('_ref', '__weakref__')

    def __init__(self, object, callback=None):
        _set(self, '_ref', ref(object) if callback is None else ref(object, lambda wr: callback(self)))

    def __getattribute__(self, name):
        return getattr(_target(self), name)

    def __setattr__(self, name, value):
        setattr(_target(self), name, value)

    def __delattr__(self, name):
        delattr(_target(self), name)

    def __repr__(self):
        o = _get(self, '_ref')()
        return f'<weakproxy at {id(self):#x} to {type(o).__name__} at {id(o):#x}>'

    __hash__ = None


_get, _set = object.__getattribute__, object.__setattr__


def _target(p):
    o = _get(p, '_ref')()
    if o is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return o


def _plain(x):
    return _target(x) if type(x) is ProxyType else x


def _forward(name):
    def method(self, *args):
        return getattr(type(o := _target(self)), name)(o, *map(_plain, args))
    method.__name__ = name
    return method


for _name in ('str bool len getitem setitem delitem iter next contains call eq ne lt le gt ge add radd iadd sub rsub '
              'mul rmul truediv floordiv mod pow and or xor neg pos abs invert int float index enter exit').split():
    setattr(ProxyType, f'__{_name}__', _forward(f'__{_name}__'))
ProxyType.__bool__ = lambda self: bool(_target(self))
ProxyType.__str__ = lambda self: str(_target(self))
ProxyType.__iter__ = lambda self: iter(_target(self))
del _name


def proxy(object, callback=None):
    """An object that stands for another without keeping it alive."""
    return ProxyType(object, callback)


class _KeyedRef(ref):
    __slots__ = ('key',)

    def __new__(cls, target, callback, key):
        self = super().__new__(cls, target, callback)
        self.key = key
        return self

    def __init__(self, target, callback, key):
        super().__init__(target, callback)


class WeakValueDictionary(_MutableMapping):
    """A mapping whose entries go when their value does."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self_ref = ref(self)

        def remove(wr):
            self = self_ref()
            if self is not None and self.data.get(wr.key) is wr:
                del self.data[wr.key]
        self._remove = remove
        self.update(other, **kw)

    def __getitem__(self, key):
        o = self.data[key]()
        if o is None:
            raise KeyError(key)
        return o

    def __setitem__(self, key, value):
        self.data[key] = _KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        wr = self.data.get(key)
        return wr is not None and wr() is not None

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        for key, wr in list(self.data.items()):
            if wr() is not None:
                yield key

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'

    def get(self, key, default=None):
        wr = self.data.get(key)
        o = None if wr is None else wr()
        return default if o is None else o

    def items(self):
        for key, wr in list(self.data.items()):
            value = wr()
            if value is not None:
                yield key, value

    keys = __iter__

    def values(self):
        for wr in list(self.data.values()):
            value = wr()
            if value is not None:
                yield value

    def valuerefs(self):
        return list(self.data.values())

    def pop(self, key, *default):
        try:
            o = self.data.pop(key)()
        except KeyError:
            o = None
        if o is None:
            if default:
                return default[0]
            raise KeyError(key)
        return o

    def copy(self):
        return self.__class__(self.items())

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        for key, value in self.items():
            new[deepcopy(key, memo)] = value
        return new


class WeakKeyDictionary(_MutableMapping):
    """A mapping whose entries go when their key does."""

    def __init__(self, dict=None):
        self.data = {}
        self_ref = ref(self)

        def remove(wr):
            self = self_ref()
            if self is not None:
                self.data.pop(wr, None)
        self._remove = remove
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        for wr in list(self.data):
            o = wr()
            if o is not None:
                yield o

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'

    def items(self):
        for wr, value in list(self.data.items()):
            key = wr()
            if key is not None:
                yield key, value

    keys = __iter__

    def values(self):
        for wr, value in list(self.data.items()):
            if wr() is not None:
                yield value

    def copy(self):
        return self.__class__(self.items())

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = self.__class__()
        for key, value in self.items():
            new[key] = deepcopy(value, memo)
        return new

    def keyrefs(self):
        return list(self.data)


class WeakSet(_MutableSet):
    """A set whose elements may go."""

    def __init__(self, data=None):
        self.data = set()
        self_ref = ref(self)

        def remove(wr):
            self = self_ref()
            if self is not None:
                self.data.discard(wr)
        self._remove = remove
        if data is not None:
            for item in data:
                self.add(item)

    def __iter__(self):
        for wr in list(self.data):
            item = wr()
            if item is not None:
                yield item

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        self.data.add(ref(item, self._remove))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def update(self, other):
        for item in other:
            self.add(item)

    def __repr__(self):
        return repr(self.data)


class WeakMethod(ref):
    """A weak reference to a bound method."""
    __slots__ = ('_func_ref', '_meth_type')

    def __new__(cls, meth, callback=None):
        try:
            obj, func = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None
        self = super().__new__(cls, obj, callback and (lambda wr: callback(self)))
        self._func_ref = ref(func)
        self._meth_type = type(meth)
        return self

    def __call__(self):
        obj, func = super().__call__(), self._func_ref()
        return None if obj is None or func is None else self._meth_type(func, obj)


class finalize:
    """Calls a function when an object goes."""
    _alive = {}

    def __init__(self, obj, func, /, *args, **kwargs):
        self._alive[self] = (ref(obj, self), func, args, kwargs)
        self.atexit = True

    def __call__(self, _=None):
        entry = self._alive.pop(self, None)
        if entry is not None:
            return entry[1](*entry[2], **entry[3])

    def detach(self):
        entry = self._alive.get(self)
        obj = entry and entry[0]()
        if obj is not None and self._alive.pop(self, None):
            return obj, entry[1], entry[2], entry[3]

    def peek(self):
        entry = self._alive.get(self)
        obj = entry and entry[0]()
        return (obj, entry[1], entry[2], entry[3]) if obj is not None else None

    @property
    def alive(self):
        return self in self._alive
