// Which loop a ufunc runs on dates and lengths of time, and in which units.
#include <string_view>

#include "nd/time/time.h"
#include "nd/ufunc/resolve.h"

namespace nd {
namespace {

Error operands_error(const Ufunc& ufunc, const DType* types) {
  return {ErrorKind::UFuncBinaryResolution, std::string("ufunc '") + ufunc.name + "' cannot use operands with types " +
                                                types[0].repr() + " and " + types[1].repr()};
}

bool counts(const DType& d) { return is_integer(d.id()) || d.id() == TypeId::Bool; }
bool is_point(const DType& d) { return d.id() == TypeId::DateTime64; }
bool is_length(const DType& d) { return d.id() == TypeId::TimeDelta64; }

const LoopRow* row_of(const Ufunc& ufunc, TypeId first, TypeId second) {
  for (const LoopRow& row : ufunc.loops) {
    if (row.types[0] == first && (ufunc.nin == 1 || row.types[1] == second)) return &row;
  }
  return nullptr;
}

/// The dtypes of a row, every date and length in it in one unit.
Resolution in_unit(const Ufunc& ufunc, const LoopRow* row, TimeMeta unit) {
  Resolution out;
  out.row = row;
  for (int i = 0; i < ufunc.nin + ufunc.nout; ++i) {
    const TypeId id = row->types[i];
    out.dtypes[i] = is_time(id) ? time_dtype(id, unit) : DType::of(id);
  }
  return out;
}

TimeMeta unit_of(const DType* types) {
  return time_meta(promote_types(types[0], types[1]));
}

/// + and -: whole numbers count as lengths in the other's unit.
Resolution resolve_sum(const Ufunc& ufunc, const DType* types, bool minus) {
  const bool times[] = {is_time(types[0].id()), is_time(types[1].id())};
  TypeId ids[] = {types[0].id(), types[1].id()};
  TimeMeta unit;
  if (times[0] && times[1]) {
    const bool points = is_point(types[0]) && is_point(types[1]);
    if (minus ? is_length(types[0]) && is_point(types[1]) : points) throw operands_error(ufunc, types);
    unit = unit_of(types);
  } else {
    const int other = times[0] ? 1 : 0;
    if (!counts(types[other]) || (minus && other == 0 && is_point(types[1]))) throw operands_error(ufunc, types);
    unit = time_meta(types[1 - other]);
    ids[other] = TypeId::TimeDelta64;
  }
  return in_unit(ufunc, row_of(ufunc, ids[0], ids[1]), unit);
}

Resolution resolve_product(const Ufunc& ufunc, const DType* types) {
  for (int length : {0, 1}) {
    const DType& other = types[1 - length];
    if (!is_length(types[length])) continue;
    const TypeId by = counts(other) ? TypeId::Int64 : is_float(other.id()) ? TypeId::Float64 : TypeId::Object;
    if (by == TypeId::Object) break;
    return in_unit(ufunc, length == 0 ? row_of(ufunc, TypeId::TimeDelta64, by) : row_of(ufunc, by, TypeId::TimeDelta64),
                   time_meta(types[length]));
  }
  throw operands_error(ufunc, types);
}

/// / // % divmod: by a length, or (the first two) by a number.
Resolution resolve_quotient(const Ufunc& ufunc, const DType* types, bool numbers) {
  if (!is_length(types[0])) throw operands_error(ufunc, types);
  Resolution out;
  if (is_length(types[1])) {
    out = in_unit(ufunc, row_of(ufunc, TypeId::TimeDelta64, TypeId::TimeDelta64), unit_of(types));
    // NumPy: whole quotients are long long.
    for (DType& d : out.dtypes) {
      if (d.id() == TypeId::Int64) d = DType::from_char('q');
    }
    return out;
  }
  if (!numbers || !(is_integer(types[1].id()) || is_float(types[1].id()))) throw operands_error(ufunc, types);
  return in_unit(ufunc, row_of(ufunc, TypeId::TimeDelta64, is_float(types[1].id()) ? TypeId::Float64 : TypeId::Int64),
                 time_meta(types[0]));
}

/// Comparisons and extremes: both in one dtype.
Resolution resolve_alike(const Ufunc& ufunc, const DType* types, const Promotee* inputs) {
  const bool both = is_time(types[0].id()) && is_time(types[1].id());
  if (both && types[0].id() != types[1].id() && ufunc.resolve == Resolve::Compare) throw operands_error(ufunc, types);
  DType common;
  try {
    common = promote_types(types[0], types[1]);
  } catch (const Error& e) {
    if (e.kind() != ErrorKind::DTypePromotion) throw;
    throw no_loop_error(ufunc, inputs, false);
  }
  if (!is_time(common.id())) throw no_loop_error(ufunc, inputs, false);
  return in_unit(ufunc, row_of(ufunc, common.id(), common.id()), time_meta(common));
}

}  // namespace

Resolution resolve_time(const Ufunc& ufunc, const DType* types, const Promotee* inputs) {
  const std::string_view name = ufunc.name;
  if (name == "add") return resolve_sum(ufunc, types, false);
  if (name == "subtract") return resolve_sum(ufunc, types, true);
  if (name == "multiply") return resolve_product(ufunc, types);
  if (name == "divide" || name == "floor_divide") return resolve_quotient(ufunc, types, true);
  if (name == "remainder" || name == "divmod") return resolve_quotient(ufunc, types, false);
  if (ufunc.resolve == Resolve::Logical || name == "logical_not") {
    if (name == "logical_not") throw unsupported_error(ufunc);
    return in_unit(ufunc, row_of(ufunc, TypeId::Bool, TypeId::Bool), {});
  }
  if (ufunc.nin == 1) {
    const LoopRow* row = row_of(ufunc, types[0].id(), types[0].id());
    if (row) return in_unit(ufunc, row, time_meta(types[0]));
    if (ufunc.resolve == Resolve::Common) throw no_loop_error(ufunc, inputs, true);
    throw unsupported_error(ufunc);
  }
  if (row_of(ufunc, TypeId::DateTime64, TypeId::DateTime64)) return resolve_alike(ufunc, types, inputs);
  if (ufunc.resolve == Resolve::Common) throw no_loop_error(ufunc, inputs, true);
  throw unsupported_error(ufunc);
}

}  // namespace nd
