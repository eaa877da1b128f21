// int: unboxed below 2**47, else an Int object around an arbitrary-precision integer. Every result is normalised, so a
// value has one representation (an instance of a subclass of int is always an Int object).
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <optional>
#include <string>

#include "py/object/type.h"

namespace py {

using BigInt =
    boost::multiprecision::number<boost::multiprecision::cpp_int_backend<0, 0, boost::multiprecision::signed_magnitude,
                                                                         boost::multiprecision::unchecked>,
                                  boost::multiprecision::et_off>;

class Int : public Object {
 public:
  explicit Int(BigInt value, Type* type = types.int_) : Object(type), value_(std::move(value)) {}
  static Type* static_type() { return types.int_; }
  const BigInt& value() const { return value_; }

 private:
  BigInt value_;
};

Value make_int(std::int64_t i);
Value make_int(BigInt i);
Value make_uint(std::uint64_t i);

/// True for int, bool and subclasses' instances.
inline bool is_int(const Value& v) {
  return v.is_small_int() || v.is_bool() || (v.is_object() && (v.object()->type()->flags & Type::kIntSubclass));
}
/// The value of an int (bool counts); nullopt when it doesn't fit. `v` must satisfy is_int.
std::optional<std::int64_t> int_value(const Value& v);
BigInt big_value(const Value& v);  // v must satisfy is_int
/// As a double: nullopt when out of range ("int too large to convert to float").
std::optional<double> int_to_double(const Value& v);
std::string int_to_string(const Value& v, int base = 10);  // no prefix
/// int(text, base): nullopt when malformed (caller words the error); underscores allowed as CPython does.
std::optional<BigInt> parse_int(std::string_view text, int base);
std::int64_t hash_int(const Value& v);  // modulo 2**61-1
std::int64_t hash_double(double d);
int int_sign(const Value& v);

/// The arithmetic of ints as the VM uses it when both operands are ints (is_int); raises ZeroDivisionError etc.
Outcome int_binary(VM& vm, BinOp op, const Value& a, const Value& b);
int int_compare(const Value& a, const Value& b);  // -1, 0, 1

/// str(v) with the digit limit; a str, or ValueError.
Outcome int_str(VM& vm, const Value& v);
/// sys.set_int_max_str_digits; 0: no limit.
extern int int_max_str_digits;
/// int(text, base) for the text of a str, bytes or bytearray `shown` in the error.
Outcome int_from_text(VM& vm, std::string_view text, int base, const Value& shown);
/// int(d): raises for infinity and NaN.
Outcome int_from_double(VM& vm, double d);

}  // namespace py
