// Operations behind single instructions that are too long for the loop.
#pragma once

#include "py/vm/frame.h"
#include "py/vm/vm.h"

namespace py {

Outcome load_name(VM& vm, Frame* f, Str* name);
Outcome load_global(VM& vm, Frame* f, Str* name);
Outcome name_error(VM& vm, Str* name);
Outcome unbound_local(VM& vm, Frame* f, int index);
/// `super.name` for super(cls, self), without the object where that can be.
Outcome load_super_attr(VM& vm, const Value& super, const Value& cls, const Value& self, Str* name);
Outcome build_string(const Value* parts, std::size_t n);
/// Unpacks into `out` in order (out[0] first); builtin sequences at once, others through a coroutine that gives a list.
Outcome unpack_items(VM& vm, const Value& seq, std::size_t before, std::size_t after, bool star);
Outcome list_extend(VM& vm, Value list, Value iterable, bool call_args, Value callable);
Outcome dict_update(VM& vm, Value dict, Value mapping, bool merge, Value callable);
Outcome build_set(VM& vm, Value*& sp, std::uint32_t count);  // of the topmost values, which it takes
Outcome build_map(VM& vm, std::vector<Value> items);  // k1 v1 k2 v2 …
Outcome set_update(VM& vm, Value set, Value iterable);
Outcome raise_op(VM& vm, Value e, Value cause);
Outcome exception_matches(VM& vm, const Value& e, const Value& cls);
Outcome group_match(VM& vm, Value e, Value cls);
Outcome reraise_star(VM& vm, Value original, Value list);
Outcome before_with(VM& vm, const Value& cm, bool async);  // a tuple (exit, entered) or (exit, awaitable)
Outcome match_keys(VM& vm, Value v, Value keys);
Outcome match_class(VM& vm, Value v, Value cls, Value names, std::size_t npos);
Outcome get_awaitable(VM& vm, const Value& v, int what);
Outcome get_aiter(VM& vm, const Value& v);
Outcome get_anext(VM& vm, const Value& v);
Outcome make_function(VM& vm, Frame* f, std::uint32_t flags, Value*& sp);
Outcome import_name(VM& vm, Frame* f, Str* name, Value fromlist, Value level);
Outcome import_from(VM& vm, const Value& module, Str* name);
Outcome import_star(VM& vm, Frame* f, Value module);
Outcome make_type_param(VM& vm, std::uint32_t kind, Value name, Value bound, Value fallback);
Outcome make_type_alias(VM& vm, Value name, Value params, Value function);
Outcome subscript_generic(VM& vm, Value params);
Outcome print_expr(VM& vm, const Value& v);

}  // namespace py
