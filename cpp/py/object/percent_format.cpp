// The % operator of str and bytes: printf-like formatting.
#include <cmath>

#include "py/object/big.h"
#include "py/object/codecs.h"
#include "py/object/format.h"
#include "py/object/number.h"
#include "py/object/str_internal.h"

namespace py {
namespace {

struct Conversion {
  bool left = false, plus = false, blank = false, alternate = false, zero = false;
  std::int64_t width = -1, precision = -1;
  char32_t code = 0;
  std::size_t position = 0;  // of the code, for errors
};

/// The arguments of one % operation, taken one after the other or by key.
struct Arguments {
  Value all;           // as given
  Value mapping;       // set if keys may be used
  bool tuple = false;
  std::size_t next = 0;

  std::size_t count() const { return tuple ? all.as<Tuple>()->items.size() : 1; }
  /// Empty: too few; TypeError is set.
  Value take(VM& vm) {
    if (next >= count()) {
      static_cast<void>(vm.type_error("not enough arguments for format string"));
      return Value();
    }
    return tuple ? all.as<Tuple>()->items[next++] : (++next, all);
  }
};

bool is_mapping(const Value& v) {
  return type_of(v)->slots.getitem && !is_tuple(v) && !is_str(v);
}

/// Sign, prefix and digits laid out in the width.
std::string lay_out(std::string sign, const std::string& prefix, const std::string& digits, const Conversion& c,
                    std::int64_t length) {
  const std::int64_t padding = c.width - static_cast<std::int64_t>(sign.size() + prefix.size()) - length;
  if (padding <= 0) return sign + prefix + digits;
  const std::size_t n = static_cast<std::size_t>(padding);
  if (c.left) return sign + prefix + digits + std::string(n, ' ');
  if (c.zero) return sign + prefix + std::string(n, '0') + digits;
  return std::string(n, ' ') + sign + prefix + digits;
}

std::string sign_of(bool negative, const Conversion& c) { return negative ? "-" : c.plus ? "+" : c.blank ? " " : ""; }

std::string pad(std::string_view text, std::int64_t length, const Conversion& c) {
  Conversion plain = c;
  plain.zero = false;
  return lay_out("", "", std::string(text), plain, length);
}

/// The text of an int under d, i, u, o, x, X.
Outcome format_int(VM& vm, const Value& n, const Conversion& c) {
  std::string digits;
  std::string prefix;
  if (c.code == 'x' || c.code == 'X' || c.code == 'o') {
    digits = int_to_string(n, c.code == 'o' ? 8 : 16);
    if (c.alternate) prefix = c.code == 'o' ? "0o" : c.code == 'x' ? "0x" : "0X";
  } else {
    Value text = PY_TRY(int_str(vm, n));
    digits = std::string(sv(text));
  }
  const bool negative = digits[0] == '-';
  if (negative) digits.erase(0, 1);
  if (c.code == 'X')
    for (char& d : digits) d = d >= 'a' ? static_cast<char>(d - 32) : d;
  if (c.precision > static_cast<std::int64_t>(digits.size())) digits.insert(0, static_cast<std::size_t>(c.precision) - digits.size(), '0');
  return make_str(lay_out(sign_of(negative, c), prefix, digits, c, static_cast<std::int64_t>(digits.size())));
}

Outcome format_float(VM& vm, double d, const Conversion& c) {
  FloatStyle style{static_cast<char>(c.code), c.precision < 0 ? 6 : static_cast<int>(c.precision), c.alternate, false};
  std::string text = float_text(d, style);
  const bool negative = text[0] == '-';
  if (negative) text.erase(0, 1);
  return make_str(lay_out(sign_of(negative, c), "", text, c, static_cast<std::int64_t>(text.size())));
}

/// Work shared by text and bytes. `bytes` changes %s, %b, %c and the errors. The format is in code points, for bytes in
/// bytes; the result is a str, whose characters are the bytes in the latter case.
Task format_percent(VM& vm, std::u32string format, Value args, bool bytes) {
  Arguments arguments;
  arguments.all = args;
  arguments.tuple = is_tuple(args);
  if (is_mapping(args)) arguments.mapping = args;
  std::string out;
  std::size_t at = 0;
  bool used_keys = false;
  while (at < format.size()) {
    if (format[at] != '%') {
      append_utf8(out, format[at++]);
      continue;
    }
    ++at;
    const auto more = [&] { return at < format.size(); };
    if (!more()) co_return vm.value_error("incomplete format");
    if (format[at] == '%') {
      out += '%';
      ++at;
      continue;
    }
    Conversion c;
    if (format[at] == '(') {
      if (!arguments.mapping) co_return vm.type_error("format requires a mapping");
      const std::size_t start = ++at;
      int depth = 1;
      while (more() && depth > 0) {
        if (format[at] == '(') ++depth;
        if (format[at] == ')') --depth;
        ++at;
      }
      if (depth > 0) co_return vm.value_error("incomplete format key");
      const std::u32string key = format.substr(start, at - 1 - start);
      Value name;
      if (bytes)
        name = make_bytes(std::string(key.begin(), key.end()));
      else
        name = make_str(key);
      Value found = co_await vm.getitem(arguments.mapping, name);
      arguments.all = found;
      arguments.tuple = false;
      arguments.next = 0;
      used_keys = true;
    }
    for (bool flag = true; flag && more();) {
      switch (format[at]) {
        case '-': c.left = true; break;
        case '+': c.plus = true; break;
        case ' ': c.blank = true; break;
        case '#': c.alternate = true; break;
        case '0': c.zero = true; break;
        default: flag = false; break;
      }
      if (flag) ++at;
    }
    for (int part = 0; part < 2; ++part) {
      // Width, then precision after a point.
      if (part == 1) {
        if (!more() || format[at] != '.') break;
        ++at;
        c.precision = 0;
      }
      std::int64_t& number = part ? c.precision : c.width;
      if (more() && format[at] == '*') {
        ++at;
        Value star = arguments.take(vm);
        if (!star) co_return Outcome::error();
        if (!is_int(star)) co_return vm.type_error("* wants int");
        auto n = int_value(star);
        if (!n || *n > INT32_MAX || *n < INT32_MIN) co_return vm.overflow_error("Python int too large to convert to C int");
        number = *n;
        if (*n < 0) {
          if (part == 0) {
            c.left = true;
            number = -*n;
          } else {
            number = 0;
          }
        }
      } else if (more() && format[at] >= '0' && format[at] <= '9') {
        std::int64_t n = 0;
        for (; more() && format[at] >= '0' && format[at] <= '9'; ++at) {
          if (n > (part ? INT32_MAX : INT64_MAX) / 10 - 1)
            co_return vm.value_error(fmt::runtime(part ? "precision too big" : "width too big"));
          n = n * 10 + static_cast<std::int64_t>(format[at] - '0');
        }
        number = n;
      }
    }
    if (c.width > kMaxItems || c.precision > kMaxItems) co_return memory_error(vm);
    if (more() && (format[at] == 'h' || format[at] == 'l' || format[at] == 'L')) ++at;
    if (!more()) co_return vm.value_error("incomplete format");
    c.position = at;
    c.code = format[at++];
    Value v = arguments.take(vm);
    if (!v) co_return Outcome::error();
    switch (c.code) {
      case 'b':
        if (!bytes) goto unsupported;
        [[fallthrough]];
      case 's':
        if (bytes) {
          BufferView view;
          std::string data;
          if (type_of(v)->slots.get_buffer && get_buffer(vm, v, &view)) {
            data.assign(reinterpret_cast<const char*>(view.data), static_cast<std::size_t>(view.size));
          } else {
            vm.clear_error();
            Value made = co_await vm.call_special(v, "__bytes__");
            if (!made || !cast<Bytes>(made))
              co_return vm.type_error("%b requires a bytes-like object, or an object that implements __bytes__, not '{}'",
                                      type_name(v));
            data = made.as<Bytes>()->data;
          }
          if (c.precision >= 0 && c.precision < static_cast<std::int64_t>(data.size())) data.resize(static_cast<std::size_t>(c.precision));
          std::string text;
          for (char x : data) append_utf8(text, static_cast<unsigned char>(x));
          out += pad(text, static_cast<std::int64_t>(data.size()), c);
          continue;
        }
        [[fallthrough]];
      case 'r':
      case 'a': {
        Value text;
        if (c.code == 's')
          text = co_await vm.str(v);
        else if (c.code == 'r' && !bytes)
          text = co_await vm.repr(v);
        else
          text = co_await vm.ascii(v);
        Ref<Str> s(text.as<Str>());
        if (c.precision >= 0 && c.precision < s->length()) s = s->substring(0, c.precision);
        out += pad(s->view(), s->length(), c);
        continue;
      }
      case 'c': {
        std::string text;
        if (is_int(v) || (!is_str(v) && !is_float(v) && type_of(v)->slots.index)) {
          Value n = co_await vm.index(v);
          auto code = int_value(n);
          if (!code || *code < 0 || *code > (bytes ? 255 : 0x10FFFF))
            co_return vm.overflow_error(fmt::runtime(bytes ? "%c arg not in range(256)" : "%c arg not in range(0x110000)"));
          append_utf8(text, static_cast<char32_t>(*code));
        } else if (!bytes && is_str(v) && v.as<Str>()->length() == 1) {
          text = std::string(sv(v));
        } else if (bytes && cast<Bytes>(v) && v.as<Bytes>()->data.size() == 1) {
          append_utf8(text, static_cast<unsigned char>(v.as<Bytes>()->data[0]));
        } else if (bytes && cast<ByteArray>(v) && v.as<ByteArray>()->data.size() == 1) {
          append_utf8(text, static_cast<unsigned char>(v.as<ByteArray>()->data[0]));
        } else {
          co_return vm.type_error(fmt::runtime(bytes ? "%c requires an integer in range(256) or a single byte" : "%c requires int or char"));
        }
        out += pad(text, 1, c);
        continue;
      }
      case 'd':
      case 'i':
      case 'u':
      case 'o':
      case 'x':
      case 'X': {
        Value n = v;
        if (!is_int(v)) {
          const Slots& slots = type_of(v)->slots;
          const bool whole_only = c.code == 'o' || c.code == 'x' || c.code == 'X';
          const auto wrong_type = [&] {
            return vm.type_error(fmt::runtime(whole_only ? "%{} format: an integer is required, not {}"
                                                         : "%{} format: a real number is required, not {}"),
                                 bytes && c.code == 'i' ? 'd' : static_cast<char>(c.code), type_name(v));
          };
          if (whole_only ? !slots.index : (!slots.to_int && !slots.index) || is_str(v)) co_return wrong_type();
          Outcome whole = co_await vm.attempt(whole_only ? vm.index(v) : vm.to_int(v));
          if (whole.is_error()) {
            if (!vm.error_is(exc.TypeError)) co_return Outcome::error();
            vm.clear_error();
            co_return wrong_type();
          }
          n = whole.value();
        }
        Value text = co_await format_int(vm, n, c);
        out += sv(text);
        continue;
      }
      case 'e':
      case 'E':
      case 'f':
      case 'F':
      case 'g':
      case 'G': {
        if (!is_float(v) && !is_int(v) && !type_of(v)->slots.to_float && !type_of(v)->slots.index) {
          if (bytes) co_return vm.type_error("float argument required, not {}", type_name(v));
          co_return vm.type_error("must be real number, not {}", type_name(v));
        }
        Value d = co_await vm.to_float(v);
        Value text = co_await format_float(vm, float_value(d), c);
        out += sv(text);
        continue;
      }
      default: break;
    }
  unsupported:
    co_return vm.value_error("unsupported format character '{}' (0x{:x}) at index {}",
                             c.code > 30 && c.code < 127 ? static_cast<char>(c.code) : '?', static_cast<unsigned>(c.code),
                             c.position);
  }
  if (!used_keys && !arguments.mapping && arguments.next < arguments.count())
    co_return vm.type_error("not all arguments converted during {} formatting", bytes ? "bytes" : "string");
  co_return make_str(std::move(out));
}

Task format_bytes(VM& vm, Value format, Value args) {
  const bool array = cast<ByteArray>(format) != nullptr;
  const std::string data = array ? format.as<ByteArray>()->data : format.as<Bytes>()->data;
  std::u32string points;
  for (char c : data) points += static_cast<unsigned char>(c);
  Value text = co_await format_percent(vm, std::move(points), args, true);
  std::string out;
  for (char32_t c : text.as<Str>()->u32()) out += static_cast<char>(c);
  if (array) co_return make<ByteArray>(std::move(out));
  co_return make_bytes(std::move(out));
}

}  // namespace

Outcome percent_format(VM& vm, const Value& format, const Value& args) {
  return format_percent(vm, format.as<Str>()->u32(), args, false);
}

Outcome bytes_percent_format(VM& vm, const Value& format, const Value& args) { return format_bytes(vm, format, args); }

}  // namespace py
