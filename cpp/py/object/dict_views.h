// The views that dict.keys(), values() and items() give.
#pragma once

#include "py/object/iterators.h"

namespace py {

class DictView : public GcObject {
 public:
  using What = DictIterator::What;
  DictView(Ref<Dict> d, What what);
  static Type* static_type() { return types.dict_keys; }
  void traverse(Visitor& v) override { v.visit_object(dict.get()); }
  Ref<Dict> dict;
  What what;
};

/// The view in v, whichever of the three it is; null if none.
DictView* dict_view(const Value& v);

/// collections.OrderedDict, once it is there: its iterators notice any change of its keys.
inline Type* ordered_dict_type = nullptr;

}  // namespace py
