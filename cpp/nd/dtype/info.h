// What a DType points to. Only nd/dtype looks inside.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "nd/dtype/dtype.h"

namespace nd {

struct DTypeInfo {
  mutable Index references = 1;
  TypeId id = TypeId::Float64;
  char type_char = 'd';
  std::int8_t num = 12;
  bool swapped = false;        // elements are in the other byte order
  bool aligned_struct = false;
  bool objects = false;        // some element is an object
  bool any_swapped = false;    // a field, or the element of a subarray, is swapped
  bool built_in = false;       // lives for ever
  bool structured = false;     // has fields, or is a structure of none
  int alignment = 8;
  Index itemsize = 8;
  std::vector<Field> fields;
  std::unique_ptr<DType> base;  // of a subarray
  Shape subshape;
  std::string unit;
  std::shared_ptr<Owner> metadata;
  std::string class_name;  // of the host's class for a record's elements: "numpy.record"; empty for the usual one
};

/// One C name of a storage: what np.dtype(char) is, on a machine with 64-bit and with 32-bit long.
struct CName {
  char type_char;
  std::int8_t num;
  TypeId wide;
  TypeId narrow;
};
extern const CName kCNames[];
extern const int kCNameCount;

Index type_size(TypeId id);

}  // namespace nd
