// Exceptions: the class objects (`exc.TypeError`), the instances and tracebacks.
#pragma once

#include "py/object/type.h"

namespace py {

struct ExceptionTypes {
  Type* BaseException = nullptr;
#define PY_EXC(name, base) Type* name = nullptr;
#include "py/object/exceptions.def"
#undef PY_EXC
};
extern ExceptionTypes exc;

class Code;
class Traceback;

/// An instance of BaseException or a subclass. Class-specific attributes (errno, name, value, code, lineno …) are in
/// its instance dict or in `extra`, presented by getters.
class Exception : public GcObject {
 public:
  explicit Exception(Type* type) : GcObject(type) {}
  static Type* static_type() { return exc.BaseException; }
  void traverse(Visitor& v) override;
  void clear_refs() override;
  Ref<Tuple> args;
  Value cause;    // __cause__, or empty
  Value context;  // __context__, or empty
  Ref<Traceback> traceback;
  bool suppress_context = false;
  Value notes;  // list of __notes__, or empty
  /// StopIteration.value, SystemExit.code, KeyError's nothing, OSError (errno, strerror, filename), ImportError (name,
  /// path), NameError/AttributeError (name, obj), SyntaxError (msg, filename, lineno, …): by the class's getters.
  std::vector<Value> extra;
};
inline bool is_exception(const Value& v) {
  return v.is_object() && (v.object()->type()->flags & Type::kExceptionSubclass);
}

/// A new instance with args (text,), without running Python code.
Ref<Exception> make_exception(Type* cls, std::string text);
Ref<Exception> make_exception(Type* cls, std::vector<Value> args);

/// A SyntaxError (or subclass) with all its attributes; columns are in characters from 1, 0 where there is none.
Ref<Exception> make_syntax_error(Type* cls, std::string_view message, std::string_view filename, int lineno, int offset,
                                 Value text, int end_lineno, int end_offset);

/// A native module's exception class: `new_exception("json", "JSONDecodeError", exc.ValueError)`.
Type* new_exception(std::string_view module, std::string_view name, Type* base);

class Traceback : public GcObject {
 public:
  Traceback(Ref<Traceback> next, Value frame, Ref<Object> code, int lasti, int lineno);
  static Type* static_type() { return types.traceback; }
  void traverse(Visitor& v) override;
  void clear_refs() override;
  Ref<Traceback> next;  // toward the place of the raise
  Value frame;          // a frame object (PyFrame view), made at unwinding
  Ref<Object> code;     // Code
  int lasti;            // instruction index, for the caret range
  int lineno;
};

/// "Traceback (most recent call last):\n  File …" to the letter, chained exceptions, notes and groups included; ends
/// with a newline. Calls str() of exceptions: may be pending; gives a str.
Outcome format_exception(VM& vm, const Value& exception);

}  // namespace py
