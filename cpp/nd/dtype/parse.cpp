// Reading dtype texts: 'f8', '>u2', '(2,3)f8', 'i4,f4', 'U10', 'int32', 'datetime64[ns]'.
#include <fmt/format.h>

#include "nd/core/errors.h"
#include "nd/core/settings.h"
#include "nd/dtype/dtype.h"
#include "nd/time/time.h"

namespace nd {
namespace {

struct Alias {
  std::string_view name;
  char type_char;
};

/// NumPy's names; those of fixed width are found by their storage.
constexpr Alias kAliases[] = {
    {"bool", '?'},      {"bool_", '?'},      {"byte", 'b'},        {"ubyte", 'B'},     {"short", 'h'},
    {"ushort", 'H'},    {"intc", 'i'},       {"uintc", 'I'},       {"int", 'l'},       {"int_", 'l'},
    {"uint", 'L'},      {"long", 'l'},       {"ulong", 'L'},       {"longlong", 'q'},  {"ulonglong", 'Q'},
    {"intp", 'l'},      {"uintp", 'L'},      {"half", 'e'},        {"single", 'f'},    {"double", 'd'},
    {"float", 'd'},     {"longdouble", 'd'}, {"complex", 'D'},     {"csingle", 'F'},   {"cdouble", 'D'},
    {"clongdouble", 'D'}, {"str", 'U'},      {"str_", 'U'},        {"unicode", 'U'},   {"bytes", 'S'},
    {"bytes_", 'S'},    {"object", 'O'},     {"object_", 'O'},     {"void", 'V'},
};

struct Wide {
  std::string_view name;
  TypeId id;
};
constexpr Wide kWide[] = {
    {"int8", TypeId::Int8},       {"uint8", TypeId::UInt8},     {"int16", TypeId::Int16},
    {"uint16", TypeId::UInt16},   {"int32", TypeId::Int32},     {"uint32", TypeId::UInt32},
    {"int64", TypeId::Int64},     {"uint64", TypeId::UInt64},   {"float16", TypeId::Float16},
    {"float32", TypeId::Float32}, {"float64", TypeId::Float64}, {"complex64", TypeId::Complex64},
    {"complex128", TypeId::Complex128},
};

/// Names that NumPy 2.0 took away.
constexpr std::string_view kRemoved[] = {"int0", "uint0", "void0", "object0", "str0", "bytes0", "bool8"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

std::string_view trimmed(std::string_view s) {
  while (!s.empty() && is_space(s.front())) s.remove_prefix(1);
  while (!s.empty() && is_space(s.back())) s.remove_suffix(1);
  return s;
}

/// -1 if it isn't all digits or is too large.
Index parse_number(std::string_view s) {
  if (s.empty() || s.size() > 10) return -1;
  Index n = 0;
  for (char c : s) {
    if (!is_digit(c)) return -1;
    n = n * 10 + (c - '0');
  }
  return n > INT32_MAX ? -1 : n;
}

/// 'i' and 4 to a storage.
bool sized_number(char kind, Index size, TypeId* id) {
#define ND_DTYPE(Id, CType, Kind, Size)  \
  if (kind == Kind && size == Size) {    \
    *id = TypeId::Id;                    \
    return true;                         \
  }
#include "nd/dtype/dtypes.def"
#undef ND_DTYPE
  return false;
}

/// "[25s]" after M8, checked.
TimeMeta parse_brackets(std::string_view text) {
  const std::size_t close = text.find(']');
  if (text.size() < 3 || text.front() != '[' || close == std::string_view::npos)
    throw type_error(fmt::format("Invalid datetime metadata string \"{}\"", text));
  const TimeMeta meta = parse_meta(text.substr(1, close - 1), text, true);
  if (close + 1 < text.size())
    throw type_error(fmt::format("Invalid datetime metadata string \"{}\" at position {}", text, close + 1));
  return meta;
}

/// A single item without repetition; false if it isn't understood.
bool parse_item(std::string_view s, DType* out) {
  std::string_view whole = s;
  if (s.empty()) return false;
  char order = 0;
  if (s[0] == '<' || s[0] == '>' || s[0] == '=' || s[0] == '|') {
    order = s[0];
    s.remove_prefix(1);
    if (s.empty()) return false;
  }
  auto finish = [&](DType d) {
    *out = order == '>' ? d.newbyteorder('>') : d;
    return true;
  };
  for (std::string_view name : {std::string_view("datetime64"), std::string_view("timedelta64"), std::string_view("M8"), std::string_view("m8")}) {
    if (!s.starts_with(name)) continue;
    TypeId id = name[0] == 'd' || name[0] == 'M' ? TypeId::DateTime64 : TypeId::TimeDelta64;
    std::string_view rest = s.substr(name.size());
    if (rest.empty()) return finish(DType::of(id));
    return finish(time_dtype(id, parse_brackets(rest)));
  }
  if (s.size() == 1) {
    static constexpr std::string_view kChars = "?bBhHiIlLqQpPnNefdgFDGSUVOMmac";
    if (kChars.find(s[0]) == std::string_view::npos) return false;
    return finish(DType::from_char(s[0]));
  }
  Index size = parse_number(s.substr(1));
  if (size >= 0) {
    switch (s[0]) {
      case 'S': case 'a': return finish(DType::bytes(size));
      case 'U': return finish(DType::text(size));
      case 'V': return finish(DType::raw(size));
      case 'O':
        if (size != 4 && size != 8) return false;
        return finish(DType::of(TypeId::Object));
      default: break;
    }
    TypeId id;
    if (!sized_number(s[0], size, &id)) return false;
    return finish(DType::of(id));
  }
  if (order != 0) return false;
  for (const Alias& a : kAliases) {
    if (a.name == whole) return finish(DType::from_char(a.type_char));
  }
  for (const Wide& w : kWide) {
    if (w.name == whole) return finish(DType::of(w.id));
  }
  return false;
}

/// Repetition in front of a format: "2", "(2,3)", "()", else nothing. -1 for a text that is no repetition.
struct Repeat {
  bool given = false;
  bool number = false;  // no parentheses
  Shape shape;
};

bool parse_repeat(std::string_view& s, Repeat* repeat) {
  if (s.empty()) return false;
  if (is_digit(s[0])) {
    std::size_t n = 0;
    while (n < s.size() && is_digit(s[n])) ++n;
    Index count = parse_number(s.substr(0, n));
    if (count < 0) return false;
    repeat->given = repeat->number = true;
    repeat->shape.push_back(count);
    s.remove_prefix(n);
    return true;
  }
  if (s[0] != '(') return true;
  std::size_t close = s.find(')');
  if (close == std::string_view::npos) return false;
  std::string_view inside = s.substr(1, close - 1);
  s.remove_prefix(close + 1);
  repeat->given = true;
  while (!trimmed(inside).empty()) {
    std::size_t end = inside.find(',');
    const std::string_view digits = trimmed(inside.substr(0, end));
    const Index count = parse_number(digits);
    if (count > INT32_MAX || (count < 0 && digits.size() > 9 && std::all_of(digits.begin(), digits.end(), is_digit)))
      throw value_error(digits.size() > 18 ? "invalid shape in fixed-type tuple."
                                           : "invalid shape in fixed-type tuple: dimension does not fit into a C int.");
    if (count < 0) return false;
    repeat->shape.push_back(count);
    if (end == std::string_view::npos) break;
    inside.remove_prefix(end + 1);
  }
  return true;
}

bool is_order(char c) { return c == '<' || c == '>' || c == '=' || c == '|'; }

/// Whether the text is a list of formats, as NumPy decides it: a digit or () in front, or a comma.
bool is_list(std::string_view text) {
  if (text.empty()) return false;
  const std::string_view head = text.substr(is_order(text[0]) && text.size() > 1 ? 1 : 0);
  if (is_digit(head[0]) || head.starts_with("()")) return true;
  int brackets = 0;
  for (char c : text) {
    if (c == '[') ++brackets;
    if (c == ']') --brackets;
    if (c == ',' && brackets == 0) return true;
  }
  return false;
}

}  // namespace

DType parse_dtype(std::string_view text, bool align) {
  DType out;
  if (!is_list(text)) {
    if (parse_item(text, &out)) return out;
    for (std::string_view old : kRemoved) {
      if (text == old)
        throw type_error(fmt::format("Alias '{}' was removed in NumPy 2.0. Use a name without a digit at the end.", text));
    }
    throw dtype_not_understood(text);
  }
  std::vector<Field> fields;
  std::string_view rest = text;
  bool commas = false;
  int number = 0;
  while (true) {
    ++number;
    auto unrecognised = [&] {
      return value_error(fmt::format("format number {} of \"{}\" is not recognized", number, text));
    };
    rest = trimmed(rest);
    if (rest.empty()) break;
    char order = 0;
    if (rest[0] == '<' || rest[0] == '>' || rest[0] == '=' || rest[0] == '|') {
      order = rest[0];
    }
    Repeat repeat;
    std::string_view before = rest;
    if (order) rest.remove_prefix(1);
    if (!parse_repeat(rest, &repeat)) {
      if (before.starts_with('(') && before.find(')') != std::string_view::npos && before.find('-') == std::string_view::npos) throw dtype_not_understood(text);
      throw unrecognised();
    }
    if (order && !repeat.given) rest = before;
    rest = trimmed(rest);
    std::size_t end = 0;
    if (end < rest.size() && (rest[end] == '<' || rest[end] == '>' || rest[end] == '=' || rest[end] == '|')) ++end;
    while (end < rest.size() && (std::isalnum(static_cast<unsigned char>(rest[end])) || rest[end] == '?' || rest[end] == '_')) ++end;
    if (end < rest.size() && rest[end] == '[') {
      std::size_t close = rest.find(']', end);
      if (close == std::string_view::npos) throw unrecognised();
      end = close + 1;
    }
    if (end == 0) throw unrecognised();
    std::string item(rest.substr(0, end));
    rest.remove_prefix(end);
    if (order && repeat.given) item.insert(item.begin(), order);
    DType dtype;
    if (!parse_item(item, &dtype)) throw dtype_not_understood(item);
    const bool unsized = (dtype.id() == TypeId::Bytes || dtype.id() == TypeId::Str || dtype.id() == TypeId::Void) && dtype.itemsize() == 0;
    if (repeat.given && repeat.number && unsized) {
      dtype = dtype.resized(repeat.shape[0]);
    } else if (repeat.given) {
      dtype = DType::subarray(dtype, repeat.shape);
    }
    Field field;
    field.name = fmt::format("f{}", fields.size());
    field.dtype = dtype;
    fields.push_back(std::move(field));
    rest = trimmed(rest);
    if (rest.empty()) break;
    if (rest[0] != ',') throw unrecognised();
    commas = true;
    rest.remove_prefix(1);
  }
  if (fields.size() == 1 && !commas) return fields[0].dtype;
  if (fields.empty()) throw dtype_not_understood(text);
  return DType::structured(std::move(fields), align);
}

}  // namespace nd
