"""Arrayterator: big arrays read in blocks."""
from functools import reduce
from operator import mul


class Arrayterator:
    """Gives an array in blocks of at most buf_size elements."""

    __module__ = "numpy.lib"

    def __init__(self, var, buf_size=None):
        self.var = var
        self.buf_size = buf_size
        self.start = [0 for _ in var.shape]
        self.stop = list(var.shape)
        self.step = [1 for _ in var.shape]

    def __getattr__(self, attr):
        return getattr(self.var, attr)

    def __getitem__(self, index):
        if not isinstance(index, tuple):
            index = (index,)
        fixed = []
        dims = len(self.shape)
        for item in index:
            if item is Ellipsis:
                fixed.extend([slice(None)] * (dims - len(index) + 1))
            elif isinstance(item, int):
                fixed.append(slice(item, item + 1, 1))
            else:
                fixed.append(item)
        fixed += [slice(None)] * (dims - len(fixed))
        out = self.__class__(self.var, self.buf_size)
        for i, (start, stop, step, item) in enumerate(zip(self.start, self.stop, self.step, fixed)):
            out.start[i] = start + (item.start or 0)
            out.step[i] = step * (item.step or 1)
            out.stop[i] = min(stop, start + (stop - start if item.stop is None else item.stop))
        return out

    def __array__(self, dtype=None, copy=None):
        return self.var[tuple(slice(*t) for t in zip(self.start, self.stop, self.step))]

    @property
    def flat(self):
        """The elements one by one."""
        for block in self:
            yield from block.flat

    @property
    def shape(self):
        """The shape of what it covers."""
        return tuple(((stop - start - 1) // step + 1) for start, stop, step in zip(self.start, self.stop, self.step))

    def __iter__(self):
        if [dim for dim in self.shape if dim <= 0]:
            return
        start, stop, step = self.start[:], self.stop[:], self.step[:]
        count = self.buf_size or reduce(mul, self.shape)
        dims = len(self.var.shape)
        while True:
            left = count
            moving = 0
            for i in range(dims - 1, -1, -1):
                if left == 0:
                    stop[i] = start[i] + 1
                elif left <= self.shape[i]:
                    stop[i] = start[i] + left * step[i]
                    moving = i
                else:
                    stop[i] = self.stop[i]
                stop[i] = min(self.stop[i], stop[i])
                left = left // self.shape[i]
            yield self.var[tuple(slice(*t) for t in zip(start, stop, step))]
            start[moving] = stop[moving]
            for i in range(dims - 1, 0, -1):
                if start[i] >= self.stop[i]:
                    start[i] = self.start[i]
                    start[i - 1] += self.step[i - 1]
            if start[0] >= self.stop[0]:
                return
