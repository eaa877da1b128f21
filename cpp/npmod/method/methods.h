// ndarray's, dtype's and the scalars' methods: each file fills its group before the class is ready.
#pragma once

#include "npmod/core/objects.h"
#include "py/object/module.h"

namespace npmod {

void fill_array_basics(py::Type* t);      // __new__, repr, len, iteration, conversions to numbers, buffer
void fill_array_attributes(py::Type* t);  // shape, dtype, strides, T, real, flags …
void fill_array_index(py::Type* t);       // a[…], a[…] = v, take, put, choose, compress
void fill_array_shape(py::Type* t);       // reshape, transpose, ravel …
void fill_array_copy(py::Type* t);        // copy, astype, view, byteswap, tobytes, tolist, pickling
void fill_array_items(py::Type* t);       // item, fill, nonzero, diagonal, trace, repeat
void fill_array_sort(py::Type* t);        // sort, argsort, partition, searchsorted
void init_flatiter();
void init_flags();
Value make_flags(const Value& array);
Value make_flat(const Value& array);

void fill_dtype(py::Type* t);
/// The slots that every scalar class has, numpy's own and those that are Python's too.
void fill_generic_slots(py::Type* t);
void fill_generic(py::Type* t);
/// __new__ of one concrete scalar class.
void fill_scalar_class(py::Type* t);
void fill_void(py::Type* t);
/// How generic and void, once ready, are iterated: as a slot alone, for NumPy's have no __iter__.
void hide_iteration(py::Type* t);
/// What numpy.number and the classes below it say of themselves to `numbers`, and their generic aliases.
void fill_number_kinds();
/// cls[arguments], of at most so many arguments.
Outcome generic_alias(VM& vm, const Value& cls, const Value& arguments, int most);

void fill_dtypes_module(VM& vm, py::Module& m);  // numpy.dtypes

Value dims_tuple(const nd::Dims& dims);
/// dtype.descr.
Value dtype_descr(const nd::DType& d);
/// a.view(dtype): the same bytes as another dtype, the last axis longer or shorter if need be.
nd::NdArray view_with_dtype(const nd::NdArray& a, const nd::DType& d);

/// a[key] and a[key] = v, for the ufunc and function layers.
Outcome array_getitem(VM& vm, const Value& self, const Value& key);
Outcome array_setitem(VM& vm, const Value& self, const Value& key, const Value& v);

/// repr(a) and str(a), the texts of arrays with objects in them included.
Outcome array_repr_text(VM& vm, const Value& self);
Outcome array_str_text(VM& vm, const Value& self);

}  // namespace npmod
