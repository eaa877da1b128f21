// The operations of the language on any Value: arithmetic, comparison, conversion, iteration, items.
#include <cmath>

#include "py/object/generic_alias.h"
#include "py/object/containers.h"
#include "py/object/exception.h"
#include "py/object/format.h"
#include "py/object/function.h"
#include "py/object/iterators.h"
#include "py/object/number.h"
#include "py/vm/attr.h"
#include "py/vm/call.h"
#include "py/vm/index_argument.h"
#include "py/vm/vm.h"
#include "py/vm/patience.h"

namespace py {

// Natives' loops go from one of these to the next, be it an item, a comparison or a text: each counts some steps, so that no
// loop is deaf. (Steps of about a nanosecond.)
static constexpr int kOperation = 16;
namespace {

bool user_class(const Type* t) { return t->has(Type::kHeapType); }

Outcome ask(VM& vm, Type* t, BinOp op, const Value& a, const Value& b, bool reflected) {
  if (!t->slots.binary) return Value::not_implemented();
  const bool saved = std::exchange(vm.reflected_call, reflected);
  Outcome o = t->slots.binary(vm, op, a, b);
  vm.reflected_call = saved;
  return o;
}

Outcome unsupported(VM& vm, BinOp op, const Value& a, const Value& b, bool in_place) {
  if (op == BinOp::RShift && cast<NativeFunction>(a) && cast<NativeFunction>(a)->signature().name() == "print") {
    return vm.type_error("unsupported operand type(s) for >>: '{}' and '{}'. Did you mean \"print(<message>, file=<output_stream>)\"?",
                         type_name(a), type_name(b));
  }
  const std::string text = in_place && op != BinOp::DivMod
                               ? (op == BinOp::Pow ? "**=" : std::string(symbol(op)) + "=")
                               : std::string(symbol(op));
  return vm.type_error("unsupported operand type(s) for {}: '{}' and '{}'", text, type_name(a), type_name(b));
}

/// Whether b's class is asked first: a proper subclass that has its own reflected method.
bool right_first(BinOp op, Type* ta, Type* tb) {
  if (ta == tb || !tb->is_subtype_of(ta)) return false;
  if (!tb->has(Type::kHeapType)) return tb->slots.binary != ta->slots.binary;
  const char* name = reflected_name(op);
  Value mine = tb->lookup_literal(name);
  return mine && !mine.same(ta->lookup_literal(name));
}

Task binary_general(VM& vm, BinOp op, Value a, Value b, bool in_place) {
  Type* ta = type_of(a);
  Type* tb = type_of(b);
  const bool flip = right_first(op, ta, tb);
  if (flip) {
    Value r = co_await ask(vm, tb, op, a, b, true);
    if (!r.is_not_implemented()) co_return r;
  }
  // Python: a sequence's + and * come after the other operand's numeric ones; its % is a number's operator.
  const bool sequence = op != BinOp::Mod && ta->slots.no_reflected && tb->slots.binary && !tb->slots.no_reflected;
  if (sequence && !flip) {
    Value r = co_await ask(vm, tb, op, a, b, true);
    if (!r.is_not_implemented()) co_return r;
  }
  {
    Value r = co_await ask(vm, ta, op, a, b, false);
    if (!r.is_not_implemented()) co_return r;
  }
  if (ta != tb && !flip && !sequence) {
    Value r = co_await ask(vm, tb, op, a, b, true);
    if (!r.is_not_implemented()) co_return r;
  }
  co_return unsupported(vm, op, a, b, in_place);
}

Outcome binary_any(VM& vm, BinOp op, const Value& a, const Value& b, bool in_place) {
  Type* ta = type_of(a);
  Type* tb = type_of(b);
  if (user_class(ta) || user_class(tb) || ta->slots.no_reflected) {
    if (!(ta->slots.no_reflected && ta == tb && !user_class(ta))) return binary_general(vm, op, a, b, in_place);
  }
  if (ta != tb && ta->slots.binary != tb->slots.binary && tb->is_subtype_of(ta)) return binary_general(vm, op, a, b, in_place);
  Outcome o = ask(vm, ta, op, a, b, false);
  if (!o.ok() || !o.value().is_not_implemented()) return o;
  if (ta != tb) {
    o = ask(vm, tb, op, a, b, true);
    if (!o.ok() || !o.value().is_not_implemented()) return o;
  }
  return unsupported(vm, op, a, b, in_place);
}

Task inplace_general(VM& vm, BinOp op, Value a, Value b) {
  Value r = co_await type_of(a)->slots.inplace(vm, op, a, b);
  if (!r.is_not_implemented()) co_return r;
  co_return binary_any(vm, op, a, b, true);
}

const char* unary_text(UnOp op) {
  static const char* const kAll[] = {
#define PY_UNOP(Name, method, text) text,
#include "py/object/ops.def"
#undef PY_UNOP
  };
  return kAll[static_cast<int>(op)];
}

Task unary_general(VM& vm, UnOp op, Value a) {
  // A class may fill the slot for some operators only: its bases' slots answer the others.
  Outcome (*asked)(VM&, UnOp, const Value&) = nullptr;
  for (Type* t = type_of(a); t; t = t->base) {
    if (!t->slots.unary || t->slots.unary == asked) continue;
    asked = t->slots.unary;
    Value r = co_await asked(vm, op, a);
    if (!r.is_not_implemented()) co_return r;
  }
  co_return vm.type_error("bad operand type for {}: '{}'", unary_text(op), type_name(a));
}

Outcome compare_default(VM& vm, CmpOp op, const Value& a, const Value& b) {
  if (op == CmpOp::Eq) return Value::boolean(a.same(b));
  if (op == CmpOp::Ne) return Value::boolean(!a.same(b));
  return vm.type_error("'{}' not supported between instances of '{}' and '{}'", symbol(op), type_name(a), type_name(b));
}

Outcome ask_compare(VM& vm, const Value& a, const Value& b, CmpOp op) {
  auto slot = type_of(a)->slots.compare;
  if (!slot) return Value::not_implemented();
  return slot(vm, a, b, op);
}

Task compare_general(VM& vm, CmpOp op, Value a, Value b) {
  Type* ta = type_of(a);
  Type* tb = type_of(b);
  const bool flip = ta != tb && tb->is_subtype_of(ta);
  if (flip) {
    Value r = co_await ask_compare(vm, b, a, swapped(op));
    if (!r.is_not_implemented()) co_return r;
  }
  {
    Value r = co_await ask_compare(vm, a, b, op);
    if (!r.is_not_implemented()) co_return r;
  }
  if (!flip) {
    Value r = co_await ask_compare(vm, b, a, swapped(op));
    if (!r.is_not_implemented()) co_return r;
  }
  co_return compare_default(vm, op, a, b);
}

Task truth_of_compare(VM& vm, CmpOp op, Value a, Value b) {
  Value r = co_await vm.compare(op, a, b);
  co_return co_await vm.truth(r);
}

}  // namespace

Outcome VM::binary(BinOp op, const Value& a, const Value& b) { return binary_any(*this, op, a, b, false); }

Outcome VM::inplace(BinOp op, const Value& a, const Value& b) {
  Type* ta = type_of(a);
  if (ta->slots.inplace && (ta->slots.inplace_ops & bit(op))) {
    if (user_class(ta)) return inplace_general(*this, op, a, b);
    Outcome o = ta->slots.inplace(*this, op, a, b);
    if (!o.ok() || !o.value().is_not_implemented()) return o;
  }
  return binary_any(*this, op, a, b, true);
}

Outcome VM::unary(UnOp op, const Value& a) {
  if (type_of(a)->slots.unary) return unary_general(*this, op, a);
  return type_error("bad operand type for {}: '{}'", unary_text(op), type_name(a));
}

Outcome VM::compare(CmpOp op, const Value& a, const Value& b) {
  worked(kOperation);
  Type* ta = type_of(a);
  Type* tb = type_of(b);
  if (user_class(ta) || user_class(tb)) return compare_general(*this, op, a, b);
  Outcome o = ask_compare(*this, a, b, op);
  if (!o.ok() || !o.value().is_not_implemented()) return o;
  if (ta != tb) {
    o = ask_compare(*this, b, a, swapped(op));
    if (!o.ok() || !o.value().is_not_implemented()) return o;
  }
  return compare_default(*this, op, a, b);
}

Outcome VM::equal(const Value& a, const Value& b) {
  if (a.same(b)) return Value::boolean(true);
  worked(kOperation);
  if (auto quick = equal_fast(a, b)) return Value::boolean(*quick);
  return truth_of_compare(*this, CmpOp::Eq, a, b);
}

Outcome VM::less(const Value& a, const Value& b) {
  worked(kOperation);
  return truth_of_compare(*this, CmpOp::Lt, a, b);
}

std::optional<bool> VM::truth_fast(const Value& v) {
  if (v.is_bool()) return v.is_true();
  if (v.is_none()) return false;
  if (v.is_small_int()) return v.small_int() != 0;
  if (v.is_real()) return v.real() != 0;
  if (!v.is_object()) return true;
  Type* t = v.object()->type();
  if (t == types.str) return v.as<Str>()->length() != 0;
  if (t == types.list) return v.as<List>()->size() != 0;
  if (t == types.tuple) return v.as<Tuple>()->size() != 0;
  if (t == types.dict) return v.as<Dict>()->size() != 0;
  if (t == types.int_) return true;  // a big int is never zero
  if (!t->slots.truth && !t->slots.len) return true;
  return std::nullopt;
}

namespace {

Task truth_by_len(VM& vm, Value v) {
  Value n = co_await type_of(v)->slots.len(vm, v);
  co_return Value::boolean(int_sign(n) != 0);
}

}  // namespace

Outcome VM::truth(const Value& v) {
  if (auto quick = truth_fast(v)) return Value::boolean(*quick);
  Type* t = type_of(v);
  if (t->slots.truth) return t->slots.truth(*this, v);
  if (t->slots.len) return truth_by_len(*this, v);
  return Value::boolean(true);
}

Outcome VM::hash(const Value& v) {
  if (auto quick = hash_fast(v)) return make_int(*quick);
  auto slot = type_of(v)->slots.hash;
  if (!slot) return unhashable(*this, v);
  return slot(*this, v);
}

Outcome VM::repr(const Value& v) {
  worked(kOperation);
  auto slot = type_of(v)->slots.repr;
  return slot ? slot(*this, v) : type_error("'{}' has no repr", type_name(v));
}

Outcome VM::str(const Value& v) {
  worked(kOperation);
  if (v.is_object() && v.object()->type() == types.str) return v;
  return type_of(v)->slots.str(*this, v);
}

namespace {

Task ascii_task(VM& vm, Value v) {
  Value text = co_await vm.repr(v);
  if (text.as<Str>()->is_ascii()) co_return text;
  std::string out;
  for (char32_t c : text.as<Str>()->u32()) {
    if (c < 128) {
      out += static_cast<char>(c);
    } else if (c < 256) {
      out += fmt::format("\\x{:02x}", static_cast<unsigned>(c));
    } else if (c < 0x10000) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += fmt::format("\\U{:08x}", static_cast<unsigned>(c));
    }
  }
  co_return Value(make_str(out));
}

Task format_general(VM& vm, Value v, Value spec) {
  Value fn = type_of(v)->lookup("__format__");
  if (!fn) co_return vm.type_error("Type {} doesn't define __format__", type_name(v));
  Value text = co_await call_with_self(vm, fn, v, {spec});
  if (!is_str(text)) co_return vm.type_error("__format__ must return a str, not {}", type_name(text));
  co_return text;
}

}  // namespace

Outcome VM::ascii(const Value& v) { return ascii_task(*this, v); }

Outcome VM::format(const Value& v, const Value& spec) {
  if (spec.as<Str>()->length() == 0) {
    if (v.is_object() && v.object()->type() == types.str) return v;
    if (v.is_small_int() || v.is_real()) return str(v);
  }
  if (v.is_small_int() || v.is_real()) return format_number(*this, v, str_view(spec));
  if (v.is_object() && v.object()->type() == types.str) return format_str(*this, v, str_view(spec));
  return format_general(*this, v, spec);
}

Outcome VM::len(const Value& v) {
  if (auto slot = type_of(v)->slots.len) return slot(*this, v);
  return type_error("object of type '{}' has no len()", type_name(v));
}

Outcome VM::iter(const Value& v) {
  Type* t = type_of(v);
  if (t->slots.iter) return t->slots.iter(*this, v);
  if (t->has(Type::kHeapType) && t->slots.getitem && !t->lookup("__iter__")) {
    // A host's class may be iterable, or refuse to be, without an __iter__ that its subclasses could inherit.
    for (Type* up : t->mro) {
      if (!up->has(Type::kHeapType) && up->slots.iter) return up->slots.iter(*this, v);
    }
  }
  if (t->slots.getitem && !t->has(Type::kDictSubclass) && (t->has(Type::kHeapType) || t->lookup("__getitem__"))) {
    return Value(make<SequenceIterator>(v));
  }
  return type_error("'{}' object is not iterable", type_name(v));
}

Outcome VM::next(const Value& it) {
  worked(kOperation);
  auto slot = type_of(it)->slots.next;
  if (!slot) return type_error("'{}' object is not an iterator", type_name(it));
  return slot(*this, it);
}

namespace {

Task contains_by_iteration(VM& vm, Value container, Value item) {
  Value it = co_await vm.iter(container);
  while (Value v = co_await vm.next(it)) {
    Value same = co_await vm.equal(v, item);
    if (same.is_true()) co_return Value::boolean(true);
    co_await vm.checkpoint();
  }
  co_return Value::boolean(false);
}

}  // namespace

Outcome VM::contains(const Value& container, const Value& item) {
  Type* t = type_of(container);
  if (t->slots.contains) return t->slots.contains(*this, container, item);
  if (!t->slots.iter && !t->slots.getitem) return type_error("argument of type '{}' is not iterable", type_name(container));
  return contains_by_iteration(*this, container, item);
}

namespace {

Task class_getitem(VM& vm, Value cls, Value key) {
  Value fn = co_await vm.get_attr_or_empty(cls, intern("__class_getitem__"));
  if (!fn && cls.same(Value(types.type))) co_return make_generic_alias(cls, key);
  if (!fn) co_return vm.type_error("type '{}' is not subscriptable", cls.as<Type>()->full_name());
  co_return co_await vm.call(fn, {key});
}

}  // namespace

Outcome VM::getitem(const Value& v, const Value& key) {
  Type* t = type_of(v);
  if (t->slots.getitem) return t->slots.getitem(*this, v, key);
  if (cast<Type>(v)) return class_getitem(*this, v, key);
  return type_error("'{}' object is not subscriptable", type_name(v));
}

Outcome VM::setitem(const Value& v, const Value& key, const Value& item) {
  Type* t = type_of(v);
  if (t->slots.setitem) return t->slots.setitem(*this, v, key, item);
  if (item) return type_error("'{}' object does not support item assignment", type_name(v));
  const bool by_position = (t->has(Type::kHeapType) || t->slots.getitem) && type_of(key)->slots.index;
  return type_error("'{}' object {} support item deletion", type_name(v), by_position ? "doesn't" : "does not");
}

Outcome VM::index(const Value& v) {
  worked(kOperation);
  if (is_int(v)) return v;
  if (auto slot = type_of(v)->slots.index) return slot(*this, v);
  return type_error("'{}' object cannot be interpreted as an integer", type_name(v));
}

Outcome VM::to_int(const Value& v) {
  if (v.is_small_int()) return v;
  Type* t = type_of(v);
  if (t->slots.to_int) return t->slots.to_int(*this, v);
  return index(v);
}

static Task float_of_index(VM& vm, Value v) {
  Value i = co_await vm.index(v);
  auto d = vm.as_double(i);
  if (!d) co_return Outcome::error();
  co_return Value::real(*d);
}

Outcome VM::to_float(const Value& v) {
  if (v.is_real()) return v;
  Type* t = type_of(v);
  if (t->slots.to_float) return t->slots.to_float(*this, v);
  if (t->slots.index) return float_of_index(*this, v);
  return type_error("must be real number, not {}", type_name(v));
}

namespace {

Task length_hint_task(VM& vm, Value v) {
  const Slots& slots = type_of(v)->slots;
  if (slots.len) {
    Outcome o = co_await vm.attempt(slots.len(vm, v));
    if (o.ok()) co_return o;
    if (!vm.error_is(exc.TypeError)) co_return Outcome::error();
    vm.clear_error();
  }
  if (!slots.length_hint) co_return Value::none();
  Outcome o = co_await vm.attempt(slots.length_hint(vm, v));
  if (o.is_error()) {
    if (!vm.error_is(exc.TypeError)) co_return Outcome::error();
    vm.clear_error();
    co_return Value::none();
  }
  if (o.value().is_not_implemented()) co_return Value::none();
  if (!is_int(o.value())) co_return vm.type_error("__length_hint__ must be an integer, not {}", type_name(o.value()));
  if (int_sign(o.value()) < 0) co_return vm.value_error("__length_hint__() should return >= 0");
  co_return o;
}

}  // namespace

Outcome length_hint(VM& vm, const Value& v) {
  const Type* t = type_of(v);
  if (!t->has(Type::kHeapType) || (!t->slots.len && !t->slots.length_hint)) return Value::none();
  return length_hint_task(vm, v);
}

namespace {

Task collect(VM& vm, Value iterable, bool tuple) {
  Value it = co_await vm.iter(iterable);
  co_await length_hint(vm, iterable);
  Ref<List> out = make_list({});
  while (Value v = co_await vm.next(it)) {
    out->items.push_back(std::move(v));
    co_await vm.checkpoint();
  }
  if (tuple) co_return Value(make_tuple(std::move(out->items)));
  co_return Value(out);
}

}  // namespace

Outcome VM::list_of(const Value& v) {
  if (v.is_object()) {
    if (v.object()->type() == types.list) return Value(make_list(copied(v.as<List>()->items)));
    if (v.object()->type() == types.tuple) return Value(make_list(copied(v.as<Tuple>()->items)));
  }
  return collect(*this, v, false);
}

Outcome VM::tuple_of(const Value& v) {
  if (v.is_object()) {
    if (v.object()->type() == types.tuple) return v;
    if (v.object()->type() == types.list) return Value(make_tuple(copied(v.as<List>()->items)));
  }
  return collect(*this, v, true);
}

namespace {

/// Python: what has a tuple `__bases__` counts as a class in isinstance() and issubclass(). Empty if v has none.
Task bases_of(VM& vm, Value v) {
  Value bases = co_await vm.get_attr_or_empty(v, intern("__bases__"));
  co_return bases && is_tuple(bases) ? bases : Value();
}

Task derives(VM& vm, Value from, Value cls) {
  std::vector<Value> open{from};
  while (!open.empty()) {
    Value at = std::move(open.back());
    open.pop_back();
    if (at.same(cls)) co_return Value::boolean(true);
    Value bases = co_await bases_of(vm, at);
    if (!bases) continue;
    const auto& items = bases.as<Tuple>()->items;
    open.insert(open.end(), items.rbegin(), items.rend());
    if (static_cast<std::int64_t>(open.size()) > VM::kNativeLimit) co_return vm.recursion_error();
    co_await vm.checkpoint();
  }
  co_return Value::boolean(false);
}

Task instance_check(VM& vm, Value v, Value cls, bool sub) {
  const char* hook = sub ? "__subclasscheck__" : "__instancecheck__";
  if (Tuple* t = cast<Tuple>(cls)) {
    for (std::size_t i = 0; i < t->size(); ++i) {
      Value r = sub ? co_await vm.issubclass(v, (*t)[i]) : co_await vm.isinstance(v, (*t)[i]);
      if (r.is_true()) co_return r;
    }
    co_return Value::boolean(false);
  }
  Value fn = type_of(cls)->lookup(hook);
  if (fn) {
    Value r = co_await call_with_self(vm, fn, cls, {v});
    co_return co_await vm.truth(r);
  }
  Value start = v;
  if (sub) {
    Value bases = co_await bases_of(vm, v);
    if (!bases) co_return vm.type_error("issubclass() arg 1 must be a class");
  }
  Value bases = co_await bases_of(vm, cls);
  if (!bases && sub) co_return vm.type_error("issubclass() arg 2 must be a class, a tuple of classes, or a union");
  if (!bases) co_return vm.type_error("isinstance() arg 2 must be a type, a tuple of types, or a union");
  if (!sub) {
    start = co_await vm.get_attr_or_empty(v, intern("__class__"));
    if (!start) co_return Value::boolean(false);
  }
  co_return co_await derives(vm, start, cls);
}

Task abstract_subclass(VM& vm, Value v, Value cls) {
  Value bases = co_await bases_of(vm, v);
  if (!bases) co_return vm.type_error("issubclass() arg 1 must be a class");
  co_return co_await derives(vm, v, cls);
}

/// isinstance by the object's own __class__ attribute.
Task class_attribute_check(VM& vm, Value v, Value cls) {
  Value claimed = co_await vm.get_attr_or_empty(v, intern("__class__"));
  Type* t = claimed ? cast<Type>(claimed) : nullptr;
  co_return Value::boolean(t && t->is_subtype_of(cls.as<Type>()));
}

/// Whether instances of t may have a __class__ of their own making.
bool claims_a_class(Type* t) {
  static const Value plain = types.object->dict->get("__class__");
  return t->slots.getattr != types.object->slots.getattr || !t->lookup("__class__").same(plain);
}

/// Whether a class's metaclass leaves instance checks to type.
bool plain_checks(const Value& cls, const char* hook) {
  Type* meta = type_of(cls);
  if (meta == types.type) return true;
  if (!cast<Type>(cls)) return false;
  return meta->lookup(hook).same(types.type->dict->get(hook));
}

}  // namespace

Outcome VM::isinstance(const Value& v, const Value& cls) {
  if (cls.is_object() && cls.object() == type_of(v)) return Value::boolean(true);
  if (plain_checks(cls, "__instancecheck__")) {
    if (py::isinstance(v, cls.as<Type>())) return Value::boolean(true);
    // Python: __class__ may claim another class than the type (proxies, mocks).
    if (type_of(v)->has(Type::kHeapType) && claims_a_class(type_of(v))) {
      return class_attribute_check(*this, v, cls);
    }
    return Value::boolean(false);
  }
  return instance_check(*this, v, cls, false);
}

Outcome VM::issubclass(const Value& v, const Value& cls) {
  if (plain_checks(cls, "__subclasscheck__")) {
    if (Type* t = cast<Type>(v)) return Value::boolean(t->is_subtype_of(cls.as<Type>()));
    return abstract_subclass(*this, v, cls);
  }
  return instance_check(*this, v, cls, true);
}

std::optional<std::int64_t> VM::as_int64(const Value& v, const char* overflow_text) {
  if (v.is_small_int()) return v.small_int();
  Value i = v;
  if (!is_int(v)) {
    Type* t = type_of(v);
    if (!t->slots.index || t->has(Type::kHeapType)) {
      (void)not_an_integer(*this, v);
      return std::nullopt;
    }
    Outcome o = t->slots.index(*this, v);
    if (!o.ok()) return std::nullopt;
    i = std::move(o).value();
  }
  auto r = int_value(i);
  if (!r) {
    (void)raise_text(exc.OverflowError, overflow_text ? overflow_text : "Python int too large to convert to C ssize_t");
  }
  return r;
}

std::optional<double> VM::as_double(const Value& v) {
  if (is_float(v)) return float_value(v);
  if (is_int(v)) {
    auto d = int_to_double(v);
    if (!d) (void)raise_text(exc.OverflowError, "int too large to convert to float");
    return d;
  }
  Type* t = type_of(v);
  if (!t->has(Type::kHeapType)) {
    if (t->slots.to_float) {
      Outcome o = t->slots.to_float(*this, v);
      if (o.ok()) return float_value(o.value());
      return std::nullopt;
    }
    if (t->slots.index) {
      Outcome o = t->slots.index(*this, v);
      if (o.ok()) return as_double(o.value());
      return std::nullopt;
    }
  }
  (void)type_error("must be real number, not {}", type_name(v));
  return std::nullopt;
}

}  // namespace py
