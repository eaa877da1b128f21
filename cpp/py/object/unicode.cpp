// Unicode properties: the packed tables are unfolded the first time that something beyond ASCII is asked about.
#include "py/object/unicode.h"

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "py/object/containers.h"
#include "py/vm/patience.h"

namespace py {
namespace {

#include "py/object/unicode_tables.inc"

constexpr const char* kCategoryNames[] = {"Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd",
                                          "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm",
                                          "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co"};
enum Category : std::uint8_t {
  Cn, Lu, Ll, Lt, Lm, Lo, Mn, Mc, Me, Nd, Nl, No, Pc, Pd, Ps, Pe, Pi, Pf, Po, Sm, Sc, Sk, So, Zs, Zl, Zp, Cc, Cf, Cs, Co
};
constexpr int kPairs = 30;
constexpr char32_t kLimit = 0x110000;

/// Reads the variable-length numbers of a table.
class Reader {
 public:
  template <std::size_t N>
  explicit Reader(const unsigned char (&data)[N]) : p_(data), end_(data + N) {}
  bool more() const { return p_ < end_; }
  std::uint32_t byte() { return *p_++; }
  std::uint32_t number() { return static_cast<std::uint32_t>(wide_number()); }
  std::int32_t signed_number() { return static_cast<std::int32_t>(wide_signed_number()); }
  /// Values reach 10**16.
  std::int64_t wide_signed_number() {
    const std::uint64_t n = wide_number();
    return n & 1 ? -static_cast<std::int64_t>((n + 1) >> 1) : static_cast<std::int64_t>(n >> 1);
  }

 private:
  std::uint64_t wide_number() {
    std::uint64_t n = 0;
    for (int shift = 0;; shift += 7) {
      const std::uint64_t b = *p_++;
      n |= (b & 127) << shift;
      if (b < 128) return n;
    }
  }
  const unsigned char *p_, *end_;
};

/// A set of code points as sorted ranges.
class Ranges {
 public:
  explicit Ranges(Reader r) {
    char32_t c = 0;
    while (r.more()) {
      c += r.number();
      const char32_t end = c + r.number();
      ranges_.push_back({c, end});
      c = end;
    }
  }
  bool contains(char32_t c) const {
    auto it = std::upper_bound(ranges_.begin(), ranges_.end(), c, [](char32_t x, const Range& r) { return x < r.end; });
    return it != ranges_.end() && c >= it->start;
  }

 private:
  struct Range {
    char32_t start, end;
  };
  std::vector<Range> ranges_;
};

class Conversion {
 public:
  explicit Conversion(Reader r) {
    std::uint32_t count = r.number();
    char32_t c = 0;
    while (count--) {
      c += r.number();
      const std::uint32_t n = r.number();
      const std::uint32_t stride = 1 + (n & 1);
      runs_.push_back({c, c + stride * ((n >> 1) - 1), stride, r.signed_number()});
    }
    c = 0;
    while (r.more()) {
      c += r.number();
      Several s{c, {}};
      for (std::uint32_t n = r.number(); n--;) s.to += static_cast<char32_t>(r.number());
      several_.push_back(std::move(s));
    }
    std::sort(runs_.begin(), runs_.end(), [](const Run& a, const Run& b) { return a.start < b.start; });
  }
  /// The one character that c becomes, which may be c itself where the default isn't; false when c isn't listed.
  bool find(char32_t c, char32_t* out) const {
    auto it = std::upper_bound(runs_.begin(), runs_.end(), c, [](char32_t x, const Run& r) { return x < r.start; });
    // Runs of stride 2 may interleave: look back over the few that can hold c.
    for (int i = 0; i < 4 && it != runs_.begin(); ++i) {
      --it;
      if (c <= it->last && (c - it->start) % it->stride == 0) {
        *out = c + it->delta;
        return true;
      }
    }
    return false;
  }
  char32_t single(char32_t c) const {
    char32_t to = c;
    find(c, &to);
    return to;
  }
  const std::u32string* several(char32_t c) const {
    auto it = std::lower_bound(several_.begin(), several_.end(), c, [](const Several& s, char32_t x) { return s.c < x; });
    return it != several_.end() && it->c == c ? &it->to : nullptr;
  }
  bool append(std::u32string& out, char32_t c) const {
    if (const std::u32string* s = several(c)) {
      out += *s;
      return true;
    }
    char32_t to = c;
    if (!find(c, &to)) return false;
    out += to;
    return true;
  }

 private:
  struct Run {
    char32_t start, last;
    std::uint32_t stride;
    std::int32_t delta;
  };
  struct Several {
    char32_t c;
    std::u32string to;
  };
  std::vector<Run> runs_;
  std::vector<Several> several_;
};

struct ValueRun {
  char32_t start, end;
  std::int64_t first;
  std::int32_t step, divisor;
};

struct Tables {
  // Categories in pages of 256, equal pages shared.
  std::array<std::uint16_t, kLimit / 256> page;
  std::vector<std::array<std::uint8_t, 256>> pages;
  Ranges other_upper{Reader(kOtherUpper)}, other_lower{Reader(kOtherLower)};
  Ranges start_exceptions{Reader(kStartExceptions)}, continue_exceptions{Reader(kContinueExceptions)};
  Ranges case_ignorable{Reader(kCaseIgnorable)}, spaces{Reader(kSpaces)};
  Conversion upper{Reader(kToUpper)}, lower{Reader(kToLower)}, title{Reader(kToTitle)}, fold{Reader(kToFold)};
  std::vector<ValueRun> digits, numbers;

  Tables() {
    std::array<std::uint8_t, 256> current{};
    char32_t c = 0;
    auto put = [&](std::uint8_t category) {
      current[c % 256] = category;
      if (++c % 256 == 0) {
        std::size_t i = 0;
        // Big uniform areas come in a row: the last page is the likeliest match.
        for (i = pages.size(); i > 0 && pages[i - 1] != current;) --i;
        if (i == 0) {
          pages.push_back(current);
          i = pages.size();
        }
        page[c / 256 - 1] = static_cast<std::uint16_t>(i - 1);
      }
    };
    for (Reader r(kCategoryRuns); r.more();) {
      const std::uint32_t head = r.byte();
      const int kind = static_cast<int>(head >> 3);
      std::uint32_t length = head & 7 ? head & 7 : r.number();
      for (std::uint32_t i = 0; i < length; ++i)
        put(static_cast<std::uint8_t>(kind == kPairs ? (i % 2 ? Ll : Lu) : kind));
    }
    c = 0;
    for (Reader r(kDigits); r.more();) {
      c += r.number();
      const char32_t end = c + r.number();
      digits.push_back({c, end, r.number(), 1, 1});
      c = end;
    }
    c = 0;
    for (Reader r(kNumeric); r.more();) {
      ValueRun run;
      run.start = c + r.number();
      run.end = run.start + r.number();
      run.first = r.wide_signed_number();
      run.step = static_cast<std::int32_t>(r.number());
      run.divisor = static_cast<std::int32_t>(r.number());
      numbers.push_back(run);
      c = run.end;
    }
  }
  Category category(char32_t c) const {
    return c < kLimit ? static_cast<Category>(pages[page[c >> 8]][c & 255]) : Cn;
  }
};

const Tables& tables() {
  static const Tables* const t = new Tables;
  return *t;
}

Category category(char32_t c) { return tables().category(c); }

const ValueRun* find_run(const std::vector<ValueRun>& runs, char32_t c) {
  auto it = std::upper_bound(runs.begin(), runs.end(), c, [](char32_t x, const ValueRun& r) { return x < r.end; });
  return it != runs.end() && c >= it->start ? &*it : nullptr;
}

bool in(Category c, std::uint32_t set) { return (1u << c) & set; }
constexpr std::uint32_t kLetters = 1u << Lu | 1u << Ll | 1u << Lt | 1u << Lm | 1u << Lo;
constexpr std::uint32_t kStart = kLetters | 1u << Nl;
constexpr std::uint32_t kContinue = kStart | 1u << Mn | 1u << Mc | 1u << Nd | 1u << Pc;
constexpr std::uint32_t kUnprintable =
    1u << Cc | 1u << Cf | 1u << Cs | 1u << Co | 1u << Cn | 1u << Zl | 1u << Zp | 1u << Zs;

bool ascii_letter(char32_t c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }

}  // namespace

const char* unicode_category(char32_t c) { return kCategoryNames[category(c)]; }

bool is_printable(char32_t c) {
  if (c < 128) return c >= 32 && c < 127;
  return !in(category(c), kUnprintable);
}
bool is_space(char32_t c) {
  if (c < 128) return c == 32 || (c >= 9 && c <= 13) || (c >= 28 && c <= 31);
  return tables().spaces.contains(c);
}
bool is_alpha(char32_t c) { return c < 128 ? ascii_letter(c) : in(category(c), kLetters); }
bool is_decimal(char32_t c) { return c < 128 ? c >= '0' && c <= '9' : category(c) == Nd; }
bool is_digit(char32_t c) { return is_decimal(c) || (c >= 128 && find_run(tables().digits, c)); }
bool is_numeric(char32_t c) { return is_digit(c) || (c >= 128 && find_run(tables().numbers, c)); }
bool is_upper(char32_t c) {
  if (c < 128) return c >= 'A' && c <= 'Z';
  return category(c) == Lu || tables().other_upper.contains(c);
}
bool is_lower(char32_t c) {
  if (c < 128) return c >= 'a' && c <= 'z';
  return category(c) == Ll || tables().other_lower.contains(c);
}
bool is_title(char32_t c) { return c >= 128 && category(c) == Lt; }
bool is_cased(char32_t c) { return c < 128 ? ascii_letter(c) : is_upper(c) || is_lower(c) || is_title(c); }
bool is_case_ignorable(char32_t c) { return tables().case_ignorable.contains(c); }

bool is_identifier_start(char32_t c) {
  if (c < 128) return ascii_letter(c) || c == '_';
  return in(category(c), kStart) != tables().start_exceptions.contains(c);
}
bool is_identifier_continue(char32_t c) {
  if (c < 128) return ascii_letter(c) || c == '_' || is_decimal(c);
  return in(category(c), kContinue) != tables().continue_exceptions.contains(c);
}
bool is_identifier(std::string_view s) {
  if (s.empty()) return false;
  std::u32string text = decode_utf8(s);
  if (!is_identifier_start(text[0])) return false;
  return std::all_of(text.begin() + 1, text.end(), [](char32_t c) {
    worked(40);
    return is_identifier_continue(c);
  });
}

int decimal_value(char32_t c) {
  if (c < 128) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  if (category(c) != Nd) return -1;
  // Unicode keeps decimal digits in runs of ten from 0 to 9; the mathematical ones have five runs in a row.
  if (c >= 0x1D7CE && c <= 0x1D7FF) return static_cast<int>((c - 0x1D7CE) % 10);
  char32_t first = c;
  while (c - first < 9 && category(first - 1) == Nd) --first;
  return static_cast<int>(c - first);
}
int digit_value(char32_t c) {
  const int decimal = decimal_value(c);
  if (decimal >= 0 || c < 128) return decimal;
  const ValueRun* run = find_run(tables().digits, c);
  return run ? static_cast<int>(run->first) + static_cast<int>(c - run->start) : -1;
}
bool numeric_value(char32_t c, double* out) {
  const int digit = digit_value(c);
  if (digit >= 0) {
    *out = digit;
    return true;
  }
  const ValueRun* run = c < 128 ? nullptr : find_run(tables().numbers, c);
  if (!run) return false;
  *out = (static_cast<double>(run->first) + static_cast<double>(run->step) * (c - run->start)) / run->divisor;
  return true;
}

// ---- case ----

void append_upper(std::u32string& out, char32_t c) {
  if (c < 128)
    out += c >= 'a' && c <= 'z' ? c - 32 : c;
  else if (!tables().upper.append(out, c))
    out += c;
}
void append_lower(std::u32string& out, char32_t c) {
  if (c < 128)
    out += c >= 'A' && c <= 'Z' ? c + 32 : c;
  else if (!tables().lower.append(out, c))
    out += c;
}
void append_title(std::u32string& out, char32_t c) {
  if (c < 128 || !tables().title.append(out, c)) append_upper(out, c);
}
void append_fold(std::u32string& out, char32_t c) {
  if (c < 128 || !tables().fold.append(out, c)) append_lower(out, c);
}
char32_t simple_lower(char32_t c) {
  if (c < 128) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c == 0x130) return 'i';
  return tables().lower.single(c);
}
char32_t simple_upper(char32_t c) {
  if (c < 128) return c >= 'a' && c <= 'z' ? c - 32 : c;
  return tables().upper.single(c);
}

}  // namespace py
