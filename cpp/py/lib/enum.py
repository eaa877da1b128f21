"""Enumerations: classes whose members are constants."""

import sys
from types import DynamicClassAttribute, MappingProxyType

__all__ = ['EnumType', 'EnumMeta', 'EnumDict', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto',
           'unique', 'property', 'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP',
           'global_flag_repr', 'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS',
           'NAMED_FLAGS', 'UNIQUE', 'pickle_by_global_name', 'pickle_by_enum_name', 'show_flag_values', 'bin']

Enum = Flag = EJECT = ReprEnum = None
_builtin_property = property
_builtin_bin = bin


class nonmember:
    """Marks a value in an enumeration's body as no member."""

    def __init__(self, value):
        self.value = value


class member:
    """Marks a value in an enumeration's body as a member."""

    def __init__(self, value):
        self.value = value


class property(DynamicClassAttribute):
    """A property of members; asked of the class it gives the member of that name."""

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            member = ownerclass._member_map_.get(self.name)
            if member is not None:
                return member
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}')
        if self.fget is not None:
            return self.fget(instance)
        return instance.__dict__[self.name]

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot set attribute {self.name!r}')
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot delete attribute {self.name!r}')
        self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


class auto:
    """A value chosen by _generate_next_value_()."""

    def __init__(self, value=None):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


def _is_descriptor(obj):
    return hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__')


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_private(cls_name, name):
    prefix = f'_{cls_name}__'
    return len(name) > len(prefix) and name.startswith(prefix) and not name.endswith('__')


_SUNDER = ('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
           '_iter_member_by_value_', '_iter_member_by_def_', '_add_alias_', '_add_value_alias_', '_boundary_')


class EnumDict(dict):
    """The namespace of an enumeration's body: it notes the members in order."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._cls_name = cls_name
        self._generate = None
        self._auto_called = False

    @_builtin_property
    def member_names(self):
        return list(self._member_names)

    def __setitem__(self, key, value):
        if self._cls_name is not None and _is_private(self._cls_name, key):
            pass
        elif _is_sunder(key):
            if key not in _SUNDER:
                raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
            if key == '_generate_next_value_':
                if self._auto_called:
                    raise TypeError('_generate_next_value_ must be defined before members')
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
            elif key == '_ignore_':
                value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
                self._ignore = value
                clash = set(value) & set(self._member_names)
                if clash:
                    raise ValueError(f'_ignore_ cannot specify already set names: {clash!r}')
        elif _is_dunder(key):
            if key == '__order__':
                key = '_order_'
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not (_is_descriptor(value) or self._is_inner_class(value)):
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            if isinstance(value, member):
                value = value.value
            elif isinstance(value, auto):
                value.value = self._next_value(key) if value.value is None else value.value
                value = value.value
            elif isinstance(value, tuple) and any(isinstance(v, auto) for v in value):
                parts = []
                for v in value:
                    if isinstance(v, auto):
                        v = v.value = self._next_value(key)
                    parts.append(v)
                value = type(value)(parts) if type(value) is tuple else type(value)(*parts)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)

    def _is_inner_class(self, value):
        return False

    def _next_value(self, key):
        self._auto_called = True
        return self._generate(key, 1, len(self._member_names), self._last_values[:])

    def update(self, members, **more):
        for name, value in (members.items() if hasattr(members, 'keys') else members):
            self[name] = value
        for name, value in more.items():
            self[name] = value


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = EnumDict(cls)
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            generate = getattr(first_enum, '_generate_next_value_', None)
            if generate is not None:
                dict.__setitem__(namespace, '_generate_next_value_', staticmethod(generate))
                namespace._generate = generate
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple or not isinstance(classdict, EnumDict):
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        member_names = list(classdict._member_names)
        for name in classdict._ignore:
            classdict.pop(name, None)
        classdict.pop('_ignore_', None)
        order = classdict.pop('_order_', None)
        invalid = set(member_names) & {'mro', ''}
        if invalid:
            raise ValueError(f"invalid enum member name(s) {','.join(repr(n) for n in invalid)}")
        generate = classdict.get('_generate_next_value_')
        if generate is not None and not isinstance(generate, staticmethod):
            dict.__setitem__(classdict, '_generate_next_value_', staticmethod(generate))

        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new_member, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        values = {name: classdict[name] for name in member_names}
        namespace = {name: value for name, value in classdict.items() if name not in values}
        namespace['_new_member_'] = new_member
        namespace['_use_args_'] = use_args
        namespace['_member_names_'] = []
        namespace['_member_map_'] = {}
        namespace['_value2member_map_'] = {}
        namespace['_unhashable_values_'] = []
        namespace['_member_type_'] = member_type
        if boundary is not None or first_enum is not None and hasattr(first_enum, '_boundary_'):
            namespace['_boundary_'] = boundary or getattr(first_enum, '_boundary_', None)
        namespace['_flag_mask_'] = namespace['_singles_mask_'] = namespace['_all_bits_'] = 0
        namespace['_inverted_'] = None
        if '__reduce_ex__' not in classdict and '__reduce__' not in classdict:
            namespace['__reduce_ex__'] = lambda self, proto: (self.__class__, (self._value_,))

        enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)

        if first_enum is not None:
            _inherit_formatting(enum_class, namespace, member_type, first_enum)
        if Flag is not None and issubclass(enum_class, Flag):
            for name in ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__'):
                if name not in namespace:
                    method = getattr(Flag, name)
                    if getattr(enum_class, name) is not method:
                        type.__setattr__(enum_class, name, method)
        if save_new:
            type.__setattr__(enum_class, '__new_member__', enum_class.__new__)
        if Enum is not None:
            type.__setattr__(enum_class, '__new__', Enum.__new__)

        for name, value in values.items():
            metacls._add_member(enum_class, name, value, new_member, use_args, member_type)
        if Flag is not None and issubclass(enum_class, Flag):
            single = many = 0
            for m in enum_class._member_map_.values():
                v = m._value_
                if isinstance(v, int):
                    many |= v
                    if v > 0 and v & (v - 1) == 0:
                        single |= v
            type.__setattr__(enum_class, '_flag_mask_', many)
            type.__setattr__(enum_class, '_singles_mask_', single)
            type.__setattr__(enum_class, '_all_bits_', 2 ** many.bit_length() - 1 if many >= 0 else 0)
            ordered = [n for n in enum_class._member_names_
                       if isinstance(v := enum_class._member_map_[n]._value_, int) and v > 0 and v & (v - 1) == 0]
            values_in_order = [enum_class._member_map_[n]._value_ for n in ordered]
            if values_in_order != sorted(values_in_order):
                type.__setattr__(enum_class, '_iter_member_', enum_class._iter_member_by_def_)
            type.__setattr__(enum_class, '_member_names_', ordered)
        if order is not None:
            wanted = order.replace(',', ' ').split() if isinstance(order, str) else list(order)
            if wanted != enum_class._member_names_:
                raise TypeError(f'member order does not match _order_:\n  {enum_class._member_names_!r}\n  {wanted!r}')
        return enum_class

    @staticmethod
    def _add_member(cls, name, value, new_member, use_args, member_type):
        args = value if isinstance(value, tuple) else (value,)
        if member_type is tuple:
            args = (args,)
        if not use_args:
            m = new_member(cls)
        else:
            m = new_member(cls, *args)
        if not hasattr(m, '_value_'):
            if member_type is object:
                m._value_ = value
            else:
                try:
                    m._value_ = member_type(*args)
                except Exception as exc:
                    new = TypeError('_value_ not set in __new__, unable to create it')
                    new.__cause__ = exc
                    raise new
        value = m._value_
        m._name_ = name
        m.__objclass__ = cls
        m.__init__(*args)
        m._sort_order_ = len(cls._member_names_)
        is_flag = Flag is not None and issubclass(cls, Flag)
        existing = None
        try:
            existing = cls._value2member_map_.get(value)
        except TypeError:
            for other in cls._member_map_.values():
                if other._value_ == value:
                    existing = other
        if existing is not None:
            m = existing
        else:
            cls._member_names_.append(name)
            try:
                cls._value2member_map_.setdefault(value, m)
            except TypeError:
                cls._unhashable_values_.append(value)
        found = None
        for base in cls.__mro__[1:]:
            if name in base.__dict__:
                found = base.__dict__[name]
                break
        if isinstance(found, (property, DynamicClassAttribute)):
            redirect = property()
            redirect.fget, redirect.fset, redirect.fdel = found.fget, found.fset, found.fdel
            redirect.__set_name__(cls, name)
            type.__setattr__(cls, name, redirect)
        else:
            type.__setattr__(cls, name, m)
        cls._member_map_[name] = m

    def __bool__(cls):
        return True

    def __call__(cls, value, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if values:
                value = (value, *values)
            return cls.__new__(cls, value)
        if not values:
            names = None
        else:
            names = values[0]
        if names is None and type is None:
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_ or value in cls._unhashable_values_
        except TypeError:
            return any(m._value_ == value for m in cls._member_map_.values())

    def __delattr__(cls, attr):
        if attr in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__',
                 '__module__', '__name__', '__qualname__', '__init_subclass__'} | set(cls._member_names_)
        if cls._member_type_ is object:
            return sorted(names)
        return sorted(set(dir(cls._member_type_)) | names)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_builtin_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f'<flag {cls.__name__!r}>'
        return f'<enum {cls.__name__!r}>'

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            original, names, last = names, [], []
            for count, name in enumerate(original):
                value = cls._generate_next_value_(name, start, count, last[:])
                last.append(value)
                names.append((name, value))
        for item in names or ():
            if isinstance(item, str):
                name, value = item, names[item]
            else:
                name, value = item
            classdict[name] = value
        if module is None:
            module = sys._getframe(2).f_globals.get('__name__', '__main__')
        dict.__setitem__(classdict, '__module__', module)
        if qualname is not None:
            dict.__setitem__(classdict, '__qualname__', qualname)
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in getattr(chain, '__mro__', ()):
                if isinstance(base, EnumType) and base.__dict__.get('_member_map_'):
                    raise TypeError(f'<enum {class_name!r}> cannot extend {base!r}')

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        if not bases or Enum is None:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
        member_type = mcls._find_data_type_(class_name, bases) or object
        return member_type, first_enum

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = []
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        if base._member_type_ not in found:
                            found.append(base._member_type_)
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    data = candidate or base
                    if data not in found:
                        found.append(data)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError(f'too many data types for {class_name!r}: {set(found)!r}')
        return found[0] if found else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        new = classdict.get('__new__')
        save_new = first_enum is not None and new is not None
        if new is None:
            for target in (getattr(source, name, None) for name in ('__new_member__', '__new__') for source in (member_type, first_enum)):
                if target is not None and target is not object.__new__ and target is not getattr(Enum, '__new__', None):
                    new = target
                    break
            else:
                new = object.__new__
        elif isinstance(new, staticmethod):
            new = new.__func__
        use_args = first_enum is not None and new is not object.__new__
        return new, save_new, use_args


EnumMeta = EnumType


def _inherit_formatting(cls, namespace, member_type, first_enum):
    """A mixed-in type's own repr, str and format give way to the enumeration's."""
    for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
        if name in namespace:
            continue
        enum_method = getattr(first_enum, name, None)
        found = getattr(cls, name, None)
        if member_type is not object and found is getattr(member_type, name, None) and enum_method is not None:
            if not (ReprEnum is not None and issubclass(cls, ReprEnum) and name in ('__str__', '__format__')):
                type.__setattr__(cls, name, enum_method)
    if ReprEnum is not None and ReprEnum in cls.__bases__:
        for name in ('__str__', '__format__'):
            if name not in namespace:
                method = getattr(member_type, name)
                if method is object.__str__:
                    method = member_type.__repr__
                type.__setattr__(cls, name, method)


class Enum(metaclass=EnumType):
    """The base of enumerations."""

    @property
    def name(self):
        """The member's name."""
        return self._name_

    @property
    def value(self):
        """The member's value."""
        return self._value_

    def __new__(cls, value=...):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for m in cls._member_map_.values():
                if m._value_ == value:
                    return m
        if not cls._member_map_:
            raise TypeError(f'{cls!r} has no members defined')
        try:
            error = None
            result = cls._missing_(value)
        except Exception as exc:
            error, result = exc, None
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            shown = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
            if result is None and error is None:
                raise shown
            if error is None:
                error = TypeError(f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid '
                                  f'member')
            if not isinstance(error, ValueError):
                error.__context__ = shown
            raise error
        finally:
            error = shown = None

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values)[-1]
            return last + 1
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None

    @classmethod
    def _missing_(cls, value):
        return None

    def _add_alias_(self, name):
        type.__setattr__(self.__class__, name, self)
        self.__class__._member_map_[name] = self

    def _add_value_alias_(self, value):
        self.__class__._value2member_map_[value] = self

    def __repr__(self):
        shown = getattr(self.__class__._member_type_, '__repr__', repr)
        if self.__class__._member_type_ is object:
            return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'
        if '__dataclass_fields__' in getattr(self.__class__._member_type_, '__dict__', {}):
            return f'<{self.__class__.__name__}.{self._name_}: {repr(self._value_)}>'
        return f'<{self.__class__.__name__}.{self._name_}: {shown(self._value_)}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __dir__(self):
        names = {n for base in self.__class__.__mro__ if base is not object for n in base.__dict__
                 if n[:1] != '_' and n not in self.__class__._member_map_}
        return sorted(names | {'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'})

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self


class ReprEnum(Enum):
    """An enumeration whose members keep the str() and format() of their type."""


class IntEnum(int, ReprEnum):
    """An enumeration whose members are ints too."""


class StrEnum(str, ReprEnum):
    """An enumeration whose members are strings too."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) >= 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        value = str(*values)
        m = str.__new__(cls, value)
        m._value_ = value
        return m

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    """What happens with bits that no member of a Flag has."""
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _bits(n):
    while n:
        b = n & (~n + 1)
        yield b
        n ^= b


class Flag(Enum):
    """An enumeration whose members can be combined with |, & and ^."""
    _boundary_ = STRICT
    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** (last.bit_length())
        except Exception:
            raise TypeError(f'invalid flag value {last!r}') from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits(value & cls._flag_mask_):
            m = cls._value2member_map_.get(bit)
            if m is not None:
                yield m

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        mask, singles, everything = cls._flag_mask_, cls._singles_mask_, cls._all_bits_
        negative = None
        if not ~everything <= value <= everything or value & (everything ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f'{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n  allowed '
                                 f'{bin(mask, width)}')
            if cls._boundary_ is CONFORM:
                value &= mask
            elif cls._boundary_ is EJECT:
                return value
            elif cls._boundary_ is KEEP and value < 0:
                value = max(everything + 1, 2 ** value.bit_length()) + value
        if value < 0:
            negative = value
            value = everything + 1 + value
            if cls._boundary_ is not KEEP:
                value &= mask
        unknown = value & ~mask
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        m = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(m, '_value_'):
            m._value_ = value
        names = [x._name_ for x in cls._iter_member_(value)]
        if names:
            m._name_ = '|'.join(names)
            if unknown:
                m._name_ += f'|{cls._numeric_repr_(unknown)}'
        else:
            m._name_ = None
        return cls._value2member_map_.setdefault(value, m)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                            f'{self.__class__.__qualname__!r}')
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        if self._name_ is None:
            return f'<{self.__class__.__name__}: {self.__class__._numeric_repr_(self._value_)}>'
        return f'<{self.__class__.__name__}.{self._name_}: {self.__class__._numeric_repr_(self._value_)}>'

    def __str__(self):
        if self._name_ is None:
            return f'{self.__class__.__name__}({self._value_!r})'
        return f'{self.__class__.__name__}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def _get_value(self, flag):
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return NotImplemented

    def __or__(self, other):
        value = self._get_value(other)
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._get_value(other)
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._get_value(other)
        return NotImplemented if value is NotImplemented else self.__class__(self._value_ ^ value)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """A Flag whose members are ints too."""


def unique(enumeration):
    """A class decorator that refuses two names for one value."""
    aliases = [(name, m.name) for name, m in enumeration.__members__.items() if name != m.name]
    if aliases:
        details = ', '.join(f'{alias} -> {name}' for alias, name in aliases)
        raise ValueError(f'duplicate values found in {enumeration!r}: {details}')
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can check."""
    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """A class decorator that checks an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                aliases = [(n, m.name) for n, m in enumeration.__members__.items() if n != m.name]
                if aliases:
                    details = ', '.join(f'{alias} -> {name}' for alias, name in aliases)
                    raise ValueError(f'aliases found in {enumeration!r}: {details}')
            elif check is CONTINUOUS:
                values = {m.value for m in enumeration}
                if len(values) > 1:
                    low, high = min(values), max(values)
                    if issubclass(enumeration, Flag):
                        missing = [2 ** i for i in range(low.bit_length() - 1, high.bit_length()) if 2 ** i not in values]
                    else:
                        missing = [i for i in range(low + 1, high) if i not in values]
                    if missing:
                        raise ValueError(f"invalid {'flag' if issubclass(enumeration, Flag) else 'enum'} "
                                         f"{enumeration.__name__!r}: missing values {', '.join(map(str, missing))}")
            elif check is NAMED_FLAGS:
                named = {m._value_ for m in enumeration}
                lacking, total = [], 0
                for name, alias in enumeration._member_map_.items():
                    if name in enumeration._member_names_ or alias.value < 0:
                        continue
                    missing = [bit for bit in _bits(alias.value) if bit not in named]
                    if missing:
                        lacking.append(name)
                        for bit in missing:
                            total |= bit
                if lacking:
                    who = f'alias {lacking[0]} is' if len(lacking) == 1 else (
                        f"aliases {', '.join(lacking[:-1])} and {lacking[-1]} are")
                    raise ValueError(f'invalid Flag {enumeration.__name__!r}: {who} missing combined values of '
                                     f'0x{total:x} [use enum.show_flag_values(value) for details]')
        return enumeration


def bin(num, max_bits=None):
    """Like the built-in bin(), but negative numbers in two's complement."""
    ceiling = 2 ** num.bit_length()
    s = _builtin_bin(num + ceiling).replace('1', '0', 1) if num >= 0 else _builtin_bin(~num ^ (ceiling - 1) + ceiling)
    sign, digits = s[:3], s[3:]
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return f'{sign} {digits}'


def show_flag_values(value):
    """The bits of a value, as numbers."""
    return list(_bits(value))


def global_enum_repr(self):
    return f"{self.__class__.__module__.split('.')[-1]}.{self._name_}"


def global_flag_repr(self):
    module = self.__class__.__module__.split('.')[-1]
    if self._name_ is None:
        return f'{module}.{self.__class__.__name__}({self._value_})'
    return '|'.join(f'{module}.{name}' for name in self._name_.split('|'))


def global_str(self):
    return self._name_ or f'{self.__class__.__name__}({self._value_!r})'


def global_enum(cls, update_str=False):
    """Put the members among their module's names."""
    type.__setattr__(cls, '__repr__', global_flag_repr if issubclass(cls, Flag) else global_enum_repr)
    if not issubclass(cls, ReprEnum) or update_str:
        type.__setattr__(cls, '__str__', global_str)
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)
