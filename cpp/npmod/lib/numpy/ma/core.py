"""numpy.ma.core: arrays whose elements may be masked, missing or invalid, and the functions for them."""
import operator
import warnings
from builtins import all as _all
from builtins import max as _max
from functools import reduce

import numpy as np
from numpy._common import _NoValue, normalize_axis_tuple
from numpy.ma._fill import (
    MAError,
    MaskError,
    MaskType,
    _check_fill_value,
    _check_mask_axis,
    _or_fields,
    default_fill_value,
    flatten_mask,
    get_mask,
    getmask,
    getmaskarray,
    is_mask,
    make_mask,
    make_mask_descr,
    make_mask_none,
    mask_or,
    maximum_fill_value,
    minimum_fill_value,
    nomask,
)
from numpy.ma._ufuncs import *
from numpy.ma._ufuncs import filled, get_masked_subclass, getdata, ufunc_domain, ufunc_fills

ndarray = np.ndarray


class _MaskedPrintOption:
    """What is printed in place of a masked element."""

    def __init__(self, display):
        self._display = display
        self._enabled = True

    def display(self):
        return self._display

    def set_display(self, s):
        self._display = s

    def enabled(self):
        return self._enabled

    def enable(self, shrink=1):
        self._enabled = shrink

    def __str__(self):
        return str(self._display)

    __repr__ = __str__


masked_print_option = _MaskedPrintOption("--")


def _object_fields(dtype):
    """The dtype with objects in place of numbers and text, so that any of them can be printed as masked."""
    if dtype.names is not None:
        return np.dtype([(n, _object_fields(dtype[n])) for n in dtype.names])
    if dtype.subdtype:
        return np.dtype((_object_fields(dtype.subdtype[0]), dtype.subdtype[1]))
    return np.dtype("O")


def _put_by_field(a, mask, value):
    """Sets the masked elements, field by field in structures; `value` is one for all or a structure."""
    names = mask.dtype.names
    if names is None:
        np.copyto(a, value, where=mask)
        return
    for name in names:
        part = value[name] if isinstance(value, (np.ndarray, np.void)) and value.dtype.names is not None else value
        _put_by_field(a[name], mask[name], part)


def fix_invalid(a, mask=nomask, copy=True, fill_value=None):
    """A masked array with what is not finite masked and filled."""
    a = masked_array(a, mask=mask, copy=copy, subok=True)
    invalid = np.logical_not(np.isfinite(a._data))
    if not invalid.any():
        return a
    a._mask |= invalid
    a._data[invalid] = a.fill_value if fill_value is None else fill_value
    return a


def _on_method(name, onmask=True):
    """A method of ndarray done to the data, and to the mask too unless the mask stays as it is."""
    def method(self, *args, **params):
        result = getattr(self._data, name)(*args, **params).view(type(self))
        result._update_from(self)
        mask = self._mask
        if not onmask:
            result.__setmask__(mask)
        elif mask is not nomask:
            result._mask = getattr(mask, name)(*args, **params)
        return result
    method.__name__ = name
    method.__doc__ = getattr(ndarray, name).__doc__
    return method


class MaskedIterator:
    """The elements of a masked array, one after another."""

    def __init__(self, ma):
        self.ma = ma
        self.dataiter = ma._data.flat
        self.maskiter = None if ma._mask is nomask else ma._mask.flat

    def __iter__(self):
        return self

    def __getitem__(self, indx):
        result = self.dataiter.__getitem__(indx)
        if isinstance(result, ndarray):
            result = result.view(type(self.ma))
            if self.maskiter is not None:
                result._mask = self.maskiter.__getitem__(indx).reshape(result.shape)
        elif self.maskiter is not None:
            mask = self.maskiter.__getitem__(indx)
            if isinstance(mask, np.void):
                return mvoid(result, mask=mask, hardmask=self.ma._hardmask)
            if mask:
                return masked
        return result

    def __setitem__(self, index, value):
        self.dataiter[index] = getdata(value)
        if self.maskiter is not None:
            self.maskiter[index] = getmaskarray(value)

    def __next__(self):
        value = next(self.dataiter)
        if self.maskiter is not None:
            mask = next(self.maskiter)
            if isinstance(mask, np.void):
                return mvoid(value, mask=mask, hardmask=self.ma._hardmask)
            if mask:
                return masked
        return value


def _compare_words(a):
    return isinstance(a, str) or isinstance(a, list) and bool(a) and _all(isinstance(x, str) for x in a)


class MaskedArray(ndarray):
    """An array with a mask: a True in the mask hides an element from every computation."""

    __array_priority__ = 15
    _defaultmask = nomask
    _defaulthardmask = False
    _baseclass = ndarray
    _print_width = 100
    _print_width_1d = 1500

    def __new__(cls, data=None, mask=nomask, dtype=None, copy=False, subok=True, ndmin=0, fill_value=None, keep_mask=True,
                hard_mask=None, shrink=True, order=None):
        copy = True if copy else None
        values = np.array(data, dtype=dtype, copy=copy, order=order or "K", subok=True, ndmin=ndmin)
        base = getattr(data, "_baseclass", type(values))
        if isinstance(data, MaskedArray) and data.shape != values.shape:
            copy = True
        if isinstance(data, cls) and subok and not isinstance(data, MaskedConstant):
            self = ndarray.view(values, type(data))
        else:
            self = ndarray.view(values, cls)
        if hasattr(data, "_mask") and not isinstance(data, ndarray):
            self._mask = data._mask
        kind = make_mask_descr(self.dtype)
        if mask is nomask:
            if not keep_mask:
                self._mask = nomask if shrink else np.zeros(self.shape, dtype=kind)
            elif isinstance(data, (tuple, list)):
                try:
                    mask = np.array([getmaskarray(np.asanyarray(m, dtype=self.dtype)) for m in data], dtype=kind)
                except (ValueError, TypeError):
                    mask = nomask
                if kind == MaskType and mask.any():
                    self._mask = mask
                    self._sharedmask = False
            else:
                self._sharedmask = not copy
                if copy:
                    self._mask = self._mask.copy()
                    if getmask(data) is not nomask and data._mask.shape != data.shape:
                        data._mask.shape = data.shape
        else:
            if mask is None:
                mask = False
            if mask is True and kind == MaskType:
                mask = np.ones(self.shape, dtype=kind)
            elif mask is False and kind == MaskType:
                mask = np.zeros(self.shape, dtype=kind)
            else:
                try:
                    mask = np.array(mask, copy=copy, dtype=kind)
                except TypeError:
                    mask = np.array([tuple([m] * len(kind)) for m in mask], dtype=kind)
            if mask.shape != self.shape:
                if mask.size == 1:
                    mask = np.resize(mask, self.shape)
                elif mask.size == self.size:
                    mask = np.reshape(mask, self.shape)
                else:
                    raise MaskError(f"Mask and data not compatible: data size is {self.size}, mask size is {mask.size}.")
                copy = True
            if self._mask is nomask or not keep_mask:
                self._mask = mask
                self._sharedmask = not copy
            else:
                if self.dtype.names is not None:
                    both = self._mask.copy()
                    _or_fields(self._mask, mask, both)
                    self._mask = both
                else:
                    self._mask = np.logical_or(mask, self._mask)
                self._sharedmask = False
        if fill_value is None:
            fill_value = getattr(data, "_fill_value", None)
        if fill_value is not None:
            self._fill_value = _check_fill_value(fill_value, self.dtype)
        self._hardmask = getattr(data, "_hardmask", False) if hard_mask is None else hard_mask
        self._baseclass = base
        return self

    def _update_from(self, obj):
        """Takes over what is not data or mask."""
        base = type(obj) if isinstance(obj, ndarray) else ndarray
        info = {}
        info.update(getattr(obj, "_optinfo", {}))
        info.update(getattr(obj, "_basedict", {}))
        if not isinstance(obj, MaskedArray):
            info.update(getattr(obj, "__dict__", {}))
        self.__dict__.update({
            "_fill_value": getattr(obj, "_fill_value", None),
            "_hardmask": getattr(obj, "_hardmask", False),
            "_sharedmask": getattr(obj, "_sharedmask", False),
            "_isfield": getattr(obj, "_isfield", False),
            "_baseclass": getattr(obj, "_baseclass", base),
            "_optinfo": info,
            "_basedict": info,
        })

    def __array_finalize__(self, obj):
        self._update_from(obj)
        mask = nomask
        if isinstance(obj, ndarray):
            mask = getmaskarray(obj) if obj.dtype.names is not None else getmask(obj)
            if mask is not nomask:
                if obj.__array_interface__["data"][0] != self.__array_interface__["data"][0]:
                    kind = mask.dtype if self.dtype == obj.dtype else make_mask_descr(self.dtype)
                    mask = mask.astype(kind, "C" if self.flags.c_contiguous else "F" if self.flags.f_contiguous else "K")
                else:
                    mask = mask.view()
        if mask is not nomask and mask.shape != self.shape:
            try:
                mask.shape = self.shape
            except (ValueError, AttributeError):
                mask = nomask
        self._mask = mask
        if self._fill_value is not None:
            self._fill_value = _check_fill_value(self._fill_value, self.dtype)
        elif self.dtype.names is not None:
            self._fill_value = _check_fill_value(None, self.dtype)

    def __array_wrap__(self, obj, context=None, return_scalar=False):
        if obj is self:
            result = obj
        else:
            result = obj.view(type(self))
            result._update_from(self)
        if context is not None:
            func, args, _ = context
            inputs = args[: func.nin]
            mask = reduce(mask_or, [getmaskarray(a) for a in inputs])
            domain = ufunc_domain.get(func)
            if domain is not None:
                with np.errstate(divide="ignore", invalid="ignore"):
                    outside = filled(np.asarray(domain(*inputs)).astype(bool, copy=False), True)
                if outside.any():
                    fill = ufunc_fills.get(func, self.fill_value)
                    np.copyto(result.view(ndarray), fill[-1] if isinstance(fill, tuple) else fill, where=outside)
                    mask = outside if mask is nomask else mask | outside
            if result is not self and result.shape == () and mask:
                return masked
            result._mask = mask
            result._sharedmask = False
        return result

    def view(self, dtype=None, type=None, fill_value=None):
        """Another view of the same data, and of the mask."""
        if dtype is None:
            output = ndarray.view(self) if type is None else ndarray.view(self, type)
        elif type is None:
            try:
                if issubclass(dtype, ndarray):
                    output = ndarray.view(self, dtype)
                    dtype = None
                else:
                    output = ndarray.view(self, dtype)
            except TypeError:
                output = ndarray.view(self, dtype)
        else:
            output = ndarray.view(self, dtype, type)
        if getmask(output) is not nomask:
            output._mask = output._mask.view()
        if getattr(output, "_fill_value", None) is not None:
            if fill_value is None:
                if dtype is not None:
                    output._fill_value = None
            else:
                output.fill_value = fill_value
        return output

    def __getitem__(self, indx):
        data = self._data[indx]
        mask = self._mask
        if mask is not nomask:
            mask = mask[indx]
            scalar = not isinstance(mask, ndarray)
        elif self.dtype.type is np.object_:
            mask = nomask
            scalar = not isinstance(getmaskarray(self)[indx], ndarray)
        else:
            mask = nomask
            scalar = not isinstance(data, ndarray)
        if scalar:
            if isinstance(data, np.void):
                # A view of the record, so that what is set in it is set here.
                place = indx if isinstance(indx, tuple) else (indx,)
                return mvoid(self._data[(*place, Ellipsis)], mask=mask, hardmask=self._hardmask)
            if self.dtype.type is np.object_ and isinstance(data, ndarray) and data is not masked:
                return MaskedArray(data, mask=True) if mask else data
            return masked if mask else data
        data = data.view(type(self))
        data._update_from(self)
        if _compare_words(indx):
            if self._fill_value is not None:
                fill = self._fill_value[indx]
                fill = np.asarray(fill) if not isinstance(fill, ndarray) else fill
                data._fill_value = fill.flat[0:1].reshape(()) if fill.ndim > 0 else fill
            data._isfield = True
        if mask is not nomask:
            data._mask = np.reshape(mask, data.shape)
            data._sharedmask = True
        return data

    def __setitem__(self, indx, value):
        if self is masked:
            raise MaskError("Cannot alter the masked element.")
        data, mask = self._data, self._mask
        if isinstance(indx, str):
            data[indx] = getdata(value)
            if mask is nomask:
                mask = self._mask = make_mask_none(self.shape, self.dtype)
            mask[indx] = getmask(value)
            return
        names = data.dtype.names
        if value is masked:
            if mask is nomask:
                mask = self._mask = make_mask_none(self.shape, data.dtype)
            mask[indx] = True if names is None else tuple([True] * len(names))
            return
        new = getattr(value, "_data", value)
        new_mask = getmask(value)
        if names is not None and new_mask is nomask:
            new_mask = tuple([False] * len(names))
        if mask is nomask:
            data[indx] = new
            if new_mask is not nomask:
                mask = self._mask = make_mask_none(self.shape, data.dtype)
                mask[indx] = new_mask
        elif not self._hardmask:
            if isinstance(indx, MaskedArray) and not isinstance(value, MaskedArray):
                data[indx.data] = new
            else:
                data[indx] = new
                mask[indx] = new_mask
        elif getattr(indx, "dtype", None) == MaskType:
            data[indx * np.logical_not(mask)] = new
        else:
            if names is not None:
                raise NotImplementedError("Flexible 'hard' masks are not yet supported.")
            hidden = mask_or(mask[indx], new_mask, copy=True)
            part = data[indx]
            if np.size(part) > 1:
                np.copyto(part, new, where=~hidden)
            elif hidden is nomask or not hidden:
                part = new
            data[indx] = part
            mask[indx] = hidden

    @property
    def dtype(self):
        return ndarray.dtype.__get__(self)

    @dtype.setter
    def dtype(self, dtype):
        ndarray.dtype.__set__(self, dtype)
        if self._mask is not nomask:
            self._mask = self._mask.view(make_mask_descr(self.dtype), ndarray)
            try:
                self._mask.shape = self.shape
            except (AttributeError, TypeError):
                pass

    @property
    def shape(self):
        return ndarray.shape.__get__(self)

    @shape.setter
    def shape(self, shape):
        ndarray.shape.__set__(self, shape)
        if getmask(self) is not nomask:
            self._mask.shape = self.shape

    def __setmask__(self, mask, copy=False):
        kind = self.dtype
        current = self._mask
        if mask is masked:
            mask = True
        if current is nomask:
            if mask is nomask:
                return
            current = self._mask = make_mask_none(self.shape, kind)
        if kind.names is None:
            if self._hardmask:
                current |= mask
            elif isinstance(mask, (int, float, np.bool, np.number)):
                current[...] = mask
            else:
                current.flat = mask
        else:
            inner = current.dtype
            mask = np.asarray(mask)
            if not mask.ndim:
                mask = np.array(tuple([mask.item()] * len(inner)), dtype=inner) if mask.dtype.kind == "b" else mask.astype(inner)
            else:
                try:
                    mask = np.array(mask, copy=True if copy else None, dtype=inner)
                except TypeError:
                    mask = np.array([tuple([m] * len(inner)) for m in mask], dtype=inner)
            if self._hardmask:
                for n in inner.names:
                    current[n] |= mask[n]
            elif isinstance(mask, (int, float, np.bool, np.number)):
                current[...] = mask
            else:
                current.flat = mask
        if current.shape:
            current.shape = self.shape

    _set_mask = __setmask__

    @property
    def mask(self):
        """What is masked."""
        return self._mask.view()

    @mask.setter
    def mask(self, value):
        self.__setmask__(value)

    @property
    def recordmask(self):
        """For records, what is masked in every field."""
        mask = self._mask.view(ndarray)
        if mask.dtype.names is None:
            return mask
        return np.all(flatten_structured_array(mask), axis=-1)

    @recordmask.setter
    def recordmask(self, mask):
        raise NotImplementedError("Coming soon: setting the mask per records!")

    def harden_mask(self):
        """From now on assigning to masked elements leaves them masked."""
        self._hardmask = True
        return self

    def soften_mask(self):
        """From now on assigning to masked elements unmasks them."""
        self._hardmask = False
        return self

    @property
    def hardmask(self):
        """Do masked elements stay masked when assigned to?"""
        return self._hardmask

    def unshare_mask(self):
        """Makes the mask the array's own."""
        if self._sharedmask:
            self._mask = self._mask.copy()
            self._sharedmask = False
        return self

    @property
    def sharedmask(self):
        """May the mask be another array's too?"""
        return self._sharedmask

    def shrink_mask(self):
        """Makes a mask that masks nothing nomask."""
        self._mask = nomask if self._mask is nomask or self._mask.dtype.names is None and not self._mask.any() else self._mask
        return self

    @property
    def baseclass(self):
        """The class of the data."""
        return self._baseclass

    def _get_data(self):
        return ndarray.view(self, self._baseclass)

    _data = property(fget=_get_data)
    data = property(fget=_get_data)

    @property
    def flat(self):
        """The elements as one row."""
        return MaskedIterator(self)

    @flat.setter
    def flat(self, value):
        self.ravel()[:] = value

    @property
    def fill_value(self):
        """What masked elements are replaced with by filled()."""
        if self._fill_value is None:
            self._fill_value = _check_fill_value(None, self.dtype)
        if isinstance(self._fill_value, ndarray):
            return self._fill_value[()]
        return self._fill_value

    @fill_value.setter
    def fill_value(self, value=None):
        target = _check_fill_value(value, self.dtype)
        if self._fill_value is None:
            self._fill_value = target
        else:
            try:
                self._fill_value[()] = target
            except (TypeError, ValueError):
                self._fill_value = target

    get_fill_value = fill_value.fget
    set_fill_value = fill_value.fset

    def filled(self, fill_value=None):
        """The data with masked elements replaced, as an ndarray."""
        mask = self._mask
        if mask is nomask:
            return self._data
        fill_value = self.fill_value if fill_value is None else _check_fill_value(fill_value, self.dtype)
        if self is masked_singleton:
            return np.asanyarray(fill_value)
        if mask.dtype.names is not None:
            result = self._data.copy("K")
            _put_by_field(result, self._mask, fill_value)
            return result
        if not mask.any():
            return self._data
        result = self._data.copy("K")
        try:
            np.copyto(result, fill_value, where=mask)
        except (TypeError, AttributeError):
            result = np.where(mask, np.array(fill_value, dtype=object), self._data.astype(object))
        return result

    def compressed(self):
        """The elements that are not masked, as a one-dimensional ndarray."""
        data = ndarray.ravel(self._data)
        if self._mask is not nomask:
            data = data.compress(np.logical_not(ndarray.ravel(self._mask)))
        return data

    def compress(self, condition, axis=None, out=None):
        """The elements, or the slices along an axis, where a condition holds."""
        data, mask = self._data, self._mask
        condition = np.asarray(condition)
        new = data.compress(condition, axis=axis, out=out).view(type(self))
        new._update_from(self)
        if mask is not nomask:
            new._mask = mask.compress(condition, axis=axis)
        return new

    def _insert_masked_print(self):
        """The data with masked elements as they are printed."""
        if not masked_print_option.enabled():
            return self.filled(self.fill_value)
        mask = self._mask
        if mask is nomask:
            return self._data
        data = self._data
        width = self._print_width if self.ndim > 1 else self._print_width_1d
        for axis in range(self.ndim):
            if data.shape[axis] > width:
                half = width // 2
                ends = lambda a: np.concatenate([part for i, part in enumerate(np.split(a, (half, -half), axis=axis)) if i != 1], axis=axis)
                data, mask = ends(data), ends(mask)
        shown = data.astype(_object_fields(self.dtype))
        _put_by_field(shown, mask, masked_print_option)
        return shown

    def __str__(self):
        return str(self._insert_masked_print())

    def _repr_of_old(self, name):
        """As versions up to 1.13 wrote it."""
        gap = " " * len(name)
        parts = [("mask", 8, str(self._mask)), ("fill_value", 2, str(self.fill_value))]
        if self.dtype.names:
            parts.append(("dtype", 7, str(self.dtype)))
        before = "\n " if self.ndim > 1 else " "
        text = f"masked_{name}(data ={before}{self}"
        for key, indent, value in parts:
            text += f",\n{gap}{' ' * indent}{key} ={before if key == 'mask' else ' '}{value}"
        return text + ")\n"

    def __repr__(self):
        name = "array" if self._baseclass is ndarray else self._baseclass.__name__
        if np.get_printoptions()["legacy"] == "1.13":
            return self._repr_of_old(name)
        prefix = f"masked_{name}("
        keys = ["data", "mask", "fill_value"]
        if not _dtype_is_implied(self.dtype) or np.all(self.mask) or self.size == 0:
            keys.append("dtype")
        if _all(n == 1 for n in self.shape[:-1]):
            indents = {keys[0]: prefix}
            for k in keys[1:]:
                indents[k] = " " * _max(2, len(prefix + keys[0]) - len(k))
            prefix = ""
        else:
            indents = {k: "  " for k in keys}
            prefix += "\n"
        text = {
            "data": np.array2string(self._insert_masked_print(), separator=", ", prefix=indents["data"] + "data=", suffix=","),
            "mask": np.array2string(np.asarray(self._mask), separator=", ", prefix=indents["mask"] + "mask=", suffix=","),
        }
        self.fill_value
        fill = self._fill_value
        if fill.dtype.kind in "SU" and self.dtype.kind == fill.dtype.kind:
            text["fill_value"] = repr(self.fill_value.item())
        elif fill.dtype == self.dtype and not self.dtype == object:
            text["fill_value"] = str(self.fill_value)
        else:
            text["fill_value"] = repr(self.fill_value)
        if "dtype" in keys:
            text["dtype"] = _short_dtype(self.dtype)
        return prefix + ",\n".join(f"{indents[k]}{k}={text[k]}" for k in keys) + ")"

    def _delegate_binop(self, other):
        if isinstance(other, type(self)):
            return False
        ufunc = getattr(other, "__array_ufunc__", False)
        if ufunc is False:
            return self.__array_priority__ < getattr(other, "__array_priority__", -1000000)
        return ufunc is None

    def _comparison(self, other, compare):
        omask, smask = getmask(other), self.mask
        mask = mask_or(smask, omask, copy=True)
        odata = getdata(other)
        if mask.dtype.names is not None:
            if compare not in (operator.eq, operator.ne):
                return NotImplemented
            shape = np.broadcast(self, odata).shape
            sbroad = np.array(np.broadcast_to(self._data, shape))
            _put_by_field(sbroad, mask, np.broadcast_to(odata, shape))
            sdata = sbroad
            mask = (mask == np.ones((), mask.dtype))
            if omask is nomask:
                omask = np.zeros(smask.shape, smask.dtype)
        else:
            sdata = self._data
        check = compare(sdata, odata)
        if isinstance(check, (np.bool, bool)):
            return masked if mask else check
        if mask is not nomask:
            if compare in (operator.eq, operator.ne):
                check = np.where(mask, compare(smask, omask), check)
            if mask.shape != check.shape:
                mask = np.broadcast_to(mask, check.shape).copy()
        check = check.view(type(self))
        check._update_from(self)
        check._mask = mask
        if check._fill_value is not None:
            try:
                check._fill_value = _check_fill_value(check._fill_value, bool)
            except (TypeError, ValueError):
                check._fill_value = _check_fill_value(None, bool)
        return check

    def __eq__(self, other):
        return self._comparison(other, operator.eq)

    def __ne__(self, other):
        return self._comparison(other, operator.ne)

    def __le__(self, other):
        return self._comparison(other, operator.le)

    def __lt__(self, other):
        return self._comparison(other, operator.lt)

    def __ge__(self, other):
        return self._comparison(other, operator.ge)

    def __gt__(self, other):
        return self._comparison(other, operator.gt)

    __hash__ = None

    def __add__(self, other):
        return NotImplemented if self._delegate_binop(other) else add(self, other)

    def __radd__(self, other):
        return add(other, self)

    def __sub__(self, other):
        return NotImplemented if self._delegate_binop(other) else subtract(self, other)

    def __rsub__(self, other):
        return subtract(other, self)

    def __mul__(self, other):
        return NotImplemented if self._delegate_binop(other) else multiply(self, other)

    def __rmul__(self, other):
        return multiply(other, self)

    def __truediv__(self, other):
        return NotImplemented if self._delegate_binop(other) else true_divide(self, other)

    def __rtruediv__(self, other):
        return true_divide(other, self)

    def __floordiv__(self, other):
        return NotImplemented if self._delegate_binop(other) else floor_divide(self, other)

    def __rfloordiv__(self, other):
        return floor_divide(other, self)

    def __pow__(self, other):
        return NotImplemented if self._delegate_binop(other) else power(self, other)

    def __rpow__(self, other):
        return power(other, self)

    def _mask_more(self, extra):
        """Masks in place what another mask masks."""
        if self._mask is nomask:
            if extra is not nomask and extra.any():
                self._mask = make_mask_none(self.shape, self.dtype)
                self._mask += extra
        elif extra is not nomask:
            self._mask += extra

    def _in_place(self, other, op, neutral):
        """Changes the data in place, save where it is masked."""
        self._mask_more(getmask(other))
        other = getdata(other)
        other = np.where(self._mask, other.dtype.type(neutral), other)
        op(self._data, other)
        return self

    def __iadd__(self, other):
        return self._in_place(other, operator.iadd, 0)

    def __isub__(self, other):
        return self._in_place(other, operator.isub, 0)

    def __imul__(self, other):
        return self._in_place(other, operator.imul, 1)

    def _divide_in_place(self, other, ufunc, op):
        data = getdata(other)
        outside = ufunc_domain[ufunc](self._data, data)
        mask = mask_or(getmask(other), outside)
        if outside.any():
            data = np.where(outside, data.dtype.type(ufunc_fills[ufunc][1]), data)
        self._mask |= mask
        data = np.where(self._mask, data.dtype.type(1), data)
        op(self._data, data)
        return self

    def __ifloordiv__(self, other):
        return self._divide_in_place(other, np.floor_divide, operator.ifloordiv)

    def __itruediv__(self, other):
        return self._divide_in_place(other, np.true_divide, operator.itruediv)

    def __ipow__(self, other):
        data = getdata(other)
        data = np.where(self._mask, data.dtype.type(1), data)
        mask = getmask(other)
        with np.errstate(divide="ignore", invalid="ignore"):
            operator.ipow(self._data, data)
        invalid = np.logical_not(np.isfinite(self._data))
        if invalid.any():
            if self._mask is not nomask:
                self._mask |= invalid
            else:
                self._mask = invalid
            np.copyto(self._data, self.fill_value, where=invalid)
        self._mask = mask_or(self._mask, mask_or(mask, invalid))
        return self

    def _single(self, kind):
        if self.size > 1:
            raise TypeError("Only length-1 arrays can be converted to Python scalars")
        return bool(self._mask.any() if self._mask is not nomask else False)

    def __float__(self):
        if self._single("float"):
            warnings.warn("Warning: converting a masked element to nan.", stacklevel=2)
            return np.nan
        return float(self.item())

    def __int__(self):
        if self._single("int"):
            raise MaskError("Cannot convert masked element to a Python int.")
        return int(self.item())

    @property
    def imag(self):
        """The imaginary part."""
        result = self._data.imag.view(type(self))
        result.__setmask__(self._mask)
        return result

    get_imag = imag.fget

    @property
    def real(self):
        """The real part."""
        result = self._data.real.view(type(self))
        result.__setmask__(self._mask)
        return result

    get_real = real.fget

    def count(self, axis=None, keepdims=_NoValue):
        """How many elements are not masked, along an axis or in all."""
        kwargs = {} if keepdims is _NoValue else {"keepdims": keepdims}
        mask = self._mask
        if mask is nomask:
            if self.shape == ():
                if axis not in (None, 0):
                    raise np.exceptions.AxisError(axis=axis, ndim=self.ndim)
                return 1
            if axis is None:
                return np.array(self.size, dtype=np.intp, ndmin=self.ndim) if kwargs.get("keepdims", False) else self.size
            axes = normalize_axis_tuple(axis, self.ndim)
            items = 1
            for a in axes:
                items *= self.shape[a]
            shape = [n for i, n in enumerate(self.shape) if i not in axes]
            if kwargs.get("keepdims", False):
                shape = [1 if i in axes else n for i, n in enumerate(self.shape)]
            return np.full(shape, items, dtype=np.intp)
        if self is masked:
            return 0
        return (~mask).sum(axis=axis, dtype=np.intp, **kwargs)

    flatten = _on_method("flatten")
    copy = _on_method("copy")
    diagonal = _on_method("diagonal")
    repeat = _on_method("repeat")
    squeeze = _on_method("squeeze")
    swapaxes = _on_method("swapaxes")
    transpose = _on_method("transpose")
    T = property(lambda self: self.transpose())

    def ravel(self, order="C"):
        """The elements as one row, a view where it can be."""
        if order in "kKaA":
            order = "F" if self._data.flags.fnc else "C"
        result = ndarray.ravel(self._data, order=order).view(type(self))
        result._update_from(self)
        if self._mask is not nomask:
            result._mask = ndarray.ravel(self._mask, order=order).reshape(result.shape)
        else:
            result._mask = nomask
        return result

    def reshape(self, *s, **kwargs):
        """The same elements in another shape."""
        kwargs.update(order=kwargs.get("order", "C"))
        result = self._data.reshape(*s, **kwargs).view(type(self))
        result._update_from(self)
        if self._mask is not nomask:
            result._mask = self._mask.reshape(*s, **kwargs)
        return result

    def resize(self, newshape, refcheck=True, order=False):
        """Not possible: see numpy.ma.resize."""
        raise ValueError("A masked array does not own its data and therefore cannot be resized.\n"
                         "Use the numpy.ma.resize function instead.")

    def put(self, indices, values, mode="raise"):
        """Sets elements at flat indices; masked values mask them."""
        if self._hardmask and self._mask is not nomask:
            open_ = ~self._mask[indices]
            indices = np.asarray(indices)
            values = np.array(values, copy=None, subok=True)
            values.resize(indices.shape)
            indices, values = indices[open_], values[open_]
        self._data.put(indices, values, mode=mode)
        if self._mask is nomask and getmask(values) is nomask:
            return
        mask = getmaskarray(self)
        mask.put(indices, False if getmask(values) is nomask else values._mask, mode=mode)
        self._mask = make_mask(mask, copy=False, shrink=True)

    def ids(self):
        """The addresses of the data and of the mask."""
        address = lambda a: a.__array_interface__["data"][0]
        return address(self), id(nomask) if self._mask is nomask else address(self._mask)

    def iscontiguous(self):
        """Is the data contiguous?"""
        return self.flags["CONTIGUOUS"]

    def _reduced(self, value, mask):
        """A reduction's result: an array with a mask, or masked."""
        if np.ndim(value):
            value = value.view(type(self))
            value.__setmask__(mask)
            return value
        return masked if mask else value

    def _to_out(self, out, mask, nan=False):
        """What a reduction wrote to `out`, masked there; NaN in a plain array if `nan`."""
        if isinstance(out, MaskedArray):
            if out.ndim or mask:
                out.__setmask__(mask)
        elif nan:
            if out.dtype.kind in "biu":
                raise MaskError("Masked data information would be lost in one or more location.")
            np.copyto(out, np.nan, where=mask)
        return out

    def all(self, axis=None, out=None, keepdims=_NoValue):
        """Are all elements that are not masked true?"""
        kwargs = {} if keepdims is _NoValue else {"keepdims": keepdims}
        mask = _check_mask_axis(self._mask, axis, **kwargs)
        if out is None:
            return self._reduced(self.filled(True).all(axis=axis, **kwargs), mask)
        self.filled(True).all(axis=axis, out=out, **kwargs)
        return self._to_out(out, mask)

    def any(self, axis=None, out=None, keepdims=_NoValue):
        """Is an element that is not masked true?"""
        kwargs = {} if keepdims is _NoValue else {"keepdims": keepdims}
        mask = _check_mask_axis(self._mask, axis, **kwargs)
        if out is None:
            return self._reduced(self.filled(False).any(axis=axis, **kwargs), mask)
        self.filled(False).any(axis=axis, out=out, **kwargs)
        return self._to_out(out, mask)

    def nonzero(self):
        """The indices of the elements that are neither masked nor zero."""
        return np.asarray(self.filled(0)).nonzero()

    def trace(self, offset=0, axis1=0, axis2=1, dtype=None, out=None):
        """The sum of a diagonal."""
        if self._mask is nomask:
            return ndarray.trace(self._data, offset=offset, axis1=axis1, axis2=axis2, dtype=dtype, out=out)
        d = self.diagonal(offset=offset, axis1=axis1, axis2=axis2)
        return d.astype(dtype or d.dtype).filled(0).sum(axis=-1, out=out)

    def dot(self, b, out=None, strict=False):
        """The product of matrices."""
        return dot(self, b, out=out, strict=strict)

    def sum(self, axis=None, dtype=None, out=None, keepdims=_NoValue):
        """The sum of the elements that are not masked."""
        kwargs = {} if keepdims is _NoValue else {"keepdims": keepdims}
        mask = _check_mask_axis(self._mask, axis, **kwargs)
        if out is None:
            return self._reduced(self.filled(0).sum(axis, dtype=dtype, **kwargs), mask)
        self.filled(0).sum(axis, dtype=dtype, out=out, **kwargs)
        return self._to_out(out, mask)

    def cumsum(self, axis=None, dtype=None, out=None):
        """The sums so far; masked elements count as 0."""
        result = self.filled(0).cumsum(axis=axis, dtype=dtype, out=out)
        if out is not None:
            if isinstance(out, MaskedArray):
                out.__setmask__(self.mask)
            return out
        result = result.view(type(self))
        result.__setmask__(self._mask)
        return result

    def prod(self, axis=None, dtype=None, out=None, keepdims=_NoValue):
        """The product of the elements that are not masked."""
        kwargs = {} if keepdims is _NoValue else {"keepdims": keepdims}
        mask = _check_mask_axis(self._mask, axis, **kwargs)
        if out is None:
            return self._reduced(self.filled(1).prod(axis, dtype=dtype, **kwargs), mask)
        self.filled(1).prod(axis, dtype=dtype, out=out, **kwargs)
        return self._to_out(out, mask)

    product = prod

    def cumprod(self, axis=None, dtype=None, out=None):
        """The products so far; masked elements count as 1."""
        result = self.filled(1).cumprod(axis=axis, dtype=dtype, out=out)
        if out is not None:
            if isinstance(out, MaskedArray):
                out.__setmask__(self.mask)
            return out
        result = result.view(type(self))
        result.__setmask__(self._mask)
        return result

    def mean(self, axis=None, dtype=None, out=None, keepdims=_NoValue):
        """The mean of the elements that are not masked."""
        kwargs = {} if keepdims is _NoValue else {"keepdims": keepdims}
        if self._mask is nomask:
            result = np.mean(self._data, axis=axis, dtype=dtype, **kwargs)
            if np.ndim(result):
                result = result.view(type(self))
                result._update_from(self)
        else:
            half = False
            if dtype is None:
                if self.dtype.kind in "biu":
                    dtype = np.dtype("f8")
                elif self.dtype.char == "e":
                    dtype, half = np.dtype("f4"), True
            total = self.sum(axis=axis, dtype=dtype, **kwargs)
            count = self.count(axis=axis, **kwargs)
            if np.ndim(count) == 0 and count == 0:
                result = masked
            elif half:
                result = self.dtype.type(total * 1.0 / count)
            else:
                result = total * 1.0 / count
        if out is not None:
            out.flat = result
            if isinstance(out, MaskedArray):
                mask = getmask(out)
                if mask is nomask:
                    mask = out._mask = make_mask_none(out.shape)
                mask.flat = getmask(result)
            return out
        return result

    def anom(self, axis=None, dtype=None):
        """The differences from the mean."""
        m = self.mean(axis, dtype)
        return self - (np.expand_dims(m, axis) if axis else m)

    def var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=_NoValue, mean=_NoValue):
        """The variance of the elements that are not masked."""
        kwargs = {} if keepdims is _NoValue else {"keepdims": keepdims}
        if self._mask is nomask:
            given = {} if mean is _NoValue else {"mean": mean}
            result = np.var(self._data, axis=axis, dtype=dtype, ddof=ddof, **kwargs, **given)
            if np.ndim(result):
                result = result.view(type(self))
                result._update_from(self)
            if out is not None:
                out.flat = result
                if isinstance(out, MaskedArray):
                    out.__setmask__(nomask)
                return out
            return result
        count = self.count(axis=axis, **kwargs) - ddof
        off = self - (self.mean(axis, dtype, keepdims=True) if mean is _NoValue else mean)
        if np.iscomplexobj(self):
            off = absolute(off) ** 2
        else:
            off *= off
        result = divide(off.sum(axis, **kwargs), count)
        if np.ndim(result):
            result = result.view(type(self))
            result._mask = mask_or(self._mask.all(axis, **kwargs), count <= 0)
            result._update_from(self)
        elif getmask(result):
            result = masked
            if out is not None:
                if isinstance(out, MaskedArray):
                    out.flat = 0
                    out.__setmask__(True)
                elif out.dtype.kind in "biu":
                    raise MaskError("Masked data information would be lost in one or more location.")
                else:
                    out.flat = np.nan
                return out
        if out is not None:
            out.flat = result
            if isinstance(out, MaskedArray):
                out.__setmask__(getmask(result))
            return out
        return result

    def std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=_NoValue, mean=_NoValue):
        """The standard deviation of the elements that are not masked."""
        result = self.var(axis, dtype, out, ddof, keepdims, mean)
        if result is not masked:
            if out is not None:
                np.power(out, 0.5, out=out, casting="unsafe")
                return out
            result = sqrt(result)
        return result

    def round(self, decimals=0, out=None):
        """The elements rounded."""
        result = self._data.round(decimals=decimals, out=out)
        if np.ndim(result):
            result = result.view(type(self))
            result._mask = self._mask
            result._update_from(self)
        elif self._mask:
            result = masked
        if out is None:
            return result
        if isinstance(out, MaskedArray):
            out.__setmask__(self._mask)
        return out

    def argsort(self, axis=_NoValue, kind=None, order=None, endwith=True, fill_value=None, *, stable=False):
        """The places that would sort the array, masked elements last (or first)."""
        if stable:
            raise ValueError("`stable` parameter is not supported for masked arrays.")
        if axis is _NoValue:
            if self.ndim > 1:
                warnings.warn("In the future the default for argsort will be axis=-1, not the current None, to match its documentation and "
                              "np.argsort. Explicitly pass -1 or None to silence this warning.", np.ma.core.MaskedArrayFutureWarning,
                              stacklevel=2)
            axis = None if self.ndim > 1 else -1
        if fill_value is None:
            if endwith:
                fill_value = np.nan if self.dtype.kind == "f" else minimum_fill_value(self)
            else:
                fill_value = maximum_fill_value(self)
        return self.filled(fill_value).argsort(axis=axis, kind=kind, order=order)

    def argmin(self, axis=None, fill_value=None, out=None, *, keepdims=_NoValue):
        """Where the smallest element is."""
        kwargs = {} if keepdims is _NoValue else {"keepdims": keepdims}
        d = self.filled(minimum_fill_value(self) if fill_value is None else fill_value).view(ndarray)
        return d.argmin(axis, out=out, **kwargs)

    def argmax(self, axis=None, fill_value=None, out=None, *, keepdims=_NoValue):
        """Where the largest element is."""
        kwargs = {} if keepdims is _NoValue else {"keepdims": keepdims}
        d = self.filled(maximum_fill_value(self._data) if fill_value is None else fill_value).view(ndarray)
        return d.argmax(axis, out=out, **kwargs)

    def sort(self, axis=-1, kind=None, order=None, endwith=True, fill_value=None, *, stable=False):
        """Sorts in place, masked elements last (or first)."""
        if stable:
            raise ValueError("`stable` parameter is not supported for masked arrays.")
        if self._mask is nomask:
            ndarray.sort(self, axis=axis, kind=kind, order=order)
            return
        if self is masked:
            return
        places = self.argsort(axis=axis, kind=kind, order=order, fill_value=fill_value, endwith=endwith)
        if axis is None:
            self.flat = self.ravel()[places]
            return
        mask = np.take_along_axis(self._mask, places, axis=axis)
        self._data[...] = np.take_along_axis(self._data, places, axis=axis)
        self._mask[...] = mask

    def _end(self, name, axis, out, fill_value, keepdims, default):
        kwargs = {} if keepdims is _NoValue else {"keepdims": keepdims}
        mask = _check_mask_axis(self._mask, axis, **kwargs)
        if fill_value is None:
            fill_value = default(self)
        values = self.filled(fill_value)
        if out is None:
            result = getattr(values, name)(axis=axis, **kwargs)
            if np.ndim(result):
                result = result.view(type(self))
                result.__setmask__(mask)
                np.copyto(result._data, result.fill_value, where=mask, casting="unsafe")
                return result
            return masked if mask else result
        getattr(values, name)(axis=axis, out=out, **kwargs)
        return self._to_out(out, mask, True)

    def min(self, axis=None, out=None, fill_value=None, keepdims=_NoValue):
        """The smallest element that is not masked."""
        return self._end("min", axis, out, fill_value, keepdims, minimum_fill_value)

    def max(self, axis=None, out=None, fill_value=None, keepdims=_NoValue):
        """The largest element that is not masked."""
        return self._end("max", axis, out, fill_value, keepdims, maximum_fill_value)

    def ptp(self, axis=None, out=None, fill_value=None, keepdims=False):
        """The largest element less the smallest."""
        if out is None:
            result = self.max(axis=axis, fill_value=fill_value, keepdims=keepdims)
            result -= self.min(axis=axis, fill_value=fill_value, keepdims=keepdims)
            return result
        out.flat = self.max(axis=axis, out=out, fill_value=fill_value, keepdims=keepdims)
        np.subtract(out, self.min(axis=axis, fill_value=fill_value, keepdims=keepdims), out=out, casting="unsafe")
        return out

    def partition(self, *args, **kwargs):
        """Partitions the data in place; the mask plays no part."""
        warnings.warn(f"Warning: 'partition' will ignore the 'mask' of the {type(self).__name__}.", stacklevel=2)
        return super().partition(*args, **kwargs)

    def argpartition(self, *args, **kwargs):
        """The indices that would partition the data; the mask plays no part."""
        warnings.warn(f"Warning: 'argpartition' will ignore the 'mask' of the {type(self).__name__}.", stacklevel=2)
        return super().argpartition(*args, **kwargs)

    def take(self, indices, axis=None, out=None, mode="raise"):
        """The elements at indices; masked indices give masked elements."""
        hidden = getmask(indices)
        if hidden is not nomask:
            indices = indices.filled(0)
        result = self._data.take(indices, axis=axis, mode=mode)
        scalar = not np.ndim(result)
        mask = self._mask
        if mask is nomask:
            mask = hidden
        else:
            mask = mask.take(indices, axis=axis, mode=mode) | hidden
        if scalar:
            result = masked if mask else result
        else:
            result = result.view(type(self))
            result.__setmask__(mask)
        if out is not None:
            out[...] = result
            return out
        return result

    def tolist(self, fill_value=None):
        """Nested lists, None where an element is masked."""
        mask = self._mask
        if mask is nomask:
            return self._data.tolist()
        if fill_value is not None:
            return self.filled(fill_value).tolist()
        names = self.dtype.names
        if names:
            result = self._data.astype([(n, object) for n in names])
            for n in names:
                result[n][mask[n]] = None
            return result.tolist()
        if not self.ndim:
            return None if mask else self._data.tolist()
        result = np.array(self._data.ravel(), dtype=object)
        result[mask.ravel()] = None
        return result.reshape(self.shape).tolist()

    def tobytes(self, fill_value=None, order="C"):
        """The bytes of the filled data."""
        return self.filled(fill_value).tobytes(order=order)

    def tofile(self, fid, sep="", format="%s"):
        """Not written yet in NumPy either."""
        raise NotImplementedError("MaskedArray.tofile() not implemented yet.")

    def toflex(self):
        """A structured array of the data and the mask."""
        mask = getmaskarray(self)
        record = np.ndarray(shape=self.shape, dtype=[("_data", self.dtype), ("_mask", mask.dtype)])
        record["_data"] = self._data
        record["_mask"] = mask
        return record

    torecords = toflex

    def __reduce__(self):
        return _rebuild, (type(self), self._data, self._mask, self._fill_value)

    def __deepcopy__(self, memo=None):
        from copy import deepcopy
        copied = MaskedArray.__new__(type(self), self, copy=True)
        memo = {} if memo is None else memo
        memo[id(self)] = copied
        for name, value in self.__dict__.items():
            copied.__dict__[name] = deepcopy(value, memo)
        if self.dtype.hasobject:
            copied._data[...] = deepcopy(np.array(self._data), memo)
        return copied


MaskedArray.__module__ = "numpy.ma"


def _rebuild(kind, data, mask, fill):
    return kind(data, mask=mask, fill_value=fill)


def _dtype_is_implied(dtype):
    """Need repr not say the dtype?"""
    if dtype.names is not None:
        return False
    return dtype == np.dtype(int) or dtype.type in (np.float64, np.complex128, np.bool)


def _short_dtype(dtype):
    """A dtype as repr of an array says it."""
    text = repr(np.array([], dtype=dtype))
    if "dtype=" not in text:
        return dtype.name
    return text[text.index("dtype=") + 6 : -1]


class MaskedArrayFutureWarning(FutureWarning):
    """Something of masked arrays will change."""


MaskedArrayFutureWarning.__module__ = "numpy.ma.core"


class mvoid(MaskedArray):
    """One record of a masked structured array."""

    def __new__(self, data, mask=nomask, dtype=None, fill_value=None, hardmask=False, copy=False, subok=True):
        data = np.array(data, copy=True if copy else None, subok=subok, dtype=dtype)
        data = data.view(self)
        data._hardmask = hardmask
        if mask is not nomask:
            if isinstance(mask, np.void):
                data._mask = mask
            else:
                data._mask = np.array(mask, dtype=make_mask_descr(data.dtype))[()]
        if fill_value is not None:
            data.fill_value = fill_value
        return data

    @property
    def _data(self):
        return super()._data[()]

    def __getitem__(self, indx):
        mask = self._mask
        if isinstance(mask[indx], ndarray):
            return masked_array(data=self._data[indx], mask=mask[indx], fill_value=self._fill_value[indx], hard_mask=self._hardmask)
        if mask is not nomask and mask[indx]:
            return masked
        return self._data[indx]

    def __setitem__(self, indx, value):
        self._data[indx] = value
        if self._hardmask:
            self._mask[indx] |= getattr(value, "_mask", False)
        else:
            self._mask[indx] = getattr(value, "_mask", False)

    def __str__(self):
        mask = self._mask
        if mask is nomask:
            return str(self._data)
        shown = np.array(self._data).astype(_object_fields(self.dtype))
        _put_by_field(shown, np.asarray(mask), masked_print_option)
        return str(shown)

    __repr__ = __str__

    def __iter__(self):
        data, mask = self._data, self._mask
        if mask is nomask:
            yield from data
            return
        for d, m in zip(data, mask):
            yield masked if m else d

    def __len__(self):
        return len(self._data)

    def filled(self, fill_value=None):
        """The record with masked fields replaced."""
        return asarray(self).filled(fill_value)[()]

    def tolist(self):
        """A tuple, with None in masked fields."""
        if self._mask is nomask:
            return self._data.tolist()
        return tuple(None if np.all(m) else d for d, m in zip(self._data.tolist(), self._mask.tolist()))


mvoid.__module__ = "numpy.ma.core"


def isMaskedArray(x):
    """Is x a masked array?"""
    return isinstance(x, MaskedArray)


isarray = isMA = isMaskedArray


class MaskedConstant(MaskedArray):
    """The one masked element."""

    __singleton = None

    @classmethod
    def __has_singleton(cls):
        return cls.__singleton is not None and type(cls.__singleton) is cls

    def __new__(cls):
        if not cls.__has_singleton():
            data, mask = np.array(0.0), np.array(True)
            data.flags.writeable = mask.flags.writeable = False
            cls.__singleton = MaskedArray(data, mask=mask).view(cls)
        return cls.__singleton

    def __array_finalize__(self, obj):
        if not self.__has_singleton():
            super().__array_finalize__(obj)
        elif self is not self.__singleton:
            self.__class__ = MaskedArray
            MaskedArray.__array_finalize__(self, obj)

    def __array_wrap__(self, obj, context=None, return_scalar=False):
        return self.view(MaskedArray).__array_wrap__(obj, context)

    def __str__(self):
        return str(masked_print_option._display)

    def __repr__(self):
        return "masked" if self is MaskedConstant.__singleton else object.__repr__(self)

    def __format__(self, format_spec):
        try:
            return object.__format__(self, format_spec)
        except TypeError:
            warnings.warn("Format strings passed to MaskedConstant are ignored, but in future may error or produce different behavior",
                          FutureWarning, stacklevel=2)
            return object.__format__(self, "")

    def __reduce__(self):
        return self.__class__, ()

    def _refuse(self, other):
        return self

    __iadd__ = __isub__ = __imul__ = __ifloordiv__ = __itruediv__ = __ipow__ = _refuse

    def copy(self, *args, **kwargs):
        """The same element."""
        return self

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __setattr__(self, attr, value):
        if not self.__has_singleton():
            return super().__setattr__(attr, value)
        if self is self.__singleton:
            raise AttributeError(f"attributes of {self!r} are not writeable")
        return super().__setattr__(attr, value)


MaskedConstant.__module__ = "numpy.ma.core"
masked = masked_singleton = MaskedConstant()
masked_array = MaskedArray

from numpy.ma._functions import *
from numpy.ma._functions import _convert2ma, _frommethod

__all__ = [
    "MAError", "MaskError", "MaskType", "MaskedArray", "abs", "absolute", "add", "all", "allclose", "allequal", "alltrue", "amax",
    "amin", "angle", "anom", "anomalies", "any", "append", "arange", "arccos", "arccosh", "arcsin", "arcsinh", "arctan", "arctan2",
    "arctanh", "argmax", "argmin", "argsort", "around", "array", "asanyarray", "asarray", "bitwise_and", "bitwise_or", "bitwise_xor",
    "bool_", "ceil", "choose", "clip", "common_fill_value", "compress", "compressed", "concatenate", "conjugate", "convolve", "copy",
    "correlate", "cos", "cosh", "count", "cumprod", "cumsum", "default_fill_value", "diag", "diagonal", "diff", "divide", "empty",
    "empty_like", "equal", "exp", "expand_dims", "fabs", "filled", "fix_invalid", "flatten_mask", "flatten_structured_array", "floor",
    "floor_divide", "fmod", "frombuffer", "fromflex", "fromfunction", "getdata", "getmask", "getmaskarray", "greater", "greater_equal",
    "harden_mask", "hypot", "identity", "ids", "indices", "inner", "innerproduct", "isMA", "isMaskedArray", "is_mask", "is_masked",
    "isarray", "left_shift", "less", "less_equal", "log", "log10", "log2", "logical_and", "logical_not", "logical_or", "logical_xor",
    "make_mask", "make_mask_descr", "make_mask_none", "mask_or", "masked", "masked_array", "masked_equal", "masked_greater",
    "masked_greater_equal", "masked_inside", "masked_invalid", "masked_less", "masked_less_equal", "masked_not_equal", "masked_object",
    "masked_outside", "masked_print_option", "masked_singleton", "masked_values", "masked_where", "max", "maximum", "maximum_fill_value",
    "mean", "min", "minimum", "minimum_fill_value", "mod", "multiply", "mvoid", "ndim", "negative", "nomask", "nonzero", "not_equal",
    "ones", "ones_like", "outer", "outerproduct", "power", "prod", "product", "ptp", "put", "putmask", "ravel", "remainder", "repeat",
    "reshape", "resize", "right_shift", "round", "round_", "set_fill_value", "shape", "sin", "sinh", "size", "soften_mask", "sometrue",
    "sort", "sqrt", "squeeze", "std", "subtract", "sum", "swapaxes", "take", "tan", "tanh", "trace", "transpose", "true_divide", "var",
    "where", "zeros", "zeros_like",
]
