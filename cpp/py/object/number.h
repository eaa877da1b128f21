// float and complex. Plain floats are unboxed in Value; Float objects exist only for instances of subclasses of float.
#pragma once

#include <complex>
#include <optional>
#include <string>

#include "py/object/type.h"

namespace py {

class Float : public Object {
 public:
  Float(double v, Type* type) : Object(type), value(v) {}
  static Type* static_type() { return types.float_; }
  double value;
};

class Complex : public Object {
 public:
  explicit Complex(std::complex<double> v, Type* type = types.complex_) : Object(type), value(v) {}
  static Type* static_type() { return types.complex_; }
  std::complex<double> value;
};

inline bool is_float(const Value& v) {
  return v.is_real() || (v.is_object() && (v.object()->type()->flags & Type::kFloatSubclass));
}
inline double float_value(const Value& v) { return v.is_real() ? v.real() : v.as<Float>()->value; }
Ref<Complex> make_complex(std::complex<double> z);

std::string float_repr(double d);                          // shortest text that reads back, "1.0", "1e+16", "nan"
std::string complex_repr(std::complex<double> z);          // "(1+2j)"
std::optional<double> parse_float(std::string_view text);  // as float(text); nullopt when malformed
/// format(v, spec) for the numeric types and str; shared by f-strings, format() and str.format.
Outcome format_number(VM& vm, const Value& v, std::string_view spec);
Outcome format_str(VM& vm, const Value& v, std::string_view spec);
Outcome float_binary(VM& vm, BinOp op, double a, double b);
double float_floor_div(double a, double b);  // b != 0
double float_mod(double a, double b);        // b != 0

}  // namespace py
