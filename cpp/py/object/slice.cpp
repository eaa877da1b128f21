// slice: its bounds as C++ integers, and the type.
#include <algorithm>

#include "py/object/support.h"

namespace py {

void Slice::traverse(Visitor& v) {
  v.visit(start);
  v.visit(stop);
  v.visit(step);
}
void Slice::clear_refs() { start = stop = step = Value::none(); }

namespace {

/// A bound as an int64; those beyond it saturate, which any index arithmetic treats alike.
std::int64_t clamped(const Value& v) {
  if (std::optional<std::int64_t> i = int_value(v)) return *i;
  return int_sign(v) < 0 ? INT64_MIN : INT64_MAX;
}

Outcome bound_error(VM& vm) {
  return vm.type_error("slice indices must be integers or None or have an __index__ method");
}

}  // namespace

std::optional<SliceBounds> slice_bounds(VM& vm, const Slice& s, std::int64_t length) {
  for (const Value* v : {&s.start, &s.stop, &s.step}) {
    if (v->is_none() || is_int(*v)) continue;
    static_cast<void>(bound_error(vm));
    return std::nullopt;
  }
  SliceBounds b{};
  b.step = s.step.is_none() ? 1 : std::max(clamped(s.step), -INT64_MAX);
  if (b.step == 0) {
    static_cast<void>(vm.value_error("slice step cannot be zero"));
    return std::nullopt;
  }
  const std::int64_t lower = b.step < 0 ? -1 : 0, upper = b.step < 0 ? length - 1 : length;
  auto bound = [&](const Value& v, std::int64_t missing) {
    if (v.is_none()) return missing;
    std::int64_t i = clamped(v);
    if (i < 0) i += length;
    return std::clamp(i, lower, std::max(lower, upper));
  };
  b.start = bound(s.start, b.step < 0 ? upper : lower);
  b.stop = bound(s.stop, b.step < 0 ? lower : upper);
  if (b.step > 0)
    b.count = b.stop > b.start ? (b.stop - b.start - 1) / b.step + 1 : 0;
  else
    b.count = b.start > b.stop ? (b.start - b.stop - 1) / -b.step + 1 : 0;
  return b;
}

static Task resolve_slowly(VM& vm, Value slice) {
  Value bounds[3] = {slice.as<Slice>()->start, slice.as<Slice>()->stop, slice.as<Slice>()->step};
  for (Value& v : bounds) {
    if (v.is_none() || is_int(v)) continue;
    if (!type_of(v)->slots.index) co_return bound_error(vm);
    v = co_await vm.index(v);
  }
  co_return make<Slice>(bounds[0], bounds[1], bounds[2]);
}

Outcome resolve_slice(VM& vm, const Value& slice) {
  if (is_plain_slice(*slice.as<Slice>())) return slice;
  return resolve_slowly(vm, slice);
}

namespace {

Outcome slice_new(VM& vm, Type* cls, const CallArgs& args) {
  if (!check_count(vm, "slice", args, 1, 3)) return Outcome::error();
  if (args.npos == 1) return make<Slice>(Value::none(), args.data[0], Value::none());
  return make<Slice>(args.data[0], args.data[1], args.npos == 3 ? args.data[2] : Value::none());
}

Task repr_slowly(VM& vm, Value self) {
  const Slice* s = self.as<Slice>();
  std::string text = "slice(";
  for (const Value* v : {&s->start, &s->stop, &s->step}) {
    if (v != &s->start) text += ", ";
    Value shown = co_await vm.repr(*v);
    text += str_view(shown);
  }
  co_return make_str(text + ")");
}
Outcome slice_repr(VM& vm, const Value& self) { return repr_slowly(vm, self); }

Value as_tuple(const Value& v) {
  const Slice* s = v.as<Slice>();
  return make_tuple({s->start, s->stop, s->step});
}

Outcome slice_compare(VM& vm, const Value& a, const Value& b, CmpOp op) {
  if (!cast<Slice>(b)) return Value::not_implemented();
  return vm.compare(op, as_tuple(a), as_tuple(b));
}

Task hash_slowly(VM& vm, Value self) {
  const Slice* s = self.as<Slice>();
  TupleHash h;
  for (const Value* v : {&s->start, &s->stop, &s->step}) h.add(*int_value(co_await vm.hash(*v)));
  co_return make_int(h.finish(3));
}
Outcome slice_hash(VM& vm, const Value& self) { return hash_slowly(vm, self); }

Task slice_indices(VM& vm, Args args) {
  Value length = co_await vm.index(args[1]);
  if (int_sign(length) < 0) co_return vm.value_error("length should not be negative");
  Value plain = co_await resolve_slice(vm, args[0]);
  std::optional<SliceBounds> b = slice_bounds(vm, *plain.as<Slice>(), int_value(length).value_or(INT64_MAX));
  if (!b) co_return Outcome::error();
  co_return make_tuple({make_int(b->start), make_int(b->stop), make_int(b->step)});
}

Outcome slice_reduce(VM& vm, const Args& args) {
  return make_tuple({Value(types.slice), as_tuple(args[0])});
}

}  // namespace

void init_slice_type() {
  Type* t = types.slice;
  t->flags &= ~Type::kBaseType;
  t->set_doc("slice(stop)\nslice(start, stop[, step])\n\nWhich items an extended subscript such as a[0:10:2] picks.");
  t->slots.make_instance = slice_new;
  t->slots.repr = slice_repr;
  t->slots.compare = slice_compare;
  t->slots.hash = slice_hash;
  t->getset("start", [](VM&, const Value& s) -> Outcome { return s.as<Slice>()->start; });
  t->getset("stop", [](VM&, const Value& s) -> Outcome { return s.as<Slice>()->stop; });
  t->getset("step", [](VM&, const Value& s) -> Outcome { return s.as<Slice>()->step; });
  t->def("indices(self, object, /)", slice_indices,
         "The (start, stop, stride) that this slice means for a sequence of the given length.");
  t->def("__reduce__(self, /)", slice_reduce);
  t->ready();
}

}  // namespace py
