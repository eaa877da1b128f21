// medkit doctest: runs the steps of transcripts and lessons and compares what they print.
#include <fmt/format.h>

#include <cstdio>

#include "kernel/commands.h"
#include "kernel/json.h"
#include "kernel/transcript.h"

namespace kernel {
namespace {

/// Keeps stdout for the comparison; stderr passes through.
class CapturingHost : public py::Host {
 public:
  void write(int stream, std::string_view text) override {
    if (stream == 1) {
      out += text;
    } else {
      std::fwrite(text.data(), 1, text.size(), stderr);
    }
  }
  std::optional<std::string> read_line() override { return std::string(); }
  std::string out;
};

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash + 1);
}

std::string without_trailing_newlines(std::string s) {
  while (!s.empty() && (s.back() == '\n')) s.pop_back();
  return s;
}

/// What an expected traceback is compared by: its first line and its last, the frames between left out.
std::string traceback_form(const std::string& text) {
  if (!text.starts_with("Traceback (most recent call last):")) return text;
  std::size_t at = text.find('\n');
  while (at != std::string::npos && at + 1 < text.size() && text[at + 1] == ' ') at = text.find('\n', at + 1);
  if (at == std::string::npos) return text;
  return "Traceback (most recent call last):" + text.substr(at);
}

/// The exception as doctest shows it: the traceback without its frames.
std::string shown(const Progress& p) {
  // Frames and carets are indented; the exception's own text starts at the first line after them that is not.
  const std::string& all = p.traceback;
  // A group's drawing: only its own line is shown, "  | ExceptionGroup: text (2 sub-exceptions)", and its notes.
  const std::size_t drawing = all.rfind("  + Exception Group Traceback");
  if (drawing != std::string::npos && (drawing == 0 || all[drawing - 1] == '\n')) {
    std::string own;
    std::size_t line = drawing;
    while (line < all.size()) {
      std::size_t next = all.find('\n', line);
      next = next == std::string::npos ? all.size() : next + 1;
      const std::string_view text = std::string_view(all).substr(line, next - line);
      if (text.starts_with("  +-")) break;
      if (text.starts_with("  | ") && !text.starts_with("  |  ")) own += text.substr(4);
      line = next;
    }
    return "Traceback (most recent call last):\n" + without_trailing_newlines(own) + "\n";
  }
  std::size_t begin = 0, at = 0;
  bool in_frames = true;
  while (at < all.size()) {
    const std::size_t end = all.find('\n', at);
    const bool header = all.compare(at, 9, "Traceback") == 0;
    if (all[at] == ' ' || header) {
      in_frames = true;
    } else if (in_frames) {
      begin = at;
      in_frames = false;
    }
    if (end == std::string::npos) break;
    at = end + 1;
  }
  std::string last = without_trailing_newlines(all.substr(begin));
  // doctest does not hand the traceback on, and without it no known name is suggested for an unknown one.
  const std::size_t hint = p.type == "NameError" ? last.find(". Did you mean: '") : std::string::npos;
  if (hint != std::string::npos) {
    const std::size_t import = last.find(" Or did you forget to import", hint);
    last = last.substr(0, hint) + (import == std::string::npos ? "" : ". Did" + last.substr(import + 7));
  }
  return "Traceback (most recent call last):\n" + last + "\n";
}

/// Figures of their day, such as timings, can't be compared; but the step must do what was shown: raise where a traceback is,
/// print where something is.
bool ran_as_printed(std::string_view want, std::string_view got, bool raised) {
  if (raised) return want.find("Traceback (most recent call last):") != std::string_view::npos;
  return want.empty() || !got.empty();
}

}  // namespace

int doctest_command(const Options& options) {
  if (options.files.empty()) {
    std::fputs("medkit: doctest needs a file\n", stderr);
    return 2;
  }
  std::vector<std::pair<std::string, Transcript>> all;
  Profile profile = options.profile;
  bool profile_known = options.profile_given;
  for (const std::string& path : options.files) {
    std::string text;
    if (!read_text(path, &text)) {
      fmt::print(stderr, "medkit: can't open file '{}'\n", path);
      return 2;
    }
    Transcript t = parse_transcript(text);
    if (!profile_known && !t.profile.empty()) {
      auto p = profile_named(t.profile);
      if (!p) {
        fmt::print(stderr, "medkit: {}: unknown profile '{}'\n", path, t.profile);
        return 2;
      }
      profile = *p;
      profile_known = true;
    }
    all.emplace_back(path, std::move(t));
  }
  CapturingHost host;
  Kernel k(host, profile);
  for (const auto& [path, t] : all) {
    for (const std::string& file : t.files) {
      std::string bytes;
      if (!read_text(folder_of(path) + file, &bytes)) {
        fmt::print(stderr, "medkit: {}: can't read {}\n", path, file);
        return 2;
      }
      const std::size_t slash = file.rfind('/');
      k.write_file(slash == std::string::npos ? file : file.substr(slash + 1), std::move(bytes));
    }
  }
  int passed = 0, failed = 0, number = 0;
  for (const auto& [path, t] : all) {
    for (const Step& step : t.steps) {
      host.out.clear();
      Progress p = k.run(step.source, Echo::All, fmt::format("<doctest[{}]>", number));
      if (!step.plain) ++number;
      std::string got = host.out;
      if (p.state == Progress::State::Raised) got += shown(p);
      const bool raised = p.state == Progress::State::Raised;
      if (step.plain && !raised) continue;
      const std::string& want = step.want;
      const bool ok = !step.plain && (step.checked ? traceback_form(without_trailing_newlines(want)) ==
                                                         traceback_form(without_trailing_newlines(got))
                                                   : ran_as_printed(want, got, raised));
      ++(ok ? passed : failed);
      if (options.json) {
        fmt::print("{{\"file\":{},\"line\":{},\"src\":{},\"want\":{},\"got\":{},\"ok\":{}}}\n", json_string(path), step.line,
                   json_string(step.source), json_string(want), json_string(got), ok);
        std::fflush(stdout);
      } else if (!ok) {
        fmt::print("{}:{}:\n{}\nexpected:\n{}got:\n{}\n", path, step.line, step.source, want, got);
      }
    }
  }
  if (!options.json) fmt::print("{} passed, {} failed\n", passed, failed);
  return failed ? 1 : 0;
}

}  // namespace kernel
