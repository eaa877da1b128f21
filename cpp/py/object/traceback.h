// The text of tracebacks in parts, for format_exception and the `traceback` module.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "py/compile/code.h"
#include "py/object/exception.h"

namespace py {

/// A frame of a traceback: its code and where in it. The code is borrowed.
struct FramePlace {
  const Code* code;
  Position position;
};
FramePlace place_of(const Traceback& tb);
/// Outermost first. `limit`: as the traceback module's (the first ones, or if negative the last ones).
std::vector<FramePlace> frames_of(const Traceback* tb, std::optional<std::int64_t> limit = std::nullopt);

/// Line `lineno` of the code's source, without its end; empty if there is none.
std::string source_line(const Code& code, int lineno);
/// "  File …, line …, in …" with the source and carets. `source`: lines pos.line to pos.end_line.
std::string format_frame(std::string_view filename, std::string_view name, const Position& pos,
                         const std::vector<std::string>& source);
std::string format_frame(const FramePlace& place);
/// All of them, with "[Previous line repeated …]".
std::string format_frames(const std::vector<FramePlace>& frames);

/// The name that a NameError, AttributeError or ImportError may have meant (a str), or None. May be pending.
Outcome suggestion_for(VM& vm, Value exception);
bool is_stdlib_module(std::string_view name);

/// What format_exception is told by the traceback module.
struct FormatOptions {
  bool chain = true;
  std::optional<std::int64_t> limit;
  bool with_traceback = true;  // false: only the last lines, "Type: text" and notes
  bool show_group = false;     // with_traceback false: the group's members too
};
Outcome format_exception(VM& vm, const Value& exception, const FormatOptions& options);

}  // namespace py
