// Equality and hashing of values whose classes are built in: at once, without a coroutine.
#include <cmath>

#include "py/object/containers.h"
#include "py/object/number.h"
#include "py/vm/vm.h"
#include "py/vm/patience.h"

namespace py {
namespace {

/// Whether `t` compares by identity: it has object's own ==.
bool by_identity(const Type* t) { return t->slots.compare == types.object->slots.compare && t->slots.hash == types.object->slots.hash; }

}  // namespace

std::optional<bool> VM::equal_fast(const Value& a, const Value& b) {
  if (a.is_small_int() && b.is_small_int()) return a.same(b);
  if (a.is_object() && b.is_object()) {
    Type* ta = a.object()->type();
    Type* tb = b.object()->type();
    if (ta == types.str && tb == types.str) {
      if (a.same(b)) return true;
      const Str* x = a.as<Str>();
      const Str* y = b.as<Str>();
      if (x->interned() && y->interned()) return false;
      return same_text(x->utf8(), y->utf8());
    }
    if (ta == types.tuple && tb == types.tuple) {
      const Tuple& x = *a.as<Tuple>();
      const Tuple& y = *b.as<Tuple>();
      if (x.size() != y.size()) return false;
      for (std::size_t i = 0; i < x.size(); ++i) {
        if (x[i].same(y[i])) continue;  // Python: identity counts as equality inside containers
        if (x[i].is_object() && x[i].object()->type() == types.tuple) return std::nullopt;  // no deep recursion here
        auto same = equal_fast(x[i], y[i]);
        if (!same || !*same) return same;
      }
      return true;
    }
    if (ta == types.bytes && tb == types.bytes) return same_text(a.as<Bytes>()->data, b.as<Bytes>()->data);
    if (ta == types.int_ && tb == types.int_) return int_compare(a, b) == 0;
    if (by_identity(ta) && by_identity(tb)) return a.same(b);
    return std::nullopt;
  }
  if (a.is_real() && b.is_real()) return a.real() == b.real();
  // A number against a number of another kind.
  const bool na = a.is_small_int() || a.is_real() || a.is_bool();
  const bool nb = b.is_small_int() || b.is_real() || b.is_bool();
  if (na && nb) {
    auto wide = [](const Value& v) -> std::int64_t { return v.is_bool() ? v.is_true() : v.small_int(); };
    if (a.is_real()) return b.is_real() ? a.real() == b.real() : a.real() == static_cast<double>(wide(b));
    if (b.is_real()) return static_cast<double>(wide(a)) == b.real();
    return wide(a) == wide(b);
  }
  if (!a.is_object() && !b.is_object()) return a.same(b);
  const Value& object = a.is_object() ? a : b;
  Type* t = object.object()->type();
  if (t == types.str || t == types.tuple || t == types.bytes || t == types.list || t == types.dict || by_identity(t)) return false;
  return std::nullopt;
}

std::optional<std::int64_t> VM::hash_fast(const Value& v) {
  if (v.is_small_int()) {
    const std::int64_t i = v.small_int();
    return i == -1 ? -2 : i;  // below the modulus 2**61 - 1
  }
  if (v.is_object()) {
    Type* t = v.object()->type();
    if (t == types.str) return v.as<Str>()->hash();
    if (t == types.int_) return hash_int(v);
    return std::nullopt;
  }
  if (v.is_real()) return std::isnan(v.real()) ? std::optional<std::int64_t>() : hash_double(v.real());
  if (v.is_bool()) return v.is_true() ? 1 : 0;
  if (v.is_none()) return 0xFCA86420;
  return std::nullopt;
}

}  // namespace py
