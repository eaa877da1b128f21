"""Context variables: values that belong to a chain of calls, such as an asyncio task."""

from collections.abc import Mapping as _Mapping
from types import GenericAlias as _GenericAlias

__all__ = ('Context', 'ContextVar', 'Token', 'copy_context')


class Context(_Mapping):
    """The values of context variables."""

    def __init__(self):
        self._data, self._outer = {}, None

    def run(self, callable, /, *args, **kwargs):
        """Call with these values in force."""
        global _current
        if self._outer is not None:
            raise RuntimeError(f'cannot enter context: {self!r} is already entered')
        self._outer, _current = _current, self
        try:
            return callable(*args, **kwargs)
        finally:
            _current, self._outer = self._outer, None

    def copy(self):
        """A context with the same values."""
        new = Context()
        new._data = dict(self._data)
        return new

    def __getitem__(self, var):
        return self._data[_checked(var)]

    def __contains__(self, var):
        return _checked(var) in self._data

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        return f'<_contextvars.Context object at {id(self):#x}>'

    __hash__ = None


def _checked(var):
    if not isinstance(var, ContextVar):
        raise TypeError(f'a ContextVar key was expected, got {var!r}')
    return var


class Token:
    """What ContextVar.set() gives, for reset()."""

    class _Missing:
        def __repr__(self):
            return '<Token.MISSING>'

    MISSING = _Missing()
    __class_getitem__ = classmethod(_GenericAlias)

    def __new__(cls, *args, **kwargs):
        raise RuntimeError('Tokens can only be created by ContextVars')

    def __repr__(self):
        return f"<Token{' used' if self._used else ''} var={self.var!r} at {id(self):#x}>"


_missing = Token.MISSING


class ContextVar:
    """A variable whose value depends on the context."""

    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, name, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        self._name, self._default = name, default

    @property
    def name(self):
        return self._name

    def get(self, default=_missing, /):
        """The value here; else the default given, else the variable's own."""
        value = _current._data.get(self, _missing)
        if value is not _missing:
            return value
        if default is not _missing:
            return default
        if self._default is not _missing:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        """Set the value here; gives a token for reset()."""
        token = object.__new__(Token)
        token.var, token._context, token._used = self, _current, False
        token.old_value = _current._data.get(self, _missing)
        _current._data[self] = value
        return token

    def reset(self, token, /):
        """Go back to the value before a set()."""
        if not isinstance(token, Token):
            raise TypeError(f'expected an instance of Token, got {token!r}')
        if token._used:
            raise RuntimeError(f'{token!r} has already been used once')
        if token.var is not self:
            raise ValueError(f'{token!r} was created by a different ContextVar')
        if token._context is not _current:
            raise ValueError(f'{token!r} was created in a different Context')
        token._used = True
        if token.old_value is _missing:
            del _current._data[self]
        else:
            _current._data[self] = token.old_value

    def __repr__(self):
        default = '' if self._default is _missing else f' default={self._default!r}'
        return f'<ContextVar name={self._name!r}{default} at {id(self):#x}>'


_current = Context()


def copy_context():
    """A copy of the context in force."""
    return _current.copy()
