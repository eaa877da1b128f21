// Filling arrays from the samplers: what RandomState's and Generator's methods do once their arguments are arrays.
//
//   nd::random::Stream stream = nd::random::Stream::legacy();
//   stream.twister().seed(key);
//   nd::NdArray x = nd::random::draw(stream, *nd::random::find_distribution("normal"), {loc, scale}, shape);
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "nd/core/array.h"
#include "nd/random/sampler.h"

namespace nd::random {

/// A bit source with the sampler that reads it: RandomState, or a Generator.
class Stream {
 public:
  static Stream legacy() { return Stream(std::make_unique<Mt19937>(), true); }
  static Stream generator(const SeedSequence& sequence) { return Stream(std::make_unique<Pcg64>(sequence), false); }
  explicit Stream(std::unique_ptr<BitSource> bits, bool legacy) : bits_(std::move(bits)), sampler_(std::make_unique<Sampler>(*bits_, legacy)) {}

  Sampler& sampler() { return *sampler_; }
  BitSource& bits() { return *bits_; }
  /// The source by type, null if it is another.
  Mt19937* twister() { return dynamic_cast<Mt19937*>(bits_.get()); }
  Pcg64* pcg() { return dynamic_cast<Pcg64*>(bits_.get()); }
  bool is_legacy() const { return sampler_->legacy; }

 private:
  std::unique_ptr<BitSource> bits_;
  std::unique_ptr<Sampler> sampler_;
};

/// What an argument must satisfy; the texts are NumPy's.
enum class Constraint : std::uint8_t {
  None,
  NonNegative,
  Positive,
  PositiveNotNan,
  Unit,         // 0..1
  UnitOpenLow,  // above 0, up to 1
  UnitOpenHigh,  // from 0, below 1
  AboveOne,
  AtLeastOne,
  Poisson,
  Count,  // a non-negative integer
};

struct Parameter {
  const char* name;
  Constraint constraint;
};

/// One row a distribution whose arguments broadcast.
struct Distribution {
  const char* name;
  std::vector<Parameter> parameters;
  bool counts;  // gives integers
  double (*real)(Sampler&, const double* args);
  std::int64_t (*count)(Sampler&, const double* args);
};
const Distribution* find_distribution(std::string_view name);

/// Throws ValueError when an element of `a` breaks the rule ("scale < 0").
void check(const NdArray& a, const Parameter& parameter, bool legacy);

/// Samples of `shape`, or of the arguments' broadcast shape; argument errors in NumPy's words.
NdArray draw(Stream& stream, const Distribution& distribution, std::span<const NdArray> args, const std::optional<Shape>& shape);

/// Integers from [low, high], both inclusive arrays of int64 (or uint64 bits), of `dtype`.
NdArray integers(Stream& stream, const NdArray& low, const NdArray& high, const DType& dtype, const std::optional<Shape>& shape);
/// Uniform doubles (or floats) from [0, 1).
NdArray uniform01(Stream& stream, const Shape& shape, const DType& dtype);
NdArray standard_normal(Stream& stream, const Shape& shape, const DType& dtype);
NdArray standard_exponential(Stream& stream, const Shape& shape, const DType& dtype);
/// A float32 Gamma sample for each of the shape parameters.
NdArray standard_gamma_f(Stream& stream, const NdArray& shapes);
/// Shuffles along an axis in place, as the stream's kind does.
void shuffle(Stream& stream, const NdArray& a, Index axis);
/// Positions for choice without probabilities and without replacement.
NdArray choose_distinct(Stream& stream, Index population, Index count, bool shuffled);
/// Positions for choice with probabilities; `p` is checked ("probabilities do not sum to 1", further off than `tolerance`).
NdArray choose_weighted(Stream& stream, const NdArray& p, const Shape& shape, bool replace, double tolerance);
NdArray multinomial(Stream& stream, const NdArray& n, const NdArray& pvals, const std::optional<Shape>& shape);
NdArray dirichlet(Stream& stream, const NdArray& alpha, const std::optional<Shape>& shape);
NdArray bytes(Stream& stream, Index count);

}  // namespace nd::random
