// numpy._native_fft: one transform along one axis.
#include "nd/fft/fft.h"

#include "npmod/core/convert.h"
#include "npmod/core/submodules.h"
#include "py/object/str.h"

namespace npmod {
namespace {

Outcome transform(VM& vm, const py::Args& args) {
  Array* a = as_array(args[1]);
  if (!a) return vm.type_error("an array is needed");
  std::optional<nd::Index> n;
  if (!args[2].is_none()) {
    n = to_index(vm, args[2]);
    PY_CHECK(n);
  }
  auto axis = to_index(vm, args[3]);
  PY_CHECK(axis);
  return make_array(nd::fft::transform(a->a, n, *axis, nd::fft::parse_kind(py::str_view(args[0])),
                                       nd::fft::parse_norm(py::str_view(args[4]))));
}

}  // namespace

void fill_native_fft(VM&, py::Module& m) { m.def("transform(kind: str, a, n, axis, norm: str, /)", transform); }

}  // namespace npmod
