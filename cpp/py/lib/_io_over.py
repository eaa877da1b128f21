"""Files of module io over binary files that are objects of Python: all is read at the start, what is written goes on when flushed."""

import io


class _Over:
    _sent = 0

    def flush(self):
        if self.closed:
            raise ValueError('flush of closed file')
        pending = self._store.getvalue()[self._sent:]
        if pending:
            self._sent += len(pending)
            while (n := self._over.write(pending)) is not None and n < len(pending):
                pending = pending[n:]
        if not isinstance(self._over, io.RawIOBase) and hasattr(self._over, 'flush'):
            self._over.flush()

    def close(self):
        if not self.closed:
            if self._writes:
                self.flush()
            super().close()
            self._over.close()

    def detach(self):
        self.flush()
        return self._over

    @property
    def raw(self):
        return self._over

    @property
    def name(self):
        return self._over.name


class BufferedReader(_Over, io.BufferedReader):
    def flush(self):
        pass


class BufferedWriter(_Over, io.BufferedWriter):
    pass


class BufferedRandom(_Over, io.BufferedRandom):
    pass


for _kind in BufferedReader, BufferedWriter, BufferedRandom:
    _kind.__module__ = '_io'


def _read_all(over):
    if not isinstance(over, io.RawIOBase):
        return over.read() or b''
    if 'readall' in dir(over):
        return over.readall() or b''
    parts, piece = [], bytearray(8192)
    while n := over.readinto(piece):
        parts.append(bytes(piece[:n]))
    return b''.join(parts)


def opened(over, kind):
    """A buffered file over the object: kind is a name, or None for what the object can do."""
    readable, writable = over.readable(), over.writable()
    if kind is None:
        kind = 'BufferedRandom' if readable and writable else 'BufferedReader' if readable else 'BufferedWriter'
    if kind == 'BufferedReader' and not readable:
        raise OSError('File or stream is not readable.')
    if kind == 'BufferedWriter' and not writable:
        raise OSError('File or stream is not writable.')
    store = io.BytesIO(_read_all(over) if kind != 'BufferedWriter' else b'')
    self = globals()[kind].__new__(globals()[kind], store)
    self._over, self._store, self._sent = over, store, len(store.getvalue())
    self._writes = kind != 'BufferedReader'
    return self
