// Small things that the files of the built-in types and natives share: argument counts of constructors, the guard
// against recursive reprs, comparison without Python code.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "py/object/containers.h"
#include "py/vm/vm.h"

namespace py {

/// Constructors with positional-only parameters: "list expected at most 1 argument, got 2". False: TypeError is set.
bool check_count(VM& vm, const char* name, const CallArgs& args, std::size_t min, std::size_t max);
/// "list() takes no keyword arguments". False: TypeError is set.
bool no_keywords(VM& vm, const char* name, const CallArgs& args);
/// The value of keyword `name` among the arguments; empty if it wasn't given.
Value keyword(const CallArgs& args, std::string_view name);

/// The `iter` slot of iterators.
Outcome return_self(VM& vm, const Value& self);
/// `__class_getitem__`: a generic alias such as list[int].
Outcome class_getitem(VM& vm, const Args& args);
void def_class_getitem(Type* t);
/// The slot of types whose instances Python code can't create: "cannot create 'x' instances".
Outcome no_instances(VM& vm, Type* cls, const CallArgs& args);

/// While it lives, `o` is being shown; a nested repr of the same object sees `recursive`.
class ReprGuard {
 public:
  explicit ReprGuard(Object* o);
  ReprGuard(const ReprGuard&) = delete;
  ~ReprGuard();
  bool recursive = false;

 private:
  Object* object_;
};

/// a < b where no Python code is needed: ints, floats, strings, bytes, tuples and lists of such.
std::optional<bool> less_fast(const Value& a, const Value& b);

/// A key or index that stands for an int: is_int, or its type has __index__.
inline bool has_index(const Value& v) { return is_int(v) || type_of(v)->slots.index; }

/// An index as a C++ integer, raising IndexError "cannot fit 'int' into an index-sized integer".
std::optional<std::int64_t> index_value(VM& vm, const Value& v);

/// True when every bound of the slice is None or an int, so that slice_bounds never needs Python code.
bool is_plain_slice(const Slice& s);

/// For `sequence + x` and `sequence * x`: lets the other operand's own operator answer first, as CPython does, then
/// raises TypeError with `message`.
Outcome other_operand_or_error(VM& vm, BinOp op, const Value& a, const Value& b, bool other_is_b, std::string message);

/// Combines the items' hashes as CPython does for tuples.
class TupleHash {
 public:
  void add(std::int64_t hash);
  std::int64_t finish(std::size_t count) const;

 private:
  std::uint64_t acc_ = 2870177450012600261ull;
};

/// What comparing sequences of which one is a prefix of the other comes to.
inline Value compare_sizes(CmpOp op, std::size_t a, std::size_t b) {
  switch (op) {
    case CmpOp::Lt: return Value::boolean(a < b);
    case CmpOp::Le: return Value::boolean(a <= b);
    case CmpOp::Eq: return Value::boolean(a == b);
    case CmpOp::Ne: return Value::boolean(a != b);
    case CmpOp::Gt: return Value::boolean(a > b);
    case CmpOp::Ge: return Value::boolean(a >= b);
  }
  return Value();
}

/// The start or stop argument of index(): an int, through __index__; None is refused.
Outcome search_bound(VM& vm, const Value& v);
/// Counts from the end when negative; within [0, size] from below, unbounded above.
std::int64_t clamp_bound(const Value& v, std::int64_t size);

/// repr of a sequence's items joined by ", " between the brackets; a one-item tuple gets its comma.
Task repr_items(VM& vm, Value owner, const char* open, const char* close, bool tuple_comma);

/// A new list's or tuple's items from any iterable: exact lists and tuples at once, others by iteration. A List.
Outcome collect(VM& vm, const Value& iterable);

/// make_int for sizes.
inline Value int_of(std::size_t n) { return make_int(static_cast<std::int64_t>(n)); }

/// The largest number of items a container may have before MemoryError, whatever the host.
inline constexpr std::int64_t kMaxItems = std::int64_t{1} << (sizeof(void*) == 4 ? 27 : 34);

}  // namespace py
