// range and its iterators. Ranges whose numbers fit run on int64; others on Python's ints.
#include "py/object/iterator_state.h"
#include "py/object/iterators.h"
#include "py/object/support.h"

namespace py {
namespace {

Value zero() { return Value::small_int(0); }
Value one() { return Value::small_int(1); }

/// How many numbers lie in range(start, stop, step), step not 0. Ints of any size.
Value range_length(const Value& start, const Value& stop, const Value& step) {
  if (start.is_small_int() && stop.is_small_int() && step.is_small_int()) {
    const std::int64_t a = start.small_int(), b = stop.small_int(), s = step.small_int();
    if (s > 0) return make_int(b > a ? (b - a - 1) / s + 1 : 0);
    return make_int(a > b ? (a - b - 1) / -s + 1 : 0);
  }
  const BigInt a = big_value(start), b = big_value(stop), s = big_value(step);
  if (s > 0) return b > a ? make_int(BigInt((b - a - 1) / s + 1)) : zero();
  return a > b ? make_int(BigInt((a - b - 1) / -s + 1)) : zero();
}

Ref<Range> make_range(const Value& start, const Value& stop, const Value& step) {
  return make<Range>(start, stop, step, range_length(start, stop, step));
}

/// The number at `index` (0 <= index, any int): start + index * step.
Value number_at(const Range& r, const Value& index) {
  if (r.start.is_small_int() && r.step.is_small_int() && index.is_small_int()) {
    std::int64_t offset;
    if (!__builtin_mul_overflow(index.small_int(), r.step.small_int(), &offset) &&
        !__builtin_add_overflow(offset, r.start.small_int(), &offset))
      return make_int(offset);
  }
  return make_int(BigInt(big_value(r.start) + big_value(index) * big_value(r.step)));
}

/// bools and instances of subclasses of int become plain ints.
Value plain_int(const Value& v) {
  if (v.is_small_int()) return v;
  if (std::optional<std::int64_t> i = int_value(v)) return make_int(*i);
  return make_int(big_value(v));
}

Outcome new_range(VM& vm, const Value* bounds, std::size_t n) {
  if (n == 1) return make_range(zero(), plain_int(bounds[0]), one());
  const Value step = n == 3 ? plain_int(bounds[2]) : one();
  if (int_sign(step) == 0) return vm.value_error("range() arg 3 must not be zero");
  return make_range(plain_int(bounds[0]), plain_int(bounds[1]), step);
}
Task new_slowly(VM& vm, Value a, Value b, Value c, std::size_t n) {
  Value bounds[3] = {a, b, c};
  for (std::size_t i = 0; i < n; ++i) bounds[i] = co_await vm.index(bounds[i]);
  co_return new_range(vm, bounds, n);
}
Outcome range_new(VM& vm, Type* cls, const CallArgs& args) {
  if (!check_count(vm, "range", args, 1, 3)) return Outcome::error();
  bool ints = true;
  for (const Value& v : args.positional()) ints = ints && is_int(v);
  if (ints) return new_range(vm, args.data, args.npos);
  return new_slowly(vm, args.data[0], args.npos > 1 ? args.data[1] : Value(), args.npos > 2 ? args.data[2] : Value(),
                    args.npos);
}

Outcome range_repr(VM& vm, const Value& self) {
  const Range* r = self.as<Range>();
  if (r->step.is_small_int() && r->step.small_int() == 1)
    return make_str(fmt::format("range({}, {})", int_to_string(r->start), int_to_string(r->stop)));
  return make_str(fmt::format("range({}, {}, {})", int_to_string(r->start), int_to_string(r->stop),
                              int_to_string(r->step)));
}

Outcome range_len(VM& vm, const Value& self) {
  if (!int_value(self.as<Range>()->length)) return vm.overflow_error("Python int too large to convert to C ssize_t");
  return self.as<Range>()->length;
}
Outcome range_truth(VM& vm, const Value& self) { return Value::boolean(int_sign(self.as<Range>()->length) > 0); }

/// The index of an int in the range, or -1 (as a Value).
Value position_of(const Range& r, const Value& v) {
  if (r.start.is_small_int() && r.step.is_small_int() && r.length.is_small_int() && v.is_small_int()) {
    const std::int64_t offset = v.small_int() - r.start.small_int(), step = r.step.small_int();
    if (offset % step) return Value::small_int(-1);
    const std::int64_t i = offset / step;
    return Value::small_int(i >= 0 && i < r.length.small_int() ? i : -1);
  }
  const BigInt offset = big_value(v) - big_value(r.start), step = big_value(r.step);
  if (offset % step != 0) return Value::small_int(-1);
  const BigInt i = offset / step;
  if (i < 0 || i >= big_value(r.length)) return Value::small_int(-1);
  return make_int(i);
}
bool is_exact_int(const Value& v) {
  return v.is_small_int() || v.is_bool() || (v.is_object() && v.object()->type() == types.int_);
}

/// Compares items one by one, as for any sequence: calls fn's meaning by `count`: counts, else finds the index.
Task search_slowly(VM& vm, Value self, Value item, bool count) {
  const Range* r = self.as<Range>();
  Value i = zero();
  std::int64_t found = 0, steps = 0;
  while (int_compare(i, r->length) < 0) {
    if ((co_await vm.equal(number_at(*r, i), item)).is_true()) {
      if (!count) co_return i;
      ++found;
    }
    i = co_await int_binary(vm, BinOp::Add, i, one());
    if (++steps % 1024 == 0) co_await vm.checkpoint();
  }
  co_return Value::small_int(count ? found : -1);
}

Task contains_slowly(VM& vm, Value self, Value item) {
  Value at = co_await search_slowly(vm, self, item, false);
  co_return Value::boolean(int_sign(at) >= 0);
}
Outcome range_contains(VM& vm, const Value& self, const Value& item) {
  const Range* r = self.as<Range>();
  if (is_exact_int(item)) return Value::boolean(int_sign(position_of(*r, item)) >= 0);
  return contains_slowly(vm, self, item);
}

Task range_index(VM& vm, Args args) {
  const Range* r = args[0].as<Range>();
  if (is_exact_int(args[1])) {
    Value at = position_of(*r, args[1]);
    if (int_sign(at) >= 0) co_return at;
    co_return vm.value_error("{} is not in range", int_to_string(plain_int(args[1])));
  }
  Value at = co_await search_slowly(vm, args[0], args[1], false);
  if (int_sign(at) < 0) co_return vm.value_error("sequence.index(x): x not in sequence");
  co_return at;
}
Outcome range_count(VM& vm, const Args& args) {
  if (is_exact_int(args[1])) return Value::small_int(int_sign(position_of(*args[0].as<Range>(), args[1])) >= 0);
  return search_slowly(vm, args[0], args[1], true);
}

/// A slice's bound against a range of any length, clamped into [lower, upper].
BigInt big_bound(const Value& v, const BigInt& missing, const BigInt& length, const BigInt& lower,
                 const BigInt& upper) {
  if (v.is_none()) return missing;
  BigInt i = big_value(v);
  if (i < 0) i += length;
  return i < lower ? lower : i > upper ? upper : i;
}

Outcome range_slice(VM& vm, const Range& r, const Slice& s) {
  if (!s.step.is_none() && int_sign(s.step) == 0) return vm.value_error("slice step cannot be zero");
  const BigInt length = big_value(r.length), step = s.step.is_none() ? BigInt(1) : big_value(s.step);
  const BigInt lower = step < 0 ? -1 : 0, upper = step < 0 ? BigInt(length - 1) : length;
  const BigInt start = big_bound(s.start, step < 0 ? upper : lower, length, lower, upper);
  const BigInt stop = big_bound(s.stop, step < 0 ? lower : upper, length, lower, upper);
  const BigInt base = big_value(r.start), stride = big_value(r.step);
  return make_range(make_int(BigInt(base + start * stride)), make_int(BigInt(base + stop * stride)),
                    make_int(BigInt(stride * step)));
}

Outcome range_getitem(VM& vm, const Value& self, const Value& key);
Task getitem_slowly(VM& vm, Value self, Value key) {
  Value plain;
  if (cast<Slice>(key))
    plain = co_await resolve_slice(vm, key);
  else
    plain = co_await vm.index(key);
  co_return range_getitem(vm, self, plain);
}
Outcome range_getitem(VM& vm, const Value& self, const Value& key) {
  const Range* r = self.as<Range>();
  if (is_int(key)) {
    Value i = plain_int(key);
    if (int_sign(i) < 0) i = PY_TRY(int_binary(vm, BinOp::Add, i, r->length));
    if (int_sign(i) < 0 || int_compare(i, r->length) >= 0)
      return vm.index_error("range object index out of range");
    return number_at(*r, i);
  }
  if (Slice* s = cast<Slice>(key)) return is_plain_slice(*s) ? range_slice(vm, *r, *s) : getitem_slowly(vm, self, key);
  if (has_index(key)) return getitem_slowly(vm, self, key);
  return vm.type_error("range indices must be integers or slices, not {}", type_name(key));
}

Outcome range_compare(VM& vm, const Value& a, const Value& b, CmpOp op) {
  const Range *x = a.as<Range>(), *y = cast<Range>(b);
  if (!y || (op != CmpOp::Eq && op != CmpOp::Ne)) return Value::not_implemented();
  bool equal = int_compare(x->length, y->length) == 0;
  if (equal && int_sign(x->length) > 0) equal = int_compare(x->start, y->start) == 0;
  if (equal && int_compare(x->length, one()) > 0) equal = int_compare(x->step, y->step) == 0;
  return Value::boolean(equal == (op == CmpOp::Eq));
}

Outcome range_hash(VM& vm, const Value& self) {
  const Range* r = self.as<Range>();
  const Value parts[3] = {r->length, int_sign(r->length) > 0 ? r->start : Value::none(),
                          int_compare(r->length, one()) > 0 ? r->step : Value::none()};
  TupleHash h;
  for (const Value& v : parts) h.add(VM::hash_fast(v).value_or(0));
  return make_int(h.finish(3));
}

Outcome iterate(const Value& start, const Value& step, const Value& length) {
  if (start.is_small_int() && step.is_small_int() && length.is_small_int())
    return make<RangeIterator>(start.small_int(), step.small_int(), length.small_int());
  return make<LongRangeIterator>(start, step, length);
}
Outcome range_iter(VM& vm, const Value& self) {
  const Range* r = self.as<Range>();
  return iterate(r->start, r->step, r->length);
}
Outcome range_reversed(VM& vm, const Args& args) {
  const Range* r = args[0].as<Range>();
  if (int_sign(r->length) == 0) return make<RangeIterator>(0, 1, 0);
  Value last = number_at(*r, PY_TRY(int_binary(vm, BinOp::Sub, r->length, one())));
  return iterate(last, PY_TRY(int_binary(vm, BinOp::Sub, zero(), r->step)), r->length);
}

Outcome range_reduce(VM& vm, const Args& args) {
  const Range* r = args[0].as<Range>();
  return make_tuple({Value(types.range), Value(make_tuple({r->start, r->stop, r->step}))});
}

Outcome iterator_next(VM& vm, const Value& self) {
  auto* it = self.as<RangeIterator>();
  if (it->remaining <= 0) return Outcome::exhausted();
  --it->remaining;
  const std::int64_t v = it->next;
  if (it->remaining) it->next += it->step;
  return make_int(v);
}

Outcome long_iterator_next(VM& vm, const Value& self) {
  auto* it = self.as<LongRangeIterator>();
  if (int_sign(it->remaining) <= 0) return Outcome::exhausted();
  Value v = it->next;
  it->next = PY_TRY(int_binary(vm, BinOp::Add, it->next, it->step));
  it->remaining = PY_TRY(int_binary(vm, BinOp::Sub, it->remaining, one()));
  return v;
}

/// (iter, (the numbers still to come,), None), for copy and pickle.
Task iterator_reduce(VM& vm, Args args) {
  auto* it = args[0].as<RangeIterator>();
  Value rest = co_await vm.call(Value(types.range), {make_int(it->next), make_int(it->next + it->step * it->remaining), make_int(it->step)});
  co_return reduced_to_iter(vm, rest, Value::none());
}

Task long_iterator_reduce(VM& vm, Args args) {
  auto* it = args[0].as<LongRangeIterator>();
  const Value next = it->next, step = it->step;
  Value span = co_await vm.binary(BinOp::Mul, step, it->remaining);
  Value end = co_await vm.binary(BinOp::Add, next, span);
  Value rest = co_await vm.call(Value(types.range), {next, end, step});
  co_return reduced_to_iter(vm, rest, Value::none());
}

}  // namespace

void init_range_type() {
  Type* t = types.range;
  t->flags = (t->flags & ~Type::kBaseType) | Type::kSequencePattern;
  t->set_doc(
      "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\n"
      "The integers from start (0) up to but without stop, step (1) apart.");
  t->slots.make_instance = range_new;
  t->slots.repr = range_repr;
  t->slots.len = range_len;
  t->slots.truth = range_truth;
  t->slots.contains = range_contains;
  t->slots.getitem = range_getitem;
  t->slots.compare = range_compare;
  t->slots.hash = range_hash;
  t->slots.iter = range_iter;
  t->getset("start", [](VM&, const Value& s) -> Outcome { return s.as<Range>()->start; });
  t->getset("stop", [](VM&, const Value& s) -> Outcome { return s.as<Range>()->stop; });
  t->getset("step", [](VM&, const Value& s) -> Outcome { return s.as<Range>()->step; });
  t->def("count(self, value, /)", range_count, "How many items equal value.");
  t->def("index(self, value, /)", range_index, "The index of value. ValueError if it isn't in the range.");
  t->def("__reversed__(self, /)", range_reversed, "An iterator from the last number to the first.");
  t->def("__reduce__(self, /)", range_reduce);
  t->ready();
}

void init_range_iterator_type() {
  Type* t = types.range_iterator;
  t->flags &= ~Type::kBaseType;
  t->slots.make_instance = no_instances;
  t->slots.iter = return_self;
  t->slots.next = iterator_next;
  t->slots.length_hint = [](VM&, const Value& s) -> Outcome { return make_int(s.as<RangeIterator>()->remaining); };
  t->def("__reduce__(self, /)", iterator_reduce);
  t->ready();
}

void init_longrange_iterator_type() {
  Type* t = types.longrange_iterator;
  t->flags &= ~Type::kBaseType;
  t->slots.make_instance = no_instances;
  t->slots.iter = return_self;
  t->slots.next = long_iterator_next;
  t->slots.length_hint = [](VM&, const Value& s) -> Outcome { return s.as<LongRangeIterator>()->remaining; };
  t->def("__reduce__(self, /)", long_iterator_reduce);
  t->ready();
}

}  // namespace py
