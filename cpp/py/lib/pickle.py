"""Objects as bytes and back: dump(), dumps(), load(), loads(), for the protocols 0 to 5.

Loading runs what the bytes say: load only what you trust.
"""

import copyreg as _copyreg
import io as _io
import struct as _struct
import sys as _sys
from types import FunctionType as _FunctionType

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads',
           'HIGHEST_PROTOCOL', 'DEFAULT_PROTOCOL']

format_version = '4.0'
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4


class PickleError(Exception):
    """What goes wrong with pickles."""


class PicklingError(PickleError):
    """An object can't be pickled."""


class UnpicklingError(PickleError):
    """The bytes are no pickle."""


for _cls in (PickleError, PicklingError, UnpicklingError):
    _cls.__module__ = '_pickle'

_FRAME_MINIMUM = 4
_FRAME_TARGET = 64 * 1024
_PROTOCOL_0_NAMES = {('builtins', 'set'): ('__builtin__', 'set'), ('builtins', 'range'): ('__builtin__', 'xrange')}


def _encode_long(x):
    if x == 0:
        return b''
    n = (x.bit_length() >> 3) + 1
    out = x.to_bytes(n, 'little', signed=True)
    if x < 0 and n > 1 and out[-1] == 0xff and out[-2] & 0x80:
        out = out[:-1]
    return out


def encode_long(x):
    """The shortest little-endian two's complement of an int."""
    return _encode_long(x)


def decode_long(data):
    """The int that such bytes stand for."""
    return int.from_bytes(data, 'little', signed=True)


def _python2(module, name):
    if module == 'builtins':
        name = {'range': 'xrange'}.get(name, name)
        return '__builtin__', name
    return {'copyreg': 'copy_reg', 'functools': 'functools'}.get(module, module), name


def _python3(module, name):
    if module == '__builtin__':
        return 'builtins', {'xrange': 'range', 'unicode': 'str', 'long': 'int'}.get(name, name)
    return {'copy_reg': 'copyreg'}.get(module, module), name


class Pickler:
    """Writes objects to a file; what they share, they share again after loading."""

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError('pickle protocol must be <= %d' % HIGHEST_PROTOCOL)
        try:
            self._file_write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        if buffer_callback is not None and protocol < 5:
            raise ValueError('buffer_callback needs protocol >= 5')
        self.memo = {}
        self.proto = int(protocol)
        self.bin = protocol >= 1
        self.fast = 0
        self.fix_imports = fix_imports and protocol < 3
        self._frame = None

    def clear_memo(self):
        """Forget what has been written."""
        self.memo.clear()

    def dump(self, obj):
        """Write one object."""
        if self.proto >= 2:
            self._file_write(b'\x80' + bytes([self.proto]))
        if self.proto >= 4:
            self._frame = bytearray()
        self.save(obj)
        self._write(b'.')
        self._end_frame()
        self._frame = None

    def persistent_id(self, obj):
        """A name for an object that is kept elsewhere; None: it is written."""
        return None

    # ---- bytes

    def _write(self, data):
        if self._frame is None:
            self._file_write(bytes(data))
        else:
            if len(self._frame) >= _FRAME_TARGET:
                self._end_frame()
            self._frame += data

    def _end_frame(self):
        frame = self._frame
        if frame:
            if len(frame) >= _FRAME_MINIMUM:
                self._file_write(b'\x95' + _struct.pack('<Q', len(frame)))
            self._file_write(bytes(frame))
            self._frame = bytearray()

    def _write_large(self, header, payload):
        if self._frame is None or len(payload) < _FRAME_TARGET:
            self._write(header + payload)
            return
        self._end_frame()
        self._file_write(header)
        self._file_write(payload)

    def memoize(self, obj):
        """Note an object as written."""
        if self.fast:
            return
        index = len(self.memo)
        self.memo[id(obj)] = index, obj
        if self.proto >= 4:
            self._write(b'\x94')
        elif not self.bin:
            self._write(b'p%d\n' % index)
        elif index < 256:
            self._write(b'q' + bytes([index]))
        else:
            self._write(b'r' + _struct.pack('<I', index))

    def _get(self, index):
        if not self.bin:
            return b'g%d\n' % index
        return b'h' + bytes([index]) if index < 256 else b'j' + _struct.pack('<I', index)

    # ---- objects

    def save(self, obj, save_persistent_id=True):
        """Write an object as a part of the pickle."""
        if save_persistent_id:
            name = self.persistent_id(obj)
            if name is not None:
                if self.bin:
                    self.save(name, save_persistent_id=False)
                    self._write(b'Q')
                else:
                    self._write(b'P' + str(name).encode('ascii') + b'\n')
                return
        t = type(obj)
        if t in _ATOMS:
            return _ATOMS[t](self, obj)
        known = self.memo.get(id(obj))
        if known is not None:
            self._write(self._get(known[0]))
            return
        override = getattr(self, 'reducer_override', None)
        reduced = NotImplemented if override is None else override(obj)
        if reduced is NotImplemented:
            if t in _SAVERS:
                return _SAVERS[t](self, obj)
            reduce = getattr(self, 'dispatch_table', _copyreg.dispatch_table).get(t)
            if reduce is not None:
                reduced = reduce(obj)
            elif issubclass(t, type):
                return self._save_global(obj)
            else:
                reduce = getattr(obj, '__reduce_ex__', None)
                if reduce is None:
                    raise PicklingError(f"Can't pickle {t.__name__!r} object: {obj!r}")
                reduced = reduce(self.proto)
        if isinstance(reduced, str):
            return self._save_global(obj, reduced)
        if not isinstance(reduced, tuple):
            raise PicklingError('__reduce__ must return a string or tuple')
        if not 2 <= len(reduced) <= 6:
            raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
        self._save_reduce(obj, *reduced)

    def _save_reduce(self, obj, func, args, state=None, listitems=None, dictitems=None, state_setter=None):
        if not isinstance(args, tuple):
            raise PicklingError('second item of the tuple returned by __reduce__ must be a tuple')
        if not callable(func):
            raise PicklingError('first item of the tuple returned by __reduce__ must be callable')
        name = getattr(func, '__name__', '')
        if self.proto >= 2 and name == '__newobj_ex__':
            cls, args, kwargs = args
            if self.proto >= 4:
                self.save(cls)
                self.save(args)
                self.save(kwargs)
                self._write(b'\x92')
            else:
                import functools
                self.save(functools.partial(cls.__new__, cls, *args, **kwargs))
                self.save(())
                self._write(b'R')
        elif self.proto >= 2 and name == '__newobj__':
            cls = args[0]
            self.save(cls)
            self.save(args[1:])
            self._write(b'\x81')
        else:
            self.save(func)
            self.save(args)
            self._write(b'R')
        known = self.memo.get(id(obj))
        if known is not None:
            # The object refers to itself by its arguments: it has been written on the way.
            self._write((b'0' if self.bin else b'0') + self._get(known[0]))
        else:
            self.memoize(obj)
        if listitems is not None:
            self._appends(listitems)
        if dictitems is not None:
            self._setitems(dictitems)
        if state is not None:
            if state_setter is None:
                self.save(state)
                self._write(b'b')
            else:
                self.save(state_setter)
                self.save(obj)
                self.save(state)
                self._write(b'\x86R0')

    def _save_none(self, obj):
        self._write(b'N')

    def _save_bool(self, obj):
        if self.proto >= 2:
            self._write(b'\x88' if obj else b'\x89')
        else:
            self._write(b'I01\n' if obj else b'I00\n')

    def _save_int(self, obj):
        if self.bin and -0x80000000 <= obj <= 0x7fffffff:
            if 0 <= obj <= 0xff:
                self._write(b'K' + bytes([obj]))
            elif 0 <= obj <= 0xffff:
                self._write(b'M' + _struct.pack('<H', obj))
            else:
                self._write(b'J' + _struct.pack('<i', obj))
        elif self.proto >= 2:
            data = _encode_long(obj)
            n = len(data)
            if n < 256:
                self._write(b'\x8a' + bytes([n]) + data)
            else:
                self._write(b'\x8b' + _struct.pack('<i', n) + data)
        elif -0x80000000 <= obj <= 0x7fffffff:
            self._write(b'I%d\n' % obj)
        else:
            self._write(b'L%dL\n' % obj)

    def _save_float(self, obj):
        self._write(b'G' + _struct.pack('>d', obj) if self.bin else b'F' + repr(obj).encode('ascii') + b'\n')

    def _save_bytes(self, obj):
        if self.proto < 3:
            if not obj:
                self._save_reduce(obj, bytes, ())
            else:
                import _codecs
                self._save_reduce(obj, _codecs.encode, (str(obj, 'latin1'), 'latin1'))
            return
        n = len(obj)
        if n <= 0xff:
            self._write(b'C' + bytes([n]) + obj)
        elif n > 0xffffffff and self.proto >= 4:
            self._write_large(b'\x8e' + _struct.pack('<Q', n), obj)
        else:
            self._write_large(b'B' + _struct.pack('<I', n), obj)
        self.memoize(obj)

    def _save_bytearray(self, obj):
        if self.proto < 5:
            self._save_reduce(obj, bytearray, (bytes(obj),) if obj else ())
            return
        self._write_large(b'\x96' + _struct.pack('<Q', len(obj)), bytes(obj))
        self.memoize(obj)

    def _save_str(self, obj):
        if self.bin:
            data = obj.encode('utf-8', 'surrogatepass')
            n = len(data)
            if n <= 0xff and self.proto >= 4:
                self._write(b'\x8c' + bytes([n]) + data)
            elif n > 0xffffffff and self.proto >= 4:
                self._write_large(b'\x8d' + _struct.pack('<Q', n), data)
            else:
                self._write_large(b'X' + _struct.pack('<I', n), data)
        else:
            text = obj.replace('\\', '\\u005c').replace('\0', '\\u0000').replace('\n', '\\u000a')
            text = text.replace('\r', '\\u000d').replace('\x1a', '\\u001a')
            self._write(b'V' + text.encode('raw-unicode-escape') + b'\n')
        self.memoize(obj)

    def _save_tuple(self, obj):
        if not obj:
            self._write(b')' if self.bin else b'(t')
            return
        n = len(obj)
        if n <= 3 and self.proto >= 2:
            for item in obj:
                self.save(item)
            known = self.memo.get(id(obj))
            if known is not None:
                self._write(b'0' * n + self._get(known[0]))
                return
            self._write((b'\x85', b'\x86', b'\x87')[n - 1])
            self.memoize(obj)
            return
        self._write(b'(')
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            self._write((b'1' if self.bin else b'0' * (n + 1)) + self._get(known[0]))
            return
        self._write(b't')
        self.memoize(obj)

    def _save_list(self, obj):
        self._write(b']' if self.bin else b'(l')
        self.memoize(obj)
        self._appends(obj)

    def _chunks(self, items):
        chunk = []
        for item in items:
            chunk.append(item)
            if len(chunk) == 1000:
                yield chunk
                chunk = []
        if chunk:
            yield chunk

    def _appends(self, items):
        if not self.bin:
            for item in items:
                self.save(item)
                self._write(b'a')
            return
        for chunk in self._chunks(items):
            if len(chunk) == 1:
                self.save(chunk[0])
                self._write(b'a')
                continue
            self._write(b'(')
            for item in chunk:
                self.save(item)
            self._write(b'e')

    def _save_dict(self, obj):
        self._write(b'}' if self.bin else b'(d')
        self.memoize(obj)
        self._setitems(obj.items())

    def _setitems(self, items):
        if not self.bin:
            for key, value in items:
                self.save(key)
                self.save(value)
                self._write(b's')
            return
        for chunk in self._chunks(items):
            if len(chunk) > 1:
                self._write(b'(')
            for key, value in chunk:
                self.save(key)
                self.save(value)
            self._write(b'u' if len(chunk) > 1 else b's')

    def _save_set(self, obj):
        if self.proto < 4:
            self._save_reduce(obj, set, (list(obj),))
            return
        self._write(b'\x8f')
        self.memoize(obj)
        for chunk in self._chunks(obj):
            self._write(b'(')
            for item in chunk:
                self.save(item)
            self._write(b'\x90')

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self._save_reduce(obj, frozenset, (list(obj),))
            return
        self._write(b'(')
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            self._write(b'1' + self._get(known[0]))
            return
        self._write(b'\x91')
        self.memoize(obj)

    def _save_type(self, obj):
        for value in (None, NotImplemented, ...):
            if obj is type(value):
                return self._save_reduce(obj, type, (value,))
        self._save_global(obj)

    def _save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, '__qualname__', None) or obj.__name__
        module = getattr(obj, '__module__', None)
        if module is None:
            module = '__main__'
            for candidate, found in list(_sys.modules.items()):
                if candidate not in ('__main__', '__mp_main__') and getattr(found, name, None) is obj:
                    module = candidate
                    break
        try:
            __import__(module)
            found = _sys.modules[module]
            for part in name.split('.'):
                if part == '<locals>':
                    raise AttributeError(f"Can't get local object {name!r}")
                parent, found = found, getattr(found, part)
        except (ImportError, KeyError, AttributeError) as e:
            if '<locals>' in name:
                raise AttributeError(f"Can't get local object {name!r}") from None
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module}.{name}")
        if self.proto >= 4:
            self.save(module)
            self.save(name)
            self._write(b'\x93')
        elif '.' in name:
            path = name.split('.')
            self.save(getattr)
            self.save((found if not path else parent, path[-1]))
            self._write(b'R')
        else:
            if self.fix_imports:
                module, name = _python2(module, name)
            self._write(b'c' + module.encode('utf-8') + b'\n' + name.encode('utf-8') + b'\n')
        self.memoize(obj)


_ATOMS = {type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int, float: Pickler._save_float}
_SAVERS = {bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray, str: Pickler._save_str, tuple: Pickler._save_tuple,
           list: Pickler._save_list, dict: Pickler._save_dict, set: Pickler._save_set, frozenset: Pickler._save_frozenset,
           _FunctionType: Pickler._save_global, type: Pickler._save_type}


class Unpickler:
    """Reads objects from a file."""

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        try:
            self._file_read, self._file_readline = file.read, file.readline
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes") from None
        self._buffers = iter(buffers) if buffers is not None else None
        self.memo = {}
        self.encoding = encoding
        self.errors = errors
        self.proto = 0
        self.fix_imports = fix_imports

    def persistent_load(self, pid):
        """The object that persistent_id() gave this name."""
        raise UnpicklingError('A load persistent id instruction was encountered, but no persistent_load function was specified.')

    def find_class(self, module, name):
        """The class or function of a module."""
        if self.proto < 3 and self.fix_imports:
            module, name = _python3(module, name)
        __import__(module)
        found = _sys.modules[module]
        if self.proto < 4:
            return getattr(found, name)
        for part in name.split('.'):
            try:
                found = getattr(found, part)
            except AttributeError:
                raise AttributeError(f"Can't get attribute {name!r} on {_sys.modules[module]!r}") from None
        return found

    def _read(self, n):
        data = self._file_read(n)
        if len(data) < n:
            if not data:
                raise EOFError('Ran out of input')
            raise UnpicklingError('pickle data was truncated')
        return data

    def _line(self):
        line = self._file_readline()
        if not line:
            raise EOFError('Ran out of input')
        if line[-1:] != b'\n':
            raise UnpicklingError('pickle data was truncated')
        return line[:-1]

    def _number(self, form):
        return _struct.unpack(form, self._read(_struct.calcsize(form)))[0]

    def load(self):
        """Read one object."""
        self.stack = []
        self.metastack = []
        while True:
            code = self._read(1)
            if code == b'.':
                if not self.stack:
                    raise UnpicklingError('unexpected MARK found' if self.metastack else 'unpickling stack underflow')
                return self.stack.pop()
            step = _LOADERS.get(code)
            if step is None:
                c = code[0]
                shown = chr(c) if 32 <= c < 127 else f'\\x{c:02x}'
                raise UnpicklingError(f"invalid load key, '{shown}'.")
            try:
                step(self)
            except IndexError:
                raise UnpicklingError('unpickling stack underflow') from None

    def _pop_mark(self):
        if not self.metastack:
            raise UnpicklingError('could not find MARK')
        items = self.stack
        self.stack = self.metastack.pop()
        return items

    def _mark(self):
        self.metastack.append(self.stack)
        self.stack = []

    def _push(self, value):
        self.stack.append(value)

    def _text(self, data):
        return data if self.encoding == 'bytes' else data.decode(self.encoding, self.errors)

    def _int_line(self):
        line = self._line()
        self._push(False if line == b'00' else True if line == b'01' else int(line, 0))

    def _long_line(self):
        line = self._line()
        self._push(int(line[:-1] if line[-1:] == b'L' else line, 0))

    def _string_line(self):
        line = self._line()
        if len(line) < 2 or line[:1] != line[-1:] or line[:1] not in b'"\'':
            raise UnpicklingError('the STRING opcode argument must be quoted')
        self._push(self._text(line[1:-1].decode('unicode_escape').encode('latin1')))

    def _put(self, index):
        self.memo[index] = self.stack[-1]

    def _recall(self, index):
        try:
            self._push(self.memo[index])
        except KeyError:
            raise UnpicklingError(f'Memo value not found at index {index}') from None

    def _append(self):
        value = self.stack.pop()
        self.stack[-1].append(value)

    def _extend(self):
        items = self._pop_mark()
        target = self.stack[-1]
        extend = getattr(target, 'extend', None)
        if extend is not None:
            extend(items)
        else:
            for item in items:
                target.append(item)

    def _setitem(self):
        value = self.stack.pop()
        key = self.stack.pop()
        self.stack[-1][key] = value

    def _update(self):
        items = self._pop_mark()
        target = self.stack[-1]
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def _add_items(self):
        items = self._pop_mark()
        target = self.stack[-1]
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)

    def _global(self):
        module = self._line().decode('utf-8')
        self._push(self.find_class(module, self._line().decode('utf-8')))

    def _stack_global(self):
        name = self.stack.pop()
        module = self.stack.pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError('STACK_GLOBAL requires str')
        self._push(self.find_class(module, name))

    def _reduce(self):
        args = self.stack.pop()
        self.stack[-1] = self.stack[-1](*args)

    def _newobj(self):
        args = self.stack.pop()
        cls = self.stack.pop()
        self._push(cls.__new__(cls, *args))

    def _newobj_ex(self):
        kwargs = self.stack.pop()
        args = self.stack.pop()
        cls = self.stack.pop()
        self._push(cls.__new__(cls, *args, **kwargs))

    def _instance(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, '__getinitargs__'):
            self._push(cls(*args))
        else:
            self._push(cls.__new__(cls))

    def _build(self):
        state = self.stack.pop()
        target = self.stack[-1]
        setstate = getattr(target, '__setstate__', None)
        if setstate is not None:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            attributes = target.__dict__
            for key, value in state.items():
                attributes[_sys.intern(key) if type(key) is str else key] = value
        if slots:
            for key, value in slots.items():
                setattr(target, key, value)

    def _protocol(self):
        proto = self._read(1)[0]
        if proto > HIGHEST_PROTOCOL:
            raise ValueError('unsupported pickle protocol: %d' % proto)
        self.proto = proto

    def _pop(self):
        if self.stack:
            self.stack.pop()
        else:
            self._pop_mark()


def _of(n):
    def make(self):
        items = tuple(self.stack[-n:])
        if len(items) < n:
            raise IndexError
        self.stack[-n:] = [items]
    return make


_LOADERS = {
    b'\x80': Unpickler._protocol, b'\x95': lambda u: u._read(8), b'(': Unpickler._mark, b'0': Unpickler._pop,
    b'1': Unpickler._pop_mark, b'2': lambda u: u._push(u.stack[-1]),
    b'N': lambda u: u._push(None), b'\x88': lambda u: u._push(True), b'\x89': lambda u: u._push(False),
    b'I': Unpickler._int_line, b'J': lambda u: u._push(u._number('<i')), b'K': lambda u: u._push(u._read(1)[0]),
    b'M': lambda u: u._push(u._number('<H')), b'L': Unpickler._long_line,
    b'\x8a': lambda u: u._push(decode_long(u._read_counted('<B'))), b'\x8b': lambda u: u._push(decode_long(u._read_counted('<i'))),
    b'F': lambda u: u._push(float(u._line())), b'G': lambda u: u._push(u._number('>d')),
    b'S': Unpickler._string_line, b'T': lambda u: u._push(u._text(u._read_counted('<i'))),
    b'U': lambda u: u._push(u._text(u._read_counted('<B'))),
    b'B': lambda u: u._push(u._read_counted('<I')), b'C': lambda u: u._push(u._read_counted('<B')),
    b'\x8e': lambda u: u._push(u._read_counted('<Q')), b'\x96': lambda u: u._push(bytearray(u._read_counted('<Q'))),
    b'V': lambda u: u._push(str(u._line(), 'raw-unicode-escape')),
    b'X': lambda u: u._push(str(u._read_counted('<I'), 'utf-8', 'surrogatepass')),
    b'\x8c': lambda u: u._push(str(u._read_counted('<B'), 'utf-8', 'surrogatepass')),
    b'\x8d': lambda u: u._push(str(u._read_counted('<Q'), 'utf-8', 'surrogatepass')),
    b')': lambda u: u._push(()), b']': lambda u: u._push([]), b'}': lambda u: u._push({}), b'\x8f': lambda u: u._push(set()),
    b't': lambda u: u._push(tuple(u._pop_mark())), b'\x85': _of(1), b'\x86': _of(2), b'\x87': _of(3),
    b'l': lambda u: u._push(u._pop_mark()), b'a': Unpickler._append, b'e': Unpickler._extend,
    b'd': lambda u: u._push((lambda i: dict(zip(i[::2], i[1::2])))(u._pop_mark())), b's': Unpickler._setitem, b'u': Unpickler._update,
    b'\x90': Unpickler._add_items, b'\x91': lambda u: u._push(frozenset(u._pop_mark())),
    b'c': Unpickler._global, b'\x93': Unpickler._stack_global, b'R': Unpickler._reduce, b'\x81': Unpickler._newobj,
    b'\x92': Unpickler._newobj_ex, b'b': Unpickler._build,
    b'i': lambda u: u._instance(u.find_class(u._line().decode('ascii'), u._line().decode('ascii')), u._pop_mark()),
    b'o': lambda u: (lambda items: u._instance(items[0], items[1:]))(u._pop_mark()),
    b'p': lambda u: u._put(int(u._line())), b'q': lambda u: u._put(u._read(1)[0]), b'r': lambda u: u._put(u._number('<I')),
    b'\x94': lambda u: u._put(len(u.memo)),
    b'g': lambda u: u._recall(int(u._line())), b'h': lambda u: u._recall(u._read(1)[0]), b'j': lambda u: u._recall(u._number('<I')),
    b'P': lambda u: u._push(u.persistent_load(u._line().decode('ascii'))), b'Q': lambda u: u._push(u.persistent_load(u.stack.pop())),
}


def _read_counted(self, form):
    n = self._number(form)
    if n < 0:
        raise UnpicklingError('negative byte count')
    return self._read(n) if n else b''


Unpickler._read_counted = _read_counted
Pickler.__module__ = Unpickler.__module__ = '_pickle'


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write an object to a file."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """An object as bytes."""
    f = _io.BytesIO()
    Pickler(f, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return f.getvalue()


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """Read an object from a file."""
    return Unpickler(file, fix_imports=fix_imports, buffers=buffers, encoding=encoding, errors=errors).load()


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """The object that bytes stand for."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return Unpickler(_io.BytesIO(data), fix_imports=fix_imports, buffers=buffers, encoding=encoding, errors=errors).load()
