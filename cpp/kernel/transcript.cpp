#include "kernel/transcript.h"

#include <algorithm>

namespace kernel {
namespace {

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    lines.push_back(line);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

std::string_view trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t')) s.remove_suffix(1);
  return s;
}

bool has_word(std::string_view info, std::string_view word) {
  while (!info.empty()) {
    info = trim(info);
    const std::size_t end = info.find(' ');
    if (info.substr(0, end) == word) return true;
    if (end == std::string_view::npos) return false;
    info.remove_prefix(end);
  }
  return false;
}

bool is_prompt(std::string_view line, std::string_view prompt) {
  return line.starts_with(prompt) && (line.size() == 3 || line[3] == ' ');
}

/// What a code fence begins with, and what is said after it.
struct Fence {
  char mark = 0;
  std::size_t length = 0, indent = 0;
  std::string_view info;
};

/// As CommonMark has it: three or more of one mark, at most three spaces in; length 0 if the line is none.
Fence fence_at(std::string_view line) {
  Fence f;
  while (f.indent < 3 && f.indent < line.size() && line[f.indent] == ' ') ++f.indent;
  line.remove_prefix(f.indent);
  if (line.empty() || (line[0] != '`' && line[0] != '~')) return f;
  f.mark = line[0];
  std::size_t n = line.find_first_not_of(f.mark);
  if (n == std::string_view::npos) n = line.size();
  f.info = trim(line.substr(n));
  if (n >= 3 && (f.mark == '~' || f.info.find('`') == std::string_view::npos)) f.length = n;
  return f;
}

bool ends(const Fence& open, std::string_view line) {
  const Fence f = fence_at(line);
  return f.length >= open.length && f.mark == open.mark && f.info.empty();
}

/// The steps in lines [from, to), whose first is line number `number` of the file.
void add_steps(const std::vector<std::string_view>& lines, std::size_t from, std::size_t to, bool checked, std::vector<Step>* out) {
  std::size_t i = from;
  while (i < to) {
    std::string_view line = lines[i];
    const std::size_t indent = line.find_first_not_of(' ');
    if (indent == std::string_view::npos || !is_prompt(line.substr(indent), ">>>")) {
      ++i;
      continue;
    }
    Step step;
    step.line = static_cast<int>(i) + 1;
    step.checked = checked;
    auto body = [&](std::string_view l) {
      l.remove_prefix(indent < l.size() ? indent : l.size());
      return l;
    };
    step.source = std::string(body(line).size() > 4 ? body(line).substr(4) : "");
    ++i;
    while (i < to && is_prompt(body(lines[i]), "...")) {
      std::string_view l = body(lines[i]);
      step.source += "\n" + std::string(l.size() > 4 ? l.substr(4) : "");
      ++i;
    }
    bool blank = false;
    while (i < to) {
      std::string_view l = body(lines[i]);
      if (is_prompt(l, ">>>")) break;
      if (blank && l.starts_with("#")) break;
      blank = trim(l).empty();
      step.want += std::string(l) + "\n";
      ++i;
    }
    while (!step.want.empty()) {
      // Trailing blank lines are layout, not output.
      const std::size_t last = step.want.size() < 2 ? std::string::npos : step.want.rfind('\n', step.want.size() - 2);
      const std::size_t start = last == std::string::npos ? 0 : last + 1;
      if (!trim(std::string_view(step.want).substr(start, step.want.size() - 1 - start)).empty()) break;
      step.want.resize(start);
    }
    out->push_back(std::move(step));
  }
}

}  // namespace

Transcript parse_transcript(std::string_view text) {
  Transcript t;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::vector<std::string_view> lines = split_lines(text);
  std::size_t i = 0;
  bool markdown = false;
  if (!lines.empty() && lines[0] == "---") {
    markdown = true;
    for (i = 1; i < lines.size() && lines[i] != "---"; ++i) {
      const std::size_t colon = lines[i].find(':');
      if (colon == std::string_view::npos) continue;
      std::string_view key = trim(lines[i].substr(0, colon));
      std::string_view value = trim(lines[i].substr(colon + 1));
      if (key == "profile") t.profile = std::string(value);
      if (key == "files") {
        while (!value.empty()) {
          const std::size_t comma = value.find(',');
          t.files.emplace_back(trim(value.substr(0, comma)));
          if (comma == std::string_view::npos) break;
          value.remove_prefix(comma + 1);
        }
      }
    }
    ++i;
  }
  for (std::size_t k = i; k < lines.size() && !markdown; ++k) markdown = fence_at(lines[k]).length > 0 && fence_at(lines[k]).info.starts_with("python");
  if (!markdown) {
    add_steps(lines, i, lines.size(), true, &t.steps);
    return t;
  }
  while (i < lines.size()) {
    const Fence fence = fence_at(lines[i]);
    if (fence.length == 0) {
      ++i;
      continue;
    }
    const std::string_view info = fence.info;
    const std::size_t start = i + 1;
    std::size_t end = start;
    while (end < lines.size() && !ends(fence, lines[end])) ++end;
    const bool python = info == "python" || info.starts_with("python ");
    if (python && !has_word(info, "no-run")) {
      bool prompts = false;
      for (std::size_t k = start; k < end; ++k) prompts = prompts || is_prompt(trim(lines[k]), ">>>");
      if (prompts) {
        add_steps(lines, start, end, !has_word(info, "no-check"), &t.steps);
      } else {
        Step cell;
        cell.plain = true;
        cell.checked = false;
        cell.line = static_cast<int>(start) + 1;
        for (std::size_t k = start; k < end; ++k) {
          const std::size_t indent = std::min(fence.indent, lines[k].find_first_not_of(' '));
          cell.source += std::string(lines[k].substr(std::min(indent, lines[k].size()))) + "\n";
        }
        t.steps.push_back(std::move(cell));
      }
    }
    i = end + 1;
  }
  return t;
}

}  // namespace kernel
