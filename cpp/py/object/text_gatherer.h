// Puts many short texts together: they are copied without a call each to a small block, which goes to the result when it is full.
#pragma once

#include <cstring>
#include <string>
#include <string_view>

#include "py/vm/patience.h"

namespace py {

class TextGatherer {
 public:
  /// `size`: the bytes expected.
  explicit TextGatherer(std::size_t size) { out_.reserve(size); }
  void add(std::string_view text) {
    const std::size_t n = text.size();
    if (n > kBlock - used_) {
      flush();
      if (n > kBlock) return append_text(out_, text);
    }
    char* to = block_ + used_;
    const char* from = text.data();
    if (n > 16) {
      std::memcpy(to, from, n);
    } else if (n >= 8) {
      ends<std::uint64_t>(to, from, n);
    } else if (n >= 4) {
      ends<std::uint32_t>(to, from, n);
    } else if (n > 0) {
      to[0] = from[0];
      to[n / 2] = from[n / 2];
      to[n - 1] = from[n - 1];
    }
    used_ += n;
  }
  std::string take() {
    flush();
    return std::move(out_);
  }

 private:
  static constexpr std::size_t kBlock = 512;
  /// The first and the last word of n bytes, which cover them.
  template <class Word>
  static void ends(char* to, const char* from, std::size_t n) {
    Word first, last;
    std::memcpy(&first, from, sizeof first);
    std::memcpy(&last, from + n - sizeof last, sizeof last);
    std::memcpy(to, &first, sizeof first);
    std::memcpy(to + n - sizeof last, &last, sizeof last);
  }
  void flush() {
    append_text(out_, std::string_view(block_, used_));
    used_ = 0;
  }
  std::string out_;
  std::size_t used_ = 0;
  char block_[kBlock];
};

}  // namespace py
