// Character classes of names and their normal form, unpacked from compact tables at first use.
#include "py/syntax/identifier.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace py::syntax {
namespace {

#include "py/syntax/identifier_tables.inc"

struct Reader {
  const unsigned char* at;
  const unsigned char* end;
  bool more() const { return at != end; }
  std::uint32_t next() {
    std::uint32_t value = 0;
    for (int shift = 0;; shift += 7) {
      unsigned char byte = *at++;
      value |= static_cast<std::uint32_t>(byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
};

/// Sorted boundaries: the characters from an even entry up to the following odd one are in.
class Runs {
 public:
  template <std::size_t n>
  explicit Runs(const unsigned char (&packed)[n]) {
    std::uint32_t at = 0;
    for (Reader in{packed, packed + n}; in.more();) bounds_.push_back(at += in.next());
  }
  bool contains(char32_t c) const {
    return (std::upper_bound(bounds_.begin(), bounds_.end(), static_cast<std::uint32_t>(c)) - bounds_.begin()) & 1;
  }

 private:
  std::vector<std::uint32_t> bounds_;
};

struct Compatible {
  std::uint32_t first;
  std::uint32_t count;
  std::u32string to;
};

const std::vector<Compatible>& compatible_letters() {
  static const std::vector<Compatible> table = [] {
    std::vector<Compatible> out;
    std::uint32_t at = 0;
    for (Reader in{kCompatibility, kCompatibility + sizeof kCompatibility}; in.more();) {
      at += in.next();
      Compatible row{at, in.next(), {}};
      for (std::uint32_t left = in.next(); left > 0; --left) row.to += static_cast<char32_t>(in.next());
      out.push_back(std::move(row));
    }
    return out;
  }();
  return table;
}

char32_t compose(char32_t letter, char32_t accent) {
  static const std::map<std::pair<char32_t, char32_t>, char32_t> table = [] {
    std::map<std::pair<char32_t, char32_t>, char32_t> out;
    std::uint32_t accent = 0, letter = 0;
    for (Reader in{kCompositions, kCompositions + sizeof kCompositions}; in.more();) {
      std::uint32_t step = in.next();
      if (step != 0) letter = 0;
      accent += step;
      letter += in.next();
      out.emplace(std::pair<char32_t, char32_t>(letter, accent), static_cast<char32_t>(in.next()));
    }
    return out;
  }();
  auto found = table.find({letter, accent});
  return found == table.end() ? 0 : found->second;
}

}  // namespace

bool is_identifier_start(char32_t c) {
  static const Runs runs(kStartRuns);
  return runs.contains(c);
}

bool is_identifier_part(char32_t c) {
  static const Runs runs(kPartRuns);
  return runs.contains(c);
}

bool is_printable(char32_t c) {
  static const Runs runs(kUnprintableRuns);
  return !runs.contains(c);
}

char32_t next_character(std::string_view s, std::size_t& at) {
  auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
  auto tail = [&](std::size_t i) { return i < s.size() && (byte(i) & 0xC0) == 0x80; };
  unsigned char lead = byte(at);
  if (lead < 0x80) {
    ++at;
    return lead;
  }
  int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  bool well_formed = lead >= 0xC2 && lead < 0xF5;
  for (int i = 1; i < length; ++i) well_formed = well_formed && tail(at + i);
  if (!well_formed) {
    ++at;
    return 0xFFFD;
  }
  char32_t c = lead & (0x7F >> length);
  for (int i = 1; i < length; ++i) c = c << 6 | (byte(at + i) & 0x3F);
  at += length;
  return c;
}

void append_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
    return;
  }
  int tails = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  out += static_cast<char>((0xFF00 >> (tails + 1) & 0xFF) | (c >> (6 * tails)));
  while (tails-- > 0) out += static_cast<char>(0x80 | ((c >> (6 * tails)) & 0x3F));
}

std::string normalise_identifier(std::string_view utf8) {
  std::u32string text;
  for (std::size_t at = 0; at < utf8.size();) {
    char32_t c = next_character(utf8, at);
    if (c >= 128) {
      const auto& rows = compatible_letters();
      auto row = std::upper_bound(rows.begin(), rows.end(), c, [](char32_t c, const Compatible& r) { return c < r.first; });
      if (row != rows.begin() && c - (--row)->first < row->count) {
        std::u32string to = row->to;
        if (to.size() == 1) to[0] += c - row->first;
        text += to;
        continue;
      }
    }
    text += c;
  }
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t c = text[i];
    while (i + 1 < text.size() && text[i + 1] >= 128) {
      char32_t both = compose(c, text[i + 1]);
      if (both == 0) break;
      c = both;
      ++i;
    }
    append_utf8(out, c);
  }
  return out;
}

}  // namespace py::syntax
