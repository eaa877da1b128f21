// The operations that the loop does itself: small ints and floats, items of lists and tuples, the commonest iterators.
// Each says whether the operands were of that kind; if not, or in a rare case (overflow, division by zero), the general
// path of vm.h takes over.
#pragma once

#include "py/object/containers.h"
#include "py/object/iterators.h"
#include "py/object/number.h"
#include "py/object/type.h"

namespace py {

inline bool small_pair(const Value& a, const Value& b) { return a.is_small_int() && b.is_small_int(); }

inline bool fits_32(std::int64_t x) { return x == static_cast<std::int32_t>(x); }

/// Two floats, or a float and a small int: as doubles.
inline bool as_reals(const Value& a, const Value& b, double* x, double* y) {
  if (a.is_real()) {
    *x = a.real();
    if (b.is_real()) {
      *y = b.real();
    } else if (b.is_small_int()) {
      *y = static_cast<double>(b.small_int());
    } else {
      return false;
    }
    return true;
  }
  if (!b.is_real() || !a.is_small_int()) return false;
  *x = static_cast<double>(a.small_int());
  *y = b.real();
  return true;
}

/// + - *, known when the instruction is made. `out` is empty and stays so when the answer is false.
template <BinOp op>
inline bool quick_arithmetic(const Value& a, const Value& b, Value* out) {
  if (small_pair(a, b)) {
    const std::int64_t x = a.small_int(), y = b.small_int();
    std::int64_t r;
    if constexpr (op == BinOp::Add) r = x + y;
    if constexpr (op == BinOp::Sub) r = x - y;
    if constexpr (op == BinOp::Mul) {
      if (!fits_32(x) || !fits_32(y)) {
        if (__builtin_mul_overflow(x, y, &r)) return false;
      } else {
        r = x * y;
      }
    }
    if (!Value::fits_small(r)) return false;
    *out = Value::small_int(r);
    return true;
  }
  double x, y;
  if (!as_reals(a, b, &x, &y)) return false;
  if constexpr (op == BinOp::Add) *out = Value::real(x + y);
  if constexpr (op == BinOp::Sub) *out = Value::real(x - y);
  if constexpr (op == BinOp::Mul) *out = Value::real(x * y);
  return true;
}

/// Any operator; false for those that ints and floats do not have here.
inline bool quick_binary(BinOp op, const Value& a, const Value& b, Value* out) {
  if (small_pair(a, b)) {
    const std::int64_t x = a.small_int(), y = b.small_int();
    std::int64_t r;
    switch (op) {
      case BinOp::FloorDiv:
      case BinOp::Mod: {
        if (y == 0) return false;
        if (fits_32(x) && fits_32(y) && x >= 0 && y > 0) {
          const auto n = static_cast<std::uint32_t>(x), d = static_cast<std::uint32_t>(y);
          r = op == BinOp::Mod ? n % d : n / d;
          break;
        }
        const std::int64_t q = x / y, rest = x - q * y;
        const bool other_side = rest != 0 && ((rest < 0) != (y < 0));
        r = op == BinOp::Mod ? (other_side ? rest + y : rest) : (other_side ? q - 1 : q);
        break;
      }
      case BinOp::And: r = x & y; break;
      case BinOp::Or: r = x | y; break;
      case BinOp::Xor: r = x ^ y; break;
      case BinOp::RShift:
        if (y < 0) return false;
        r = x >> (y > 63 ? 63 : y);
        break;
      case BinOp::LShift:
        if (y < 0 || y > 46 || x > (Value::kSmallIntMax >> y) || x < (Value::kSmallIntMin >> y)) return false;
        r = static_cast<std::int64_t>(static_cast<std::uint64_t>(x) << y);
        break;
      case BinOp::TrueDiv:
        if (y == 0) return false;
        *out = Value::real(static_cast<double>(x) / static_cast<double>(y));  // both are exact below 2**53
        return true;
      default: return false;
    }
    if (!Value::fits_small(r)) return false;
    *out = Value::small_int(r);
    return true;
  }
  if (op != BinOp::TrueDiv) return false;
  double x, y;
  if (!as_reals(a, b, &x, &y) || y == 0) return false;
  *out = Value::real(x / y);
  return true;
}

/// How two numbers lie, one bit each; kAccepts says which of them a comparison is true for.
inline constexpr unsigned kBelow = 1, kSame = 2, kAbove = 4, kUnordered = 8;
inline constexpr std::uint8_t kAccepts[] = {
    /* Lt */ kBelow, /* Le */ kBelow | kSame,  /* Eq */ kSame,
    /* Ne */ kBelow | kAbove | kUnordered,     /* Gt */ kAbove, /* Ge */ kAbove | kSame,
};

/// The bit for a and b, 0 when they are not such numbers.
inline unsigned quick_order(const Value& a, const Value& b) {
  if (small_pair(a, b)) {
    const std::int64_t x = a.small_int(), y = b.small_int();
    return x < y ? kBelow : x == y ? kSame : kAbove;
  }
  double x, y;
  if (!as_reals(a, b, &x, &y)) return 0;
  return x < y ? kBelow : x == y ? kSame : x > y ? kAbove : kUnordered;
}

/// container[index] for exact lists and tuples with a small int in range; else null.
inline const Value* quick_item(const Value& container, const Value& key) {
  if (!key.is_small_int() || !container.is_object()) return nullptr;
  const Type* t = container.object()->type();
  const std::vector<Value>* items;
  if (t == types.list) {
    items = &container.as<List>()->items;
  } else if (t == types.tuple) {
    items = &container.as<Tuple>()->items;
  } else {
    return nullptr;
  }
  std::int64_t i = key.small_int();
  const auto n = static_cast<std::int64_t>(items->size());
  if (i < 0) i += n;
  if (i < 0 || i >= n) return nullptr;
  return &(*items)[static_cast<std::size_t>(i)];
}

}  // namespace py
