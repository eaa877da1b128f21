// Decompression by RFC 1951, of data that may come in pieces, for module zlib.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace py {

class Inflater {
 public:
  enum class State { More, Full, Done, Bad };

  void set_dictionary(std::string_view text);
  void give(std::string_view data);
  /// Goes on until `limit` bytes are made in all since take(), or data are missing. Bad: error() says why.
  State run(std::size_t limit);
  /// What was made since the last time.
  std::string take();
  const char* error() const { return error_; }
  /// Data that were given and not needed.
  std::string_view rest() const { return std::string_view(in_).substr(std::min(in_.size(), (at_ + 7) / 8)); }
  void drop_rest() { in_.resize(std::min(in_.size(), (at_ + 7) / 8)); }

 private:
  /// The codes of one kind, in order of their lengths.
  struct Codes {
    std::uint16_t count[16] = {};
    std::vector<std::uint16_t> symbols;
  };
  enum class Part { Header, Stored, Codes, Done };

  /// Complete: 0; too many codes: negative; too few: positive.
  static int build(Codes& codes, const std::uint8_t* lengths, int n);
  bool need(int n) const { return at_ + static_cast<std::size_t>(n) <= in_.size() * 8; }
  std::uint32_t bits(int n);
  int symbol(const Codes& codes);
  State header();
  State dynamic_codes();
  State bad(const char* why) {
    error_ = why;
    return State::Bad;
  }

  std::string in_;
  std::size_t at_ = 0;  // in bits
  std::string out_;     // with what matches may reach back to
  std::size_t taken_ = 0;
  Part part_ = Part::Header;
  bool last_ = false;
  std::size_t left_ = 0, back_ = 0;  // of a stored block, or of a match
  Codes literals_, distances_;
  const char* error_ = nullptr;
};

}  // namespace py
