// a.flags: a view of an array's flags, by name or as attributes.
#include "npmod/core/convert.h"
#include "npmod/method/methods.h"
#include "py/object/support.h"

namespace npmod {
namespace {

using py::Args;

class Flags : public py::GcObject {
 public:
  explicit Flags(Value array) : py::GcObject(nptypes.flags), array(std::move(array)) {}
  static py::Type* static_type() { return nptypes.flags; }
  void traverse(py::Visitor& v) override { v.visit(array); }
  void clear_refs() override { array = Value(); }
  Value array;  // empty: a scalar's flags
};

struct Bits {
  bool c, f, own, write, aligned;
};
Bits bits_of(const Value& self) {
  const Flags* flags = self.as<Flags>();
  if (!flags->array) return {true, true, true, false, true};
  const nd::NdArray& a = flags->array.as<Array>()->a;
  return {a.is_c_contiguous(), a.is_f_contiguous(), a.owns_data(), a.is_writeable(), a.is_aligned()};
}

std::optional<bool> flag_value(const Bits& b, std::string_view name) {
  if (name == "C_CONTIGUOUS" || name == "C" || name == "CONTIGUOUS") return b.c;
  if (name == "F_CONTIGUOUS" || name == "F" || name == "FORTRAN") return b.f;
  if (name == "OWNDATA" || name == "O") return b.own;
  if (name == "WRITEABLE" || name == "W") return b.write;
  if (name == "ALIGNED" || name == "A") return b.aligned;
  if (name == "WRITEBACKIFCOPY" || name == "X") return false;
  if (name == "FNC") return b.f && !b.c;
  if (name == "FORC") return b.f || b.c;
  if (name == "B" || name == "BEHAVED") return b.aligned && b.write;
  if (name == "CA" || name == "CARRAY") return b.c && b.aligned && b.write;
  if (name == "FA" || name == "FARRAY") return b.f && !b.c && b.aligned && b.write;
  return std::nullopt;
}

/// Whether an array may be made writeable: what it is a view of can be.
bool may_write(const Array* a) {
  if (a->a.owns_data()) return true;
  const nd::Buffer& buffer = *a->a.buffer();
  if (!(a->a.dtype().has_objects() ? buffer.writeable() : buffer.raw_writeable())) return false;
  Array* base = as_array(a->base);
  return !base || base->a.is_writeable();
}

Outcome set_flag(VM& vm, const Value& array, std::string_view name, bool on) {
  Array* a = array ? array.as<Array>() : nullptr;
  if (!a) return vm.value_error("Cannot set flags on array scalars.");
  if (name == "WRITEABLE" || name == "W") {
    if (on && !a->a.is_writeable() && !may_write(a)) return vm.value_error("cannot set WRITEABLE flag to True of this array");
    a->a.set_writeable(on);
    return Value::none();
  }
  if (name == "ALIGNED" || name == "A") {
    if (on && !a->a.is_aligned()) return vm.value_error("cannot set aligned flag of mis-aligned array to True");
    return Value::none();
  }
  if (name == "WRITEBACKIFCOPY" || name == "X") {
    if (on) return vm.value_error("cannot set WRITEBACKIFCOPY flag to True");
    return Value::none();
  }
  return vm.key_error(Value(py::make_str("Unknown flag")));
}

Outcome flags_getitem(VM& vm, const Value& self, const Value& key) {
  if (py::is_str(key)) {
    if (auto v = flag_value(bits_of(self), py::str_view(key))) return Value::boolean(*v);
  }
  return vm.key_error(Value(py::make_str("Unknown flag")));
}
Outcome flags_setitem(VM& vm, const Value& self, const Value& key, const Value& v) {
  if (!v || !py::is_str(key)) return vm.key_error(Value(py::make_str("Unknown flag")));
  auto on = to_bool(vm, v);
  PY_CHECK(on);
  return set_flag(vm, self.as<Flags>()->array, py::str_view(key), *on);
}

Outcome flags_repr(VM&, const Value& self) {
  const Bits b = bits_of(self);
  const auto word = [](bool on) { return on ? "True" : "False"; };
  return py::make_str(fmt::format(
      "  C_CONTIGUOUS : {}\n  F_CONTIGUOUS : {}\n  OWNDATA : {}\n  WRITEABLE : {}\n  ALIGNED : {}\n  WRITEBACKIFCOPY : {}\n",
      word(b.c), word(b.f), word(b.own), word(b.write), word(b.aligned), word(false)));
}

Outcome flags_compare(VM&, const Value& self, const Value& other, py::CmpOp op) {
  if (!py::cast<Flags>(other) || (op != py::CmpOp::Eq && op != py::CmpOp::Ne)) return Value::not_implemented();
  const Bits a = bits_of(self), b = bits_of(other);
  const bool same = a.c == b.c && a.f == b.f && a.own == b.own && a.write == b.write && a.aligned == b.aligned;
  return Value::boolean(same == (op == py::CmpOp::Eq));
}

template <int kWhich>
Outcome get_flag(VM&, const Value& self) {
  static const char* const kNames[] = {"C", "F", "O", "W", "A", "X", "FNC", "FORC", "B", "CA", "FA"};
  return Value::boolean(*flag_value(bits_of(self), kNames[kWhich]));
}
template <int kWhich>
Outcome put_flag(VM& vm, const Value& self, const Value& v) {
  static const char* const kNames[] = {"C", "F", "O", "W", "A", "X"};
  if (!v) return vm.raise(py::exc.AttributeError, "Cannot delete flags {} attribute", "writeable");
  auto on = to_bool(vm, v);
  PY_CHECK(on);
  return set_flag(vm, self.as<Flags>()->array, kNames[kWhich], *on);
}
Outcome get_num(VM&, const Value& self) {
  const Bits b = bits_of(self);
  return Value::small_int((b.c ? 1 : 0) | (b.f ? 2 : 0) | (b.own ? 4 : 0) | (b.aligned ? 0x100 : 0) | (b.write ? 0x400 : 0));
}

}  // namespace

Value make_flags(const Value& array) { return py::make<Flags>(array); }

void init_flags() {
  py::Type* t = nptypes.flags = py::new_type("numpy._core.multiarray", "flagsobj", py::types.object);
  t->slots.make_instance = py::no_instances;
  t->slots.repr = flags_repr;
  t->slots.getitem = flags_getitem;
  t->slots.setitem = flags_setitem;
  t->slots.compare = flags_compare;
  t->slots.hash = py::unhashable;
  t->getset("c_contiguous", get_flag<0>);
  t->getset("contiguous", get_flag<0>);
  t->getset("f_contiguous", get_flag<1>);
  t->getset("fortran", get_flag<1>);
  t->getset("owndata", get_flag<2>);
  t->getset("writeable", get_flag<3>, put_flag<3>);
  t->getset("aligned", get_flag<4>, put_flag<4>);
  t->getset("writebackifcopy", get_flag<5>, put_flag<5>);
  t->getset("fnc", get_flag<6>);
  t->getset("forc", get_flag<7>);
  t->getset("behaved", get_flag<8>);
  t->getset("carray", get_flag<9>);
  t->getset("farray", get_flag<10>);
  t->getset("num", get_num);
  t->ready();
}

}  // namespace npmod
