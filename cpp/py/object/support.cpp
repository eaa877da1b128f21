// Argument counts, repr guard, quick comparison: what the built-in types' files share.
#include "py/object/support.h"

#include <algorithm>

#include "py/object/generic_alias.h"
#include "py/object/number.h"
#include "py/vm/nesting.h"
#include "py/vm/patience.h"

namespace py {

bool check_count(VM& vm, const char* name, const CallArgs& args, std::size_t min, std::size_t max) {
  if (!no_keywords(vm, name, args)) return false;
  if (args.npos >= min && args.npos <= max) return true;
  const char* bound = min == max ? "" : args.npos < min ? "at least " : "at most ";
  const std::size_t n = args.npos < min ? min : max;
  static_cast<void>(vm.type_error("{} expected {}{} argument{}, got {}", name, bound, n, n == 1 ? "" : "s", args.npos));
  return false;
}

bool no_keywords(VM& vm, const char* name, const CallArgs& args) {
  if (args.nkw() == 0) return true;
  static_cast<void>(vm.type_error("{}() takes no keyword arguments", name));
  return false;
}

Value keyword(const CallArgs& args, std::string_view name) {
  for (std::size_t i = 0; i < args.nkw(); ++i)
    if (str_view((*args.names)[i]) == name) return args.keyword_value(i);
  return Value();
}

Outcome return_self(VM& vm, const Value& self) { return self; }

Outcome class_getitem(VM& vm, const Args& args) { return make_generic_alias(args[0], args[1]); }

void def_class_getitem(Type* t) {
  t->def_class("__class_getitem__(cls, object, /)", class_getitem, "A generic alias: the class with its type arguments.");
}

Outcome no_instances(VM& vm, Type* cls, const CallArgs& args) {
  return vm.type_error("cannot create '{}' instances", cls->full_name());
}

// ---- ReprGuard ----

static std::vector<Object*>& shown_objects() {
  static std::vector<Object*> shown;
  return shown;
}

ReprGuard::ReprGuard(Object* o) : object_(o) {
  auto& shown = shown_objects();
  worked(shown.size() / 2);
  recursive = std::find(shown.begin(), shown.end(), o) != shown.end();
  if (!recursive) shown.push_back(o);
}

ReprGuard::~ReprGuard() {
  if (recursive) return;
  auto& shown = shown_objects();
  auto it = std::find(shown.rbegin(), shown.rend(), object_);
  if (it != shown.rend()) shown.erase(std::next(it).base());
}

// ---- comparison ----

static std::optional<bool> less_items(const std::vector<Value>& a, const std::vector<Value>& b) {
  const std::size_t n = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < n; ++i) {
    if (a[i].same(b[i])) continue;
    std::optional<bool> equal = VM::equal_fast(a[i], b[i]);
    if (!equal) return std::nullopt;
    if (!*equal) return less_fast(a[i], b[i]);
  }
  return a.size() < b.size();
}

std::optional<bool> less_fast(const Value& a, const Value& b) {
  if (a.is_small_int() && b.is_small_int()) return a.small_int() < b.small_int();
  if (a.is_real() && b.is_real()) return a.real() < b.real();
  if (a.is_real() && b.is_small_int()) return a.real() < static_cast<double>(b.small_int());
  if (a.is_small_int() && b.is_real()) return static_cast<double>(a.small_int()) < b.real();
  if (!a.is_object() || !b.is_object()) return std::nullopt;
  const Type* t = a.object()->type();
  if (t != b.object()->type()) return std::nullopt;
  if (t == types.str) return compare_text(str_view(a), str_view(b)) < 0;
  if (t == types.int_) return int_compare(a, b) < 0;
  if (t == types.bytes) return compare_text(a.as<Bytes>()->data, b.as<Bytes>()->data) < 0;
  // Depth is bounded by the check in equal_fast's callers: only one level of nesting is looked at here.
  if (t == types.tuple) {
    const auto& x = a.as<Tuple>()->items;
    const auto& y = b.as<Tuple>()->items;
    for (const auto* items : {&x, &y})
      for (const Value& v : *items)
        if (v.is_object() && v.object()->type() != types.str && v.object()->type() != types.int_) return std::nullopt;
    return less_items(x, y);
  }
  return std::nullopt;
}

std::optional<std::int64_t> index_value(VM& vm, const Value& v) {
  if (v.is_small_int()) return v.small_int();
  if (std::optional<std::int64_t> i = int_value(v)) return i;
  static_cast<void>(vm.index_error("cannot fit '{}' into an index-sized integer", type_name(v)));
  return std::nullopt;
}

bool is_plain_slice(const Slice& s) {
  for (const Value* v : {&s.start, &s.stop, &s.step})
    if (!v->is_none() && !is_int(*v)) return false;
  return true;
}

Outcome search_bound(VM& vm, const Value& v) {
  if (is_int(v)) return v;
  if (!type_of(v)->slots.index) return vm.type_error("slice indices must be integers or have an __index__ method");
  return vm.index(v);
}

std::int64_t clamp_bound(const Value& v, std::int64_t size) {
  std::int64_t i = int_value(v).value_or(int_sign(v) < 0 ? INT64_MIN : INT64_MAX);
  return i < 0 ? std::max<std::int64_t>(i + size, 0) : i;
}

static Task other_operand_answers(VM& vm, BinOp op, Value a, Value b, Value other, std::string message) {
  Value answer = co_await type_of(other)->slots.binary(vm, op, a, b);
  if (!answer.is_not_implemented()) co_return answer;
  co_return vm.raise_text(exc.TypeError, std::move(message));
}

Outcome other_operand_or_error(VM& vm, BinOp op, const Value& a, const Value& b, bool other_is_b, std::string message) {
  const Value& other = other_is_b ? b : a;
  const Slots& slots = type_of(other)->slots;
  // The methods of a class statement's class were asked before the sequence itself.
  const bool asked = type_of(other)->has(Type::kHeapType);
  if (!asked && slots.binary && !slots.no_reflected && (slots.binary_ops & bit(op)))
    return other_operand_answers(vm, op, a, b, other, std::move(message));
  return vm.raise_text(exc.TypeError, std::move(message));
}

// ---- hashing and repr of sequences ----

void TupleHash::add(std::int64_t hash) {
  // xxHash's round, as CPython documents it for tuples.
  acc_ += static_cast<std::uint64_t>(hash) * 14029467366897019727ull;
  acc_ = (acc_ << 31) | (acc_ >> 33);
  acc_ *= 11400714785074694791ull;
}

std::int64_t TupleHash::finish(std::size_t count) const {
  const std::uint64_t h = acc_ + (count ^ (2870177450012600261ull ^ 3527539ull));
  return h == ~0ull ? 1546275796 : static_cast<std::int64_t>(h);
}

static std::size_t sequence_size(const Value& v) {
  return is_list(v) ? v.as<List>()->items.size() : v.as<Tuple>()->items.size();
}
static Value sequence_item(const Value& v, std::size_t i) {
  return is_list(v) ? v.as<List>()->items[i] : v.as<Tuple>()->items[i];
}

Task repr_items(VM& vm, Value owner, const char* open, const char* close, bool tuple_comma) {
  if (nested_too_deeply(vm)) co_return nesting_error(vm, "while getting the repr of an object");
  ReprGuard guard(owner.object());
  std::string text = open;
  if (guard.recursive) {
    text += "...";
    text += close;
    co_return make_str(std::move(text));
  }
  for (std::size_t i = 0; i < sequence_size(owner); ++i) {
    if (i) text += ", ";
    Value item = sequence_item(owner, i);
    if (item.is_small_int()) {
      fmt::format_int digits(item.small_int());
      text.append(digits.data(), digits.size());
    } else {
      Value shown = co_await vm.repr(item);
      text += str_view(shown);
    }
    if (i % 1024 == 1023) co_await vm.checkpoint();
  }
  if (tuple_comma && sequence_size(owner) == 1) text += ",";
  text += close;
  co_return make_str(std::move(text));
}

Outcome collect(VM& vm, const Value& iterable) {
  if (List* l = cast_exact<List>(iterable)) return make_list(l->items);
  if (Tuple* t = cast_exact<Tuple>(iterable)) return make_list(t->items);
  return vm.list_of(iterable);
}

}  // namespace py
