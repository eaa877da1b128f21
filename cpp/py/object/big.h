// Long arithmetic on huge ints that the user can stop: where an operation may take long, it polls the VM. Each function
// returns false with an exception set (KeyboardInterrupt, MemoryError).
#pragma once

#include <string>

#include "py/object/int.h"

namespace py {

/// The size in bits from which a result is refused with MemoryError.
inline constexpr std::uint64_t kMaxIntBits = sizeof(void*) == 4 ? 1ull << 31 : 1ull << 35;

bool big_multiply(VM& vm, const BigInt& a, const BigInt& b, BigInt* out);
/// Quotient rounded toward zero, remainder with a's sign; b is not 0. Either result may be null.
bool big_divide(VM& vm, const BigInt& a, const BigInt& b, BigInt* quotient, BigInt* remainder);
/// Python's // and %: the remainder has b's sign.
bool big_floor_divide(VM& vm, const BigInt& a, const BigInt& b, BigInt* quotient, BigInt* remainder);
bool big_power(VM& vm, const BigInt& a, std::uint64_t exponent, BigInt* out);
/// a ** exponent % modulus, with modulus > 0, exponent >= 0; the result is in [0, modulus).
bool big_power_mod(VM& vm, const BigInt& a, const BigInt& exponent, const BigInt& modulus, BigInt* out);
bool big_decimal(VM& vm, const BigInt& a, std::string* out);
/// From decimal digits, nothing else in the text.
bool big_from_decimal(VM& vm, std::string_view digits, BigInt* out);
bool big_gcd(VM& vm, BigInt a, BigInt b, BigInt* out);
/// floor(sqrt(a)), a >= 0.
bool big_isqrt(VM& vm, const BigInt& a, BigInt* out);

/// Bits of |a|; 0 for 0.
std::uint64_t bit_length(const BigInt& a);
/// The correctly rounded double; false when out of range.
bool big_to_double(const BigInt& a, double* out);
BigInt big_from_double(double integral);
/// Little-endian bytes of |a|, no leading zeros.
std::string big_bytes(const BigInt& a);
BigInt big_from_bytes(std::string_view little_endian);

Outcome memory_error(VM& vm);

}  // namespace py
