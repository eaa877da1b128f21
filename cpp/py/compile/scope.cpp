// The two passes of scope analysis: the first walks the tree and notes how each scope uses each name; the second goes
// from the module inwards with the names that are bound around each scope, and settles what every name is.
#include "py/compile/scope.h"
#include "py/vm/worked.h"

#include <cassert>
#include <unordered_set>

namespace py::compiler {

using namespace syntax;

const Symbol* Scope::find(std::string_view name) const {
  auto found = index_.find(name);
  return found == index_.end() ? nullptr : &symbols[found->second];
}

Scope* ScopeTable::find(const Node* node, Role role) const {
  auto found = by_node_.find(reinterpret_cast<std::uintptr_t>(node) + static_cast<std::uintptr_t>(role));
  return found == by_node_.end() ? nullptr : found->second;
}

std::string_view mangle(Arena& arena, std::string_view private_name, std::string_view name) {
  if (private_name.empty() || name.size() < 3 || name.substr(0, 2) != "__") return name;
  if (name.substr(name.size() - 2) == "__" || name.find('.') != std::string_view::npos) return name;
  std::size_t first = private_name.find_first_not_of('_');
  if (first == std::string_view::npos) return name;
  std::string text = "_";
  text += private_name.substr(first);
  text += name;
  return arena.intern(text);
}

namespace {

// Python: how many operators, calls or attributes may follow each other.
constexpr std::size_t kMaxChain = 9997;

struct Failure {
  SyntaxError error;
};

using Role = ScopeTable::Role;

/// What a yield, await or := would be doing where it is not allowed.
const char* annotation_scope_text(ScopeKind kind, const Node* node) {
  switch (kind) {
    case ScopeKind::TypeParams:
      return "the definition of a generic";
    case ScopeKind::TypeAlias:
      return "a type alias";
    case ScopeKind::TypeVariable:
      if (auto* t = try_as<syntax::TypeVar>(node)) {
        if (t->bound && t->bound->kind == Kind::Tuple) return "a TypeVar constraint";
        return "a TypeVar bound";
      }
      return "a TypeVar bound";
    default:
      return nullptr;
  }
}

}  // namespace

class ScopeBuilder {
 public:
  ScopeBuilder(Tree& tree, std::string_view source, std::int32_t first_line)
      : tree_(tree), source_(source), first_line_(first_line), table_(std::make_unique<ScopeTable>()) {}

  std::unique_ptr<ScopeTable> run() {
    Node* root = tree_.root;
    Scope* module = enter(ScopeKind::Module, root, "top");
    table_->module_ = module;
    if (root->kind == Kind::Expression) {
      expr(as<Expression>(root)->body);
    } else {
      Stmts body = root->kind == Kind::Module ? as<syntax::Module>(root)->body : as<Interactive>(root)->body;
      read_future_imports(body);
      stmts(body);
    }
    leave();
    Names none;
    Names free;
    Names global;
    Names type_params;
    analyze(module, nullptr, free, global, type_params, nullptr);
    return std::move(table_);
  }

 private:
  using Names = std::unordered_set<std::string_view>;

  [[noreturn]] void fail(const Range& at, std::string message) {
    throw Failure{error_at(source_, std::move(message), at, first_line_)};
  }

  // ---- first pass: building ------------------------------------------------------------------------------------

  Scope* enter(ScopeKind kind, const Node* node, std::string_view name, Role role = Role::Body) {
    auto scope = std::make_unique<Scope>();
    scope->kind = kind;
    scope->node = node;
    scope->name = tree_.arena.intern(name);
    scope->parent = current_;
    scope->private_name = private_;
    if (current_) {
      current_->children.push_back(scope.get());
      scope->nested = current_->nested || current_->is_function_like();
    }
    table_->by_node_[reinterpret_cast<std::uintptr_t>(node) + static_cast<std::uintptr_t>(role)] = scope.get();
    current_ = scope.get();
    table_->scopes_.push_back(std::move(scope));
    return current_;
  }
  void leave() { current_ = current_->parent; }

  std::string_view mangled(std::string_view name) { return mangle(tree_.arena, private_, name); }

  static Symbol& symbol_in(Scope* scope, std::string_view name) {
    auto [found, added] = scope->index_.try_emplace(name, static_cast<std::uint32_t>(scope->symbols.size()));
    if (added) {
      scope->symbols.emplace_back();
      scope->symbols.back().name = name;
    }
    return scope->symbols[found->second];
  }

  std::uint16_t flags_of(std::string_view name) const {
    const Symbol* s = current_->find(name);
    return s ? s->flags : 0;
  }

  void note(std::string_view raw, std::uint16_t flag, const Range& at) {
    std::string_view name = mangled(raw);
    Symbol& s = symbol_in(current_, name);
    if ((flag & Symbol::kParameter) && (s.flags & Symbol::kParameter))
      fail(at, "duplicate argument '" + std::string(name) + "' in function definition");
    if ((flag & Symbol::kTypeParam) && (s.flags & Symbol::kTypeParam))
      fail(at, "duplicate type parameter '" + std::string(name) + "'");
    if (in_comprehension_target_ && (flag & Symbol::kAssigned)) {
      // The name of an iteration variable is no := target's too.
      if (s.flags & (Symbol::kGlobal | Symbol::kNonlocal))
        fail(at, "comprehension inner loop cannot rebind assignment expression target '" + std::string(name) + "'");
      flag |= Symbol::kIteration;
    }
    s.flags |= flag;
    if (flag & Symbol::kGlobal) {
      Symbol& global = symbol_in(table_->module_, name);
      global.flags |= Symbol::kGlobal;
    }
  }

  void stmts(const Stmts& list) {
    for (StmtNode* s : list) stmt(s);
  }
  void exprs(const Exprs& list) {
    for (ExprNode* e : list)
      if (e) expr(e);
  }

  [[noreturn]] static void too_deep() {
    SyntaxError e;
    e.type = ErrorClass::Recursion;
    e.message = "maximum recursion depth exceeded during compilation";
    throw Failure{std::move(e)};
  }

  struct DepthGuard {
    explicit DepthGuard(ScopeBuilder& b) : depth(b.depth_) {
      if (++depth > kMaxTreeDepth) too_deep();
    }
    ~DepthGuard() { --depth; }
    int& depth;
  };

  void stmt(StmtNode* s) {
    worked(50);
    DepthGuard guard(*this);
    switch (s->kind) {
      case Kind::FunctionDef:
      case Kind::AsyncFunctionDef:
        return function(as<FunctionDef>(s));
      case Kind::ClassDef:
        return class_def(as<ClassDef>(s));
      case Kind::TypeAlias:
        return type_alias(as<TypeAlias>(s));
      case Kind::Return:
        if (as<Return>(s)->value) expr(as<Return>(s)->value);
        return;
      case Kind::Delete:
        return exprs(as<Delete>(s)->targets);
      case Kind::Assign:
        exprs(as<Assign>(s)->targets);
        return expr(as<Assign>(s)->value);
      case Kind::AugAssign:
        expr(as<AugAssign>(s)->target);
        return expr(as<AugAssign>(s)->value);
      case Kind::AnnAssign:
        return ann_assign(as<AnnAssign>(s));
      case Kind::For:
      case Kind::AsyncFor: {
        auto* n = as<For>(s);
        if (s->kind == Kind::AsyncFor) awaits();
        expr(n->target);
        expr(n->iter);
        stmts(n->body);
        return stmts(n->orelse);
      }
      case Kind::While: {
        auto* n = as<While>(s);
        expr(n->test);
        stmts(n->body);
        return stmts(n->orelse);
      }
      case Kind::If: {
        // A long elif chain nests in orelse: it is walked, not recursed into.
        auto* n = as<If>(s);
        while (true) {
          expr(n->test);
          stmts(n->body);
          if (n->orelse.size() != 1 || n->orelse[0]->kind != Kind::If) break;
          n = as<If>(n->orelse[0]);
        }
        return stmts(n->orelse);
      }
      case Kind::With:
      case Kind::AsyncWith: {
        auto* n = as<With>(s);
        if (s->kind == Kind::AsyncWith) awaits();
        for (WithItem* item : n->items) {
          expr(item->context_expr);
          if (item->optional_vars) expr(item->optional_vars);
        }
        return stmts(n->body);
      }
      case Kind::Match: {
        auto* n = as<Match>(s);
        expr(n->subject);
        for (MatchCase* c : n->cases) {
          pattern(c->pattern);
          if (c->guard) expr(c->guard);
          stmts(c->body);
        }
        return;
      }
      case Kind::Raise:
        if (as<Raise>(s)->exc) expr(as<Raise>(s)->exc);
        if (as<Raise>(s)->cause) expr(as<Raise>(s)->cause);
        return;
      case Kind::Try:
      case Kind::TryStar: {
        auto* n = as<Try>(s);
        stmts(n->body);
        stmts(n->orelse);
        for (ExceptHandler* h : n->handlers) {
          if (h->type) expr(h->type);
          if (!h->name.empty()) note(h->name, Symbol::kAssigned, h->at);
          stmts(h->body);
        }
        return stmts(n->finalbody);
      }
      case Kind::Assert:
        expr(as<Assert>(s)->test);
        if (as<Assert>(s)->msg) expr(as<Assert>(s)->msg);
        return;
      case Kind::Import:
        return imports(as<Import>(s)->names, false);
      case Kind::ImportFrom: {
        auto* n = as<ImportFrom>(s);
        if (n->module == "__future__" && !future_statements_.count(n))
          fail(n->at, "from __future__ imports must occur at the beginning of the file");
        return imports(n->names, true);
      }
      case Kind::Global:
      case Kind::Nonlocal:
        return global_names(as<GlobalNames>(s));
      case Kind::Expr:
        return expr(as<syntax::Expr>(s)->value);
      default:
        return;
    }
  }

  void imports(const syntax::List<Alias*>& names, bool from) {
    for (Alias* a : names) {
      if (a->name == "*") {
        if (current_->kind != ScopeKind::Module) fail(a->at, "import * only allowed at module level");
        continue;
      }
      std::string_view bound = !a->asname.empty() ? a->asname
                               : from             ? a->name
                                                  : tree_.arena.intern(a->name.substr(0, a->name.find('.')));
      note(bound, Symbol::kImported, a->at);
    }
  }

  void global_names(GlobalNames* s) {
    bool global = s->kind == Kind::Global;
    const char* word = global ? "global" : "nonlocal";
    for (std::string_view raw : s->names) {
      std::string name(mangled(raw));
      std::uint16_t f = flags_of(mangled(raw));
      if (f & Symbol::kParameter) fail(s->at, "name '" + name + "' is parameter and " + word);
      if (f & Symbol::kUsed) fail(s->at, "name '" + name + "' is used prior to " + word + " declaration");
      if (f & Symbol::kAnnotated) fail(s->at, "annotated name '" + name + "' can't be " + word);
      // Python: what only an import has bound may still be declared.
      if (f & Symbol::kBound & ~Symbol::kImported) fail(s->at, "name '" + name + "' is assigned to before " + word + " declaration");
      if (!global && current_->kind == ScopeKind::Module)
        fail(s->at, "nonlocal declaration not allowed at module level");
      note(raw, global ? Symbol::kGlobal : Symbol::kNonlocal, s->at);
      declarations_.push_back({current_, mangled(raw), s->at});
    }
  }

  void ann_assign(AnnAssign* s) {
    if (auto* n = try_as<Name>(s->target)) {
      std::uint16_t f = flags_of(mangled(n->id));
      if ((f & (Symbol::kGlobal | Symbol::kNonlocal)) && current_->kind != ScopeKind::Module && s->simple)
        fail(s->at, "annotated name '" + std::string(n->id) + "' can't be " +
                        (f & Symbol::kGlobal ? "global" : "nonlocal"));
      if (s->simple) {
        note(n->id, Symbol::kAnnotated | Symbol::kAssigned, n->at);
      } else if (s->value) {
        note(n->id, Symbol::kAssigned, n->at);
      }
    } else {
      expr(s->target);
    }
    annotation(s->annotation);
    if (s->value) expr(s->value);
  }

  void annotation(ExprNode* e) {
    if (!e || table_->future_annotations) return;
    expr(e);
  }

  void annotations(FunctionDef* s) {
    auto one = [&](Arg* a) {
      if (a) annotation(a->annotation);
    };
    for (Arg* a : s->args->posonlyargs) one(a);
    for (Arg* a : s->args->args) one(a);
    one(s->args->vararg);
    one(s->args->kwarg);
    for (Arg* a : s->args->kwonlyargs) one(a);
    annotation(s->returns);
  }

  void parameters(Arguments* args) {
    auto one = [&](Arg* a) {
      if (a) note(a->arg, Symbol::kParameter, a->at);
    };
    for (Arg* a : args->posonlyargs) one(a);
    for (Arg* a : args->args) one(a);
    for (Arg* a : args->kwonlyargs) one(a);
    one(args->vararg);
    one(args->kwarg);
  }

  void function(FunctionDef* s) {
    note(s->name, Symbol::kAssigned, s->at);
    exprs(s->args->defaults);
    exprs(s->args->kw_defaults);
    exprs(s->decorator_list);
    bool generic = !s->type_params.empty();
    if (generic) {
      bool kw_defaults = false;
      for (ExprNode* d : s->args->kw_defaults) kw_defaults |= d != nullptr;
      enter_type_params(s, s->name, !s->args->defaults.empty(), kw_defaults, false);
      type_params(s->type_params);
    }
    annotations(s);
    Scope* scope = enter(ScopeKind::Function, s, s->name);
    scope->is_coroutine = s->is_async();
    parameters(s->args);
    stmts(s->body);
    leave();
    if (generic) leave();
  }

  void class_def(ClassDef* s) {
    note(s->name, Symbol::kAssigned, s->at);
    exprs(s->decorator_list);
    std::string_view outer_private = private_;
    bool generic = !s->type_params.empty();
    if (generic) {
      enter_type_params(s, s->name, false, false, true);
      private_ = s->name;
      current_->private_name = s->name;
      type_params(s->type_params);
    }
    exprs(s->bases);
    for (Keyword* k : s->keywords) expr(k->value);
    private_ = s->name;
    enter(ScopeKind::Class, s, s->name);
    if (generic) {
      note("__type_params__", Symbol::kAssigned, s->at);
      note(".type_params", Symbol::kUsed, s->at);
    }
    stmts(s->body);
    leave();
    if (generic) leave();
    private_ = outer_private;
  }

  void type_alias(TypeAlias* s) {
    std::string_view name = as<Name>(s->name)->id;
    note(name, Symbol::kAssigned, s->name->at);
    bool in_class = current_->kind == ScopeKind::Class;
    bool generic = !s->type_params.empty();
    if (generic) {
      enter_type_params(s, name, false, false, false);
      type_params(s->type_params);
    }
    Scope* scope = enter(ScopeKind::TypeAlias, s, name);
    see_class(scope, in_class, s->at);
    expr(s->value);
    leave();
    if (generic) leave();
  }

  void see_class(Scope* scope, bool in_class, const Range& at) {
    scope->can_see_class = in_class;
    if (in_class) note("__classdict__", Symbol::kUsed, at);
  }

  void enter_type_params(const Node* node, std::string_view name, bool defaults, bool kw_defaults, bool for_class) {
    bool in_class = current_->kind == ScopeKind::Class;
    Scope* scope = enter(ScopeKind::TypeParams, node, "<generic parameters of " + std::string(name) + ">",
                         Role::TypeParams);
    if (defaults) note(".defaults", Symbol::kParameter, node->at);
    if (kw_defaults) note(".kwdefaults", Symbol::kParameter, node->at);
    see_class(scope, in_class, node->at);
    if (for_class) {
      note(".type_params", Symbol::kAssigned | Symbol::kUsed, node->at);
      note(".generic_base", Symbol::kAssigned | Symbol::kUsed, node->at);
    }
  }

  void type_params(const TypeParams& params) {
    auto lazy = [&](TypeParamNode* p, std::string_view name, ExprNode* e, Role role) {
      if (!e) return;
      bool in_class = current_->can_see_class;
      Scope* scope = enter(ScopeKind::TypeVariable, p, name, role);
      see_class(scope, in_class, p->at);
      expr(e);
      leave();
    };
    for (TypeParamNode* p : params) {
      if (auto* t = try_as<syntax::TypeVar>(p)) {
        note(t->name, Symbol::kTypeParam | Symbol::kAssigned, p->at);
        lazy(p, t->name, t->bound, Role::Body);
        lazy(p, t->name, t->default_value, Role::Default);
      } else if (auto* ps = try_as<syntax::ParamSpec>(p)) {
        note(ps->name, Symbol::kTypeParam | Symbol::kAssigned, p->at);
        lazy(p, ps->name, ps->default_value, Role::Default);
      } else {
        auto* ts = as<syntax::TypeVarTuple>(p);
        note(ts->name, Symbol::kTypeParam | Symbol::kAssigned, p->at);
        lazy(p, ts->name, ts->default_value, Role::Default);
      }
    }
  }

  void pattern(PatternNode* p) {
    DepthGuard guard(*this);
    auto all = [&](const Patterns& list) {
      for (PatternNode* sub : list) pattern(sub);
    };
    switch (p->kind) {
      case Kind::MatchValue:
        return expr(as<MatchValue>(p)->value);
      case Kind::MatchSequence:
        return all(as<MatchSequence>(p)->patterns);
      case Kind::MatchMapping: {
        auto* n = as<MatchMapping>(p);
        exprs(n->keys);
        all(n->patterns);
        if (!n->rest.empty()) note(n->rest, Symbol::kAssigned, p->at);
        return;
      }
      case Kind::MatchClass: {
        auto* n = as<MatchClass>(p);
        expr(n->cls);
        all(n->patterns);
        return all(n->kwd_patterns);
      }
      case Kind::MatchStar:
        if (!as<MatchStar>(p)->name.empty()) note(as<MatchStar>(p)->name, Symbol::kAssigned, p->at);
        return;
      case Kind::MatchAs:
        if (as<MatchAs>(p)->pattern) pattern(as<MatchAs>(p)->pattern);
        if (!as<MatchAs>(p)->name.empty()) note(as<MatchAs>(p)->name, Symbol::kAssigned, p->at);
        return;
      case Kind::MatchOr:
        return all(as<MatchOr>(p)->patterns);
      default:
        return;
    }
  }

  /// What stands leftmost in an operator, call, attribute …: `a.b(c)[d] + e` is deep on that side.
  static ExprNode* leftmost(ExprNode* e) {
    switch (e->kind) {
      case Kind::BinOp: return as<BinOp>(e)->left;
      case Kind::UnaryOp: return as<UnaryOp>(e)->operand;
      case Kind::Compare: return as<Compare>(e)->left;
      case Kind::Call: return as<Call>(e)->func;
      case Kind::Attribute: return as<Attribute>(e)->value;
      case Kind::Subscript: return as<Subscript>(e)->value;
      default: return nullptr;
    }
  }

  void expr(ExprNode* e) {
    // Long chains are walked from their inner end, without recursion.
    ExprNode* first = leftmost(e);
    if (!first) return whole_expr(e);
    std::vector<ExprNode*> links{e};
    for (; ExprNode* next = leftmost(first); first = next) links.push_back(first);
    if (links.size() > kMaxChain) too_deep();
    whole_expr(first);
    DepthGuard guard(*this);
    for (std::size_t i = links.size(); i-- > 0;) rest_of_expr(links[i]);
  }

  /// All of it but its leftmost part.
  void rest_of_expr(ExprNode* e) {
    switch (e->kind) {
      case Kind::BinOp:
        return expr(as<BinOp>(e)->right);
      case Kind::Compare:
        return exprs(as<Compare>(e)->comparators);
      case Kind::Call: {
        auto* n = as<Call>(e);
        exprs(n->args);
        for (Keyword* k : n->keywords) expr(k->value);
        return;
      }
      case Kind::Subscript:
        return expr(as<Subscript>(e)->slice);
      default:
        return;
    }
  }

  void whole_expr(ExprNode* e) {
    worked(50);
    DepthGuard guard(*this);
    switch (e->kind) {
      case Kind::Name: {
        auto* n = as<Name>(e);
        note(n->id, n->ctx == Context::Load ? Symbol::kUsed : Symbol::kAssigned, e->at);
        // `super` works by the enclosing class.
        if (n->ctx == Context::Load && n->id == "super" && current_->is_function_like())
          note("__class__", Symbol::kUsed, e->at);
        return;
      }
      case Kind::NamedExpr:
        return named_expr(as<NamedExpr>(e));
      case Kind::BoolOp:
        return exprs(as<BoolOp>(e)->values);
      case Kind::Lambda: {
        auto* n = as<Lambda>(e);
        exprs(n->args->defaults);
        exprs(n->args->kw_defaults);
        enter(ScopeKind::Lambda, n, "<lambda>");
        parameters(n->args);
        expr(n->body);
        return leave();
      }
      case Kind::IfExp:
        expr(as<IfExp>(e)->test);
        expr(as<IfExp>(e)->body);
        return expr(as<IfExp>(e)->orelse);
      case Kind::Dict:
        exprs(as<syntax::Dict>(e)->keys);
        return exprs(as<syntax::Dict>(e)->values);
      case Kind::Set:
      case Kind::List:
      case Kind::Tuple:
        return exprs(as<Sequence>(e)->elts);
      case Kind::ListComp:
      case Kind::SetComp:
      case Kind::DictComp:
      case Kind::GeneratorExp:
        return comprehension(as<Comp>(e));
      case Kind::Await:
        forbid_in_annotation_scope("await expression", e->at);
        awaits();
        return expr(as<Await>(e)->value);
      case Kind::Yield:
        yields(e);
        if (as<Yield>(e)->value) expr(as<Yield>(e)->value);
        return;
      case Kind::YieldFrom:
        yields(e);
        return expr(as<YieldFrom>(e)->value);
      case Kind::FormattedValue:
        expr(as<FormattedValue>(e)->value);
        if (as<FormattedValue>(e)->format_spec) expr(as<FormattedValue>(e)->format_spec);
        return;
      case Kind::JoinedStr:
        return exprs(as<JoinedStr>(e)->values);
      case Kind::Starred:
        return expr(as<Starred>(e)->value);
      case Kind::Slice: {
        auto* n = as<syntax::Slice>(e);
        for (ExprNode* part : {n->lower, n->upper, n->step})
          if (part) expr(part);
        return;
      }
      default:
        return;
    }
  }

  void forbid_in_annotation_scope(const char* what, const Range& at) {
    if (const char* where = annotation_scope_text(current_->kind, current_->node))
      fail(at, std::string(what) + " cannot be used within " + where);
  }

  /// Whether that is allowed in a module is for the generator to say.
  void awaits() {
    if (current_->kind == ScopeKind::Comprehension || current_->kind == ScopeKind::Module) current_->is_coroutine = true;
  }

  void yields(ExprNode* e) {
    forbid_in_annotation_scope("yield expression", e->at);
    if (current_->kind == ScopeKind::Comprehension) {
      const char* where = current_->node->kind == Kind::ListComp  ? "list comprehension"
                          : current_->node->kind == Kind::SetComp ? "set comprehension"
                          : current_->node->kind == Kind::DictComp ? "dict comprehension"
                                                                   : "generator expression";
      fail(e->at, std::string("'yield' inside ") + where);
    }
    current_->is_generator = true;
  }

  /// In a comprehension, := binds in the function (or module) around it.
  void named_expr(NamedExpr* e) {
    forbid_in_annotation_scope("named expression", e->at);
    if (in_comprehension_iterable_ > 0)
      fail(e->at, "assignment expression cannot be used in a comprehension iterable expression");
    auto* target = as<Name>(e->target);
    if (current_->kind == ScopeKind::Comprehension) bind_outside_comprehensions(target);
    expr(e->value);
    if (current_->kind != ScopeKind::Comprehension) return note(target->id, Symbol::kAssigned, target->at);
  }

  void bind_outside_comprehensions(Name* target) {
    std::string_view name = mangled(target->id);
    for (Scope* s = current_; s; s = s->parent) {
      if (s->kind == ScopeKind::Comprehension) {
        const Symbol* known = s->find(name);
        if (known && (known->flags & Symbol::kIteration))
          fail(target->at,
               "assignment expression cannot rebind comprehension iteration variable '" + std::string(name) + "'");
        continue;
      }
      if (s->kind == ScopeKind::Function || s->kind == ScopeKind::Lambda) {
        const Symbol* known = s->find(name);
        bool global = known && (known->flags & Symbol::kGlobal);
        symbol_in(current_, name).flags |= global ? Symbol::kGlobal : Symbol::kNonlocal;
        declarations_.push_back({current_, name, target->at});
        symbol_in(s, name).flags |= Symbol::kAssigned;
        return;
      }
      if (s->kind == ScopeKind::Module) {
        symbol_in(current_, name).flags |= Symbol::kGlobal;
        symbol_in(s, name).flags |= Symbol::kGlobal | Symbol::kAssigned;
        return;
      }
      if (s->kind == ScopeKind::Class)
        fail(target->at, "assignment expression within a comprehension cannot be used in a class body");
      fail(target->at, std::string("assignment expression within a comprehension cannot be used within ") +
                           annotation_scope_text(s->kind, s->node));
    }
  }

  void comprehension(Comp* e) {
    Comprehension* outermost = e->generators[0];
    ++in_comprehension_iterable_;
    expr(outermost->iter);
    --in_comprehension_iterable_;
    std::string_view name = e->kind == Kind::ListComp  ? "<listcomp>"
                            : e->kind == Kind::SetComp ? "<setcomp>"
                            : e->kind == Kind::DictComp ? "<dictcomp>"
                                                        : "<genexpr>";
    int outer_iterable = in_comprehension_iterable_;
    Scope* scope = enter(ScopeKind::Comprehension, e, name);
    bool generator = e->kind == Kind::GeneratorExp;
    note(".0", Symbol::kParameter, e->at);
    if (outermost->is_async) scope->is_coroutine = true;
    in_comprehension_iterable_ = 0;
    auto target = [&](Comprehension* c) {
      in_comprehension_target_ = true;
      expr(c->target);
      in_comprehension_target_ = false;
    };
    target(outermost);
    exprs(outermost->ifs);
    for (std::size_t i = 1; i < e->generators.size(); ++i) {
      Comprehension* c = e->generators[i];
      target(c);
      ++in_comprehension_iterable_;
      expr(c->iter);
      --in_comprehension_iterable_;
      exprs(c->ifs);
      if (c->is_async) scope->is_coroutine = true;
    }
    if (e->value) expr(e->value);
    expr(e->elt);
    scope->is_generator = generator;
    in_comprehension_iterable_ = outer_iterable;
    leave();
    if (scope->is_coroutine && !generator) awaits();
  }

  // ---- from __future__ -----------------------------------------------------------------------------------------

  void read_future_imports(const Stmts& body) {
    static constexpr std::string_view kKnown[] = {"nested_scopes",    "generators",     "division",
                                                  "absolute_import",  "with_statement", "print_function",
                                                  "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations"};
    bool first = true;
    for (StmtNode* s : body) {
      auto* e = try_as<syntax::Expr>(s);
      auto* c = e ? try_as<Constant>(e->value) : nullptr;
      if (first && c && c->type == ConstKind::Str) {
        first = false;
        continue;
      }
      first = false;
      auto* from = try_as<ImportFrom>(s);
      if (!from || from->module != "__future__") return;
      future_statements_.insert(from);
      for (Alias* a : from->names) {
        if (a->name == "braces") fail(a->at, "not a chance");
        bool known = false;
        for (std::string_view k : kKnown) known |= k == a->name;
        if (!known) fail(a->at, "future feature " + std::string(a->name) + " is not defined");
        if (a->name == "annotations") table_->future_annotations = true;
      }
    }
  }

  // ---- second pass: resolving ----------------------------------------------------------------------------------

  [[noreturn]] void fail_at_declaration(Scope* scope, std::string_view name, std::string message) {
    for (const Declaration& d : declarations_)
      if (d.scope == scope && d.name == name) fail(d.at, std::move(message));
    fail({1, 0, 1, 0}, std::move(message));
  }

  /// `bound`: names of enclosing functions; null at module level. `free` receives what the scope needs from outside.
  void analyze(Scope* scope, const Names* bound, Names& free, const Names& global, const Names& type_params,
               Scope* class_scope) {
    bool is_class = scope->kind == ScopeKind::Class;
    bool function_like = scope->is_function_like();
    Names local, own_bound, own_free, own_global = global, own_type_params = type_params;
    if (bound) own_bound = *bound;
    Names bound_here = own_bound;  // without `global` names of this scope

    for (Symbol& s : scope->symbols) resolve(scope, s, bound ? &bound_here : nullptr, local, own_free, own_global,
                                             own_type_params, class_scope);
    if (is_class) {
      // Its own names are not seen from within; but the two that the class makes are.
      own_bound = bound_here;
      own_bound.insert("__class__");
      own_bound.insert("__classdict__");
      own_global = global;
    } else {
      own_bound = bound_here;
      if (function_like) own_bound.insert(local.begin(), local.end());
    }

    for (Scope* child : scope->children) {
      bool comprehension = child->kind == ScopeKind::Comprehension && child->node->kind != Kind::GeneratorExp;
      child->inlined = comprehension && !scope->can_see_class;
      Names child_free;
      Scope* seen_class = nullptr;
      if (child->can_see_class) seen_class = is_class ? scope : class_scope;
      analyze(child, &own_bound, child_free, own_global, own_type_params, seen_class);
      if (child->inlined) inline_names(scope, child, child_free);
      own_free.insert(child_free.begin(), child_free.end());
    }

    if (function_like) {
      for (Symbol& s : scope->symbols) {
        if (s.binding != Binding::Local || !own_free.count(s.name)) continue;
        s.binding = Binding::Cell;
        own_free.erase(s.name);
      }
    } else if (is_class) {
      if (own_free.erase("__class__")) scope->needs_class_cell = true;
      if (own_free.erase("__classdict__")) scope->needs_class_dict = true;
    }
    pass_on(scope, bound ? &bound_here : nullptr, own_free);
    free.insert(own_free.begin(), own_free.end());
  }

  void resolve(Scope* scope, Symbol& s, Names* bound, Names& local, Names& free, Names& global, Names& type_params,
               Scope* class_scope) {
    if (s.flags & Symbol::kGlobal) {
      if (s.flags & Symbol::kNonlocal)
        fail_at_declaration(scope, s.name, "name '" + std::string(s.name) + "' is nonlocal and global");
      s.binding = Binding::GlobalExplicit;
      global.insert(s.name);
      if (bound) bound->erase(s.name);
      return;
    }
    if (s.flags & Symbol::kNonlocal) {
      if (!bound || !bound->count(s.name))
        fail_at_declaration(scope, s.name, "no binding for nonlocal '" + std::string(s.name) + "' found");
      if (type_params.count(s.name))
        fail_at_declaration(scope, s.name,
                            "nonlocal binding not allowed for type parameter '" + std::string(s.name) + "'");
      s.binding = Binding::Free;
      free.insert(s.name);
      return;
    }
    if (s.flags & Symbol::kBound) {
      s.binding = Binding::Local;
      local.insert(s.name);
      global.erase(s.name);
      if (s.flags & Symbol::kTypeParam) {
        type_params.insert(s.name);
      } else {
        type_params.erase(s.name);
      }
      return;
    }
    if (class_scope) {
      // A name of the class hides one of a function around it.
      if (const Symbol* in_class = class_scope->find(s.name)) {
        if (in_class->flags & Symbol::kGlobal) {
          s.binding = Binding::GlobalExplicit;
          return;
        }
        if ((in_class->flags & Symbol::kBound) && !(in_class->flags & Symbol::kNonlocal)) {
          s.binding = Binding::GlobalImplicit;
          return;
        }
      }
    }
    if (bound && bound->count(s.name)) {
      s.binding = Binding::Free;
      free.insert(s.name);
      return;
    }
    s.binding = Binding::GlobalImplicit;
  }

  static bool free_in_functions_of(const Scope* scope, std::string_view name) {
    for (const Scope* child : scope->children) {
      if (child->inlined) {
        if (free_in_functions_of(child, name)) return true;
        continue;
      }
      const Symbol* s = child->find(name);
      if (s && (s->binding == Binding::Free || s->free_for_children)) return true;
    }
    return false;
  }

  /// What an inlined comprehension takes from the scope it runs in needs no cell.
  void inline_names(Scope* scope, Scope* comprehension, Names& child_free) {
    for (Symbol& s : comprehension->symbols) {
      if (s.binding == Binding::Free && scope->kind == ScopeKind::Class && s.name == "__class__") {
        // Python: the class's own cell is not meant.
        s.binding = Binding::GlobalImplicit;
        child_free.erase(s.name);
        continue;
      }
      const Symbol* outer = scope->find(s.name);
      if (s.binding == Binding::Free && outer && (outer->flags & Symbol::kBound) && scope->kind != ScopeKind::Class &&
          !free_in_functions_of(comprehension, s.name))
        child_free.erase(s.name);
    }
  }

  /// Names that inner scopes need from outer ones go through this scope's cells.
  void pass_on(Scope* scope, const Names* bound, const Names& free) {
    for (std::string_view name : free) {
      if (const Symbol* s = scope->find(name)) {
        // Python: an annotation scope in a class may read the class's name and hand on the function's.
        const bool of_class = scope->can_see_class && s->binding == Binding::GlobalImplicit;
        if (of_class || (scope->kind == ScopeKind::Class && (s->flags & (Symbol::kBound | Symbol::kGlobal))))
          symbol_in(scope, name).free_for_children = true;
        continue;
      }
      if (bound && !bound->count(name)) continue;
      Symbol& s = symbol_in(scope, name);
      s.binding = Binding::Free;
    }
  }

  struct Declaration {
    Scope* scope;
    std::string_view name;
    Range at;
  };

  Tree& tree_;
  std::string_view source_;
  std::int32_t first_line_;
  std::unique_ptr<ScopeTable> table_;
  Scope* current_ = nullptr;
  std::string_view private_;
  std::vector<Declaration> declarations_;
  std::unordered_set<const ImportFrom*> future_statements_;
  int depth_ = 0;
  int in_comprehension_iterable_ = 0;
  bool in_comprehension_target_ = false;
};

ScopeResult build_scopes(Tree& tree, std::string_view source, std::int32_t first_line) {
  ScopeResult result;
  try {
    result.table = ScopeBuilder(tree, source, first_line).run();
  } catch (Failure& failure) {
    result.error = std::move(failure.error);
  }
  return result;
}

}  // namespace py::compiler
