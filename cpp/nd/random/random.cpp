#include "nd/random/random.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "nd/core/chunks.h"
#include "nd/core/errors.h"
#include "nd/core/settings.h"
#include "nd/index/index.h"
#include "nd/iter/assign.h"
#include "nd/iter/broadcast.h"
#include "nd/random/bounded.h"
#include "nd/random/ziggurat.h"
#include "nd/sort/sort.h"

namespace nd::random {
namespace {

using K = Constraint;

const std::vector<Distribution>& table() {
  static const std::vector<Distribution> rows = {
      {"uniform", {{"low", K::None}, {"range", K::None}}, false, [](Sampler& s, const double* a) { return s.uniform(a[0], a[1]); }, nullptr},
      {"normal", {{"loc", K::None}, {"scale", K::NonNegative}}, false, [](Sampler& s, const double* a) { return s.normal(a[0], a[1]); }, nullptr},
      {"standard_gamma", {{"shape", K::NonNegative}}, false, [](Sampler& s, const double* a) { return s.standard_gamma(a[0]); }, nullptr},
      {"gamma", {{"shape", K::NonNegative}, {"scale", K::NonNegative}}, false, [](Sampler& s, const double* a) { return s.gamma(a[0], a[1]); }, nullptr},
      {"beta", {{"a", K::Positive}, {"b", K::Positive}}, false, [](Sampler& s, const double* a) { return s.beta(a[0], a[1]); }, nullptr},
      {"exponential", {{"scale", K::NonNegative}}, false, [](Sampler& s, const double* a) { return s.exponential(a[0]); }, nullptr},
      {"f", {{"dfnum", K::Positive}, {"dfden", K::Positive}}, false, [](Sampler& s, const double* a) { return s.f(a[0], a[1]); }, nullptr},
      {"noncentral_f", {{"dfnum", K::Positive}, {"dfden", K::Positive}, {"nonc", K::NonNegative}}, false, [](Sampler& s, const double* a) { return s.noncentral_f(a[0], a[1], a[2]); }, nullptr},
      {"chisquare", {{"df", K::Positive}}, false, [](Sampler& s, const double* a) { return s.chisquare(a[0]); }, nullptr},
      {"noncentral_chisquare", {{"df", K::Positive}, {"nonc", K::NonNegative}}, false, [](Sampler& s, const double* a) { return s.noncentral_chisquare(a[0], a[1]); }, nullptr},
      {"standard_cauchy", {}, false, [](Sampler& s, const double*) { return s.standard_cauchy(); }, nullptr},
      {"standard_t", {{"df", K::Positive}}, false, [](Sampler& s, const double* a) { return s.standard_t(a[0]); }, nullptr},
      {"vonmises", {{"mu", K::None}, {"kappa", K::NonNegative}}, false, [](Sampler& s, const double* a) { return s.vonmises(a[0], a[1]); }, nullptr},
      {"pareto", {{"a", K::Positive}}, false, [](Sampler& s, const double* a) { return s.pareto(a[0]); }, nullptr},
      {"weibull", {{"a", K::NonNegative}}, false, [](Sampler& s, const double* a) { return s.weibull(a[0]); }, nullptr},
      {"power", {{"a", K::Positive}}, false, [](Sampler& s, const double* a) { return s.power(a[0]); }, nullptr},
      {"laplace", {{"loc", K::None}, {"scale", K::NonNegative}}, false, [](Sampler& s, const double* a) { return s.laplace(a[0], a[1]); }, nullptr},
      {"gumbel", {{"loc", K::None}, {"scale", K::NonNegative}}, false, [](Sampler& s, const double* a) { return s.gumbel(a[0], a[1]); }, nullptr},
      {"logistic", {{"loc", K::None}, {"scale", K::NonNegative}}, false, [](Sampler& s, const double* a) { return s.logistic(a[0], a[1]); }, nullptr},
      {"lognormal", {{"mean", K::None}, {"sigma", K::NonNegative}}, false, [](Sampler& s, const double* a) { return s.lognormal(a[0], a[1]); }, nullptr},
      {"rayleigh", {{"scale", K::NonNegative}}, false, [](Sampler& s, const double* a) { return s.rayleigh(a[0]); }, nullptr},
      {"wald", {{"mean", K::Positive}, {"scale", K::Positive}}, false, [](Sampler& s, const double* a) { return s.wald(a[0], a[1]); }, nullptr},
      {"triangular", {{"left", K::None}, {"mode", K::None}, {"right", K::None}}, false, [](Sampler& s, const double* a) { return s.triangular(a[0], a[1], a[2]); }, nullptr},
      {"binomial", {{"n", K::Count}, {"p", K::Unit}}, true, nullptr, [](Sampler& s, const double* a) { return s.binomial(a[1], static_cast<std::int64_t>(a[0])); }},
      {"negative_binomial", {{"n", K::PositiveNotNan}, {"p", K::UnitOpenLow}}, true, nullptr, [](Sampler& s, const double* a) { return s.negative_binomial(a[0], a[1]); }},
      {"poisson", {{"lam", K::Poisson}}, true, nullptr, [](Sampler& s, const double* a) { return s.poisson(a[0]); }},
      {"zipf", {{"a", K::AboveOne}}, true, nullptr, [](Sampler& s, const double* a) { return s.zipf(a[0]); }},
      {"geometric", {{"p", K::UnitOpenLow}}, true, nullptr, [](Sampler& s, const double* a) { return s.geometric(a[0]); }},
      {"hypergeometric", {{"ngood", K::Count}, {"nbad", K::Count}, {"nsample", K::Count}}, true, nullptr,
       [](Sampler& s, const double* a) { return s.hypergeometric(static_cast<std::int64_t>(a[0]), static_cast<std::int64_t>(a[1]), static_cast<std::int64_t>(a[2])); }},
      {"logseries", {{"p", K::UnitOpenHigh}}, true, nullptr, [](Sampler& s, const double* a) { return s.logseries(a[0]); }},
  };
  return rows;
}

NdArray doubles(const NdArray& a) { return ascontiguous(a, dtype_of<double>()); }
double at(const NdArray& a, Index i) { return load<double>(a.data() + i * 8); }

}  // namespace

const Distribution* find_distribution(std::string_view name) {
  for (const Distribution& d : table()) {
    if (name == d.name) return &d;
  }
  return nullptr;
}

void check(const NdArray& a, const Parameter& parameter, bool legacy) {
  const std::string name = parameter.name;
  const NdArray values = doubles(a);
  const auto fail = [](std::string text) { return value_error(std::move(text)); };
  for (Index i = 0; i < values.size(); ++i) {
    const double x = at(values, i);
    switch (parameter.constraint) {
      case K::None: break;
      case K::NonNegative:
        if (!std::isnan(x) && std::signbit(x)) throw fail(name + " < 0");
        break;
      case K::Positive:
        if (x <= 0) throw fail(name + " <= 0");
        break;
      case K::PositiveNotNan:
        if (std::isnan(x)) throw fail(name + " must not be NaN");
        if (x <= 0) throw fail(name + " <= 0");
        break;
      case K::Unit:
        if (!(x >= 0 && x <= 1)) throw fail(name + " < 0, " + name + " > 1 or " + name + (values.size() > 1 ? " contains NaNs" : " is NaN"));
        break;
      case K::UnitOpenLow:
        if (!(x > 0 && x <= 1)) throw fail(name + " <= 0, " + name + " > 1 or " + name + " contains NaNs");
        break;
      case K::UnitOpenHigh:
        if (!(x >= 0 && x < 1)) throw fail(name + " < 0, " + name + " >= 1 or " + name + (values.size() > 1 ? " contains NaNs" : " is NaN"));
        break;
      case K::AboveOne:
        if (!(x > 1)) throw fail(name + " <= 1 or " + name + (values.size() > 1 ? " contains NaNs" : " is NaN"));
        break;
      case K::AtLeastOne:
        if (!(x >= 1)) throw fail(name + " < 1 or " + name + (values.size() > 1 ? " contains NaNs" : " is NaN"));
        break;
      case K::Poisson:
        if (!(x >= 0)) throw fail(name + " < 0 or " + name + (values.size() > 1 ? " contains NaNs" : " is NaN"));
        if (x > 9.223372006484771e18) throw fail(name + " value too large");
        break;
      case K::Count:
        if (!(x >= 0)) throw fail(name + " < 0");
        if (x > 1e18) throw fail(legacy ? name + " is out of bounds for long" : name + " value too large");
        break;
    }
  }
}

NdArray draw(Stream& stream, const Distribution& d, std::span<const NdArray> args, const std::optional<Shape>& wanted) {
  for (std::size_t i = 0; i < args.size(); ++i) check(args[i], d.parameters[i], stream.is_legacy());
  std::vector<NdArray> values;
  std::vector<Shape> shapes;
  for (const NdArray& a : args) {
    values.push_back(doubles(a));
    shapes.push_back(a.shape());
  }
  const Shape natural = broadcast_shapes(shapes);
  Shape shape = natural;
  if (wanted) {
    shape = *wanted;
    if (!broadcastable_to(natural, shape)) {
      throw value_error("Output size " + to_string(shape) + " is not compatible with broadcast dimensions of inputs " +
                        to_string(natural) + ".");
    }
  }
  for (NdArray& v : values) v = v.broadcast_to(shape);
  const NdArray out = NdArray::empty(shape, d.counts ? dtype_of<std::int64_t>() : dtype_of<double>());
  Sampler& s = stream.sampler();
  const bool hypergeometric = d.parameters.size() == 3 && d.counts;
  const bool triangular = d.parameters.size() == 3 && d.parameters[2].constraint == K::None;
  double now[4] = {};
  bool constant = true;
  for (std::size_t i = 0; i < values.size(); ++i) {
    constant &= args[i].size() == 1;
    if (out.size()) now[i] = load<double>(values[i].data());
  }
  std::vector<NdArray> packed;
  if (!constant) {
    for (const NdArray& v : values) packed.push_back(copy(v, Order::C));
  }
  for (Index i = 0; i < out.size(); ++i) {
    for (std::size_t k = 0; k < packed.size(); ++k) now[k] = at(packed[k], i);
    if (i == 0 || !constant) {
      if (hypergeometric && now[0] + now[1] < now[2]) throw value_error("ngood + nbad < nsample");
      if (triangular && now[0] > now[1]) throw value_error("left > mode");
      if (triangular && now[1] > now[2]) throw value_error("mode > right");
      if (triangular && now[0] == now[2]) throw value_error("left == right");
    }
    if (d.counts) {
      store(out.data() + i * 8, d.count(s, now));
    } else {
      store(out.data() + i * 8, d.real(s, now));
    }
    checkpoint(40);
  }
  // NumPy: RandomState's counts are C longs.
  return d.counts && stream.is_legacy() && settings().long_bits == 32 ? astype(out, DType::default_int()) : out;
}

NdArray integers(Stream& stream, const NdArray& low, const NdArray& high, const DType& dtype, const std::optional<Shape>& wanted) {
  const Shape shapes[] = {low.shape(), high.shape()};
  const Shape shape = wanted ? *wanted : broadcast_shapes(shapes);
  const NdArray lows = copy(ascontiguous(low, dtype_of<std::int64_t>()).broadcast_to(shape), Order::C);
  const NdArray highs = copy(ascontiguous(high, dtype_of<std::int64_t>()).broadcast_to(shape), Order::C);
  const bool unsigned64 = dtype.id() == TypeId::UInt64;
  const NdArray out = NdArray::empty(shape, dtype_of<std::int64_t>());
  const int bits = dtype.id() == TypeId::Bool ? 1 : static_cast<int>(dtype.itemsize()) * 8;
  BoundedDraw draw(stream.bits(), bits, stream.is_legacy());
  for (Index i = 0; i < out.size(); ++i) {
    const std::int64_t a = load<std::int64_t>(lows.data() + i * 8), b = load<std::int64_t>(highs.data() + i * 8);
    if (unsigned64 ? static_cast<std::uint64_t>(b) < static_cast<std::uint64_t>(a) : b < a) throw value_error("low >= high");
    const std::uint64_t span = static_cast<std::uint64_t>(b) - static_cast<std::uint64_t>(a);
    store(out.data() + i * 8, static_cast<std::int64_t>(static_cast<std::uint64_t>(a) + draw(span)));
    checkpoint(10);
  }
  if (unsigned64) return out.view_as(dtype);
  return dtype == out.dtype() ? out : astype(out, dtype);
}

NdArray uniform01(Stream& stream, const Shape& shape, const DType& dtype) {
  const NdArray out = NdArray::empty(shape, dtype);
  for (Index i = 0; i < out.size(); ++i) {
    if (dtype.id() == TypeId::Float32) {
      store(out.data() + i * 4, static_cast<float>(stream.bits().next32() >> 8) * (1.0f / 16777216.0f));
    } else {
      store(out.data() + i * 8, stream.bits().next_double());
    }
    checkpoint(6);
  }
  return out;
}

NdArray standard_normal(Stream& stream, const Shape& shape, const DType& dtype) {
  const NdArray out = NdArray::empty(shape, dtype);
  for (Index i = 0; i < out.size(); ++i) {
    if (dtype.id() == TypeId::Float32) {
      store(out.data() + i * 4, ziggurat_normal_f(stream.bits()));
    } else {
      store(out.data() + i * 8, stream.sampler().standard_normal());
    }
    checkpoint(15);
  }
  return out;
}

NdArray standard_exponential(Stream& stream, const Shape& shape, const DType& dtype) {
  const NdArray out = NdArray::empty(shape, dtype);
  for (Index i = 0; i < out.size(); ++i) {
    if (dtype.id() == TypeId::Float32) {
      store(out.data() + i * 4, ziggurat_exponential_f(stream.bits()));
    } else {
      store(out.data() + i * 8, stream.sampler().standard_exponential());
    }
    checkpoint(15);
  }
  return out;
}

namespace {

/// As Sampler::standard_gamma, in floats throughout.
float gamma_f(BitSource& bits, float shape) {
  if (std::isnan(shape)) return shape;
  if (shape == 1.0f) return ziggurat_exponential_f(bits);
  if (shape == 0.0f) return 0.0f;
  if (shape < 1.0f) {
    for (;; checkpoint(20)) {
      const float u = next_float(bits), v = ziggurat_exponential_f(bits);
      if (u <= 1.0f - shape) {
        const float x = std::pow(u, 1.0f / shape);
        if (x <= v) return x;
      } else {
        const float y = -std::log((1.0f - u) / shape);
        const float x = std::pow(1.0f - shape + shape * y, 1.0f / shape);
        if (x <= v + y) return x;
      }
    }
  }
  const float b = shape - 1.0f / 3.0f, c = 1.0f / std::sqrt(9.0f * b);
  for (;; checkpoint(20)) {
    float x, v;
    do {
      x = ziggurat_normal_f(bits);
      v = 1.0f + c * x;
    } while (v <= 0.0f);
    v = v * v * v;
    const float u = next_float(bits);
    if (u < 1.0f - 0.0331f * (x * x) * (x * x)) return b * v;
    if (std::log(u) < 0.5f * x * x + b * (1.0f - v + std::log(v))) return b * v;
  }
}

}  // namespace

NdArray standard_gamma_f(Stream& stream, const NdArray& shapes) {
  const NdArray given = copy(ascontiguous(shapes, dtype_of<float>()), Order::C);
  const NdArray out = NdArray::empty(given.shape(), dtype_of<float>());
  for (Index i = 0; i < out.size(); ++i) store(out.data() + i * 4, gamma_f(stream.bits(), load<float>(given.data() + i * 4)));
  return out;
}

namespace {

/// Fisher and Yates over positions [first, n). NumPy: arrays are shuffled by masked draws, choice's positions in a
/// Generator by Lemire's.
void shuffle_positions(Stream& stream, std::vector<Index>& order, Index first, bool masked) {
  for (Index i = static_cast<Index>(order.size()) - 1; i >= first; --i) {
    const std::uint64_t max = static_cast<std::uint64_t>(i);
    const std::uint64_t j = masked ? random_interval(stream.bits(), max) : BoundedDraw(stream.bits(), 64, false)(max);
    std::swap(order[static_cast<std::size_t>(i)], order[static_cast<std::size_t>(j)]);
    checkpoint(10);
  }
}

}  // namespace

void shuffle(Stream& stream, const NdArray& a, Index axis) {
  const int along = normalize_axis(axis, a.ndim());
  if (!a.is_writeable()) throw value_error("array is read-only");
  std::vector<Index> order(static_cast<std::size_t>(a.shape(along)));
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<Index>(i);
  shuffle_positions(stream, order, 1, true);
  std::vector<IndexItem> items(static_cast<std::size_t>(along), IndexItem::slice());
  items.push_back(IndexItem::array(NdArray::of(std::span<const Index>(order))));
  assign(a, get_item(a, items));
}

NdArray choose_distinct(Stream& stream, Index population, Index count, bool shuffled) {
  if (count > population) {
    throw value_error(stream.is_legacy() ? "Cannot take a larger sample than population when 'replace=False'"
                                         : "Cannot take a larger sample than population when replace is False");
  }
  std::vector<Index> chosen;
  const auto everyone = [&] {
    NdArray::empty({population}, index_dtype());  // throws when it is too much
    chosen.resize(static_cast<std::size_t>(population));
    for (std::size_t i = 0; i < chosen.size(); ++i) chosen[i] = static_cast<Index>(i);
    checkpoint(population);
  };
  if (stream.is_legacy()) {
    everyone();
    shuffle_positions(stream, chosen, 1, true);
    chosen.resize(static_cast<std::size_t>(count));
  } else if (population > 10000 && count > population / (shuffled ? 50 : 20)) {
    // Shuffle only the tail.
    everyone();
    shuffle_positions(stream, chosen, std::max<Index>(population - count, 1), false);
    chosen.erase(chosen.begin(), chosen.begin() + (population - count));
  } else {
    // Floyd's.
    std::unordered_set<Index> seen;
    for (Index j = population - count; j < population; ++j) {
      const Index value = static_cast<Index>(BoundedDraw(stream.bits(), 64, false)(static_cast<std::uint64_t>(j)));
      chosen.push_back(seen.insert(value).second ? value : (seen.insert(j), j));
      checkpoint(50);
    }
    if (shuffled) shuffle_positions(stream, chosen, 1, false);
  }
  return NdArray::of(std::span<const Index>(chosen));
}

NdArray choose_weighted(Stream& stream, const NdArray& given, const Shape& shape, bool replace, double tolerance) {
  NdArray p = copy(doubles(given), Order::C);
  const Index n = p.size();
  double sum = 0, lost = 0;  // Kahan's
  Index positive = 0;
  in_chunks(n, 4, [&](Index from, Index to) {
    for (Index i = from; i < to; ++i) {
      const double x = at(p, i), y = x - lost, t = sum + y;
      lost = (t - sum) - y;
      sum = t;
      positive += x > 0;
    }
  });
  const char* shown = stream.is_legacy() ? "probabilities" : "Probabilities";
  if (std::isnan(sum)) throw value_error(std::string(shown) + " contain NaN");
  in_chunks(n, 1, [&](Index from, Index to) {
    for (Index i = from; i < to; ++i)
      if (at(p, i) < 0) throw value_error(std::string(shown) + " are not non-negative");
  });
  if (std::fabs(sum - 1) > tolerance) {
    throw value_error(stream.is_legacy() ? "probabilities do not sum to 1"
                                         : "Probabilities do not sum to 1. See Notes section of docstring for more information.");
  }
  const auto cumulative = [&] {
    NdArray cdf = NdArray::empty({n}, dtype_of<double>());
    double total = 0;
    in_chunks(n, 2, [&](Index from, Index to) {
      for (Index i = from; i < to; ++i) store(cdf.data() + i * 8, total += at(p, i));
    });
    in_chunks(n, 2, [&](Index from, Index to) {
      for (Index i = from; i < to; ++i) store(cdf.data() + i * 8, at(cdf, i) / total);
    });
    return cdf;
  };
  const Index count = element_count(shape);
  if (replace) return as_indices(searchsorted(cumulative(), uniform01(stream, shape, dtype_of<double>()), true));
  if (count > n) {
    throw value_error(stream.is_legacy() ? "Cannot take a larger sample than population when 'replace=False'"
                                         : "Cannot take a larger sample than population when replace is False");
  }
  if (positive < count) throw value_error("Fewer non-zero entries in p than size");
  const NdArray out = NdArray::empty(shape, dtype_of<Index>());
  Index found = 0;
  while (found < count) {
    const NdArray x = uniform01(stream, {count - found}, dtype_of<double>());
    for (Index i = 0; i < found; ++i) store(p.data() + load<Index>(out.data() + i * 8) * 8, 0.0);
    const NdArray fresh = as_indices(searchsorted(cumulative(), x, true));
    // The first of each value, in the order drawn.
    std::unordered_set<Index> seen;
    for (Index i = 0; i < fresh.size(); ++i) {
      const Index value = load<Index>(fresh.data() + i * 8);
      if (seen.insert(value).second) store(out.data() + found++ * 8, value);
    }
    checkpoint(n);
  }
  return out;
}

NdArray multinomial(Stream& stream, const NdArray& n_given, const NdArray& pvals, const std::optional<Shape>& wanted) {
  const NdArray p = doubles(pvals);
  const Index k = p.shape(p.ndim() - 1);
  double sum = 0;
  for (Index i = 0; i < k; ++i) {
    const double x = at(p, i);
    if (!(x >= 0 && x <= 1)) throw value_error("pvals < 0, pvals > 1 or pvals contains NaNs");
    if (i + 1 < k) sum += x;
  }
  if (sum > 1.0 + 1e-12) throw value_error("sum(pvals[:-1]) > 1.0");
  const NdArray n = as_indices(n_given);
  for (Index i = 0; i < n.size(); ++i) {
    if (load<Index>(ascontiguous(n).data() + i * 8) < 0) throw value_error("n < 0");
  }
  Shape shape = wanted.value_or(n.shape());
  const NdArray each = copy(n.broadcast_to(shape), Order::C);
  shape.push_back(k);
  const NdArray out = NdArray::zeros(shape, dtype_of<std::int64_t>());
  const std::span<const double> weights(reinterpret_cast<const double*>(p.data()), static_cast<std::size_t>(k));
  for (Index i = 0; i < each.size(); ++i) {
    stream.sampler().multinomial(load<Index>(each.data() + i * 8), weights,
                                 {reinterpret_cast<std::int64_t*>(out.data()) + i * k, static_cast<std::size_t>(k)});
    checkpoint(k * 30);
  }
  return stream.is_legacy() ? (DType::default_int() == out.dtype() ? out : astype(out, DType::default_int())) : out;
}

NdArray dirichlet(Stream& stream, const NdArray& alpha, const std::optional<Shape>& wanted) {
  const NdArray a = doubles(alpha);
  if (a.ndim() != 1) throw value_error("object of too small depth for desired array");
  for (Index i = 0; i < a.size(); ++i) {
    if (stream.is_legacy() ? !(at(a, i) > 0) : !(at(a, i) >= 0)) throw value_error(stream.is_legacy() ? "alpha <= 0" : "alpha < 0");
  }
  Shape shape = wanted.value_or(Shape{});
  const Index rows = element_count(shape), k = a.size();
  shape.push_back(k);
  const NdArray out = NdArray::zeros(shape, dtype_of<double>());
  for (Index i = 0; i < rows && k > 0; ++i) {
    stream.sampler().dirichlet({reinterpret_cast<const double*>(a.data()), static_cast<std::size_t>(k)},
                               {reinterpret_cast<double*>(out.data()) + i * k, static_cast<std::size_t>(k)});
    checkpoint(k * 30);
  }
  return out;
}

NdArray bytes(Stream& stream, Index count) {
  if (count < 0) throw negative_dimension_error();
  // NumPy: even no bytes take a word.
  const NdArray words = NdArray::empty({count == 0 ? 1 : (count - 1) / 4 + 1}, dtype_of<std::uint32_t>());
  for (Index i = 0; i < words.size(); ++i) {
    store(words.data() + i * 4, stream.bits().next32());
    checkpoint(10);
  }
  return NdArray(words.buffer(), words.data(), dtype_of<std::uint8_t>(), {count}, {1}, true);
}

}  // namespace nd::random
