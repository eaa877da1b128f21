// _unicode: categories and names of characters, for module unicodedata.
#include "py/builtin/modules.h"
#include "py/object/module.h"
#include "py/object/support.h"
#include "py/object/unicode.h"
#include "py/syntax/literal.h"

namespace py {
namespace {

Outcome unicode_category_of(VM& vm, const Args& args) {
  return Value(intern(unicode_category(static_cast<char32_t>(int_value(args[0]).value_or(0)))));
}
Outcome unicode_name(VM& vm, const Args& args) {
  return make_str(syntax::character_name(static_cast<char32_t>(int_value(args[0]).value_or(0))));
}
Outcome unicode_lookup(VM& vm, const Args& args) {
  return make_int(static_cast<std::int64_t>(syntax::character_named(args[0].as<Str>()->utf8())));
}

}  // namespace

void init__unicode_module(VM&, Module& m) {
  m.def("category(code: int, /)", unicode_category_of, "The general category of a character, by its code point.");
  m.def("name(code: int, /)", unicode_name, "The name of a character, by its code point; empty if it isn't known.");
  m.def("lookup(name: str, /)", unicode_lookup, "The code point of a name, or 0.");
}

}  // namespace py
