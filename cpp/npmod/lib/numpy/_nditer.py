"""nditer: arrays walked together, element by element or in chunks, in the order of memory."""
import operator

import numpy as np
from numpy.lib.stride_tricks import as_strided

__all__ = ["nditer", "nested_iters"]

_FLAGS = ("buffered", "c_index", "common_dtype", "copy_if_overlap", "delay_bufalloc", "external_loop", "f_index", "grow_inner",
          "growinner", "multi_index", "ranged", "refs_ok", "reduce_ok", "zerosize_ok")
_OP_FLAGS = ("aligned", "allocate", "arraymask", "config", "contig", "copy", "nbo", "no_broadcast", "no_subtype", "overlap_assume_elementwise",
             "readonly", "readwrite", "updateifcopy", "virtual", "writeonly", "writemasked")
_BUFFER = 8192


def _shape_text(shape):
    return "(" + ",".join(map(str, shape)) + ("," if len(shape) == 1 else "") + ") "


def _unravel(position, shape):
    index = []
    for n in reversed(shape):
        index.append(position % n)
        position //= n
    return tuple(reversed(index))


def _ravel(index, shape):
    position = 0
    for i, n in zip(index, shape):
        position = position * n + i
    return position


class _Operand:
    """One operand: what was given, and what the loop reads and writes."""

    __slots__ = ("array", "reads", "writes", "flags", "axes", "dtype", "view", "target", "allocate")


class nditer:
    """Arrays broadcast together and walked in one order."""

    def __init__(self, op, flags=None, op_flags=None, op_dtypes=None, order="K", casting="safe", op_axes=None, itershape=None,
                 buffersize=0):
        flags = tuple(flags or ())
        for f in flags:
            if f not in _FLAGS:
                raise ValueError(f'Unexpected iterator global flag "{f}"')
        self._flags = set(flags)
        given = list(op) if isinstance(op, (list, tuple)) else [op]
        if not given:
            raise ValueError("Must provide at least one operand")
        n = len(given)
        if n > 64:
            raise ValueError("Too many operands")
        if casting not in ("no", "equiv", "safe", "same_kind", "unsafe"):
            raise ValueError(f"casting must be one of 'no', 'equiv', 'safe', 'same_kind', or 'unsafe' (got {casting!r})")
        if self._flags >= {"c_index", "f_index"}:
            raise ValueError("Iterator flags C_INDEX and F_INDEX cannot both be specified")
        if op_flags is None:
            op_flags = [("writeonly", "allocate") if o is None else ("readonly",) for o in given]
        elif not op_flags or isinstance(op_flags[0], str):
            op_flags = [tuple(op_flags)] * n
        elif len(op_flags) != n:
            raise ValueError("op_flags must be a tuple or array of per-op flag-tuples")
        if "external_loop" in self._flags and self._flags & {"c_index", "f_index", "multi_index"}:
            raise ValueError("Iterator flag EXTERNAL_LOOP cannot be used if an index or multi-index is being tracked")
        if not isinstance(order, str) or order.upper() not in ("C", "F", "A", "K"):
            raise ValueError(f"order must be one of 'C', 'F', 'A', or 'K' (got {order!r})")
        self._casting, self._order = casting, order.upper()
        self._size = operator.index(buffersize) or _BUFFER
        if op_dtypes is None:
            op_dtypes = [None] * n
        elif isinstance(op_dtypes, (str, type, np.dtype)):
            op_dtypes = [op_dtypes] * n
        elif n == 1 and len(op_dtypes) != 1:
            op_dtypes = [op_dtypes]
        elif len(op_dtypes) == 1 and n > 1:
            op_dtypes = list(op_dtypes) * n
        if op_axes is None:
            op_axes = [None] * n
        elif len(op_axes) != n:
            raise ValueError("op_axes must be a tuple/list matching the number of ops")
        elif len({len(axes) for axes in op_axes if axes is not None}) > 1:
            raise ValueError("Each entry of op_axes must have the same size")
        self._ops = []
        for o, f, d, axes in zip(given, op_flags, op_dtypes, op_axes):
            self._ops.append(self._operand(o, tuple(f), d, axes))
        self._mask = self._find_mask()
        self._find_shape(op_axes, itershape)
        self._find_order()
        self._find_dtypes()
        self._make_views()
        self._removed = set()
        self._started = False
        self._closed = False
        self._range = (0, self._itersize)
        self._delayed = "delay_bufalloc" in self._flags and "buffered" in self._flags
        self._buffers = self._current = None
        self._at = 0
        if not self._delayed:
            self._load()

    def _operand(self, value, flags, dtype, axes):
        for f in flags:
            if f not in _OP_FLAGS:
                raise ValueError(f'Unexpected per-op iterator flag "{f}"')
        op = _Operand()
        op.flags = set(flags)
        access = [f for f in ("readonly", "readwrite", "writeonly") if f in op.flags]
        if not access:
            if value is None:
                access = ["writeonly"]
                op.flags.add("allocate")
            else:
                raise ValueError("None of the iterator flags READWRITE, READONLY, or WRITEONLY were specified for an operand")
        if len(access) > 1:
            raise ValueError("Only one of the iterator flags READWRITE, READONLY, and WRITEONLY may be specified for an operand")
        op.reads, op.writes = access[0] != "writeonly", access[0] != "readonly"
        op.allocate = value is None
        op.axes = axes
        op.dtype = None if dtype is None else np.dtype(dtype)
        if op.flags >= {"writemasked", "arraymask"}:
            raise ValueError("The iterator flag WRITEMASKED may not be used together with ARRAYMASK")
        if "writemasked" in op.flags and not op.writes:
            raise ValueError("The iterator flag WRITEMASKED may only be used with READWRITE or WRITEONLY")
        if value is None:
            if "allocate" in op.flags and not op.writes:
                raise ValueError("Automatic allocation was requested for an iterator operand, but it wasn't flagged for writing")
            if "allocate" not in op.flags:
                raise ValueError("Iterator operand was NULL, but automatic allocation as an output wasn't requested")
            if op.reads and "buffered" in self._flags and "delay_bufalloc" not in self._flags:
                raise ValueError("Automatic allocation was requested for an iterator operand, and it was flagged as readable, but buffering "
                                 " without delayed allocation was enabled")
            op.array = None
            return op
        if op.writes and not isinstance(value, np.ndarray):
            raise TypeError("Iterator operand is flagged as writeable, but is an object which cannot be written back to via WRITEBACKIFCOPY")
        op.array = value if isinstance(value, np.ndarray) else np.asarray(value)
        if op.writes and not op.array.flags.writeable:
            raise ValueError("output array is read-only")
        holder = op.dtype if op.dtype is not None else op.array.dtype
        if (holder.hasobject or op.array.dtype.hasobject) and "refs_ok" not in self._flags:
            raise TypeError("Iterator operand or requested dtype holds references, but the NPY_ITER_REFS_OK flag was not enabled")
        return op

    def _find_mask(self):
        """The number of the operand whose buffer says which elements are written back; None without one."""
        masks = [i for i, o in enumerate(self._ops) if "arraymask" in o.flags]
        masked = any("writemasked" in o.flags for o in self._ops)
        if len(masks) > 1:
            raise ValueError("Only one iterator operand may receive an ARRAYMASK flag")
        if masked and not masks:
            raise ValueError("An iterator operand was flagged as WRITEMASKED, but no ARRAYMASK operand was given to supply the mask")
        if masks and not masked:
            raise ValueError("An iterator operand was flagged as the ARRAYMASK, but no WRITEMASKED operands were given to use the mask")
        return masks[0] if masks else None

    def _check_axes(self, i, o, ndim):
        """An operand's axes as the caller maps them."""
        seen = set()
        for k, a in enumerate(o.axes):
            if a < 0:
                continue
            if o.array is not None and a >= o.array.ndim:
                raise ValueError(f"Iterator input op_axes[{i}][{ndim - 1 - k}] (=={a}) is not a valid axis of op[{i}], which has {o.array.ndim} dimensions ")
            if a in seen:
                raise ValueError(f"The 'op_axes' provided to the iterator constructor for operand {i} contained duplicate value {a}")
            if o.array is None and a >= ndim:
                raise ValueError("automatically allocated output array specified with an inconsistent axis mapping; the axis mapping cannot "
                                 f"include dimension {a} which is too large for the iterator dimension of {ndim}.")
            seen.add(a)

    def _find_shape(self, op_axes, itershape):
        """The shape of the iteration, and for each operand the axis of its own that each axis of it is."""
        lengths = [len(a) for a in op_axes if a is not None]
        if lengths:
            ndim = lengths[0]
        elif itershape is not None:
            ndim = len(itershape)
        else:
            ndim = max((o.array.ndim for o in self._ops if o.array is not None), default=0)
        self._remapped = bool(lengths)
        for i, o in enumerate(self._ops):
            if o.axes is None:
                own = ndim if o.array is None else o.array.ndim
                if own > ndim:
                    raise ValueError("input operand has more dimensions than allowed by the axis remapping")
                o.axes = [-1] * (ndim - own) + list(range(own))
            else:
                o.axes = [-1 if a is None or a is np.newaxis else operator.index(a) for a in o.axes]
                self._check_axes(i, o, ndim)
        self._asked = itershape
        shape = [1] * ndim if itershape is None else [1 if n < 0 else n for n in itershape]
        fixed = itershape is not None
        for o in self._ops:
            if o.array is None or "no_broadcast" in o.flags:
                continue
            for i, a in enumerate(o.axes):
                n = 1 if a < 0 else o.array.shape[a]
                if n == 1:
                    continue
                if shape[i] == 1 and not (fixed and itershape[i] == 1):
                    shape[i] = n
                elif shape[i] != n:
                    self._no_fit()
        for o in self._ops:
            if o.array is None:
                if any(a < 0 and shape[i] != 1 for i, a in enumerate(o.axes)):
                    self._check_reduction(o)
                continue
            if "no_broadcast" in o.flags and o.array.ndim < ndim and not lengths:
                raise ValueError("non-broadcastable output operand with shape {}doesn't match the broadcast shape {}".format(
                    _shape_text(o.array.shape), _shape_text(shape).strip()))
            for i, a in enumerate(o.axes):
                n = 1 if a < 0 else o.array.shape[a]
                if "no_broadcast" in o.flags and n != shape[i]:
                    if n != 1 and all(p.array is None or p is o for p in self._ops):
                        shape[i] = n
                        continue
                    if n != 1 and shape[i] == 1:
                        shape[i] = n
                        continue
                    raise ValueError("non-broadcastable output operand with shape {}doesn't match the broadcast shape {}".format(
                        _shape_text(o.array.shape), _shape_text(shape).strip()))
                if o.writes and n == 1 and shape[i] != 1:
                    if "reduce_ok" not in self._flags:
                        if a < 0 and len(o.axes) == ndim and lengths:
                            self._check_reduction(o)
                        raise ValueError("non-broadcastable output operand with shape {}doesn't match the broadcast shape {}".format(
                            _shape_text(o.array.shape), _shape_text(shape).strip()))
                    self._check_reduction(o)
        self._shape = tuple(shape)
        if self._mask is not None:
            mask = self._ops[self._mask]
            for o in self._ops:
                if "writemasked" not in o.flags:
                    continue
                for n, own, a in zip(shape, self._lengths(mask), o.axes):
                    if n != 1 and own != 1 and (a < 0 or o.array is not None and o.array.shape[a] == 1):
                        raise ValueError("Iterator reduction operand is WRITEMASKED, but also broadcasts to multiple mask values. There can be "
                                         "only one mask value per WRITEMASKED element.")
        self._itersize = 1
        for n in shape:
            self._itersize *= n
        if self._itersize == 0 and "zerosize_ok" not in self._flags:
            raise ValueError("Iteration of zero-sized operands is not enabled")

    def _lengths(self, o):
        if o.array is None:
            return [1 if a < 0 else self._shape[i] for i, a in enumerate(o.axes)]
        return [1 if a < 0 else o.array.shape[a] for a in o.axes]

    def _check_reduction(self, o):
        """Several elements of the iteration are one of an operand that is written."""
        if "reduce_ok" not in self._flags:
            raise ValueError("output operand requires a reduction along dimension -1, but the reduction is not enabled. The dimension size of "
                             "1 does not match the expected output shape.")
        if not o.reads:
            raise ValueError("output operand requires a reduction, but is flagged as write-only, not read-write")
        if "arraymask" in o.flags:
            raise ValueError("output operand requires a reduction, but is flagged as the ARRAYMASK operand which is not permitted to be the "
                             "result of a reduction")

    def _no_fit(self):
        if self._remapped:
            text = ""
            for o in self._ops:
                if o.array is not None:
                    mapped = ["newaxis" if a < 0 else str(o.array.shape[a]) for a in o.axes]
                    text += _shape_text(o.array.shape).strip() + "->" + _shape_text(mapped)
            if self._asked is not None:
                text += " and requested shape " + _shape_text(self._asked).strip()
            raise ValueError("operands could not be broadcast together with remapped shapes [original->remapped]: " + text)
        text = "".join(_shape_text(o.array.shape) for o in self._ops if o.array is not None)
        raise ValueError("operands could not be broadcast together with shapes " + text)

    def _strides(self, o):
        """Bytes along each axis of the iteration; 0 where the operand is repeated."""
        return [0 if a < 0 or o.array.shape[a] == 1 else o.array.strides[a] for a in o.axes]

    def _find_order(self):
        """The axes from the outermost to the innermost, and those that are walked backwards."""
        ndim = len(self._shape)
        known = [self._strides(o) for o in self._ops if o.array is not None]
        axes = list(range(ndim))
        flips = [False] * ndim
        order = self._order
        if order == "A":
            arrays = [o.array for o in self._ops if o.array is not None]
            order = "F" if arrays and all(a.flags.f_contiguous for a in arrays) and not all(a.flags.c_contiguous for a in arrays) else "C"
        if order == "F":
            axes.reverse()
        elif order == "K":
            axes = self._keep_order(known, ndim)
            for i in range(ndim):
                steps = [s[i] for s in known]
                flips[i] = any(x < 0 for x in steps) and all(x <= 0 for x in steps)
        self._axes, self._flips = axes, flips

    @staticmethod
    def _keep_order(known, ndim):
        """Axes sorted by stride, outermost first, stably; ties and contradictions stay in C order."""
        inner_first = []
        for axis in range(ndim - 1, -1, -1):
            at = len(inner_first)
            for k in range(len(inner_first) - 1, -1, -1):
                other = inner_first[k]
                closer, sure = False, False
                for s in known:
                    mine, theirs = abs(s[axis]), abs(s[other])
                    if mine and theirs:
                        if mine >= theirs:
                            closer, sure = False, True
                            break
                        closer = sure = True
                if sure:
                    if not closer:
                        break
                    at = k
            inner_first.insert(at, axis)
        return inner_first[::-1]

    def _find_dtypes(self):
        reading = [o.array for o in self._ops if o.array is not None and o.reads]
        common = None
        if "common_dtype" in self._flags or any(o.dtype is None and o.allocate for o in self._ops):
            sources = reading
            if "common_dtype" in self._flags and not sources:
                sources = [o.array for o in self._ops if o.array is not None]
            if not sources:
                raise TypeError("no arrays or types available to calculate result type")
            common = np.result_type(*sources)
        buffered = "buffered" in self._flags
        for i, o in enumerate(self._ops):
            if o.allocate:
                if o.dtype is None:
                    o.dtype = common
                continue
            own = o.array.dtype
            if o.dtype is None:
                o.dtype = common if "common_dtype" in self._flags else own
                if "nbo" in o.flags:
                    o.dtype = o.dtype.newbyteorder("=")
            if o.dtype == own:
                continue
            if not buffered and not o.flags & {"copy", "updateifcopy"} and (o.writes or o.array.ndim):
                raise TypeError("Iterator operand required copying or buffering, but neither copying nor buffering was enabled")
            if o.reads and not np.can_cast(own, o.dtype, self._casting):
                raise TypeError(f"Iterator operand {i} dtype could not be cast from {own!r} to {o.dtype!r} according to the rule "
                                f"{self._casting!r}")
            if o.writes and not np.can_cast(o.dtype, own, self._casting):
                raise TypeError(f"Iterator requested dtype could not be cast from {o.dtype!r} to {own!r}, the operand {i} dtype, according "
                                f"to the rule {self._casting!r}")

        if self._mask is not None and self._ops[self._mask].dtype not in (np.dtype(bool), np.dtype(np.uint8)):
            raise TypeError("Only bool and uint8 masks are supported.")

    def _make_views(self):
        """Every operand in the order of iteration, outermost axis first."""
        for o in self._ops:
            o.target = None
            if o.allocate:
                inner = [a for a in self._axes if o.axes[a] >= 0]
                made = np.empty([self._shape[a] for a in inner], o.dtype)
                places = [o.axes[a] for a in inner]
                order = [places.index(k) for k in range(len(places))]
                o.array = made.transpose(order + list(range(len(order), made.ndim))) if places else made
            elif o.dtype != o.array.dtype and "buffered" not in self._flags:
                o.target = o.array if o.writes else None
                o.array = o.array.astype(o.dtype)
                if o.writes:
                    o.target.flags.writeable = False  # until the copy has been written back
            steps = self._strides(o)
            view = as_strided(o.array, [self._shape[a] for a in self._axes], [steps[a] for a in self._axes], writeable=o.writes)
            if any(self._flips):
                view = self._flipped(o, steps)
            o.view = view
        self._iter_shape = tuple(self._shape[a] for a in self._axes)

    def _flipped(self, o, steps):
        base = o.array[tuple(slice(None, None, -1) if k in {o.axes[i] for i in range(len(self._shape)) if self._flips[i] and o.axes[i] >= 0
                                                            } else slice(None) for k in range(o.array.ndim))]
        turned = [-s if self._flips[i] else s for i, s in enumerate(steps)]
        return as_strided(base, self._iter_order(self._shape), self._iter_order(turned), writeable=o.writes)

    def _iter_order(self, values):
        return [values[a] for a in self._axes]

    # Walking: what is current is a list of arrays, 0-d or chunks; `_at` counts elements, `_step` how many are current.

    def _chunk(self):
        """How many innermost elements every operand has evenly spaced."""
        return self._coalesced()[-1] if self._iter_shape else 1

    def _spacing(self, o):
        """Bytes between neighbours along the innermost axis longer than 1."""
        for n, s in zip(reversed(self._iter_shape), reversed(o.view.strides)):
            if n != 1:
                return s
        return 0

    def _load(self):
        """Makes the operands at `_at` current."""
        self._buffers = None
        start, stop = self._at, self._range[1]
        if start >= stop:
            self._current = None
            return
        loop = "external_loop" in self._flags
        if "buffered" in self._flags:
            whole = self._chunk()
            plain = all(o.dtype == o.view.dtype and "contig" not in o.flags for o in self._ops) and whole == self._itersize
            count = min(stop - start, self._size) if loop else 1
            if plain and loop:
                count = stop - start if "grow_inner" in self._flags or "growinner" in self._flags else count
            runs = [self._run(o) if o.writes and self._repeated(o) else None for o in self._ops]
            for run in runs:
                if run:
                    count = min(count, run[0] - start % run[0])
            self._step = count
            self._buffers = []
            current = []
            for o, run in zip(self._ops, runs):
                if run and o.dtype == o.view.dtype:
                    element = self._direct(o, start, 0)
                    current.append(as_strided(element, (count,), (run[1],)) if loop else element)
                    self._buffers.append(None)
                    continue
                many = 1 if run and not run[1] else count
                data = np.empty(many, o.dtype)
                data[:] = o.view.flat[start : start + many]
                if not o.writes:
                    data.flags.writeable = False
                self._buffers.append(data if o.writes else None)
                if many != count:
                    data = as_strided(data, (count,), (0,))
                current.append(data if loop else data[0, ...])
            self._current = current
            return
        if not loop:
            self._step = 1
            index = _unravel(start, self._iter_shape) + (Ellipsis,)
            self._current = [o.view[index] for o in self._ops]
            return
        size = self._chunk()
        self._step = size
        self._current = [self._direct(o, start, size) for o in self._ops]

    def _repeated(self, o):
        return any(n > 1 and s == 0 for n, s in zip(self._iter_shape, o.view.strides))

    def _run(self, o):
        """How many elements in a row an operand has evenly spaced, and the bytes between them."""
        run, step = 1, 0
        for n, s in zip(reversed(self._iter_shape), reversed(o.view.strides)):
            if n == 1:
                continue
            if run == 1:
                run, step = n, s
            elif s == run * step:
                run *= n
            else:
                break
        return run, step

    def _direct(self, o, start, size):
        """The operand's own memory: one element, or `size` of them."""
        index = _unravel(start, self._iter_shape)
        element = o.view[index + (Ellipsis,)]
        if not size:
            return element
        return as_strided(element, (size,), (self._spacing(o) if size > 1 else element.dtype.itemsize,), writeable=o.writes)

    def _flush(self):
        """Writes buffers back to their operands."""
        if self._buffers is None or self._current is None:
            return
        for o, data in zip(self._ops, self._buffers):
            if data is None:
                continue
            if "writemasked" in o.flags:
                chosen = np.flatnonzero(np.broadcast_to(self._current[self._mask], data.shape))
                o.view.flat[chosen + self._at] = data[chosen].astype(o.view.dtype)
            else:
                o.view.flat[self._at : self._at + len(data)] = data.astype(o.view.dtype)

    def _need_open(self):
        if self._closed:
            raise ValueError("Iterator is invalid")

    def iternext(self):
        """Goes to the next element; whether there is one."""
        if self._closed or self._current is None:
            return False
        self._flush()
        self._at += self._step
        self._load()
        return self._current is not None

    def reset(self):
        """Goes back to the start."""
        self._need_open()
        if not self._delayed:
            self._flush()
        self._delayed = False
        self._at = self._range[0]
        self._started = False
        self._load()

    def __iter__(self):
        return self

    def __next__(self):
        if self._closed:
            raise StopIteration
        if self._delayed:
            raise ValueError("Iterator construction used delayed buffer allocation, and no reset has been done yet")
        if self._started:
            if self._current is None or not self.iternext():
                raise StopIteration
        else:
            if self._current is None:
                raise StopIteration
            self._started = True
        return self.value

    def close(self):
        """Writes everything back; the iterator is of no use afterwards."""
        if self._closed:
            return
        if not self._delayed:
            self._flush()
        for o in self._ops:
            if o.target is not None:
                o.target.flags.writeable = True
                o.target[...] = o.array.astype(o.target.dtype)
        self._closed = True
        self._current = None

    def __enter__(self):
        self._need_open()
        return self

    def __exit__(self, *exc):
        self.close()

    def __del__(self):
        if getattr(self, "_closed", True) is False:
            if any(o.target is not None for o in self._ops):
                import warnings

                warnings.warn("Temporary data has not been written back to one of the operands. Typically nditer is used as a context manager "
                              "otherwise 'close' must be called before reading iteration results.", RuntimeWarning)
            self.close()

    def copy(self):
        """An iterator at the same place."""
        other = object.__new__(type(self))
        for key, value in self.__dict__.items():
            setattr(other, key, value)
        other._flags = set(self._flags)
        other._load()
        return other

    __copy__ = copy

    def __delitem__(self, index):
        raise TypeError("Cannot delete iterator elements")

    @property
    def value(self):
        if self._current is None:
            raise ValueError("Iterator is past the end")
        return self._current[0] if len(self._current) == 1 else tuple(self._current)

    def __len__(self):
        return 0 if self._closed else len(self._ops)

    def __getitem__(self, index):
        if self._current is None:
            raise ValueError("Iterator is past the end")
        if self._delayed:
            raise ValueError("Iterator construction used delayed buffer allocation, and no reset has been done yet")
        if isinstance(index, slice):
            return tuple(self._current[index])
        i = operator.index(index)
        if not -len(self._ops) <= i < len(self._ops):
            raise IndexError(f"Iterator operand index {i} is out of bounds")
        return self._current[i]

    def __setitem__(self, index, value):
        if self._current is None:
            raise ValueError("Iterator is past the end")
        if isinstance(index, slice):
            for i, v in zip(range(*index.indices(len(self._ops))), value):
                self[i] = v
            return
        i = operator.index(index)
        if not -len(self._ops) <= i < len(self._ops):
            raise IndexError(f"Iterator operand index {i} is out of bounds")
        if not self._ops[i].writes:
            raise RuntimeError(f"Iterator operand {i} is not writeable")
        self._current[i][...] = value

    @property
    def operands(self):
        """The arrays that are walked."""
        self._need_open()
        return tuple(o.array for o in self._ops)

    @property
    def itviews(self):
        """The operands in the order of iteration."""
        self._need_open()
        return tuple(o.view for o in self._ops)

    @property
    def dtypes(self):
        self._need_open()
        return tuple(o.dtype for o in self._ops)

    @property
    def nop(self):
        return len(self._ops)

    @property
    def finished(self):
        return self._current is None and not self._closed

    @property
    def itersize(self):
        return self._itersize

    @property
    def iterrange(self):
        return self._range

    @iterrange.setter
    def iterrange(self, value):
        first, last = map(operator.index, value)
        if "ranged" not in self._flags:
            raise ValueError("Cannot call ResetToIterIndexRange on an iterator without requesting ranged iteration support in the constructor")
        if first < 0 or last > self._itersize:
            raise ValueError(f"Out-of-bounds range [{first}, {last}) passed to ResetToIterIndexRange")
        if last < first:
            raise ValueError(f"Invalid range [{first}, {last}) passed to ResetToIterIndexRange")
        if not self._delayed:
            self._flush()
        self._range = first, last
        self._current = None
        self.reset()

    @property
    def has_index(self):
        return bool(self._flags & {"c_index", "f_index"})

    @property
    def has_multi_index(self):
        return "multi_index" in self._flags

    @property
    def has_delayed_bufalloc(self):
        return self._delayed

    @property
    def iterationneedsapi(self):
        return any(o.dtype.hasobject for o in self._ops)

    @property
    def _tracks(self):
        return bool(self._flags & {"multi_index", "c_index", "f_index"})

    @property
    def ndim(self):
        self._need_open()
        if self._tracks:
            return len(self._shape) - len(self._removed)
        return len(self._coalesced())

    @property
    def shape(self):
        if self._closed or self._current is None and not self._delayed:
            raise ValueError("Iterator is past the end")
        if self.has_multi_index:
            return tuple(n for i, n in enumerate(self._shape) if i not in self._removed)
        return self._coalesced()

    def _coalesced(self):
        """The lengths of the axes once neighbours that are evenly spaced in every operand count as one."""
        lengths, inner = [], None
        for k in range(len(self._iter_shape) - 1, -1, -1):
            n = self._iter_shape[k]
            if n == 1:
                continue
            if lengths and all(o.view.strides[k] == o.view.strides[inner] * self._iter_shape[inner] for o in self._ops):
                lengths[-1] *= n
            else:
                lengths.append(n)
            inner = k
        return tuple(reversed(lengths)) or (1,) * min(len(self._iter_shape), 1)

    @property
    def iterindex(self):
        return self._at

    @iterindex.setter
    def iterindex(self, value):
        value = operator.index(value)
        if not self._range[0] <= value < self._range[1]:
            raise ValueError("Iterator GotoIterIndex called with an iterindex outside the iteration range.")
        self._flush()
        self._at = value
        self._load()

    def _position(self):
        index = [0] * len(self._shape)
        for axis, i in zip(self._axes, _unravel(self._at, self._iter_shape)):
            index[axis] = self._shape[axis] - 1 - i if self._flips[axis] else i
        return index

    def _go(self, index):
        at = [self._shape[a] - 1 - index[a] if self._flips[a] else index[a] for a in self._axes]
        self._flush()
        self._at = _ravel(at, self._iter_shape)
        self._load()

    @property
    def multi_index(self):
        if not self.has_multi_index:
            raise ValueError("Iterator is not tracking a multi-index")
        if self._current is None:
            raise ValueError("Iterator is past the end")
        return tuple(i for k, i in enumerate(self._position()) if k not in self._removed)

    @multi_index.setter
    def multi_index(self, index):
        if not self.has_multi_index:
            raise ValueError("Iterator is not tracking a multi-index")
        if len(index) != len(self._shape):
            raise ValueError("Wrong number of indices")
        for i, n in zip(index, self._shape):
            if not 0 <= i < n:
                raise IndexError("Iterator GotoMultiIndex called with an out-of-bounds multi-index.")
        self._go([operator.index(i) for i in index])

    @property
    def index(self):
        if not self.has_index:
            raise ValueError("Iterator does not have an index")
        if self._current is None:
            raise ValueError("Iterator is past the end")
        position = self._position()
        if "f_index" in self._flags:
            return _ravel(position[::-1], self._shape[::-1])
        return _ravel(position, self._shape)

    @index.setter
    def index(self, value):
        if not self.has_index:
            raise ValueError("Iterator does not have an index")
        value = operator.index(value)
        if not 0 <= value < self._itersize:
            raise IndexError("Iterator GotoIndex called with an out-of-bounds index.")
        self._go(_unravel(value, self._shape[::-1])[::-1] if "f_index" in self._flags else _unravel(value, self._shape))

    def remove_multi_index(self):
        """No longer tracks a multi-index."""
        self._flags.discard("multi_index")
        self.reset()

    def enable_external_loop(self):
        """Gives chunks from now on."""
        if self._tracks:
            raise ValueError("Iterator flag EXTERNAL_LOOP cannot be used if an index or multi-index is being tracked")
        self._flags.add("external_loop")
        self.reset()

    def remove_axis(self, i):
        """Walks along one axis less: only its first elements."""
        if not self.has_multi_index:
            raise ValueError("Iterator RemoveAxis may only be called if a multi-index is being tracked")
        if self.has_index:
            raise ValueError("Iterator RemoveAxis may not be called on an index is being tracked")
        left = [a for a in range(len(self._shape)) if a not in self._removed]
        if not 0 <= i < len(left):
            raise ValueError("axis out of bounds in iterator RemoveAxis")
        axis = left[i]
        first = slice(-1, None) if self._flips[axis] else slice(0, 1)
        for o in self._ops:
            o.view = o.view[tuple(first if a == axis else slice(None) for a in self._axes)]
        self._removed.add(axis)
        self._iter_shape = tuple(1 if a == axis else n for a, n in zip(self._axes, self._iter_shape))
        self._shape = tuple(1 if a == axis else n for a, n in enumerate(self._shape))
        self._itersize = 1
        for n in self._shape:
            self._itersize *= n
        self._range = (0, self._itersize)
        self.reset()


nditer.__module__ = "numpy"


class _Nested(nditer):
    """An iterator whose inner ones start anew at each of its elements."""

    def _link(self, inner):
        self._inner = inner
        self._move()

    def _move(self):
        if self._current is None:
            return
        start = [o.view[_unravel(self._at, self._iter_shape) + (Ellipsis,)] for o in self._ops]
        inner = self._inner
        for o, element in zip(inner._ops, start):
            turned = [inner._flips[a] for a in inner._axes]
            steps = [-n if back else n for n, back in zip(o.view.strides, turned)]
            o.view = as_strided(element, o.view.shape, steps, writeable=o.writes)
            if any(turned):
                o.view = o.view[tuple(slice(None, None, -1) if back else slice(None) for back in turned)]
        inner.reset()
        if isinstance(inner, _Nested):
            inner._move()

    def iternext(self):
        more = nditer.iternext(self)
        self._move()
        return more

    def reset(self):
        nditer.reset(self)
        if hasattr(self, "_inner"):
            self._move()


def nested_iters(op, axes, flags=None, op_flags=None, op_dtypes=None, order="K", casting="safe", buffersize=0):
    """Iterators for nested loops, each along some of the axes."""
    axes = [tuple(a) for a in axes]
    if len(axes) < 2:
        raise ValueError("axes must have at least 2 entries for nested iteration")
    ops = list(op) if isinstance(op, (list, tuple)) else [op]
    ops = [np.asarray(o) for o in ops]
    ndim = max(o.ndim for o in ops)
    iters = []
    buffered = "buffered" in (flags or ())
    outer_dtypes, inner_dtypes = (None, op_dtypes) if buffered else (op_dtypes, None)
    for level, chosen in enumerate(axes):
        kind = _Nested if level < len(axes) - 1 else nditer
        own = [[a - (ndim - o.ndim) if a >= ndim - o.ndim else -1 for a in chosen] for o in ops]
        level_flags = [f for f in flags or () if f not in ("external_loop", "buffered") or kind is nditer]
        it = kind(ops, level_flags, op_flags, inner_dtypes if level == len(axes) - 1 else outer_dtypes, order, casting, own, None, buffersize)
        iters.append(it)
        if level == 0 and outer_dtypes is not None:
            # The outermost one has made the copies that the others walk.
            ops, outer_dtypes = list(it.operands), None
    for outer, inner in zip(reversed(iters[:-1]), reversed(iters[1:])):
        outer._link(inner)
    return tuple(iters)
