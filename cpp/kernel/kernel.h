// Kernel: one interpreter with its modules, run cell by cell in slices. The same class serves the command line and,
// through embind.cpp, JavaScript.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/history.h"
#include "py/vm/vm.h"

namespace kernel {

enum class Profile { Modern, Scipy2008 };
std::optional<Profile> profile_named(std::string_view name);

/// Which expressions of a cell are shown.
enum class Echo {
  None,  // a program
  Last,  // only a last expression, as the result's `repr`
  All,   // every expression statement, on stdout, as the interactive prompt does
};

struct Progress {
  enum class State { Finished, Raised, Paused, WaitingForInput, Sleeping, Stopped };
  State state = State::Finished;
  std::string repr;        // Finished, Echo::Last: the last expression's repr, "" if none
  std::string traceback;   // Raised: as CPython prints it
  std::string type;        // Raised: the exception's class
  std::string message;     // Raised: its str()
  int line = 0, end_line = 0, col = -1, end_col = -1;  // Raised: where in the cell, columns in UTF-8 bytes
  double wake_seconds = 0;  // Sleeping: for how long
  int exit_code = 1;       // Raised: SystemExit's code, else 1
  bool system_exit = false;
};

class Kernel {
 public:
  /// `rich`: the host is a page whose cells are IPython's: values are shown in their richest forms, cells may await, and
  /// In, Out and `display` are there.
  Kernel(py::Host& host, Profile profile, bool rich = false);
  ~Kernel();
  /// Makes an interpreter that has rehearsed `code`, for the next Kernel of any profile to take: the build keeps the engine's
  /// memory as it is then (scripts/split). Raises std::runtime_error with a traceback.
  static void prepare(std::string_view code);

  /// Starts a cell: compiles it and pushes its first frame. `filename` names it in tracebacks.
  void begin(std::string_view code, Echo echo, std::string_view filename = "<cell>");
  /// Starts code in a namespace of its own, before the first cell: what it makes the browser compile and the engine load is there
  /// then. After its last step end_rehearsal() makes sys.modules what it was.
  void begin_rehearsal(std::string_view code);
  void end_rehearsal();
  /// Goes on for about `seconds`.
  Progress step(double seconds);
  /// Both at once: to the end, sleeping and reading input through the host.
  Progress run(std::string_view code, Echo echo, std::string_view filename = "<cell>");
  void interrupt();
  /// Ends the cell without running its handlers; the next step says Stopped.
  void unwind();

  /// Completions at byte offset `cursor`: JSON [{"text","kind","from","to"}…].
  std::string complete(std::string_view code, std::size_t cursor);
  /// Whether code is whole: "complete", "early" if more lines may make it so, "wrong" if none can.
  const char* completeness(std::string_view code) const;
  /// JSON snapshot of a variable for the page's pictures and tooltips; "null" if there is none.
  std::string inspect(std::string_view name);
  void reset();
  bool write_file(std::string_view path, std::string bytes);
  std::optional<std::string> read_file(std::string_view path);

  py::VM& vm() { return *vm_; }
  Profile profile() const { return profile_; }
  void set_argv(const std::vector<std::string>& argv);
  /// Whether the program has imported the module.
  bool has_module(std::string_view name) const;

 private:
  enum class Phase { Idle, Code, Display, Repr, Hook, HookTraceback, Traceback, Message };
  void start();
  void begin_in(const py::Ref<py::Dict>& globals, std::string_view code, Echo echo, std::string_view filename);
  Progress advance(double seconds);

  py::Host& host_;
  Profile profile_;
  bool rich_;
  History history_;
  py::Value shown_;  // the last expression's value, while it is displayed
  std::unique_ptr<py::VM> vm_;
  Echo echo_ = Echo::None;
  Phase phase_ = Phase::Idle;
  enum class Awaiting { No, Coroutine, Loop } awaiting_ = Awaiting::No;  // a cell that awaits: what it made, what drives that
  std::string filename_;
  py::Value exception_;
  py::Ref<py::Dict> imported_;  // sys.modules before the rehearsal
  Progress pending_;
  bool stopped_ = false;
};

}  // namespace kernel
