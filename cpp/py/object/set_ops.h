// The set operations as other files use them (dict views among them). `b` is any iterable unless said otherwise;
// `type` is the class of the new set.
#pragma once

#include "py/object/containers.h"

namespace py {

Task set_copy_of(VM& vm, Value source, Type* type);                           // a new set of any iterable's items
Task set_intersection_of(VM& vm, Value a, Value b, Type* type);
Task set_difference_of(VM& vm, Value a, Value b, Type* type);
Task set_symmetric_difference_of(VM& vm, Value a, Value b, Type* type);
Task set_difference_update_of(VM& vm, Value a, Value b);                      // a changes; None
Task set_symmetric_difference_update_of(VM& vm, Value a, Value b);
Task set_is_subset_of(VM& vm, Value a, Value b);                              // a bool

}  // namespace py
