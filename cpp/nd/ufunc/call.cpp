#include <cstring>

#include "nd/core/errors.h"
#include "nd/iter/assign.h"
#include "nd/iter/broadcast.h"
#include "nd/iter/overlap.h"
#include "nd/ufunc/resolve.h"
#include "nd/ufunc/walk.h"

namespace nd {
namespace {

/// The shape of the result, into which outputs and mask are broadcast too.
Shape result_shape(std::span<const Operand> inputs, const CallOptions& options) {
  bool same = options.out.empty() && !options.where;
  for (const Operand& in : inputs) same &= in.array->shape() == inputs[0].array->shape();
  if (same) return inputs[0].array->shape();
  const NdArray* all[8];
  std::size_t n = 0;
  for (const Operand& in : inputs) all[n++] = in.array;
  for (const NdArray* out : options.out) {
    if (out) all[n++] = out;
  }
  if (options.where) all[n++] = options.where;
  Shape shape = broadcast_shapes(std::span<const NdArray* const>(all, n));
  for (const NdArray* out : options.out) {
    if (out && out->shape() != shape) throw output_shape_error(out->shape(), shape);
  }
  return shape;
}

/// Whether a dying operand's bytes may hold the result.
bool can_reuse(const Operand& in, const Shape& shape, const DType& dtype) {
  const NdArray& a = *in.array;
  return in.reusable && a.owns_data() && a.is_writeable() && a.buffer()->references() == 1 && a.is_contiguous() &&
         a.shape() == shape && a.dtype() == dtype && a.dtype().is_native();
}

NdArray allocate_output(std::span<const Operand> inputs, const NdArray* const* arrays, const Shape& shape,
                        const DType& dtype, Order order) {
  if (shape.size() >= 2 && order == Order::K) {
    bool plain = true;
    for (std::size_t i = 0; i < inputs.size(); ++i) plain &= arrays[i]->is_c_contiguous() || arrays[i]->size() == 1;
    if (plain) return NdArray::empty(shape, dtype);
  }
  return allocate_like_operands(std::span<const NdArray* const>(arrays, inputs.size()), shape, dtype, order);
}

}  // namespace

Results call(const Ufunc& ufunc, std::span<const Operand> inputs, const CallOptions& options, FpStatus& status) {
  Promotee promotees[kMaxUfuncOperands];
  const NdArray* arrays[kMaxUfuncOperands];
  for (int i = 0; i < ufunc.nin; ++i) {
    const Operand& in = inputs[static_cast<std::size_t>(i)];
    promotees[i] = {in.array->dtype(), in.weak};
    arrays[i] = in.array;
  }
  bool flexible = is_flexible_call(ufunc, promotees);
  Resolution found;
  if (flexible) {
    found.dtypes[2] = flexible_output(ufunc, promotees);
  } else {
    found = resolve(ufunc, promotees, arrays, options.dtype, options.signature, options.casting);
    check_input_casts(ufunc, promotees, found, options.casting);
  }

  NdArray kept[kMaxUfuncOperands];  // inputs that had to be made
  for (int i = 0; i < ufunc.nin && !flexible; ++i) {
    if (promotees[i].weak == Weak::None || arrays[i]->dtype() == found.dtypes[i]) continue;
    kept[i] = adapt_weak(*arrays[i], promotees[i].weak, found.dtypes[i], status);
    arrays[i] = &kept[i];
  }

  Shape shape = result_shape(inputs, options);
  Results results;
  NdArray* outputs[] = {&results.first, &results.second};
  NdArray stand_in[2];
  auto put_back = [&] {
    for (int i = 0; i < ufunc.nout; ++i) {
      if (!stand_in[i].valid()) continue;
      const NdArray& given = *options.out[static_cast<std::size_t>(i)];
      assign(given, stand_in[i], Casting::Unsafe, &status);
      *outputs[i] = given;
      outputs[i]->set_owns_data(given.owns_data());
    }
  };
  for (int i = 0; i < ufunc.nout; ++i) {
    const NdArray* given = static_cast<std::size_t>(i) < options.out.size() ? options.out[static_cast<std::size_t>(i)] : nullptr;
    const DType& dtype = found.dtypes[ufunc.nin + i];
    if (given) {
      if (!given->is_writeable()) throw read_only_error("output array");
      check_output_cast(ufunc, i, dtype, given->dtype(), options.casting);
      *outputs[i] = *given;
      outputs[i]->set_owns_data(given->owns_data());
      if (may_overlap_itself(*given)) {
        // NumPy: what is read through another view goes by a copy, put back when all is done.
        for (int k = 0; k < ufunc.nin && !stand_in[i].valid(); ++k) {
          if (needs_copy_for(*arrays[k], *given)) stand_in[i] = copy(*given);
        }
        if (stand_in[i].valid()) *outputs[i] = stand_in[i];
        continue;
      }
      for (int k = 0; k < ufunc.nin; ++k) {
        if (needs_copy_for(*arrays[k], *given)) {
          kept[k] = copy(*arrays[k]);
          arrays[k] = &kept[k];
        }
      }
      continue;
    }
    if (!options.where && options.order == Order::K && !flexible) {
      for (int k = 0; k < ufunc.nin && i == 0; ++k) {
        if (can_reuse(inputs[static_cast<std::size_t>(k)], shape, dtype)) {
          *outputs[i] = *inputs[static_cast<std::size_t>(k)].array;
          break;
        }
      }
      if (outputs[i]->valid()) continue;
    }
    *outputs[i] = allocate_output(inputs, arrays, shape, dtype, options.order);
    if (options.where && outputs[i]->size() != 0) {
      std::memset(outputs[i]->buffer()->data(), 0, static_cast<std::size_t>(outputs[i]->nbytes()));
    }
  }
  if (flexible) {
    if (options.where || results.first.dtype() != found.dtypes[2]) {
      NdArray made = NdArray::empty(shape, found.dtypes[2]);
      run_flexible(ufunc, *arrays[0], *arrays[1], made);
      if (options.where) {
        assign_where(results.first, made, *options.where);
      } else {
        assign(results.first, made);
      }
    } else {
      run_flexible(ufunc, *arrays[0], *arrays[1], results.first);
    }
    put_back();
    return results;
  }
  const NdArray* operands[kMaxUfuncOperands];
  std::copy_n(arrays, ufunc.nin, operands);
  for (int i = 0; i < ufunc.nout; ++i) operands[ufunc.nin + i] = outputs[i];
  NdArray mask;
  const NdArray* where = options.where;
  if (where) {
    for (int i = 0; i < ufunc.nout; ++i) {
      if (!mask.valid() && may_share_memory(*where, *outputs[i])) mask = copy(*where);
    }
    if (mask.valid()) where = &mask;
  }
  walk(found.row->loop, ufunc.nin, ufunc.nout, operands, found.dtypes, where, shape, status);
  put_back();
  return results;
}

NdArray apply(std::string_view name, const NdArray& a) {
  FpStatus status;
  return call(*find_ufunc(name), {{&a}}, {}, status).first;
}

NdArray apply(std::string_view name, const NdArray& a, const NdArray& b) {
  FpStatus status;
  return call(*find_ufunc(name), {{&a}, {&b}}, {}, status).first;
}

std::vector<DType> resolve_dtypes(const Ufunc& ufunc, std::span<const Promotee> inputs, const CallOptions& options) {
  Resolution found = resolve(ufunc, inputs.data(), nullptr, options.dtype, options.signature, options.casting);
  check_input_casts(ufunc, inputs.data(), found, options.casting);
  return {found.dtypes, found.dtypes + ufunc.nin + ufunc.nout};
}

namespace {

NdArray outer_view(const NdArray& a, int trailing) {
  Shape shape = a.shape();
  Strides strides = a.strides();
  for (int i = 0; i < trailing; ++i) {
    shape.push_back(1);
    strides.push_back(0);
  }
  if (shape.size() > kMaxDims) throw too_many_dims_error(shape.size());
  return a.view(std::move(shape), std::move(strides));
}

}  // namespace

NdArray outer(const Ufunc& ufunc, const Operand& a, const Operand& b, const CallOptions& options, FpStatus& status) {
  if (ufunc.nin != 2) throw value_error("outer product only supported for binary functions");
  NdArray tall = outer_view(*a.array, b.array->ndim());
  return call(ufunc, {{&tall, a.weak}, {b.array, b.weak}}, options, status).first;
}

}  // namespace nd
