// Numbers as text: repr of floats, the format mini-language for int, float, complex and str.
#include <algorithm>
#include <cmath>

#include "py/object/big.h"
#include "py/object/format.h"
#include "py/object/number.h"
#include "py/object/support.h"
#include "py/vm/vm.h"
#include "py/vm/patience.h"

namespace py {

// ---- digits ----

static Decimal decimal_of(std::string_view text, bool negative) {
  // "d.ddde±xx" or "ddd.ddd"
  Decimal out{{}, 0, negative};
  int exponent = 0;
  if (const std::size_t e = text.find('e'); e != std::string_view::npos) {
    exponent = std::atoi(std::string(text.substr(e + 1)).c_str());
    text = text.substr(0, e);
  }
  bool after_point = false;
  for (char c : text) {
    if (c == '.') {
      after_point = true;
      continue;
    }
    out.digits += c;
    if (!after_point) ++out.point;
  }
  out.point += exponent;
  return out;
}

Decimal shortest_decimal(double d) {
  const bool negative = std::signbit(d);
  if (d == 0) return {"0", 1, negative};
  Decimal out = decimal_of(fmt::format("{}", std::fabs(d)), negative);
  const std::size_t first = std::min(out.digits.find_first_not_of('0'), out.digits.size() - 1);
  out.digits.erase(0, first);
  out.point -= static_cast<int>(first);
  while (out.digits.size() > 1 && out.digits.back() == '0') out.digits.pop_back();
  return out;
}

Decimal significant_decimal(double d, int count) {
  return decimal_of(fmt::format("{:.{}e}", std::fabs(d), count - 1), std::signbit(d));
}

static std::string exponent_text(int exponent, char e) {
  return fmt::format("{}{}{:02}", e, exponent < 0 ? '-' : '+', std::abs(exponent));
}

/// Digits with the point put in, or in exponent form.
static std::string arrange(const Decimal& n, bool exponential, char e, bool dot_zero, bool keep_point) {
  const std::string& d = n.digits;
  const int size = static_cast<int>(d.size());
  std::string out = n.negative ? "-" : "";
  if (exponential) {
    out += d[0];
    if (size > 1 || keep_point) out += '.';
    out.append(d, 1);
    return out + exponent_text(n.point - 1, e);
  }
  if (n.point <= 0) {
    out += "0.";
    out.append(static_cast<std::size_t>(-n.point), '0');
    return out + d;
  }
  if (size <= n.point) {
    out += d;
    out.append(static_cast<std::size_t>(n.point - size), '0');
    return out + (dot_zero ? ".0" : keep_point ? "." : "");
  }
  out.append(d, 0, static_cast<std::size_t>(n.point));
  out += '.';
  return out.append(d, static_cast<std::size_t>(n.point));
}

std::string float_text(double d, const FloatStyle& style) {
  const bool upper = style.type == 'E' || style.type == 'F' || style.type == 'G';
  if (std::isnan(d)) return upper ? "NAN" : "nan";
  if (std::isinf(d)) return d > 0 ? (upper ? "INF" : "inf") : (upper ? "-INF" : "-inf");
  const char e = upper ? 'E' : 'e';
  switch (style.type) {
    case 'r': {
      Decimal n = shortest_decimal(d);
      const bool exponential = n.point <= -4 || n.point > 16;
      return arrange(n, exponential, e, style.dot_zero, style.alternate);
    }
    case 'e':
    case 'E': return arrange(significant_decimal(d, style.precision + 1), true, e, false, style.alternate);
    case 'f':
    case 'F': {
      std::string out = fmt::format("{:.{}f}", d, style.precision);
      if (style.alternate && style.precision == 0) out += '.';
      return out;
    }
    default: {
      const int precision = std::max(style.precision, 1);
      Decimal n = d == 0 ? Decimal{std::string(static_cast<std::size_t>(precision), '0'), 1, std::signbit(d)}
                         : significant_decimal(d, precision);
      const bool exponential = n.point <= -4 || n.point > precision - (style.dot_zero ? 1 : 0);
      if (!style.alternate)
        while (n.digits.size() > 1 && n.digits.back() == '0') n.digits.pop_back();
      return arrange(n, exponential, e, style.dot_zero, style.alternate);
    }
  }
}

std::string float_repr(double d) { return float_text(d, {'r', 0, false, true}); }

std::string complex_repr(std::complex<double> z) {
  const FloatStyle style{'r', 0, false, false};
  std::string imag = float_text(z.imag(), style);
  if (z.real() == 0 && !std::signbit(z.real())) return imag + "j";
  if (imag[0] != '-') imag.insert(imag.begin(), '+');
  return "(" + float_text(z.real(), style) + imag + "j)";
}

// ---- the mini-language ----

bool parse_format_spec(VM& vm, std::string_view text, std::string_view type, char default_type, bool zero_aligns,
                       FormatSpec* out) {
  char32_t room[16];
  std::u32string decoded;
  std::u32string_view s(room, text.size());
  if (text.size() <= std::size(room) && std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; })) {
    std::copy(text.begin(), text.end(), room);
  } else {
    s = decoded = decode_utf8(text);
  }
  std::size_t i = 0;
  const auto at = [&](std::size_t k) { return k < s.size() ? s[k] : U'\0'; };
  const auto is_align = [](char32_t c) { return c == '<' || c == '>' || c == '^' || c == '='; };
  const auto fail = [&](std::string message) {
    static_cast<void>(vm.raise_text(exc.ValueError, std::move(message)));
    return false;
  };
  bool fill_given = false;
  if (s.size() >= 2 && is_align(s[1])) {
    out->fill = s[0];
    out->align = static_cast<char>(s[1]);
    fill_given = true;
    i = 2;
  } else if (is_align(at(0))) {
    out->align = static_cast<char>(s[0]);
    i = 1;
  }
  if (at(i) == '+' || at(i) == '-' || at(i) == ' ') out->sign = static_cast<char>(s[i++]);
  if (at(i) == 'z') {
    out->no_negative_zero = true;
    ++i;
  }
  if (at(i) == '#') {
    out->alternate = true;
    ++i;
  }
  if (!fill_given && at(i) == '0') {
    out->fill = '0';
    if (!out->align && zero_aligns) out->align = '=';
    ++i;
  }
  const auto read_number = [&](std::int64_t* n) {
    const std::size_t start = i;
    std::int64_t value = 0;
    for (; i < s.size() && decimal_value(s[i]) >= 0; ++i)
      if (__builtin_mul_overflow(value, std::int64_t{10}, &value) ||
          __builtin_add_overflow(value, std::int64_t{decimal_value(s[i])}, &value))
        return fail("Too many decimal digits in format string");
    if (i > start) *n = value;
    return true;
  };
  if (!read_number(&out->width)) return false;
  if (at(i) == ',') {
    out->grouping = ',';
    ++i;
  }
  if (at(i) == '_') {
    if (out->grouping) return fail("Cannot specify both ',' and '_'.");
    out->grouping = '_';
    ++i;
  }
  if (at(i) == ',' && i < s.size()) {
    if (out->grouping == '_') return fail("Cannot specify both ',' and '_'.");
  }
  if (at(i) == '.') {
    ++i;
    if (!read_number(&out->precision)) return false;
    if (out->precision < 0) return fail("Format specifier missing precision");
  }
  if (s.size() - i > 1) return fail(fmt::format("Invalid format specifier '{}' for object of type '{}'", text, type));
  if (i < s.size()) out->type = s[i];
  if (out->grouping) {
    const char32_t t = out->type ? out->type : static_cast<char32_t>(default_type);
    const bool bits = t == 'b' || t == 'o' || t == 'x' || t == 'X';
    const bool decimal = t == 'd' || t == 'e' || t == 'f' || t == 'g' || t == 'E' || t == 'G' || t == '%' || t == 'F' || t == 0;
    if (!decimal && !(bits && out->grouping == '_')) {
      if (t > 32 && t < 128) return fail(fmt::format("Cannot specify '{}' with '{}'.", out->grouping, static_cast<char>(t)));
      return fail(fmt::format("Cannot specify '{}' with '\\x{:x}'.", out->grouping, static_cast<std::uint32_t>(t)));
    }
  }
  return true;
}

static Outcome unknown_code(VM& vm, char32_t code, std::string_view type) {
  if (code > 32 && code < 128)
    return vm.value_error("Unknown format code '{}' for object of type '{}'", static_cast<char>(code), type);
  return vm.value_error("Unknown format code '\\x{:x}' for object of type '{}'", static_cast<std::uint32_t>(code), type);
}

std::string group_digits(std::string_view digits, char separator, std::size_t group, std::int64_t min_width) {
  // From the right: groups of digits, then of zeros, until both the digits and the width are used up.
  std::string reversed;
  std::int64_t left = static_cast<std::int64_t>(digits.size());
  const std::int64_t size = static_cast<std::int64_t>(group);
  for (;;) {
    const std::int64_t n = std::min(size, std::max({left, min_width, std::int64_t{1}}));
    const std::int64_t taken = std::min(left, n);
    for (std::int64_t k = 0; k < taken; ++k) reversed += digits[static_cast<std::size_t>(--left)];
    reversed.append(static_cast<std::size_t>(n - taken), '0');
    min_width -= n;
    if (left <= 0 && min_width <= 0) break;
    reversed += separator;
    --min_width;
  }
  return std::string(reversed.rbegin(), reversed.rend());
}

Outcome pad_text(VM& vm, std::string_view text, std::int64_t length, const FormatSpec& spec, char default_align) {
  const std::int64_t padding = std::max<std::int64_t>(0, spec.width - length);
  if (padding == 0) return make_str(std::string(text));
  if (padding > kMaxItems) return memory_error(vm);
  const char align = spec.align ? spec.align : default_align;
  const std::int64_t before = align == '>' || align == '=' ? padding : align == '^' ? padding / 2 : 0;
  std::string fill;
  append_utf8(fill, spec.fill);
  std::string out;
  out.reserve(text.size() + static_cast<std::size_t>(padding) * fill.size());
  append_repeated(out, fill, static_cast<std::size_t>(before));
  append_text(out, text);
  append_repeated(out, fill, static_cast<std::size_t>(padding - before));
  return make_str(std::move(out));
}

namespace {

/// A number taken apart: sign, "0x" or such, the digits that are grouped, the rest (".5e+10", "%").
struct Parts {
  std::string sign, prefix, digits, rest;
};

Parts split_number(std::string text, const FormatSpec& spec) {
  Parts p;
  bool negative = false;
  if (text[0] == '-') {
    negative = true;
    text.erase(0, 1);
  }
  if (spec.no_negative_zero && negative && text.find_first_of("123456789") == std::string::npos &&
      text.find_first_of("ni") == std::string::npos)
    negative = false;
  p.sign = negative ? "-" : spec.sign == '+' ? "+" : spec.sign == ' ' ? " " : "";
  std::size_t n = 0;
  while (n < text.size() && text[n] >= '0' && text[n] <= '9') ++n;
  p.digits = text.substr(0, n);
  p.rest = text.substr(n);
  return p;
}

std::string grouped(const Parts& p, const FormatSpec& spec, std::size_t group) {
  const bool zero_fill = spec.fill == '0' && spec.align == '=';
  const std::int64_t others = static_cast<std::int64_t>(p.sign.size() + p.prefix.size() + p.rest.size());
  const std::int64_t min_width = zero_fill && spec.width < kMaxItems ? std::max<std::int64_t>(0, spec.width - others) : 0;
  if (!spec.grouping || p.digits.empty()) return p.digits;
  return group_digits(p.digits, spec.grouping, group, min_width);
}

Outcome assemble(VM& vm, const Parts& p, const FormatSpec& spec, std::size_t group) {
  const std::string digits = grouped(p, spec, group);
  const std::size_t size = p.sign.size() + p.prefix.size() + digits.size() + p.rest.size();
  const std::int64_t padding = std::max<std::int64_t>(0, spec.width - static_cast<std::int64_t>(size));
  if (padding > kMaxItems) return memory_error(vm);
  std::string fill;
  if (padding) append_utf8(fill, spec.fill);
  std::string out;
  out.reserve(size + static_cast<std::size_t>(padding) * fill.size());
  const auto pad = [&](std::int64_t n) {
    while (n-- > 0) out += fill;
  };
  const char align = spec.align ? spec.align : '>';
  const std::int64_t before = align == '>' ? padding : align == '^' ? padding / 2 : 0;
  pad(before);
  out += p.sign;
  out += p.prefix;
  if (align == '=') pad(padding);
  out += digits;
  out += p.rest;
  if (align != '=') pad(padding - before);
  return make_str(std::move(out));
}

/// The text of one double under the spec: its type, precision and alternate form.
bool float_body(VM& vm, double d, const FormatSpec& spec, std::string* out) {
  FloatStyle style;
  if (spec.precision > 2147483647 - 10) {
    static_cast<void>(vm.value_error("precision too big"));
    return false;
  }
  style.precision = spec.precision < 0 ? 6 : static_cast<int>(spec.precision);
  style.alternate = spec.alternate;
  if (spec.precision > kMaxItems / 4) {
    static_cast<void>(memory_error(vm));
    return false;
  }
  bool percent = false;
  if (spec.type == 0) {
    style.dot_zero = true;
    style.type = spec.precision < 0 ? 'r' : 'g';
  } else if (spec.type == '%') {
    percent = true;
    d *= 100;
    style.type = 'f';
  } else {
    style.type = spec.type == 'n' ? 'g' : static_cast<char>(spec.type);
  }
  *out = float_text(d, style);
  if (percent) *out += '%';
  return true;
}

bool is_float_code(char32_t c) {
  return c == 'e' || c == 'E' || c == 'f' || c == 'F' || c == 'g' || c == 'G' || c == 'n' || c == '%';
}

Outcome format_double(VM& vm, double d, const FormatSpec& spec) {
  std::string text;
  PY_CHECK(float_body(vm, d, spec, &text));
  return assemble(vm, split_number(std::move(text), spec), spec, 3);
}

/// The digits of n below `end`; gives their begin.
char* write_digits(std::uint64_t n, unsigned base, bool upper, char* end) {
  const char* const all = upper ? "0123456789ABCDEF" : "0123456789abcdef";
  do {
    *--end = all[n % base];
    n /= base;
  } while (n);
  return end;
}

/// What is asked for most: a machine word in a short field, without prefix or grouping. False where it is not that.
bool format_word(std::int64_t n, const FormatSpec& spec, std::string* out) {
  constexpr std::int64_t kWidest = 80;
  constexpr std::size_t kDigits = 64;  // of a word in binary
  if (spec.alternate || spec.grouping || spec.width > kWidest || spec.fill >= 128) return false;
  unsigned base;
  switch (spec.type) {
    case 0: case 'd': base = 10; break;
    case 'x': case 'X': base = 16; break;
    case 'o': base = 8; break;
    case 'b': base = 2; break;
    default: return false;
  }
  char buffer[kDigits];
  char* const end = buffer + kDigits;
  const char* const digits = write_digits(n < 0 ? -static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n), base, spec.type == 'X', end);
  const auto size = static_cast<std::size_t>(end - digits);
  const char sign = n < 0 ? '-' : spec.sign == '-' ? 0 : spec.sign;
  const std::size_t used = size + (sign != 0);
  const std::size_t padding = spec.width > static_cast<std::int64_t>(used) ? static_cast<std::size_t>(spec.width) - used : 0;
  const char align = spec.align ? spec.align : '>';
  const std::size_t before = align == '>' ? padding : align == '^' ? padding / 2 : 0;
  const std::size_t inside = align == '=' ? padding : 0;
  const char fill = static_cast<char>(spec.fill);
  out->reserve(used + padding);
  out->append(before, fill);
  if (sign) *out += sign;
  out->append(inside, fill);
  out->append(digits, size);
  out->append(padding - before - inside, fill);
  return true;
}

Outcome format_int(VM& vm, const Value& v, const FormatSpec& spec) {
  const char32_t type = spec.type ? spec.type : U'd';
  if (spec.precision >= 0) return vm.value_error("Precision not allowed in integer format specifier");
  if (spec.no_negative_zero) return vm.value_error("Negative zero coercion (z) not allowed in integer format specifier");
  if (type == 'c') {
    if (spec.sign) return vm.value_error("Sign not allowed with integer format specifier 'c'");
    if (spec.alternate) return vm.value_error("Alternate form (#) not allowed with integer format specifier 'c'");
    auto code = int_value(v);
    if (!code) return vm.overflow_error("Python int too large to convert to C long");
    if (*code < 0 || *code > 0x10FFFF) return vm.overflow_error("%c arg not in range(0x110000)");
    std::string text;
    append_utf8(text, static_cast<char32_t>(*code));
    return pad_text(vm, text, 1, spec, '>');
  }
  std::string text;
  if (auto word = int_value(v); word && format_word(*word, spec, &text)) return make_str(std::move(text));
  Parts p;
  if (type == 'd' || type == 'n') {
    Value s = PY_TRY(int_str(vm, v));
    text = std::string(str_view(s));
    p = split_number(std::move(text), spec);
    return assemble(vm, p, spec, 3);
  }
  text = int_to_string(v, type == 'b' ? 2 : type == 'o' ? 8 : 16);
  const bool negative = text[0] == '-';
  p.sign = negative ? "-" : spec.sign == '+' ? "+" : spec.sign == ' ' ? " " : "";
  p.digits = negative ? text.substr(1) : text;
  if (type == 'X')
    for (char& c : p.digits) c = c >= 'a' ? static_cast<char>(c - 32) : c;
  if (spec.alternate) p.prefix = std::string("0") + static_cast<char>(type);
  return assemble(vm, p, spec, 4);
}

Outcome format_complex(VM& vm, std::complex<double> z, const FormatSpec& spec) {
  if (spec.fill == '0') return vm.value_error("Zero padding is not allowed in complex format specifier");
  if (spec.align == '=') return vm.value_error("'=' alignment flag is not allowed in complex format specifier");
  const bool plain = spec.type == 0;
  FormatSpec part = spec;
  part.width = -1;
  part.align = 0;
  std::string re, im;
  if (plain) {
    // repr's form, or g with a precision; neither adds ".0".
    FloatStyle style{spec.precision < 0 ? 'r' : 'g', static_cast<int>(std::min<std::int64_t>(spec.precision, 1 << 30)),
                     spec.alternate, false};
    re = float_text(z.real(), style);
    im = float_text(z.imag(), style);
  } else if (!float_body(vm, z.real(), part, &re) || !float_body(vm, z.imag(), part, &im)) {
    return Outcome::error();
  }
  FormatSpec imag_spec = part;
  const bool with_real = !plain || z.real() != 0 || std::signbit(z.real());
  if (with_real) imag_spec.sign = '+';
  const auto whole = [&](std::string text, const FormatSpec& s) {
    Parts p = split_number(std::move(text), s);
    return p.sign + grouped(p, s, 3) + p.rest;
  };
  std::string text = (with_real ? whole(re, part) : "") + whole(im, imag_spec) + "j";
  if (plain && with_real) text = "(" + text + ")";
  return pad_text(vm, text, static_cast<std::int64_t>(text.size()), spec, '>');
}

}  // namespace

Outcome format_number(VM& vm, const Value& v, std::string_view text) {
  if (text.empty()) {
    if (v.is_bool()) return make_str(v.is_true() ? "True" : "False");
    if (is_int(v)) return type_of(v) == types.int_ ? int_str(vm, v) : vm.str(v);
    if (v.is_real()) return make_str(float_repr(v.real()));
    return vm.str(v);
  }
  const std::string_view type = type_of(v)->name();
  FormatSpec spec;
  if (is_int(v)) {
    PY_CHECK(parse_format_spec(vm, text, type, 'd', true, &spec));
    switch (spec.type) {
      case 0: case 'b': case 'c': case 'd': case 'o': case 'x': case 'X': case 'n': return format_int(vm, v, spec);
      default: break;
    }
    if (!is_float_code(spec.type)) return unknown_code(vm, spec.type, type);
    auto d = int_to_double(v);
    if (!d) return vm.overflow_error("int too large to convert to float");
    return format_double(vm, *d, spec);
  }
  PY_CHECK(parse_format_spec(vm, text, type, 0, true, &spec));
  if (spec.type && !is_float_code(spec.type)) return unknown_code(vm, spec.type, type);
  if (is_float(v)) return format_double(vm, float_value(v), spec);
  if (spec.type == '%') return unknown_code(vm, spec.type, type);
  return format_complex(vm, v.as<Complex>()->value, spec);
}

Outcome format_str(VM& vm, const Value& v, std::string_view text) {
  if (text.empty()) return vm.str(v);
  FormatSpec spec;
  PY_CHECK(parse_format_spec(vm, text, type_of(v)->name(), 's', false, &spec));
  if (spec.type && spec.type != 's') return unknown_code(vm, spec.type, type_of(v)->name());
  if (spec.sign)
    return vm.value_error("{} not allowed in string format specifier", spec.sign == ' ' ? "Space" : "Sign");
  if (spec.no_negative_zero) return vm.value_error("Negative zero coercion (z) not allowed in string format specifier");
  if (spec.alternate) return vm.value_error("Alternate form (#) not allowed in string format specifier");
  if (spec.align == '=') return vm.value_error("'=' alignment not allowed in string format specifier");
  const Str* s = v.as<Str>();
  if (spec.precision >= 0 && spec.precision < s->length()) {
    Ref<Str> cut = s->substring(0, spec.precision);
    return pad_text(vm, cut->view(), cut->length(), spec, '<');
  }
  return pad_text(vm, s->view(), s->length(), spec, '<');
}

}  // namespace py
