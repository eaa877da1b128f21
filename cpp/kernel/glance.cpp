#include "kernel/glance.h"

#include <algorithm>
#include <cstdlib>

#include "py/object/containers.h"
#include "py/object/function.h"
#include "py/object/int.h"
#include "py/object/module.h"
#include "py/object/str.h"
#include "py/vm/attr.h"
#include "py/vm/library.h"

#ifdef MEDKIT_NUMPY
#include "npmod/core/objects.h"
#endif

namespace kernel {

using py::Value;

namespace {

bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80);
}
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

std::string_view trimmed(std::string_view s) {
  while (!s.empty() && is_space(s.front())) s.remove_prefix(1);
  while (!s.empty() && is_space(s.back())) s.remove_suffix(1);
  return s;
}

/// Where a quoted text that starts at `at` ends; npos if nowhere.
std::size_t end_of_text(std::string_view s, std::size_t at) {
  const char quote = s[at];
  const std::string_view closing = s.substr(at, 3) == std::string(3, quote) ? s.substr(at, 3) : s.substr(at, 1);
  for (std::size_t i = at + closing.size(); i < s.size(); ++i) {
    if (s[i] == '\\') ++i;
    else if (s.substr(i, closing.size()) == closing) return i + closing.size();
  }
  return std::string_view::npos;
}

/// Where a bracket that opens at `at` is closed, plus one; npos if nowhere. `has`: whether `wanted` is in it at its own level.
std::size_t end_of_bracket(std::string_view s, std::size_t at, char wanted = 0, bool* has = nullptr) {
  int depth = 0;
  for (std::size_t i = at; i < s.size(); ++i) {
    const char c = s[i];
    if (c == '"' || c == '\'') {
      i = end_of_text(s, i);
      if (i == std::string_view::npos) return i;
      --i;
    } else if (c == '(' || c == '[' || c == '{') {
      ++depth;
    } else if (c == ')' || c == ']' || c == '}') {
      if (--depth == 0) return i + 1;
    } else if (has && depth == 1 && c == wanted) {
      *has = true;
    }
  }
  return std::string_view::npos;
}

std::optional<std::int64_t> whole_number(std::string_view s) {
  const std::string text(trimmed(s));
  char* end = nullptr;
  const std::int64_t n = std::strtoll(text.c_str(), &end, 10);
  if (text.empty() || *end) return std::nullopt;
  return n;
}

Value item_of(const std::vector<Value>& items, std::string_view index) {
  const auto n = whole_number(index);
  const auto size = static_cast<std::int64_t>(items.size());
  if (!n || *n >= size || *n < -size) return Value();
  return items[static_cast<std::size_t>(*n < 0 ? *n + size : *n)];
}

/// Cuts at `separator` where it stands outside of brackets and quotes.
std::vector<std::string_view> split(std::string_view s, char separator) {
  std::vector<std::string_view> parts;
  std::size_t start = 0;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s[i] == separator) {
      parts.push_back(trimmed(s.substr(start, i - start)));
      start = i + 1;
      continue;
    }
    std::size_t end = i + 1;
    if (s[i] == '"' || s[i] == '\'') end = end_of_text(s, i);
    if (s[i] == '(' || s[i] == '[' || s[i] == '{') end = end_of_bracket(s, i);
    if (end == std::string_view::npos) break;
    i = end - 1;
  }
  parts.push_back(trimmed(s.substr(start)));
  return parts;
}

/// One part of an index between commas; empty if it is more than a number, a slice, a text, a variable or a list of such.
Value index_part(py::VM& vm, std::string_view s) {
  if (s == "...") return vm.builtins->get("Ellipsis");
  if (s == "None") return Value::none();
  if (const auto n = whole_number(s)) return py::make_int(*n);
  if (s.size() >= 2 && (s[0] == '"' || s[0] == '\'')) return Value(py::intern(s.substr(1, s.size() - 2)));
  if (s == "True" || s == "False") return Value::boolean(s == "True");
  if (s.size() >= 2 && s[0] == '[' && end_of_bracket(s, 0) == s.size()) {
    std::vector<Value> items;
    for (const std::string_view item : split(s.substr(1, s.size() - 2), ',')) {
      if (item.empty()) break;
      items.push_back(index_part(vm, item));
      if (!items.back()) return Value();
    }
    return Value(py::make_list(std::move(items)));
  }
  const std::vector<std::string_view> ends = split(s, ':');
  if (ends.size() == 1) return std::all_of(s.begin(), s.end(), [](char c) { return is_name_char(c) || c == '.'; }) ? glance(vm, s).value : Value();
  std::vector<Value> numbers(3, Value::none());
  for (std::size_t i = 0; i < ends.size() && i < 3; ++i) {
    if (!ends[i].empty()) numbers[i] = index_part(vm, ends[i]);
    if (!numbers[i]) return Value();
  }
  return Value(py::make<py::Slice>(numbers[0], numbers[1], numbers[2]));
}

Value index_of(py::VM& vm, std::string_view s) {
  std::vector<std::string_view> parts = split(s, ',');
  if (parts.size() == 1) return index_part(vm, parts[0]);
  if (parts.back().empty()) parts.pop_back();
  std::vector<Value> items;
  for (const std::string_view part : parts) {
    items.push_back(index_part(vm, part));
    if (!items.back()) return Value();
  }
  return Value(py::make_tuple(std::move(items)));
}

/// `value[index]`; of a text, some text.
Value indexed(py::VM& vm, const Value& value, std::string_view index) {
  index = trimmed(index);
#ifdef MEDKIT_NUMPY
  if (py::type_of(value) == npmod::Array::static_type()) {
    const Value key = index_of(vm, index);
    if (!key) return Value();
    py::Outcome got = py::type_of(value)->slots.getitem(vm, value, key);
    if (got.ok()) return got.value();
    if (got.is_error()) vm.clear_error();
    return Value();
  }
#endif
  const bool slice = index.find(':') != std::string_view::npos;
  if (py::is_str(value)) return Value(py::intern(""));
  if (py::is_list(value)) return slice ? value : item_of(value.as<py::List>()->items, index);
  if (py::is_tuple(value)) return slice ? value : item_of(value.as<py::Tuple>()->items, index);
  if (py::Dict* dict = py::cast<py::Dict>(value)) {
    if (index.size() < 2 || (index[0] != '"' && index[0] != '\'')) return Value();
    return dict->get(index.substr(1, index.size() - 2));
  }
  return Value();
}

/// Attributes that lie in a dict; of built-in classes, those that C++ code gives.
Glance attribute(py::VM& vm, const Glance& owner, std::string_view name) {
  if (!owner.value) {
    const std::string below = owner.module + "." + std::string(name);
    if (py::is_library_module(below)) return {Value(), below};
    return {};
  }
  const Value& value = owner.value;
  if (py::Module* module = py::cast<py::Module>(value)) {
    if (Value found = module->dict->get(name)) return {found, ""};
    const std::string below = module->name() + "." + std::string(name);
    if (Value found = vm.modules->get(below)) return {found, ""};
    if (py::is_library_module(below)) return {Value(), below};
    return {};
  }
  if (py::Dict* dict = py::instance_dict(value)) {
    if (Value found = dict->get(name)) return {found, ""};
  }
  if (py::Type* type = py::cast<py::Type>(value)) {
    if (Value found = type->lookup(name)) return {found, ""};
  }
  Value found = py::type_of(value)->lookup(name);
  if (!found) return {};
  if (py::GetSet* getset = py::cast<py::GetSet>(found)) {
    if (!getset->get) return {};
    py::Outcome got = getset->get(vm, value);
    if (got.ok()) return {got.value(), ""};
    if (got.is_error()) vm.clear_error();
    return {};
  }
  if (py::cast<py::Property>(found)) return {};
  return {found, ""};
}

/// What an expression begins with; `at` is moved behind it.
Glance atom(py::VM& vm, std::string_view s, std::size_t& at) {
  const char c = s[at];
  std::size_t end = at;
  while (end < s.size() && is_name_char(s[end])) ++end;
  const bool quoted = end < s.size() && end - at <= 2 && (s[end] == '"' || s[end] == '\'');
  if (quoted) {
    const bool bytes = s.substr(at, end - at).find_first_of("bB") != std::string_view::npos;
    at = end_of_text(s, end);
    if (bytes) return {vm.builtins->get("bytes"), ""};  // its class has the same attributes
    return {Value(py::intern("")), ""};
  }
  // After `1.` one wants the other digits.
  if (c >= '0' && c <= '9') return {};
  if (end > at) {
    const std::string_view name = s.substr(at, end - at);
    at = end;
    if (Value found = vm.main_module->dict->get(name)) return {found, ""};
    return {vm.builtins->get(name), ""};
  }
  bool has = false;
  const std::size_t start = at;
  at = end_of_bracket(s, start, c == '{' ? ':' : ',', &has);
  if (at == std::string_view::npos) return {};
  const std::string_view inside = trimmed(s.substr(start + 1, at - start - 2));
  if (c == '[') return {Value(py::make_list({})), ""};
  if (c == '{') return {has || inside.empty() ? Value(py::make_dict()) : Value(py::make<py::Set>()), ""};
  if (has || inside.empty()) return {Value(py::make_tuple({})), ""};
  return glance(vm, inside);
}

}  // namespace

std::string_view last_primary(std::string_view text) {
  std::size_t start = text.size();
  while (start > 0) {
    const char c = text[start - 1];
    if (is_name_char(c) || c == '.') {
      --start;
    } else if (c == ')' || c == ']' || c == '}') {
      int depth = 0;
      std::size_t i = start;
      while (i > 0) {
        const char b = text[--i];
        if (b == ')' || b == ']' || b == '}') ++depth;
        if ((b == '(' || b == '[' || b == '{') && --depth == 0) break;
      }
      if (depth != 0) break;
      start = i;
    } else if (c == '"' || c == '\'') {
      if (start < text.size() && is_name_char(text[start])) break;
      const std::size_t line = text.rfind('\n', start - 1);
      const std::size_t open = start < 2 ? std::string_view::npos : text.rfind(c, start - 2);
      if (open == std::string_view::npos || (line != std::string_view::npos && open < line)) break;
      start = open;
      while (start > 0 && is_name_char(text[start - 1])) --start;
      break;
    } else {
      break;
    }
  }
  return text.substr(start);
}

std::optional<Selection> selection([[maybe_unused]] py::VM& vm, [[maybe_unused]] std::string_view expression) {
#ifdef MEDKIT_NUMPY
  constexpr nd::Index kMostElements = 400;
  const std::string_view s = trimmed(expression);
  std::size_t open = 0, end = 0;
  for (std::size_t i = s.find('['); i != s.npos; i = s.find('[', end)) {
    open = i;
    end = end_of_bracket(s, i);
    if (end == s.npos) return std::nullopt;
  }
  if (open == 0 || end != s.size()) return std::nullopt;
  const std::string_view text = s.substr(0, open);
  const Value value = glance(vm, text).value;
  if (!value || py::type_of(value) != npmod::Array::static_type()) return std::nullopt;
  const nd::NdArray& array = npmod::as_array(value)->a;
  if (array.ndim() == 0 || array.size() > kMostElements) return std::nullopt;
  // The same index of the elements' numbers says which ones it takes.
  nd::NdArray numbers = nd::NdArray::empty(array.shape(), nd::dtype_of<std::int64_t>());
  auto* number = reinterpret_cast<std::int64_t*>(numbers.data());
  for (nd::Index i = 0; i < array.size(); ++i) number[i] = i;
  const Value taken = indexed(vm, npmod::make_array(std::move(numbers)), s.substr(open + 1, end - open - 2));
  npmod::Array* places = taken ? npmod::as_array(taken) : nullptr;
  if (!places || places->a.size() > kMostElements) return std::nullopt;
  Selection found{text, value, {}};
  for (nd::Index i = 0; i < places->a.size(); ++i) {
    const std::byte* p = places->a.data();
    nd::Index rest = i;
    for (int axis = places->a.ndim(); axis-- > 0; rest /= places->a.shape(axis)) p += rest % places->a.shape(axis) * places->a.stride(axis);
    found.places.push_back(*reinterpret_cast<const std::int64_t*>(p));
  }
  return found;
#else
  return std::nullopt;
#endif
}

Glance glance(py::VM& vm, std::string_view expression) {
  const std::string_view s = trimmed(expression);
  if (s.empty()) return {};
  std::size_t at = 0;
  Glance found = atom(vm, s, at);
  while (found && at < s.size()) {
    if (s[at] == '.') {
      std::size_t end = ++at;
      while (end < s.size() && is_name_char(s[end])) ++end;
      found = attribute(vm, found, s.substr(at, end - at));
      at = end;
    } else if (s[at] == '[' && found.value) {
      const std::size_t end = end_of_bracket(s, at);
      if (end == std::string_view::npos) return {};
      found = {indexed(vm, found.value, s.substr(at + 1, end - at - 2)), ""};
      at = end;
    } else {
      return {};
    }
  }
  return found;
}

}  // namespace kernel
