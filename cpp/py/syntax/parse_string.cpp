// String literals next to each other, and the parts of f-strings.
#include "py/syntax/literal.h"
#include "py/syntax/parser_impl.h"

#include <fmt/format.h>

namespace py::syntax {

Constant* Parser::plain_string(const Token& t, bool& bytes) {
  StringParts parts = split_string(source_.text_of(t));
  bytes = parts.bytes;
  std::string value, error, warning;
  int warning_line = 0;
  if (!decode_string(parts.body, parts.bytes, parts.raw, value, error, warning, warning_line)) raise_at(t, t, error);
  if (!warning.empty()) warn(std::move(warning), t.lineno + warning_line);
  Constant* n = constant(parts.bytes ? ConstKind::Bytes : ConstKind::Str, &t);
  n->unicode_kind = parts.unicode_kind;
  n->text = tree_.arena.copy(value);
  return n;
}

Constant* Parser::fstring_text(const Token& t, bool raw) {
  std::string value, error, warning;
  int warning_line = 0;
  if (!decode_string(source_.text_of(t), false, raw, value, error, warning, warning_line)) raise_at(t, t, error);
  if (!warning.empty()) warn(std::move(warning), t.lineno + warning_line);
  Constant* n = constant(ConstKind::Str, &t);
  n->text = tree_.arena.copy(value);
  return n;
}

ExprNode* Parser::strings() {
  const Token* first = at_;
  std::vector<ExprNode*> parts;
  bool any_bytes = false, any_text = false, any_fstring = false;
  while (is(Tok::String) || is(Tok::FStringStart)) {
    if (is(Tok::String)) {
      const Token& t = *at_;
      advance();
      bool bytes = false;
      parts.push_back(plain_string(t, bytes));
      any_bytes |= bytes;
      any_text |= !bytes;
    } else {
      fstring(parts);
      any_fstring = any_text = true;
    }
  }
  if (any_bytes && any_text) raise_at(*at_, *at_, "cannot mix bytes and nonbytes literals");
  if (any_fstring) {
    std::vector<ExprNode*> values = merge_strings(parts);
    auto* n = node<JoinedStr>(Kind::JoinedStr, first);
    n->values = list(values);
    return n;
  }
  auto* head = as<Constant>(parts[0]);
  if (parts.size() == 1) return head;
  std::string all;
  for (ExprNode* p : parts) all += as<Constant>(p)->text;
  Constant* n = constant(head->type, first);
  n->unicode_kind = head->unicode_kind;
  n->text = tree_.arena.copy(all);
  return n;
}

/// Joins constants that stand next to each other and drops the empty ones.
std::vector<ExprNode*> Parser::merge_strings(const std::vector<ExprNode*>& parts) {
  std::vector<ExprNode*> out;
  for (std::size_t i = 0; i < parts.size();) {
    if (parts[i]->kind != Kind::Constant) {
      out.push_back(parts[i++]);
      continue;
    }
    std::size_t first = i;
    std::string all;
    for (; i < parts.size() && parts[i]->kind == Kind::Constant; ++i) all += as<Constant>(parts[i])->text;
    if (all.empty()) continue;
    auto* head = as<Constant>(parts[first]);
    if (i - first > 1) {
      auto* joined = tree_.arena.make<Constant>(*head);
      joined->text = tree_.arena.copy(all);
      joined->at.end_lineno = parts[i - 1]->at.end_lineno;
      joined->at.end_col_offset = parts[i - 1]->at.end_col_offset;
      head = joined;
    }
    out.push_back(head);
  }
  return out;
}

void Parser::fstring(std::vector<ExprNode*>& out) {
  bool raw = split_string(source_.text_of(*at_)).raw;
  expect(Tok::FStringStart);
  while (!is(Tok::FStringEnd)) {
    if (is(Tok::FStringMiddle)) {
      const Token& t = *at_;
      advance();
      Constant* text = fstring_text(t, raw);
      if (!text->text.empty()) out.push_back(text);
    } else {
      fstring_field(out, raw);
    }
  }
  advance();
}

namespace {

/// The text of `{x = }` as it is kept: comments within it are left out.
std::string without_comments(std::string_view text) {
  if (text.find('#') == std::string_view::npos) return std::string(text);
  std::string out;
  char quote = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (quote == 0 && c == '#') {
      while (i < text.size() && text[i] != '\n') ++i;
      --i;
      continue;
    }
    if (quote == 0 && (c == '\'' || c == '"')) quote = c;
    else if (c == quote) quote = 0;
    out += c;
  }
  return out;
}

}  // namespace

/// { expression [=] [!conversion] [:spec] }
void Parser::fstring_field(std::vector<ExprNode*>& out, bool raw) {
  Depth guard(*this);
  const Token* open = at_;
  expect(Tok::LeftBrace);
  ExprNode* value = annotated_rhs();
  bool debug = accept(Tok::Equal);
  const Token* after_expression = at_;  // where the text of `=` ends
  std::int32_t conversion = -1;
  const Token* conversion_letter = nullptr;
  if (is(Tok::Exclamation)) {
    const Token& mark = *at_;
    advance();
    if (!is(Tok::Name)) fail();
    const Token& letter = *at_;
    advance();
    if (letter.begin != mark.end) {
      raise_at(mark, letter, "f-string: conversion type must come right after the exclamanation mark");
    }
    conversion_letter = &letter;
  }
  ExprNode* spec = nullptr;
  if (is(Tok::Colon)) {
    const Token& colon = *at_;
    advance();
    spec = format_spec(colon, raw);
  }
  expect(Tok::RightBrace);
  if (conversion_letter) {
    std::string_view text = source_.text_of(*conversion_letter);
    if (text != "s" && text != "r" && text != "a") {
      raise_at(*conversion_letter, *conversion_letter,
               fmt::format("f-string: invalid conversion character '{}': expected 's', 'r', or 'a'", text));
    }
    conversion = text[0];
  }
  if (debug) {
    std::string_view text = std::string_view(source_.text).substr(open->end, after_expression->begin - open->end);
    auto* n = constant(ConstKind::Str, open);
    n->text = tree_.arena.copy(without_comments(text));
    n->at = {open->lineno, open->col + 1, after_expression->lineno, after_expression->col};
    if (!n->text.empty()) out.push_back(n);
    if (conversion == -1 && !spec) conversion = 'r';
  }
  auto* n = node<FormattedValue>(Kind::FormattedValue, open);
  n->value = value;
  n->conversion = conversion;
  n->format_spec = spec;
  out.push_back(n);
}

ExprNode* Parser::format_spec(const Token& colon, bool raw) {
  std::vector<ExprNode*> parts;
  while (!is(Tok::RightBrace)) {
    if (is(Tok::FStringMiddle)) {
      const Token& t = *at_;
      advance();
      parts.push_back(fstring_text(t, raw));
    } else {
      fstring_field(parts, raw);
    }
  }
  std::vector<ExprNode*> values = merge_strings(parts);
  auto* n = node<JoinedStr>(Kind::JoinedStr, &colon);
  n->values = list(values);
  return n;
}

}  // namespace py::syntax
