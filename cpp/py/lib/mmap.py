"""Files as memory. What is written to a mapping is read from the file at once, and the other way round."""
import operator as _operator

import _mmap

ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE, ACCESS_COPY = range(4)
MAP_SHARED, MAP_PRIVATE, MAP_ANON = 1, 2, 32
MAP_ANONYMOUS = MAP_ANON
PROT_READ, PROT_WRITE, PROT_EXEC = 1, 2, 4
PAGESIZE = ALLOCATIONGRANULARITY = 4096

error = OSError


class mmap:
    """A file's bytes, to be read and written in place."""

    def __init__(self, fileno, length, flags=MAP_SHARED, prot=PROT_WRITE | PROT_READ, access=ACCESS_DEFAULT, offset=0):
        length, offset = _operator.index(length), _operator.index(offset)
        if length < 0:
            raise OverflowError("memory mapped length must be positive")
        if offset < 0:
            raise OverflowError("memory mapped offset must be positive")
        if access != ACCESS_DEFAULT and (flags != MAP_SHARED or prot != PROT_WRITE | PROT_READ):
            raise ValueError("mmap can't specify both access and flags, prot.")
        if access not in (ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE, ACCESS_COPY):
            raise ValueError("mmap invalid access parameter.")
        if offset % ALLOCATIONGRANULARITY:
            raise OSError(22, "Invalid argument")
        self._mapped = None
        if fileno == -1:
            if not length:
                raise OSError(22, "Invalid argument")
            memory = bytearray(length)
        else:
            memory = self._mapped = _mmap.map(fileno)
            size = len(memory)
            if not length:
                if not size:
                    raise ValueError("cannot mmap an empty file")
                if offset >= size:
                    raise ValueError("mmap offset is greater than file size")
                length = size - offset
            elif offset + length > size:
                raise ValueError("mmap length is greater than file size")
            if access == ACCESS_COPY or flags & MAP_PRIVATE:
                memory = bytearray(memory[offset:offset + length])
                self._mapped, offset = None, 0
        view = memoryview(memory)
        if self._mapped is not None:
            view = view[offset:offset + length]
        if access == ACCESS_READ or not prot & PROT_WRITE:
            view = view.toreadonly()
        self._view, self._memory = view, memory
        self._access, self._offset, self._pos = access, offset, 0

    def _open(self):
        if self._view is None:
            raise ValueError("mmap closed or invalid")
        return self._view

    def _written(self):
        view = self._open()
        if view.readonly:
            raise TypeError("mmap can't modify a readonly memory map.")
        return view

    def __buffer__(self, flags):
        return self._open()[:]

    def __len__(self):
        return len(self._open())

    def __getitem__(self, index):
        item = self._open()[index]
        return item if isinstance(item, int) else item.tobytes()

    def __setitem__(self, index, value):
        view = self._written()
        if isinstance(index, slice) and len(view[index]) != len(value):
            raise IndexError("mmap slice assignment is wrong size")
        view[index] = value

    def __iter__(self):
        for i in range(len(self)):
            yield self[i:i + 1]

    def __contains__(self, part):
        return part in self._open().tobytes()

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, *exc):
        self.close()

    def __repr__(self):
        name = f"{type(self).__module__}.{type(self).__qualname__}"
        if self._view is None:
            return f"<{name} closed=True>"
        access = ("ACCESS_DEFAULT", "ACCESS_READ", "ACCESS_WRITE", "ACCESS_COPY")[self._access]
        return f"<{name} closed=False, access={access}, length={len(self)}, pos={self._pos}, offset={self._offset}>"

    @property
    def closed(self):
        return self._view is None

    def close(self):
        """Lets go of the memory."""
        if self._view is not None:
            self.flush()
            self._view = self._memory = self._mapped = None

    def flush(self, offset=0, size=None):
        """Writes the memory to the file."""
        self._open()
        if self._mapped is not None:
            _mmap.flush(self._mapped)

    def madvise(self, option, start=0, length=None):
        """Advice is of no use here."""
        self._open()

    def size(self):
        """The length of the file."""
        return len(self._memory) if self._open() is not None else 0

    def tell(self):
        self._open()
        return self._pos

    def seekable(self):
        return True

    def seek(self, pos, whence=0):
        """Sets the position that read() and write() start from."""
        size = len(self)
        if whence not in (0, 1, 2):
            raise ValueError("unknown seek type")
        to = pos + (0, self._pos, size)[whence]
        if not 0 <= to <= size:
            raise ValueError("seek out of range")
        self._pos = to
        return to

    def read(self, n=None, /):
        """Up to n bytes from the position on."""
        view = self._open()
        end = len(view) if n is None or n < 0 else min(len(view), self._pos + n)
        data = view[self._pos:end].tobytes()
        self._pos += len(data)
        return data

    def read_byte(self):
        if self._pos >= len(self):
            raise ValueError("read byte out of range")
        self._pos += 1
        return self._view[self._pos - 1]

    def readline(self):
        """The bytes up to the next newline, it included."""
        end = self.find(b"\n", self._pos)
        return self.read(None if end < 0 else end + 1 - self._pos)

    def write(self, data, /):
        """Writes bytes at the position."""
        view, data = self._written(), memoryview(data).cast("B")
        if len(data) > len(view) - self._pos:
            raise ValueError("data out of range")
        view[self._pos:self._pos + len(data)] = data
        self._pos += len(data)
        return len(data)

    def write_byte(self, byte, /):
        if self._pos >= len(self):
            raise ValueError("write byte out of range")
        self._written()[self._pos] = byte
        self._pos += 1

    def move(self, dest, src, count, /):
        """Copies bytes within the memory."""
        view, size = self._written(), len(self)
        if min(dest, src, count) < 0 or max(dest, src) + count > size:
            raise ValueError("source, destination, or count out of range")
        view[dest:dest + count] = view[src:src + count].tobytes()

    def find(self, part, start=None, end=None, /):
        """Where the bytes occur first; -1 if they don't."""
        return self._open().tobytes().find(part, self._pos if start is None else start, end)

    def rfind(self, part, start=None, end=None, /):
        """Where the bytes occur last; -1 if they don't."""
        return self._open().tobytes().rfind(part, self._pos if start is None else start, end)

    def resize(self, newsize, /):
        raise SystemError("mmap: resizing not available--no mremap()")
