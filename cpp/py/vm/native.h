// Native functions bound by their Python signature. The text is parsed once and serves argument binding, defaults,
// the wording of argument errors, help() and completion.
//
//   m.def("sum(iterable, /, start=0)", builtin_sum, "Add start and the items of iterable, left to right.");
//   t->def("insert(self, index, object, /)", list_insert);
//   m.def("print(*args, sep=' ', end='\\n', file=None, flush=False)", builtin_print);
//   t->def("pop(self, key, default=?, /)", dict_pop);       // ?: may be omitted, arrives empty
//
//   m.def("_transform(kind: str, shape: tuple, /)", transform);  // another kind of argument is a TypeError
//
// A parameter's kind (str, int, bool, tuple, list, dict, bytes, float; None is taken too where it is the default) is checked when
// arguments are bound: the function may rely on it.
//
// Defaults are literals: None, True, False, ints, floats, strings, (), … (Ellipsis) or ?. Which of CPython's several
// ways of wording a wrong call applies follows from the signature: positional-only ones are worded as in
// "insert expected 2 arguments, got 1" or "list.append() takes exactly one argument (2 given)", others as in
// "sum() missing required argument 'iterable' (pos 1)". Prefixes choose other words: "py:" those of a Python function
// ("f() missing 1 required positional argument: 'x'"), "pos:" those of positional-only ones whatever else there is,
// "np:" those of NumPy's own parser ("f() takes from 1 to 2 positional arguments but 3 were given"), "tuple:" those of
// a C function that takes a tuple ("f() takes exactly 1 argument (0 given)"). After the prefix "shown|" may give the
// name that errors use.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "py/object/type.h"

namespace py {

/// Arguments of a call before binding, as the VM has them: positional ones, then the values of the keyword ones, whose
/// names are in `names`. Borrowed for the duration of the call.
struct CallArgs {
  const Value* data = nullptr;
  std::size_t npos = 0;
  Tuple* names = nullptr;  // of Str; null when there are no keywords

  std::size_t nkw() const;
  std::span<const Value> positional() const { return {data, npos}; }
  const Value& keyword_value(std::size_t i) const { return data[npos + i]; }
};

struct Param {
  enum class Kind : std::uint8_t { PositionalOnly, Positional, VarPositional, KeywordOnly, VarKeyword };
  Str* name;  // interned, immortal
  Kind kind;
  enum class Want : std::uint8_t { Anything, Str, Int, Bool, Tuple, List, Dict, Bytes, Float, Type };
  Want want = Want::Anything;
  Value fallback;  // empty with has_default: arrives empty
  bool has_default;
  std::string default_text;
};

class Signature {
 public:
  /// Of a text "name(params)" that stays where it is. Its parameters are parsed when they are first asked for; a malformed text
  /// fails an assertion then (they are all constants of ours).
  explicit Signature(const char* text);

  const std::string& name() const { return name_; }
  const std::vector<Param>& params() const {
    if (body_) parse();
    return params_;
  }
  /// "(iterable, /, start=0)", as inspect.signature shows it.
  std::string text(bool skip_self) const;

  /// Only parameters that take positional arguments: no *args, **kwargs, keyword-only ones.
  bool fixed() const { return params().size() == max_positional_; }
  /// Fills `out` (params().size() Values). `skip` leading params (self) are already in out. False: TypeError is set.
  /// `owner` is what errors name before the function: "list" of list.append; empty for none.
  bool bind(VM& vm, const CallArgs& args, Value* out, std::size_t skip, std::string_view owner) const;
  /// Whether a parameter has a kind.
  bool has_kinds() const {
    if (body_) parse();
    return kinds_;
  }

 private:
  bool place(VM& vm, const CallArgs& args, Value* out, std::size_t skip, std::string_view owner) const;
  bool check_kinds(VM& vm, const Value* bound, std::size_t skip) const;
  void parse() const;
  std::string name_;
  std::string shown_;          // the name in errors, if it is another
  mutable const char* body_;   // behind the "("; null when parsed
  mutable std::vector<Param> params_;
  mutable std::size_t required_ = 0, max_positional_ = 0;
  mutable bool positional_only_ = true, varargs_ = false, varkw_ = false, kinds_ = false;
  enum class Words : std::uint8_t { Native, Counted, Python, Numpy, Tuple };
  Words words_ = Words::Native;
  const std::string& shown() const { return shown_.empty() ? name_ : shown_; }
  /// `missing`: the first parameter without an argument, where there are not too many.
  bool wrong_count(VM& vm, const CallArgs& args, std::size_t skip, std::string_view owner, std::size_t missing) const;
};

/// A function written in C++: of a module, a method of a type (unbound), or a method bound to an object.
class NativeFunction : public GcObject {
 public:
  enum class Kind : std::uint8_t { Function, Method, StaticMethod, ClassMethod, New, SlotWrapper };
  NativeFunction(Kind kind, std::shared_ptr<Signature> signature, PlainFn plain, CoroutineFn co, const char* doc, Type* owner);
  NativeFunction(Kind kind, const char* signature, PlainFn plain, CoroutineFn co, const char* doc, Type* owner);
  static Type* static_type() { return types.builtin_function; }
  void traverse(Visitor& v) override;

  /// A new function object for the same C++ function.
  Ref<NativeFunction> copy() const;
  Outcome call(VM& vm, const CallArgs& args) const;
  /// With self supplied apart (bound methods, LOAD_METHOD calls).
  Outcome call_method(VM& vm, const Value& self, const CallArgs& args) const;

  /// Runs it on arguments that are bound already.
  Outcome run(VM& vm, Args args) const;

  const Signature& signature() const { return *signature_; }
  std::shared_ptr<Signature> signature_;
  static constexpr std::size_t kNever = static_cast<std::size_t>(-1), kUnknown = kNever - 1;
  /// A call with just so many positional arguments (self included) needs no binding; unknown until the first call.
  mutable std::size_t direct_arity = kUnknown;
  Kind kind;
  PlainFn plain;
  CoroutineFn coroutine;
  const char* doc;
  Type* owner;  // the class it is a method of, or null
  Value bound;  // self of a bound method; empty
  Str* module_name = nullptr;
  Value data;  // free for the definer (closures): read as args.callee->data
};

}  // namespace py
