// complex: parsing, arithmetic, slots and methods.
#include <cmath>

#include "py/object/argument.h"
#include "py/object/number.h"
#include "py/object/support.h"
#include "py/vm/vm.h"

namespace py {

Ref<Complex> make_complex(std::complex<double> z) { return make<Complex>(z); }

namespace {

using Z = std::complex<double>;

// The products are written out: std::complex's own treat infinities differently.
Z multiply(Z a, Z b) {
  return {a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real()};
}

/// Smith's method; b is not 0.
Z divide(Z a, Z b) {
  if (std::fabs(b.real()) >= std::fabs(b.imag())) {
    const double ratio = b.imag() / b.real();
    const double denominator = b.real() + b.imag() * ratio;
    return {(a.real() + a.imag() * ratio) / denominator, (a.imag() - a.real() * ratio) / denominator};
  }
  if (std::fabs(b.imag()) >= std::fabs(b.real())) {
    const double ratio = b.real() / b.imag();
    const double denominator = b.real() * ratio + b.imag();
    return {(a.real() * ratio + a.imag()) / denominator, (a.imag() * ratio - a.real()) / denominator};
  }
  return {std::nan(""), std::nan("")};
}

Z integer_power(Z x, long n) {
  Z result = 1;
  for (unsigned long rest = static_cast<unsigned long>(n); rest; rest >>= 1) {
    if (rest & 1) result = multiply(result, x);
    x = multiply(x, x);
  }
  return result;
}

Outcome power(VM& vm, Z a, Z b) {
  Z r;
  if (b == Z(0, 0)) {
    r = 1;
  } else if (a == Z(0, 0)) {
    if (b.imag() != 0 || b.real() < 0) return vm.raise_text(exc.ZeroDivisionError, "0.0 to a negative or complex power");
    r = 0;
  } else if (b.imag() == 0 && b.real() == std::floor(b.real()) && std::fabs(b.real()) <= 100) {
    const long n = static_cast<long>(b.real());
    r = n > 0 ? integer_power(a, n) : divide(Z(1, 0), integer_power(a, -n));
  } else {
    const double size = std::hypot(a.real(), a.imag());
    double length = std::pow(size, b.real());
    const double angle = std::atan2(a.imag(), a.real());
    double phase = angle * b.real();
    if (b.imag() != 0) {
      length *= std::exp(-angle * b.imag());
      phase += b.imag() * std::log(size);
    }
    r = {length * std::cos(phase), length * std::sin(phase)};
  }
  if (std::isinf(r.real()) || std::isinf(r.imag())) return vm.overflow_error("complex exponentiation");
  return make_complex(r);
}

/// The number as complex; false if it is none. An int too large sets `overflow`.
bool as_complex(const Value& v, Z* out, bool* overflow) {
  if (v.is_object() && v.object()->type() == types.complex_) {
    *out = v.as<Complex>()->value;
  } else if (is_float(v)) {
    *out = float_value(v);
  } else if (is_int(v)) {
    auto d = int_to_double(v);
    if (!d) *overflow = true;
    *out = d.value_or(0);
  } else if (Complex* z = cast<Complex>(v)) {
    *out = z->value;
  } else {
    return false;
  }
  return true;
}

Outcome complex_bin(VM& vm, BinOp op, const Value& a, const Value& b) {
  Z x, y;
  bool overflow = false;
  switch (op) {
    case BinOp::Add: case BinOp::Sub: case BinOp::Mul: case BinOp::TrueDiv: case BinOp::Pow: break;
    default: return Value::not_implemented();
  }
  if (!as_complex(a, &x, &overflow) || !as_complex(b, &y, &overflow)) return Value::not_implemented();
  if (overflow) return vm.overflow_error("int too large to convert to float");
  switch (op) {
    case BinOp::Add: return make_complex({x.real() + y.real(), x.imag() + y.imag()});
    case BinOp::Sub: return make_complex({x.real() - y.real(), x.imag() - y.imag()});
    case BinOp::Mul: return make_complex(multiply(x, y));
    case BinOp::TrueDiv:
      if (y.real() == 0 && y.imag() == 0) return vm.raise_text(exc.ZeroDivisionError, "complex division by zero");
      return make_complex(divide(x, y));
    default: return power(vm, x, y);
  }
}

Z value(const Value& v) { return v.as<Complex>()->value; }

Outcome complex_repr_slot(VM&, const Value& self) { return make_str(complex_repr(value(self))); }
Outcome complex_hash(VM&, const Value& self) {
  const std::uint64_t h = static_cast<std::uint64_t>(hash_double(value(self).real())) +
                          1000003ull * static_cast<std::uint64_t>(hash_double(value(self).imag()));
  return make_int(h == ~0ull ? -2 : static_cast<std::int64_t>(h));
}
Outcome complex_truth(VM&, const Value& self) { return Value::boolean(value(self) != Z(0, 0)); }

Outcome complex_cmp(VM& vm, const Value& self, const Value& other, CmpOp op) {
  if (op != CmpOp::Eq && op != CmpOp::Ne) return Value::not_implemented();
  bool equal;
  if (Complex* z = cast<Complex>(other)) {
    equal = value(self) == z->value;
  } else if (is_float(other)) {
    equal = value(self).imag() == 0 && value(self).real() == float_value(other);
  } else if (is_int(other)) {
    // The real part compares with the int exactly, as a float does.
    if (value(self).imag() != 0) {
      equal = false;
    } else {
      equal = PY_TRY(types.float_->slots.compare(vm, Value::real(value(self).real()), other, CmpOp::Eq)).is_true();
    }
  } else {
    return Value::not_implemented();
  }
  return Value::boolean(equal == (op == CmpOp::Eq));
}

Outcome complex_unary(VM& vm, UnOp op, const Value& self) {
  const Z z = value(self);
  switch (op) {
    case UnOp::Neg: return make_complex({-z.real(), -z.imag()});
    case UnOp::Pos: return make_complex(z);
    case UnOp::Abs: {
      const double d = std::hypot(z.real(), z.imag());
      if (std::isinf(d) && std::isfinite(z.real()) && std::isfinite(z.imag()))
        return vm.overflow_error("absolute value too large");
      return Value::real(d);
    }
    default: return Value::not_implemented();
  }
}

Outcome complex_pow3(VM& vm, const Value& a, const Value& b, const Value& mod) {
  if (!mod.is_none()) return vm.value_error("complex modulo");
  return complex_bin(vm, BinOp::Pow, a, b);
}

// ---- construction ----

/// The length of the float at the start of s; 0 if there is none.
std::size_t float_prefix(std::string_view s) {
  std::size_t best = 0;
  for (std::size_t n = 1; n <= s.size(); ++n) {
    const char c = s[n - 1];
    if (c == 'j' || c == 'J' || c == ')' || c == ' ') break;
    if (parse_float(s.substr(0, n)) && c != ' ') best = n;
  }
  return best;
}

bool parse_complex(std::string_view text, Z* out) {
  std::string s;
  for (char32_t c : decode_utf8(text)) {
    const int digit = decimal_value(c);
    s += c < 128 ? static_cast<char>(c) : digit >= 0 ? static_cast<char>('0' + digit) : is_space(c) ? ' ' : '?';
  }
  const auto strip = [](std::string_view v) {
    while (!v.empty() && is_space(static_cast<unsigned char>(v.front()))) v.remove_prefix(1);
    while (!v.empty() && is_space(static_cast<unsigned char>(v.back()))) v.remove_suffix(1);
    return v;
  };
  std::string_view v = strip(s);
  if (v.size() >= 2 && v.front() == '(' && v.back() == ')') v = strip(v.substr(1, v.size() - 2));
  if (v.empty()) return false;
  const auto is_j = [](char c) { return c == 'j' || c == 'J'; };
  const auto sign_only = [&](std::string_view w) { return w == "+" ? 1.0 : w == "-" ? -1.0 : 0.0; };
  const std::size_t n = float_prefix(v);
  if (n) {
    const double first = *parse_float(v.substr(0, n));
    std::string_view rest = v.substr(n);
    if (rest.empty()) {
      *out = first;
      return true;
    }
    if (rest.size() == 1 && is_j(rest[0])) {
      *out = {0.0, first};
      return true;
    }
    if (rest[0] != '+' && rest[0] != '-') return false;
    if (!is_j(rest.back())) return false;
    const std::string_view imag = rest.substr(0, rest.size() - 1);
    if (imag.size() == 1) {
      *out = {first, sign_only(imag)};
      return true;
    }
    if (float_prefix(imag) != imag.size()) return false;
    *out = {first, *parse_float(imag)};
    return true;
  }
  // "j", "+j", "-j"
  if (!is_j(v.back())) return false;
  const std::string_view imag = v.substr(0, v.size() - 1);
  if (!imag.empty() && sign_only(imag) == 0) return false;
  *out = {0.0, imag.empty() ? 1.0 : sign_only(imag)};
  return true;
}

bool has_number(const Value& v) {
  const Slots& s = type_of(v)->slots;
  return is_float(v) || is_int(v) || cast<Complex>(v) || s.to_float || s.index;
}

Task complex_new(VM& vm, Args args) {
  Type* cls = args[0].as<Type>();
  Value re = args[1], im = args[2];
  if (is_str(re)) {
    if (im) co_return vm.type_error("complex() can't take second arg if first is a string");
    Z z;
    if (!parse_complex(str_view(re), &z)) co_return vm.value_error("complex() arg is a malformed string");
    co_return make<Complex>(z, cls);
  }
  if (im && is_str(im)) co_return vm.type_error("complex() second arg can't be a string");
  Z parts[2] = {0, 0};
  bool complex_part[2] = {false, false};
  for (int i = 0; i < 2; ++i) {
    Value v = i ? im : re;
    if (!v) continue;
    if (i == 0 && !cast_exact<Complex>(v) && v.is_object()) {
      Value converted = co_await vm.call_special(v, "__complex__");
      if (converted) {
        if (!cast<Complex>(converted)) co_return vm.type_error("__complex__ returned non-complex (type {})", type_name(converted));
        v = converted;
      }
    }
    if (Complex* z = cast<Complex>(v)) {
      parts[i] = z->value;
      complex_part[i] = true;
      continue;
    }
    if (!has_number(v)) {
      if (i) co_return vm.type_error("complex() second argument must be a number, not '{}'", type_name(v));
      co_return vm.type_error("complex() first argument must be a string or a number, not '{}'", type_name(v));
    }
    Value d = co_await vm.to_float(v);
    parts[i] = float_value(d);
  }
  Z z = parts[0];
  if (im) {
    // real + imag * 1j, keeping the signs of zeros where a part is real.
    const double re_part = complex_part[1] ? parts[0].real() - parts[1].imag() : parts[0].real();
    const double im_part = complex_part[0] ? parts[1].real() + parts[0].imag() : parts[1].real();
    z = {re_part, im_part};
  }
  co_return make<Complex>(z, cls);
}

Outcome complex_conjugate(VM&, const Args& args) { return make_complex({value(args[0]).real(), -value(args[0]).imag()}); }
Outcome complex_complex(VM&, const Args& args) { return make_complex(value(args[0])); }
Outcome complex_getnewargs(VM&, const Args& args) {
  return make_tuple({Value::real(value(args[0]).real()), Value::real(value(args[0]).imag())});
}
Outcome complex_format(VM& vm, const Args& args) {
  if (!is_str(args[1])) return vm.type_error("__format__() argument must be str, not {}", argument_name(args[1]));
  return format_number(vm, args[0], str_view(args[1]));
}
Outcome complex_real(VM&, const Value& self) { return Value::real(value(self).real()); }
Outcome complex_imag(VM&, const Value& self) { return Value::real(value(self).imag()); }

}  // namespace

void init_complex__type() {
  Type* t = types.complex_;
  t->set_doc("A complex number, from its real and imaginary parts or from text such as '1+2j'.");
  Slots& s = t->slots;
  s.repr = complex_repr_slot;
  s.hash = complex_hash;
  s.compare = complex_cmp;
  s.truth = complex_truth;
  s.binary = complex_bin;
  s.binary_ops = bit(BinOp::Add) | bit(BinOp::Sub) | bit(BinOp::Mul) | bit(BinOp::TrueDiv) | bit(BinOp::Pow);
  s.unary = complex_unary;
  s.unary_ops = bit(UnOp::Neg) | bit(UnOp::Pos) | bit(UnOp::Abs);
  s.pow3 = complex_pow3;
  t->def_new("complex(real=0, imag=?)", complex_new);
  t->def("conjugate(self, /)", complex_conjugate, "The number with the sign of its imaginary part changed.");
  t->def("__complex__(self, /)", complex_complex, "The number itself, as exactly a complex.");
  t->def("__format__(self, format_spec, /)", complex_format, "The number as text in the way format_spec says.");
  t->def("__getnewargs__(self, /)", complex_getnewargs);
  t->getset("real", complex_real, nullptr, "The real part.");
  t->getset("imag", complex_imag, nullptr, "The imaginary part.");
  t->ready();
}

}  // namespace py
