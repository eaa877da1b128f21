// Compression by RFC 1951, for module zlib: the same matches, block boundaries and codes as zlib 1.3's, so the same
// bytes.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace py {

class Deflater {
 public:
  enum class Flush { None, Partial, Sync, Full, Finish };
  enum Strategy { kDefault, kFiltered, kHuffmanOnly, kRuns, kFixed };

  Deflater(int level, int window_bits, int memory_level, int strategy);
  /// Text to which matches may reach back; before any data.
  void set_dictionary(std::string_view text);
  /// Takes more data and gives what is ready.
  std::string run(std::string_view data, Flush flush);

 private:
  struct Symbol {
    std::uint16_t distance;  // 0: a literal
    std::uint8_t value;      // the literal, or length - 3
  };
  struct Node {
    std::uint32_t count = 0;  // then its code
    std::uint16_t parent = 0;
    std::uint16_t length = 0;
  };
  struct Kind {
    const std::uint8_t* fixed_lengths;
    const std::uint8_t* extra_bits;
    int extra_base, codes, longest;
  };
  struct Tree {
    explicit Tree(std::size_t size) : nodes(size) {}
    std::vector<Node> nodes;
    int last = 0;  // the last code that is used
  };
  static const Kind kLiterals, kDistances, kLengths;

  std::uint32_t hash_at(std::size_t at) const;
  std::size_t enter(std::size_t at);
  std::size_t longest_match(std::size_t candidate);
  std::uint8_t byte(std::size_t at) const { return static_cast<std::uint8_t>(text_[at]); }
  std::size_t ahead() const { return end_ - at_; }
  bool tally(std::size_t distance, std::size_t value);
  bool step_slow(Flush flush);
  bool step_fast(Flush flush);
  bool step_run(Flush flush);
  void stored(Flush flush);

  void put(std::uint32_t bits, int count);
  void align();
  void start_block();
  void flush_block(bool last);
  void stored_block(std::size_t from, std::size_t size, bool last);
  void build(Tree& tree, const Kind& kind);
  void set_lengths(Tree& tree, const Kind& kind, const std::vector<int>& heap, std::size_t first);
  template <class Emit>
  static void walk_lengths(Tree& tree, Emit emit);
  void put_symbols(const std::vector<Node>& literals, const std::vector<Node>& distances);

  int level_, strategy_;
  std::size_t window_, good_, lazy_, nice_, chain_, most_symbols_;
  std::uint32_t hash_mask_;
  int hash_shift_;
  std::string text_;  // all that was given, and room behind it
  std::size_t end_ = 0, at_ = 0, block_ = 0, unhashed_ = 0;
  std::size_t length_ = 2, match_ = 0, previous_length_ = 2;
  bool available_ = false;
  std::vector<std::size_t> head_, previous_;
  std::vector<Symbol> symbols_;
  Tree literals_, distances_, lengths_;
  std::uint64_t best_bits_ = 0, fixed_bits_ = 0;
  std::string out_;
  std::uint64_t bits_ = 0;
  int bit_count_ = 0;
};

}  // namespace py
