// VM: the interpreter. Owns the activation stack, the raised exception, the modules; offers every operation of the
// language as a function returning an Outcome. Runs in slices: `resume(budget)` executes until the program ends, the
// budget is used up, or it waits for input; nothing of Python lives on the C++ stack in between.
#pragma once

#include <fmt/core.h>

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "py/object/containers.h"
#include "py/object/exception.h"
#include "py/object/int.h"
#include "py/object/str.h"
#include "py/object/type.h"
#include "py/vm/native.h"
#include "py/vm/outcome.h"

namespace py {

class Code;
class Frame;
class Generator;
class Module;
class List;
class Host;

/// The outside world, as the kernel provides it.
class Host {
 public:
  virtual ~Host() = default;
  virtual void write(int stream, std::string_view text) = 0;  // 1 stdout, 2 stderr
  /// The next line of standard input with its newline, "" at end of file; nullopt: not there yet (the VM waits).
  virtual std::optional<std::string> read_line() = 0;
  /// Asked now and then by long loops inside one native call: true when the user wants to stop.
  virtual bool poll_interrupt() { return false; }
  virtual void display(std::string_view json) {}
};

enum class RunState { Finished, Raised, Paused, WaitingForInput, Sleeping, Stopped };

class VM {
 public:
  explicit VM(Host& host);
  ~VM();
  VM(const VM&) = delete;
  static VM& current();

  // ---- running ----
  /// Starts `code` in `globals` (module level). Its result or exception is found after resume() says so.
  void begin(Ref<Code> code, Ref<Dict> globals);
  /// Starts a call, as begin() does a program.
  void begin_call(const Value& fn, std::initializer_list<Value> args);
  /// Starts an operation from outside: `vm.begin_task(vm.repr(v))`; resume() then finishes it.
  void begin_task(Outcome o);
  Value argv;                    // sys.argv, a list
  /// Runs until the end, or about `seconds` of host time; with none, to the next place where a slice can end.
  RunState resume(double seconds);
  Value take_result();           // after Finished
  Value take_exception();        // after Raised, or a caught error: clears it
  void interrupt();              // KeyboardInterrupt at the next instruction
  void unwind();                 // drop every activation without running handlers
  double wake_time() const { return wake_; }  // after Sleeping: time.monotonic() seconds
  /// Suspends the calling coroutine: `co_await vm.sleep_until(t)`, `co_await vm.wait_for_input()`. The program is
  /// Sleeping / WaitingForInput until the host calls resume() again; ask the clock or read_line() then and loop.
  CheckpointRequest sleep_until(double monotonic_seconds);
  CheckpointRequest wait_for_input();
  bool running() const { return top_ != nullptr; }
  static double monotonic();     // seconds

  // ---- operations: each may be pending unless said otherwise ----
  Outcome call(const Value& fn, std::initializer_list<Value> args = {});
  Outcome call(const Value& fn, const CallArgs& args);
  Outcome call(const Value& fn, std::span<const Value> args);
  Outcome call_ex(const Value& fn, const Value& args, const Value& kwargs);  // f(*args, **kwargs); kwargs may be empty
  Outcome call_method(const Value& obj, std::string_view name, std::initializer_list<Value> args = {});
  /// Calls a special method found on the type; empty Value result when it has none ("not there", no exception).
  Outcome call_special(const Value& obj, std::string_view name, std::initializer_list<Value> args = {});
  Outcome get_attr(const Value& obj, Str* name);
  Outcome get_attr(const Value& obj, std::string_view name);
  /// Empty instead of AttributeError.
  Outcome get_attr_or_empty(const Value& obj, Str* name);
  Outcome set_attr(const Value& obj, Str* name, const Value& v);  // empty v deletes
  Outcome binary(BinOp op, const Value& a, const Value& b);
  Outcome inplace(BinOp op, const Value& a, const Value& b);
  Outcome unary(UnOp op, const Value& a);
  Outcome compare(CmpOp op, const Value& a, const Value& b);  // any Value: arrays answer with arrays
  Outcome equal(const Value& a, const Value& b);              // a bool; identical objects are equal
  Outcome less(const Value& a, const Value& b);               // a bool: truth of a < b
  Outcome truth(const Value& v);                              // a bool
  Outcome hash(const Value& v);                               // an int
  Outcome repr(const Value& v);                               // a str
  Outcome str(const Value& v);                                // a str
  Outcome ascii(const Value& v);                              // a str
  Outcome format(const Value& v, const Value& spec);          // a str
  Outcome len(const Value& v);                                // an int
  Outcome iter(const Value& v);
  Outcome next(const Value& it);  // empty when exhausted (StopIteration is swallowed)
  Outcome contains(const Value& container, const Value& item);
  Outcome getitem(const Value& v, const Value& key);
  Outcome setitem(const Value& v, const Value& key, const Value& item);  // empty item deletes
  Outcome index(const Value& v);                                         // __index__: an int
  Outcome to_int(const Value& v);                                        // int(v) for numbers
  Outcome to_float(const Value& v);                                      // float(v) for numbers
  Outcome list_of(const Value& iterable);                                // a new list with its items
  Outcome tuple_of(const Value& iterable);                               // a tuple
  Outcome isinstance(const Value& v, const Value& cls);                  // with __instancecheck__, tuples, unions
  Outcome issubclass(const Value& v, const Value& cls);
  Outcome import_module(std::string_view dotted);  // the named (last) module, imported

  Attempt attempt(Outcome o) { return {std::move(o)}; }
  CheckpointRequest checkpoint() { return {}; }
  /// Work done by a native function, in units of about 10 ns, so that slices keep their length.
  void charge(std::int64_t work) { budget_ -= work >> 6; }
  /// For long loops in C++ (no coroutine): false when the user stopped the program; KeyboardInterrupt is then set.
  bool poll();

  // ---- quick forms, never pending: nullopt means "not a built-in case", no exception set ----
  static std::optional<bool> truth_fast(const Value& v);
  static std::optional<bool> equal_fast(const Value& a, const Value& b);
  static std::optional<std::int64_t> hash_fast(const Value& v);  // str, numbers, None, tuples of such …

  // ---- raising: each sets the exception and returns error() ----
  template <class... T>
  Outcome raise(Type* cls, fmt::format_string<T...> text, T&&... args) {
    return raise_text(cls, fmt::format(text, std::forward<T>(args)...));
  }
  template <class... T>
  Outcome type_error(fmt::format_string<T...> text, T&&... args) {
    return raise_text(exc.TypeError, fmt::format(text, std::forward<T>(args)...));
  }
  template <class... T>
  Outcome value_error(fmt::format_string<T...> text, T&&... args) {
    return raise_text(exc.ValueError, fmt::format(text, std::forward<T>(args)...));
  }
  template <class... T>
  Outcome index_error(fmt::format_string<T...> text, T&&... args) {
    return raise_text(exc.IndexError, fmt::format(text, std::forward<T>(args)...));
  }
  template <class... T>
  Outcome overflow_error(fmt::format_string<T...> text, T&&... args) {
    return raise_text(exc.OverflowError, fmt::format(text, std::forward<T>(args)...));
  }
  Outcome key_error(const Value& key);
  Outcome raise_text(Type* cls, std::string text);
  Outcome raise_object(Value exception);         // sets __context__ from the exception being handled
  const Value& error() const { return error_; }  // the exception set, empty if none
  bool error_is(Type* cls) const;
  void clear_error() { error_ = Value(); }
  /// RuntimeWarning and friends through the warnings machinery (filters, "always"); may raise by filter.
  Outcome warn(Type* category, std::string text, int stacklevel = 1);
  /// The same for a known place, as the compiler has it. Never pending; gives None or an error.
  Outcome warn_explicit(Type* category, std::string text, std::string_view filename, int lineno,
                        std::string_view line = {});

  // ---- argument helpers: nullopt means that an exception is set; never pending (only __index__ of builtins) ----
  std::optional<std::int64_t> as_int64(const Value& v, const char* overflow_text = nullptr);
  std::optional<double> as_double(const Value& v);

  // ---- state ----
  Frame* frame() const;  // the Python frame running (or that called the native)
  Ref<Dict> builtins;
  Ref<Dict> modules;  // sys.modules
  Ref<Dict> kept;     // library modules that were loaded beforehand, by name: an import takes them from here
  Ref<Module> main_module;
  Host* host;  // may be exchanged between cells
  int recursion_limit = 1000;
  const Value& handled() const { return handled_; }  // the exception being handled (sys.exception())
  void write_stdout(std::string_view text);          // through sys.stdout's default object

  /// A native module: found by `import name`; `fill` defines its contents on first import.
  using ModuleInit = void (*)(VM&, Module&);
  static void add_native_module(std::string_view name, ModuleInit fill);

 
  /// The value of the `return` that ended the generator last exhausted by a `next` slot; next() and SEND read it.
  Value stop_value;
  /// Turns the C++ exception being handled (bad_alloc, nd::Error through a translator) into a Python one.
  void raise_current_cpp_exception();
  using CppTranslator = bool (*)(VM&);  // rethrows and catches its own kind; false: not mine
  static void add_cpp_translator(CppTranslator t);
  /// Runs waiting __del__s and weak-reference callbacks, collects cycles when due. May be pending; gives None.
  Outcome run_waiting();

  static constexpr int kNativeLimit = 20000;

  // ---- for the interpreter's own files (vm/*.cpp, generator.cpp) only ----
  void init_import();          // sys.modules, builtins, __main__
  /// Set while a `binary` slot is asked on behalf of its right operand: user classes then look for __rop__.
  bool reflected_call = false;
  bool tick() { return --budget_ <= 0 && slice_over(); }
  bool slice_over();           // at the end of a budget: true to pause or raise
  bool take_interrupt();       // false: KeyboardInterrupt has been set
  void pop_coroutine(Task::promise_type* p);
  void run_coroutine(Task::promise_type* p);
  void run_top();  // what is on top, until it is left
  void run_frame(Frame* f);
  void push_frame(Frame* f);
  void pop_frame(Frame* f);    // off the stack; freed
  Outcome recursion_error();
  void generator_stop_error(const char* what);  // StopIteration becomes RuntimeError, chained
  void deliver(Value v);       // to top_, from the activation just popped
  void deliver_error();

  Activation* top_ = nullptr;
  int depth_ = 0;         // Python frames on the stack
  int native_depth_ = 0;  // coroutines on it
  int eager_depth_ = 0;   // of those, how many rest on the C++ stack
  int nested_runs_ = 0;   // of the loop, inside coroutines that wait for them
  std::int64_t budget_ = 0;
  std::int64_t batch_ = 64;
  double deadline_ = 0, last_tick_ = 0;
  bool interrupt_ = false;
  bool pause_ = false;
  bool done_raised_ = false;
  RunState pause_state_ = RunState::Paused;
  Value error_;
  Value handled_;
  Value result_;
  double wake_ = 0;
};

}  // namespace py
