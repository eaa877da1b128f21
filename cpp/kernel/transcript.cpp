#include "kernel/transcript.h"

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
  for (std::size_t k = i; k < lines.size() && !markdown; ++k) markdown = lines[k].starts_with("```python");
  if (!markdown) {
    add_steps(lines, i, lines.size(), true, &t.steps);
    return t;
  }
  while (i < lines.size()) {
    if (!lines[i].starts_with("```")) {
      ++i;
      continue;
    }
    std::size_t ticks = lines[i].find_first_not_of('`');
    if (ticks == std::string_view::npos) ticks = lines[i].size();
    const std::string_view fence = lines[i].substr(0, ticks);
    const std::string_view info = trim(lines[i].substr(ticks));
    const std::size_t start = i + 1;
    std::size_t end = start;
    while (end < lines.size() && trim(lines[end]) != fence) ++end;
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
        for (std::size_t k = start; k < end; ++k) cell.source += std::string(lines[k]) + "\n";
        t.steps.push_back(std::move(cell));
      }
    }
    i = end + 1;
  }
  return t;
}

}  // namespace kernel
