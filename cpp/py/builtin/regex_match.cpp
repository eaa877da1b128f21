// The matcher: runs a program over a text with an explicit stack of choices and undo records.
#include <algorithm>
#include <cstring>

#include "py/builtin/regex.h"
#include "py/object/containers.h"
#include "py/object/unicode.h"

namespace py {
namespace {

bool ascii_word(char32_t c) { return c < 128 && ((c >= '0' && c <= '9') || (c | 32) - 'a' < 26u || c == '_'); }
bool word(char32_t c, bool ascii) {
  return c < 128 || ascii ? ascii_word(c) : is_alpha(c) || is_numeric(c);
}
char32_t ascii_lower(char32_t c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; }

bool same_ignoring_case(char32_t a, char32_t b, bool ascii) {
  if (a == b) return true;
  if (ascii) return ascii_lower(a) == ascii_lower(b);
  return simple_lower(a) == simple_lower(b) || simple_upper(a) == simple_upper(b);
}

}  // namespace

bool RegexSet::contains(char32_t c) const {
  bool in = false;
  for (const auto& [from, to] : ranges)
    if (c >= from && c <= to) {
      in = true;
      break;
    }
  if (!in)
    for (char category : categories) {
      bool is = false;
      switch (category | 32) {
        case 'd': is = ascii ? c >= '0' && c <= '9' : is_decimal(c); break;
        case 's': is = ascii ? c == ' ' || (c >= '\t' && c <= '\r') : is_space(c); break;
        default: is = word(c, ascii); break;
      }
      if (is == (category >= 'a')) {
        in = true;
        break;
      }
    }
  return in != negated;
}

template <class Char>
RegexMatcher<Char>::RegexMatcher(const RegexProgram& program, const Char* text, std::int64_t size)
    : slots(2 * (program.groups + 1), -1),
      program_(program),
      text_(text),
      size_(size),
      heights_(program.registers),
      positions_(program.registers),
      counts_(program.loops.size()),
      loop_positions_(program.loops.size()) {}

template <class Char>
void RegexMatcher<Char>::begin(std::int64_t from, std::int64_t end, bool search, bool full, std::int64_t not_empty_at) {
  start_ = from;
  end_ = end;
  search_ = search;
  full_ = full;
  not_empty_at_ = not_empty_at;
  running_ = false;
}

template <class Char>
bool RegexMatcher<Char>::start_attempt() {
  if (search_ && program_.has_first) {
    // Only places with the right first character.
    const Char* from = text_ + start_;
    const Char* to = text_ + end_;
    if (start_ > end_ || program_.first > static_cast<char32_t>(static_cast<Char>(~Char{0}))) return false;
    const Char* at = std::find(from, to, static_cast<Char>(program_.first));
    if (at == to) return false;
    start_ = at - text_;
  }
  if (start_ > end_) return false;
  std::fill(slots.begin(), slots.end(), -1);
  last_group = 0;
  stack_.clear();
  pos_ = start_;
  slots[0] = start_;
  pc_ = 0;
  running_ = true;
  return true;
}

template <class Char>
void RegexMatcher<Char>::set_slot(std::uint32_t i, std::int64_t v) {
  stack_.push_back({Entry::Slot, i, slots[i], 0});
  slots[i] = v;
}

template <class Char>
void RegexMatcher<Char>::enter_loop(std::uint32_t loop, bool must) {
  stack_.push_back({Entry::Count, loop, counts_[loop], 0});
  stack_.push_back({Entry::LoopPosition, loop, loop_positions_[loop], 0});
  ++counts_[loop];
  loop_positions_[loop] = must ? -1 : pos_;
}

/// Drops choices above `height`, keeping what undoes changes.
template <class Char>
void RegexMatcher<Char>::cut(std::int64_t height) {
  std::size_t kept = static_cast<std::size_t>(height);
  for (std::size_t i = kept; i < stack_.size(); ++i) {
    const auto kind = stack_[i].kind;
    if (kind != Entry::Choice && kind != Entry::Shrink && kind != Entry::Grow) stack_[kept++] = stack_[i];
  }
  stack_.resize(kept);
}

template <class Char>
bool RegexMatcher<Char>::is_word_at(std::int64_t i, bool ascii) const {
  return i >= 0 && i < end_ && word(text_[i], ascii);
}

template <class Char>
bool RegexMatcher<Char>::matches_one(const RegexInsn& i, char32_t c) const {
  switch (i.op) {
    case RegexOp::Char: return c == i.a;
    case RegexOp::CharIgnore: return same_ignoring_case(c, i.a, i.ascii);
    case RegexOp::Any: return c != '\n';
    case RegexOp::AnyAll: return true;
    case RegexOp::Set: return program_.sets[i.a].test(c);
    case RegexOp::SetIgnore: {
      const RegexSet& s = program_.sets[i.a];
      const char32_t lower = i.ascii ? ascii_lower(c) : simple_lower(c);
      const char32_t upper = i.ascii ? (c >= 'a' && c <= 'z' ? c - 32 : c) : simple_upper(c);
      if (s.negated) return s.test(c) && s.test(lower) && s.test(upper);
      return s.test(c) || s.test(lower) || s.test(upper);
    }
    default: return false;
  }
}

/// Back to the latest choice; false when there is none.
template <class Char>
bool RegexMatcher<Char>::fail() {
  while (!stack_.empty()) {
    Entry& e = stack_.back();
    switch (e.kind) {
      case Entry::Slot: slots[e.a] = e.b; break;
      case Entry::Last: last_group = e.b; break;
      case Entry::Register: heights_[e.a] = e.b; break;
      case Entry::Position: positions_[e.a] = e.b; break;
      case Entry::Count: counts_[e.a] = e.b; break;
      case Entry::LoopPosition: loop_positions_[e.a] = e.b; break;
      case Entry::Choice:
        pc_ = e.a;
        pos_ = e.b;
        stack_.pop_back();
        return true;
      case Entry::Shrink:
        // A greedy repeat of one character, from b taking up to position c: one fewer.
        pc_ = e.a;
        pos_ = --e.c;
        if (e.c == e.b) stack_.pop_back();
        return true;
      case Entry::Grow: {
        // A lazy one: one more, if it matches; c: how many may still be taken.
        const RegexInsn& one = program_.code[e.a - 1];
        if (e.c > 0 && e.b < end_ && matches_one(one, text_[e.b])) {
          pc_ = e.a;
          pos_ = ++e.b;
          if (--e.c == 0) stack_.pop_back();
          return true;
        }
        break;
      }
    }
    stack_.pop_back();
  }
  return false;
}

template <class Char>
typename RegexMatcher<Char>::Result RegexMatcher<Char>::run(std::int64_t steps) {
  constexpr std::size_t kMaxStack = sizeof(void*) == 4 ? 16u << 20 : 64u << 20;
  while (true) {
    if (!running_ && !start_attempt()) return Result::Failed;
    bool alive = true;
    while (alive) {
      if (--steps < 0) return Result::Paused;
      if (stack_.size() > kMaxStack) return Result::TooDeep;
      const RegexInsn& i = program_.code[pc_];
      bool ok = true;
      switch (i.op) {
        case RegexOp::Char:
          ok = pos_ < end_ && static_cast<char32_t>(text_[pos_]) == i.a;
          ++pos_;
          ++pc_;
          break;
        case RegexOp::CharIgnore: case RegexOp::Any: case RegexOp::AnyAll: case RegexOp::Set: case RegexOp::SetIgnore:
          ok = pos_ < end_ && matches_one(i, text_[pos_]);
          ++pos_;
          ++pc_;
          break;
        case RegexOp::TextStart:
          ok = pos_ == 0;
          ++pc_;
          break;
        case RegexOp::LineStart:
          ok = pos_ == 0 || text_[pos_ - 1] == '\n';
          ++pc_;
          break;
        case RegexOp::TextEnd:
          ok = pos_ == end_ || (pos_ + 1 == end_ && text_[pos_] == '\n');
          ++pc_;
          break;
        case RegexOp::LineEnd:
          ok = pos_ == end_ || text_[pos_] == '\n';
          ++pc_;
          break;
        case RegexOp::TextEndOnly:
          ok = pos_ == end_;
          ++pc_;
          break;
        case RegexOp::Boundary: case RegexOp::NotBoundary:
          // Python: an empty text has neither.
          ok = end_ > 0 && (is_word_at(pos_ - 1, i.ascii) != is_word_at(pos_, i.ascii)) == (i.op == RegexOp::Boundary);
          ++pc_;
          break;
        case RegexOp::Split:
          stack_.push_back({Entry::Choice, i.b, pos_, 0});
          pc_ = i.a;
          break;
        case RegexOp::Jump: pc_ = i.a; break;
        case RegexOp::Save:
          set_slot(i.a, pos_);
          if (i.a & 1) {
            stack_.push_back({Entry::Last, 0, last_group, 0});
            last_group = i.a / 2;
          }
          ++pc_;
          break;
        case RegexOp::Backref: case RegexOp::BackrefIgnore: {
          const std::int64_t from = slots[2 * i.a], to = slots[2 * i.a + 1];
          ok = from >= 0 && to >= from && pos_ + (to - from) <= end_;
          for (std::int64_t k = from; ok && k < to; ++k, ++pos_)
            ok = i.op == RegexOp::Backref ? text_[k] == text_[pos_] : same_ignoring_case(text_[k], text_[pos_], i.ascii);
          ++pc_;
          break;
        }
        case RegexOp::RepeatOne: {
          const RegexInsn& one = program_.code[pc_ + 1];
          const std::int64_t available = end_ - pos_;
          const std::int64_t max = i.b == kNoLimit ? available : std::min<std::int64_t>(i.b, available);
          const std::int64_t min = i.a;
          if (min > available) {
            ok = false;
            break;
          }
          std::int64_t n = 0;
          const std::int64_t wanted = i.mode == 1 ? min : max;
          const Char* p = text_ + pos_;
          if (one.op == RegexOp::Char) {
            while (n < wanted && static_cast<char32_t>(p[n]) == one.a) ++n;
          } else if (one.op == RegexOp::AnyAll) {
            n = wanted;
          } else if (one.op == RegexOp::Set) {
            const RegexSet& s = program_.sets[one.a];
            while (n < wanted && s.test(p[n])) ++n;
          } else {
            while (n < wanted && matches_one(one, p[n])) ++n;
          }
          steps -= n >> 4;
          if (n < min) {
            ok = false;
            break;
          }
          const std::int64_t base = pos_;
          pc_ += 2;
          pos_ = base + n;
          if (i.mode == 0 && n > min) stack_.push_back({Entry::Shrink, pc_, base + min, base + n});
          if (i.mode == 1 && max > min) stack_.push_back({Entry::Grow, pc_, pos_, max - min});
          break;
        }
        case RegexOp::LoopStart:
          stack_.push_back({Entry::Count, i.a, counts_[i.a], 0});
          stack_.push_back({Entry::LoopPosition, i.a, loop_positions_[i.a], 0});
          counts_[i.a] = 0;
          loop_positions_[i.a] = -1;
          ++pc_;
          break;
        case RegexOp::LoopTest: {
          const RegexLoop& loop = program_.loops[i.a];
          const std::int64_t count = counts_[i.a];
          const bool must = count < loop.min;
          const bool may = must || ((loop.max == kNoLimit || count < loop.max) && loop_positions_[i.a] != pos_);
          if (must) {
            enter_loop(i.a, must);
            ++pc_;
          } else if (!may) {
            pc_ = i.b;
          } else if (loop.mode == 0) {
            stack_.push_back({Entry::Choice, i.b, pos_, 0});
            enter_loop(i.a, must);
            ++pc_;
          } else {
            // Lazy: the body is the second choice, by the LoopEnter that stands before the exit.
            stack_.push_back({Entry::Choice, i.b - 1, pos_, 0});
            pc_ = i.b;
          }
          break;
        }
        case RegexOp::LoopEnter:
          enter_loop(i.a, false);
          pc_ = i.b;
          break;
        case RegexOp::Mark:
          stack_.push_back({Entry::Register, i.a, heights_[i.a], 0});
          stack_.push_back({Entry::Position, i.a, positions_[i.a], 0});
          heights_[i.a] = static_cast<std::int64_t>(stack_.size());
          positions_[i.a] = pos_;
          ++pc_;
          break;
        case RegexOp::CutAtomic:
          cut(heights_[i.a]);
          ++pc_;
          break;
        case RegexOp::CutLook:
          cut(heights_[i.a]);
          pos_ = positions_[i.a];
          ++pc_;
          break;
        case RegexOp::NotLook:
          stack_.push_back({Entry::Register, i.a, heights_[i.a], 0});
          heights_[i.a] = static_cast<std::int64_t>(stack_.size());
          stack_.push_back({Entry::Choice, i.b, pos_, 0});
          ++pc_;
          break;
        case RegexOp::FailLook: {
          // The body matched: its choices go, and so does the one that would go on.
          cut(heights_[i.a]);
          ok = false;
          break;
        }
        case RegexOp::StepBack:
          pos_ -= i.a;
          ok = pos_ >= 0;
          ++pc_;
          break;
        case RegexOp::Condition:
          pc_ = slots[2 * i.a + 1] >= 0 ? pc_ + 1 : i.b;
          break;
        case RegexOp::Fail: ok = false; break;
        case RegexOp::Match:
          if ((full_ && pos_ != end_) || (pos_ == not_empty_at_ && start_ == pos_)) {
            ok = false;
            break;
          }
          slots[1] = pos_;
          running_ = false;
          return Result::Matched;
      }
      if (!ok) alive = fail();
    }
    running_ = false;
    if (!search_) return Result::Failed;
    ++start_;
  }
}

template class RegexMatcher<char32_t>;
template class RegexMatcher<unsigned char>;

}  // namespace py
