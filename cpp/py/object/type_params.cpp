// TypeVar and TypeAliasType get their contents from lib/typing.py; here is only what makes them built-in classes.
#include "py/object/init.h"
#include "py/object/type.h"

namespace py {

void init_type_var_type() {
  types.type_var->set_module("typing");
  types.type_var->flags |= Type::kHasDict | Type::kNoInstances;
  types.type_var->ready();
}

void init_type_alias_type() {
  types.type_alias->set_module("typing");
  types.type_alias->flags |= Type::kHasDict | Type::kNoInstances;
  types.type_alias->ready();
}

}  // namespace py
