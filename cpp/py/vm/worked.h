// worked(): says below the natives, where no error can be returned, that time went by; see py/vm/patience.h.
#pragma once

#include <cstdint>

namespace py {

/// Thrown by worked(): the user stops the program, and KeyboardInterrupt is set. Whoever called the primitive is left as when
/// memory runs out.
struct Interrupted {};

namespace detail {
/// Nanoseconds, roughly, until the host is asked: about a millisecond. One store for all who count, as many short loops are as
/// long as one that is not.
constexpr std::int64_t kBetween = 1 << 20;
extern std::int64_t work_left;
void ask_whether_to_stop();
}  // namespace detail

/// Says that about so many nanoseconds' work was done. May throw Interrupted: not for destructors, nor where something is
/// half done that must be whole.
template <class Count>
void worked(Count steps) {
  if ((detail::work_left -= static_cast<std::int64_t>(steps)) < 0) detail::ask_whether_to_stop();
}

}  // namespace py
