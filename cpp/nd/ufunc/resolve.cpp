#include "nd/ufunc/resolve.h"

#include <fmt/format.h>

#include "nd/core/errors.h"
#include "nd/dtype/visit.h"
#include "nd/iter/assign.h"
#include "nd/time/time.h"

namespace nd {
namespace {

bool is_flexible(TypeId id) { return id == TypeId::Bytes || id == TypeId::Str || id == TypeId::Void; }

std::string operand_class(const Promotee& p) {
  switch (p.weak) {
    case Weak::Int: return "<class 'numpy.dtypes._PyLongDType'>";
    case Weak::Float: return "<class 'numpy.dtypes._PyFloatDType'>";
    case Weak::Complex: return "<class 'numpy.dtypes._PyComplexDType'>";
    default: return dtype_class_name(p.dtype);
  }
}

/// Whether the Python integer in a 0-d int64 or uint64 array is a value of the dtype.
bool integer_fits(const NdArray& scalar, const DType& dtype) {
  if (!is_integer(dtype.id())) return true;
  return visit_dtype(dtype.id(), [&]<class T>() {
    if constexpr (std::is_integral_v<T>) {
      if (scalar.id() == TypeId::UInt64) {
        return load<std::uint64_t>(scalar.data()) <= static_cast<std::uint64_t>(std::numeric_limits<T>::max());
      }
      std::int64_t v = load<std::int64_t>(scalar.data());
      if (v < 0) return std::is_signed_v<T> && v >= static_cast<std::int64_t>(std::numeric_limits<T>::min());
      return static_cast<std::uint64_t>(v) <= static_cast<std::uint64_t>(std::numeric_limits<T>::max());
    } else {
      return true;
    }
  });
}

/// The dtype that a Python number takes beside the others.
DType effective(const Ufunc& ufunc, const Promotee* inputs, int i) {
  const Promotee& p = inputs[i];
  if (p.weak == Weak::None) return p.dtype;
  Promotee all[2];
  int n = 0;
  for (int k = 0; k < ufunc.nin; ++k) {
    const TypeId id = inputs[k].dtype.id();
    if (inputs[k].weak == Weak::None && !is_flexible(id) && !is_time(id)) all[n++] = inputs[k];
  }
  if (n == 2) n = 1;
  all[n++] = p;
  DType out = result_type(std::span<const Promotee>(all, static_cast<std::size_t>(n)));
  // ldexp's second operand is an integer whatever the first is.
  bool mixed = ufunc.loops[0].types[0] != ufunc.loops[0].types[1];
  if (ufunc.nin == 2 && p.weak == Weak::Int && mixed && ufunc.resolve == Resolve::Search) return DType::default_int();
  return out;
}

bool row_accepts(const Ufunc& ufunc, const LoopRow& row, const DType* types, const Promotee* inputs, Casting casting) {
  for (int i = 0; i < ufunc.nin; ++i) {
    if (types[i].id() == row.types[i]) continue;
    DType to = DType::of(row.types[i]);
    if (!(casting == Casting::Safe ? can_cast(types[i], to, casting)
                                   : can_cast(types[i], inputs[i].weak, to, casting))) {
      return false;
    }
  }
  return true;
}

/// NumPy: a search takes the first loop that the operands fit; where long and int are as wide, mixed ones fit int's.
bool searched_int(const Ufunc& ufunc, TypeId id, const Promotee* inputs) {
  if (ufunc.nin != 2 || ufunc.resolve != Resolve::Search || (id != TypeId::Int32 && id != TypeId::UInt32)) return false;
  const bool same = inputs[0].weak == Weak::None && inputs[1].weak == Weak::None && inputs[0].dtype.num() == inputs[1].dtype.num();
  return !same && DType::default_int().itemsize() == 4;
}

void fill_dtypes(const Ufunc& ufunc, const DType* types, const Promotee* inputs, Resolution& out) {
  for (int i = 0; i < ufunc.nin + ufunc.nout; ++i) {
    TypeId id = out.row->types[i];
    if (searched_int(ufunc, id, inputs)) {
      out.dtypes[i] = DType::from_char(id == TypeId::Int32 ? 'i' : 'I');
      continue;
    }
    // A C type of the same storage stays what it is: long long in, long long out.
    int best = -1;
    for (int k = 0; k < ufunc.nin; ++k) {
      if (types[k].id() != id || inputs[k].weak != Weak::None) continue;
      if (best < 0 || types[k].num() > types[best].num()) best = k;
    }
    if (i < ufunc.nin && types[i].id() == id && inputs[i].weak == Weak::None) best = i;
    if (best < 0) {
      out.dtypes[i] = DType::of(id);
    } else {
      out.dtypes[i] = types[best].is_native() ? types[best] : types[best].native();
    }
  }
}

Error boolean_error(const Ufunc& ufunc) {
  if (ufunc.nin == 2) {
    return type_error("numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, "
                      "or the logical_xor function instead.");
  }
  return type_error("The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the "
                    "logical_not function instead.");
}

const LoopRow* exact_row(const Ufunc& ufunc, TypeId id) {
  for (const LoopRow& row : ufunc.loops) {
    bool same = true;
    for (int i = 0; i < ufunc.nin; ++i) same &= row.types[i] == id;
    if (same) return &row;
  }
  return nullptr;
}

const LoopRow* find_row(const Ufunc& ufunc, const DType* types, const Promotee* inputs) {
  switch (ufunc.resolve) {
    case Resolve::TrueDivide: {
      bool integers = true;
      for (int i = 0; i < ufunc.nin; ++i) integers &= types[i].id() < TypeId::Float16;
      if (integers) return exact_row(ufunc, TypeId::Float64);
      break;
    }
    case Resolve::Common:
    case Resolve::Compare: {
      if (ufunc.resolve == Resolve::Compare) {
        for (const LoopRow& row : ufunc.loops) {
          if (row.types[0] == types[0].id() && row.types[1] == types[1].id()) return &row;
        }
      }
      for (int i = 0; i < ufunc.nin; ++i) {
        if (!is_numeric(types[i].id())) throw no_loop_error(ufunc, inputs, false);
      }
      DType common = types[0];
      if (ufunc.nin == 2) common = promote_types(types[0], types[1]);
      if (common.id() == TypeId::Bool && (std::string_view(ufunc.name) == "subtract" || std::string_view(ufunc.name) == "negative")) {
        throw boolean_error(ufunc);
      }
      const LoopRow* row = exact_row(ufunc, common.id());
      if (!row) throw no_loop_error(ufunc, inputs, true);
      return row;
    }
    default: break;
  }
  for (const LoopRow& row : ufunc.loops) {
    if (!is_time_row(row) && row_accepts(ufunc, row, types, inputs, Casting::Safe)) return &row;
  }
  if (ufunc.resolve == Resolve::Logical) {
    bool text = true;
    for (int i = 0; i < ufunc.nin; ++i) text &= is_numeric(types[i].id()) || types[i].id() == TypeId::Bytes || types[i].id() == TypeId::Str;
    if (text) return exact_row(ufunc, TypeId::Bool);
  }
  if (std::string_view(ufunc.name) == "isnat") {
    throw type_error("ufunc 'isnat' is only defined for np.datetime64 and np.timedelta64.");
  }
  throw unsupported_error(ufunc);
}

}  // namespace

Error no_loop_error(const Ufunc& ufunc, const Promotee* inputs, bool classes) {
  if (std::string_view(ufunc.name) == "multiply") {
    bool text = false, integers = false;
    for (int i = 0; i < ufunc.nin; ++i) {
      const TypeId id = inputs[i].dtype.id();
      text |= id == TypeId::Bytes || id == TypeId::Str;
      integers |= is_integer(id) || id == TypeId::Bool;
    }
    if (text && integers) return type_error("The 'out' kwarg is necessary. Use numpy.strings.multiply without it.");
  }
  // NumPy: shows dtypes where one of two operands is text or a record, else their classes.
  bool flexible = false;
  for (int i = 0; i < ufunc.nin; ++i) flexible |= is_flexible(inputs[i].dtype.id());
  if (!flexible || ufunc.nin == 1 || ufunc.resolve == Resolve::Compare) classes = true;
  std::string types;
  for (int i = 0; i < ufunc.nin; ++i) {
    if (i) types += ", ";
    if (classes) {
      types += operand_class(inputs[i]);
    } else {
      types += (inputs[i].weak == Weak::None ? inputs[i].dtype : result_type(std::span<const Promotee>(&inputs[i], 1))).repr();
    }
  }
  if (ufunc.nin > 1) types = "(" + types + ")";
  return {ErrorKind::UFuncNoLoop,
          fmt::format("ufunc '{}' did not contain a loop with signature matching types {} -> None", ufunc.name, types)};
}

Error unsupported_error(const Ufunc& ufunc) {
  return type_error(
      fmt::format("ufunc '{}' not supported for the input types, and the inputs could not be safely coerced to any "
                  "supported types according to the casting rule ''safe''",
                  ufunc.name));
}

Error no_signature_error(const Ufunc& ufunc) {
  return type_error(
      fmt::format("No loop matching the specified signature and casting was found for ufunc {}", ufunc.name));
}

Resolution resolve(const Ufunc& ufunc, const Promotee* inputs, const NdArray* const* arrays, const DType* dtype,
                   std::span<const DType* const> signature, Casting casting) {
  Resolution out;
  DType types[kMaxUfuncOperands];
  for (int i = 0; i < ufunc.nin; ++i) {
    types[i] = effective(ufunc, inputs, i);
    if (ufunc.resolve == Resolve::Compare && inputs[i].weak == Weak::Int && arrays && !integer_fits(*arrays[i], types[i])) {
      types[i] = arrays[i]->dtype();  // NumPy: comparisons with an integer out of range are still exact
    }
  }
  bool times = dtype && is_time(dtype->id());
  for (int i = 0; i < ufunc.nin; ++i) times |= is_time(types[i].id());
  const DType* fixed[kMaxUfuncOperands] = {};
  bool any_fixed = false;
  for (std::size_t i = 0; i < signature.size(); ++i) fixed[i] = signature[i];
  if (dtype) {
    for (int i = 0; i < ufunc.nout; ++i) fixed[ufunc.nin + i] = dtype;
  }
  for (int i = 0; i < ufunc.nin + ufunc.nout; ++i) any_fixed |= fixed[i] != nullptr;
  if (times) {
    // NumPy: a wanted output dtype stands for the inputs that are no dates where that makes a loop.
    bool any = false;
    for (int i = 0; i < ufunc.nin; ++i) any |= is_time(types[i].id());
    for (int i = 0; i < ufunc.nin && !any; ++i) types[i] = *dtype;
    for (int i = 0; i < ufunc.nin + ufunc.nout; ++i) {
      if (fixed[i] && is_time(fixed[i]->id()) && !fixed[i]->unit().empty()) {
        throw type_error("The `dtype` and `signature` arguments to ufuncs only select the general DType and not details such as the "
                         "byte order or time unit. You can avoid this error by using the scalar types `np.float64` or the dtype "
                         "string notation.");
      }
    }
    out = resolve_time(ufunc, types, inputs);
    for (int i = 0; i < ufunc.nin + ufunc.nout; ++i) {
      if (fixed[i] && fixed[i]->id() != out.dtypes[i].id()) throw no_signature_error(ufunc);
    }
    return out;
  }
  if (any_fixed) {
    const LoopRow *safe = nullptr, *allowed = nullptr, *first = nullptr;
    for (const LoopRow& row : ufunc.loops) {
      bool matches = true;
      for (int i = 0; i < ufunc.nin + ufunc.nout; ++i) matches &= !fixed[i] || fixed[i]->id() == row.types[i];
      if (!matches || is_time_row(row)) continue;
      if (!first) first = &row;
      if (!safe && row_accepts(ufunc, row, types, inputs, Casting::Safe)) safe = &row;
      if (!allowed && row_accepts(ufunc, row, types, inputs, casting)) allowed = &row;
    }
    out.row = safe ? safe : allowed ? allowed : first;
    if (!out.row) throw no_signature_error(ufunc);
    fill_dtypes(ufunc, types, inputs, out);
    for (int i = 0; i < ufunc.nin + ufunc.nout; ++i) {
      if (fixed[i]) out.dtypes[i] = fixed[i]->native();
    }
    return out;
  }
  out.row = find_row(ufunc, types, inputs);
  fill_dtypes(ufunc, types, inputs, out);
  return out;
}

void check_input_casts(const Ufunc& ufunc, const Promotee* inputs, const Resolution& found, Casting casting) {
  for (int i = 0; i < ufunc.nin; ++i) {
    const DType &from = inputs[i].dtype, &to = found.dtypes[i];
    if (from.same_object(to) || can_cast(from, inputs[i].weak, to, casting)) continue;
    if (ufunc.resolve == Resolve::Logical && to.id() == TypeId::Bool) continue;
    std::string which = ufunc.nin == 1 ? "" : std::to_string(i) + " ";
    throw Error(ErrorKind::UFuncInputCasting,
                fmt::format("Cannot cast ufunc '{}' input {}from {} to {} with casting rule '{}'", ufunc.name, which,
                            from.repr(), to.repr(), casting_name(casting)));
  }
}

void check_output_cast(const Ufunc& ufunc, int output, const DType& from, const DType& to, Casting casting) {
  if (from.same_object(to) || can_cast(from, to, casting)) return;
  std::string which = ufunc.nout == 1 ? "" : std::to_string(output) + " ";
  throw Error(ErrorKind::UFuncOutputCasting,
              fmt::format("Cannot cast ufunc '{}' output {}from {} to {} with casting rule '{}'", ufunc.name, which,
                          from.repr(), to.repr(), casting_name(casting)));
}

NdArray adapt_weak(const NdArray& scalar, Weak weak, const DType& dtype, FpStatus& status) {
  if (scalar.dtype() == dtype) return scalar;
  if (weak == Weak::Int && !integer_fits(scalar, dtype)) {
    std::string number = scalar.id() == TypeId::UInt64 ? std::to_string(load<std::uint64_t>(scalar.data()))
                                                       : std::to_string(load<std::int64_t>(scalar.data()));
    throw python_int_error(number, dtype);
  }
  return astype(scalar, dtype, Order::C, Casting::Unsafe, &status);
}

}  // namespace nd
