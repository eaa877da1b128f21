// How iterators are pickled and copied: what their __reduce__ gives.
#pragma once

#include "py/object/containers.h"
#include "py/vm/vm.h"

namespace py {

/// (callable, args) or, with a state for __setstate__, (callable, args, state).
inline Value reduced_to(const Value& callable, std::vector<Value> args, const Value& state = Value()) {
  std::vector<Value> parts{callable, Value(make_tuple(std::move(args)))};
  if (state) parts.push_back(state);
  return make_tuple(std::move(parts));
}
/// The same for what iter() makes again from a source: (iter, (source,)[, index]).
inline Value reduced_to_iter(VM& vm, const Value& source, const Value& index = Value()) {
  return reduced_to(vm.builtins->get("iter"), {source}, index);
}

/// Gives the types of iterators.h their methods; after all init_…_type().
void init_iterator_states();

}  // namespace py
