// Long native loops ask now and then whether the user wants to stop. Where an error can be returned:
//
//   Patience patience(vm);
//   for (const Value& item : items) {
//     PY_CHECK(patience.spend());
//     ...
//   }
//
// Where none can, below the natives, in what copies, compares and searches:
//
//   for (std::size_t at = 0; at < size; at += kBlock) {
//     copy(at, std::min(kBlock, size - at));
//     worked(kBlock);
//   }
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "py/vm/vm.h"

namespace py {

class Patience {
 public:
  explicit Patience(VM& vm) : vm_(vm), left_(left_over) {}
  Patience(const Patience&) = delete;
  Patience& operator=(const Patience&) = delete;
  ~Patience() { left_over = left_; }
  /// Counts steps of some nanoseconds each. False: KeyboardInterrupt is set.
  bool spend(std::int64_t steps = 1) {
    if ((left_ -= steps) >= 0) return true;
    left_ = kSteps;
    return vm_.poll();
  }

 private:
  static constexpr std::int64_t kSteps = 1 << 15;
  /// Many short loops are as long as one that is not.
  static inline std::int64_t left_over = kSteps;
  VM& vm_;
  std::int64_t left_;
};

/// Thrown by worked(): the user stops the program, and KeyboardInterrupt is set. Whoever called the primitive is left as when
/// memory runs out.
struct Interrupted {};

namespace detail {
extern std::int64_t work_left;
void ask_whether_to_stop();
}  // namespace detail

/// Says that about so many nanoseconds' work was done. May throw Interrupted: not for destructors, nor where something is
/// half done that must be whole.
template <class Count>
void worked(Count steps) {
  if ((detail::work_left -= static_cast<std::int64_t>(steps)) < 0) detail::ask_whether_to_stop();
}

namespace detail {
/// Bytes that are copied or compared at once.
constexpr std::size_t kShort = 4096;
void append_in_pieces(std::string& out, std::string_view text);
}  // namespace detail

/// What takes long for large texts, in pieces between which the user is heard.
inline void append_text(std::string& out, std::string_view text) {
  text.size() <= detail::kShort ? static_cast<void>(out += text) : detail::append_in_pieces(out, text);
}
void append_fill(std::string& out, std::size_t n, char c);
void append_repeated(std::string& out, std::string_view text, std::size_t times);
template <class Item>
std::vector<Item> copied(const std::vector<Item>& from) {
  constexpr std::size_t kPiece = 1 << 15;
  if (from.size() <= kPiece) return from;
  std::vector<Item> out;
  out.reserve(from.size());
  for (std::size_t at = 0; at < from.size(); at += kPiece) {
    const std::size_t n = std::min(kPiece, from.size() - at);
    out.insert(out.end(), from.begin() + static_cast<std::ptrdiff_t>(at), from.begin() + static_cast<std::ptrdiff_t>(at + n));
    worked(n * 4);
  }
  return out;
}
int compare_text(std::string_view a, std::string_view b);
inline bool same_text(std::string_view a, std::string_view b) {
  return a.size() == b.size() && (a.size() <= detail::kShort ? a == b : compare_text(a, b) == 0);
}

}  // namespace py
