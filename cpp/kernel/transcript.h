// Transcripts: the `>>>` steps of a Markdown lesson's fences or of a bare text, with what each should print.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kernel {

struct Step {
  std::string source;   // what is typed, prompts removed
  std::string want;     // what it should print, trailing blank lines removed
  int line = 1;         // of the first prompt, 1-based
  bool checked = true;  // false: no-check fences and plain cells
  bool plain = false;   // a cell without prompts: no step of its own
};

struct Transcript {
  std::string profile;             // front matter; empty if there is none
  std::vector<std::string> files;  // front matter `files`, relative to the chapter's folder
  std::vector<Step> steps;
};

/// Markdown if it has front matter or a ```python fence, else a bare transcript.
Transcript parse_transcript(std::string_view text);

}  // namespace kernel
