// Signatures: parsing them, binding arguments to them, and CPython's words for a wrong call.
#include "py/vm/native.h"

#include <cassert>
#include <cstdlib>

#include "py/object/containers.h"
#include "py/object/number.h"
#include "py/object/suggest.h"
#include "py/vm/call.h"
#include "py/vm/index_argument.h"
#include "py/vm/vm.h"

namespace py {

std::size_t CallArgs::nkw() const { return names ? names->size() : 0; }

namespace {

std::string_view trim(std::string_view s) {
  while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
  while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
  return s;
}

/// The value of a default's literal; empty for "?".
Value parse_default(std::string_view text) {
  if (text == "?") return Value();
  if (text == "None") return Value::none();
  if (text == "True") return Value::boolean(true);
  if (text == "False") return Value::boolean(false);
  if (text == "()") return Value(make_tuple({}));
  if (text == "...") return Value::ellipsis();
  const char first = text.front();
  if (first == '\'' || first == '"') {
    std::string out;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
      char c = text[i];
      if (c == '\\') {
        c = text[++i];
        if (c == 'n') c = '\n';
        if (c == 't') c = '\t';
      }
      out += c;
    }
    return Value(make_str(std::move(out)));
  }
  if (first == 'b' && text.size() > 1 && (text[1] == '\'' || text[1] == '"')) {
    return Value(make_bytes(std::string(text.substr(2, text.size() - 3))));
  }
  if (text.find_first_of(".en") != std::string_view::npos && text != "inf") {
    return Value::real(std::strtod(std::string(text).c_str(), nullptr));
  }
  return make_int(static_cast<std::int64_t>(std::strtoll(std::string(text).c_str(), nullptr, 0)));
}

}  // namespace

namespace {

struct Wanted {
  std::string_view name;
  bool (*is)(const Value&);
};
/// In the order of Param::Want.
constexpr Wanted kWanted[] = {
    {"object", [](const Value&) { return true; }},
    {"str", [](const Value& v) { return is_str(v); }},
    {"int", [](const Value& v) { return is_int(v); }},
    {"bool", [](const Value& v) { return v.is_bool(); }},
    {"tuple", [](const Value& v) { return is_tuple(v); }},
    {"list", [](const Value& v) { return is_list(v); }},
    {"dict", [](const Value& v) { return is_dict(v); }},
    {"bytes", [](const Value& v) { return isinstance(v, types.bytes); }},
    {"float", [](const Value& v) { return isinstance(v, types.float_); }},
    {"type", [](const Value& v) { return cast<Type>(v) != nullptr; }},
};

Param::Want wanted_of(std::string_view name) {
  for (std::size_t i = 0; i < std::size(kWanted); ++i)
    if (kWanted[i].name == name) return static_cast<Param::Want>(i);
  assert(false);
  return Param::Want::Anything;
}

}  // namespace

Signature::Signature(const char* raw) {
  std::string_view text = raw;
  static constexpr std::pair<std::string_view, Words> kPrefixes[] = {
      {"pos:", Words::Counted}, {"py:", Words::Python}, {"np:", Words::Numpy}, {"tuple:", Words::Tuple}};
  for (const auto& [prefix, words] : kPrefixes) {
    if (!text.starts_with(prefix)) continue;
    words_ = words;
    text.remove_prefix(prefix.size());
    break;
  }
  if (const std::size_t bar = text.find('|'); bar < text.find('(')) {
    shown_ = std::string(text.substr(0, bar));
    text.remove_prefix(bar + 1);
  }
  const std::size_t open = text.find('(');
  assert(open != std::string_view::npos && text.back() == ')');
  name_ = std::string(text.substr(0, open));
  body_ = text.data() + open + 1;
}

void Signature::parse() const {
  std::string_view body = body_;
  body.remove_suffix(1);
  params_.clear();
  required_ = max_positional_ = 0;
  std::vector<std::string_view> parts;
  int depth = 0;
  char quote = 0;
  std::size_t start = 0;
  for (std::size_t i = 0; i < body.size(); ++i) {
    const char c = body[i];
    if (quote) {
      if (c == '\\') ++i;
      if (c == quote) quote = 0;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')') {
      --depth;
    } else if (c == ',' && depth == 0) {
      parts.push_back(trim(body.substr(start, i - start)));
      start = i + 1;
    }
  }
  if (!trim(body.substr(start)).empty()) parts.push_back(trim(body.substr(start)));

  Param::Kind kind = Param::Kind::Positional;
  for (std::string_view part : parts) {
    if (part == "/") {
      for (Param& p : params_) {
        if (p.kind == Param::Kind::Positional) p.kind = Param::Kind::PositionalOnly;
      }
      continue;
    }
    if (part == "*") {
      kind = Param::Kind::KeywordOnly;
      continue;
    }
    Param p;
    p.kind = kind;
    p.has_default = false;
    if (part.starts_with("**")) {
      p.kind = Param::Kind::VarKeyword;
      part.remove_prefix(2);
      varkw_ = true;
    } else if (part.starts_with("*")) {
      p.kind = Param::Kind::VarPositional;
      part.remove_prefix(1);
      varargs_ = true;
      kind = Param::Kind::KeywordOnly;
    }
    const std::size_t eq = part.find('=');
    if (eq != std::string_view::npos) {
      p.has_default = true;
      const std::string_view literal = trim(part.substr(eq + 1));
      p.default_text = std::string(literal);
      p.fallback = parse_default(literal);
      part = trim(part.substr(0, eq));
    }
    if (const std::size_t colon = part.find(':'); colon != std::string_view::npos) {
      p.want = wanted_of(trim(part.substr(colon + 1)));
      kinds_ = true;
      part = trim(part.substr(0, colon));
    }
    p.name = intern(part);
    params_.push_back(std::move(p));
  }
  for (const Param& p : params_) {
    if (p.kind == Param::Kind::PositionalOnly || p.kind == Param::Kind::Positional) {
      ++max_positional_;
      if (!p.has_default) ++required_;
    }
    if (p.kind == Param::Kind::Positional || p.kind == Param::Kind::KeywordOnly) positional_only_ = false;
  }
  body_ = nullptr;
}

std::string Signature::text(bool skip_self) const {
  std::string out = "(";
  bool star = false;
  bool any = false;
  for (std::size_t i = 0; i < params().size(); ++i) {
    const Param& p = params_[i];
    if (i == 0 && skip_self) {
      continue;
    }
    if (any) out += ", ";
    any = true;
    if (p.kind == Param::Kind::KeywordOnly && !star) {
      out += "*, ";
      star = true;
    }
    if (p.kind == Param::Kind::VarPositional) {
      out += "*";
      star = true;
    }
    if (p.kind == Param::Kind::VarKeyword) out += "**";
    out += p.name->utf8();
    if (p.has_default) out += "=" + (p.default_text == "?" ? std::string("<unrepresentable>") : p.default_text);
    if (p.kind == Param::Kind::PositionalOnly &&
        (i + 1 == params_.size() || params_[i + 1].kind != Param::Kind::PositionalOnly)) {
      out += ", /";
    }
  }
  if (!any && skip_self && !params_.empty() && params_[0].kind == Param::Kind::PositionalOnly) out += "/";
  return out + ")";
}

bool Signature::wrong_count(VM& vm, const CallArgs& args, std::size_t skip, std::string_view owner, std::size_t missing) const {
  const std::size_t given = args.npos;
  const std::size_t most = max_positional_ - skip, least = required_ > skip ? required_ - skip : 0;
  const bool bare = owner.empty() || shown() != name_ || (words_ == Words::Python && skip == 0);
  const std::string full = bare ? shown() : fmt::format("{}.{}", owner, name_);
  if (words_ == Words::Python) {
    if (given > most) {
      std::string takes = most == least ? fmt::format("{}", most + skip) : fmt::format("from {} to {}", least + skip, most + skip);
      (void)vm.type_error("{}() takes {} positional argument{} but {} {} given", full, takes,
                          most == least && most + skip == 1 ? "" : "s", given + skip, given + skip == 1 ? "was" : "were");
    } else {
      std::vector<std::string> missing;
      for (std::size_t i = given + skip; i < params_.size(); ++i) {
        if (!params_[i].has_default && params_[i].kind <= Param::Kind::Positional) missing.push_back(params_[i].name->utf8());
      }
      std::string list;
      for (std::size_t i = 0; i < missing.size(); ++i) {
        if (i > 0) list += missing.size() == 2 ? " and " : i + 1 == missing.size() ? ", and " : ", ";
        list += "'" + missing[i] + "'";
      }
      (void)vm.type_error("{}() missing {} required positional argument{}: {}", full, missing.size(),
                          missing.size() == 1 ? "" : "s", list);
    }
    return false;
  }
  if (words_ == Words::Numpy) {
    if (given > most) {
      const std::string takes = most == least ? fmt::format("{}", most) : fmt::format("from {} to {}", least, most);
      (void)vm.type_error("{}() takes {} positional arguments but {} were given", shown(), takes, given);
    } else if (params_[missing].kind == Param::Kind::PositionalOnly) {
      (void)vm.type_error("{}() missing required positional argument {}", shown(), missing - skip);
    } else {
      (void)vm.type_error("{}() missing required argument '{}' (pos {})", shown(), params_[missing].name->view(), missing - skip);
    }
    return false;
  }
  if (words_ == Words::Tuple) {
    const std::size_t bound = given < least ? least : most;
    (void)vm.type_error("{}{} takes {} {} argument{} ({} given)", shown(), shown() == "function" ? "" : "()",
                        least == most ? "exactly" : given < least ? "at least" : "at most", bound, bound == 1 ? "" : "s", given);
    return false;
  }
  if (positional_only_ || words_ == Words::Counted) {
    if (most == 0) {
      (void)vm.type_error("{}() takes no arguments ({} given)", full, given);
    } else if (most == 1 && least == 1 && words_ != Words::Counted) {
      (void)vm.type_error("{}() takes exactly one argument ({} given)", full, given);
    } else {
      const std::size_t bound = given < least ? least : most;
      (void)vm.type_error("{} expected {}{} argument{}, got {}", name_,
                          least == most ? "" : given < least ? "at least " : "at most ", bound, bound == 1 ? "" : "s", given);
    }
    return false;
  }
  if (given > most) {
    bool keyword_only = false;
    std::size_t all = 0;
    for (const Param& p : params_) {
      if (p.kind == Param::Kind::KeywordOnly) keyword_only = true;
      if (p.kind <= Param::Kind::Positional || p.kind == Param::Kind::KeywordOnly) ++all;
    }
    all -= skip;
    if (most == 0) {
      (void)vm.type_error("{}() takes no positional arguments", name_);
    } else if (given + args.nkw() > all || !keyword_only) {
      (void)vm.type_error("{}() takes {} {} argument{} ({} given)", name_, least == most && !keyword_only ? "exactly" : "at most",
                          keyword_only ? all : most, (keyword_only ? all : most) == 1 ? "" : "s", given + args.nkw());
    } else {
      (void)vm.type_error("{}() takes {} {} positional argument{} ({} given)", name_, least == most ? "exactly" : "at most", most,
                          most == 1 ? "" : "s", given);
    }
    return false;
  }
  for (std::size_t i = given + skip; i < params_.size(); ++i) {
    if (params_[i].has_default || params_[i].kind > Param::Kind::Positional) continue;
    if (params_[i].kind == Param::Kind::PositionalOnly) {
      (void)vm.type_error("{}() takes {} {} positional argument{} ({} given)", name_, least == most ? "exactly" : "at least",
                          least, least == 1 ? "" : "s", given);
    } else {
      (void)vm.type_error("{}() missing required argument '{}' (pos {})", name_, params_[i].name->view(), i - skip + 1);
    }
    return false;
  }
  return false;
}

namespace {

/// ". Did you mean 'maxsplit'?", or nothing.
std::string nearest_keyword(const std::vector<Param>& params, const Str* wrong) {
  std::vector<std::string_view> names;
  for (const Param& p : params)
    if (p.kind == Param::Kind::Positional || p.kind == Param::Kind::KeywordOnly) names.push_back(p.name->view());
  const std::optional<std::string> near = closest_name(wrong->view(), names);
  return near ? fmt::format(". Did you mean '{}'?", *near) : "";
}

}  // namespace

bool Signature::bind(VM& vm, const CallArgs& args, Value* out, std::size_t skip, std::string_view owner) const {
  return place(vm, args, out, skip, owner) && (!kinds_ || check_kinds(vm, out, skip));
}

bool Signature::check_kinds(VM& vm, const Value* bound, std::size_t skip) const {
  for (std::size_t i = skip; i < params_.size(); ++i) {
    const Param& p = params_[i];
    const Wanted& wanted = kWanted[static_cast<std::size_t>(p.want)];
    if (bound[i].is_empty() || wanted.is(bound[i]) || (p.has_default && bound[i].same(p.fallback))) continue;
    const std::string place = p.kind != Param::Kind::PositionalOnly ? fmt::format(" '{}'", p.name->view())
                              : max_positional_ - skip > 1          ? fmt::format(" {}", i - skip + 1)
                                                                    : "";
    (void)vm.type_error("{}() argument{} must be {}, not {}", shown(), place, wanted.name,
                        bound[i].is_none() ? "None" : type_name(bound[i]));
    return false;
  }
  return true;
}

bool Signature::place(VM& vm, const CallArgs& args, Value* out, std::size_t skip, std::string_view owner) const {
  const std::size_t n = params().size();
  if (!args.names && fixed() && args.npos + skip <= n && args.npos + skip >= required_) {  // the usual call
    for (std::size_t i = 0; i < args.npos; ++i) out[skip + i] = args.data[i];
    for (std::size_t i = skip + args.npos; i < n; ++i) out[i] = params_[i].fallback;
    return true;
  }
  const std::size_t nkw = args.nkw();
  if (nkw > 0 && (positional_only_ || words_ == Words::Tuple) && !varkw_) {
    const std::string full = owner.empty() ? name_ : fmt::format("{}.{}", owner, name_);
    (void)vm.type_error("{}() takes no keyword arguments", words_ == Words::Tuple ? name_ : full);
    return false;
  }
  if (nkw > 0 && (words_ == Words::Native || words_ == Words::Counted) && !varargs_ && !varkw_) {
    // Python: arguments are counted, named ones too, before any name is looked at.
    const std::size_t all = n - skip, given = args.npos + nkw;
    if (given > all) {
      (void)vm.type_error("{}() takes {} {} {}argument{} ({} given)", name_, "at most", all,
                          args.npos == 0 ? "keyword " : "", all == 1 ? "" : "s", given);
      return false;
    }
    std::size_t bare = skip;  // required ones that can't be named
    while (bare < n && params_[bare].kind == Param::Kind::PositionalOnly && !params_[bare].has_default) ++bare;
    if (args.npos + skip < bare) return wrong_count(vm, args, skip, owner, args.npos + skip);
  }
  std::size_t at = skip;  // the next parameter a positional argument goes to
  std::size_t used = 0;
  while (at < n && used < args.npos && params_[at].kind <= Param::Kind::Positional) out[at++] = args.data[used++];
  if (used < args.npos && !varargs_) return wrong_count(vm, args, skip, owner, skip);
  Dict* extra = nullptr;
  for (std::size_t i = skip; i < n; ++i) {
    if (params_[i].kind == Param::Kind::VarPositional) {
      out[i] = Value(make_tuple(std::vector<Value>(args.data + used, args.data + args.npos)));
    } else if (params_[i].kind == Param::Kind::VarKeyword) {
      Ref<Dict> d = make_dict();
      extra = d.get();
      out[i] = Value(d);
    }
  }
  Str* unknown = nullptr;  // Python: a missing argument is complained of before a superfluous one
  for (std::size_t k = 0; k < nkw; ++k) {
    Str* name = intern((*args.names)[k]);
    std::size_t i = skip;
    while (i < n && !(params_[i].name == name &&
                      (params_[i].kind == Param::Kind::Positional || params_[i].kind == Param::Kind::KeywordOnly))) {
      ++i;
    }
    if (i == n) {
      if (extra) {
        extra->set(name, args.keyword_value(k));
        continue;
      }
      if (!unknown) unknown = name;
      if (words_ == Words::Python || words_ == Words::Numpy) break;
      continue;
    }
    if (out[i]) {
      if (words_ == Words::Python) {
        (void)vm.type_error("{}() got multiple values for argument '{}'", name_, name->view());
      } else {
        // NumPy: its own parser counts from 0.
        const std::string place = words_ == Words::Numpy ? fmt::format("position {}", i - skip) : std::to_string(i - skip + 1);
        (void)vm.type_error("argument for {}() given by name ('{}') and position ({})", name_, name->view(), place);
      }
      return false;
    }
    out[i] = args.keyword_value(k);
  }
  for (std::size_t i = skip; i < n && !(unknown && (words_ == Words::Python || words_ == Words::Numpy)); ++i) {
    if (out[i] || params_[i].has_default) {
      if (!out[i]) out[i] = params_[i].fallback;
      continue;
    }
    if (params_[i].kind <= Param::Kind::Positional) return wrong_count(vm, args, skip, owner, i);
    if (params_[i].kind == Param::Kind::KeywordOnly) {
      if (words_ == Words::Python) {
        (void)vm.type_error("{}() missing 1 required keyword-only argument: '{}'", name_, params_[i].name->view());
      } else {
        (void)vm.type_error("{}() missing required argument '{}' (pos {})", name_, params_[i].name->view(), i - skip + 1);
      }
      return false;
    }
  }
  if (unknown) {
    // Python: sorted() hands its keywords on to list.sort(), which complains.
    (void)vm.type_error("{}() got an unexpected keyword argument '{}'{}", name_ == "sorted" ? "sort" : shown(), unknown->view(),
                        words_ == Words::Native || words_ == Words::Counted ? nearest_keyword(params_, unknown) : "");
    return false;
  }
  return true;
}

NativeFunction::NativeFunction(Kind kind, std::shared_ptr<Signature> signature, PlainFn plain, CoroutineFn co,
                               const char* doc, Type* owner)
    : GcObject(kind == Kind::Method        ? types.method_descriptor
               : kind == Kind::ClassMethod ? types.classmethod_descriptor
               : kind == Kind::SlotWrapper ? types.wrapper_descriptor
                                           : types.builtin_function),
      signature_(std::move(signature)),
      kind(kind),
      plain(plain),
      coroutine(co),
      doc(doc),
      owner(owner) {}

NativeFunction::NativeFunction(Kind kind, const char* signature, PlainFn plain, CoroutineFn co, const char* doc, Type* owner)
    : NativeFunction(kind, std::make_shared<Signature>(signature), plain, co, doc, owner) {}

Ref<NativeFunction> NativeFunction::copy() const {
  auto f = make<NativeFunction>(kind, signature_, plain, coroutine, doc, owner);
  f->module_name = module_name;
  f->data = data;
  return f;
}

void NativeFunction::traverse(Visitor& v) {
  v.visit(bound);
  v.visit(data);
}

namespace {

/// The bound arguments of one call: on the C++ stack unless they are many. Only as many are made as there are parameters.
class Bound {
 public:
  explicit Bound(std::size_t n) : size_(n), values_(n <= kInline ? reinterpret_cast<Value*>(inline_) : static_cast<Value*>(::operator new(n * sizeof(Value)))) {
    for (std::size_t i = 0; i < n; ++i) new (values_ + i) Value();
  }
  Bound(const Bound&) = delete;
  Bound& operator=(const Bound&) = delete;
  ~Bound() {
    for (std::size_t i = size_; i-- > 0;) values_[i].~Value();
    if (size_ > kInline) ::operator delete(values_);
  }
  Value* values() { return values_; }

 private:
  static constexpr std::size_t kInline = 12;
  std::size_t size_;
  alignas(Value) unsigned char inline_[kInline * sizeof(Value)];
  Value* values_;
};

/// Python: a slot wrapper counts its arguments in words of its own.
bool slot_arguments_fit(VM& vm, const Signature& sig, const CallArgs& args) {
  std::size_t least = 0, most = 0;
  for (std::size_t i = 1; i < sig.params().size(); ++i) {
    const Param& p = sig.params()[i];
    if (p.kind != Param::Kind::PositionalOnly) return true;
    ++most;
    if (!p.has_default) ++least;
  }
  if (args.nkw()) {
    (void)vm.type_error("wrapper {}() takes no keyword arguments", sig.name());
    return false;
  }
  if (args.npos >= least && args.npos <= most) return true;
  const std::size_t bound = args.npos < least ? least : most;
  (void)vm.type_error("{}expected {}{} argument{}, got {}", most > 1 ? " " : "", least == most ? "" : args.npos < least ? "at least " : "at most ",
                      bound, bound == 1 ? "" : "s", args.npos);
  return false;
}

/// Binds and calls; `self` (may be empty) is the first parameter.
Outcome invoke(VM& vm, const NativeFunction& fn, const Value& self, const CallArgs& args) {
  const Signature& sig = fn.signature();
  const std::size_t n = sig.params().size();
  using Kind = NativeFunction::Kind;
  if (fn.direct_arity == NativeFunction::kUnknown) {
    const bool direct = sig.fixed() && !sig.has_kinds() && (fn.kind == Kind::Function || fn.kind == Kind::Method || fn.kind == Kind::StaticMethod);
    fn.direct_arity = direct ? n : NativeFunction::kNever;
  }
  Bound storage(n);
  Value* out = storage.values();
  std::size_t skip = 0;
  if (self && n > 0) {
    out[0] = self;
    skip = 1;
  }
  std::string_view owner;
  if (fn.kind == NativeFunction::Kind::New) {
    const Value& cls = self ? self : args.npos ? args.data[0] : Value::none();
    if (!self && args.npos == 0) return vm.type_error("{}.__new__(): not enough arguments", fn.owner->name());
    Type* t = cast<Type>(cls);
    if (!t) return vm.type_error("{}.__new__(X): X is not a type object ({})", fn.owner->name(), type_name(cls));
    if (!t->is_subtype_of(fn.owner)) {
      return vm.type_error("{}.__new__({}): {} is not a subtype of {}", fn.owner->name(), t->name(), t->name(), fn.owner->name());
    }
    if (!self) return invoke(vm, fn, cls, CallArgs{args.data + 1, args.npos - 1, args.names});
  } else if (fn.owner) {
    owner = fn.bound && fn.kind == NativeFunction::Kind::Method ? type_of(fn.bound)->name() : fn.owner->name();
  } else if (fn.module_name && fn.module_name->view() != "builtins") {
    owner = fn.module_name->view();
  }
  if (fn.kind == NativeFunction::Kind::SlotWrapper && skip && !slot_arguments_fit(vm, sig, args)) return Outcome::error();
  if (!sig.bind(vm, args, out, skip, owner)) return Outcome::error();
  return fn.run(vm, Args(out, n));
}

}  // namespace

static Outcome run_once(VM& vm, const NativeFunction& fn, Args args) {
  if (fn.coroutine) return fn.coroutine(vm, args);
  try {
    return fn.plain(vm, args);
  } catch (...) {
    vm.raise_current_cpp_exception();
    return Outcome::error();
  }
}

static Task run_with_index(VM& vm, Args args, Value self, Value refused) {
  Value error = vm.take_exception();
  Value i = co_await vm.index(refused);
  if (!replace_argument({args.begin(), args.size()}, refused, i)) co_return vm.raise_object(error);
  co_return co_await self.as<NativeFunction>()->run(vm, args);
}

Outcome NativeFunction::run(VM& vm, Args args) const {
  args.callee = const_cast<NativeFunction*>(this);
  Outcome result = run_once(vm, *this, args);
  if (result.is_error()) {
    if (Value refused = refused_index()) return run_with_index(vm, args, Value(args.callee), refused);
  }
  return result;
}

Outcome NativeFunction::call(VM& vm, const CallArgs& args) const {
  if (bound) return invoke(vm, *this, bound, args);
  if (kind == Kind::Method || kind == Kind::SlotWrapper) {
    // list.append(x, 1): the first positional argument is self, and must be of the class.
    if (args.npos == 0) {
      return kind == Kind::SlotWrapper
                 ? vm.type_error("descriptor '{}' of '{}' object needs an argument", signature().name(), owner->name())
                 : vm.type_error("unbound method {}.{}() needs an argument", owner->name(), signature().name());
    }
    return call_method(vm, args.data[0], CallArgs{args.data + 1, args.npos - 1, args.names});
  }
  if (kind == Kind::ClassMethod) {
    if (args.npos == 0) return vm.type_error("descriptor '{}' of '{}' object needs an argument", signature().name(), owner->name());
    const Type* cls = cast<Type>(args.data[0]);
    if (!cls) {
      return vm.type_error("descriptor '{}' for type '{}' needs a type, not a '{}' as arg 2", signature().name(), owner->name(),
                           type_name(args.data[0]));
    }
    if (!cls->is_subtype_of(owner)) {
      return vm.type_error("descriptor '{}' requires a subtype of '{}' but received '{}'", signature().name(), owner->name(), cls->name());
    }
  }
  return invoke(vm, *this, Value(), args);
}

Outcome NativeFunction::call_method(VM& vm, const Value& self, const CallArgs& args) const {
  if (kind == Kind::Method || kind == Kind::SlotWrapper) {
    if (!isinstance(self, owner)) {
      return kind == Kind::SlotWrapper
                 ? vm.type_error("descriptor '{}' requires a '{}' object but received a '{}'", signature().name(), owner->name(), type_name(self))
                 : vm.type_error("descriptor '{}' for '{}' objects doesn't apply to a '{}' object", signature().name(), owner->name(), type_name(self));
    }
    return invoke(vm, *this, self, args);
  }
  if (kind == Kind::ClassMethod) {
    if (!cast<Type>(self)) {
      return vm.type_error("descriptor '{}' for type '{}' doesn't apply to type '{}'", signature().name(), owner->name(), type_name(self));
    }
    return invoke(vm, *this, self, args);
  }
  // Not bound by self: a plain function found on the type (staticmethods, __new__).
  std::vector<Value> all;
  all.push_back(self);
  all.insert(all.end(), args.data, args.data + args.npos + args.nkw());
  return invoke(vm, *this, bound, CallArgs{all.data(), args.npos + 1, args.names});
}

Outcome native_call_slot(VM& vm, const Value& self, const CallArgs& args) {
  return self.as<NativeFunction>()->call(vm, args);
}

}  // namespace py
