// numpy.ufunc: an object for each row of the engine's table, for the products (matmul, vecdot), and for Python functions
// made into ufuncs (np.frompyfunc).
#pragma once

#include <array>
#include <string>
#include <vector>

#include "npmod/core/convert.h"

namespace npmod {

class UfuncObject : public py::GcObject {
 public:
  enum class Kind : std::uint8_t { Table, Matmul, Vecdot, Matvec, Vecmat, Python };
  explicit UfuncObject(const nd::Ufunc* row);
  UfuncObject(Kind kind, std::string name, int nin, int nout);
  static py::Type* static_type() { return nptypes.ufunc; }
  void traverse(py::Visitor& v) override;
  void clear_refs() override;

  Kind kind;
  const nd::Ufunc* row = nullptr;  // Table only
  std::string name;
  int nin, nout;
  bool is_product() const { return kind != Kind::Table && kind != Kind::Python; }
  Value function;  // Python only
  Value identity;  // Python only; empty for none
  bool whole = false;        // Python only: the function takes arrays and keywords, not their elements
  bool reorderable = true;   // Python only: reductions may go over several axes
};

inline constexpr int kMaxOperands = 3;

/// The products (gufunc.cpp): "(n),(n)->()" (null for others), and what they compute.
const char* core_signature(const UfuncObject* u);
nd::NdArray core_product(const UfuncObject* u, const nd::NdArray& a, const nd::NdArray& b);

/// The ufunc object of a table row; never null for names in the table.
UfuncObject* ufunc_named(std::string_view name);

/// np.add(a, b, …): `inputs` are nin values, `outs` empty or nout ones (None: not given). May be pending.
struct UfuncOptions {
  std::vector<Value> outs;
  Value where;               // empty: not given
  std::optional<nd::DType> dtype;
  std::vector<std::optional<nd::DType>> signature;
  nd::Casting casting = nd::Casting::SameKind;
  nd::Order order = nd::Order::K;
  bool subok = true;
  bool reuse_first = false, reuse_second = false;  // the operand dies with the call
  const char* where_text = nullptr;                // what warnings call it
};
Outcome call_ufunc(VM& vm, UfuncObject* ufunc, std::vector<Value> inputs, UfuncOptions options);
/// The quick way for arrays of the base class, numpy scalars and Python numbers; empty where it isn't one (no exception).
std::optional<Outcome> call_quick(VM& vm, const nd::Ufunc& row, const Value* inputs, bool reuse_first, bool reuse_second,
                                  const char* scalar_name);

/// Gives `result` after reporting what the computation met. May be pending.
Outcome with_status(VM& vm, nd::FpStatus status, const char* name, Value result);

/// Elements one by one through Python's operators: an Array, or a tuple of them.
struct ObjectCall {
  nd::NdArray where;             // invalid: everywhere; elsewhere results are None
  std::vector<nd::Shape> outs;   // of the arrays that take the results
  bool objects = false;          // comparisons give what the elements answer, not its truth
  bool bools = false;            // logical functions give truths
};
Outcome call_on_objects(VM& vm, UfuncObject* ufunc, std::vector<Value> inputs, ObjectCall how);
/// `mask`, if valid, is of the array's shape. An `initial` of None stands for none at all.
Outcome reduce_objects(VM& vm, UfuncObject* ufunc, Value array, nd::Dims axes, Value initial, bool keepdims, nd::NdArray mask);
Outcome accumulate_objects(VM& vm, UfuncObject* ufunc, Value array, int axis);
Outcome reduceat_objects(VM& vm, UfuncObject* ufunc, Value array, std::vector<nd::Index> starts, int axis);
/// a[positions] = ufunc(a[positions], values) one after another; `positions` are byte offsets, `values` (null for a unary
/// function) are broadcast to `shape`.
Outcome at_objects(VM& vm, UfuncObject* ufunc, nd::NdArray a, std::vector<nd::Index> positions, const nd::NdArray* values,
                   const nd::Shape& shape);

/// __array_ufunc__: an empty Value when no operand overrides; may be pending. `method` is "__call__", "reduce" ….
Outcome try_override(VM& vm, UfuncObject* ufunc, const char* method, std::vector<Value> inputs, Value kwargs);
bool may_override(const Value& v);

/// The result in the class that the operands ask for (__array_wrap__). `context` is the ufunc and its arguments.
Outcome wrap_result(VM& vm, nd::NdArray result, const Value& like, Value context, bool to_scalar);
/// Which operand decides a result's class; empty: none of them.
Value wrapping_operand(const std::vector<Value>& inputs);

void fill_ufunc_methods(py::Type* t);

/// ufunc.reduce with its parts settled; what np.sum and friends use too.
struct ReduceArguments {
  Value axis;        // empty: 0; None: all
  Value dtype, out;  // empty or None: not given
  bool keepdims = false;
  Value initial;     // empty: not given
  Value where;       // empty or True: not given
};
Outcome reduce_ufunc(VM& vm, UfuncObject* ufunc, Value array, ReduceArguments arguments);
Outcome accumulate_ufunc(VM& vm, UfuncObject* ufunc, Value array, Value axis, Value dtype, Value out);

}  // namespace npmod
