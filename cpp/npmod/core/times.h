// Between datetime64 or timedelta64 elements and Python's date, datetime, timedelta, int and str.
#pragma once

#include "nd/time/time.h"
#include "npmod/core/objects.h"

namespace npmod {

/// The element as item() gives it: a date, a datetime, a timedelta, None for NaT, or the count where none of them can
/// hold it.
Value time_to_python(const nd::DType& d, std::int64_t value);
/// A Python value as a count of the dtype's unit; false: an exception is set.
bool store_time(VM& vm, const nd::DType& d, std::byte* element, const Value& v);
/// The unit in which a value of Python is written: days for a date, what its text says for a str; generic for others.
nd::TimeMeta unit_of_value(nd::TypeId id, const Value& v);
/// "25s", b"s", ("s", 25), ("D", 1, 24): a unit as the scalars' second argument. False: an exception is set.
bool to_time_meta(VM& vm, const Value& v, nd::TimeMeta* out);
/// datetime64(…) and timedelta64(…).
Outcome datetime_make(VM& vm, py::Type* cls, const py::CallArgs& args);

/// hash() of a scalar: equal for equal dates in any unit.
Outcome time_hash(VM& vm, const Value& scalar);

/// A dtype of time is in use: Python's classes are fetched soon, before anybody can ask for an item.
void expect_times(VM& vm);
/// np.arange of start or stop, stop, step (empty or None where not given).
Outcome arange_times(VM& vm, const Value* bounds, const std::optional<nd::DType>& dtype);
/// np._native_time: what the Python parts of the date functions call.
void fill_native_time(VM& vm, py::Module& m);

}  // namespace npmod
