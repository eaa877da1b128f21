// numpy._native_print: arrays' and numbers' text with given options. Options are checked in numpy/_print.py, which passes
// them as a tuple: precision, threshold, edgeitems, linewidth, suppress, nanstr, infstr, sign, floatmode, legacy.
#include "nd/core/errors.h"
#include "nd/text/digits.h"
#include "npmod/core/convert.h"
#include "npmod/core/errors.h"
#include "npmod/core/print.h"
#include "npmod/core/submodules.h"
#include "py/object/int.h"
#include "py/object/str.h"

#include <climits>

namespace npmod {
namespace {

using py::Args;

bool on(const Value& v) { return v.same(Value::boolean(true)); }

char first_letter(const Value& text) { return py::str_view(text).empty() ? '\0' : py::str_view(text)[0]; }

std::int64_t number(const Value& v, std::int64_t otherwise = -1) {
  if (v.is_none()) return otherwise;
  return py::is_int(v) ? py::int_value(v).value_or(INT64_MAX) : otherwise;
}
int small(const Value& v, int otherwise = -1) {
  return static_cast<int>(std::clamp<std::int64_t>(number(v, otherwise), INT_MIN, INT_MAX));
}

nd::text::PrintOptions options_of(const Value& v) {
  using nd::text::FloatMode;
  const auto& items = v.as<py::Tuple>()->items;
  const auto is_text = [](const Value& item) { return py::is_str(item); };
  if (items.size() < 10 || !std::all_of(items.begin() + 5, items.begin() + 9, is_text)) throw nd::type_error("these are no print options");
  nd::text::PrintOptions o;
  o.precision = small(items[0]);
  o.threshold = number(items[1]);
  o.edgeitems = std::min(number(items[2]), std::int64_t{1} << 48);
  o.linewidth = number(items[3]);
  o.suppress = on(items[4]);
  o.nanstr = std::string(py::str_view(items[5]));
  o.infstr = std::string(py::str_view(items[6]));
  o.sign = first_letter(items[7]);
  const std::string_view mode = py::str_view(items[8]);
  o.floatmode = mode == "fixed"     ? FloatMode::Fixed
                : mode == "unique"  ? FloatMode::Unique
                : mode == "maxprec" ? FloatMode::MaxPrec
                                    : FloatMode::MaxPrecEqual;
  o.legacy = small(items[9], nd::text::kLegacyNone);
  return o;
}

Value formatter_of(const Value& v) { return v.is_none() ? Value() : v; }

Outcome text(VM& vm, const Args& args) {
  if (!is_array(args[0])) return vm.type_error("an array is needed");
  const auto part = [&](int i) { return std::string(py::str_view(args[i])); };
  return array_text(vm, args[0], options_of(args[1]), {part(2), part(3), part(4)}, formatter_of(args[5]));
}
Outcome repr(VM& vm, const Args& args) {
  if (!is_array(args[0])) return vm.type_error("an array is needed");
  return array_repr_with(vm, args[0], options_of(args[1]), formatter_of(args[2]));
}
Outcome set_options(VM&, const Args& args) {
  PrintState& state = print_state();
  state.options = options_of(args[0]);
  state.formatter = formatter_of(args[1]);
  state.override_repr = formatter_of(args[2]);
  return Value::none();
}
/// The legacy mode in force: 113, …, or None.
Outcome legacy(VM&, const Args&) {
  const int mode = print_state().options.legacy;
  return mode == nd::text::kLegacyNone ? Value::none() : Value::small_int(mode);
}

/// x, size of the real type in bytes, precision, min_digits, unique, fractional, sign, trim, pad_left, pad_right, exp_digits
nd::text::FloatText float_text(const Args& args) {
  nd::text::FloatText t;
  t.precision = small(args[2]);
  t.min_digits = small(args[3]);
  t.unique = on(args[4]);
  t.fractional = on(args[5]);
  t.sign = on(args[6]);
  t.trim = first_letter(args[7]);
  t.pad_left = small(args[8]);
  t.pad_right = small(args[9]);
  t.exp_digits = small(args[10]);
  return t;
}
nd::text::Real real_of(const Value& bytes) {
  using nd::text::Real;
  const std::int64_t n = number(bytes);
  return n == 2 ? Real::Float16 : n == 4 ? Real::Float32 : Real::Float64;
}
Outcome positional(VM&, const Args& args) {
  return Value(py::make_str(nd::text::format_positional(py::float_value(args[0]), real_of(args[1]), float_text(args))));
}
Outcome scientific(VM&, const Args& args) {
  return Value(py::make_str(nd::text::format_scientific(py::float_value(args[0]), real_of(args[1]), float_text(args))));
}

}  // namespace

void fill_native_print(VM&, py::Module& m) {
  const char* parameters = "x: float, bytes, precision, min_digits, unique, fractional, sign, trim: str, pad_left, pad_right, exp_digits, /";
  m.def("text(array, options: tuple, separator: str, prefix: str, suffix: str, formatter, /)", text);
  m.def("repr(array, options: tuple, formatter, /)", repr);
  m.def("set_options(options: tuple, formatter, override_repr, /)", set_options);
  m.def("legacy()", legacy);
  m.def(py::lasting(fmt::format("positional({})", parameters)), positional);
  m.def(py::lasting(fmt::format("scientific({})", parameters)), scientific);
}

}  // namespace npmod
