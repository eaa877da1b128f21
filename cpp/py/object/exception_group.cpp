// BaseExceptionGroup and ExceptionGroup: exceptions raised together, and their division by type.
#include <algorithm>

#include "py/object/argument.h"
#include "py/object/exception_kinds.h"
#include "py/object/support.h"

namespace py {
namespace {

Tuple* exceptions_of(const Value& group) { return field(*group.as<Exception>(), GroupField::exceptions).as<Tuple>(); }

Task new_group(VM& vm, Value cls_value, Value message, Value given) {
  Type* cls = cls_value.as<Type>();
  if (!is_str(message)) co_return vm.type_error("BaseExceptionGroup.__new__() argument 1 must be str, not {}", argument_name(message));
  if (!type_of(given)->slots.getitem || is_dict(given) || is_any_set(given))
    co_return vm.type_error("second argument (exceptions) must be a sequence");
  Value items = co_await vm.tuple_of(given);
  const Tuple& all = *items.as<Tuple>();
  if (all.size() == 0) co_return vm.value_error("second argument (exceptions) must be a non-empty sequence");
  bool only_exceptions = true;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!is_exception(all[i]))
      co_return vm.value_error("Item {} of second argument (exceptions) is not an exception", i);
    only_exceptions &= isinstance(all[i], exc.Exception);
  }
  if (cls == exc.BaseExceptionGroup) {
    if (only_exceptions) cls = exc.ExceptionGroup;
  } else if (cls == exc.ExceptionGroup) {
    if (!only_exceptions) co_return vm.type_error("Cannot nest BaseExceptions in an ExceptionGroup");
  } else if (cls->is_subtype_of(exc.Exception) && !only_exceptions) {
    co_return vm.type_error("Cannot nest BaseExceptions in '{}'", cls->name());
  }
  Ref<Exception> e = make<Exception>(cls);
  e->args = make_tuple({message, given});
  e->extra = {message, items};
  co_return Value(e);
}

Outcome group_make(VM& vm, Type* cls, const CallArgs& args) {
  if (args.nkw()) return vm.type_error("{}() takes no keyword arguments", cls->name());
  if (args.npos != 2)
    return vm.type_error("BaseExceptionGroup.__new__() takes exactly 2 arguments ({} given)", args.npos);
  return new_group(vm, Value(cls), args.data[0], args.data[1]);
}

Outcome group_init(VM& vm, const Value& self, const CallArgs& args) {
  if (args.nkw()) return vm.type_error("{}() takes no keyword arguments", type_name(self));
  self.as<Exception>()->args = make_tuple(std::vector<Value>(args.data, args.data + args.npos));
  return Value::none();
}

Task group_text(VM& vm, Value self) {
  Value message = co_await vm.str(field(*self.as<Exception>(), GroupField::message));
  std::size_t n = exceptions_of(self)->size();
  co_return make_str(fmt::format("{} ({} sub-exception{})", str_view(message), n, n == 1 ? "" : "s"));
}
Outcome group_str(VM& vm, const Value& self) { return group_text(vm, self); }

Outcome group_derive(VM& vm, const Args& args) {
  return new_group(vm, Value(exc.BaseExceptionGroup), field(*args[0].as<Exception>(), GroupField::message), args[1]);
}

/// Whether one exception meets the condition: a class, a tuple of classes, or a predicate.
Task meets(VM& vm, Value e, Value condition) {
  if (cast<Type>(condition) || is_tuple(condition)) co_return co_await vm.isinstance(e, condition);
  Value answer = co_await vm.call(condition, {e});
  co_return co_await vm.truth(answer);
}

bool is_group(const Value& v) { return is_exception(v) && v.object()->type()->is_subtype_of(exc.BaseExceptionGroup); }

/// A tuple (match, rest), each None when there is nothing.
Task split_recursive(VM& vm, Value e, Value condition) {
  Value whole = co_await meets(vm, e, condition);
  if (whole.is_true()) co_return make_tuple({e, Value::none()});
  if (!is_group(e)) co_return make_tuple({Value::none(), e});
  std::vector<Value> matches, rests;
  Value all = field(*e.as<Exception>(), GroupField::exceptions);
  for (std::size_t i = 0; i < all.as<Tuple>()->size(); ++i) {
    Value pair = co_await split_recursive(vm, (*all.as<Tuple>())[i], condition);
    const Tuple& parts = *pair.as<Tuple>();
    if (!parts[0].is_none()) matches.push_back(parts[0]);
    if (!parts[1].is_none()) rests.push_back(parts[1]);
  }
  Value match = Value::none(), rest = Value::none();
  if (!matches.empty()) match = co_await derive_group(vm, e, Value(make_list(std::move(matches))));
  if (!rests.empty()) rest = co_await derive_group(vm, e, Value(make_list(std::move(rests))));
  co_return make_tuple({match, rest});
}

bool valid_condition(const Value& v) {
  auto exception_class = [](const Value& c) {
    Type* t = cast<Type>(c);
    return t && t->is_subtype_of(exc.BaseException);
  };
  if (exception_class(v)) return true;
  if (Tuple* t = cast<Tuple>(v)) {
    for (const Value& c : t->items)
      if (!exception_class(c)) return false;
    return true;
  }
  return !cast<Type>(v) && type_of(v)->slots.call;
}

Outcome group_split(VM& vm, const Args& args) {
  if (!valid_condition(args[1]))
    return vm.type_error("expected an exception type, a tuple of exception types, or a callable (other than a class)");
  return split_group(vm, args[0], args[1]);
}

Task group_subgroup(VM& vm, Args args) {
  if (!valid_condition(args[1]))
    co_return vm.type_error(
        "expected an exception type, a tuple of exception types, or a callable (other than a class)");
  Value pair = co_await split_group(vm, args[0], args[1]);
  co_return (*pair.as<Tuple>())[0];
}

void add_leaves(const Value& e, std::vector<Value>& leaves) {
  if (!is_group(e)) return leaves.push_back(e);
  for (const Value& v : field(*e.as<Exception>(), GroupField::exceptions).as<Tuple>()->items) add_leaves(v, leaves);
}

Task project_recursive(VM& vm, Value group, std::vector<Value> leaves) {
  std::vector<Value> kept;
  Value all = field(*group.as<Exception>(), GroupField::exceptions);
  for (std::size_t i = 0; i < all.as<Tuple>()->size(); ++i) {
    Value e = (*all.as<Tuple>())[i];
    if (is_group(e)) {
      Value part = co_await project_recursive(vm, e, leaves);
      if (!part.is_none()) kept.push_back(part);
    } else if (std::any_of(leaves.begin(), leaves.end(), [&](const Value& v) { return v.same(e); })) {
      kept.push_back(e);
    }
  }
  if (kept.empty()) co_return Value::none();
  co_return co_await derive_group(vm, group, Value(make_list(std::move(kept))));
}

Task derive_like(VM& vm, Value group, Value exceptions) {
  Value made = co_await vm.call_method(group, "derive", {exceptions});
  if (!is_group(made)) co_return vm.type_error("derive must return an instance of BaseExceptionGroup");
  Exception& to = *made.as<Exception>();
  const Exception& from = *group.as<Exception>();
  to.traceback = from.traceback;
  to.context = from.context;
  to.cause = from.cause;
  to.suppress_context = from.suppress_context;
  if (List* notes = cast<List>(from.notes)) to.notes = Value(make_list(notes->items));
  co_return made;
}

}  // namespace

Outcome split_group(VM& vm, Value group, Value condition) {
  return split_recursive(vm, std::move(group), std::move(condition));
}

Outcome project_group(VM& vm, Value group, std::vector<Value> parts) {
  std::vector<Value> leaves;
  for (const Value& v : parts) add_leaves(v, leaves);
  return project_recursive(vm, std::move(group), std::move(leaves));
}

Outcome derive_group(VM& vm, Value group, Value exceptions) {
  return derive_like(vm, std::move(group), std::move(exceptions));
}

void fill_exception_groups() {
  Type* t = exc.BaseExceptionGroup;
  t->slots.make_instance = group_make;
  t->slots.init = group_init;
  t->slots.str = group_str;
  t->getset("message", [](VM&, const Value& self) -> Outcome {
    return field(*self.as<Exception>(), GroupField::message);
  });
  t->getset("exceptions", [](VM&, const Value& self) -> Outcome {
    return field(*self.as<Exception>(), GroupField::exceptions);
  });
  t->def("derive(self, excs, /)", group_derive, "A group with the same message around other exceptions.");
  t->def("split(self, matcher_value, /)", group_split, "The exceptions that match and the others, as two groups.");
  t->def("subgroup(self, matcher_value, /)", group_subgroup, "A group of the exceptions that match, or None.");
  def_class_getitem(t);
}

}  // namespace py
