// Zip archives: stored members written, stored and deflated ones read.
#include <array>
#include <cstring>

#include "nd/core/errors.h"
#include "nd/core/chunks.h"
#include "nd/core/settings.h"
#include "nd/io/npy.h"

namespace nd::io {
namespace {

Error damaged() { return value_error("File is not a zip file"); }

std::uint32_t crc32(std::string_view bytes) {
  static const std::array<std::uint32_t, 256> table = [] {
    std::array<std::uint32_t, 256> t{};
    for (std::uint32_t i = 0; i < 256; ++i) {
      std::uint32_t c = i;
      for (int k = 0; k < 8; ++k) c = c >> 1 ^ (c & 1 ? 0xedb88320u : 0);
      t[i] = c;
    }
    return t;
  }();
  std::uint32_t c = ~0u;
  in_chunks(static_cast<Index>(bytes.size()), 2, [&](Index from, Index to) {
    for (const char b : bytes.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from)))
      c = table[(c ^ static_cast<unsigned char>(b)) & 255] ^ c >> 8;
  });
  return ~c;
}

void put(std::string& out, std::uint64_t x, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(x >> (8 * i) & 255);
}
std::uint64_t get(std::string_view s, std::size_t at, int bytes) {
  if (at > s.size() || s.size() - at < static_cast<std::size_t>(bytes)) throw damaged();
  std::uint64_t x = 0;
  for (int i = 0; i < bytes; ++i) x |= static_cast<std::uint64_t>(static_cast<unsigned char>(s[at + static_cast<std::size_t>(i)])) << (8 * i);
  return x;
}

/// Canonical Huffman codes, decoded a bit at a time by counts per length.
struct Codes {
  std::array<std::uint16_t, 16> count{};
  std::array<std::uint16_t, 288> symbol{};
  void build(const std::uint8_t* lengths, int n) {
    count.fill(0);
    for (int i = 0; i < n; ++i) ++count[lengths[i]];
    count[0] = 0;
    std::array<std::uint16_t, 16> at{};
    for (std::size_t i = 1; i < 15; ++i) at[i + 1] = static_cast<std::uint16_t>(at[i] + count[i]);
    for (int i = 0; i < n; ++i) {
      if (lengths[i]) symbol[at[lengths[i]]++] = static_cast<std::uint16_t>(i);
    }
  }
};

class Inflater {
 public:
  Inflater(std::string_view in, std::size_t size) : in_(in), size_(size) { out_.reserve(size); }
  std::string run() {
    bool last;
    do {
      last = bits(1);
      switch (bits(2)) {
        case 0: stored(); break;
        case 1: fixed(); break;
        case 2: dynamic(); break;
        default: throw damaged();
      }
    } while (!last);
    if (out_.size() != size_) throw damaged();
    return std::move(out_);
  }

 private:
  std::uint32_t bits(int n) {
    while (have_ < n) {
      if (at_ >= in_.size()) throw damaged();
      hold_ |= static_cast<std::uint32_t>(static_cast<unsigned char>(in_[at_++])) << have_;
      have_ += 8;
    }
    const std::uint32_t x = hold_ & ((1u << n) - 1);
    hold_ >>= n;
    have_ -= n;
    return x;
  }
  int decode(const Codes& codes) {
    int code = 0, first = 0, index = 0;
    for (std::size_t length = 1; length <= 15; ++length) {
      code |= static_cast<int>(bits(1));
      const int count = codes.count[length];
      if (code - count < first) return codes.symbol[static_cast<std::size_t>(index + code - first)];
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw damaged();
  }
  void room(std::size_t n) const {
    if (n > size_ - out_.size()) throw damaged();
  }
  void stored() {
    hold_ = 0;
    have_ = 0;
    const std::size_t n = get(in_, at_, 2);
    if ((get(in_, at_ + 2, 2) ^ n) != 0xffff) throw damaged();
    at_ += 4;
    if (n > in_.size() - at_) throw damaged();
    room(n);
    append_bytes(out_, in_.substr(at_, n));
    at_ += n;
  }
  void fixed() {
    std::uint8_t lengths[288];
    for (int i = 0; i < 288; ++i) lengths[i] = i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8;
    Codes literals, distances;
    literals.build(lengths, 288);
    std::memset(lengths, 5, 30);
    distances.build(lengths, 30);
    block(literals, distances);
  }
  void dynamic() {
    static constexpr std::uint8_t order[19] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    const int literal_count = static_cast<int>(bits(5)) + 257, distance_count = static_cast<int>(bits(5)) + 1, code_count = static_cast<int>(bits(4)) + 4;
    if (literal_count > 286 || distance_count > 30) throw damaged();
    std::uint8_t lengths[320] = {};
    for (int i = 0; i < code_count; ++i) lengths[order[i]] = static_cast<std::uint8_t>(bits(3));
    Codes codes;
    codes.build(lengths, 19);
    std::memset(lengths, 0, sizeof lengths);
    for (int i = 0; i < literal_count + distance_count;) {
      const int symbol = decode(codes);
      if (symbol < 16) {
        lengths[i++] = static_cast<std::uint8_t>(symbol);
        continue;
      }
      if (symbol == 16 && i == 0) throw damaged();
      const std::uint8_t value = symbol == 16 ? lengths[i - 1] : 0;
      int times = symbol == 16 ? 3 + static_cast<int>(bits(2)) : symbol == 17 ? 3 + static_cast<int>(bits(3)) : 11 + static_cast<int>(bits(7));
      if (i + times > literal_count + distance_count) throw damaged();
      while (times-- > 0) lengths[i++] = value;
    }
    Codes literals, distances;
    literals.build(lengths, literal_count);
    distances.build(lengths + literal_count, distance_count);
    block(literals, distances);
  }
  void block(const Codes& literals, const Codes& distances) {
    static constexpr std::uint16_t base[29] = {3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258};
    static constexpr std::uint8_t extra[29] = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
    static constexpr std::uint16_t far[30] = {1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577};
    static constexpr std::uint8_t far_extra[30] = {0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13};
    for (;;) {
      const int symbol = decode(literals);
      if (symbol == 256) return;
      if (symbol < 256) {
        room(1);
        out_ += static_cast<char>(symbol);
        continue;
      }
      if (symbol > 285) throw damaged();
      const std::size_t length = base[symbol - 257] + bits(extra[symbol - 257]);
      const int d = decode(distances);
      if (d > 29) throw damaged();
      const std::size_t back = far[d] + bits(far_extra[d]);
      if (back > out_.size()) throw damaged();
      room(length);
      for (std::size_t i = 0; i < length; ++i) out_ += out_[out_.size() - back];
      checkpoint(static_cast<Index>(length));
    }
  }

  std::string_view in_;
  std::size_t size_, at_ = 0;
  std::uint32_t hold_ = 0;
  int have_ = 0;
  std::string out_;
};

}  // namespace

std::string inflate(std::string_view bytes, std::size_t size) { return Inflater(bytes, size).run(); }

std::string to_zip(const Members& members) {
  std::string out, directory;
  for (const auto& [name, contents] : members) {
    const std::uint32_t crc = crc32(contents);
    const std::size_t offset = out.size();
    if (contents.size() > 0xfffffff0u || offset > 0xfffffff0u) throw value_error("archive too large");
    std::string fields;
    put(fields, 20, 2);  // version needed
    put(fields, 0x800, 2);  // names are UTF-8
    put(fields, 0, 2);
    put(fields, 0, 2);
    put(fields, 0x21, 2);  // 1980-01-01
    put(fields, crc, 4);
    put(fields, contents.size(), 4);
    put(fields, contents.size(), 4);
    put(fields, name.size(), 2);
    put(fields, 0, 2);
    out += std::string("PK\3\4", 4) + fields + name;
    append_bytes(out, contents);
    directory += std::string("PK\1\2", 4);
    put(directory, 20, 2);
    directory += fields;
    put(directory, 0, 2);
    put(directory, 0, 2);
    put(directory, 0, 2);
    put(directory, 0, 4);
    put(directory, offset, 4);
    directory += name;
  }
  const std::size_t start = out.size();
  out += directory;
  out += std::string("PK\5\6", 4);
  put(out, 0, 4);
  put(out, members.size(), 2);
  put(out, members.size(), 2);
  put(out, directory.size(), 4);
  put(out, start, 4);
  put(out, 0, 2);
  return out;
}

Members from_zip(std::string_view bytes, Index max_bytes) {
  const std::size_t end = bytes.rfind(std::string_view("PK\5\6", 4));
  if (end == std::string_view::npos) throw damaged();
  const std::uint64_t count = get(bytes, end + 10, 2);
  std::size_t at = get(bytes, end + 16, 4);
  Members out;
  Index total = 0;
  for (std::uint64_t i = 0; i < count; ++i) {
    if (get(bytes, at, 4) != 0x02014b50) throw damaged();
    const std::uint64_t method = get(bytes, at + 10, 2), crc = get(bytes, at + 16, 4);
    const std::size_t packed = get(bytes, at + 20, 4), size = get(bytes, at + 24, 4);
    const std::size_t name = get(bytes, at + 28, 2), extra = get(bytes, at + 30, 2), comment = get(bytes, at + 32, 2);
    const std::size_t local = get(bytes, at + 42, 4);
    if (at + 46 + name > bytes.size()) throw damaged();
    std::string key(bytes.substr(at + 46, name));
    if (get(bytes, local, 4) != 0x04034b50) throw damaged();
    const std::size_t data = local + 30 + get(bytes, local + 26, 2) + get(bytes, local + 28, 2);
    if (data > bytes.size() || packed > bytes.size() - data) throw damaged();
    if ((total += static_cast<Index>(size)) > max_bytes) throw memory_error_bytes(total);
    std::string contents;
    if (method == 0) {
      if (packed != size) throw damaged();
      contents = bytes.substr(data, size);
    } else if (method == 8) {
      contents = inflate(bytes.substr(data, packed), size);
    } else {
      throw Error(ErrorKind::NotImplemented, "That compression method is not supported");
    }
    if (crc32(contents) != crc) throw value_error("Bad CRC-32 for file '" + key + "'");
    out.emplace_back(std::move(key), std::move(contents));
    at += 46 + name + extra + comment;
  }
  return out;
}

}  // namespace nd::io
