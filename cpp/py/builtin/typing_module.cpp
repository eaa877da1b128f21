// _typing: TypeVar and TypeAliasType for module typing, which is in Python otherwise.
#include "py/builtin/modules.h"
#include "py/object/function.h"
#include "py/object/module.h"
#include "py/object/support.h"
#include "py/object/type_var.h"

namespace py {
namespace {

Outcome typing_make_var(VM& vm, const Args& args) {
  Ref<TypeVar> t = make<TypeVar>();
  t->name = args[0];
  const std::int64_t kind = int_value(args[1]).value_or(0);
  t->bound = kind == 1 ? args[2] : Value::none();
  t->constraints = kind == 2 ? args[2] : Value(make_tuple({}));
  t->inferred = true;
  if (!args[3].is_ellipsis()) t->fallback = args[3];
  return t;
}
Outcome typing_make_alias(VM& vm, const Args& args) {
  Ref<TypeAlias> t = make<TypeAlias>();
  t->name = args[0];
  t->parameters = args[1].is_none() ? Value(make_tuple({})) : args[1];
  t->compute = args[2];
  if (Function* f = cast<Function>(args[2])) t->module = f->module;
  return t;
}

}  // namespace

void init__typing_module(VM& vm, Module& m) {
  m.add_type(types.type_var);
  m.add_type(types.type_alias);
  m.def("make_var(name: str, kind: int, bound, default, /)", typing_make_var);
  m.def("make_alias(name: str, params, compute, /)", typing_make_alias);
}

}  // namespace py
