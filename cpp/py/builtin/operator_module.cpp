// The module operator: the language's operators as functions, and itemgetter, attrgetter, methodcaller.
#include "py/builtin/modules.h"
#include "py/object/module.h"
#include "py/object/support.h"

namespace py {
namespace {

template <BinOp op>
Outcome binary(VM& vm, const Args& args) {
  return vm.binary(op, args[0], args[1]);
}
template <BinOp op>
Outcome inplace(VM& vm, const Args& args) {
  return vm.inplace(op, args[0], args[1]);
}
template <UnOp op>
Outcome unary(VM& vm, const Args& args) {
  return vm.unary(op, args[0]);
}
template <CmpOp op>
Outcome compare(VM& vm, const Args& args) {
  return vm.compare(op, args[0], args[1]);
}

Outcome operator_truth(VM& vm, const Args& args) { return vm.truth(args[0]); }
Task operator_not(VM& vm, Args args) { co_return Value::boolean(!(co_await vm.truth(args[0])).is_true()); }
Outcome operator_is(VM& vm, const Args& args) { return Value::boolean(args[0].same(args[1])); }
Outcome operator_is_not(VM& vm, const Args& args) { return Value::boolean(!args[0].same(args[1])); }
Task operator_index(VM& vm, Args args) {
  Value i = co_await vm.index(args[0]);
  if (i.is_bool()) co_return Value::small_int(i.is_true());
  co_return i;
}
Outcome operator_contains(VM& vm, const Args& args) { return vm.contains(args[0], args[1]); }
Outcome operator_getitem(VM& vm, const Args& args) { return vm.getitem(args[0], args[1]); }
Task operator_setitem(VM& vm, Args args) {
  co_await vm.setitem(args[0], args[1], args[2]);
  co_return Value::none();
}
Task operator_delitem(VM& vm, Args args) {
  co_await vm.setitem(args[0], args[1], Value());
  co_return Value::none();
}
Outcome operator_concat(VM& vm, const Args& args) {
  if (!type_of(args[0])->slots.getitem) return vm.type_error("'{}' object can't be concatenated", type_name(args[0]));
  return vm.binary(BinOp::Add, args[0], args[1]);
}
Outcome operator_iconcat(VM& vm, const Args& args) {
  if (!type_of(args[0])->slots.getitem) return vm.type_error("'{}' object can't be concatenated", type_name(args[0]));
  return vm.inplace(BinOp::Add, args[0], args[1]);
}
Task operator_countof(VM& vm, Args args) {
  Value it = co_await vm.iter(args[0]);
  std::int64_t n = 0, steps = 0;
  while (Value item = co_await vm.next(it)) {
    n += (co_await vm.equal(item, args[1])).is_true();
    if (++steps % 1024 == 0) co_await vm.checkpoint();
  }
  co_return make_int(n);
}
Task operator_indexof(VM& vm, Args args) {
  Value it = co_await vm.iter(args[0]);
  std::int64_t i = 0;
  while (Value item = co_await vm.next(it)) {
    if ((co_await vm.equal(item, args[1])).is_true()) co_return make_int(i);
    if (++i % 1024 == 0) co_await vm.checkpoint();
  }
  co_return vm.value_error("sequence.index(x): x not in sequence");
}
Task operator_length_hint(VM& vm, Args args) {
  if (type_of(args[0])->slots.len) co_return co_await vm.len(args[0]);
  if (type_of(args[0])->slots.length_hint) {
    Value n = co_await type_of(args[0])->slots.length_hint(vm, args[0]);
    if (!n.is_not_implemented()) co_return n;
  }
  co_return args[1];
}
Outcome operator_call(VM& vm, const Args& args) { return vm.call_ex(args[0], args[1], args[2]); }

// ---- itemgetter, attrgetter, methodcaller ----

class GetterObject : public GcObject {
 public:
  explicit GetterObject(Type* t) : GcObject(t) {}
  void traverse(Visitor& v) override {
    for (const Value& x : items) v.visit(x);
    if (args) v.visit_object(args.get());
    if (keywords) v.visit_object(keywords.get());
  }
  std::vector<Value> items;  // keys, or names; of a methodcaller the one name
  Ref<Tuple> args;           // methodcaller's
  Ref<Dict> keywords;
};
Type *itemgetter_type = nullptr, *attrgetter_type = nullptr, *methodcaller_type = nullptr;

Outcome one_argument(VM& vm, const char* name, const CallArgs& args) {
  if (args.nkw()) return vm.type_error("{}() takes no keyword arguments", name);
  if (args.npos != 1) return vm.type_error("{} expected 1 argument, got {}", name, args.npos);
  return args.data[0];
}

Outcome itemgetter_new(VM& vm, Type* cls, const CallArgs& args) {
  if (!no_keywords(vm, "itemgetter", args)) return Outcome::error();
  if (args.npos < 1) return vm.type_error("itemgetter expected 1 argument, got 0");
  Ref<GetterObject> g = make<GetterObject>(cls);
  g->items.assign(args.data, args.data + args.npos);
  return g;
}
Task items_of(VM& vm, Value self, Value object) {
  std::vector<Value> out;
  for (const Value& key : self.as<GetterObject>()->items) out.push_back(co_await vm.getitem(object, key));
  co_return make_tuple(std::move(out));
}
Outcome itemgetter_call(VM& vm, const Value& self, const CallArgs& args) {
  Value object = PY_TRY(one_argument(vm, "itemgetter", args));
  if (self.as<GetterObject>()->items.size() == 1) return vm.getitem(object, self.as<GetterObject>()->items[0]);
  return items_of(vm, self, object);
}

Outcome attrgetter_new(VM& vm, Type* cls, const CallArgs& args) {
  if (!no_keywords(vm, "attrgetter", args)) return Outcome::error();
  if (args.npos < 1) return vm.type_error("attrgetter expected 1 argument, got 0");
  Ref<GetterObject> g = make<GetterObject>(cls);
  for (const Value& v : args.positional()) {
    if (!is_str(v)) return vm.type_error("attribute name must be a string");
    g->items.push_back(Value(intern(v)));
  }
  return g;
}
Task attribute_path(VM& vm, Value object, Value path) {
  std::string_view names = str_view(path);
  while (true) {
    const std::size_t dot = names.find('.');
    object = co_await vm.get_attr(object, intern(names.substr(0, dot)));
    if (dot == std::string_view::npos) co_return object;
    names.remove_prefix(dot + 1);
  }
}
Task attributes_of(VM& vm, Value self, Value object) {
  std::vector<Value> out;
  for (const Value& name : self.as<GetterObject>()->items) out.push_back(co_await attribute_path(vm, object, name));
  co_return make_tuple(std::move(out));
}
Outcome attrgetter_call(VM& vm, const Value& self, const CallArgs& args) {
  Value object = PY_TRY(one_argument(vm, "attrgetter", args));
  const auto& names = self.as<GetterObject>()->items;
  if (names.size() > 1) return attributes_of(vm, self, object);
  if (str_view(names[0]).find('.') == std::string_view::npos) return vm.get_attr(object, names[0].as<Str>());
  return attribute_path(vm, object, names[0]);
}

Outcome methodcaller_new(VM& vm, Type* cls, const CallArgs& args) {
  if (args.npos < 1) return vm.type_error("methodcaller needs at least one argument, the method name");
  if (!is_str(args.data[0])) return vm.type_error("method name must be a string");
  Ref<GetterObject> g = make<GetterObject>(cls);
  g->items.push_back(Value(intern(args.data[0])));
  g->args = make_tuple({args.data + 1, args.data + args.npos});
  g->keywords = make_dict();
  for (std::size_t i = 0; i < args.nkw(); ++i) g->keywords->set(intern((*args.names)[i]), args.keyword_value(i));
  return g;
}
Task call_by_name(VM& vm, Value self, Value object) {
  auto* g = self.as<GetterObject>();
  Value method = co_await vm.get_attr(object, g->items[0].as<Str>());
  co_return vm.call_ex(method, Value(g->args), Value(g->keywords));
}
Outcome methodcaller_call(VM& vm, const Value& self, const CallArgs& args) {
  Value object = PY_TRY(one_argument(vm, "methodcaller", args));
  return call_by_name(vm, self, object);
}

Task getter_repr_slowly(VM& vm, Value self) {
  auto* g = self.as<GetterObject>();
  std::string text = "operator." + g->type()->name() + "(";
  std::vector<Value> parts = g->items;
  if (g->args) parts.insert(parts.end(), g->args->items.begin(), g->args->items.end());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Value shown = co_await vm.repr(parts[i]);
    text += (i ? ", " : "") + std::string(str_view(shown));
  }
  if (g->keywords)
    for (const HashTable::Entry& e : g->keywords->table.entries()) {
      if (e.key.is_empty()) continue;
      Value shown = co_await vm.repr(e.value);
      text += fmt::format(", {}={}", str_view(e.key), str_view(shown));
    }
  co_return make_str(text + ")");
}
Outcome getter_repr(VM& vm, const Value& self) { return getter_repr_slowly(vm, self); }

Type* getter_type(const char* name, Outcome (*make_new)(VM&, Type*, const CallArgs&),
                  Outcome (*call)(VM&, const Value&, const CallArgs&), const char* doc) {
  Type* t = new_type("operator", name, types.object);
  t->set_doc(doc);
  t->slots.make_instance = make_new;
  t->slots.call = call;
  t->slots.repr = getter_repr;
  t->ready();
  return t;
}

template <BinOp op>
void define(Module& m, const char* name, const char* doc) {
  const std::string plain = name;
  const std::string bare = plain.ends_with('_') ? plain.substr(0, plain.size() - 1) : plain;
  m.def(lasting(plain + "(a, b, /)"), binary<op>, doc);
  m.set("__" + bare + "__", m.get(plain));
  m.def(lasting("i" + bare + "(a, b, /)"), inplace<op>, doc);
  m.set("__i" + bare + "__", m.get("i" + bare));
}
void alias(Module& m, const char* name) { m.set(fmt::format("__{}__", name), m.get(name)); }

}  // namespace

void init_operator_module(VM& vm, Module& m) {
  m.set("__doc__", make_str("The operators of the language as functions."));
  define<BinOp::Add>(m, "add", "a + b");
  define<BinOp::Sub>(m, "sub", "a - b");
  define<BinOp::Mul>(m, "mul", "a * b");
  define<BinOp::MatMul>(m, "matmul", "a @ b");
  define<BinOp::TrueDiv>(m, "truediv", "a / b");
  define<BinOp::FloorDiv>(m, "floordiv", "a // b");
  define<BinOp::Mod>(m, "mod", "a % b");
  define<BinOp::Pow>(m, "pow", "a ** b");
  define<BinOp::LShift>(m, "lshift", "a << b");
  define<BinOp::RShift>(m, "rshift", "a >> b");
  define<BinOp::And>(m, "and_", "a & b");
  define<BinOp::Or>(m, "or_", "a | b");
  define<BinOp::Xor>(m, "xor", "a ^ b");
  m.def("lt(a, b, /)", compare<CmpOp::Lt>, "a < b");
  m.def("le(a, b, /)", compare<CmpOp::Le>, "a <= b");
  m.def("eq(a, b, /)", compare<CmpOp::Eq>, "a == b");
  m.def("ne(a, b, /)", compare<CmpOp::Ne>, "a != b");
  m.def("gt(a, b, /)", compare<CmpOp::Gt>, "a > b");
  m.def("ge(a, b, /)", compare<CmpOp::Ge>, "a >= b");
  m.def("neg(a, /)", unary<UnOp::Neg>, "-a");
  m.def("pos(a, /)", unary<UnOp::Pos>, "+a");
  m.def("invert(a, /)", unary<UnOp::Invert>, "~a");
  m.def("inv(a, /)", unary<UnOp::Invert>, "~a");
  m.def("abs(a, /)", unary<UnOp::Abs>, "abs(a)");
  m.def("not_(a, /)", operator_not, "not a");
  m.set("__not__", m.get("not_"));
  m.def("truth(a, /)", operator_truth, "bool(a)");
  m.def("is_(a, b, /)", operator_is, "a is b");
  m.def("is_not(a, b, /)", operator_is_not, "a is not b");
  m.def("index(a, /)", operator_index, "a.__index__()");
  m.def("contains(a, b, /)", operator_contains, "b in a");
  m.def("getitem(a, b, /)", operator_getitem, "a[b]");
  m.def("setitem(a, b, c, /)", operator_setitem, "a[b] = c");
  m.def("delitem(a, b, /)", operator_delitem, "del a[b]");
  m.def("concat(a, b, /)", operator_concat, "a + b for sequences");
  m.def("iconcat(a, b, /)", operator_iconcat, "a += b for sequences");
  m.def("countOf(a, b, /)", operator_countof, "How many items of a equal b.");
  m.def("indexOf(a, b, /)", operator_indexof, "The index of the first item of a that equals b.");
  m.def("length_hint(obj, default=0, /)", operator_length_hint, "How many items an iterable is likely to give.");
  m.def("call(obj, /, *args, **kwargs)", operator_call, "obj(*args, **kwargs)");
  for (const char* name : {"lt", "le", "eq", "ne", "gt", "ge", "neg", "pos", "invert", "inv", "abs", "index", "contains",
                           "getitem", "setitem", "delitem", "concat", "iconcat", "call"})
    alias(m, name);
  if (!itemgetter_type) {
    itemgetter_type = getter_type("itemgetter", itemgetter_new, itemgetter_call,
                                  "itemgetter(item, ...)\n\nA function that gives obj[item], or a tuple of several.");
    attrgetter_type = getter_type("attrgetter", attrgetter_new, attrgetter_call,
                                  "attrgetter(name, ...)\n\nA function that gives obj.name, or a tuple of several; dots "
                                  "are followed.");
    methodcaller_type = getter_type("methodcaller", methodcaller_new, methodcaller_call,
                                    "methodcaller(name, /, *args, **kwargs)\n\nA function that calls that method.");
  }
  for (Type* t : {itemgetter_type, attrgetter_type, methodcaller_type}) m.add_type(t);
  // Python: the functions are _operator's.
  Str* const home = intern("_operator");
  for (const HashTable::Entry& e : m.dict->table.entries())
    if (NativeFunction* f = e.key ? cast<NativeFunction>(e.value) : nullptr) f->module_name = home;
}

}  // namespace py
