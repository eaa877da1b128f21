// nd::bit_cast, which the WebAssembly toolchain's library lacks; its compiler has the builtin.
#pragma once

namespace nd {

template <class To, class From>
constexpr To bit_cast(const From& from) noexcept {
  static_assert(sizeof(To) == sizeof(From));
  return __builtin_bit_cast(To, from);
}

}  // namespace nd
