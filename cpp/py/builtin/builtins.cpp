// The builtins module: functions from the other files, types, exceptions, constants.
#include "py/builtin/builtins.h"

#include "py/object/containers.h"
#include "py/object/exception.h"

namespace py {

void install_builtins(Module& m) {
  m.set("__doc__", make_str("Built-in functions, types, exceptions, and other objects."));
  m.set("NotImplemented", Value::not_implemented());
  m.set("Ellipsis", Value::ellipsis());
  m.set("None", Value::none());
  m.set("True", Value::boolean(true));
  m.set("False", Value::boolean(false));
  m.set("__debug__", Value::boolean(true));
  install_number_builtins(m);
  install_iteration_builtins(m);
  install_object_builtins(m);
  install_code_builtins(m);
  install_io_builtins(m);
  install_open(m);
  install_help(m);
  for (Type* t : {types.object,    types.type,     types.int_,      types.bool_,  types.float_,     types.complex_,
                  types.str,       types.bytes,    types.bytearray, types.memoryview, types.tuple,  types.list,
                  types.dict,      types.set,      types.frozenset, types.slice,  types.range,      types.property,
                  types.classmethod, types.staticmethod, types.super, types.enumerate, types.reversed, types.zip,
                  types.map,       types.filter})
    m.add_type(t);
  m.add_type(exc.BaseException);
#define PY_EXC(name, base) m.add_type(exc.name);
#include "py/object/exceptions.def"
#undef PY_EXC
  m.set("EnvironmentError", Value(exc.OSError));
  m.set("IOError", Value(exc.OSError));
}

}  // namespace py
