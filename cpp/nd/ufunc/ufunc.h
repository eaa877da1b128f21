// Universal functions: the table, and what can be done with a row.
//
//   const nd::Ufunc& add = *nd::find_ufunc("add");
//   nd::FpStatus fp;
//   nd::NdArray c = nd::call(add, {{&a}, {&b}}, {}, fp)[0];
//   nd::NdArray s = nd::reduce(add, a, {.axes = {0}}, fp);
//
// Object operands are the host's: it sees them before calling here.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <vector>

#include "nd/core/array.h"
#include "nd/core/fp_status.h"
#include "nd/dtype/cast.h"
#include "nd/dtype/promote.h"

namespace nd {

/// An inner loop: data and byte strides of the nin inputs, then the nout outputs; any alignment, native byte order.
/// An output may be the very same elements as an input, else they don't overlap.
using Loop = void (*)(std::byte* const* data, const Index* strides, Index count, FpStatus& status);

/// acc = op(acc, x) for every x in turn.
using Fold = void (*)(std::byte* acc, const std::byte* x, Index stride, Index count, FpStatus& status);
/// out[i] = op(out[i - 1], x[i]) for count elements; out[-1] is there.
using Scan = void (*)(std::byte* out, Index out_stride, const std::byte* x, Index stride, Index count,
                      FpStatus& status);

struct LoopRow {
  TypeId types[4];  // inputs, then outputs
  Loop loop;
  Fold fold = nullptr;      // faster than the loop for reductions, in order
  Fold pairwise = nullptr;  // for sums of floats: as fold, with NumPy's pairwise order
  Scan scan = nullptr;
  Loop quiet = nullptr;     // the loop without its look for flags, for in-order reductions
};

enum class Identity : std::uint8_t { None, Zero, One, True, False, MinusOne, MinusInfinity };

/// How the loop is found.
enum class Resolve : std::uint8_t {
  Search,      // the first loop to which every input can be cast safely
  Common,      // the loop of the inputs' common dtype, or none
  TrueDivide,  // as Search, but integers divide as float64
  Compare,     // as Common, with loops of their own for text, records and int64 against uint64
  Logical,     // as Search; text counts as true when it isn't empty
};

struct Ufunc {
  const char* name;
  std::uint8_t nin;
  std::uint8_t nout;
  Identity identity;
  bool reorderable;  // may reduce over several axes
  Resolve resolve;
  std::span<const LoopRow> loops;
  const char* doc;

  /// NumPy's `types`: "dd->d" and so on, in the order in which loops are looked for.
  std::vector<std::string> types() const;
};

std::span<const Ufunc> ufunc_table();
const Ufunc* find_ufunc(std::string_view name);

struct Operand {
  const NdArray* array;
  Weak weak = Weak::None;   // a Python number: its array is 0-d int64 (uint64 if it must), float64 or complex128
  bool reusable = false;    // nobody else will read it: its buffer may become the output
};

struct CallOptions {
  std::vector<const NdArray*> out;    // empty, or one for each output, null where none is given
  const NdArray* where = nullptr;     // bool, broadcast with the inputs
  Casting casting = Casting::SameKind;
  Order order = Order::K;
  const DType* dtype = nullptr;                 // the loop's output dtype
  std::vector<const DType*> signature = {};     // per operand, null for any; empty for none
};

/// One or two arrays; an `out` comes back as the handle that was given.
struct Results {
  NdArray first, second;
  const NdArray& operator[](int i) const { return i == 0 ? first : second; }
};

Results call(const Ufunc& ufunc, std::span<const Operand> inputs, const CallOptions& options, FpStatus& status);
inline Results call(const Ufunc& ufunc, std::initializer_list<Operand> inputs, const CallOptions& options,
                    FpStatus& status) {
  return call(ufunc, std::span<const Operand>(inputs.begin(), inputs.size()), options, status);
}

/// A call by name without options, whose conditions nobody asks for.
NdArray apply(std::string_view name, const NdArray& a);
NdArray apply(std::string_view name, const NdArray& a, const NdArray& b);

/// The dtypes of inputs and outputs that a call would use (np.ufunc.resolve_dtypes).
std::vector<DType> resolve_dtypes(const Ufunc& ufunc, std::span<const Promotee> inputs, const CallOptions& options);

struct ReduceOptions {
  Dims axes;                        // normalised; which to reduce
  bool all_axes = false;            // axis=None
  const DType* dtype = nullptr;
  const NdArray* out = nullptr;
  bool keepdims = false;
  const NdArray* initial = nullptr;  // 0-d
  bool no_initial = false;           // initial=None: start from the first element
  const NdArray* where = nullptr;
};

NdArray reduce(const Ufunc& ufunc, const NdArray& a, const ReduceOptions& options, FpStatus& status);
NdArray accumulate(const Ufunc& ufunc, const NdArray& a, int axis, const DType* dtype, const NdArray* out,
                   FpStatus& status);
NdArray reduceat(const Ufunc& ufunc, const NdArray& a, const NdArray& indices, int axis, const DType* dtype,
                 const NdArray* out, FpStatus& status);
NdArray outer(const Ufunc& ufunc, const Operand& a, const Operand& b, const CallOptions& options, FpStatus& status);
/// a[index] op= b, unbuffered: a repeated index counts each time. `positions` holds, for each selected element in
/// order, its byte offset from a.data() (nd/index makes it); `b` broadcasts to `shape`, the selection's shape.
void at(const Ufunc& ufunc, const NdArray& a, std::span<const Index> positions, const Shape& shape, const Operand* b,
        FpStatus& status);

}  // namespace nd
