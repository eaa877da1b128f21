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
#include "py/vm/worked.h"

namespace py {

namespace detail {
/// False: KeyboardInterrupt is set.
bool ask(VM& vm);
}  // namespace detail

/// Bytes, or characters: copying, filling or comparing so many takes some hundred microseconds.
constexpr std::size_t kBlock = 1 << 20;

class Patience {
 public:
  explicit Patience(VM& vm) : vm_(vm), left_(detail::work_left) {}
  Patience(const Patience&) = delete;
  Patience& operator=(const Patience&) = delete;
  ~Patience() { detail::work_left = std::min(detail::work_left, left_); }
  /// Counts steps of some thirty nanoseconds each. False: KeyboardInterrupt is set.
  bool spend(std::int64_t steps = 1) {
    if ((left_ -= steps * kStep) >= 0) return true;
    left_ = detail::kBetween;
    return detail::ask(vm_);
  }

 private:
  static constexpr std::int64_t kStep = 32;
  VM& vm_;
  std::int64_t left_;
};

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
