// Built-in functions on numbers: abs, divmod, pow, round, sum, min, max, bin, hex, oct, chr, ord.
#include <cmath>

#include "py/builtin/builtins.h"
#include "py/object/iterators.h"
#include "py/object/number.h"
#include "py/object/support.h"

namespace py {
namespace {

Outcome builtin_abs(VM& vm, const Args& args) { return vm.unary(UnOp::Abs, args[0]); }
Outcome builtin_divmod(VM& vm, const Args& args) { return vm.binary(BinOp::DivMod, args[0], args[1]); }

Outcome pow_ints(VM& vm, const Value& base, const Value& exp, const Value& mod) {
  return types.int_->slots.pow3(vm, base, exp, mod);
}

Task pow_by_slots(VM& vm, Value base, Value exp, Value mod) {
  for (const Value* v : {&base, &exp, &mod}) {
    if (!type_of(*v)->slots.pow3 || (v != &base && is_int(base))) continue;
    Value answer = co_await type_of(*v)->slots.pow3(vm, base, exp, mod);
    if (!answer.is_not_implemented()) co_return answer;
  }
  if (is_int(base) && is_int(exp) && is_int(mod)) co_return pow_ints(vm, base, exp, mod);
  if (is_float(base) || is_float(exp) || is_float(mod))
    co_return vm.type_error("pow() 3rd argument not allowed unless all arguments are integers");
  co_return vm.type_error("unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'", type_name(base),
                          type_name(exp), type_name(mod));
}

Outcome builtin_pow(VM& vm, const Args& args) {
  const Value &base = args[0], &exp = args[1], &mod = args[2];
  if (mod.is_none()) return vm.binary(BinOp::Pow, base, exp);
  if (is_int(base) && is_int(exp) && is_int(mod) && !type_of(base)->has(Type::kHeapType)) return pow_ints(vm, base, exp, mod);
  return pow_by_slots(vm, base, exp, mod);
}

Outcome builtin_round(VM& vm, const Args& args) {
  const Value& v = args[0];
  if (!type_of(v)->lookup("__round__")) return vm.type_error("type {} doesn't define __round__ method", type_name(v));
  if (args[1].is_none()) return vm.call_special(v, "__round__");
  return vm.call_special(v, "__round__", {args[1]});
}

// ---- sum ----

/// Adds floats with Neumaier's correction, as CPython does since 3.12.
struct FloatSum {
  double high = 0, low = 0;
  void add(double x) {
    const double t = high + x;
    low += std::fabs(high) >= std::fabs(x) ? (high - t) + x : (x - t) + high;
    high = t;
  }
  double value() const { return low != 0 && std::isfinite(low) ? high + low : high; }
};

/// The items of a list, tuple or range without calls; anything else through its iterator.
class Items {
 public:
  explicit Items(Value v) : iterator(std::move(v)) {}
  bool quick() const {
    if (!iterator.is_object()) return false;
    const Type* t = iterator.object()->type();
    return t == types.list_iterator || t == types.tuple_iterator || t == types.range_iterator;
  }
  /// Only when quick().
  Value step() {
    const Type* t = iterator.object()->type();
    if (t == types.list_iterator) {
      auto* it = iterator.as<ListIterator>();
      return it->list && it->index < static_cast<std::int64_t>(it->list->size()) ? it->list->items[it->index++]
                                                                                : Value();
    }
    if (t == types.tuple_iterator) {
      auto* it = iterator.as<TupleIterator>();
      return it->tuple && it->index < static_cast<std::int64_t>(it->tuple->size()) ? it->tuple->items[it->index++]
                                                                                  : Value();
    }
    auto* it = iterator.as<RangeIterator>();
    if (it->remaining <= 0) return Value();
    const Value v = make_int(it->next);
    if (--it->remaining) it->next += it->step;
    return v;
  }
  Value iterator;
};

Task builtin_sum(VM& vm, Args args) {
  Value total = args[1];
  if (is_str(total)) co_return vm.type_error("sum() can't sum strings [use ''.join(seq) instead]");
  if (cast<Bytes>(total)) co_return vm.type_error("sum() can't sum bytes [use b''.join(seq) instead]");
  if (cast<ByteArray>(total)) co_return vm.type_error("sum() can't sum bytearray [use b''.join(seq) instead]");
  Items items(co_await vm.iter(args[0]));
  const bool quick = items.quick();
  std::size_t steps = 0;
  Value item;
  bool have_item = false, first = true;
  // Small ints, then floats, are added in C++ for as long as they come; then it is + for the rest.
  if (total.is_small_int()) {
    std::int64_t sum = total.small_int();
    while (true) {
      item = quick ? items.step() : co_await vm.next(items.iterator);
      if (!item) co_return make_int(sum);
      if (!(item.is_small_int() || item.is_bool()) || !Value::fits_small(sum)) break;
      sum += item.is_bool() ? item.is_true() : item.small_int();
      if (++steps % 1024 == 0) co_await vm.checkpoint();
    }
    total = make_int(sum);
    have_item = true;
    if (item.is_real()) total = Value::real(static_cast<double>(sum));
    if (item.is_real() && !Value::fits_small(sum)) total = make_int(sum);
  }
  if (total.is_real()) {
    FloatSum sum;
    sum.high = total.real();
    while (true) {
      if (!have_item) item = quick ? items.step() : co_await vm.next(items.iterator);
      have_item = false;
      if (!item) co_return Value::real(sum.value());
      if (item.is_real()) {
        sum.add(item.real());
      } else if (item.is_small_int() || item.is_bool()) {
        // Python: an int is added without compensation.
        sum.high += item.is_bool() ? static_cast<double>(item.is_true()) : static_cast<double>(item.small_int());
      } else {
        have_item = true;
        break;
      }
      if (++steps % 1024 == 0) co_await vm.checkpoint();
    }
    total = Value::real(sum.value());
  }
  while (true) {
    if (!have_item) item = quick ? items.step() : co_await vm.next(items.iterator);
    have_item = false;
    if (!item) co_return total;
    // sum(lists, []) would copy the growing list each time; it is ours after the first addition.
    if (!first && is_list(total) && cast_exact<List>(item) && total.object()->type() == types.list &&
        total.object()->refcount() == 1)
      co_await extend_list(vm, total, item);
    else
      total = co_await vm.binary(BinOp::Add, total, item);
    first = false;
    if (++steps % 1024 == 0) co_await vm.checkpoint();
  }
}

// ---- min and max ----

Task extreme(VM& vm, Args args, const char* name, CmpOp better) {
  const auto& given = args[0].as<Tuple>()->items;
  const Value key = args[1], fallback = args[2];
  if (given.empty()) co_return vm.type_error("{} expected at least 1 argument, got 0", name);
  if (given.size() > 1 && fallback)
    co_return vm.type_error("Cannot specify a default for {}() with multiple positional arguments", name);
  Items items(co_await vm.iter(given.size() == 1 ? given[0] : args[0]));
  const bool quick = items.quick(), keyed = !key.is_none();
  Value best, best_key;
  std::size_t steps = 0;
  while (true) {
    Value item = quick ? items.step() : co_await vm.next(items.iterator);
    if (!item) break;
    Value item_key = item;
    if (keyed) item_key = co_await vm.call(key, {item});
    if (++steps % 1024 == 0) co_await vm.checkpoint();
    if (best) {
      std::optional<bool> wins =
          better == CmpOp::Lt ? less_fast(item_key, best_key) : less_fast(best_key, item_key);
      if (!wins) {
        Value answer = co_await vm.compare(better, item_key, best_key);
        wins = (co_await vm.truth(answer)).is_true();
      }
      if (!*wins) continue;
    }
    best = std::move(item);
    best_key = std::move(item_key);
  }
  if (best) co_return best;
  if (fallback) co_return fallback;
  co_return vm.value_error("{}() iterable argument is empty", name);
}
Outcome builtin_min(VM& vm, const Args& args) { return extreme(vm, args, "min", CmpOp::Lt); }
Outcome builtin_max(VM& vm, const Args& args) { return extreme(vm, args, "max", CmpOp::Gt); }

// ---- text of ints, characters ----

Task in_base(VM& vm, Value v, int base, const char* prefix) {
  Value i = co_await vm.index(v);
  std::string digits = int_to_string(i, base);
  const bool negative = digits[0] == '-';
  co_return make_str((negative ? "-" : "") + std::string(prefix) + digits.substr(negative));
}
Outcome builtin_bin(VM& vm, const Args& args) { return in_base(vm, args[0], 2, "0b"); }
Outcome builtin_oct(VM& vm, const Args& args) { return in_base(vm, args[0], 8, "0o"); }
Outcome builtin_hex(VM& vm, const Args& args) { return in_base(vm, args[0], 16, "0x"); }

Outcome chr_of(VM& vm, const Value& v) {
  const std::int64_t c = int_value(v).value_or(-1);
  if (c < 0 || c > 0x10FFFF) return vm.value_error("chr() arg not in range(0x110000)");
  return char_str(static_cast<char32_t>(c));
}
Task chr_by_index(VM& vm, Value v) { co_return chr_of(vm, co_await vm.index(v)); }
Outcome builtin_chr(VM& vm, const Args& args) {
  return is_int(args[0]) ? chr_of(vm, args[0]) : Outcome(chr_by_index(vm, args[0]));
}

Outcome builtin_ord(VM& vm, const Args& args) {
  const Value& v = args[0];
  std::int64_t length;
  if (is_str(v)) {
    if (v.as<Str>()->length() == 1) return make_int(static_cast<std::int64_t>(v.as<Str>()->at(0)));
    length = v.as<Str>()->length();
  } else if (cast<Bytes>(v) || cast<ByteArray>(v)) {
    const std::string& data = cast<Bytes>(v) ? v.as<Bytes>()->data : v.as<ByteArray>()->data;
    if (data.size() == 1) return Value::small_int(static_cast<unsigned char>(data[0]));
    length = static_cast<std::int64_t>(data.size());
  } else {
    return vm.type_error("ord() expected string of length 1, but {} found", type_name(v));
  }
  return vm.type_error("ord() expected a character, but string of length {} found", length);
}

}  // namespace

void install_number_builtins(Module& m) {
  m.def("abs(x, /)", builtin_abs, "The absolute value.");
  m.def("divmod(x, y, /)", builtin_divmod, "The pair (x // y, x % y).");
  m.def("pow(base, exp, mod=None)", builtin_pow,
        "base ** exp; with mod, base ** exp % mod, computed without the big number in between.");
  m.def("round(number, ndigits=None)", builtin_round,
        "Round to ndigits decimal places; without ndigits, to an int. Halves go to the even neighbour.");
  m.def("sum(iterable, /, start=0)", builtin_sum, "Add start and the items of iterable, left to right.");
  m.def("min(*args, key=None, default=?)", builtin_min,
        "The smallest item of an iterable, or of several arguments. key(item), when given, is what is compared;\n"
        "default is for an empty iterable.");
  m.def("max(*args, key=None, default=?)", builtin_max,
        "The largest item of an iterable, or of several arguments. key(item), when given, is what is compared;\n"
        "default is for an empty iterable.");
  m.def("bin(number, /)", builtin_bin, "The binary text of an integer: bin(10) is '0b1010'.");
  m.def("oct(number, /)", builtin_oct, "The octal text of an integer: oct(8) is '0o10'.");
  m.def("hex(number, /)", builtin_hex, "The hexadecimal text of an integer: hex(255) is '0xff'.");
  m.def("chr(i, /)", builtin_chr, "The one-character string of a code point.");
  m.def("ord(character, /)", builtin_ord, "The code point of a one-character string.");
}

}  // namespace py
