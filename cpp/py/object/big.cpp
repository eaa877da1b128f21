// Long arithmetic: Karatsuba multiplication, schoolbook division, power, conversion, polling the VM as they go.
#include "py/object/big.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "py/object/containers.h"
#include "py/vm/patience.h"
#include "py/vm/vm.h"

namespace py {
namespace {

using Limb = boost::multiprecision::limb_type;
using DoubleLimb = boost::multiprecision::double_limb_type;
constexpr unsigned kLimbBits = sizeof(Limb) * 8;

// Below this many limbs boost's own operations take well under a millisecond.
constexpr std::size_t kDirect = 400;
constexpr std::size_t kKaratsuba = 48;

std::size_t limb_count(const BigInt& a) { return a.backend().size(); }
const Limb* limbs(const BigInt& a) { return a.backend().limbs(); }

// Limbs, or bytes, between two looks at whether the user wants to stop.
constexpr std::size_t kPiece = 1 << 15;

BigInt from_limbs(const Limb* p, std::size_t n, bool negative) {
  while (n > 1 && p[n - 1] == 0) --n;
  BigInt out;
  if (n == 0) return out;
  out.backend().resize(n, n);
  for (std::size_t at = 0; at < n; at += kPiece) {
    const std::size_t piece = std::min(kPiece, n - at);
    std::copy(p + at, p + at + piece, out.backend().limbs() + at);
    worked(piece * 2);
  }
  out.backend().normalize();
  if (negative && !out.is_zero()) out.backend().negate();
  return out;
}

void schoolbook(const Limb* a, std::size_t na, const Limb* b, std::size_t nb, Limb* out) {
  std::fill(out, out + na + nb, 0);
  for (std::size_t i = 0; i < na; ++i) {
    DoubleLimb carry = 0;
    const DoubleLimb x = a[i];
    for (std::size_t j = 0; j < nb; ++j) {
      carry += x * b[j] + out[i + j];
      out[i + j] = static_cast<Limb>(carry);
      carry >>= kLimbBits;
    }
    out[i + nb] = static_cast<Limb>(carry);
  }
}

/// out[0, n) += a[0, na); the carry stays within n.
void add_to(Limb* out, std::size_t n, const Limb* a, std::size_t na) {
  DoubleLimb carry = 0;
  for (std::size_t i = 0; i < n && (i < na || carry); ++i) {
    carry += out[i];
    if (i < na) carry += a[i];
    out[i] = static_cast<Limb>(carry);
    carry >>= kLimbBits;
  }
}
/// out[0, n) -= a[0, na); the result is not negative.
void subtract_from(Limb* out, std::size_t n, const Limb* a, std::size_t na) {
  Limb borrow = 0;
  for (std::size_t i = 0; i < n && (i < na || borrow); ++i) {
    const Limb x = i < na ? a[i] : 0;
    const Limb before = out[i];
    const Limb middle = before - x;
    out[i] = middle - borrow;
    borrow = (before < x) | (middle < borrow);
  }
}

/// Counts limb products, some two nanoseconds each.
bool work(Patience& patience, std::size_t products) { return patience.spend(static_cast<std::int64_t>(products / 16 + 1)); }

/// out[0, na + nb) = a * b, with na >= nb.
bool multiply(Patience& patience, const Limb* a, std::size_t na, const Limb* b, std::size_t nb, Limb* out) {
  if (nb < kKaratsuba) {
    schoolbook(a, na, b, nb, out);
    return work(patience, na * nb);
  }
  if (na + 1 >= 2 * nb) {
    // Lopsided: in slices as long as b.
    std::fill(out, out + na + nb, 0);
    std::vector<Limb> part(2 * nb);
    for (std::size_t i = 0; i < na; i += nb) {
      const std::size_t n = std::min(nb, na - i);
      if (!(n >= nb ? multiply(patience, a + i, n, b, nb, part.data()) : multiply(patience, b, nb, a + i, n, part.data())))
        return false;
      add_to(out + i, na + nb - i, part.data(), n + nb);
    }
    return true;
  }
  const std::size_t half = (na + 1) / 2;  // less than nb
  const std::size_t ha = na - half, hb = nb - half;
  // low * low and high * high go straight to their places.
  if (!multiply(patience, a, half, b, half, out)) return false;
  if (!multiply(patience, a + half, ha, b + half, hb, out + 2 * half)) return false;
  std::vector<Limb> sums(2 * (half + 1)), middle(2 * (half + 1));
  Limb* sa = sums.data();
  Limb* sb = sa + half + 1;
  std::copy(a, a + half, sa);
  std::copy(b, b + half, sb);
  add_to(sa, half + 1, a + half, ha);
  add_to(sb, half + 1, b + half, hb);
  if (!multiply(patience, sa, half + 1, sb, half + 1, middle.data())) return false;
  subtract_from(middle.data(), middle.size(), out, 2 * half);
  subtract_from(middle.data(), middle.size(), out + 2 * half, ha + hb);
  std::size_t n = middle.size();
  while (n > 0 && middle[n - 1] == 0) --n;
  add_to(out + half, na + nb - half, middle.data(), n);
  return true;
}

/// Knuth's algorithm D. `u` has nu + 1 limbs (the top one spare) and becomes the remainder; `v` is normalised.
bool divide(Patience& patience, Limb* u, std::size_t nu, const Limb* v, std::size_t nv, Limb* q) {
  const DoubleLimb base = DoubleLimb{1} << kLimbBits;
  for (std::size_t j = nu - nv + 1; j-- > 0;) {
    const DoubleLimb top = (static_cast<DoubleLimb>(u[j + nv]) << kLimbBits) | u[j + nv - 1];
    DoubleLimb guess, rest;
    if (u[j + nv] >= v[nv - 1]) {
      guess = base - 1;
      rest = top - guess * v[nv - 1];
    } else {
      guess = top / v[nv - 1];
      rest = top % v[nv - 1];
    }
    while (rest < base && guess * v[nv - 2] > ((rest << kLimbBits) | u[j + nv - 2])) {
      --guess;
      rest += v[nv - 1];
    }
    DoubleLimb carry = 0;
    Limb borrow = 0;
    const Limb g = static_cast<Limb>(guess);
    for (std::size_t i = 0; i < nv; ++i) {
      carry += static_cast<DoubleLimb>(g) * v[i];
      const Limb x = static_cast<Limb>(carry);
      carry >>= kLimbBits;
      const Limb before = u[i + j];
      const Limb middle = before - x;
      u[i + j] = middle - borrow;
      borrow = (before < x) | (middle < borrow);
    }
    const Limb before = u[j + nv];
    const Limb x = static_cast<Limb>(carry);
    const Limb middle = before - x;
    u[j + nv] = middle - borrow;
    borrow = (before < x) | (middle < borrow);
    q[j] = g;
    if (borrow) {
      --q[j];
      DoubleLimb c = 0;
      for (std::size_t i = 0; i < nv; ++i) {
        c += static_cast<DoubleLimb>(u[i + j]) + v[i];
        u[i + j] = static_cast<Limb>(c);
        c >>= kLimbBits;
      }
      u[j + nv] += static_cast<Limb>(c);
    }
    if (!work(patience, nv)) return false;
  }
  return true;
}

}  // namespace

Outcome memory_error(VM& vm) { return vm.raise_object(make_exception(exc.MemoryError, std::vector<Value>{})); }

std::uint64_t bit_length(const BigInt& a) {
  if (a.is_zero()) return 0;
  const std::size_t n = limb_count(a);
  const Limb top = limbs(a)[n - 1];
  return (n - 1) * static_cast<std::uint64_t>(kLimbBits) + (64 - __builtin_clzll(static_cast<std::uint64_t>(top)));
}

bool big_multiply(VM& vm, const BigInt& a, const BigInt& b, BigInt* out) {
  std::size_t na = limb_count(a), nb = limb_count(b);
  if (na + nb < kDirect) {
    *out = a * b;
    return true;
  }
  if ((na + nb) * static_cast<std::uint64_t>(kLimbBits) > kMaxIntBits) {
    static_cast<void>(memory_error(vm));
    return false;
  }
  std::vector<Limb> result(na + nb);
  Patience patience(vm);
  const bool ok = na >= nb ? multiply(patience, limbs(a), na, limbs(b), nb, result.data())
                           : multiply(patience, limbs(b), nb, limbs(a), na, result.data());
  if (ok) *out = from_limbs(result.data(), result.size(), a.sign() * b.sign() < 0);
  return ok;
}

bool big_divide(VM& vm, const BigInt& a, const BigInt& b, BigInt* quotient, BigInt* remainder) {
  const std::size_t na = limb_count(a), nb = limb_count(b);
  if (na < kDirect || nb < 2) {
    BigInt q, r;
    boost::multiprecision::divide_qr(a, b, q, r);
    if (quotient) *quotient = std::move(q);
    if (remainder) *remainder = std::move(r);
    if (na < kDirect) return true;
    Patience patience(vm);
    return work(patience, na);
  }
  if (na < nb) {
    if (remainder) *remainder = a;
    if (quotient) *quotient = 0;
    return true;
  }
  const unsigned shift = static_cast<unsigned>((kLimbBits - bit_length(b) % kLimbBits) % kLimbBits);
  const BigInt v = abs(b) << shift;
  const BigInt shifted = abs(a) << shift;
  std::vector<Limb> u(na + 2), q(na + 2);
  std::copy(limbs(shifted), limbs(shifted) + limb_count(shifted), u.begin());
  Patience patience(vm);
  if (!divide(patience, u.data(), na + 1, limbs(v), nb, q.data())) return false;
  const bool a_negative = a.sign() < 0, q_negative = a.sign() * b.sign() < 0;
  if (quotient) *quotient = from_limbs(q.data(), na + 2 - nb, q_negative);
  if (remainder) *remainder = from_limbs(u.data(), nb, a_negative);
  if (remainder && shift) {
    // >> of a negative number rounds down: shift the magnitude.
    BigInt magnitude = abs(*remainder) >> shift;
    *remainder = a_negative ? BigInt(-magnitude) : magnitude;
  }
  return true;
}

bool big_floor_divide(VM& vm, const BigInt& a, const BigInt& b, BigInt* quotient, BigInt* remainder) {
  BigInt q, r;
  if (!big_divide(vm, a, b, &q, &r)) return false;
  if (!r.is_zero() && r.sign() != b.sign()) {
    q -= 1;
    r += b;
  }
  if (quotient) *quotient = std::move(q);
  if (remainder) *remainder = std::move(r);
  return true;
}

bool big_power(VM& vm, const BigInt& a, std::uint64_t exponent, BigInt* out) {
  const std::uint64_t bits = bit_length(a);
  if (exponent == 0 || bits == 0) {
    *out = exponent == 0 ? 1 : 0;
    return true;
  }
  if (bits == 1) {  // 1 or -1
    *out = a.sign() < 0 && exponent % 2 ? -1 : 1;
    return true;
  }
  if (exponent > kMaxIntBits || (bits - 1) * exponent > kMaxIntBits) {
    static_cast<void>(memory_error(vm));
    return false;
  }
  // The factors of two are a shift at the end.
  const std::size_t zeros = static_cast<std::size_t>(lsb(abs(a)));
  const BigInt odd = zeros ? BigInt((abs(a) >> zeros) * a.sign()) : a;
  BigInt result = 1;
  if (odd == -1) {
    result = exponent % 2 ? -1 : 1;
  } else if (odd != 1) {
    for (int i = 63 - __builtin_clzll(exponent); i >= 0; --i) {
      if (!big_multiply(vm, result, result, &result)) return false;
      if ((exponent >> i & 1) && !big_multiply(vm, result, odd, &result)) return false;
    }
  }
  if (zeros) {
    const bool negative = result.sign() < 0;
    if (negative) result.backend().negate();
    result <<= zeros * exponent;
    if (negative) result.backend().negate();
  }
  *out = std::move(result);
  return true;
}

bool big_power_mod(VM& vm, const BigInt& a, const BigInt& exponent, const BigInt& modulus, BigInt* out) {
  BigInt base, result = 1;
  if (!big_floor_divide(vm, a, modulus, nullptr, &base)) return false;
  if (modulus == 1) result = 0;
  const std::uint64_t bits = bit_length(exponent);
  Patience patience(vm);
  const std::size_t cost = limb_count(modulus) * limb_count(modulus) + 10;
  for (std::uint64_t i = bits; i-- > 0;) {
    if (!big_multiply(vm, result, result, &result)) return false;
    if (!big_divide(vm, result, modulus, nullptr, &result)) return false;
    if (bit_test(exponent, static_cast<unsigned>(i))) {
      if (!big_multiply(vm, result, base, &result)) return false;
      if (!big_divide(vm, result, modulus, nullptr, &result)) return false;
    }
    if (!work(patience, cost)) return false;
  }
  *out = std::move(result);
  return true;
}

// ---- text ----

namespace {

constexpr std::uint64_t kChunk = 10000000000000000000ull;  // 10**19

/// Decimal digits of a >= 0 by repeated division by 10**19, at least `width` of them. Quadratic; small numbers only.
std::string small_decimal(const BigInt& a, std::size_t width) {
  std::vector<std::uint64_t> chunks;
  BigInt rest = a;
  while (!rest.is_zero()) {
    if (limb_count(rest) == 1 && kLimbBits == 64 && limbs(rest)[0] < kChunk) {
      chunks.push_back(limbs(rest)[0]);
      break;
    }
    BigInt q, r;
    boost::multiprecision::divide_qr(rest, BigInt(kChunk), q, r);
    chunks.push_back(static_cast<std::uint64_t>(r));
    rest = std::move(q);
  }
  std::string out;
  for (std::size_t i = chunks.size(); i-- > 0;) out += fmt::format(fmt::runtime(out.empty() ? "{}" : "{:019}"), chunks[i]);
  if (out.size() < width) out.insert(0, width - out.size(), '0');
  return out;
}

/// Appends the digits of a, which is below powers[level + 1] = 10**(width); leading zeros are written.
bool append_decimal(VM& vm, const BigInt& a, const std::vector<BigInt>& powers, int level, std::size_t width,
                    std::string* out) {
  if (level < 0) {
    *out += small_decimal(a, width);
    return vm.poll();
  }
  BigInt q, r;
  if (!big_divide(vm, a, powers[static_cast<std::size_t>(level)], &q, &r)) return false;
  return append_decimal(vm, q, powers, level - 1, width / 2, out) &&
         append_decimal(vm, r, powers, level - 1, width / 2, out);
}

}  // namespace

bool big_decimal(VM& vm, const BigInt& a, std::string* out) {
  const BigInt magnitude = abs(a);
  *out = a.sign() < 0 ? "-" : "";
  if (a.is_zero()) {
    *out = "0";
    return true;
  }
  constexpr std::size_t kLeafDigits = 2048;
  if (bit_length(a) < 16000) {
    *out += small_decimal(magnitude, 0);
    return true;
  }
  // Halve by the largest power 10**(2048 * 2**k) not above it.
  std::vector<BigInt> powers;
  BigInt power;
  if (!big_power(vm, BigInt(10), kLeafDigits, &power)) return false;
  std::size_t width = kLeafDigits;
  while (power <= magnitude) {
    powers.push_back(power);
    if (!big_multiply(vm, power, power, &power)) return false;
    width *= 2;
  }
  std::string digits;
  if (!append_decimal(vm, magnitude, powers, static_cast<int>(powers.size()) - 1, width, &digits)) return false;
  out->append(digits, digits.find_first_not_of('0'));
  return true;
}

bool big_from_decimal(VM& vm, std::string_view digits, BigInt* out) {
  if (digits.size() > 4000) {
    const std::size_t low = digits.size() / 2;
    BigInt high_part, low_part, power;
    if (!big_from_decimal(vm, digits.substr(0, digits.size() - low), &high_part)) return false;
    if (!big_from_decimal(vm, digits.substr(digits.size() - low), &low_part)) return false;
    if (!big_power(vm, BigInt(10), low, &power)) return false;
    if (!big_multiply(vm, high_part, power, out)) return false;
    *out += low_part;
    return true;
  }
  BigInt result = 0;
  for (std::size_t i = 0; i < digits.size();) {
    const std::size_t n = std::min<std::size_t>(18, digits.size() - i);
    std::uint64_t chunk = 0, scale = 1;
    for (std::size_t k = 0; k < n; ++k) {
      chunk = chunk * 10 + static_cast<std::uint64_t>(digits[i + k] - '0');
      scale *= 10;
    }
    result *= scale;
    result += chunk;
    i += n;
  }
  *out = std::move(result);
  return true;
}

// ---- number theory ----

bool big_gcd(VM& vm, BigInt a, BigInt b, BigInt* out) {
  a = abs(a);
  b = abs(b);
  Patience patience(vm);
  while (!b.is_zero()) {
    if (limb_count(a) < 60 && limb_count(b) < 60) {
      *out = gcd(a, b);
      return true;
    }
    BigInt r;
    if (!big_divide(vm, a, b, nullptr, &r)) return false;
    a = std::move(b);
    b = std::move(r);
    if (!work(patience, limb_count(a) * 4)) return false;
  }
  *out = std::move(a);
  return true;
}

bool big_isqrt(VM& vm, const BigInt& a, BigInt* out) {
  if (bit_length(a) < 8000) {
    *out = sqrt(a);
    return true;
  }
  // Newton from above, starting with the root of the leading half, found likewise.
  const std::uint64_t bits = bit_length(a);
  const std::uint64_t shift = (bits / 4) * 2;
  BigInt x;
  if (!big_isqrt(vm, a >> shift, &x)) return false;
  x = (x + 1) << (shift / 2);
  for (;;) {
    BigInt q;
    if (!big_divide(vm, a, x, &q, nullptr)) return false;
    BigInt next = (x + q) >> 1;
    if (next >= x) break;
    x = std::move(next);
  }
  *out = std::move(x);
  return true;
}

// ---- doubles and bytes ----

bool big_to_double(const BigInt& a, double* out) {
  const std::uint64_t bits = bit_length(a);
  if (bits > 1024) return false;
  if (bits <= 64) {
    const double d = static_cast<double>(static_cast<std::uint64_t>(abs(a)));
    *out = a.sign() < 0 ? -d : d;
    return true;
  }
  // The top 64 bits, the lowest standing for all those cut off: rounding then is to even, once.
  const std::uint64_t shift = bits - 64;
  const BigInt magnitude = abs(a);
  std::uint64_t top = static_cast<std::uint64_t>(BigInt(magnitude >> shift));
  if (lsb(magnitude) < shift) top |= 1;
  const double d = std::ldexp(static_cast<double>(top), static_cast<int>(shift));
  if (std::isinf(d)) return false;
  *out = a.sign() < 0 ? -d : d;
  return true;
}

BigInt big_from_double(double integral) {
  int exponent = 0;
  const double fraction = std::frexp(integral, &exponent);
  if (exponent <= 63) return BigInt(static_cast<std::int64_t>(integral));
  BigInt m = static_cast<std::int64_t>(std::ldexp(std::fabs(fraction), 63));
  m <<= exponent - 63;
  return integral < 0 ? BigInt(-m) : m;
}

std::string big_bytes(const BigInt& a) {
  std::string out;
  if (a.is_zero()) return out;
  const std::size_t n = limb_count(a);
  out.resize(n * sizeof(Limb));
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t k = 0; k < sizeof(Limb); ++k)
      out[i * sizeof(Limb) + k] = static_cast<char>(limbs(a)[i] >> (8 * k) & 255);
  while (!out.empty() && out.back() == 0) out.pop_back();
  return out;
}

BigInt big_from_bytes(std::string_view bytes) {
  std::vector<Limb> data(bytes.size() / sizeof(Limb) + 1);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    data[i / sizeof(Limb)] |= static_cast<Limb>(static_cast<unsigned char>(bytes[i])) << (8 * (i % sizeof(Limb)));
    if (i % kPiece == 0) worked(kPiece);
  }
  return from_limbs(data.data(), data.size(), false);
}

}  // namespace py
