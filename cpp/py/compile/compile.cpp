// compile(): parser, scopes and generator in a row, and their errors as Python exceptions.
#include "py/compile/compile.h"

#include "py/compile/codegen.h"
#include "py/vm/vm.h"
#include "py/vm/worked.h"

namespace py {

namespace {

using syntax::ErrorClass;

Outcome raise_syntax_error(VM& vm, const syntax::SyntaxError& e, std::string_view filename) {
  switch (e.type) {
    case ErrorClass::Value:
      return vm.raise_text(exc.ValueError, e.message);
    case ErrorClass::Recursion:
      return vm.raise_text(exc.RecursionError, e.message);
    case ErrorClass::Memory:
      return vm.raise_text(exc.MemoryError, "Parser stack overflowed - Python source too complex to parse");
    default:
      break;
  }
  Type* cls = e.type == ErrorClass::Indentation ? exc.IndentationError
              : e.type == ErrorClass::Tab       ? exc.TabError
                                                : exc.SyntaxError;
  return vm.raise_object(make_syntax_error(cls, e.message, filename, e.lineno, e.offset,
                                           e.has_text ? Value(make_str(e.text)) : Value::none(), e.end_lineno,
                                           e.end_offset));
}

}  // namespace

syntax::ParseResult compiler::parse_or_raise(VM& vm, std::string_view source, std::string_view filename,
                                             const syntax::ParseOptions& options) {
  syntax::ParseResult parsed = syntax::parse(source, options);
  for (const syntax::SyntaxWarning& w : parsed.warnings) {
    syntax::SyntaxError place = syntax::error_at(source, w.message, {w.lineno, 0, w.lineno, 0});
    if (!vm.warn_explicit(exc.SyntaxWarning, w.message, filename, w.lineno, place.text).is_error()) continue;
    if (vm.error_is(exc.SyntaxWarning)) {
      vm.clear_error();
      static_cast<void>(raise_syntax_error(vm, place, filename));
    }
    return {};
  }
  if (!parsed) static_cast<void>(raise_syntax_error(vm, parsed.error, filename));
  return parsed;
}

static Outcome compile_unless_stopped(VM& vm, std::string_view source, std::string_view filename, const CompileOptions& options);

Outcome compile(VM& vm, std::string_view source, std::string_view filename, const CompileOptions& options) {
  try {
    return compile_unless_stopped(vm, source, filename, options);
  } catch (const Interrupted&) {
    return Outcome::error();
  }
}

static Outcome compile_unless_stopped(VM& vm, std::string_view source, std::string_view filename, const CompileOptions& options) {
  if (options.keep_source && source.substr(0, 3) == "\xEF\xBB\xBF") source.remove_prefix(3);  // a file's
  syntax::ParseOptions parsing;
  parsing.mode = options.mode == CompileMode::Eval     ? syntax::Mode::Eval
                 : options.mode == CompileMode::Single ? syntax::Mode::Single
                                                       : syntax::Mode::Exec;
  parsing.print_statement = options.print_statement;
  parsing.magics = options.magics;
  parsing.bare_timeit = options.magics && options.print_statement;
  syntax::ParseResult parsed = compiler::parse_or_raise(vm, source, filename, parsing);
  if (!parsed) return Outcome::error();
  compiler::ScopeResult scopes = compiler::build_scopes(*parsed.tree, source);
  // Python: errors found after parsing look their line up in the file, which what exec() is given doesn't have.
  auto raise_late = [&](syntax::SyntaxError e) {
    e.has_text = e.has_text && options.keep_source;
    return raise_syntax_error(vm, e, filename);
  };
  if (!scopes) return raise_late(scopes.error);
  if (options.future_flags & kFutureAnnotations) scopes.table->future_annotations = true;
  try {
    compiler::Generator generator(vm, *parsed.tree, *scopes.table, source, intern(filename), options);
    return Outcome(Value(generator.generate()));
  } catch (const compiler::CompileFailure& failure) {
    return raise_late(failure.error);
  } catch (const compiler::RaisedFailure&) {
    return Outcome::error();
  }
}

bool is_incomplete(std::string_view source) {
  syntax::ParseOptions parsing;
  parsing.mode = syntax::Mode::Single;
  try {
    return syntax::is_incomplete(source, parsing);
  } catch (const Interrupted&) {
    VM::current().clear_error();
    return false;
  }
}

}  // namespace py
