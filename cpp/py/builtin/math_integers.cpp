// The functions of math on integers.
#include "py/builtin/math_integers.h"

#include "py/object/big.h"
#include "py/object/module.h"
#include "py/object/support.h"

namespace py {
namespace {

/// low * (low + step) * … up to high, by halves so that the factors stay of like size.
bool product(VM& vm, std::uint64_t low, std::uint64_t high, BigInt* out) {
  if (low > high) {
    *out = 1;
    return true;
  }
  if (high - low < 16) {
    BigInt r = low;
    for (std::uint64_t i = low + 1; i <= high; ++i) r *= i;
    *out = std::move(r);
    return true;
  }
  const std::uint64_t middle = low + (high - low) / 2;
  BigInt a, b;
  return product(vm, low, middle, &a) && product(vm, middle + 1, high, &b) && vm.poll() && big_multiply(vm, a, b, out);
}

Task math_factorial(VM& vm, Args args) {
  Value n = co_await vm.index(args[0]);
  if (int_sign(n) < 0) co_return vm.value_error("factorial() not defined for negative values");
  auto i = int_value(n);
  if (!i) co_return vm.overflow_error("factorial() argument should not exceed {}", INT64_MAX);
  if (*i > 1000000000) co_return memory_error(vm);
  BigInt r;
  if (!product(vm, 1, static_cast<std::uint64_t>(*i), &r)) co_return Outcome::error();
  co_return make_int(std::move(r));
}

/// n * (n - 1) * … k factors.
Outcome falling(VM& vm, const BigInt& n, std::uint64_t k) {
  BigInt r = 1;
  if (bit_length(n) < 63) {
    const std::uint64_t high = static_cast<std::uint64_t>(n);
    PY_CHECK(product(vm, high - k + 1, high, &r));
    return make_int(std::move(r));
  }
  BigInt factor = n;
  for (std::uint64_t i = 0; i < k; ++i) {
    PY_CHECK(big_multiply(vm, r, factor, &r));
    factor -= 1;
    if (i % 256 == 255) PY_CHECK(vm.poll());
  }
  return make_int(std::move(r));
}

Task math_perm(VM& vm, Args args) {
  if (args[1].is_none()) co_return math_factorial(vm, args);
  Value n = co_await vm.index(args[0]);
  Value k = co_await vm.index(args[1]);
  if (int_sign(n) < 0) co_return vm.value_error("n must be a non-negative integer");
  if (int_sign(k) < 0) co_return vm.value_error("k must be a non-negative integer");
  if (int_compare(k, n) > 0) co_return Value::small_int(0);
  auto count = int_value(k);
  if (!count) co_return vm.overflow_error("k must not exceed {}", INT64_MAX);
  co_return falling(vm, big_value(n), static_cast<std::uint64_t>(*count));
}

Task math_comb(VM& vm, Args args) {
  Value n = co_await vm.index(args[0]);
  Value k = co_await vm.index(args[1]);
  if (int_sign(n) < 0) co_return vm.value_error("n must be a non-negative integer");
  if (int_sign(k) < 0) co_return vm.value_error("k must be a non-negative integer");
  if (int_compare(k, n) > 0) co_return Value::small_int(0);
  const BigInt total = big_value(n);
  BigInt few = big_value(k);
  if (few > total - few) few = total - few;
  if (bit_length(few) > 62) co_return vm.overflow_error("min(n - k, k) must not exceed {}", INT64_MAX);
  const std::uint64_t count = static_cast<std::uint64_t>(few);
  Value top = co_await falling(vm, total, count);
  BigInt bottom, r;
  if (!product(vm, 1, count, &bottom) || !big_divide(vm, big_value(top), bottom, &r, nullptr)) co_return Outcome::error();
  co_return make_int(std::move(r));
}

Task math_gcd(VM& vm, Args args) {
  BigInt r = 0;
  for (std::size_t i = 0; i < args[0].as<Tuple>()->size(); ++i) {
    Value v = co_await vm.index(args[0].as<Tuple>()->items[i]);
    if (!big_gcd(vm, r, big_value(v), &r)) co_return Outcome::error();
  }
  co_return make_int(std::move(r));
}

Task math_lcm(VM& vm, Args args) {
  BigInt r = 1;
  for (std::size_t i = 0; i < args[0].as<Tuple>()->size(); ++i) {
    Value v = co_await vm.index(args[0].as<Tuple>()->items[i]);
    const BigInt n = abs(big_value(v));
    if (n.is_zero() || r.is_zero()) {
      r = 0;
      continue;
    }
    BigInt common, q;
    if (!big_gcd(vm, r, n, &common) || !big_divide(vm, r, common, &q, nullptr) || !big_multiply(vm, q, n, &r))
      co_return Outcome::error();
  }
  co_return make_int(std::move(r));
}

Task math_isqrt(VM& vm, Args args) {
  Value n = co_await vm.index(args[0]);
  if (int_sign(n) < 0) co_return vm.value_error("isqrt() argument must be nonnegative");
  BigInt r;
  if (!big_isqrt(vm, big_value(n), &r)) co_return Outcome::error();
  co_return make_int(std::move(r));
}

}  // namespace

void define_math_integers(Module& m) {
  m.def("factorial(n, /)", math_factorial, "Return n * (n - 1) * ... * 1.");
  m.def("perm(n, k=None, /)", math_perm, "Return how many ways there are to arrange k of n items.");
  m.def("comb(n, k, /)", math_comb, "Return how many ways there are to choose k of n items.");
  m.def("gcd(*integers)", math_gcd, "Return the greatest common divisor.");
  m.def("lcm(*integers)", math_lcm, "Return the least common multiple.");
  m.def("isqrt(n, /)", math_isqrt, "Return the square root of n rounded down.");
}

}  // namespace py
