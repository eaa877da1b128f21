// numpy._native_time: units and texts of dates for the functions written in Python; and arange of dates.
#include <algorithm>

#include "nd/create/create.h"
#include "nd/time/time_text.h"
#include "npmod/core/convert.h"
#include "npmod/core/errors.h"
#include "npmod/core/times.h"
#include "py/object/module.h"
#include "py/object/support.h"

namespace npmod {

using nd::TimeMeta;
using nd::TimeUnit;
using nd::TypeId;
using py::Args;

namespace {

/// unit(dtype) -> ("D", 1)
Outcome unit(VM& vm, const Args& args) {
  if (!is_dtype(args[0])) return vm.type_error("a dtype is needed");
  const nd::DType& d = args[0].as<DTypeObject>()->dtype;
  if (!nd::is_time(d.id())) return vm.type_error("cannot get datetime metadata from non-datetime type");
  const TimeMeta meta = nd::time_meta(d);
  return py::make_tuple({Value(py::make_str(nd::unit_name(meta.base))), py::make_int(meta.count)});
}

/// texts(dates, unit or None or 'auto', zone, offsets or None, casting)
Outcome texts(VM& vm, const Args& args) {
  if (!is_array(args[0]) || !(args[1].is_none() || py::is_str(args[1])) || !(args[3].is_none() || is_array(args[3])))
    return vm.type_error("arrays of dates and of offsets, and a unit's name, are needed");
  const nd::NdArray a = nd::astype(args[0].as<Array>()->a, args[0].as<Array>()->a.dtype().native(), nd::Order::C);
  const TimeMeta meta = nd::time_meta(a.dtype());
  const std::string wanted = args[1].is_none() ? "" : std::string(py::str_view(args[1]));
  const std::string zone(py::str_view(args[2]));
  auto casting = to_casting(vm, args[4]);
  PY_CHECK(casting);
  const bool automatic = wanted == "auto";
  const TimeUnit fixed = wanted.empty() || automatic ? meta.base : nd::parse_unit(wanted, "");
  const bool shifts = zone == "local" || zone == "offsets";
  const nd::Index width = automatic ? nd::iso_length(TimeUnit::Generic, false) : nd::iso_length(fixed, shifts);
  nd::NdArray out = nd::NdArray::zeros(a.shape(), nd::DType::text(width));
  nd::NdArray offsets;
  if (zone == "offsets" && is_array(args[3])) offsets = nd::ascontiguous(args[3].as<Array>()->a, nd::dtype_of<std::int64_t>());
  if (offsets.valid() && offsets.size() != a.size()) return vm.value_error("an offset for each date is needed");
  for (nd::Index i = 0; i < a.size(); ++i) {
    nd::checkpoint(200);
    nd::TimeFields f = nd::time_fields(nd::load<std::int64_t>(a.data() + i * 8), meta);
    if (!f.nat && meta.base == TimeUnit::Generic)
      return vm.value_error("Cannot convert a NumPy datetime value other than NaT with generic units");
    TimeUnit base = automatic ? std::max(nd::lossless_unit(f), shifts ? TimeUnit::Minute : TimeUnit::Year) : fixed;
    if (!f.nat && shifts && base < TimeUnit::Hour && *casting != nd::Casting::Unsafe)
      return vm.type_error("Cannot create a local timezone-based date string from a NumPy datetime without forcing 'unsafe' casting");
    if (!f.nat && !automatic && !nd::can_convert(TypeId::DateTime64, {nd::lossless_unit(f), 1}, {base, 1}, *casting) &&
        !nd::can_convert(TypeId::DateTime64, {meta.base, 1}, {base, 1}, *casting)) {
      return vm.type_error("Cannot create a datetime string as units '{}' from a NumPy datetime with units '{}' according to the rule '{}'",
                           nd::unit_name(base), nd::unit_name(meta.base), nd::casting_name(*casting));
    }
    int minutes = 0;
    if (!f.nat && shifts) {
      minutes = offsets.valid() ? static_cast<int>(nd::load<std::int64_t>(offsets.data() + i * 8)) : nd::local_offset(f);
      nd::add_minutes(&f, minutes);
    }
    const std::string text = nd::iso_text(f, base, shifts ? nd::ZoneText::Offset : zone == "UTC" ? nd::ZoneText::Utc : nd::ZoneText::None, minutes);
    for (std::size_t k = 0; k < text.size() && static_cast<nd::Index>(k) < width; ++k)
      nd::store(out.data() + i * width * 4 + static_cast<nd::Index>(k) * 4, static_cast<std::uint32_t>(static_cast<unsigned char>(text[k])));
  }
  return make_array(std::move(out));
}

}  // namespace

void fill_native_time(VM&, py::Module& m) {
  m.def("unit(dtype)", unit);
  m.def("texts(dates, unit, zone: str, offsets, casting)", texts);
}

Outcome arange_times(VM& vm, const Value* bounds, const std::optional<nd::DType>& given) {
  if (given && !nd::is_time(given->id())) return vm.value_error("datetime_arange was given a non-datetime dtype");
  const auto id_of = [](const Value& v) {
    auto a = is_scalar(v) || is_array(v) ? array_from_fast(VM::current(), v) : std::nullopt;
    return a ? a->id() : TypeId::Object;
  };
  const bool one = !bounds[1] || bounds[1].is_none();
  Value start = one ? Value() : bounds[0], stop = one ? bounds[0] : bounds[1], step = bounds[2];
  if (start && start.is_none()) start = Value();
  if (step && step.is_none()) step = Value();
  const bool point = given ? given->id() == TypeId::DateTime64
                           : (start && id_of(start) == TypeId::DateTime64) || (stop && id_of(stop) == TypeId::DateTime64);
  if (point && (!start || !stop)) return vm.value_error("arange requires both a start and a stop for NumPy datetime64 ranges");
  if (step && id_of(step) == TypeId::DateTime64) return vm.value_error("cannot use a datetime as a step in arange");
  const TypeId kind = point ? TypeId::DateTime64 : TypeId::TimeDelta64;
  const TypeId ids[] = {kind, stop && point && (py::is_int(stop) || id_of(stop) == TypeId::TimeDelta64 || nd::is_integer(id_of(stop)))
                                  ? TypeId::TimeDelta64 : kind, TypeId::TimeDelta64};
  const Value values[] = {start, stop, step};
  TimeMeta meta = given ? nd::time_meta(*given) : TimeMeta{};
  if (meta.base == TimeUnit::Generic) {
    for (int i = 0; i < 3; ++i) {
      if (values[i]) meta = nd::common_meta(meta, unit_of_value(ids[i], values[i]), !point, i == 2 || !point);
    }
  }
  std::int64_t numbers[3] = {0, 0, 1};
  for (int i = 0; i < 3; ++i) {
    if (!values[i]) continue;
    std::byte bytes[8];
    Value v = values[i];
    PY_CHECK(store_time(vm, nd::time_dtype(ids[i], meta), bytes, v));
    numbers[i] = nd::load<std::int64_t>(bytes);
    if (numbers[i] == nd::kNat) return vm.value_error("arange: cannot use NaT (not-a-time) datetime values");
  }
  if (numbers[2] == 0) return vm.value_error("arange: step cannot be zero");
  if (point && ids[1] == TypeId::TimeDelta64) numbers[1] += numbers[0];
  const nd::DType d = nd::time_dtype(kind, meta);
  nd::NdArray out = nd::arange(numbers[0], numbers[1], numbers[2], nd::dtype_of<std::int64_t>()).view_as(d);
  if (given && !given->is_native()) out = nd::astype(out, d.newbyteorder('>'));
  return make_array(std::move(out));
}

}  // namespace npmod
