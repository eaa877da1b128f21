// visit_dtype: from a dtype known at run time to a C++ type. Keep what it instantiates small: it is made once a row.
//
//   nd::visit_dtype(a.dtype().id(), [&]<class T>() {
//     if constexpr (std::floating_point<T>) round_loop<T>(a, out);
//     else copy_loop<T>(a, out);
//   });
#pragma once

#include <utility>

#include "nd/dtype/dtype.h"

namespace nd {

/// Calls `fn.template operator()<T>()` for a number or bool; T is bool, std::int8_t … double, Half, Complex64,
/// Complex128. Other dtypes are the caller's to sort out before.
template <class Fn>
decltype(auto) visit_dtype(TypeId id, Fn&& fn) {
  switch (id) {
#define ND_DTYPE(Id, CType, Kind, Size) \
  case TypeId::Id: return fn.template operator()<CType>();
#include "nd/dtype/dtypes.def"
#undef ND_DTYPE
    default: break;
  }
  __builtin_unreachable();
}

/// Calls fn with the unsigned integer type of that many bytes (1, 2, 4, 8): enough to copy, swap or compare bits.
template <class Fn>
decltype(auto) visit_width(Index itemsize, Fn&& fn) {
  switch (itemsize) {
    case 1: return fn.template operator()<std::uint8_t>();
    case 2: return fn.template operator()<std::uint16_t>();
    case 4: return fn.template operator()<std::uint32_t>();
    default: return fn.template operator()<std::uint64_t>();
  }
}

}  // namespace nd
