// str: joining, padding, tabs, translation.
#include <algorithm>

#include "py/object/argument.h"
#include "py/object/big.h"
#include "py/object/format.h"
#include "py/object/str_internal.h"
#include "py/object/text_gatherer.h"
#include "py/vm/patience.h"

namespace py {
namespace {

Outcome join_items(VM& vm, const Value& self, const std::vector<Value>& items) {
  const std::string_view sep = sv(self);
  if (items.size() == 1 && items[0].is_object() && items[0].object()->type() == types.str) return items[0];
  std::size_t size = 0;
  Patience patience(vm);
  for (std::size_t i = 0; i < items.size(); ++i) {
    PY_CHECK(patience.spend());
    if (!is_str(items[i]))
      return vm.type_error("sequence item {}: expected str instance, {} found", i, type_name(items[i]));
    size += sv(items[i]).size() + (i ? sep.size() : 0);
  }
  if (static_cast<std::int64_t>(size) > kMaxItems) return memory_error(vm);
  TextGatherer out(size);
  for (std::size_t i = 0; i < items.size(); ++i) {
    PY_CHECK(patience.spend());
    if (i) out.add(sep);
    out.add(sv(items[i]));
  }
  return make_str(out.take());
}

Task join_slowly(VM& vm, Value self, Value iterable) {
  Outcome collected = co_await vm.attempt(vm.list_of(iterable));
  if (collected.is_error()) {
    // Python: an object that can't be iterated over gets join's own words.
    if (!type_of(iterable)->slots.iter && !type_of(iterable)->slots.getitem && vm.error_is(exc.TypeError)) {
      vm.clear_error();
      co_return vm.type_error("can only join an iterable");
    }
    co_return Outcome::error();
  }
  Value list = std::move(collected).value();
  co_return join_items(vm, self, list.as<List>()->items);
}

Outcome str_join(VM& vm, const Args& args) {
  if (List* l = cast_exact<List>(args[1])) return join_items(vm, args[0], l->items);
  if (Tuple* t = cast_exact<Tuple>(args[1])) return join_items(vm, args[0], t->items);
  return join_slowly(vm, args[0], args[1]);
}

// ---- padding ----

Outcome pad(VM& vm, const Args& args, char align) {
  auto width = vm.as_int64(args[1]);
  PY_CHECK(width);
  if (!is_str(args[2])) return vm.type_error("The fill character must be a unicode character, not {}", type_name(args[2]));
  const Str& fill = *args[2].as<Str>();
  if (fill.length() != 1) return vm.type_error("The fill character must be exactly one character long");
  const Str& s = *args[0].as<Str>();
  const std::int64_t margin = *width - s.length();
  if (margin <= 0) return args[0].object()->type() == types.str ? args[0] : Value(make_str(s.utf8()));
  if (margin > kMaxItems) return memory_error(vm);
  // Python: center() puts the odd blank on the left when the width is odd too.
  const std::int64_t left = align == '>' ? margin : align == '^' ? margin / 2 + (margin & *width & 1) : 0;
  std::string out;
  append_repeated(out, fill.utf8(), static_cast<std::size_t>(left));
  append_text(out, s.utf8());
  append_repeated(out, fill.utf8(), static_cast<std::size_t>(margin - left));
  return make_str(std::move(out));
}
Outcome str_center(VM& vm, const Args& args) { return pad(vm, args, '^'); }
Outcome str_ljust(VM& vm, const Args& args) { return pad(vm, args, '<'); }
Outcome str_rjust(VM& vm, const Args& args) { return pad(vm, args, '>'); }

Outcome str_zfill(VM& vm, const Args& args) {
  auto width = vm.as_int64(args[1]);
  PY_CHECK(width);
  const Str& s = *args[0].as<Str>();
  const std::int64_t margin = *width - s.length();
  if (margin <= 0) return args[0].object()->type() == types.str ? args[0] : Value(make_str(s.utf8()));
  if (margin > kMaxItems) return memory_error(vm);
  const std::string_view digits = s.utf8();
  const bool sign = !digits.empty() && (digits[0] == '+' || digits[0] == '-');
  std::string out(digits.substr(0, sign));
  append_fill(out, static_cast<std::size_t>(margin), '0');
  append_text(out, digits.substr(sign));
  return make_str(std::move(out));
}

Outcome str_expandtabs(VM& vm, const Args& args) {
  auto size = vm.as_int64(args[1], "Python int too large to convert to C int");
  PY_CHECK(size);
  if (*size != static_cast<std::int32_t>(*size)) return vm.overflow_error("Python int too large to convert to C int");
  std::string out;
  std::int64_t column = 0;
  for (char c : sv(args[0])) {
    worked(2);
    if (c == '\t') {
      if (*size > 0) {
        const std::int64_t n = *size - column % *size;
        if (n > kMaxItems || static_cast<std::int64_t>(out.size()) + n > kMaxItems) return memory_error(vm);
        append_fill(out, static_cast<std::size_t>(n), ' ');
        column += n;
      }
      continue;
    }
    out += c;
    if ((c & 0xC0) != 0x80) ++column;
    if (c == '\n' || c == '\r') column = 0;
  }
  return make_str(std::move(out));
}

// ---- translation ----

Outcome str_maketrans(VM& vm, const Args& args) {
  Ref<Dict> out = make_dict();
  if (!args[1]) {
    Dict* d = is_dict(args[0]) ? args[0].as<Dict>() : nullptr;
    if (!d || d->type() != types.dict)
      return vm.type_error("if you give only one argument to maketrans it must be a dict");
    for (const auto& entry : d->table.entries()) {
      if (!entry.key) continue;
      if (is_str(entry.key)) {
        if (entry.key.as<Str>()->length() != 1)
          return vm.value_error("string keys in translate table must be of length 1");
        PY_TRY(out->set(vm, make_int(entry.key.as<Str>()->at(0)), entry.value));
      } else if (is_int(entry.key)) {
        PY_TRY(out->set(vm, entry.key, entry.value));
      } else {
        return vm.type_error("keys in translate table must be strings or integers");
      }
    }
    return out;
  }
  for (int i = 1; i < 3; ++i)
    if (args[i] && !is_str(args[i]))
      return vm.type_error("maketrans() argument {} must be str, not {}", i + 1, argument_name(args[i]));
  if (!is_str(args[0])) return vm.type_error("first maketrans argument must be a string if there is a second argument");
  const std::u32string from = args[0].as<Str>()->u32(), to = args[1].as<Str>()->u32();
  if (from.size() != to.size()) return vm.value_error("the first two maketrans arguments must have equal length");
  for (std::size_t i = 0; i < from.size(); ++i) PY_TRY(out->set(vm, make_int(from[i]), make_int(to[i])));
  if (args[2])
    for (char32_t c : args[2].as<Str>()->u32()) PY_TRY(out->set(vm, make_int(c), Value::none()));
  return out;
}

Task str_translate(VM& vm, Args args) {
  Value table = args[1];
  const std::u32string text = args[0].as<Str>()->u32();
  std::string out;
  std::size_t steps = 0;
  for (char32_t c : text) {
    Outcome found = co_await vm.attempt(vm.getitem(table, make_int(c)));
    if (found.is_error()) {
      if (!vm.error_is(exc.LookupError)) co_return Outcome::error();
      vm.clear_error();
      append_utf8(out, c);
    } else {
      const Value to = std::move(found).value();
      if (is_int(to)) {
        auto code = int_value(to);
        if (!code || *code < 0 || *code > 0x10FFFF) co_return vm.value_error("character mapping must be in range(0x110000)");
        append_utf8(out, static_cast<char32_t>(*code));
      } else if (is_str(to)) {
        out += sv(to);
      } else if (!to.is_none()) {
        co_return vm.type_error("character mapping must return integer, None or str");
      }
    }
    if (++steps % 4096 == 0) co_await vm.checkpoint();
  }
  co_return make_str(std::move(out));
}

}  // namespace

void define_str_layout(Type* t) {
  t->def("join(self, iterable, /)", str_join, "The strings of iterable with self between them.");
  t->def("center(self, width, fillchar=' ', /)", str_center, "Padded on both sides to the given width.");
  t->def("ljust(self, width, fillchar=' ', /)", str_ljust, "Padded on the right to the given width.");
  t->def("rjust(self, width, fillchar=' ', /)", str_rjust, "Padded on the left to the given width.");
  t->def("zfill(self, width, /)", str_zfill, "Padded with zeros after the sign to the given width.");
  t->def("expandtabs(self, /, tabsize=8)", str_expandtabs, "With spaces for tabs, up to the next multiple of tabsize.");
  t->def("translate(self, table, /)", str_translate,
         "Each character replaced by what table has for its code: a code, a string, or None to drop it.");
  t->def_static("maketrans(x, y=?, z=?, /)", str_maketrans,
                "A table for translate(): from a dict, or two strings of equal length and one of characters to drop.");
}

}  // namespace py
