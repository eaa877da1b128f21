// The error pass's grammar, compiled from its text at the first error.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "py/syntax/token.h"

namespace py::syntax {

/// One element of a sequence.
struct Item {
  enum class Op : std::uint8_t {
    Token,      // arg: Tok
    Word,       // arg: index of a soft keyword's text in Grammar::words
    AnyWord,    // any soft keyword
    Rule,       // arg: rule
    Group,      // arg: choice
    Optional,   // arg: choice
    Star,       // arg: choice
    Plus,       // arg: choice
    Separated,  // arg: choice of the element, extra: Tok of the separator
    And,        // arg: choice
    Not,        // arg: choice
    Cut,
    Forced,     // arg: Tok
  };
  Op op;
  char capture = 0;  // 'a' or 'b'
  std::uint16_t arg = 0;
  std::uint16_t extra = 0;
};

struct Action {
  std::string_view verb;
  char first = 0;  // the captures it speaks of
  char second = 0;
  std::string_view message;
};

struct Alternative {
  std::vector<Item> items;
  std::int32_t action = -1;
  // Nothing but a rule for wrong programs: only looked at in the second run. (Python: such a rule with other items
  // around it counts in the first run too, as in dict displays.)
  bool invalid = false;
};

using Choice = std::vector<Alternative>;

struct GrammarRule {
  std::string_view name;
  std::uint16_t choice = 0;
  bool memo = false;        // its results count for both passes over the same place
  bool invalid = false;     // for wrong programs
  bool expression = false;  // yields an expression, whose node tells its place
};

struct Grammar {
  std::vector<GrammarRule> rules;
  std::vector<Choice> choices;
  std::vector<Action> actions;
  std::vector<std::string_view> words;

  std::uint16_t rule(std::string_view name) const;
};

const Grammar& error_grammar();

}  // namespace py::syntax
