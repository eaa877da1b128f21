// __array_finalize__ and the class of results.
#include "npmod/core/finalize.h"

#include "py/object/str.h"

namespace npmod {
namespace {

py::Task finalized(VM& vm, Value array, Value hook, Value obj) {
  if (!hook.is_none()) (void)co_await vm.call(hook, {array, obj});
  co_return array;
}

/// The class's own __array_finalize__; empty for ndarray's.
Value own_hook(py::Type* cls) {
  static py::Str* const kName = py::intern("__array_finalize__");
  if (cls == nptypes.ndarray) return Value();
  Value hook = cls->lookup(kName);
  return hook.same(nptypes.ndarray->lookup(kName)) ? Value() : hook;
}

}  // namespace

Outcome finish_array(VM& vm, nd::NdArray a, py::Type* cls, const Value& base, const Value& obj) {
  Value made = base ? make_view(std::move(a), base, cls) : Value(py::make<Array>(std::move(a), Value(), cls));
  Value hook = own_hook(cls);
  if (!hook) return made;
  return finalized(vm, made, hook, obj ? obj : Value::none());
}

Outcome derived(VM& vm, nd::NdArray a, const Value& like, bool is_view) {
  Array* from = as_array(like);
  py::Type* cls = from ? from->type() : nptypes.ndarray;
  if (cls == nptypes.ndarray) return is_view ? make_view(std::move(a), like) : make_array(std::move(a));
  return finish_array(vm, std::move(a), cls, is_view ? like : Value(), like);
}

}  // namespace npmod
