// IPython's display protocol: which values have rich forms, and the way from Python to the host that shows them. The rest is
// written in Python (lib/IPython/display.py).
#include "py/builtin/builtins.h"
#include "py/object/exception.h"
#include "py/object/type.h"

namespace py {
namespace {

constexpr const char* kHost = "__display__";

Outcome builtin_to_host(VM& vm, const Args& args) {
  vm.host->display(str_view(args[0]));
  return Value::none();
}

Task call_display(VM& vm, Args args) {
  Value module = co_await vm.import_module("IPython.display");
  Value display = co_await vm.get_attr(module, "display");
  co_return co_await vm.call_ex(display, args[0], args[1]);
}

/// Only classes that a program made have such methods.
bool has_rich_form(const Value& v) {
  if (!v.is_object()) return false;
  const Type* type = v.object()->type();
  if (!type->has(Type::kHeapType) || type->has(Type::kTypeSubclass)) return false;
  for (const char* name : {"_repr_html_", "_repr_mimebundle_", "_repr_svg_", "_repr_png_", "_repr_jpeg_", "_repr_latex_", "_repr_markdown_",
                           "_repr_json_", "_repr_javascript_", "_repr_pretty_", "_ipython_display_"}) {
    if (type->lookup(name)) return true;
  }
  return false;
}

Task show_task(VM& vm, Value v) {
  Value module = co_await vm.import_module("IPython.display");
  co_return co_await vm.call_method(module, "_show_result", {v});
}

}  // namespace

void install_display(Module& m) {
  m.def("__display__(json: str, /)", builtin_to_host, "Hand a rich result to the page.");
  m.def("display(*objs, **kwargs)", call_display, "Show objects in their richest forms.");
}

Outcome show_richly(VM& vm, const Value& v) {
  if (!has_rich_form(v) || !vm.builtins->get(intern(kHost))) return Value::boolean(false);
  return show_task(vm, v);
}

}  // namespace py
