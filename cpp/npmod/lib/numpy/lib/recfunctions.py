"""Functions on structured arrays: their fields joined, dropped, renamed and seen as plain arrays."""
import numpy as np
from numpy._native import array_function as _array_function
from numpy.rec import recarray

__all__ = [
    "append_fields", "apply_along_fields", "assign_fields_by_name", "drop_fields", "find_duplicates", "flatten_descr",
    "get_fieldstructure", "get_names", "get_names_flat", "join_by", "merge_arrays", "rec_append_fields", "rec_drop_fields",
    "rec_join", "recursive_fill_fields", "rename_fields", "repack_fields", "require_fields", "stack_arrays",
    "structured_to_unstructured", "unstructured_to_structured",
]


def _described(dtype):
    """(name or (title, name), dtype) for each field."""
    if dtype.names is None:
        return [("", dtype)]
    entries = [(name, dtype.fields[name]) for name in dtype.names]
    return [(name if len(e) == 2 else (e[2], name), e[0]) for name, e in entries]


_get_fieldspec = _described


def _finish(output, usemask, asrecarray):
    """The result in the class that was asked for."""
    if not isinstance(output, np.ma.MaskedArray):
        usemask = False
    if usemask:
        if asrecarray:
            from numpy.ma.mrecords import MaskedRecords

            output = output.view(MaskedRecords)
        return output
    output = np.ma.filled(output)
    return output.view(recarray) if asrecarray else output


def _with_defaults(output, defaults):
    """A masked array with what is missing in some fields filled in; it stays masked."""
    data, mask, fill = output.data, output.mask, output.fill_value
    for name, value in (defaults or {}).items():
        if name in output.dtype.names:
            fill[name] = value
            data[name][mask[name]] = value
    return output


def recursive_fill_fields(input, output):
    """Copies the fields of one array to those of the same name of another."""
    for name in output.dtype.names:
        try:
            current = input[name]
        except ValueError:
            continue
        if current.dtype.names is not None:
            recursive_fill_fields(current, output[name])
        else:
            output[name][: len(current)] = current
    return output


def get_names(adtype):
    """The names of the fields, nested as the fields are."""
    names = []
    for name in adtype.names or ():
        current = adtype[name]
        names.append((name, get_names(current)) if current.names is not None else name)
    return tuple(names)


def get_names_flat(adtype):
    """The names of the fields and of the fields in them."""
    names = []
    for name in adtype.names or ():
        names.append(name)
        if adtype[name].names is not None:
            names.extend(get_names_flat(adtype[name]))
    return tuple(names)


def flatten_descr(ndtype):
    """The fields that have none in them, as (name, dtype)."""
    if ndtype.names is None:
        return (("", ndtype),)
    found = []
    for name in ndtype.names:
        kind = ndtype.fields[name][0]
        if kind.names is not None:
            found.extend(flatten_descr(kind))
        else:
            found.append((name, kind))
    return tuple(found)


def get_fieldstructure(adtype, lastname=None, parents=None):
    """For each field the names of those it is in."""
    parents = {} if parents is None else parents
    for name in adtype.names or ():
        current = adtype[name]
        within = list(parents.get(lastname, []) or []) if lastname else []
        if lastname:
            within.append(lastname)
        parents[name] = within
        if current.names is not None:
            parents.update(get_fieldstructure(current, name, parents))
    return parents


def _zip_dtype(seqarrays, flatten=False):
    """The dtype of arrays side by side; those of one field give that field."""
    fields = []
    for a in seqarrays:
        if flatten:
            fields.extend(flatten_descr(a.dtype))
        elif a.dtype.names is not None and len(a.dtype.names) == 1:
            fields.extend(_described(a.dtype))
        else:
            fields.append(("", a.dtype))
    return np.dtype(fields)


def _zip_descr(seqarrays, flatten=False):
    """The same as a list of fields."""
    return _zip_dtype(seqarrays, flatten=flatten).descr


def _leaves(item):
    for x in item:
        if isinstance(x, tuple):
            yield from _leaves(x)
        else:
            yield x


def _rows(seqarrays, fills, length, flatten):
    """A tuple for each record of the arrays side by side; the shorter ones are continued with their fill."""
    columns = [a.ravel().tolist() + [fill] * (length - a.size) for a, fill in zip(seqarrays, fills)]
    single = [a.dtype.names is not None and len(a.dtype.names) == 1 for a in seqarrays]
    for parts in zip(*columns):
        if flatten:
            yield tuple(_leaves(parts))
        else:
            yield tuple([x for part, one in zip(parts, single) for x in (part if one else (part,))])


def merge_arrays(seqarrays, fill_value=-1, flatten=False, usemask=False, asrecarray=False):
    """Arrays side by side, as the fields of one."""
    if len(seqarrays) == 1:
        seqarrays = np.asanyarray(seqarrays[0])
    if isinstance(seqarrays, (np.ndarray, np.void)):
        kind = seqarrays.dtype
        if kind.names is None:
            kind = np.dtype([("", kind)])
        if not flatten or _zip_dtype((seqarrays,), flatten=True) == kind:
            cls = recarray if asrecarray else np.ndarray
            if usemask:
                cls = np.ma.MaskedArray
                if asrecarray:
                    from numpy.ma.mrecords import MaskedRecords as cls
            return seqarrays.ravel().view(dtype=kind, type=cls)
        seqarrays = (seqarrays,)
    else:
        seqarrays = [np.asanyarray(a) for a in seqarrays]
    length = max([a.size for a in seqarrays])
    kind = _zip_dtype(seqarrays, flatten=flatten)
    fills = [_filler(a.dtype, fill_value) if a.size < length else None for a in seqarrays]
    output = np.array(list(_rows([np.asarray(a) for a in seqarrays], fills, length, flatten)), dtype=kind)
    if not usemask:
        return output.view(recarray) if asrecarray else output
    masks = [np.ma.getmaskarray(a) for a in seqarrays]
    hidden = list(_rows(masks, [np.ones((), m.dtype).item() for m in masks], length, flatten))
    return _finish(np.ma.array(output, mask=hidden), True, asrecarray)


def _filler(dtype, value):
    """What stands where a shorter array has ended: a fill value, cast to the dtype."""
    from numpy.ma._fill import _check_fill_value

    return _check_fill_value(value, dtype).item()


def _kept_fields(dtype, drop):
    kept = []
    for name in dtype.names:
        current = dtype[name]
        if name in drop:
            continue
        if current.names is not None:
            inner = _kept_fields(current, drop)
            if inner:
                kept.append((name, inner))
        else:
            kept.append((name, current))
    return kept


def drop_fields(base, drop_names, usemask=True, asrecarray=False):
    """An array without some of its fields."""
    drop = {drop_names} if isinstance(drop_names, str) or not np.iterable(drop_names) else set(drop_names)
    output = np.empty(base.shape, dtype=_kept_fields(base.dtype, drop))
    return _finish(recursive_fill_fields(base, output), usemask, asrecarray)


def rec_drop_fields(base, drop_names):
    """drop_fields, as a record array."""
    return drop_fields(base, drop_names, usemask=False, asrecarray=True)


def rename_fields(base, namemapper):
    """An array with other names of its fields."""

    def renamed(dtype):
        fields = []
        for name in dtype.names:
            new = namemapper.get(name, name)
            current = dtype[name]
            if current.names is not None:
                fields.append((new, renamed(current)))
            else:
                fields.append((new, current))
        return fields

    return base.view(renamed(base.dtype))


def append_fields(base, names, data, dtypes=None, fill_value=-1, usemask=True, asrecarray=False):
    """An array with more fields."""
    if isinstance(names, (tuple, list)):
        if len(names) != len(data):
            raise ValueError("The number of arrays does not match the number of names")
    elif isinstance(names, str):
        names = [names]
        data = [data]
    if dtypes is None:
        data = [np.array(a, copy=None, subok=True) for a in data]
        data = [a.view([(name, a.dtype)]) for name, a in zip(names, data)]
    else:
        if not isinstance(dtypes, (tuple, list)):
            dtypes = [dtypes]
        if len(data) != len(dtypes):
            if len(dtypes) == 1:
                dtypes = dtypes * len(data)
            else:
                raise ValueError("The dtypes argument must be None, a dtype, or a list.")
        data = [np.array(a, copy=None, subok=True, dtype=d).view([(n, d)]) for a, n, d in zip(data, names, dtypes)]
    base = merge_arrays(base, usemask=usemask, fill_value=fill_value)
    data = merge_arrays(data, flatten=True, usemask=usemask, fill_value=fill_value) if len(data) > 1 else data[0]
    output = np.ma.masked_all(max(len(base), len(data)), dtype=_described(base.dtype) + _described(data.dtype))
    recursive_fill_fields(base, output)
    recursive_fill_fields(data, output)
    return _finish(output, usemask, asrecarray)


def rec_append_fields(base, names, data, dtypes=None):
    """append_fields, as a record array."""
    return append_fields(base, names, data=data, dtypes=dtypes, asrecarray=True, usemask=False)


def repack_fields(a, align=False, recurse=False):
    """An array or dtype with its fields one after another, without room between them."""
    if not isinstance(a, np.dtype):
        return a.astype(repack_fields(a.dtype, align=align, recurse=recurse), copy=False)
    if a.names is None:
        return a
    fields = []
    for name in a.names:
        entry = a.fields[name]
        kind = repack_fields(entry[0], align=align, recurse=True) if recurse else entry[0]
        fields.append((name if len(entry) == 2 else (entry[2], name), kind))
    return np.dtype((a.type, np.dtype(fields, align=align)))


def _plain_fields(dtype, offset=0):
    """(dtype, count, offset) of every number in a structured dtype."""

    def count(d):
        n = 1
        for length in d.shape:
            n *= length
        return n

    fields = []
    for name in dtype.names:
        kind, at = dtype.fields[name][:2]
        at += offset
        base, n = kind.base, count(kind)
        if base.names is None:
            fields.append((base, n, at))
        else:
            for i in range(n):
                fields.extend(_plain_fields(base, at + i * base.itemsize))
    return fields


def structured_to_unstructured(arr, dtype=None, copy=False, casting="unsafe"):
    """The fields of a structured array as the last axis of a plain one."""
    if arr.dtype.names is None:
        raise ValueError("arr must be a structured array")
    fields = _plain_fields(arr.dtype)
    if not fields and dtype is None:
        raise ValueError("arr has no fields. Unable to guess dtype")
    if not fields:
        raise NotImplementedError("arr with no fields is not supported")
    kinds, counts, offsets = zip(*fields)
    names = [f"f{i}" for i in range(len(fields))]
    out = np.result_type(*[k.base for k in kinds]) if dtype is None else np.dtype(dtype)
    plain = np.asarray(arr) if type(arr) is recarray else arr
    step = _even_step(offsets, counts, kinds, out)
    if not copy and step is not None and arr.size:
        first = plain.view(np.ndarray)
        base = first.getfield(out, offsets[0])
        total = sum(counts)
        if type(arr) in (np.ndarray, recarray):
            return np.lib.stride_tricks.as_strided(base, base.shape + (total,), base.strides + (step,))
    total = sum(counts)
    result = np.empty(arr.shape + (total,), out)
    at = 0
    for kind, n, offset in fields:
        part = plain.view(np.ndarray).getfield(np.dtype((kind, (n,))), offset)
        np.copyto(result[..., at : at + n], part, casting=casting)
        at += n
    return result.view(type(arr)) if type(arr) not in (np.ndarray, recarray) else result


def _even_step(offsets, counts, kinds, out):
    """The bytes between neighbours if the fields can be seen as one more axis, else None."""
    if any([k.base != out for k in kinds]):
        return None
    places = [o + i * out.itemsize for o, n in zip(offsets, counts) for i in range(n)]
    if len(places) < 2:
        return out.itemsize
    steps = {b - a for a, b in zip(places, places[1:])}
    step = steps.pop()
    return step if not steps and step % out.itemsize == 0 else None


def unstructured_to_structured(arr, dtype=None, names=None, align=False, copy=False, casting="unsafe"):
    """The last axis of a plain array as the fields of a structured one."""
    if arr.shape == ():
        raise ValueError("arr must have at least one dimension")
    n = arr.shape[-1]
    if n == 0:
        raise NotImplementedError("last axis with size 0 is not supported")
    if dtype is None:
        if names is None:
            names = [f"f{i}" for i in range(n)]
        kind = np.dtype([(name, arr.dtype) for name in names], align=align)
    else:
        if names is not None:
            raise ValueError("don't supply both dtype and names")
        kind = np.dtype(dtype)
    fields = _plain_fields(kind) if kind.names is not None else []
    if not fields:
        total = 0
    else:
        total = sum([f[1] for f in fields])
    if n != total:
        raise ValueError("The length of the last dimension of arr must be equal to the number of fields in dtype")
    if dtype is not None and align and not kind.isalignedstruct:
        raise ValueError("align was True but dtype is not aligned")
    uniform = kind.itemsize == n * arr.dtype.itemsize and all([f[0] == arr.dtype for f in fields])
    if uniform and not copy and arr.strides[-1] == arr.dtype.itemsize:
        return arr.view(kind)[..., 0]
    result = np.zeros(arr.shape[:-1], kind)
    at = 0
    for base, count, offset in fields:
        part = arr[..., at : at + count].astype(base, casting=casting)
        if count == 1:
            result.setfield(part[..., 0], base, offset)
        else:
            result.setfield(part, np.dtype((base, (count,))), offset)
        at += count
    return result


def apply_along_fields(func, arr):
    """A function of the last axis, applied to the fields of each element."""
    if arr.dtype.names is None:
        raise ValueError("arr must be a structured array")
    return func(structured_to_unstructured(arr), axis=-1)


def assign_fields_by_name(dst, src, zero_unassigned=True):
    """Sets fields from those of the same name; others become zero."""
    if dst.dtype.names is None:
        dst[...] = src
        return
    for name in dst.dtype.names:
        if name not in src.dtype.names:
            if zero_unassigned:
                dst[name] = 0
        else:
            assign_fields_by_name(dst[name], src[name], zero_unassigned)


def require_fields(array, required_dtype):
    """An array with the fields of a dtype, found by their names."""
    out = np.empty(array.shape, dtype=required_dtype)
    assign_fields_by_name(out, array)
    return out


def stack_arrays(arrays, defaults=None, usemask=True, asrecarray=False, autoconvert=False):
    """Structured arrays one after another, with the fields of all."""
    if isinstance(arrays, np.ndarray):
        return arrays
    if len(arrays) == 1:
        return arrays[0]
    arrays = [np.asanyarray(a).ravel() for a in arrays]
    fields, names = [], []
    for a in arrays:
        for name, kind in _described(a.dtype):
            if name not in names:
                fields.append((name, kind))
                names.append(name)
                continue
            at = names.index(name)
            have = fields[at][1]
            if autoconvert:
                fields[at] = (name, max(kind, have))
            elif kind != have:
                raise TypeError("Incompatible type '%s' <> '%s'" % (have, kind))
    if len(fields) == 1:
        output = np.ma.concatenate(arrays)
    else:
        output = np.ma.masked_all((sum([len(a) for a in arrays]),), fields)
        at, seen = 0, []
        for a in arrays:
            end = at + len(a)
            if a.dtype.names is None:
                output[f"f{len(seen)}"][at:end] = a
            for name in a.dtype.names or ():
                output[name][at:end] = a[name]
                if name not in seen:
                    seen.append(name)
            at = end
    return _finish(_with_defaults(output, defaults), usemask, asrecarray)


def find_duplicates(a, key=None, ignoremask=True, return_index=False):
    """The records that occur more than once."""
    a = np.asanyarray(a).ravel()
    base = a
    if key:
        for name in get_fieldstructure(a.dtype)[key]:
            base = base[name]
        base = base[key]
    order = base.argsort()
    ordered = base[order]
    values = ordered.filled()
    same = values[:-1] == values[1:]
    if ignoremask:
        same[ordered.recordmask[1:]] = False
    same = np.concatenate(([False], same))
    same[:-1] = same[:-1] + same[1:]
    found = a[order][same]
    return (found, order[same]) if return_index else found


def join_by(key, r1, r2, jointype="inner", r1postfix="1", r2postfix="2", defaults=None, usemask=True, asrecarray=False):
    """Two structured arrays joined where their keys are equal."""
    if jointype not in ("inner", "outer", "leftouter"):
        raise ValueError("The 'jointype' argument should be in 'inner', 'outer' or 'leftouter' (got '%s' instead)" % jointype)
    if isinstance(key, str):
        key = (key,)
    if len(set(key)) != len(key):
        dup = next(x for n, x in enumerate(key) if x in key[n + 1 :])
        raise ValueError("duplicate join key %r" % dup)
    for name in key:
        if name not in r1.dtype.names:
            raise ValueError("r1 does not have key field %r" % name)
        if name not in r2.dtype.names:
            raise ValueError("r2 does not have key field %r" % name)
    r1, r2 = r1.ravel(), r2.ravel()
    n1 = len(r1)
    names1, names2 = list(r1.dtype.names), list(r2.dtype.names)
    if (set(names1) & set(names2)) - set(key) and not (r1postfix or r2postfix):
        raise ValueError("r1 and r2 contain common names, r1postfix and r2postfix can't both be empty")
    wanted = [n for n in names1 if n in key]
    k1, k2 = _only(r1, wanted), _only(r2, wanted)
    both = np.ma.concatenate((k1, k2))
    order = both.argsort(order=list(key))
    ordered = both[order]
    same = np.ma.concatenate(([False], ordered[1:] == ordered[:-1]))
    same[:-1] = same[1:] + same[:-1]
    found = order[same]
    in1, in2 = found[found < n1], found[found >= n1] - n1
    common1, common2, only1, only2 = len(in1), len(in2), 0, 0
    if jointype != "inner":
        rest = order[~same]
        in1 = np.concatenate((in1, rest[rest < n1]))
        only1 = len(in1) - common1
        if jointype == "outer":
            in2 = np.concatenate((in2, rest[rest >= n1] - n1))
            only2 = len(in2) - common2
    s1, s2 = r1[in1], r2[in2]
    fields = _described(k1.dtype) + [f for f in _described(r1.dtype) if f[0] not in key]
    for name, kind in _described(r2.dtype):
        names = [f[0] for f in fields]
        if name not in names:
            fields.append((name, kind))
            continue
        at = names.index(name)
        have = fields[at][1]
        if name in key:
            fields[at] = (name, max(kind, have))
        else:
            fields[at : at + 1] = [(name + r1postfix, have), (name + r2postfix, kind)]
    common = max(common1, common2)
    output = np.ma.masked_all((common + only1 + only2,), dtype=np.dtype(fields))
    names = output.dtype.names
    for name in names1:
        selected = s1[name]
        if name not in names or (name in names2 and not r2postfix and name not in key):
            name += r1postfix
        output[name][:common1] = selected[:common1]
        if jointype != "inner":
            output[name][common : common + only1] = selected[common1:]
    for name in names2:
        selected = s2[name]
        if name not in names or (name in names1 and not r1postfix and name not in key):
            name += r2postfix
        output[name][:common2] = selected[:common2]
        if only2:
            output[name][-only2:] = selected[common2:]
    output.sort(order=list(key))
    return _finish(_with_defaults(output, defaults), usemask, asrecarray)


def _only(a, names):
    out = np.empty(a.shape, [(name, a.dtype[name]) for name in names])
    return _finish(recursive_fill_fields(a, out), True, False)


def rec_join(key, r1, r2, jointype="inner", r1postfix="1", r2postfix="2", defaults=None):
    """join_by, as a record array."""
    return join_by(key, r1, r2, jointype=jointype, r1postfix=r1postfix, r2postfix=r2postfix, defaults=defaults, usemask=False,
                   asrecarray=True)


for _name in __all__:
    if not _name.startswith(("get_", "flatten")):
        globals()[_name] = _array_function(globals()[_name], "numpy.lib.recfunctions")
