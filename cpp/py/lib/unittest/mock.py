"""Stand-ins for objects under test, which note how they are used, and patch() to put them in place."""

import asyncio
import builtins
import contextlib
import functools
import inspect
import pprint
import sys

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock',
           'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal')


class InvalidSpecError(Exception):
    """A mock was given as a spec."""


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return 'sentinel.' + self.name

    def __reduce__(self):
        return 'sentinel.' + self.name


class _Sentinel:
    """Has an object of its own for each name."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY:
    """Equal to all."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _ANY()


def _arguments_text(name, args, kwargs):
    return f"{name}({', '.join([*map(repr, args), *(f'{k}={v!r}' for k, v in kwargs.items())])})"


class _Call(tuple):
    """A call that was made: (name, args, kwargs) or (args, kwargs)."""

    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        value = tuple(value)
        if len(value) == 3:
            name, args, kwargs = value
        elif len(value) == 2:
            first, second = value
            if isinstance(first, str):
                name = first
                args, kwargs = (second, {}) if isinstance(second, tuple) else ((), second)
            else:
                args, kwargs = first, second
        elif len(value) == 1:
            only, = value
            if isinstance(only, str):
                name = only
            elif isinstance(only, tuple):
                args = only
            else:
                kwargs = only
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            count = len(other)
        except TypeError:
            return NotImplemented
        name, args, kwargs = ('', *self) if len(self) == 2 else self
        if getattr(self, '_mock_parent', None) and getattr(other, '_mock_parent', None) and \
                self._mock_parent != other._mock_parent:
            return False
        other_name, other_args, other_kwargs = '', (), {}
        if count == 3:
            other_name, other_args, other_kwargs = other
        elif count == 1:
            value, = other
            if isinstance(value, tuple):
                other_args = value
            elif isinstance(value, str):
                other_name = value
            else:
                other_kwargs = value
        elif count == 2:
            first, second = other
            if isinstance(first, str):
                other_name = first
                if isinstance(second, tuple):
                    other_args = second
                else:
                    other_kwargs = second
            else:
                other_args, other_kwargs = first, second
        elif count:
            return False
        if name and other_name != name:
            return False
        return (other_args, other_kwargs) == (args, kwargs)

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        name = self._mock_name + '()'
        return _Call((self._mock_name, args, kwargs), name=name, parent=self)

    def __getattr__(self, attr):
        name = attr if self._mock_name is None else f'{self._mock_name}.{attr}'
        return _Call(name=name, parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in tuple.__dict__ and not attr.startswith('__'):
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        return self[0] if len(self) == 2 else self[1]

    @property
    def kwargs(self):
        return self[1] if len(self) == 2 else self[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return name if not name.startswith('()') else 'call' + name
        if len(self) == 2:
            name, (args, kwargs) = 'call', self
        else:
            name, args, kwargs = self
            name = 'call' if not name else 'call' + name if name.startswith('()') else 'call.' + name
        return _arguments_text(name, args, kwargs)

    def call_list(self):
        """For a chained call, all the calls it takes."""
        calls = []
        thing = self
        while thing is not None:
            if thing._mock_from_kall:
                calls.append(thing)
            thing = thing._mock_parent
        return _CallList(reversed(calls))


call = _Call(from_kall=False)


class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        size = len(value)
        return any(self[i:i + size] == value for i in range(len(self) - size + 1))

    def __repr__(self):
        return pprint.pformat(list(self))


class _SideEffects:
    """What a mock does at its calls, one after the other."""

    def __init__(self, items):
        self._items = iter(items)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)


def _is_exception(x):
    return isinstance(x, BaseException) or isinstance(x, type) and issubclass(x, BaseException)


_number_methods = 'add sub mul matmul truediv floordiv mod lshift rshift and xor or pow'.split()
_defaults = {'__lt__': NotImplemented, '__gt__': NotImplemented, '__le__': NotImplemented, '__ge__': NotImplemented,
             '__int__': 1, '__contains__': False, '__len__': 0, '__exit__': False, '__complex__': 1j, '__float__': 1.0,
             '__bool__': True, '__index__': 1}
_supported = ({f'__{n}__' for n in 'enter exit getitem setitem delitem len contains bool lt gt le ge int float complex '
               'index round trunc floor ceil divmod rdivmod neg pos abs invert sizeof fspath dir format subclasses '
               'next reversed missing get set delete reduce reduce_ex getinitargs getnewargs getstate setstate '
               'getformat repr hash str iter eq ne call aenter aexit aiter anext'.split()}
              | {f'__{p}{n}__' for n in _number_methods for p in ('', 'i', 'r')})
_magics = sorted({f'__{n}__' for n in 'enter exit getitem setitem delitem len contains bool lt gt le ge int float '
                  'complex index round trunc floor ceil divmod rdivmod neg pos abs invert fspath'.split()}
                 | {f'__{p}{n}__' for n in _number_methods for p in ('', 'i')} | {'__hash__', '__str__', '__sizeof__',
                                                                                  '__iter__', '__eq__', '__ne__'})
_own = {'_mock_' + n for n in 'name new_name parent new_parent children methods spec_class spec_set spec_signature '
        'return_value wraps delegate side_effect called call_count call_args call_args_list mock_calls method_calls '
        'sealed unsafe'.split()}


def _spec_signature(spec, as_instance=False):
    """The signature calls must have, and the thing it is of; None where it isn't known."""
    skip = False
    if isinstance(spec, type):
        if as_instance:
            spec = getattr(spec, '__call__', None)
            skip = True
            if not inspect.isfunction(spec):
                return None
        else:
            init = spec.__init__
            if not inspect.isfunction(init):
                return None
            spec, skip = init, True
    elif not callable(spec):
        return None
    try:
        signature = inspect.signature(spec)
    except (ValueError, TypeError):
        return None
    if skip:
        signature = signature.replace(parameters=list(signature.parameters.values())[1:])
    return signature


class NonCallableMock:
    """A mock that can't be called."""

    def __new__(cls, /, *args, **kw):
        new = type(cls.__name__, (cls,), {'__doc__': cls.__doc__})
        return object.__new__(new)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name='',
                 _new_parent=None, _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs):
        state = self.__dict__
        if spec_set is not None:
            spec = spec_set
        if isinstance(spec, NonCallableMock):
            raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
        spec_class = signature = None
        if spec is not None and not isinstance(spec, (list, tuple)):
            spec_class = spec if isinstance(spec, type) else type(spec)
            signature = _spec_signature(spec, _spec_as_instance)
        methods = None if spec is None else list(spec) if isinstance(spec, (list, tuple)) else dir(spec)
        state.update(
            _mock_parent=parent, _mock_name=name, _mock_new_name=_new_name,
            _mock_new_parent=parent if _new_parent is None else _new_parent, _mock_children={}, _mock_sealed=False,
            _mock_methods=methods, _mock_spec_class=spec_class, _mock_spec_set=spec_set is not None,
            _mock_spec_signature=signature, _mock_wraps=wraps, _mock_return_value=DEFAULT, _mock_side_effect=None,
            _mock_delegate=None, _mock_called=False, _mock_call_args=None, _mock_call_count=0,
            _mock_call_args_list=_CallList(), _mock_mock_calls=_CallList(), _mock_unsafe=unsafe,
            method_calls=_CallList())
        if kwargs:
            self.configure_mock(**kwargs)

    def attach_mock(self, mock, attribute):
        """Make the mock an attribute of this one, which then notes its calls."""
        inner = mock
        state = inner.__dict__
        state.update(_mock_parent=None, _mock_new_parent=None, _mock_name='', _mock_new_name=None)
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        state = self.__dict__
        state['_mock_methods'] = list(spec) if isinstance(spec, (list, tuple)) else dir(spec)
        state['_mock_spec_class'] = None if isinstance(spec, (list, tuple)) else spec if isinstance(
            spec, type) else type(spec)
        state['_mock_spec_set'] = spec_set

    def _get_return_value(self):
        value = self.__dict__['_mock_return_value']
        if value is DEFAULT and self.__dict__['_mock_wraps'] is None:
            value = self._get_child_mock(_new_parent=self, _new_name='()')
            self.return_value = value
        return value

    def _set_return_value(self, value):
        self.__dict__['_mock_return_value'] = value
        _adopt(self, value, None, '()')

    return_value = property(_get_return_value, _set_return_value)

    def _get_side_effect(self):
        return self.__dict__['_mock_side_effect']

    def _set_side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = _SideEffects(value)
        self.__dict__['_mock_side_effect'] = value

    side_effect = property(_get_side_effect, _set_side_effect)

    def _noted(name):
        return property(lambda self: self.__dict__['_mock_' + name],
                        lambda self, value: self.__dict__.__setitem__('_mock_' + name, value))

    called = _noted('called')
    call_count = _noted('call_count')
    call_args = _noted('call_args')
    call_args_list = _noted('call_args_list')
    mock_calls = _noted('mock_calls')
    del _noted

    @property
    def __class__(self):
        return self.__dict__.get('_mock_spec_class') or type(self)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget the calls, of children too."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.__dict__['method_calls'] = _CallList()
        if return_value:
            self.__dict__['_mock_return_value'] = DEFAULT
        if side_effect:
            self.__dict__['_mock_side_effect'] = None
        for child in self._mock_children.values():
            if not isinstance(child, _SpecOf) and child is not _deleted:
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        value = self.__dict__['_mock_return_value']
        if isinstance(value, NonCallableMock) and value is not self:
            value.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Set attributes, dotted ones too."""
        for name, value in sorted(kwargs.items(), key=lambda item: item[0].count('.')):
            *path, last = name.split('.')
            thing = self
            for step in path:
                thing = getattr(thing, step)
            setattr(thing, last, value)

    def __getattr__(self, name):
        state = self.__dict__
        if name in _own or '_mock_methods' not in state:
            raise AttributeError(name)
        methods = state['_mock_methods']
        if methods is not None:
            if name not in methods or name in _magics:
                raise AttributeError(f'Mock object has no attribute {name!r}')
        elif name in _supported or name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        if not state['_mock_unsafe'] and (not methods or name not in methods):
            if name.startswith(('assert', 'assret', 'asert', 'aseert', 'assrt')) or name in _unsafe_asserts:
                raise AttributeError(f'{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant '
                                     'to be an attribute.')
        child = state['_mock_children'].get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = state['_mock_wraps']
            child = self._get_child_mock(parent=self, name=name, wraps=None if wraps is None else getattr(wraps, name),
                                         _new_name=name, _new_parent=self)
            state['_mock_children'][name] = child
        elif isinstance(child, _SpecOf):
            child = create_autospec(child.spec, child.spec_set, child.instance, child.parent, child.name)
            state['_mock_children'][name] = child
        return child

    def _extract_mock_name(self):
        names = [self.__dict__['_mock_new_name']]
        parent = self.__dict__['_mock_new_parent']
        last = self
        dot = '' if names == ['()'] else '.'
        while parent is not None:
            last = parent
            names.append(parent.__dict__['_mock_new_name'] + dot)
            dot = '' if parent.__dict__['_mock_new_name'] == '()' else '.'
            parent = parent.__dict__['_mock_new_parent']
        first = last.__dict__['_mock_name'] or 'mock'
        if len(names) > 1 and names[-2] not in ('()', '().'):
            first += '.'
        names[-1] = first
        return ''.join(n or '' for n in reversed(names))

    def __repr__(self):
        name = self._extract_mock_name()
        shown = '' if name in ('mock', 'mock.') else f' name={name!r}'
        spec = self.__dict__['_mock_spec_class']
        kind = '' if spec is None else f" {'spec_set' if self._mock_spec_set else 'spec'}={spec.__name__!r}"
        return f"<{type(self).__name__}{shown}{kind} id='{id(self)}'>"

    def __dir__(self):
        extra = self.__dict__['_mock_methods'] or []
        basic = [n for n in dir(type(self)) if not n.startswith('_')] if not extra else []
        own = [n for n in self.__dict__ if not n.startswith('_')]
        children = [n for n, c in self.__dict__['_mock_children'].items() if c is not _deleted]
        return sorted({*extra, *basic, *own, *children})

    def __setattr__(self, name, value):
        state = self.__dict__
        if name in _setters:
            return object.__setattr__(self, name, value)
        if state.get('_mock_spec_set') and name not in state['_mock_methods'] and name not in state:
            raise AttributeError(f'Mock object has no attribute {name!r}')
        if name in _supported:
            if state['_mock_methods'] is not None and name not in state['_mock_methods']:
                raise AttributeError(f'Mock object has no attribute {name!r}')
            if not isinstance(value, NonCallableMock):
                setattr(type(self), name, _bound_magic(value))
                given = value
                value = lambda *args, **kw: given(self, *args, **kw)
            else:
                _adopt(self, value, None, name)
                setattr(type(self), name, _calling(value))
            state['_mock_children'][name] = value
            return
        if name.startswith('__') and name.endswith('__') and name not in ('__class__', '__name__', '__qualname__',
                                                                         '__module__', '__doc__', '__dict__'):
            raise AttributeError(f"Attempting to set unsupported magic method {name!r}.")
        if name == '__class__':
            state['_mock_spec_class'] = value
            return
        if _adopt(self, value, name, name):
            state['_mock_children'][name] = value
        if state['_mock_sealed'] and not hasattr(self, name):
            raise AttributeError(f'Cannot set {self._extract_mock_name()}.{name}')
        if isinstance(value, PropertyMock):
            state['_mock_children'][name] = value
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        state = self.__dict__
        if name in _supported and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in state:
                return
        had = state['_mock_children'].get(name, _missing)
        if name in state:
            object.__delattr__(self, name)
        elif had is _deleted:
            raise AttributeError(name)
        if had is not _missing:
            del state['_mock_children'][name]
        state['_mock_children'][name] = _deleted

    def _get_child_mock(self, /, **kw):
        """The mock that an attribute or a return value is."""
        if self.__dict__.get('_mock_sealed'):
            attribute = f".{kw['name']}" if 'name' in kw else '()'
            raise AttributeError(self._extract_mock_name() + attribute)
        cls = type(self).__mro__[1]
        if issubclass(cls, AsyncMock):
            new_name = kw.get('_new_name')
            cls = MagicMock if new_name in ('()', '().return_value') or new_name in self._sync_names() else AsyncMock
        elif not issubclass(cls, CallableMixin):
            cls = MagicMock if issubclass(cls, NonCallableMagicMock) else Mock
        elif 'name' in kw and self._child_is_async(kw['name']):
            cls = AsyncMock
        elif issubclass(cls, PropertyMock):
            cls = Mock
        return cls(**kw)

    def _sync_names(self):
        spec = self.__dict__['_mock_spec_class']
        if spec is None:
            return ()
        return [n for n in dir(spec) if not inspect.iscoroutinefunction(getattr(spec, n, None))]

    def _child_is_async(self, name):
        spec = self.__dict__['_mock_spec_class']
        return spec is not None and inspect.iscoroutinefunction(getattr(spec, name, None))

    # ---- assertions

    def _shown_call(self, args, kwargs):
        return _arguments_text(self.__dict__['_mock_name'] or 'mock', args, kwargs)

    def _matched(self, call):
        """The call with its arguments bound to the spec's parameters, where there are such."""
        signature = self.__dict__['_mock_spec_signature']
        if signature is None or not isinstance(call, tuple) or len(call) < 2:
            return call
        name, args, kwargs = ('', *call) if len(call) == 2 else call
        if name:
            return call
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as e:
            return e.with_traceback(None)
        return _Call((bound.args, bound.kwargs), two=True)

    def _calls_text(self, prefix='Calls', calls=None):
        calls = self.mock_calls if calls is None else calls
        return f'\n{prefix}: {_CallList(calls)!r}.' if calls else ''

    def _who(self):
        return self.__dict__['_mock_name'] or 'mock'

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(f"Expected '{self._who()}' to not have been called. Called {self.call_count} times."
                                 f"{self._calls_text()}")

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f"Expected '{self._who()}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._who()}' to have been called once. Called {self.call_count} times."
                                 f"{self._calls_text()}")

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            raise AssertionError(f'expected call not found.\nExpected: {self._shown_call(args, kwargs)}\n'
                                 '  Actual: not called.')
        expected = self._matched(_Call((args, kwargs), two=True))
        actual = self._matched(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(f'expected call not found.\nExpected: {self._shown_call(args, kwargs)}\n'
                                 f'  Actual: {self._shown_call(*self.call_args)}') from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._who()}' to be called once. Called {self.call_count} times."
                                 f"{self._calls_text()}")
        return self.assert_called_with(*args, **kwargs)

    def assert_has_calls(self, calls, any_order=False):
        expected = [self._matched(c) for c in calls]
        cause = next((e for e in expected if isinstance(e, Exception)), None)
        made = _CallList(self._matched(c) for c in self.mock_calls)
        if not any_order:
            if expected not in made:
                problem = 'Calls not found.' if cause is None else 'Error processing expected calls.\nErrors: ' + str(
                    [e if isinstance(e, Exception) else None for e in expected])
                raise AssertionError(f"{problem}\nExpected: {_CallList(calls)}"
                                     f"{self._calls_text('  Actual').removesuffix('.')}") from cause
            return
        left = list(made)
        missing = []
        for c in expected:
            try:
                left.remove(c)
            except ValueError:
                missing.append(c)
        if missing:
            raise AssertionError(f'{self._who() if self._mock_name else "mock"!r} does not contain all of {tuple(missing)!r} in '
                                 f'its call list, found {left!r} instead') from cause

    def assert_any_call(self, /, *args, **kwargs):
        expected = self._matched(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        if cause or expected not in [self._matched(c) for c in self.call_args_list]:
            raise AssertionError(f'{self._shown_call(args, kwargs)} call not found') from cause


_unsafe_asserts = {'called_once', 'called_with', 'called_once_with', 'has_calls', 'any_call', 'not_called'}
_setters = {'return_value', 'side_effect', 'called', 'call_count', 'call_args', 'call_args_list', 'mock_calls'}


def _adopt(parent, value, name, new_name):
    """Make value, if it is a mock without a name, a part of the parent. Whether it was."""
    if not isinstance(value, NonCallableMock):
        return False
    state = value.__dict__
    if state['_mock_name'] or state['_mock_new_name'] or state['_mock_parent'] is not None or state[
            '_mock_new_parent'] is not None:
        return False
    above = parent
    while above is not None:
        if above is value:
            return False
        above = above.__dict__['_mock_new_parent']
    if new_name:
        state['_mock_new_parent'] = parent
        state['_mock_new_name'] = new_name
    if name:
        state['_mock_parent'] = parent
        state['_mock_name'] = name
    return True


def _bound_magic(function):
    def method(self, /, *args, **kw):
        return function(self, *args, **kw)
    return method if callable(function) else function


def _calling(mock):
    def method(self, /, *args, **kw):
        return mock(*args, **kw)
    return method


class CallableMixin:
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None,
                 parent=None, _spec_state=None, _new_name='', _new_parent=None, **kwargs):
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent, **kwargs)
        if return_value is not DEFAULT:
            self.return_value = return_value
        self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        signature = self.__dict__.get('_check_signature')
        if signature is not None:
            signature.bind(*args, **kwargs)
        self._note(args, kwargs)
        return self._answer(args, kwargs)

    def _note(self, args, kwargs):
        made = _Call((args, kwargs), two=True)
        self.called = True
        self.call_count += 1
        self.call_args = made
        self.call_args_list.append(made)
        is_method = self.__dict__['_mock_parent'] is not None
        method_name = self.__dict__['_mock_name']
        new_name = self.__dict__['_mock_new_name']
        is_result = new_name == '()'
        self.mock_calls.append(_Call(('', args, kwargs)))
        parent = self.__dict__['_mock_new_parent']
        while parent is not None:
            if is_method:
                parent.__dict__['method_calls'].append(_Call((method_name, args, kwargs)))
                is_method = parent.__dict__['_mock_parent'] is not None
                if is_method:
                    method_name = parent.__dict__['_mock_name'] + '.' + method_name
            parent.mock_calls.append(_Call((new_name, args, kwargs)))
            parent_name = parent.__dict__['_mock_new_name']
            if parent_name:
                new_name = parent_name + ('' if is_result else '.') + new_name
                is_result = parent_name == '()'
            parent = parent.__dict__['_mock_new_parent']

    def _answer(self, args, kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if isinstance(effect, _SideEffects):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self.__dict__['_mock_return_value'] is not DEFAULT:
            return self.return_value
        wraps = self.__dict__['_mock_wraps']
        return self.return_value if wraps is None else wraps(*args, **kwargs)


class Mock(CallableMixin, NonCallableMock):
    """Stands in for any object: attributes are made when asked for, calls are noted and give return_value."""


class _Magic:
    """The special methods, each a mock that is made when it is first used."""

    def _magic(self, name):
        state = self.__dict__
        child = state['_mock_children'].get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            is_async = name in ('__aenter__', '__aexit__', '__anext__')
            child = (AsyncMock if is_async else MagicMock)(name=name, _new_name=name, _new_parent=self)
            state['_mock_children'][name] = child
            child.__dict__['_mock_parent'] = self
            self._default_of(name, child)
        return child

    def _default_of(self, name, child):
        if name in _defaults:
            child.return_value = _defaults[name]
        elif name == '__hash__':
            child.return_value = object.__hash__(self)
        elif name == '__str__':
            child.return_value = object.__str__(self)
        elif name == '__sizeof__':
            child.return_value = object.__sizeof__(self)
        elif name == '__fspath__':
            child.return_value = f'{type(self).__name__}/{self._extract_mock_name()}/{id(self)}'
        elif name == '__iter__':
            child.side_effect = lambda: iter(_answered(child, []))
        elif name == '__aiter__':
            child.side_effect = lambda: _aiter(_answered(child, []))
        elif name == '__eq__':
            child.side_effect = lambda other: _answered(child, True if self is other else NotImplemented)
        elif name == '__ne__':
            child.side_effect = lambda other: DEFAULT if child.__dict__[
                '_mock_return_value'] is not DEFAULT else False if self is other else NotImplemented


def _answered(child, default):
    value = child.__dict__['_mock_return_value']
    return default if value is DEFAULT else value


async def _aiter(items):
    for item in items:
        yield item


def _magic_method(name):
    def method(self, /, *args, **kw):
        methods = self.__dict__.get('_mock_methods')
        if methods is not None and name not in methods and name not in ('__hash__', '__str__', '__eq__', '__ne__',
                                                                        '__sizeof__', '__bool__'):
            raise TypeError(f'{type(self).__name__!r} object does not support {name}')
        return self._magic(name)(*args, **kw)
    method.__name__ = method.__qualname__ = name
    return method


class _MagicAttribute:
    """`mock.__len__` gives the mock; Python finds the method through the class."""

    def __init__(self, name):
        self.name = name

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        methods = obj.__dict__.get('_mock_methods')
        if methods is not None and self.name not in methods and self.name not in (
                '__hash__', '__str__', '__eq__', '__ne__', '__sizeof__', '__bool__'):
            raise AttributeError(self.name)
        return obj._magic(self.name)


for _name in [*_magics, '__aenter__', '__aexit__', '__aiter__', '__anext__']:
    setattr(_Magic, _name, _MagicAttribute(_name))


def _without_missing(self):
    """Special methods that the spec doesn't have are taken from the mock's class."""
    methods = self.__dict__.get('_mock_methods')
    if methods is not None:
        for name in (*_magics, '__aenter__', '__aexit__', '__aiter__', '__anext__'):
            if name not in methods and name not in ('__hash__', '__str__', '__eq__', '__ne__', '__sizeof__', '__bool__'):
                setattr(type(self), name, _Absent(name))


class _Absent:
    def __init__(self, name):
        self.name = name

    def __get__(self, obj, cls=None):
        raise AttributeError(self.name)


class NonCallableMagicMock(_Magic, NonCallableMock):
    """A magic mock that can't be called."""

    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)
        _without_missing(self)


class MagicMock(_Magic, Mock):
    """A mock that has most special methods too."""

    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)
        _without_missing(self)


class AsyncMock(_Magic, Mock):
    """A mock whose calls have to be awaited."""

    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)
        self.__dict__.update(_mock_await_count=0, _mock_await_args=None, _mock_await_args_list=_CallList())
        self.__dict__['_is_coroutine_mock'] = True
        self.__dict__['__code__'] = _coroutine_code

    def _noted(name):
        return property(lambda self: self.__dict__['_mock_' + name])

    await_count = _noted('await_count')
    await_args = _noted('await_args')
    await_args_list = _noted('await_args_list')
    del _noted

    def __call__(self, /, *args, **kwargs):
        self._note(args, kwargs)
        return self._awaited(args, kwargs)

    async def _awaited(self, args, kwargs):
        state = self.__dict__
        made = _Call((args, kwargs), two=True)
        state['_mock_await_count'] += 1
        state['_mock_await_args'] = made
        state['_mock_await_args_list'].append(made)
        effect = self.side_effect
        if isinstance(effect, _SideEffects):
            try:
                result = next(effect)
            except StopIteration:
                raise StopAsyncIteration from None
            if _is_exception(result):
                raise result
            return result
        result = self._answer(args, kwargs)
        if effect is not None and inspect.iscoroutine(result):
            result = await result
        return result

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.__dict__.update(_mock_await_count=0, _mock_await_args=None, _mock_await_args_list=_CallList())

    def assert_awaited(self):
        if not self.await_count:
            raise AssertionError(f'Expected {self._who()} to have been awaited.')

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._who()} to have been awaited once. Awaited {self.await_count} times.')

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            raise AssertionError(f'Expected await: {self._shown_call(args, kwargs)}\nNot awaited')
        if self.await_args != _Call((args, kwargs), two=True):
            raise AssertionError(f'expected await not found.\nExpected: {self._shown_call(args, kwargs)}\n'
                                 f'  Actual: {self._shown_call(*self.await_args)}')

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._who()} to have been awaited once. Awaited {self.await_count} times.')
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.await_args_list:
            raise AssertionError(f'{self._shown_call(args, kwargs)} await not found')

    def assert_has_awaits(self, calls, any_order=False):
        made = self.await_args_list
        if list(calls) not in made if not any_order else any(c not in made for c in calls):
            raise AssertionError(f'Awaits not found.\nExpected: {_CallList(calls)}\nActual: {made}')

    def assert_not_awaited(self):
        if self.await_count:
            raise AssertionError(f'Expected {self._who()} to not have been awaited. Awaited {self.await_count} times.')


async def _coroutine():
    pass


_coroutine_code = _coroutine.__code__


class PropertyMock(Mock):
    """A mock to be put into a class as a property."""

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


class _SpecOf:
    """An attribute of an autospec that hasn't been asked for yet."""

    def __init__(self, spec, spec_set, parent, name, instance):
        self.spec, self.spec_set, self.parent, self.name, self.instance = spec, spec_set, parent, name, instance


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock with the attributes of spec, whose calls must fit spec's signatures."""
    if isinstance(spec, NonCallableMock):
        raise InvalidSpecError(f'Cannot autospec a Mock object. [object={spec!r}]')
    is_type = isinstance(spec, type)
    is_function = inspect.isroutine(spec)
    is_async = inspect.iscoroutinefunction(spec)
    how = {'spec_set' if spec_set else 'spec': spec}
    if spec is None:
        how = {}
    signature = _spec_signature(spec, is_type and instance)
    if is_type and instance or not is_type and not callable(spec):
        cls = MagicMock if is_type and '__call__' in dir(spec) and callable(getattr(spec, '__call__', None)) and inspect.isfunction(
            getattr(spec, '__call__', None)) else NonCallableMagicMock
    else:
        cls = AsyncMock if is_async else MagicMock
    name = kwargs.pop('name', _name)
    mock = cls(parent=_parent, _new_parent=_parent, _new_name=_name or '', name=name, _spec_as_instance=instance, **how,
               **kwargs)
    mock.__dict__['_mock_spec_signature'] = signature
    if is_function:
        if _parent is not None and signature is not None and inspect.isfunction(spec) and getattr(
                _parent, '_drops_self', False) and signature.parameters:
            signature = signature.replace(parameters=list(signature.parameters.values())[1:])
            mock.__dict__['_mock_spec_signature'] = signature
        mock.__dict__['_check_signature'] = signature
        for attribute in '__name__', '__qualname__', '__doc__', '__module__':
            if hasattr(spec, attribute):
                mock.__dict__[attribute] = getattr(spec, attribute)
        if _parent is None:
            return _function_like(spec, mock, signature)
        return mock
    mock.__dict__['_check_signature'] = signature
    mock.__dict__['_drops_self'] = instance or not is_type
    if is_type and not instance and 'return_value' not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name='()', _parent=mock)
    for entry in dir(spec):
        if entry in _supported or entry.startswith('__') and entry.endswith('__') or entry in kwargs:
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        mock.__dict__['_mock_children'][entry] = _SpecOf(original, spec_set, mock, entry, False)
    return mock


def _function_like(spec, mock, signature):
    """A function that passes its calls to the mock."""
    if inspect.iscoroutinefunction(spec):
        async def function(*args, **kwargs):
            if signature is not None:
                signature.bind(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:
        def function(*args, **kwargs):
            return mock(*args, **kwargs)
    functools.update_wrapper(function, spec)
    function.__dict__.pop('__wrapped__', None)
    function.mock = mock
    for name in ('assert_called_with', 'assert_called_once_with', 'assert_called', 'assert_not_called',
                 'assert_called_once', 'assert_has_calls', 'assert_any_call', 'reset_mock', 'method_calls'):
        setattr(function, name, getattr(mock, name))
    return _Forwarding.of(function, mock)


class _Forwarding:
    """A callable with a function's looks and a mock's attributes."""

    @classmethod
    def of(cls, function, mock):
        self = cls()
        self.__dict__.update(function.__dict__, _function=function, __name__=function.__name__,
                             __doc__=function.__doc__)
        return self

    def __call__(self, *args, **kwargs):
        return self._function(*args, **kwargs)

    def __getattr__(self, name):
        return getattr(self.__dict__['mock'], name)

    def __setattr__(self, name, value):
        setattr(self.__dict__['mock'], name, value)

    def __repr__(self):
        return repr(self._function)


def seal(mock):
    """No more attributes come into being."""
    mock.__dict__['_mock_sealed'] = True
    for child in mock.__dict__['_mock_children'].values():
        if isinstance(child, NonCallableMock) and child.__dict__['_mock_new_parent'] is mock:
            seal(child)


class _patch:
    attribute_name = None

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter, self.attribute, self.new = getter, attribute, new
        self.spec, self.create, self.spec_set, self.autospec = spec, create, spec_set, autospec
        self.new_callable, self.kwargs = new_callable, kwargs
        self.additional = []
        self.active = False

    def copy(self):
        p = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                   self.new_callable, self.kwargs)
        p.attribute_name = self.attribute_name
        p.additional = [q.copy() for q in self.additional]
        return p

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(func, name)):
                    setattr(func, name, self.copy()(getattr(func, name)))
            return func
        if hasattr(func, '_patchings'):
            func._patchings.append(self)
            return func

        @contextlib.contextmanager
        def entered(args, kwargs):
            extra = []
            with contextlib.ExitStack() as stack:
                for patching in patched._patchings:
                    made = stack.enter_context(patching)
                    if patching.attribute_name is not None:
                        kwargs.update(made)
                    elif patching.new is DEFAULT:
                        extra.append(made)
                yield args + tuple(extra), kwargs

        if inspect.iscoroutinefunction(func):
            @functools.wraps(func)
            async def patched(*args, **kwargs):
                with entered(args, kwargs) as (newargs, newkwargs):
                    return await func(*newargs, **newkwargs)
        else:
            @functools.wraps(func)
            def patched(*args, **kwargs):
                with entered(args, kwargs) as (newargs, newkwargs):
                    return func(*newargs, **newkwargs)
        patched._patchings = [self]
        return patched

    def _original(self):
        target, name = self.target, self.attribute
        local = False
        try:
            original = target.__dict__[name]
            local = True
        except (AttributeError, KeyError):
            original = getattr(target, name, DEFAULT)
        create = self.create
        if name in dir(builtins) and isinstance(target, type(sys)):
            create = True
        if not create and original is DEFAULT:
            raise AttributeError(f'{target} does not have the attribute {name!r}')
        return original, local

    def __enter__(self):
        if self.active:
            raise RuntimeError('Patch is already started')
        self.target = self.getter()
        original, local = self._original()
        new, kwargs = self.new, dict(self.kwargs)
        spec, spec_set, autospec = (None if x is False else x for x in (self.spec, self.spec_set, self.autospec))
        spec = original if spec is True else spec
        spec_set = original if spec_set is True else spec_set
        if new is DEFAULT and autospec is None:
            cls = self.new_callable
            if cls is None:
                cls = AsyncMock if spec is None and inspect.iscoroutinefunction(original) else MagicMock
            how = {}
            if spec is not None:
                how['spec'] = spec
            if spec_set is not None:
                how['spec_set'] = spec_set
            if isinstance(cls, type) and issubclass(cls, NonCallableMock) and self.attribute and 'name' not in kwargs:
                how['name'] = self.attribute
            how.update(kwargs)
            new = cls(**how)
            real = spec_set if spec_set is not None else spec
            if isinstance(real, type) and isinstance(new, CallableMixin):
                new.return_value = cls(_new_parent=new, _new_name='()',
                                       **{'spec_set' if spec_set is not None else 'spec': real})
        elif autospec is not None:
            if new is not DEFAULT:
                raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
            source = original if autospec is True else autospec
            new = create_autospec(source, spec_set=bool(spec_set), _name=self.attribute if not inspect.isroutine(
                source) else None, **kwargs)
        elif kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original, self.is_local = original, local
        self._stack = contextlib.ExitStack()
        self.active = True
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is not None:
                extra = {}
                if self.new is DEFAULT:
                    extra[self.attribute_name] = new
                for patching in self.additional:
                    made = self._stack.enter_context(patching)
                    if patching.new is DEFAULT:
                        extra.update(made)
                return extra
            return new
        except BaseException:
            self.__exit__(*sys.exc_info())
            raise

    def __exit__(self, *exc_info):
        if not self.active:
            return
        self.active = False
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and (not hasattr(self.target, self.attribute)):
                setattr(self.target, self.attribute, self.temp_original)
        stack, self._stack = self._stack, None
        return stack.__exit__(*exc_info)

    def start(self):
        """Put the stand-in in place; it."""
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        """Put back what was there."""
        try:
            _active.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


_active = []


def _target(target):
    try:
        target, attribute = target.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}')

    def getter():
        import importlib
        parts = target.split('.')
        thing = importlib.import_module(parts[0])
        path = parts[0]
        for part in parts[1:]:
            path += '.' + part
            try:
                thing = getattr(thing, part)
            except AttributeError:
                importlib.import_module(path)
                thing = getattr(thing, part)
        return thing
    return getter, attribute


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
          unsafe=False, **kwargs):
    """Put a stand-in where 'package.module.name' is, as a decorator, in a with statement or by start() and stop()."""
    getter, attribute = _target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, *, unsafe=False, **kwargs):
    """As patch(), for an attribute of an object."""
    if type(target) is str:
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    """As patch.object(), for several attributes."""
    if type(target) is str:
        name = target

        def getter():
            import importlib
            return importlib.import_module(name)
    else:
        getter = lambda: target
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    first, *rest = [_patch(getter, attribute, new, spec, create, spec_set, autospec, new_callable, {})
                    for attribute, new in kwargs.items()]
    first.attribute_name = first.attribute
    for p in rest:
        p.attribute_name = p.attribute
        first.additional.append(p)
    return first


class _patch_dict:
    """Puts items into a mapping for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def __call__(self, f):
        if isinstance(f, type):
            for name in dir(f):
                if name.startswith(patch.TEST_PREFIX) and callable(getattr(f, name)):
                    setattr(f, name, _patch_dict(self.in_dict, self.values, self.clear)(getattr(f, name)))
            return f
        if inspect.iscoroutinefunction(f):
            @functools.wraps(f)
            async def wrapped(*args, **kw):
                with self:
                    return await f(*args, **kw)
        else:
            @functools.wraps(f)
            def wrapped(*args, **kw):
                with self:
                    return f(*args, **kw)
        return wrapped

    def __enter__(self):
        if isinstance(self.in_dict, str):
            getter, attribute = _target(self.in_dict)
            self.in_dict = getattr(getter(), attribute)
        target = self.in_dict
        self._original = target.copy() if hasattr(target, 'copy') else {key: target[key] for key in target}
        if self.clear:
            _emptied(target)
        target.update(self.values)
        return target

    def __exit__(self, *args):
        if self._original is not None:
            _emptied(self.in_dict)
            self.in_dict.update(self._original)
            self._original = None
        return False

    def start(self):
        result = self.__enter__()
        _active.append(self)
        return result

    def stop(self):
        try:
            _active.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _emptied(mapping):
    try:
        mapping.clear()
    except AttributeError:
        for key in list(mapping):
            del mapping[key]


def _stop_all():
    """Undo all that start() put in place."""
    for p in reversed(_active[:]):
        p.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = 'test'


def mock_open(mock=None, read_data=''):
    """A mock for open(), whose files have this in them."""
    import io
    make = io.BytesIO if isinstance(read_data, bytes) else io.StringIO
    if mock is None:
        mock = MagicMock(name='open', spec=open)
    handle = MagicMock(spec=[*dir(io.TextIOWrapper), *dir(io.BytesIO)])
    handle.__enter__.return_value = handle
    handle.write.return_value = None
    state = {'data': make(read_data)}

    def reader(name):
        def read(*args, **kwargs):
            own = getattr(handle, name).__dict__['_mock_return_value']
            return own if own is not DEFAULT else getattr(state['data'], name)(*args, **kwargs)
        return read

    for name in 'read', 'readline', 'readlines':
        getattr(handle, name).side_effect = reader(name)
    handle.__iter__.side_effect = lambda: iter(state['data'])
    handle.__next__.side_effect = lambda: next(state['data'])
    handle.__exit__.side_effect = lambda *args: [handle.close()].clear()

    def opened(*args, **kwargs):
        state['data'] = make(read_data)
        return DEFAULT

    mock.side_effect = opened
    mock.return_value = handle
    return mock
