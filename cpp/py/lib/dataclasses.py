"""Classes made from the list of their fields."""

import abc
import copy
import sys
import types

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
           'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class _FIELD_BASE:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FIELD_BASE('_FIELD')
_FIELD_CLASSVAR = _FIELD_BASE('_FIELD_CLASSVAR')
_FIELD_INITVAR = _FIELD_BASE('_FIELD_INITVAR')
_FIELDS = '__dataclass_fields__'
_PARAMS = '__dataclass_params__'


class InitVar:
    """The type of a field that only __init__ and __post_init__ get."""
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{name}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of one field."""
    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata', 'kw_only',
                 '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = types.MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
                f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},'
                f'compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},'
                f'_field_type={self._field_type})')

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), '__set_name__', None)
        if func:
            func(self.default, owner, name)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots',
                 'weakref_slot')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
        self.init, self.repr, self.eq, self.order = init, repr, eq, order
        self.unsafe_hash, self.frozen, self.match_args = unsafe_hash, frozen, match_args
        self.kw_only, self.slots, self.weakref_slot = kw_only, slots, weakref_slot

    def __repr__(self):
        return '_DataclassParams(' + ','.join(f'{n}={getattr(self, n)!r}' for n in self.__slots__) + ')'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """Describe a field further than its annotation does."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _is_classvar(annotation):
    if isinstance(annotation, str):
        return annotation.startswith(('ClassVar', 'typing.ClassVar', 't.ClassVar'))
    typing = sys.modules.get('typing')
    return typing is not None and (annotation is typing.ClassVar or
                                   getattr(annotation, '__origin__', None) is typing.ClassVar)


def _is_initvar(annotation):
    if isinstance(annotation, str):
        return annotation.startswith(('InitVar', 'dataclasses.InitVar'))
    return annotation is InitVar or type(annotation) is InitVar


def _is_kw_only(annotation):
    return annotation is KW_ONLY or isinstance(annotation, str) and annotation in ('KW_ONLY', 'dataclasses.KW_ONLY')


def _get_field(cls, name, annotation, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if isinstance(default, types.MemberDescriptorType):
            default = MISSING
        f = field(default=default)
    f.name, f.type = name, annotation
    f._field_type = _FIELD
    if _is_classvar(annotation):
        f._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation):
        f._field_type = _FIELD_INITVAR
    if f._field_type in (_FIELD_CLASSVAR, _FIELD_INITVAR) and f.default_factory is not MISSING:
        raise TypeError(f'field {f.name} cannot have a default factory')
    if f._field_type in (_FIELD, _FIELD_INITVAR):
        if f.kw_only is MISSING:
            f.kw_only = default_kw_only
    elif f.kw_only is not MISSING:
        raise TypeError(f'field {f.name} is a ClassVar but specifies kw_only')
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory')
    return f


def _make(cls, name, parameters, body, scope):
    """Define a method from text; `scope` holds what the text names."""
    text = f"def __create__({', '.join(scope)}):\n def {name}({', '.join(parameters)}):\n"
    text += ''.join(f'  {line}\n' for line in body or ['pass']) + f' return {name}'
    namespace = {}
    exec(text, sys.modules.get(cls.__module__).__dict__ if cls.__module__ in sys.modules else {}, namespace)
    function = namespace['__create__'](**scope)
    function.__qualname__ = f'{cls.__qualname__}.{name}'
    return function


def _set_new(cls, name, value):
    if name in cls.__dict__:
        return True
    setattr(cls, name, value)
    return False


def _init(cls, std, kw_only, frozen, has_post_init, fields):
    seen_default = None
    for f in std:
        if f.init:
            if f.default is not MISSING or f.default_factory is not MISSING:
                seen_default = f
            elif seen_default:
                raise TypeError(f'non-default argument {f.name!r} follows default argument {seen_default.name!r}')
    self_name = '__dataclass_self__' if any(f.name == 'self' for f in fields) else 'self'
    scope = {'__dataclass_HAS_DEFAULT_FACTORY__': _HAS_DEFAULT_FACTORY, '__dataclass_setattr__': object.__setattr__}
    annotations = {}

    def parameter(f):
        annotations[f.name] = f.type
        if f.default is not MISSING:
            scope[f'__dataclass_dflt_{f.name}__'] = f.default
            return f'{f.name}=__dataclass_dflt_{f.name}__'
        if f.default_factory is not MISSING:
            return f'{f.name}=__dataclass_HAS_DEFAULT_FACTORY__'
        return f.name

    def assign(name, value):
        if frozen:
            return f'__dataclass_setattr__({self_name}, {name!r}, {value})'
        return f'{self_name}.{name} = {value}'

    parameters = [self_name, *(parameter(f) for f in std if f.init)]
    named = [parameter(f) for f in kw_only if f.init]
    if named:
        parameters += ['*', *named]
    body = []
    for f in fields:
        if f._field_type is _FIELD_INITVAR:
            continue
        if f.default_factory is not MISSING:
            scope[f'__dataclass_factory_{f.name}__'] = f.default_factory
            made = f'__dataclass_factory_{f.name}__()'
            if f.init:
                made = f'{made} if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}'
            body.append(assign(f.name, made))
        elif f.init:
            body.append(assign(f.name, f.name))
        elif f.default is not MISSING and '__slots__' in cls.__dict__:
            scope[f'__dataclass_dflt_{f.name}__'] = f.default
            body.append(assign(f.name, f'__dataclass_dflt_{f.name}__'))
    if has_post_init:
        passed = ', '.join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        body.append(f'{self_name}.__post_init__({passed})')
    function = _make(cls, '__init__', parameters, body, scope)
    function.__annotations__ = {**annotations, 'return': None}
    return function


_repr_running = set()


def _repr_method(names):
    def __repr__(self):
        key = id(self)
        if key in _repr_running:
            return '...'
        _repr_running.add(key)
        try:
            shown = ', '.join([f'{name}={getattr(self, name)!r}' for name in names])
            return f'{self.__class__.__qualname__}({shown})'
        finally:
            _repr_running.discard(key)
    return __repr__


def _tuple_text(of, fields):
    return '(' + ''.join(f'{of}.{f.name},' for f in fields) + ')'


def _frozen_methods(cls, fields):
    names = {f.name for f in fields}

    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        super(cls, self).__delattr__(name)
    return __setattr__, __delattr__


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    fields = {}
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                                           weakref_slot))
    any_frozen = has_dataclass_bases = False
    all_frozen = None
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            has_dataclass_bases = True
            fields.update(base_fields)
            all_frozen = (True if all_frozen is None else all_frozen) and getattr(base, _PARAMS).frozen
            any_frozen = any_frozen or getattr(base, _PARAMS).frozen
    annotations = cls.__dict__.get('__annotations__', {})
    own = []
    seen_kw_only = False
    for name, annotation in annotations.items():
        if _is_kw_only(annotation):
            if seen_kw_only:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen_kw_only = kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for f in own:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in list(cls.__dict__.items()):
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    if has_dataclass_bases:
        if any_frozen and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if all_frozen is False and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    setattr(cls, _FIELDS, fields)

    class_hash = cls.__dict__.get('__hash__', MISSING)
    has_explicit_hash = not (class_hash is MISSING or (class_hash is None and '__eq__' in cls.__dict__))
    if order and not eq:
        raise ValueError('eq must be true if order is true')

    everything = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std = [f for f in everything if not f.kw_only]
    named = [f for f in everything if f.kw_only]
    if init:
        _set_new(cls, '__init__', _init(cls, std, named, frozen, hasattr(cls, '__post_init__'), everything))
    setattr(cls, '__replace__', _replace_method)
    plain = [f for f in fields.values() if f._field_type is _FIELD]
    if repr:
        method = _repr_method([f.name for f in plain if f.repr])
        method.__qualname__ = f'{cls.__qualname__}.__repr__'
        _set_new(cls, '__repr__', method)
    compared = [f for f in plain if f.compare]
    if eq:
        body = ['if self is other:', ' return True', 'if other.__class__ is self.__class__:',
                ' return ' + (' and '.join(f'self.{f.name}==other.{f.name}' for f in compared) or 'True'),
                'return NotImplemented']
        _set_new(cls, '__eq__', _make(cls, '__eq__', ('self', 'other'), body, {}))
    if order:
        for name, op in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            body = ['if other.__class__ is self.__class__:',
                    f" return {_tuple_text('self', compared)}{op}{_tuple_text('other', compared)}",
                    'return NotImplemented']
            if _set_new(cls, name, _make(cls, name, ('self', 'other'), body, {})):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. Consider using '
                                f'functools.total_ordering')
    if frozen:
        for method in _frozen_methods(cls, plain):
            method.__qualname__ = f'{cls.__qualname__}.{method.__name__}'
            if _set_new(cls, method.__name__, method):
                raise TypeError(f'Cannot overwrite attribute {method.__name__} in class {cls.__name__}')
    hashed = [f for f in plain if (f.compare if f.hash is None else f.hash)]
    if unsafe_hash:
        if has_explicit_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        make_hash = True
    else:
        make_hash = eq and frozen and not has_explicit_hash
    if make_hash:
        cls.__hash__ = _make(cls, '__hash__', ('self',), [f"return hash({_tuple_text('self', hashed)})"], {})
    elif eq and not frozen and not has_explicit_hash and not unsafe_hash:
        cls.__hash__ = None
    if not getattr(cls, '__doc__'):
        cls.__doc__ = cls.__name__ + _signature_text(std, named)
    if match_args:
        _set_new(cls, '__match_args__', tuple(f.name for f in std if f.init))
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _add_slots(cls, weakref_slot, plain, frozen)
    abc.update_abstractmethods(cls)
    return cls


def _signature_text(std, named):
    def one(f):
        name = f.type.__name__ if isinstance(f.type, type) and f.type.__module__ == 'builtins' else (
            repr(f.type) if isinstance(f.type, str) else
            f'{f.type.__module__}.{f.type.__qualname__}' if isinstance(f.type, type) else str(f.type))
        text = f'{f.name}: {name}'
        if f.default is not MISSING:
            text += f' = {f.default!r}'
        elif f.default_factory is not MISSING:
            text += ' = <factory>'
        return text
    parts = [one(f) for f in std if f.init]
    more = [one(f) for f in named if f.init]
    if more:
        parts += ['*', *more]
    return '(' + ', '.join(parts) + ')'


def _getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _setstate(self, state):
    for field, value in zip(fields(self), state):
        object.__setattr__(self, field.name, value)


def _add_slots(cls, weakref_slot, fields, frozen):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    namespace = dict(cls.__dict__)
    inherited = set()
    for base in cls.__mro__[1:-1]:
        names = base.__dict__.get('__slots__', ())
        inherited.update((names,) if isinstance(names, str) else names)
    names = tuple(f.name for f in fields if f.name not in inherited)
    if weakref_slot:
        names += ('__weakref__',)
    namespace['__slots__'] = names
    for f in fields:
        namespace.pop(f.name, None)
    namespace.pop('__dict__', None)
    namespace.pop('__weakref__', None)
    if frozen:
        namespace.setdefault('__getstate__', _getstate)
        namespace.setdefault('__setstate__', _setstate)
    qualname = getattr(cls, '__qualname__', None)
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        new.__qualname__ = qualname
    for value in namespace.values():
        closure = getattr(getattr(value, '__func__', value), '__closure__', None)
        for cell in closure or ():
            try:
                if cell.cell_contents is cls:
                    cell.cell_contents = new
            except ValueError:
                pass
    return new


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """A class decorator that adds __init__, __repr__, __eq__ and more for the annotated fields."""
    def wrap(cls):
        return _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """The fields, as a tuple."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """True for dataclasses and their instances."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """A dict of the fields; dataclasses within become dicts too."""
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')
    return _asdict(obj, dict_factory)


def _asdict(obj, factory):
    if _is_instance(obj):
        return factory([(f.name, _asdict(getattr(obj, f.name), factory)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_asdict(v, factory) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(_asdict(v, factory) for v in obj)
    if isinstance(obj, dict):
        if hasattr(type(obj), 'default_factory'):
            result = type(obj)(obj.default_factory)
            for k, v in obj.items():
                result[_asdict(k, factory)] = _asdict(v, factory)
            return result
        return type(obj)((_asdict(k, factory), _asdict(v, factory)) for k, v in obj.items())
    return copy.deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    """A tuple of the fields; dataclasses within become tuples too."""
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')
    return _astuple(obj, tuple_factory)


def _astuple(obj, factory):
    if _is_instance(obj):
        return factory([_astuple(getattr(obj, f.name), factory) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_astuple(v, factory) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(_astuple(v, factory) for v in obj)
    if isinstance(obj, dict):
        return type(obj)((_astuple(k, factory), _astuple(v, factory)) for k, v in obj.items())
    return copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, **options):
    """A dataclass made from a list of names, (name, type) or (name, type, Field)."""
    namespace = {} if namespace is None else dict(namespace)
    seen = set()
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, 'typing.Any'
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, namespace[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if name in seen:
            raise TypeError(f'Field name duplicated: {name!r}')
        seen.add(name)
        annotations[name] = kind
    namespace['__annotations__'] = annotations
    cls = types.new_class(cls_name, bases, {}, lambda ns: ns.update(namespace))
    cls.__module__ = module or sys._getframe(1).f_globals.get('__name__', '__main__')
    return dataclass(cls, **options)


def replace(obj, /, **changes):
    """A copy with some fields changed."""
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace_method(obj, **changes)


def _replace_method(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f'InitVar {f.name!r} must be specified with replace()')
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
