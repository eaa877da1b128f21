// Scopes: what each name of a program is, before code is generated. One Scope for the module, each class, function,
// lambda, comprehension, and annotation scope (type parameters, their bounds and defaults, type aliases); in each,
// every name used or bound in it with its resolution.
//
// Names are mangled here (`__x` in class C is `_C__x`) and interned in the tree's arena. Errors that scoping finds
// ("name 'x' is parameter and global", "no binding for nonlocal 'x' found", …) are SyntaxErrors with CPython's text and
// range.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "py/syntax/ast.h"
#include "py/syntax/parser.h"

namespace py::compiler {

enum class ScopeKind : std::uint8_t {
  Module,
  Class,
  Function,       // def, async def
  Lambda,
  Comprehension,  // list, set, dict comprehensions and generator expressions
  TypeParams,     // around a generic function, class or alias; run at once
  TypeVariable,   // a bound, constraints or default; run when looked at
  TypeAlias,      // the value of `type X = …`; run when looked at
};

enum class Binding : std::uint8_t {
  Local,           // of this scope (in modules and classes: of its namespace)
  Cell,            // local, and captured by a scope within
  Free,            // of an enclosing function
  GlobalExplicit,  // declared global
  GlobalImplicit,  // not bound in any enclosing function: global or builtin
};

struct Symbol {
  enum Flag : std::uint16_t {
    kParameter = 1,
    kAssigned = 2,
    kUsed = 4,
    kGlobal = 8,
    kNonlocal = 16,
    kAnnotated = 32,
    kImported = 64,
    kIteration = 128,  // bound by a comprehension's `for`
    kTypeParam = 256,
    kBound = kParameter | kAssigned | kImported | kTypeParam,
  };
  std::string_view name;  // mangled
  Binding binding = Binding::GlobalImplicit;
  std::uint16_t flags = 0;
  // In a class: methods refer to the name of an enclosing function through this class (`x = x` in its body is not
  // that name): it has to be passed on as a free variable too, though `binding` says Local.
  bool free_for_children = false;
};

struct Scope {
  ScopeKind kind = ScopeKind::Module;
  const syntax::Node* node = nullptr;
  Scope* parent = nullptr;
  std::string_view name;          // "f", "<lambda>", "<listcomp>", "<genexpr>", "<generic parameters of f>", "top"
  std::string_view private_name;  // the class whose names are mangled here, or empty
  std::vector<Symbol> symbols;    // in order of first appearance; parameters first, in the order of Code::localsplus
  std::vector<Scope*> children;
  bool nested = false;             // within a function
  bool is_generator = false;       // has yield (a generator expression counts)
  bool is_coroutine = false;       // async def; a comprehension or a module with await or async for
  bool needs_class_cell = false;   // a class: a method uses `__class__` or `super`
  bool needs_class_dict = false;   // a class: an annotation scope within looks into its namespace (`__classdict__`)
  bool can_see_class = false;      // an annotation scope directly in a class: looks names up there first
  // List, set and dict comprehensions run in the frame around them (not generator expressions, nor comprehensions in
  // annotation scopes that can see a class). Names of the surrounding function that only inlined comprehensions share
  // stay Local there; the comprehension's own symbol for them is Free. In a class, frees of an inlined comprehension
  // are the class's frees too.
  bool inlined = false;

  const Symbol* find(std::string_view name) const;
  bool is_function_like() const { return kind != ScopeKind::Module && kind != ScopeKind::Class; }

 private:
  friend class ScopeBuilder;
  std::unordered_map<std::string_view, std::uint32_t> index_;
};

class ScopeTable {
 public:
  /// What of the node the scope is: a FunctionDef, ClassDef or TypeAlias has two, a TypeVar two.
  enum class Role : std::uint8_t { Body, TypeParams, Default };

  Scope* module() const { return module_; }
  Scope* find(const syntax::Node* node, Role role = Role::Body) const;
  bool future_annotations = false;

 private:
  friend class ScopeBuilder;
  Scope* module_ = nullptr;
  std::vector<std::unique_ptr<Scope>> scopes_;
  std::unordered_map<std::uintptr_t, Scope*> by_node_;  // a node's address, which is even, plus the role
};

struct ScopeResult {
  std::unique_ptr<ScopeTable> table;  // null if there is an error
  syntax::SyntaxError error;
  explicit operator bool() const { return table != nullptr; }
};

/// `source` is for the error's text line. The tree's arena takes the mangled names.
ScopeResult build_scopes(syntax::Tree& tree, std::string_view source, std::int32_t first_line = 1);

/// `name` as it is within class `private_name` (which may be empty: then it stays).
std::string_view mangle(syntax::Arena& arena, std::string_view private_name, std::string_view name);

}  // namespace py::compiler
