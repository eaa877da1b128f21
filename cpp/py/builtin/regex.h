// Regular expressions: a pattern compiled to a program for a backtracking matcher.
//
// The matcher keeps its choices on a stack of its own, so that neither deep patterns nor long texts use the C++ stack,
// and it can stop after any number of steps and go on later: a catastrophic pattern is interruptible.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace py {

enum RegexFlags : std::uint32_t {
  kReIgnoreCase = 2, kReLocale = 4, kReMultiline = 8, kReDotAll = 16, kReUnicode = 32, kReVerbose = 64, kReDebug = 128,
  kReAscii = 256, kReNoFlag = 0
};

enum class RegexOp : std::uint8_t {
  Char,          // a: character
  CharIgnore,    // the same regardless of case
  Any,           // but newline
  AnyAll,
  Set, SetIgnore,  // a: index of the set
  TextStart, LineStart, TextEnd, LineEnd, TextEndOnly, Boundary, NotBoundary,
  Split,         // try a, then b
  Jump,          // a
  Save,          // a: slot; odd slots close group a / 2
  Backref, BackrefIgnore,  // a: group
  RepeatOne,     // the next instruction a to b times; mode; then on past it
  LoopStart,     // a: loop
  LoopTest,      // a: loop, b: exit; the body follows; min, max and mode are in the loop's record
  LoopEnter,     // a: loop, b: body: the second choice of a lazy loop
  Mark,          // a: register: remember the stack's height and the position
  CutAtomic,     // a: drop the choices made since Mark
  CutLook,       // a: the same, and go back to Mark's position
  NotLook,       // a: register, b: where to go on when the body fails
  FailLook,      // a: the body matched: fail as a whole
  StepBack,      // a: characters
  Condition,     // a: group, b: where to go when it is unset
  Fail,
  Match,
};

struct RegexInsn {
  RegexOp op;
  std::uint8_t mode = 0;  // 0 greedy, 1 lazy, 2 possessive
  bool ascii = false;
  std::uint32_t a = 0, b = 0;
};

struct RegexSet {
  bool negated = false, ascii = false;
  std::vector<std::pair<char32_t, char32_t>> ranges;
  std::string categories;  // of d D s S w W
  std::uint64_t low[4] = {0, 0, 0, 0};  // the answers for characters below 256
  bool contains(char32_t c) const;
  bool test(char32_t c) const { return c < 256 ? low[c >> 6] >> (c & 63) & 1 : contains(c); }
};

struct RegexLoop {
  std::uint32_t min, max;
  std::uint8_t mode;
};

struct RegexProgram {
  std::vector<RegexInsn> code;
  std::vector<RegexSet> sets;
  std::vector<RegexLoop> loops;
  std::uint32_t registers = 0;
  std::uint32_t groups = 0;  // capturing ones
  std::uint32_t flags = 0;
  std::vector<std::pair<std::string, std::uint32_t>> names;  // UTF-8, in order of appearance
  bool has_first = false;  // every match starts with the character `first`
  char32_t first = 0;
};

struct RegexError {
  std::string message;
  std::int64_t position = -1;
  bool overflow = false, recursion = false;  // OverflowError, RecursionError instead
  std::vector<std::string> warnings = {};    // also of patterns that are right
};

/// False: `error` is set. `bytes`: the pattern's characters are bytes.
bool compile_regex(const std::u32string& pattern, std::uint32_t flags, bool bytes, RegexProgram* out, RegexError* error);

inline constexpr std::uint32_t kNoLimit = 0xFFFFFFFFu;

/// One attempt to match; Char is char32_t or unsigned char.
template <class Char>
class RegexMatcher {
 public:
  enum class Result { Matched, Failed, Paused, TooDeep };
  RegexMatcher(const RegexProgram& program, const Char* text, std::int64_t size);

  /// Starts at `from` of [0, end); with `search` at any later place too, `full`: only to the end.
  /// `not_empty_at`: an empty match there doesn't count.
  void begin(std::int64_t from, std::int64_t end, bool search, bool full, std::int64_t not_empty_at = -1);
  Result run(std::int64_t steps);

  std::vector<std::int64_t> slots;  // 2 per group, group 0 first; -1 unset
  std::int64_t last_group = 0;      // the group closed last; 0: none

 private:
  struct Entry {
    enum Kind : std::uint8_t { Choice, Shrink, Grow, Slot, Last, Register, Position, Count, LoopPosition } kind;
    std::uint32_t a;
    std::int64_t b, c;
  };
  bool fail();
  bool matches_one(const RegexInsn& i, char32_t c) const;
  bool start_attempt();
  void cut(std::int64_t height);
  void enter_loop(std::uint32_t loop, bool must);
  void set_slot(std::uint32_t i, std::int64_t v);
  bool is_word_at(std::int64_t i, bool ascii) const;

  const RegexProgram& program_;
  const Char* text_;
  std::int64_t size_, end_ = 0, start_ = 0, pos_ = 0, not_empty_at_ = -1;
  bool search_ = false, full_ = false, running_ = false;
  std::uint32_t pc_ = 0;
  std::vector<Entry> stack_;
  std::vector<std::int64_t> heights_, positions_, counts_, loop_positions_;
};

extern template class RegexMatcher<char32_t>;
extern template class RegexMatcher<unsigned char>;

}  // namespace py
