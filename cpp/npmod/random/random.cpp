// numpy._native_random: bit streams as objects, and drawing from them. The classes over it are numpy/random.py's.
#include "nd/random/random.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>

#include "nd/core/errors.h"
#include "nd/core/settings.h"
#include "nd/random/bounded.h"
#include "nd/random/word_bits.h"
#include "npmod/core/convert.h"
#include "npmod/core/submodules.h"
#include "py/object/int.h"
#include "py/object/str.h"

namespace npmod {
namespace {

using nd::random::BitSource;
using nd::random::Mt19937;
using nd::random::Pcg64;
using nd::random::SeedSequence;
using py::Args;
using py::Task;

py::Type* stream_type = nullptr;

class StreamObject : public py::Object {
 public:
  explicit StreamObject(nd::random::Stream s) : Object(stream_type), stream(std::move(s)) {}
  static py::Type* static_type() { return stream_type; }
  nd::random::Stream stream;
};

/// Another stream's bits, shared with it: a RandomState's view of its bit generator.
class SharedBits final : public BitSource {
 public:
  explicit SharedBits(py::Ref<StreamObject> of) : of_(std::move(of)), bits_(of_->stream.bits()) {}
  std::uint32_t next32() override { return bits_.next32(); }
  std::uint64_t next64() override { return bits_.next64(); }
  double next_double() override { return bits_.next_double(); }

 private:
  py::Ref<StreamObject> of_;
  BitSource& bits_;
};

nd::random::Stream& stream_of(const Value& v) {
  StreamObject* s = py::cast<StreamObject>(v);
  if (!s) throw nd::type_error("a stream of random bits is needed");
  return s->stream;
}

/// A list or tuple of ints below 2**32.
std::vector<std::uint32_t> words_of(const Value& v) {
  std::vector<std::uint32_t> out;
  const std::vector<Value>* items = nullptr;
  if (py::List* l = py::cast<py::List>(v)) items = &l->items;
  if (py::Tuple* t = py::cast<py::Tuple>(v)) items = &t->items;
  if (!items) throw nd::type_error("a list of words is needed");
  for (const Value& item : *items) {
    std::optional<std::int64_t> word = py::is_int(item) ? py::int_value(item) : std::nullopt;
    if (!word || *word < 0 || *word > 0xffffffffll) throw nd::value_error("a word is out of range");
    out.push_back(static_cast<std::uint32_t>(*word));
  }
  return out;
}

template <class T>
Value array_of(const std::vector<T>& words) {
  return make_array(nd::NdArray::of(std::span<const T>(words)));
}

/// size=: None is no shape. False: an exception is set.
bool to_size(VM& vm, const Value& v, std::optional<nd::Shape>* out) {
  if (!v || v.is_none()) return true;
  *out = to_shape(vm, v);
  if (!*out) return false;
  for (nd::Index n : **out) {
    if (n < 0) throw nd::negative_dimension_error();
  }
  return true;
}

/// A sample without a size is a Python number.
Value finish(const nd::NdArray& a, bool sized) {
  return a.ndim() == 0 && !sized ? to_python(a.dtype(), a.data()) : make_array(a);
}

nd::random::Stream make_stream(std::string_view kind, const SeedSequence& sequence) {
  if (kind == "PCG64") return nd::random::Stream(std::make_unique<Pcg64>(sequence), false);
  if (auto words = nd::random::make_word_source(kind, sequence)) return nd::random::Stream(std::move(words), false);
  auto twister = std::make_unique<Mt19937>();
  twister->seed(sequence);
  return nd::random::Stream(std::move(twister), false);
}

Outcome new_stream(VM&, const Args& args) {
  const std::vector<std::uint32_t> entropy = words_of(args[1]), spawn = words_of(args[2]);
  return Value(py::make<StreamObject>(make_stream(py::str_view(args[0]), SeedSequence(entropy, spawn))));
}

Outcome legacy_view(VM&, const Args& args) {
  (void)stream_of(args[0]);
  py::Ref<StreamObject> of(args[0].as<StreamObject>());
  return Value(py::make<StreamObject>(nd::random::Stream(std::make_unique<SharedBits>(std::move(of)), true)));
}

Outcome generate_state(VM& vm, const Args& args) {
  const std::vector<std::uint32_t> entropy = words_of(args[0]), spawn = words_of(args[1]);
  const SeedSequence sequence(entropy, spawn);
  auto count = to_index(vm, args[2]);
  PY_CHECK(count);
  if (*count < 0) throw nd::negative_dimension_error();
  if (*count > (1 << 26)) throw nd::too_big_error();
  return args[3].is_bool() && args[3].same(Value::boolean(true)) ? array_of(sequence.generate64(*count))
                                                                 : array_of(sequence.generate32(*count));
}

Outcome pool(VM&, const Args& args) {
  const std::vector<std::uint32_t> entropy = words_of(args[0]), spawn = words_of(args[1]);
  const SeedSequence sequence(entropy, spawn);
  return array_of(std::vector<std::uint32_t>(sequence.pool().begin(), sequence.pool().end()));
}

Outcome fresh_entropy(VM&, const Args&) {
  std::random_device device;
  std::vector<Value> words;
  for (int i = 0; i < 4; ++i) words.push_back(py::make_uint(device()));
  return Value(py::make_list(std::move(words)));
}

Mt19937& twister_of(const Value& v) {
  Mt19937* t = stream_of(v).twister();
  if (!t) throw nd::type_error("can only re-seed a MT19937 BitGenerator");
  return *t;
}
Pcg64& pcg_of(const Value& v) {
  Pcg64* p = stream_of(v).pcg();
  if (!p) throw nd::type_error("this is no PCG64 stream");
  return *p;
}

/// RandomState's seeding: an int by Knuth's recurrence, words by init_by_array.
Outcome seed_legacy(VM&, const Args& args) {
  Mt19937& t = twister_of(args[0]);
  if (py::is_int(args[1])) {
    t.seed(static_cast<std::uint32_t>(py::int_value(args[1]).value_or(0)));
  } else {
    const std::vector<std::uint32_t> key = words_of(args[1]);
    if (key.empty()) throw nd::value_error("Seed must be non-empty");
    t.seed(key);
  }
  return Value::none();
}

Outcome get_twister(VM&, const Args& args) {
  const Mt19937& t = twister_of(args[0]);
  return Value(py::make_tuple(
      {make_array(nd::NdArray::of(std::span<const std::uint32_t>(t.key()))), Value::small_int(t.pos())}));
}
Outcome set_twister(VM& vm, const Args& args) {
  Mt19937& t = twister_of(args[0]);
  const std::vector<std::uint32_t> key = words_of(args[1]);
  auto pos = to_index(vm, args[2]);
  PY_CHECK(pos);
  if (key.size() != Mt19937::kWords) throw nd::value_error("state must be 624 longs");
  t.set(key, static_cast<int>(std::clamp<std::int64_t>(*pos, 0, Mt19937::kWords)));
  return Value::none();
}

Value wide(nd::random::uint128 x) {
  return Value(py::make_tuple(
      {py::make_uint(static_cast<std::uint64_t>(x >> 64)), py::make_uint(static_cast<std::uint64_t>(x))}));
}
/// From four words, lowest first.
nd::random::uint128 wide_of(const Value& v) {
  const std::vector<std::uint32_t> words = words_of(v);
  nd::random::uint128 x = 0;
  for (std::size_t i = words.size(); i-- > 0;) x = x << 32 | words[i];
  return x;
}
nd::random::WordSource& words_source(const Value& v) {
  auto* w = dynamic_cast<nd::random::WordSource*>(&stream_of(v).bits());
  if (!w) throw nd::type_error("this is no stream of words");
  return *w;
}
/// (words, has_uint32, uinteger), the words as ints.
Outcome get_words(VM&, const Args& args) {
  const nd::random::WordSource& w = words_source(args[0]);
  std::vector<Value> words;
  for (std::uint64_t x : w.words) words.push_back(py::make_uint(x));
  return Value(py::make_tuple({Value(py::make_list(std::move(words))), Value::small_int(w.has_half), py::make_uint(w.half)}));
}
Outcome set_words(VM& vm, const Args& args) {
  nd::random::WordSource& w = words_source(args[0]);
  const nd::NdArray* a = is_array(args[1]) ? &args[1].as<Array>()->a : nullptr;
  auto has = to_index(vm, args[2]);
  PY_CHECK(has);
  auto half = to_index(vm, args[3]);
  PY_CHECK(half);
  if (!a || a->id() != nd::TypeId::UInt64 || a->ndim() != 1 || a->size() != static_cast<nd::Index>(w.words.size()))
    throw nd::value_error("the state has another number of words");
  for (std::size_t i = 0; i < w.words.size(); ++i)
    w.words[i] = nd::load<std::uint64_t>(a->data() + static_cast<nd::Index>(i) * a->strides()[0]);
  w.has_half = *has != 0;
  w.half = static_cast<std::uint32_t>(*half);
  return Value::none();
}

Outcome get_pcg(VM&, const Args& args) {
  const Pcg64::State s = pcg_of(args[0]).get();
  return Value(py::make_tuple({wide(s.state), wide(s.increment), Value::small_int(s.has_half), py::make_uint(s.half)}));
}
Outcome set_pcg(VM& vm, const Args& args) {
  auto has = to_index(vm, args[3]);
  PY_CHECK(has);
  auto half = to_index(vm, args[4]);
  PY_CHECK(half);
  pcg_of(args[0]).set({wide_of(args[1]), wide_of(args[2]), *has != 0, static_cast<std::uint32_t>(*half)});
  return Value::none();
}
Outcome advance(VM&, const Args& args) {
  pcg_of(args[0]).advance(wide_of(args[1]));
  return Value::none();
}
/// A new stream far ahead of this one.
Outcome jumped(VM&, const Args& args) {
  return Value(py::make<StreamObject>(nd::random::Stream(std::make_unique<Pcg64>(pcg_of(args[0]).jumped()), false)));
}

Outcome get_gauss(VM&, const Args& args) {
  const nd::random::Sampler& s = stream_of(args[0]).sampler();
  return Value(py::make_tuple({Value::small_int(s.has_gauss), Value::real(s.gauss)}));
}
Outcome set_gauss(VM& vm, const Args& args) {
  nd::random::Sampler& s = stream_of(args[0]).sampler();
  auto has = to_index(vm, args[1]);
  PY_CHECK(has);
  const Value real = PY_TRY(vm.to_float(args[2]));
  s.has_gauss = *has != 0;
  s.gauss = py::float_value(real);
  return Value::none();
}

Outcome raw(VM&, const Args& args) {
  BitSource& bits = stream_of(args[0]).bits();
  return py::make_uint(stream_of(args[0]).twister() ? bits.next32() : bits.next64());
}

/// Throws where two arguments' shapes can't be broadcast, as the broadcasting of distributions' arguments words it.
void check_shapes(const std::vector<nd::NdArray>& arrays) {
  for (std::size_t j = 1; j < arrays.size(); ++j) {
    for (std::size_t i = 0; i < j; ++i) {
      const nd::Shape &a = arrays[i].shape(), &b = arrays[j].shape();
      for (int k = 1; k <= std::min(a.size(), b.size()); ++k) {
        const nd::Index m = a[a.size() - k], n = b[b.size() - k];
        if (m == n || m == 1 || n == 1) continue;
        throw nd::value_error(fmt::format(
            "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg {} with "
            "shape {} and arg {} with shape {}.",
            i, nd::to_string(a), j, nd::to_string(b)));
      }
    }
  }
}

/// draw(stream, name, args, size): the distribution's arguments as arrays of double.
Task draw(VM& vm, Args args) {
  const nd::random::Distribution* d = nd::random::find_distribution(py::str_view(args[1]));
  if (!d) co_return vm.value_error("no such distribution");
  std::vector<nd::NdArray> arrays;
  py::Ref<py::Tuple> given(args[2].as<py::Tuple>());
  for (const Value& v : given->items) {
    if (v.is_real()) {
      arrays.push_back(nd::NdArray::scalar(v.real()));
      continue;
    }
    FromOptions options;
    options.dtype = nd::dtype_of<double>();
    Value made = co_await array_from(vm, v, std::move(options));
    arrays.push_back(as_array(made)->a);
  }
  std::optional<nd::Shape> shape;
  if (!to_size(vm, args[3], &shape)) co_return Outcome::error();
  co_return guarded(vm, [&]() -> Outcome {
    check_shapes(arrays);
    return finish(nd::random::draw(stream_of(args[0]), *d, arrays, shape), shape.has_value());
  });
}

template <nd::NdArray (*fn)(nd::random::Stream&, const nd::Shape&, const nd::DType&)>
Outcome standard(VM& vm, const Args& args) {
  std::optional<nd::Shape> shape;
  PY_CHECK(to_size(vm, args[1], &shape));
  const bool single = args[2].same(Value::boolean(true));
  return finish(
      fn(stream_of(args[0]), shape.value_or(nd::Shape{}), single ? nd::dtype_of<float>() : nd::dtype_of<double>()),
      shape.has_value());
}

nd::NdArray array_arg(const Value& v) {
  Array* a = as_array(v);
  if (!a) throw nd::type_error("an array is needed");
  return a->a;
}

/// integers(stream, low, high, dtype, size): from low to high inclusive, arrays of int64 (uint64's bits for uint64).
Outcome integers(VM& vm, const Args& args) {
  auto dtype = to_dtype(vm, args[3]);
  PY_CHECK(dtype);
  std::optional<nd::Shape> shape;
  PY_CHECK(to_size(vm, args[4], &shape));
  return make_array(nd::random::integers(stream_of(args[0]), array_arg(args[1]), array_arg(args[2]), *dtype, shape));
}
/// One plain integer from low to high inclusive, drawn as an element of `dtype`.
Outcome integer(VM& vm, const Args& args) {
  auto dtype = to_dtype(vm, args[3]);
  PY_CHECK(dtype);
  auto low = to_index(vm, args[1]);
  PY_CHECK(low);
  auto high = to_index(vm, args[2]);
  PY_CHECK(high);
  const nd::NdArray a = nd::random::integers(stream_of(args[0]), nd::NdArray::scalar(*low), nd::NdArray::scalar(*high),
                                             *dtype, std::nullopt);
  return to_python(a.dtype(), a.data());
}

Outcome interval(VM& vm, const Args& args) {
  auto max = to_index(vm, args[1]);
  PY_CHECK(max);
  if (*max < 0) throw nd::value_error("a bound is negative");
  return py::make_uint(nd::random::random_interval(stream_of(args[0]).bits(), static_cast<std::uint64_t>(*max)));
}

Outcome shuffle(VM& vm, const Args& args) {
  auto axis = to_index(vm, args[2]);
  PY_CHECK(axis);
  nd::random::shuffle(stream_of(args[0]), array_arg(args[1]), *axis);
  return Value::none();
}

Outcome choose_distinct(VM& vm, const Args& args) {
  auto population = to_index(vm, args[1]);
  PY_CHECK(population);
  auto count = to_index(vm, args[2]);
  PY_CHECK(count);
  return make_array(
      nd::random::choose_distinct(stream_of(args[0]), *population, *count, args[3].same(Value::boolean(true))));
}
Outcome choose_weighted(VM& vm, const Args& args) {
  std::optional<nd::Shape> shape;
  PY_CHECK(to_size(vm, args[2], &shape));
  return make_array(nd::random::choose_weighted(stream_of(args[0]), array_arg(args[1]), shape.value_or(nd::Shape{}),
                                                args[3].same(Value::boolean(true)), py::float_value(PY_TRY(vm.to_float(args[4])))));
}
Outcome standard_gamma_f(VM&, const Args& args) {
  return make_array(nd::random::standard_gamma_f(stream_of(args[0]), array_arg(args[1])));
}
Outcome multinomial(VM& vm, const Args& args) {
  std::optional<nd::Shape> shape;
  PY_CHECK(to_size(vm, args[3], &shape));
  const nd::NdArray pvals = array_arg(args[2]);
  if (pvals.ndim() == 0)
    throw nd::value_error(
        "pvals must have at least 1 dimension and the last dimension of pvals must be greater than 0.");
  return make_array(nd::random::multinomial(stream_of(args[0]), array_arg(args[1]), pvals, shape));
}
Outcome dirichlet(VM& vm, const Args& args) {
  std::optional<nd::Shape> shape;
  PY_CHECK(to_size(vm, args[2], &shape));
  return make_array(nd::random::dirichlet(stream_of(args[0]), array_arg(args[1]), shape));
}
Outcome bytes(VM& vm, const Args& args) {
  auto count = to_index(vm, args[1]);
  PY_CHECK(count);
  const nd::NdArray b = nd::random::bytes(stream_of(args[0]), *count);
  return Value(py::make_bytes(std::string(reinterpret_cast<const char*>(b.data()), static_cast<std::size_t>(b.size()))));
}

}  // namespace

void fill_native_random(VM&, py::Module& m) {
  if (!stream_type) {
    stream_type = py::new_type("numpy._native_random", "Stream", py::types.object, py::Type::kNoInstances);
    stream_type->ready();
  }
  m.def("new_stream(kind: str, entropy, spawn_key, /)", new_stream);
  m.def("legacy_view(stream, /)", legacy_view);
  m.def("generate_state(entropy, spawn_key, words, wide, /)", generate_state);
  m.def("pool(entropy, spawn_key, /)", pool);
  m.def("fresh_entropy()", fresh_entropy);
  m.def("seed_legacy(stream, seed, /)", seed_legacy);
  m.def("get_twister(stream, /)", get_twister);
  m.def("set_twister(stream, key, pos, /)", set_twister);
  m.def("get_pcg(stream, /)", get_pcg);
  m.def("set_pcg(stream, state, increment, has_half, half, /)", set_pcg);
  m.def("get_words(stream, /)", get_words);
  m.def("set_words(stream, words, has_half, half, /)", set_words);
  m.def("advance(stream, delta, /)", advance);
  m.def("jumped(stream, /)", jumped);
  m.def("get_gauss(stream, /)", get_gauss);
  m.def("set_gauss(stream, has, value, /)", set_gauss);
  m.def("raw(stream, /)", raw);
  m.def("draw(stream, name: str, args: tuple, size, /)", draw);
  m.def("uniform01(stream, size, single, /)", standard<nd::random::uniform01>);
  m.def("standard_normal(stream, size, single, /)", standard<nd::random::standard_normal>);
  m.def("standard_exponential(stream, size, single, /)", standard<nd::random::standard_exponential>);
  m.def("integers(stream, low, high, dtype, size, /)", integers);
  m.def("integer(stream, low, high, dtype, /)", integer);
  m.def("interval(stream, max, /)", interval);
  m.def("shuffle(stream, array, axis, /)", shuffle);
  m.def("choose_distinct(stream, population, count, shuffled, /)", choose_distinct);
  m.def("choose_weighted(stream, p, size, replace, tolerance, /)", choose_weighted);
  m.def("standard_gamma_f(stream, shapes, /)", standard_gamma_f);
  m.def("multinomial(stream, n, pvals, size, /)", multinomial);
  m.def("dirichlet(stream, alpha, size, /)", dirichlet);
  m.def("bytes(stream, count, /)", bytes);
}

namespace {

/// The stream of numpy.random's own generator, where that module is kept; else empty.
Value own_stream(VM& vm) {
  py::Module* random = py::cast<py::Module>(vm.kept->get("numpy.random"));
  const auto field = [](const Value& of, std::string_view name) {
    return of && of.is_object() && of.object()->inst && of.object()->inst->dict ? of.object()->inst->dict->get(name) : Value();
  };
  const Value generator = random ? field(random->dict->get("_rand"), "_bit_generator") : Value();
  return field(generator, "_stream");
}

}  // namespace

void seed_afresh(VM& vm) {
  const Value stream = own_stream(vm);
  if (!stream) return;
  // As MT19937._legacy_seeding(None) does.
  std::random_device device;
  std::uint32_t words[4];
  for (std::uint32_t& word : words) word = device();
  std::vector<std::uint32_t> key = SeedSequence(words).generate32(624);
  key[0] = 0x80000000;
  twister_of(stream).set(key, 623);
}

void forget_seed(VM& vm) {
  if (const Value stream = own_stream(vm)) twister_of(stream).set(std::vector<std::uint32_t>(624), 623);
}

}  // namespace npmod
