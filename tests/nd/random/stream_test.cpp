// The 20000th value of each stream seeded with 12345, recorded from NumPy 2.2.
#include "check/check.h"
#include "nd/random/bounded.h"
#include "nd/random/sampler.h"

using namespace nd::random;

namespace {

template <class Draw>
double last_of(bool legacy, Draw draw) {
  const std::uint32_t entropy[1] = {12345};
  Mt19937 twister;
  twister.seed(12345u);
  Pcg64 pcg{SeedSequence(entropy)};
  Sampler s(legacy ? static_cast<BitSource&>(twister) : pcg, legacy);
  double last = 0;
  for (int i = 0; i < 20000; ++i) last = static_cast<double>(draw(s));
  return last;
}

}  // namespace

TEST("distribution streams") {
  struct Row {
    double (*last)(bool);
    double legacy, generator;
  };
  const Row rows[] = {
      {[](bool l) { return last_of(l, [](Sampler& s) { return s.uniform01(); }); }, 0.22545793486508214, 0.5163016615359215},
      {[](bool l) { return last_of(l, [](Sampler& s) { return s.standard_normal(); }); }, 2.9504656238829305, 0.36802981347060537},
      {[](bool l) { return last_of(l, [](Sampler& s) { return s.standard_gamma(0.5); }); }, 0.7367565591922991, 0.0091913621788307694},
      {[](bool l) { return last_of(l, [](Sampler& s) { return s.standard_gamma(3.5); }); }, 3.795025610153862, 2.7145432062148513},
      {[](bool l) { return last_of(l, [](Sampler& s) { return s.standard_t(4); }); }, -1.0238096971805479, 1.3800445857395405},
      {[](bool l) { return last_of(l, [](Sampler& s) { return s.beta(0.5, 0.7); }); }, 0.45737290775277362, 0.95008686197570891},
      {[](bool l) { return last_of(l, [](Sampler& s) { return s.f(3, 5); }); }, 0.01895539271671785, 0.29322517878721299},
      {[](bool l) { return last_of(l, [](Sampler& s) { return s.laplace(1, 2); }); }, -0.59294899699754278, 1.0662933073075556},
      {[](bool l) { return last_of(l, [](Sampler& s) { return s.gumbel(1, 2); }); }, 3.7291964046574688, 1.6396012314332653},
      {[](bool l) { return last_of(l, [](Sampler& s) { return s.pareto(3); }); }, 0.088892476037913504, 0.11317128802024007},
      {[](bool l) { return last_of(l, [](Sampler& s) { return s.wald(3, 2); }); }, 3.2819091697996199, 0.95801308065077251},
      {[](bool l) { return last_of(l, [](Sampler& s) { return s.vonmises(1, 2); }); }, 1.0428392505713848, 0.56140542756256506},
      {[](bool l) { return last_of(l, [](Sampler& s) { return s.poisson(3); }); }, 5, 1},
      {[](bool l) { return last_of(l, [](Sampler& s) { return s.poisson(50); }); }, 58, 56},
      {[](bool l) { return last_of(l, [](Sampler& s) { return s.binomial(0.3, 10); }); }, 2, 3},
      {[](bool l) { return last_of(l, [](Sampler& s) { return s.binomial(0.3, 1000); }); }, 301, 309},
      {[](bool l) { return last_of(l, [](Sampler& s) { return s.geometric(0.1); }); }, 3, 4},
      {[](bool l) { return last_of(l, [](Sampler& s) { return s.zipf(2.5); }); }, 1, 3},
      {[](bool l) { return last_of(l, [](Sampler& s) { return s.hypergeometric(100, 20, 80); }); }, 62, 69},
  };
  for (const Row& row : rows) {
    CHECK_EQ(row.last(true), row.legacy);
    CHECK_EQ(row.last(false), row.generator);
  }
}

TEST("seeding by sequence") {
  const std::uint32_t key[3] = {1, 2, 3};
  Mt19937 twister;
  twister.seed(key);
  CHECK_EQ(twister.next_double(), 0.6098612722867289);
}
