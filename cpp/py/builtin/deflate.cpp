#include "py/builtin/deflate.h"

#include <algorithm>
#include <utility>

#include "py/vm/patience.h"

namespace py {
namespace {

constexpr std::size_t kMinMatch = 3, kMaxMatch = 258, kMinAhead = kMaxMatch + kMinMatch + 1, kTooFar = 4096;
constexpr int kEndOfBlock = 256, kLiteralCodes = 286, kDistanceCodes = 30, kLengthCodes = 19;

struct Effort {
  std::uint16_t good, lazy, nice, chain;
};
constexpr Effort kEfforts[10] = {{0, 0, 0, 0},         {4, 4, 8, 4},        {4, 5, 16, 8},     {4, 6, 32, 32},
                                 {4, 4, 16, 16},       {8, 16, 32, 32},     {8, 16, 128, 128}, {8, 32, 128, 256},
                                 {32, 128, 258, 1024}, {32, 258, 258, 4096}};

constexpr std::uint8_t kLengthExtra[29] = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                           2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
constexpr std::uint8_t kDistanceExtra[30] = {0, 0, 0, 0, 1, 1, 2, 2,  3,  3,  4,  4,  5,  5,  6,
                                             6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13};
constexpr std::uint8_t kRepeatExtra[19] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 7};
constexpr std::uint8_t kLengthOrder[19] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

/// Where the codes of lengths and distances start, and the codes of all lengths.
struct Starts {
  std::uint16_t length[29], distance[30];
  std::uint8_t length_code[256];
  std::uint8_t fixed_literals[288], fixed_distances[30];
  Starts() {
    unsigned at = 0;
    for (int code = 0; code < 28; ++code) {
      length[code] = static_cast<std::uint16_t>(at);
      for (unsigned n = 0; n < 1u << kLengthExtra[code] && at < 256; ++n)
        length_code[at++] = static_cast<std::uint8_t>(code);
    }
    length[28] = 255;
    length_code[255] = 28;
    at = 0;
    for (int code = 0; code < 30; ++code) {
      distance[code] = static_cast<std::uint16_t>(at);
      at += 1u << kDistanceExtra[code];
    }
    for (int i = 0; i < 288; ++i) fixed_literals[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    std::fill(std::begin(fixed_distances), std::end(fixed_distances), std::uint8_t{5});
  }
  int distance_code(std::size_t d) const {
    return static_cast<int>(std::upper_bound(std::begin(distance), std::end(distance), d) - std::begin(distance)) - 1;
  }
};
const Starts kStarts;

std::uint32_t reversed(std::uint32_t code, int length) {
  std::uint32_t out = 0;
  for (; length > 0; --length, code >>= 1) out = out << 1 | (code & 1);
  return out;
}

/// Replaces the counts of codes by the codes that their lengths imply.
template <class Node>
void set_codes(std::vector<Node>& nodes, int last) {
  std::uint32_t of_length[16] = {}, next[16] = {};
  for (int n = 0; n <= last; ++n) ++of_length[nodes[static_cast<std::size_t>(n)].length];
  of_length[0] = 0;
  for (int bits = 1; bits < 16; ++bits) next[bits] = (next[bits - 1] + of_length[bits - 1]) << 1;
  for (int n = 0; n <= last; ++n) {
    Node& node = nodes[static_cast<std::size_t>(n)];
    if (node.length) node.count = reversed(next[node.length]++, node.length);
  }
}

}  // namespace

const Deflater::Kind Deflater::kLiterals = {kStarts.fixed_literals, kLengthExtra, kEndOfBlock + 1, kLiteralCodes, 15};
const Deflater::Kind Deflater::kDistances = {kStarts.fixed_distances, kDistanceExtra, 0, kDistanceCodes, 15};
const Deflater::Kind Deflater::kLengths = {nullptr, kRepeatExtra, 0, kLengthCodes, 7};

Deflater::Deflater(int level, int window_bits, int memory_level, int strategy)
    : level_(level < 0 ? 6 : level),
      strategy_(strategy),
      window_(std::size_t{1} << std::max(window_bits, 9)),
      good_(kEfforts[level_].good),
      lazy_(kEfforts[level_].lazy),
      nice_(kEfforts[level_].nice),
      chain_(kEfforts[level_].chain),
      most_symbols_((std::size_t{1} << (memory_level + 6)) - 1),
      hash_mask_((1u << (memory_level + 7)) - 1),
      hash_shift_((memory_level + 7 + 2) / 3),
      head_(hash_mask_ + 1),
      previous_(window_),
      literals_(2 * kLiteralCodes + 1),
      distances_(2 * kDistanceCodes + 1),
      lengths_(2 * kLengthCodes + 1) {
  start_block();
}

std::uint32_t Deflater::hash_at(std::size_t at) const {
  return ((static_cast<std::uint32_t>(byte(at)) << hash_shift_ ^ byte(at + 1)) << hash_shift_ ^ byte(at + 2)) &
         hash_mask_;
}

/// Notes the three bytes there; gives where the same (or others of the same hash) were before, 0: nowhere.
std::size_t Deflater::enter(std::size_t at) {
  std::size_t& head = head_[hash_at(at)];
  previous_[at & (window_ - 1)] = head;
  return std::exchange(head, at);
}

void Deflater::set_dictionary(std::string_view text) {
  text = text.substr(text.size() - std::min(text.size(), window_));
  text_ = text;
  text_.resize(text_.size() + kMaxMatch + 8);
  end_ = at_ = block_ = text.size();
  for (std::size_t i = 0; i + kMinMatch <= end_; ++i) enter(i);
  unhashed_ = std::min<std::size_t>(end_, kMinMatch - 1);
}

std::string Deflater::run(std::string_view data, Flush flush) {
  text_.resize(end_);
  append_text(text_, data);
  end_ = text_.size();
  text_.resize(end_ + kMaxMatch + 8);
  for (; unhashed_ && ahead() + unhashed_ >= kMinMatch; --unhashed_) enter(at_ - unhashed_);
  if (level_ == 0) {
    stored(flush);
  } else {
    const auto step = strategy_ == kHuffmanOnly || strategy_ == kRuns ? &Deflater::step_run
                      : level_ < 4                                    ? &Deflater::step_fast
                                                                      : &Deflater::step_slow;
    while ((this->*step)(flush)) worked(60);
    if (flush != Flush::None) {
      if (available_) tally(0, byte(at_ - 1));
      available_ = false;
      unhashed_ = std::min<std::size_t>(at_, kMinMatch - 1);
      if (flush == Flush::Finish)
        flush_block(true);
      else if (!symbols_.empty())
        flush_block(false);
    }
  }
  if (flush == Flush::Partial) {  // an empty block of fixed codes
    put(1 << 1, 3);
    put(0, 7);
  } else if (flush == Flush::Sync || flush == Flush::Full) {
    stored_block(at_, 0, false);
    if (flush == Flush::Full) {
      std::fill(head_.begin(), head_.end(), std::size_t{0});
      end_ = at_ = block_ = unhashed_ = 0;  // nothing before is known any more
    }
  }
  for (; bit_count_ >= 8; bits_ >>= 8, bit_count_ -= 8) out_ += static_cast<char>(bits_);
  return std::exchange(out_, {});
}

std::size_t Deflater::longest_match(std::size_t candidate) {
  std::size_t chain = chain_, best = previous_length_;
  const std::size_t limit = at_ > window_ - kMinAhead ? at_ - (window_ - kMinAhead) : 0;
  if (previous_length_ >= good_) chain >>= 2;
  const std::size_t nice = std::min(nice_, ahead());
  const char* scan = text_.data() + at_;
  do {
    const char* match = text_.data() + candidate;
    if (match[best] == scan[best] && match[best - 1] == scan[best - 1] && match[0] == scan[0] && match[1] == scan[1]) {
      std::size_t length = 2;
      while (length < kMaxMatch && match[length] == scan[length]) ++length;
      if (length > best) {
        match_ = candidate;
        best = length;
        if (length >= nice) break;
      }
    }
    candidate = previous_[candidate & (window_ - 1)];
  } while (candidate > limit && --chain);
  return std::min(best, ahead());
}

bool Deflater::tally(std::size_t distance, std::size_t value) {
  symbols_.push_back({static_cast<std::uint16_t>(distance), static_cast<std::uint8_t>(value)});
  if (distance) {
    ++literals_.nodes[static_cast<std::size_t>(kStarts.length_code[value] + kEndOfBlock + 1)].count;
    ++distances_.nodes[static_cast<std::size_t>(kStarts.distance_code(distance - 1))].count;
  } else {
    ++literals_.nodes[value].count;
  }
  return symbols_.size() == most_symbols_;
}

/// A match is used only if the next byte doesn't start a longer one. False: no more is to be done now.
bool Deflater::step_slow(Flush flush) {
  if (ahead() < kMinAhead && (flush == Flush::None || !ahead())) return false;
  const std::size_t head = ahead() >= kMinMatch ? enter(at_) : 0;
  const std::size_t previous_match = match_;
  previous_length_ = std::exchange(length_, kMinMatch - 1);
  if (head && previous_length_ < lazy_ && at_ - head <= window_ - kMinAhead) {
    length_ = longest_match(head);
    if (length_ <= 5 && (strategy_ == kFiltered || (length_ == kMinMatch && at_ - match_ > kTooFar)))
      length_ = kMinMatch - 1;
  }
  if (previous_length_ >= kMinMatch && length_ <= previous_length_) {
    const bool full = tally(at_ - 1 - previous_match, previous_length_ - kMinMatch);
    const std::size_t stop = at_ + previous_length_ - 1;
    while (++at_ < stop) {
      if (ahead() >= kMinMatch) enter(at_);
    }
    available_ = false;
    length_ = kMinMatch - 1;
    if (full) flush_block(false);
    return true;
  }
  if (available_ && tally(0, byte(at_ - 1))) flush_block(false);
  available_ = true;
  ++at_;
  return true;
}

/// The first match is used.
bool Deflater::step_fast(Flush flush) {
  if (ahead() < kMinAhead && (flush == Flush::None || !ahead())) return false;
  const std::size_t head = ahead() >= kMinMatch ? enter(at_) : 0;
  std::size_t length = 0;
  previous_length_ = kMinMatch - 1;
  if (head && at_ - head <= window_ - kMinAhead) length = longest_match(head);
  bool full;
  if (length >= kMinMatch) {
    full = tally(at_ - match_, length - kMinMatch);
    const bool note = length <= lazy_ && ahead() - length >= kMinMatch;
    const std::size_t stop = at_ + length;
    while (++at_ < stop) {
      if (note) enter(at_);
    }
  } else {
    full = tally(0, byte(at_++));
  }
  if (full) flush_block(false);
  return true;
}

/// Literals alone, or also runs of one byte.
bool Deflater::step_run(Flush flush) {
  const bool runs = strategy_ == kRuns;
  if (ahead() <= (runs ? kMaxMatch : 0) && (flush == Flush::None || !ahead())) return false;
  std::size_t length = 0;
  if (runs && ahead() >= kMinMatch && at_ > 0) {
    while (length < std::min(ahead(), kMaxMatch) && byte(at_ + length) == byte(at_ - 1)) ++length;
  }
  const bool full = length >= kMinMatch ? tally(1, length - kMinMatch) : tally(0, byte(at_));
  at_ += length >= kMinMatch ? length : 1;
  if (full) flush_block(false);
  return true;
}

void Deflater::stored(Flush flush) {
  constexpr std::size_t kMost = 65535;
  while (ahead() > kMost || (flush != Flush::None && ahead())) {
    const std::size_t size = std::min(ahead(), kMost);
    stored_block(at_, size, flush == Flush::Finish && size == ahead());
    at_ += size;
    block_ = at_;
    if (flush == Flush::Finish && !ahead()) return;
  }
  if (flush == Flush::Finish) stored_block(at_, 0, true);
}

void Deflater::put(std::uint32_t bits, int count) {
  bits_ |= static_cast<std::uint64_t>(bits) << bit_count_;
  for (bit_count_ += count; bit_count_ >= 16; bits_ >>= 16, bit_count_ -= 16) {
    out_ += static_cast<char>(bits_);
    out_ += static_cast<char>(bits_ >> 8);
  }
}

void Deflater::align() {
  for (; bit_count_ > 0; bits_ >>= 8, bit_count_ -= 8) out_ += static_cast<char>(bits_);
  bits_ = 0;
  bit_count_ = 0;
}

void Deflater::start_block() {
  for (Tree* tree : {&literals_, &distances_, &lengths_}) {
    for (Node& node : tree->nodes) node.count = 0;
  }
  literals_.nodes[kEndOfBlock].count = 1;
  best_bits_ = fixed_bits_ = 0;
  symbols_.clear();
}

void Deflater::stored_block(std::size_t from, std::size_t size, bool last) {
  put(last, 3);
  align();
  const auto n = static_cast<std::uint32_t>(size);
  put(n, 16);
  put(~n & 0xFFFF, 16);
  align();
  out_.append(text_, from, size);
}

/// Ends a block, in the shortest of the three forms.
void Deflater::flush_block(bool last) {
  const std::size_t size = at_ - block_;
  build(literals_, kLiterals);
  build(distances_, kDistances);
  for (Tree* tree : {&literals_, &distances_}) {
    walk_lengths(*tree, [&](int code, std::uint32_t, std::uint32_t times) {
      lengths_.nodes[static_cast<std::size_t>(code)].count += times;
    });
  }
  build(lengths_, kLengths);
  int shown = kLengthCodes - 1;
  while (shown >= 3 && !lengths_.nodes[kLengthOrder[shown]].length) --shown;
  best_bits_ += 3 * (static_cast<std::uint64_t>(shown) + 1) + 5 + 5 + 4;
  const std::uint64_t fixed = (fixed_bits_ + 3 + 7) >> 3;
  std::uint64_t best = (best_bits_ + 3 + 7) >> 3;
  if (fixed <= best || strategy_ == kFixed) best = fixed;
  if (size + 4 <= best) {
    stored_block(block_, size, last);
  } else if (fixed == best) {
    put(1 << 1 | static_cast<std::uint32_t>(last), 3);
    std::vector<Node> literals(288), distances(kDistanceCodes);
    for (std::size_t i = 0; i < 288; ++i) literals[i].length = kStarts.fixed_literals[i];
    for (Node& node : distances) node.length = 5;
    set_codes(literals, 287);
    set_codes(distances, kDistanceCodes - 1);
    put_symbols(literals, distances);
  } else {
    put(2 << 1 | static_cast<std::uint32_t>(last), 3);
    put(static_cast<std::uint32_t>(literals_.last + 1 - 257), 5);
    put(static_cast<std::uint32_t>(distances_.last), 5);
    put(static_cast<std::uint32_t>(shown + 1 - 4), 4);
    for (int i = 0; i <= shown; ++i) put(lengths_.nodes[kLengthOrder[i]].length, 3);
    for (Tree* tree : {&literals_, &distances_}) {
      walk_lengths(*tree, [&](int code, std::uint32_t extra, std::uint32_t times) {
        const Node& node = lengths_.nodes[static_cast<std::size_t>(code)];
        for (; times; --times) put(node.count, node.length);
        if (kRepeatExtra[code]) put(extra, kRepeatExtra[code]);
      });
    }
    put_symbols(literals_.nodes, distances_.nodes);
  }
  block_ = at_;
  start_block();
  if (last) align();
}

/// Huffman's codes: the two rarest are joined until one is left, of equally rare ones those of less depth.
void Deflater::build(Tree& tree, const Kind& kind) {
  std::vector<Node>& nodes = tree.nodes;
  std::vector<std::uint8_t> depth(nodes.size());
  std::vector<int> heap(1), joined;  // from 1 on
  tree.last = -1;
  for (int n = 0; n < kind.codes; ++n) {
    nodes[static_cast<std::size_t>(n)].length = 0;
    if (!nodes[static_cast<std::size_t>(n)].count) continue;
    heap.push_back(n);
    tree.last = n;
  }
  while (heap.size() < 3) {  // a tree of fewer than two codes can't be told
    const int n = tree.last < 2 ? ++tree.last : 0;
    heap.push_back(n);
    nodes[static_cast<std::size_t>(n)].count = 1;
    --best_bits_;
    if (kind.fixed_lengths) fixed_bits_ -= kind.fixed_lengths[n];
  }
  const auto rarer = [&](int a, int b) {
    const std::size_t i = static_cast<std::size_t>(a), k = static_cast<std::size_t>(b);
    return nodes[i].count < nodes[k].count || (nodes[i].count == nodes[k].count && depth[i] <= depth[k]);
  };
  const auto sink = [&](std::size_t at) {
    const int value = heap[at];
    for (std::size_t next = at * 2; next < heap.size(); next *= 2) {
      if (next + 1 < heap.size() && rarer(heap[next + 1], heap[next])) ++next;
      if (rarer(value, heap[next])) break;
      heap[at] = heap[next];
      at = next;
    }
    heap[at] = value;
  };
  for (std::size_t n = (heap.size() - 1) / 2; n >= 1; --n) sink(n);
  int node = kind.codes;
  do {
    const int a = heap[1];
    heap[1] = heap.back();
    heap.pop_back();
    sink(1);
    const int b = heap[1];
    joined.push_back(a);
    joined.push_back(b);
    const std::size_t i = static_cast<std::size_t>(a), k = static_cast<std::size_t>(b),
                      j = static_cast<std::size_t>(node);
    nodes[j].count = nodes[i].count + nodes[k].count;
    depth[j] = static_cast<std::uint8_t>(std::max(depth[i], depth[k]) + 1);
    nodes[i].parent = nodes[k].parent = static_cast<std::uint16_t>(node);
    heap[1] = node++;
    sink(1);
  } while (heap.size() >= 3);
  joined.push_back(heap[1]);
  std::reverse(joined.begin(), joined.end());
  set_lengths(tree, kind, joined, 1);
  set_codes(nodes, tree.last);
}

/// `order`: the nodes, the root first, parents before their children.
void Deflater::set_lengths(Tree& tree, const Kind& kind, const std::vector<int>& order, std::size_t first) {
  std::vector<Node>& nodes = tree.nodes;
  int of_length[16] = {}, overflow = 0;
  nodes[static_cast<std::size_t>(order[0])].length = 0;
  for (std::size_t h = first; h < order.size(); ++h) {
    const int n = order[h];
    Node& node = nodes[static_cast<std::size_t>(n)];
    int bits = nodes[node.parent].length + 1;
    if (bits > kind.longest) bits = kind.longest, ++overflow;
    node.length = static_cast<std::uint16_t>(bits);
    if (n > tree.last || n >= kind.codes) continue;
    ++of_length[bits];
    const int extra = n >= kind.extra_base ? kind.extra_bits[n - kind.extra_base] : 0;
    best_bits_ += static_cast<std::uint64_t>(node.count) * static_cast<std::uint64_t>(bits + extra);
    if (kind.fixed_lengths)
      fixed_bits_ += static_cast<std::uint64_t>(node.count) * static_cast<std::uint64_t>(kind.fixed_lengths[n] + extra);
  }
  if (!overflow) return;
  for (; overflow > 0; overflow -= 2) {
    int bits = kind.longest - 1;
    while (!of_length[bits]) --bits;
    --of_length[bits];
    of_length[bits + 1] += 2;
    --of_length[kind.longest];
  }
  std::size_t h = order.size();
  for (int bits = kind.longest; bits; --bits) {
    for (int left = of_length[bits]; left;) {
      const int n = order[--h];
      if (n > tree.last) continue;
      Node& node = nodes[static_cast<std::size_t>(n)];
      best_bits_ += (static_cast<std::uint64_t>(bits) - node.length) * node.count;
      node.length = static_cast<std::uint16_t>(bits);
      --left;
    }
  }
}

/// Calls emit(code, extra bits, times) for the lengths of a tree's codes, runs shortened.
template <class Emit>
void Deflater::walk_lengths(Tree& tree, Emit emit) {
  const std::vector<Node>& nodes = tree.nodes;
  int previous = -1;
  for (int n = 0; n <= tree.last;) {
    const int length = nodes[static_cast<std::size_t>(n)].length;
    const std::uint32_t most = length == 0 ? 138 : length == previous ? 6 : 7;
    const std::uint32_t least = length == 0 || length == previous ? 3 : 4;
    std::uint32_t count = 0;
    while (n <= tree.last && count < most && nodes[static_cast<std::size_t>(n)].length == length) ++n, ++count;
    if (count < least) {
      emit(length, 0, count);
    } else if (length) {
      if (length != previous) emit(length, 0, 1), --count;
      emit(16, count - 3, 1);
    } else {
      count <= 10 ? emit(17, count - 3, 1) : emit(18, count - 11, 1);
    }
    previous = length;
  }
}

void Deflater::put_symbols(const std::vector<Node>& literals, const std::vector<Node>& distances) {
  for (const Symbol& s : symbols_) {
    worked(10);
    if (!s.distance) {
      put(literals[s.value].count, literals[s.value].length);
      continue;
    }
    const int length_code = kStarts.length_code[s.value];
    const Node& length = literals[static_cast<std::size_t>(length_code + kEndOfBlock + 1)];
    put(length.count, length.length);
    put(static_cast<std::uint32_t>(s.value - kStarts.length[length_code]), kLengthExtra[length_code]);
    const std::uint32_t d = s.distance - 1u;
    const int code = kStarts.distance_code(d);
    put(distances[static_cast<std::size_t>(code)].count, distances[static_cast<std::size_t>(code)].length);
    put(d - kStarts.distance[code], kDistanceExtra[code]);
  }
  put(literals[kEndOfBlock].count, literals[kEndOfBlock].length);
}

}  // namespace py
