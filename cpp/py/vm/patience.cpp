// Work without an instruction's end: who waits for it is heard in between.
#include "py/vm/patience.h"

#include <algorithm>
#include <cstring>

#include "py/vm/gc.h"

namespace py {
namespace {

// Bytes that are copied, filled or compared in a nanosecond.
constexpr std::size_t kBytesPerNanosecond = 4;

/// Calls `piece(at, n)` for the blocks of `size` bytes until it says no.
template <class Piece>
void in_blocks(std::size_t size, Piece piece) {
  for (std::size_t at = 0; at < size;) {
    const std::size_t n = std::min(kBlock, size - at);
    if (!piece(at, n)) return;
    at += n;
    worked(n / kBytesPerNanosecond);
  }
}

}  // namespace

std::int64_t detail::work_left = detail::kBetween;

bool detail::ask(VM& vm) {
  work_left = kBetween;
  return vm.poll();
}


void detail::append_in_pieces(std::string& out, std::string_view text) {
  if (text.size() <= kBlock) {
    out += text;
    return;
  }
  if (out.capacity() - out.size() < text.size()) out.reserve(std::max(out.size() + text.size(), out.capacity() * 2));
  in_blocks(text.size(), [&](std::size_t at, std::size_t n) {
    out.append(text, at, n);
    return true;
  });
}

void append_fill(std::string& out, std::size_t n, char c) {
  if (n > kBlock) out.reserve(out.size() + n);
  in_blocks(n, [&](std::size_t, std::size_t piece) {
    out.append(piece, c);
    return true;
  });
}

void append_repeated(std::string& out, std::string_view text, std::size_t times) {
  const std::size_t size = text.size() * times;
  if (text.size() == 1) return append_fill(out, times, text[0]);
  out.reserve(out.size() + size);
  // A long stretch of it is copied rather than many short ones.
  std::string stretch;
  if (text.size() < 256 && times > 16) {
    const std::size_t n = std::min<std::size_t>(times, 4096 / text.size());
    stretch.reserve(n * text.size());
    for (std::size_t i = 0; i < n; ++i) stretch += text;
    for (; times >= n; times -= n) {
      out += stretch;
      worked(stretch.size() / kBytesPerNanosecond);
    }
  }
  for (; times > 0; --times) {
    append_text(out, text);
    worked(text.size() / kBytesPerNanosecond);
  }
}

int compare_text(std::string_view a, std::string_view b) {
  if (a.size() <= kBlock || b.size() <= kBlock) {
    worked(std::min(a.size(), b.size()) / 32);
    return a.compare(b);
  }
  int order = 0;
  in_blocks(std::min(a.size(), b.size()), [&](std::size_t at, std::size_t n) {
    order = std::memcmp(a.data() + at, b.data() + at, n);
    return order == 0;
  });
  return order != 0 ? order : a.size() < b.size() ? -1 : a.size() > b.size();
}

}  // namespace py
