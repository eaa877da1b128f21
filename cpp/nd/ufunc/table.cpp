// The table of ufuncs: all families, in one list.
#include <string_view>

#include "nd/ufunc/families.h"

namespace nd {

std::span<const Ufunc> ufunc_table() {
  static const std::vector<Ufunc> table = [] {
    std::vector<Ufunc> all;
    for (auto family : {arithmetic_ufuncs, division_ufuncs, compare_ufuncs, extremum_ufuncs, logic_ufuncs, bit_ufuncs,
                        rounding_ufuncs, math_ufuncs, float_ufuncs}) {
      for (const Ufunc& row : family()) all.push_back(row);
    }
    return all;
  }();
  return table;
}

const Ufunc* find_ufunc(std::string_view name) {
  for (const Ufunc& row : ufunc_table()) {
    if (name == row.name) return &row;
  }
  return nullptr;
}

std::vector<std::string> Ufunc::types() const {
  std::vector<std::string> out;
  for (const LoopRow& row : loops) {
    std::string text;
    for (int i = 0; i < nin + nout; ++i) {
      if (i == nin) text += "->";
      // NumPy: the whole numbers beside lengths of time are long long.
      const bool beside = row.types[i] == TypeId::Int64 && (row.types[0] == TypeId::TimeDelta64 || row.types[1] == TypeId::TimeDelta64);
      text += beside ? 'q' : DType::of(row.types[i]).type_char();
    }
    out.push_back(std::move(text));
  }
  return out;
}

}  // namespace nd
