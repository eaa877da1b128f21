#include "npmod/core/times.h"

#include "nd/time/time_text.h"
#include "npmod/core/convert.h"
#include "npmod/core/errors.h"
#include "py/object/function.h"
#include "py/object/module.h"
#include "py/object/support.h"
#include "py/object/weakref.h"
#include "py/vm/call.h"

namespace npmod {

using nd::TimeFields;
using nd::TimeMeta;
using nd::TimeUnit;
using nd::TypeId;

namespace {

/// A class of the datetime module, if that is loaded.
py::Type* datetime_class(const char* name) {
  Value module = VM::current().modules->get("datetime");
  py::Module* m = module ? py::cast<py::Module>(module) : nullptr;
  Value cls = m ? m->dict->get(name) : Value();
  return cls ? py::cast<py::Type>(cls) : nullptr;
}

/// The place that __slots__ gave a name.
Value* slot(const Value& object, const char* name) {
  Value found = py::type_of(object)->lookup(py::intern(name));
  py::MemberSlot* member = found ? py::cast<py::MemberSlot>(found) : nullptr;
  if (!member) return nullptr;
  auto& slots = object.object()->inst->slots;
  const auto at = static_cast<std::size_t>(member->index);
  return at < slots.size() ? &slots[at] : nullptr;
}

std::int64_t number(const Value& object, const char* name) {
  const Value* v = slot(object, name);
  return v && *v ? py::int_value(*v).value_or(0) : 0;
}

void set(const Value& object, const char* name, Value v) {
  if (Value* place = slot(object, name)) *place = std::move(v);
}
void set(const Value& object, const char* name, std::int64_t n) { set(object, name, Value::small_int(n)); }

/// Whether `v` is an instance of datetime.date, datetime.timedelta … and has their slots.
bool is_instance(const Value& v, const char* class_name) {
  if (!v.is_object() || !py::type_of(v)->has(py::Type::kHeapType) || !v.object()->inst) return false;
  py::Type* cls = datetime_class(class_name);
  return cls && py::isinstance(v, cls);
}

std::int64_t microseconds(const Value& timedelta) {
  return (number(timedelta, "_days") * 86400 + number(timedelta, "_seconds")) * 1000000 + number(timedelta, "_microseconds");
}

/// NumPy: the coarsest unit in which a timedelta is whole.
TimeMeta timedelta_unit(const Value& v) {
  const std::int64_t us = number(v, "_microseconds"), seconds = number(v, "_seconds");
  if (us % 1000) return {TimeUnit::Micro, 1};
  if (us) return {TimeUnit::Milli, 1};
  if (seconds % 60) return {TimeUnit::Second, 1};
  if (seconds % 3600) return {TimeUnit::Minute, 1};
  if (seconds) return {TimeUnit::Hour, 1};
  return {number(v, "_days") % 7 ? TimeUnit::Day : TimeUnit::Week, 1};
}

TimeFields fields_of(VM& vm, const Value& date) {
  TimeFields f;
  f.year = number(date, "_year");
  f.month = static_cast<int>(number(date, "_month"));
  f.day = static_cast<int>(number(date, "_day"));
  if (!is_instance(date, "datetime")) return f;
  f.hour = static_cast<int>(number(date, "_hour"));
  f.minute = static_cast<int>(number(date, "_minute"));
  f.second = static_cast<int>(number(date, "_second"));
  f.micro = static_cast<int>(number(date, "_microsecond"));
  const Value* zone = slot(date, "_tzinfo");
  if (!zone || !*zone || zone->is_none()) return f;
  nd::tell_zone();
  if (is_instance(*zone, "timezone")) {
    const Value* offset = slot(*zone, "_offset");
    if (offset && *offset) nd::add_minutes(&f, static_cast<int>(-microseconds(*offset) / 60000000));
  }
  return f;
}

/// The number in a numpy integer scalar.
std::optional<std::int64_t> plain_count(const Value& v) {
  Scalar* s = as_plain_scalar(v);
  if (!s || !(nd::is_integer(s->dtype.id()) || s->dtype.id() == TypeId::Bool)) return std::nullopt;
  return nd::astype(scalar_array(v), nd::dtype_of<std::int64_t>()).item<std::int64_t>();
}

/// A 0-d array or scalar of dates or lengths.
std::optional<nd::NdArray> time_array(const Value& v) {
  if (Scalar* s = as_plain_scalar(v); s && nd::is_time(s->dtype.id())) return scalar_array(v);
  if (Array* a = as_array(v); a && a->a.ndim() == 0 && nd::is_time(a->a.id())) return a->a;
  return std::nullopt;
}

constexpr const char* kNotPoint = "Could not convert object to NumPy datetime";
constexpr const char* kNotLength = "Could not convert object to NumPy timedelta";

std::optional<std::int64_t> int_count(VM& vm, const Value& v) {
  const auto i = py::int_value(v);
  if (!i) (void)vm.overflow_error("int too big to convert");
  return i;
}

std::string text_in(const Value& v) { return py::is_str(v) ? std::string(py::str_view(v)) : v.as<py::Bytes>()->data; }
bool is_text(const Value& v) { return py::is_str(v) || py::cast<py::Bytes>(v); }

/// As NumPy's constructor reads a value: `unit` is null where it is the value's to say, and then set.
bool read_point(VM& vm, const Value& v, TimeMeta* unit, bool* known, std::int64_t* out) {
  const auto converted = [&](const char* what, TimeMeta from, std::int64_t value) {
    if (!*known) {
      *unit = from;
    } else {
      nd::check_convert(what, TypeId::DateTime64, from, *unit, nd::Casting::SameKind);
      value = nd::TimeCast(TypeId::DateTime64, from, *unit)(value);
    }
    *out = value;
    return true;
  };
  if (is_text(v)) {
    TimeMeta found;
    *out = nd::parse_time(text_in(v), *known ? unit : nullptr, nd::Casting::SameKind, &found);
    if (!*known) *unit = found;
    return true;
  }
  if (py::is_int(v)) {
    if (!*known || unit->base == TimeUnit::Generic) {
      (void)vm.value_error("Converting an integer to a NumPy datetime requires a specified unit");
      return false;
    }
    const auto i = int_count(vm, v);
    if (i) *out = *i;
    return i.has_value();
  }
  if (auto a = time_array(v); a && a->id() == TypeId::DateTime64) {
    const nd::NdArray native = nd::astype(*a, a->dtype().native());
    const std::int64_t value = native.item<std::int64_t>();
    if (value == nd::kNat) {
      *out = nd::kNat;
      if (!*known) *unit = nd::time_meta(a->dtype());
      return true;
    }
    return converted("NumPy datetime64 scalar", nd::time_meta(a->dtype()), value);
  }
  if (is_instance(v, "date")) {
    const TimeMeta own{is_instance(v, "datetime") ? TimeUnit::Micro : TimeUnit::Day, 1};
    const TimeFields f = fields_of(vm, v);
    if (vm.error()) return false;
    if (!*known) *unit = own;
    nd::check_convert("datetime.datetime object", TypeId::DateTime64, own, *unit, nd::Casting::SameKind);
    *out = nd::time_value(f, *unit);
    return true;
  }
  if (v.is_none()) {
    *out = nd::kNat;
    return true;
  }
  (void)vm.value_error(kNotPoint);
  return false;
}

bool read_length(VM& vm, const Value& v, TimeMeta* unit, bool* known, std::int64_t* out) {
  const auto converted = [&](const char* what, TimeMeta from, std::int64_t value) {
    if (!*known || unit->base == TimeUnit::Generic) {
      *unit = from;
    } else {
      nd::check_convert(what, TypeId::TimeDelta64, from, *unit, nd::Casting::SameKind);
      value = nd::TimeCast(TypeId::TimeDelta64, from, *unit)(value);
    }
    *out = value;
    return true;
  };
  if (is_text(v)) {
    *out = nd::parse_length(text_in(v));
    return true;
  }
  if (py::is_int(v)) {
    const auto i = int_count(vm, v);
    if (i) *out = *i;
    return i.has_value();
  }
  if (auto i = plain_count(v)) {
    *out = *i;
    return true;
  }
  if (auto a = time_array(v); a && a->id() == TypeId::TimeDelta64) {
    const nd::NdArray native = nd::astype(*a, a->dtype().native());
    return converted("NumPy timedelta64 scalar", nd::time_meta(a->dtype()), native.item<std::int64_t>());
  }
  if (is_instance(v, "timedelta")) {
    const TimeMeta own = timedelta_unit(v);
    if (!*known || unit->base == TimeUnit::Generic) return converted("", {TimeUnit::Micro, 1}, microseconds(v));
    nd::check_convert("datetime.timedelta object", TypeId::TimeDelta64, own, *unit, nd::Casting::SameKind);
    *out = nd::TimeCast(TypeId::TimeDelta64, {TimeUnit::Micro, 1}, *unit)(microseconds(v));
    return true;
  }
  if (v.is_none()) {
    *out = nd::kNat;
    return true;
  }
  (void)vm.value_error(kNotLength);
  return false;
}

void zone_warning() {
  VM& vm = VM::current();
  if (vm.warn(py::exc.UserWarning, "no explicit representation of timezones available for np.datetime64").is_error())
    throw nd::Error(nd::ErrorKind::Interrupted, "");
}

}  // namespace

Value time_to_python(const nd::DType& d, std::int64_t value) {
  const TimeMeta meta = nd::time_meta(d);
  if (value == nd::kNat) return Value::none();
  if (meta.base == TimeUnit::Generic) return d.id() == TypeId::DateTime64 ? Value::none() : py::make_int(value);
  if (meta.base > TimeUnit::Micro) return py::make_int(value);
  if (d.id() == TypeId::TimeDelta64) {
    py::Type* cls = datetime_class("timedelta");
    if (meta.base <= TimeUnit::Month || !cls) return py::make_int(value);
    // In two parts, so that days of any unit fit.
    const bool whole_days = meta.base <= TimeUnit::Day;
    std::int64_t days = 0, us = 0;
    if (whole_days) {
      if (__builtin_mul_overflow(value, meta.count * (meta.base == TimeUnit::Week ? std::int64_t{7} : 1), &days)) return py::make_int(value);
    } else {
      static constexpr std::int64_t kMicros[] = {3600000000, 60000000, 1000000, 1000, 1};
      const std::int64_t each = kMicros[static_cast<int>(meta.base) - static_cast<int>(TimeUnit::Hour)];
      const std::int64_t per_day = 86400000000 / each;
      std::int64_t total;
      if (__builtin_mul_overflow(value, meta.count, &total)) return py::make_int(value);
      days = total / per_day - (total % per_day < 0);
      us = (total - days * per_day) * each;
    }
    if (days > 999999999 || days < -999999999) return py::make_int(value);
    Value out = py::new_plain_instance(cls);
    set(out, "_days", days);
    set(out, "_seconds", us / 1000000);
    set(out, "_microseconds", us % 1000000);
    set(out, "_hash", Value::none());
    return out;
  }
  const TimeFields f = nd::time_fields(value, meta);
  const bool moment = meta.base > TimeUnit::Day;
  py::Type* cls = datetime_class(moment ? "datetime" : "date");
  if (f.year < 1 || f.year > 9999 || !cls) return py::make_int(value);
  Value out = py::new_plain_instance(cls);
  set(out, "_year", f.year);
  set(out, "_month", f.month);
  set(out, "_day", f.day);
  set(out, "_hash", Value::none());
  if (moment) {
    set(out, "_hour", f.hour);
    set(out, "_minute", f.minute);
    set(out, "_second", f.second);
    set(out, "_microsecond", f.micro);
    set(out, "_tzinfo", Value::none());
    set(out, "_fold", 0);
  }
  return out;
}

bool store_time(VM& vm, const nd::DType& d, std::byte* element, const Value& v) {
  TimeMeta unit = nd::time_meta(d);
  bool known = true;
  std::int64_t value = 0;
  const bool ok = d.id() == TypeId::DateTime64 ? read_point(vm, v, &unit, &known, &value) : read_length(vm, v, &unit, &known, &value);
  if (!ok) return false;
  nd::store(element, d.is_swapped() ? __builtin_bswap64(static_cast<std::uint64_t>(value)) : static_cast<std::uint64_t>(value));
  return true;
}

TimeMeta unit_of_value(TypeId id, const Value& v) {
  if (auto a = time_array(v)) return nd::time_meta(a->dtype());
  if (id == TypeId::TimeDelta64) return is_instance(v, "timedelta") ? TimeMeta{TimeUnit::Micro, 1} : TimeMeta{};
  if (is_text(v)) {
    TimeMeta found;
    (void)nd::parse_time(text_in(v), nullptr, nd::Casting::SameKind, &found);
    return found;
  }
  if (is_instance(v, "datetime")) return {TimeUnit::Micro, 1};
  if (is_instance(v, "date")) return {TimeUnit::Day, 1};
  return {};
}

bool to_time_meta(VM& vm, const Value& v, TimeMeta* out) {
  if (is_text(v)) {
    const std::string text = text_in(v);
    const bool bracketed = text.starts_with('[') && text.size() > 2 && text.ends_with(']');
    *out = bracketed ? nd::parse_meta(std::string_view(text).substr(1, text.size() - 2), text, true) : nd::parse_meta(text, text, false);
    return true;
  }
  if (!py::is_tuple(v)) {
    (void)vm.type_error("Invalid object for specifying NumPy datetime metadata");
    return false;
  }
  const auto& parts = v.as<py::Tuple>()->items;
  if (parts.size() < 2 || parts.size() > 4) {
    (void)vm.type_error("Require tuple of size 2 to 4 for tuple to NumPy datetime metadata conversion");
    return false;
  }
  if (!is_text(parts[0])) {
    (void)vm.type_error("bad argument type for built-in operation");
    return false;
  }
  const std::string unit = text_in(parts[0]);
  out->base = nd::parse_unit(unit, "");
  int divisor = 1;
  for (std::size_t i = 1; i < std::min<std::size_t>(parts.size(), 3); ++i) {
    const auto n = to_index(vm, parts[i]);
    if (!n) return false;
    if (*n <= 0 || *n > INT32_MAX) {
      (void)vm.type_error("Invalid tuple values for tuple to NumPy datetime metadata conversion");
      return false;
    }
    (i == 1 ? out->count : divisor) = static_cast<int>(*n);
  }
  if (parts.size() == 4) {
    // NumPy: (unit, count, divisor, 1) as pickles of old have it.
    divisor = static_cast<int>(to_index(vm, parts[2]).value_or(1));
  }
  if (out->base == TimeUnit::Generic) out->count = 1;
  if (divisor != 1) *out = nd::divide_meta(*out, divisor, nd::meta_name(*out));
  return true;
}

Outcome datetime_make(VM& vm, py::Type* cls, const py::CallArgs& args) {
  expect_times(vm);
  if (args.nkw()) return vm.type_error("this function got an unexpected keyword argument '{}'", py::str_view((*args.names)[0]));
  if (args.npos > 2) return vm.type_error("function takes at most 2 arguments ({} given)", args.npos);
  return guarded(vm, [&]() -> Outcome {
    py::Type* base = cls;
    while (base->has(py::Type::kHeapType)) base = base->base;
    const TypeId id = base == nptypes.datetime64 ? TypeId::DateTime64 : TypeId::TimeDelta64;
    TimeMeta unit;
    bool known = args.npos == 2;
    if (known && !to_time_meta(vm, args.data[1], &unit)) return Outcome::error();
    std::int64_t value = id == TypeId::DateTime64 ? nd::kNat : 0;
    if (args.npos) {
      const bool ok = id == TypeId::DateTime64 ? read_point(vm, args.data[0], &unit, &known, &value)
                                               : read_length(vm, args.data[0], &unit, &known, &value);
      PY_CHECK(ok);
    }
    return py::make<Scalar>(nd::time_dtype(id, unit), reinterpret_cast<const std::byte*>(&value), cls);
  });
}

Outcome time_hash(VM& vm, const Value& scalar) {
  const nd::DType& d = scalar.as<Scalar>()->dtype;
  const std::int64_t value = nd::load<std::int64_t>(scalar.as<Scalar>()->bytes);
  TimeMeta meta = nd::time_meta(d);
  if (value == nd::kNat) return py::make_int(static_cast<std::int64_t>(reinterpret_cast<std::uintptr_t>(scalar.object()) >> 4));
  const bool point = d.id() == TypeId::DateTime64;
  if (meta.base == TimeUnit::Generic) return vm.value_error("Can't hash generic {}", point ? "datetime64" : "timedelta64");
  if (point) {
    const TimeFields f = nd::time_fields(value, meta);
    // As Python's datetime, where that can hold it.
    if (f.year >= 1 && f.year <= 9999 && f.pico == 0 && f.atto == 0) {
      const TimeMeta us{TimeUnit::Micro, 1};
      Value moment = time_to_python(nd::time_dtype(TypeId::DateTime64, us), nd::time_value(f, us));
      if (is_instance(moment, "datetime")) return vm.hash(moment);
    }
    const std::int64_t parts[] = {nd::days_of(f), f.hour * 3600 + f.minute * 60 + f.second, f.micro, f.pico, f.atto};
    return py::make_int(py::hash_bytes(std::string_view(reinterpret_cast<const char*>(parts), sizeof parts)));
  }
  // Months apart from days, which have no common measure; a length is written as the coarsest unit that holds it.
  std::int64_t count = value * (meta.base == TimeUnit::Year ? 12 : 1);
  if (meta.base == TimeUnit::Year) meta.base = TimeUnit::Month;
  __extension__ typedef __int128 Wide;
  Wide total = static_cast<Wide>(count) * meta.count;
  int unit = static_cast<int>(meta.base);
  static constexpr int kFactors[] = {1, 1, 7, 24, 60, 60, 1000, 1000, 1000, 1000, 1000, 1000, 1};
  while (unit > static_cast<int>(TimeUnit::Week) && total % kFactors[unit - 1] == 0) total /= kFactors[--unit];
  // As Python's timedelta, where that can hold it.
  if (unit >= static_cast<int>(TimeUnit::Week) && unit <= static_cast<int>(TimeUnit::Micro) && total == static_cast<std::int64_t>(total)) {
    Value length = time_to_python(nd::time_dtype(TypeId::TimeDelta64, {static_cast<TimeUnit>(unit), 1}), static_cast<std::int64_t>(total));
    if (is_instance(length, "timedelta")) {
      return vm.hash(py::make_tuple({Value::small_int(number(length, "_days")), Value::small_int(number(length, "_seconds")),
                                     Value::small_int(number(length, "_microseconds"))}));
    }
  }
  const std::int64_t parts[] = {static_cast<std::int64_t>(total), static_cast<std::int64_t>(total >> 64), unit};
  return py::make_int(py::hash_bytes(std::string_view(reinterpret_cast<const char*>(parts), sizeof parts)));
}

void expect_times(VM& vm) {
  nd::set_zone_hook(zone_warning);
  Value have = vm.modules->get("datetime");
  if (have) return;
  Value importer = vm.builtins->get("__import__");
  if (!importer) return;
  py::queue_finalizer(Value(py::make_str("datetime")), importer);
}

}  // namespace npmod
