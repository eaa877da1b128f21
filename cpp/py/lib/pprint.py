"""Reprs of big structures over several lines."""

import collections
import dataclasses
import re
import sys
import types
from io import StringIO

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Print an object's repr, over several lines if it is long."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """The text that pprint() prints, without the last newline."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """pprint() with dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """The repr, with recursion marked."""
    return PrettyPrinter()._shown(object, {}, 0)[0]


def isreadable(object):
    """Whether eval() of the repr would give the object back."""
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    """Whether the object contains itself."""
    return PrettyPrinter().isrecursive(object)


class _Key:
    """Orders keys of any types: by comparison where that works, else by type and identity."""

    __slots__ = ('object',)

    def __init__(self, object):
        self.object = object

    def __lt__(self, other):
        try:
            return self.object < other.object
        except TypeError:
            return ((str(type(self.object)), id(self.object)) < (str(type(other.object)), id(other.object)))


def _sorted_items(items):
    return sorted(items, key=lambda item: (_Key(item[0]), _Key(item[1])))


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


class PrettyPrinter:
    """Prints objects; subclasses may override format()."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        """Print it."""
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write('\n')

    def pformat(self, object):
        """The text."""
        out = StringIO()
        self._format(object, out, 0, 0, {}, 0)
        return out.getvalue()

    def isrecursive(self, object):
        """Whether the object contains itself."""
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        """Whether eval() of the repr would give the object back."""
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """On one line: the text, whether it is readable, whether it is recursive."""
        return self._shown(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        text, readable, recursive = self.format(object, context.copy(), self._depth, level)
        return text

    def _format(self, object, stream, indent, allowance, context, level):
        key = id(object)
        if key in context:
            stream.write(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            write = self._writer(object)
            if write is not None:
                context[key] = 1
                write(object, stream, indent, allowance, context, level + 1)
                del context[key]
                return
        stream.write(text)

    def _writer(self, object):
        """The method that spreads objects with this repr over lines; None if there is none."""
        own = getattr(type(object), '__repr__', None)
        for kind, write in _WRITERS:
            if own is kind.__repr__:
                return write.__get__(self)
        if (dataclasses.is_dataclass(object) and not isinstance(object, type) and object.__dataclass_params__.repr
                and getattr(own, '__code__', None) is dataclasses._repr_method(()).__code__):
            return self._write_dataclass
        return None

    # ---- one line ----

    def _shown(self, object, context, maxlevels, level=0):
        kind = type(object)
        own = getattr(kind, '__repr__', None)
        if isinstance(object, int) and own is int.__repr__:
            return (f'{object:_d}' if self._underscore_numbers else repr(object)), True, False
        if isinstance(object, dict) and own is dict.__repr__:
            if not object:
                return '{}', True, False
            opening, closing = '{', '}'
            items = object.items()
            pairs = [part for item in (_sorted_items(items) if self._sort_dicts else items) for part in item]
        elif isinstance(object, list) and own is list.__repr__:
            if not object:
                return '[]', True, False
            opening, closing, pairs = '[', ']', None
        elif isinstance(object, tuple) and own is tuple.__repr__:
            if not object:
                return '()', True, False
            opening, closing, pairs = ('(', ',)', None) if len(object) == 1 else ('(', ')', None)
        else:
            text = repr(object)
            return text, bool(text) and not text.startswith('<'), False
        key = id(object)
        if maxlevels and level >= maxlevels:
            return f'{opening}...{closing[-1]}' if closing != ',)' else '(...,)', False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        readable, recursive, parts = True, False, []
        for part in object if pairs is None else pairs:
            text, part_readable, part_recursive = self.format(part, context, maxlevels, level + 1)
            parts.append(text)
            readable = readable and part_readable
            recursive = recursive or part_recursive
        del context[key]
        if pairs is not None:
            parts = [f'{k}: {v}' for k, v in zip(parts[::2], parts[1::2])]
        return opening + ', '.join(parts) + closing, readable, recursive

    # ---- several lines ----

    def _write_dict(self, object, stream, indent, allowance, context, level):
        stream.write('{' + (self._indent_per_level - 1) * ' ')
        if object:
            items = _sorted_items(object.items()) if self._sort_dicts else object.items()
            self._write_dict_items(items, stream, indent, allowance + 1, context, level)
        stream.write('}')

    def _write_ordered_dict(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(name + '(')
        self._format(list(object.items()), stream, indent + len(name) + 1, allowance + 1, context, level)
        stream.write(')')

    def _write_view(self, object, stream, indent, allowance, context, level):
        stream.write(type(object).__name__ + '(')
        items = sorted(object, key=_Key) if isinstance(object, type({}.keys())) and self._sort_dicts else list(object)
        if isinstance(object, type({}.items())) and self._sort_dicts:
            items = _sorted_items(object)
        self._format(items, stream, indent + len(type(object).__name__) + 1, allowance + 1, context, level)
        stream.write(')')

    def _write_list(self, object, stream, indent, allowance, context, level):
        stream.write('[')
        self._write_items(object, stream, indent, allowance + 1, context, level)
        stream.write(']')

    def _write_tuple(self, object, stream, indent, allowance, context, level):
        stream.write('(')
        end = ',)' if len(object) == 1 else ')'
        self._write_items(object, stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _write_set(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        kind = type(object)
        if kind is set:
            stream.write('{')
            end = '}'
        else:
            stream.write(kind.__name__ + '({')
            end = '})'
            indent += len(kind.__name__) + 1
        self._write_items(sorted(object, key=_Key), stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _write_str(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        room = last_room = self._width - indent
        chunks = []
        for i, line in enumerate(lines):
            text = repr(line)
            if i == len(lines) - 1:
                last_room -= allowance
            if len(text) <= last_room:
                chunks.append(text)
                continue
            parts = re.findall(r'\S*\s*', line)[:-1]
            room_here = room
            current = ''
            for j, part in enumerate(parts):
                candidate = current + part
                if j == len(parts) - 1 and i == len(lines) - 1:
                    room_here -= allowance
                if len(repr(candidate)) > room_here:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            stream.write(repr(object))
            return
        stream.write(('(' if level == 1 else '') + ('\n' + ' ' * indent).join(chunks) + (')' if level == 1 else ''))

    def _write_bytes(self, object, stream, indent, allowance, context, level):
        if len(object) <= 4:
            stream.write(repr(object))
            return
        brackets = level == 1
        if brackets:
            indent += 1
            allowance += 1
            stream.write('(')
        glue = ''
        for text in _bytes_parts(object, self._width - indent, allowance):
            stream.write(glue + text)
            glue = '\n' + ' ' * indent
        if brackets:
            stream.write(')')

    def _write_bytearray(self, object, stream, indent, allowance, context, level):
        stream.write('bytearray(')
        self._write_bytes(bytes(object), stream, indent + 10, allowance + 1, context, level + 1)
        stream.write(')')

    def _write_mapping_proxy(self, object, stream, indent, allowance, context, level):
        stream.write('mappingproxy(')
        self._format(object.copy(), stream, indent + 13, allowance + 1, context, level)
        stream.write(')')

    def _write_namespace(self, object, stream, indent, allowance, context, level):
        name = 'namespace' if type(object) is types.SimpleNamespace else type(object).__name__
        self._write_call(name, object.__dict__.items(), stream, indent, allowance, context, level)

    def _write_dataclass(self, object, stream, indent, allowance, context, level):
        fields = [(f.name, getattr(object, f.name)) for f in dataclasses.fields(object) if f.repr]
        self._write_call(type(object).__name__, fields, stream, indent, allowance, context, level)

    def _write_call(self, name, items, stream, indent, allowance, context, level):
        indent += len(name) + 1
        stream.write(name + '(')
        items = list(items)
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            stream.write(key + '=')
            if id(value) in context:
                stream.write('...')
            else:
                self._format(value, stream, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                stream.write(',\n' + ' ' * indent)
        stream.write(')')

    def _write_default_dict(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = type(object).__name__
        indent += len(name) + 1
        stream.write(f'{name}({factory},\n' + ' ' * indent)
        self._write_dict(object, stream, indent, allowance + 1, context, level)
        stream.write(')')

    def _write_counter(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(name + '({' + (self._indent_per_level - 1) * ' ')
        self._write_dict_items(object.most_common(), stream, indent + len(name) + 1, allowance + 2, context, level)
        stream.write('})')

    def _write_chain_map(self, object, stream, indent, allowance, context, level):
        if not object.maps:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(name + '(')
        indent += len(name) + 1
        for i, mapping in enumerate(object.maps):
            last = i == len(object.maps) - 1
            self._format(mapping, stream, indent, allowance + 1 if last else 1, context, level)
            stream.write(')' if last else ',\n' + ' ' * indent)

    def _write_deque(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(name + '(')
        indent += len(name) + 1
        stream.write('[')
        if object.maxlen is None:
            self._write_items(object, stream, indent, allowance + 2, context, level)
            stream.write('])')
        else:
            self._write_items(object, stream, indent, 2, context, level)
            limit = self._repr(object.maxlen, context, level)
            stream.write(f'],\n{" " * indent}maxlen={limit})')

    def _write_user(self, object, stream, indent, allowance, context, level):
        self._format(object.data, stream, indent, allowance, context, level - 1)

    def _write_dict_items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        items = list(items)
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            text = self._repr(key, context, level)
            stream.write(text + ': ')
            self._format(value, stream, indent + len(text) + 2, allowance if last else 1, context, level)
            if not last:
                stream.write(',\n' + ' ' * indent)

    def _write_items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * ' ')
        between = ',\n' + ' ' * indent
        glue = ''
        room = whole = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                whole -= allowance
                room -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                need = len(text) + 2
                if room < need:
                    room = whole
                    if glue:
                        glue = between
                if room >= need:
                    room -= need
                    stream.write(glue + text)
                    glue = ', '
                    continue
            stream.write(glue)
            glue = between
            self._format(item, stream, indent, allowance if last else 1, context, level)


def _bytes_parts(object, width, allowance):
    current = b''
    last = len(object) // 4 * 4
    for i in range(0, len(object), 4):
        part = object[i:i + 4]
        candidate = current + part
        if i == last:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = candidate
    if current:
        yield repr(current)


_WRITERS = [
    (dict, PrettyPrinter._write_dict), (list, PrettyPrinter._write_list), (tuple, PrettyPrinter._write_tuple),
    (set, PrettyPrinter._write_set), (frozenset, PrettyPrinter._write_set), (str, PrettyPrinter._write_str),
    (bytes, PrettyPrinter._write_bytes), (bytearray, PrettyPrinter._write_bytearray),
    (types.MappingProxyType, PrettyPrinter._write_mapping_proxy), (types.SimpleNamespace, PrettyPrinter._write_namespace),
    (collections.OrderedDict, PrettyPrinter._write_ordered_dict),
    (collections.defaultdict, PrettyPrinter._write_default_dict), (collections.Counter, PrettyPrinter._write_counter),
    (collections.ChainMap, PrettyPrinter._write_chain_map), (collections.deque, PrettyPrinter._write_deque),
    (collections.UserDict, PrettyPrinter._write_user), (collections.UserList, PrettyPrinter._write_user),
    (collections.UserString, PrettyPrinter._write_user)]
