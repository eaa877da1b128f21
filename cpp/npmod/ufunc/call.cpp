// Calling a ufunc: operands in, the engine's loop, results out in the right class.
#include <algorithm>
#include <cmath>

#include "npmod/core/errors.h"
#include "npmod/core/finalize.h"
#include "npmod/ufunc/ufunc_object.h"
#include "nd/iter/assign.h"
#include "nd/time/time.h"

namespace npmod {

using py::make_tuple;
using py::Task;

namespace {

bool is_object_dtype(const nd::NdArray& a) { return a.id() == nd::TypeId::Object; }

/// What scalars' warnings say: "scalar add".
/// NumPy: a Python number too large for the others' float dtype overflows as it is cast, before the operation.
bool weak_overflows(std::span<const OperandHolder> operands) {
  bool half = false, single = false;
  for (const OperandHolder& o : operands) {
    if (o.weak != nd::Weak::None) continue;
    const nd::TypeId id = o.array.id();
    if (id == nd::TypeId::Float64 || id == nd::TypeId::Complex128) return false;
    half |= id == nd::TypeId::Float16;
    single |= id == nd::TypeId::Float32 || id == nd::TypeId::Complex64;
  }
  if (!half && !single) return false;
  for (const OperandHolder& o : operands) {
    if (o.weak == nd::Weak::None || nd::is_complex_id(o.array.id())) continue;
    const double x = std::fabs(nd::astype(o.array, nd::dtype_of<double>()).item<double>({}));
    if (std::isfinite(x) && (single ? std::isinf(static_cast<float>(x)) : x >= 65520)) return true;
  }
  return false;
}

const char* result_name(const char* given, const nd::Ufunc& row) { return given ? given : row.name; }

struct Plain {
  OperandHolder holders[kMaxOperands];
  nd::Operand operands[kMaxOperands];
};

/// Whether this is an operand that call_quick takes: its own class is numpy's or Python's.
bool quick_operand(const Value& v) {
  if (v.is_real() || v.is_small_int() || v.is_bool()) return true;
  if (!v.is_object()) return false;
  py::Type* t = v.object()->type();
  if (t == nptypes.ndarray) return !is_object_dtype(v.as<Array>()->a);
  if (t->has(py::Type::kHeapType)) return false;
  return is_scalar(v) || t == py::types.complex_ || (t == py::types.int_ && py::int_value(v).has_value());
}

Task overflowed_and_more(VM& vm, nd::FpStatus fp, const char* name, Value result) {
  (void)co_await report_status(vm, {nd::kFpOverflow}, "cast");
  fp.bits = static_cast<std::uint8_t>(fp.bits & ~nd::kFpOverflow);
  (void)co_await report_status(vm, fp, name);
  co_return result;
}

Value tuple_of_results(const nd::Ufunc& row, const nd::Results& r) {
  if (row.nout == 1) return array_or_scalar(r.first);
  return make_tuple({array_or_scalar(r.first), array_or_scalar(r.second)});
}

}  // namespace

std::optional<Outcome> call_quick(VM& vm, const nd::Ufunc& row, const Value* inputs, bool reuse_first, bool reuse_second,
                                  const char* scalar_name) {
  for (int i = 0; i < row.nin; ++i) {
    if (!quick_operand(inputs[i])) return std::nullopt;
  }
  Plain p;
  bool any_array = false;
  for (int i = 0; i < row.nin; ++i) {
    auto holder = operand_from_fast(vm, inputs[i]);
    if (!holder) return std::nullopt;
    any_array |= is_array(inputs[i]);
    p.holders[i] = std::move(*holder);
    p.operands[i] = {&p.holders[i].array, p.holders[i].weak, i == 0 ? reuse_first : reuse_second};
  }
  return guarded(vm, [&]() -> Outcome {
    nd::FpStatus fp;
    nd::Results r = nd::call(row, std::span<const nd::Operand>(p.operands, row.nin), {}, fp);
    Value result = tuple_of_results(row, r);
    if (!fp) return result;
    if (fp.has(nd::kFpOverflow) && weak_overflows({p.holders, static_cast<std::size_t>(row.nin)})) {
      if (fp.bits == nd::kFpOverflow) return with_status(vm, fp, "cast", std::move(result));
      return overflowed_and_more(vm, fp, any_array ? row.name : result_name(scalar_name, row), std::move(result));
    }
    return with_status(vm, fp, any_array ? row.name : result_name(scalar_name, row), std::move(result));
  });
}

Value wrapping_operand(const std::vector<Value>& inputs) {
  static py::Str* const kWrap = py::intern("__array_wrap__");
  static py::Str* const kPriority = py::intern("__array_priority__");
  Value best;
  double best_priority = 0;
  for (const Value& v : inputs) {
    if (!v.is_object()) continue;
    py::Type* t = v.object()->type();
    if (t == nptypes.ndarray || (is_scalar(v) && !t->has(py::Type::kHeapType))) continue;
    if (!t->has(py::Type::kHeapType) || !t->lookup(kWrap) || is_scalar(v)) continue;
    double priority = is_array(v) ? 0.0 : -1000000.0;
    if (Value p = t->lookup(kPriority)) {
      if (py::is_float(p)) priority = py::float_value(p);
      else if (py::is_int(p)) priority = py::int_to_double(p).value_or(0);
    }
    if (!best || priority > best_priority) {
      best = v;
      best_priority = priority;
    }
  }
  return best;
}

Outcome wrap_result(VM& vm, nd::NdArray result, const Value& like, Value context, bool to_scalar) {
  static py::Str* const kWrap = py::intern("__array_wrap__");
  py::Type* t = py::type_of(like);
  Value hook = t->lookup(kWrap);
  if (is_array(like) && hook.same(nptypes.ndarray->lookup(kWrap))) {
    return finish_array(vm, std::move(result), t, Value(), like);
  }
  struct Ask {
    static Task run(VM& vm, Value like, Value array, Value context, bool to_scalar) {
      co_return vm.call_method(like, "__array_wrap__", {array, context, Value::boolean(to_scalar)});
    }
  };
  const bool scalar = to_scalar && result.ndim() == 0;
  return Ask::run(vm, like, make_array(std::move(result)), std::move(context), scalar);
}

namespace {

/// An out array of a class with an __array_wrap__ of its own.
bool wraps_itself(const Value& out) {
  static py::Str* const kWrap = py::intern("__array_wrap__");
  py::Type* t = py::type_of(out);
  return t->has(py::Type::kHeapType) && !t->lookup(kWrap).same(nptypes.ndarray->lookup(kWrap));
}

/// Everything converted: runs the loop. `results` are arrays; those given as out come back as themselves.
Outcome run(VM& vm, UfuncObject* u, const std::vector<Value>& arrays, const std::vector<OperandHolder>& holders,
            const UfuncOptions& o, const nd::NdArray* where, std::vector<nd::NdArray>* results, nd::FpStatus* fp) {
  return guarded(vm, [&]() -> Outcome {
    nd::CallOptions options;
    std::vector<const nd::DType*> signature;
    for (const Value& out : o.outs) options.out.push_back(out.is_none() ? nullptr : &as_array(out)->a);
    options.where = where;
    options.casting = o.casting;
    options.order = o.order;
    options.dtype = o.dtype ? &*o.dtype : nullptr;
    for (const auto& d : o.signature) options.signature.push_back(d ? &*d : nullptr);
    if (u->kind != UfuncObject::Kind::Table) {
      nd::NdArray r = core_product(u, holders[0].array, holders[1].array);
      if (o.dtype) r = nd::astype(r, *o.dtype, o.order, o.casting, fp);
      if (!o.outs.empty() && !o.outs[0].is_none()) {
        const nd::NdArray& out = as_array(o.outs[0])->a;
        if (!(out.shape() == r.shape())) throw nd::output_shape_error(out.shape(), r.shape());
        if (!nd::can_cast(r.dtype(), out.dtype(), o.casting)) {
          throw nd::Error(nd::ErrorKind::UFuncOutputCasting,
                          fmt::format("Cannot cast ufunc '{}' output from {} to {} with casting rule '{}'", u->name, r.dtype().repr(),
                                      out.dtype().repr(), nd::casting_name(o.casting)));
        }
        nd::assign(out, r, nd::Casting::Unsafe, fp);
        r = out;
      }
      results->push_back(std::move(r));
      return Value::none();
    }
    nd::Operand operands[kMaxOperands];
    for (int i = 0; i < u->nin; ++i) {
      const OperandHolder& h = holders[static_cast<std::size_t>(i)];
      // NumPy: alone, a Python int that only uint64 holds is one.
      const bool large = u->nin == 1 && h.weak == nd::Weak::Int && h.array.id() == nd::TypeId::UInt64;
      operands[i] = {&h.array, large ? nd::Weak::None : h.weak, i == 0 ? o.reuse_first : o.reuse_second};
    }
    nd::Results r = nd::call(*u->row, std::span<const nd::Operand>(operands, static_cast<std::size_t>(u->nin)), options, *fp);
    results->push_back(r.first);
    if (u->nout == 2) results->push_back(r.second);
    return Value::none();
  });
}

/// Object results into the given outs, or as they are.
Outcome place_object_results(VM& vm, const UfuncObject* u, Value made, const UfuncOptions& o, std::vector<nd::NdArray>* results, nd::NdArray where) {
  return guarded(vm, [&]() -> Outcome {
    std::vector<Value> all = py::is_tuple(made) ? made.as<py::Tuple>()->items : std::vector<Value>{made};
    for (std::size_t i = 0; i < all.size(); ++i) {
      nd::NdArray r = as_array(all[i])->a;
      if (o.dtype && !(r.dtype() == *o.dtype)) r = nd::astype(r, *o.dtype);
      if (i < o.outs.size() && !o.outs[i].is_none()) {
        const nd::NdArray& out = as_array(o.outs[i])->a;
        if (!out.is_writeable()) throw nd::read_only_error("output array");
        if (!nd::can_cast(r.dtype(), out.dtype(), o.casting)) {
          throw nd::Error(nd::ErrorKind::UFuncOutputCasting,
                          fmt::format("Cannot cast ufunc '{}' output {}from {} to {} with casting rule '{}'", u->name,
                                      all.size() > 1 ? std::to_string(i) + " " : "", r.dtype().repr(), out.dtype().repr(),
                                      nd::casting_name(o.casting)));
        }
        if (where.valid()) {
          nd::assign_where(out, r, where);
        } else {
          nd::assign(out, r);
        }
        r = out;
      }
      results->push_back(std::move(r));
    }
    return Value::none();
  });
}

/// NumPy: a Python int beyond 64 bits beside numbers is a float where they are, or too large; beside objects it is
/// itself, and comparisons know better.
bool weaken_big_ints(VM& vm, const nd::Ufunc& row, const std::vector<Value>& inputs, std::vector<OperandHolder>* holders) {
  static constexpr std::string_view kAlwaysReal[] = {"divide", "arctan2", "hypot", "copysign", "logaddexp", "logaddexp2", "float_power"};
  static constexpr std::string_view kCompare[] = {"equal", "not_equal", "less", "less_equal", "greater", "greater_equal"};
  bool real = std::find(std::begin(kAlwaysReal), std::end(kAlwaysReal), row.name) != std::end(kAlwaysReal);
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    const nd::NdArray& a = (*holders)[i].array;
    if (is_object_dtype(a) && !py::is_int(inputs[i])) return true;
    if (!nd::is_numeric(a.id()) && !is_object_dtype(a)) return true;
    real |= nd::is_float(a.id()) || nd::is_complex_id(a.id());
  }
  if (!real && std::find(std::begin(kCompare), std::end(kCompare), row.name) != std::end(kCompare)) return true;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (!is_object_dtype((*holders)[i].array)) continue;
    auto value = real ? py::int_to_double(inputs[i]) : std::nullopt;
    if (!value) {
      (void)vm.overflow_error("{}", real ? "int too large to convert to float" : "Python int too large to convert to C long");
      return false;
    }
    (*holders)[i] = {nd::NdArray::scalar(*value), nd::Weak::Float};
  }
  return true;
}

bool is_sum_or_quotient(std::string_view name) {
  static constexpr std::string_view kNames[] = {"add", "subtract", "multiply", "divide", "floor_divide", "remainder", "divmod"};
  return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

Task call_task(VM& vm, Value self, std::vector<Value> inputs, UfuncOptions o) {
  UfuncObject* u = self.as<UfuncObject>();
  std::vector<OperandHolder> holders;
  std::vector<Value> arrays;
  bool objects = u->kind == UfuncObject::Kind::Python;
  for (const Value& v : inputs) {
    if (auto holder = operand_from_fast(vm, v)) {
      holders.push_back(std::move(*holder));
      arrays.push_back(is_array(v) ? v : Value());
    } else {
      Value a = co_await array_from(vm, v, {});
      holders.push_back({as_array(a)->a, nd::Weak::None});
      arrays.push_back(a);
    }
    objects |= is_object_dtype(holders.back().array);
  }
  const bool object_dtype = o.dtype && o.dtype->id() == nd::TypeId::Object;
  if (objects && !object_dtype && u->kind == UfuncObject::Kind::Table && inputs.size() > 1 && !weaken_big_ints(vm, *u->row, inputs, &holders))
    co_return Outcome::error();
  objects = u->kind == UfuncObject::Kind::Python;
  for (const OperandHolder& h : holders) objects |= is_object_dtype(h.array);
  bool object_results = object_dtype;
  for (const auto& d : o.signature) object_results |= d && d->id() == nd::TypeId::Object;
  if (objects && o.dtype && !object_dtype && u->row && o.dtype->id() != nd::TypeId::Bool && o.casting != nd::Casting::Unsafe) {
    for (std::size_t i = 0; i < holders.size(); ++i) {
      if (!is_object_dtype(holders[i].array)) continue;
      throw nd::Error(nd::ErrorKind::UFuncInputCasting,
                      fmt::format("Cannot cast ufunc '{}' input {}from dtype('O') to {} with casting rule '{}'", u->name,
                                  holders.size() > 1 ? std::to_string(i) + " " : "", o.dtype->repr(), nd::casting_name(o.casting)));
    }
  }
  objects |= object_results;
  if (objects && u->kind == UfuncObject::Kind::Table && inputs.size() == 2) {
    for (std::size_t i = 0; i < 2; ++i) {
      if (arrays[i] && nd::is_time(holders[i].array.id()) && is_sum_or_quotient(u->name)) {
        throw nd::Error(nd::ErrorKind::UFuncBinaryResolution,
                        fmt::format("ufunc '{}' cannot use operands with types {} and {}", u->name, holders[0].array.dtype().repr(),
                                    holders[1].array.dtype().repr()));
      }
    }
  }
  nd::NdArray where;
  Value where_value;
  if (o.where) {
    where_value = co_await array_from(vm, o.where, is_array(o.where) ? FromOptions{} : FromOptions{.dtype = nd::dtype_of<bool>()});
    where = as_array(where_value)->a;
    if (where.id() != nd::TypeId::Bool) {
      co_return vm.type_error("Cannot cast array data from {} to dtype('bool') according to the rule 'safe'", where.dtype().repr());
    }
  }
  std::vector<nd::NdArray> results;
  nd::FpStatus fp;
  if (objects) {
    std::vector<Value> object_arrays;
    for (std::size_t i = 0; i < holders.size(); ++i) {
      object_arrays.push_back(arrays[i] ? arrays[i] : Value(make_array(holders[i].array)));
    }
    ObjectCall how{where, {}, object_results, o.dtype && o.dtype->id() == nd::TypeId::Bool};
    for (const Value& out : o.outs) {
      if (!out.is_none()) how.outs.push_back(as_array(out)->a.shape());
    }
    Value made = co_await call_on_objects(vm, u, object_arrays, std::move(how));
    (void)co_await place_object_results(vm, u, made, o, &results, where);
  } else {
    (void)co_await run(vm, u, arrays, holders, o, where.valid() ? &where : nullptr, &results, &fp);
  }
  if (fp.has(nd::kFpOverflow) && weak_overflows(holders)) {
    (void)co_await report_status(vm, {nd::kFpOverflow}, "cast");
    fp.bits = static_cast<std::uint8_t>(fp.bits & ~nd::kFpOverflow);
  }
  if (fp) (void)co_await report_status(vm, fp, u->name.c_str());

  Value like = o.subok ? wrapping_operand(inputs) : Value();
  std::vector<Value> out_values;
  for (std::size_t i = 0; i < results.size(); ++i) {
    const bool has_out = i < o.outs.size() && !o.outs[i].is_none();
    if (has_out && !wraps_itself(o.outs[i])) {
      out_values.push_back(o.outs[i]);
    } else if (has_out || like) {
      std::vector<Value> all = inputs;
      for (const Value& out : o.outs) {
        if (!out.is_none()) all.push_back(out);
      }
      Value context = make_tuple({self, Value(make_tuple(all)), Value::small_int(static_cast<std::int64_t>(i))});
      if (has_out) {
        out_values.push_back(co_await vm.call_method(o.outs[i], "__array_wrap__", {o.outs[i], context, Value::boolean(false)}));
      } else {
        out_values.push_back(co_await wrap_result(vm, results[i], like, context, true));
      }
    } else {
      out_values.push_back(array_or_scalar(results[i]));
    }
  }
  if (out_values.size() == 1) co_return out_values[0];
  co_return Value(make_tuple(std::move(out_values)));
}

}  // namespace

Outcome call_ufunc(VM& vm, UfuncObject* ufunc, std::vector<Value> inputs, UfuncOptions options) {
  return call_task(vm, Value(ufunc), std::move(inputs), std::move(options));
}

}  // namespace npmod
