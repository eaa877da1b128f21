// The ufuncs of whole vectors and matrices: matmul, vecdot, matvec, vecmat.
#include "nd/linalg/product.h"
#include "nd/manip/shape.h"
#include "npmod/ufunc/ufunc_object.h"

namespace npmod {

namespace {

using Kind = UfuncObject::Kind;

void need_dimensions(const UfuncObject* u, int operand, const nd::NdArray& a, int needed) {
  if (a.ndim() >= needed) return;
  throw nd::value_error(fmt::format("{}: Input operand {} does not have enough dimensions (has {}, gufunc core with signature {} requires {})",
                                    u->name, operand, a.ndim(), core_signature(u), needed));
}

nd::NdArray with_axis(const nd::NdArray& a, int at) {
  nd::Shape shape = a.shape();
  shape.insert(at, 1);
  return nd::reshape(a, shape);
}
nd::NdArray without_axis(const nd::NdArray& a, int at) {
  nd::Shape shape = a.shape();
  shape.erase(at);
  return nd::reshape(a, shape);
}

}  // namespace

const char* core_signature(const UfuncObject* u) {
  switch (u->kind) {
    case Kind::Matmul: return "(n?,k),(k,m?)->(n?,m?)";
    case Kind::Vecdot: return "(n),(n)->()";
    case Kind::Matvec: return "(m,n),(n)->(m)";
    case Kind::Vecmat: return "(n),(n,m)->(m)";
    default: return nullptr;
  }
}

nd::NdArray core_product(const UfuncObject* u, const nd::NdArray& a, const nd::NdArray& b) {
  if (u->kind == Kind::Matmul) return nd::matmul(a, b);
  if (u->kind == Kind::Vecdot) return nd::vecdot(a, b);
  const bool matvec = u->kind == Kind::Matvec;
  need_dimensions(u, 0, a, matvec ? 2 : 1);
  need_dimensions(u, 1, b, matvec ? 1 : 2);
  const nd::Index n = a.shape(a.ndim() - 1), other = b.shape(matvec ? b.ndim() - 1 : b.ndim() - 2);
  if (n != other) {
    throw nd::value_error(fmt::format("{}: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature {} (size {} is different from {})",
                                      u->name, core_signature(u), other, n));
  }
  if (matvec) {
    const nd::NdArray r = nd::matmul(a, with_axis(b, b.ndim()));
    return without_axis(r, r.ndim() - 1);
  }
  nd::NdArray left = a;
  if (nd::is_complex_id(a.id())) {
    nd::FpStatus ignored;
    const nd::Operand operand{&a};
    left = nd::call(*ufunc_named("conjugate")->row, {&operand, 1}, {}, ignored).first;
  }
  const nd::NdArray r = nd::matmul(with_axis(left, left.ndim() - 1), b);
  return without_axis(r, r.ndim() - 2);
}

}  // namespace npmod
