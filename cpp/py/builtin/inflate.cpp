#include "py/builtin/inflate.h"

#include <algorithm>

#include "py/vm/patience.h"

namespace py {
namespace {

constexpr std::size_t kWindow = 1 << 15;
constexpr int kShort = -1, kNone = -2;  // of symbol()
constexpr std::uint8_t kLengthOrder[19] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

}  // namespace

void Inflater::set_dictionary(std::string_view text) {
  out_ = text;
  taken_ = out_.size();
}

void Inflater::give(std::string_view data) {
  if (const std::size_t used = at_ / 8; used > kWindow) {
    in_.erase(0, used);
    at_ -= used * 8;
  }
  append_text(in_, data);
}

std::string Inflater::take() {
  std::string made = out_.substr(taken_);
  if (out_.size() > 4 * kWindow) out_.erase(0, out_.size() - kWindow);
  taken_ = out_.size();
  return made;
}

std::uint32_t Inflater::bits(int n) {
  std::uint32_t value = 0;
  for (int i = 0; i < n; ++i, ++at_)
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(in_[at_ / 8]) >> (at_ % 8) & 1) << i;
  return value;
}

int Inflater::build(Codes& codes, const std::uint8_t* lengths, int n) {
  std::fill(std::begin(codes.count), std::end(codes.count), std::uint16_t{0});
  for (int i = 0; i < n; ++i) ++codes.count[lengths[i]];
  codes.count[0] = 0;
  int left = 1;
  for (int length = 1; length < 16; ++length) {
    left = left * 2 - codes.count[length];
    if (left < 0) return left;
  }
  codes.symbols.clear();
  for (int length = 1; length < 16; ++length) {
    for (int i = 0; i < n; ++i) {
      if (lengths[i] == length) codes.symbols.push_back(static_cast<std::uint16_t>(i));
    }
  }
  return left;
}

int Inflater::symbol(const Codes& codes) {
  int code = 0, first = 0, index = 0;
  for (int length = 1; length < 16; ++length) {
    if (!need(1)) return kShort;
    code |= static_cast<int>(bits(1));
    const int count = codes.count[length];
    if (code - count < first) return codes.symbols[static_cast<std::size_t>(index + (code - first))];
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return kNone;
}

/// How a block starts. More: all of it must come again.
Inflater::State Inflater::header() {
  if (!need(3)) return State::More;
  last_ = bits(1);
  switch (bits(2)) {
    case 0: {
      const std::size_t start = (at_ + 7) / 8;
      if (start + 4 > in_.size()) return State::More;
      const auto two = [&](std::size_t i) {
        return static_cast<unsigned>(static_cast<unsigned char>(in_[i])) |
               static_cast<unsigned>(static_cast<unsigned char>(in_[i + 1])) << 8;
      };
      if (two(start) != (~two(start + 2) & 0xFFFF)) return bad("invalid stored block lengths");
      left_ = two(start);
      at_ = (start + 4) * 8;
      part_ = Part::Stored;
      return State::Done;
    }
    case 1: {
      std::uint8_t lengths[288];
      for (int i = 0; i < 288; ++i) lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
      build(literals_, lengths, 288);
      std::fill(lengths, lengths + 32, std::uint8_t{5});
      build(distances_, lengths, 32);
      part_ = Part::Codes;
      return State::Done;
    }
    case 2:
      return dynamic_codes();
    default:
      return bad("invalid block type");
  }
}

Inflater::State Inflater::dynamic_codes() {
  if (!need(14)) return State::More;
  const int literals = static_cast<int>(bits(5)) + 257, distances = static_cast<int>(bits(5)) + 1,
            shown = static_cast<int>(bits(4)) + 4;
  if (literals > 286 || distances > 30) return bad("too many length or distance symbols");
  if (!need(3 * shown)) return State::More;
  std::uint8_t lengths[320] = {};
  for (int i = 0; i < shown; ++i) lengths[kLengthOrder[i]] = static_cast<std::uint8_t>(bits(3));
  Codes code_lengths;
  if (build(code_lengths, lengths, 19)) return bad("invalid code lengths set");
  std::fill(std::begin(lengths), std::end(lengths), std::uint8_t{0});
  for (int i = 0; i < literals + distances;) {
    const int code = symbol(code_lengths);
    if (code == kShort) return State::More;
    if (code < 16) {
      lengths[i++] = static_cast<std::uint8_t>(code);
      continue;
    }
    const int extra = code == 16 ? 2 : code == 17 ? 3 : 7;
    if (!need(extra)) return State::More;
    if (code == 16 && !i) return bad("invalid bit length repeat");
    const std::uint8_t value = code == 16 ? lengths[i - 1] : 0;
    const int times = static_cast<int>(bits(extra)) + (code == 18 ? 11 : 3);
    if (i + times > literals + distances) return bad("invalid bit length repeat");
    std::fill_n(lengths + i, times, value);
    i += times;
  }
  if (!lengths[256]) return bad("invalid code -- missing end-of-block");
  // A single code of one bit is allowed though another could follow it.
  const int left = build(literals_, lengths, literals);
  if (left < 0 || (left > 0 && !(literals_.symbols.size() == 1 && literals_.count[1] == 1)))
    return bad("invalid literal/lengths set");
  const int free = build(distances_, lengths + literals, distances);
  const bool single = distances_.symbols.empty() || (distances_.symbols.size() == 1 && distances_.count[1] == 1);
  if (free < 0 || (free > 0 && !single)) return bad("invalid distances set");
  part_ = Part::Codes;
  return State::Done;
}

Inflater::State Inflater::run(std::size_t limit) {
  const auto full = [&] { return out_.size() - taken_ >= limit; };
  while (true) {
    worked(50);
    if (part_ == Part::Done) return State::Done;
    const std::size_t start = at_;
    if (part_ == Part::Header) {
      const State state = header();
      if (state == State::More) at_ = start;
      if (state != State::Done) return state;
    } else if (part_ == Part::Stored) {
      const std::size_t n = std::min({left_, in_.size() - at_ / 8, limit - (out_.size() - taken_)});
      out_.append(in_, at_ / 8, n);
      at_ += n * 8;
      left_ -= n;
      if (left_) return full() ? State::Full : State::More;
      part_ = last_ ? Part::Done : Part::Header;
    } else if (left_) {
      for (; left_ && !full(); --left_) out_ += out_[out_.size() - back_];
      if (left_) return State::Full;
    } else {
      const int code = symbol(literals_);
      if (code == kShort) {
        at_ = start;
        return State::More;
      }
      if (code == kNone || code > 285) return bad("invalid literal/length code");
      if (code < 256) {
        if (full()) {
          at_ = start;
          return State::Full;
        }
        out_ += static_cast<char>(code);
        continue;
      }
      if (code == 256) {
        part_ = last_ ? Part::Done : Part::Header;
        continue;
      }
      // Lengths and distances double every four and every two codes.
      const int step = code - 257, length_bits = step < 8 || step == 28 ? 0 : step / 4 - 1;
      const std::size_t length_base = step < 8     ? static_cast<std::size_t>(step) + 3
                                      : step == 28 ? 258
                                                   : ((4u + step % 4u) << length_bits) + 3;
      if (!need(length_bits)) {
        at_ = start;
        return State::More;
      }
      const std::size_t length = length_base + bits(length_bits);
      const int far = symbol(distances_);
      if (far == kNone || far > 29) return bad("invalid distance code");
      const int far_bits = far < 4 ? 0 : far / 2 - 1;
      if (far == kShort || !need(far_bits)) {
        at_ = start;
        return State::More;
      }
      const std::size_t far_base = far < 4 ? static_cast<std::size_t>(far) + 1 : ((2u + far % 2u) << far_bits) + 1;
      back_ = far_base + bits(far_bits);
      if (back_ > out_.size()) return bad("invalid distance too far back");
      left_ = length;
    }
  }
}

}  // namespace py
