// erf and erfc of the C library, for WebAssembly. The rational approximations are those of Sun's fdlibm, which all C libraries
// use; their terms are added in pairs, as glibc does, which decides the last bit.
#include <cmath>
#include <cstdint>
#include <cstring>

namespace {

/// c[0] + c[1] z + c[2] z**2 ...
template <int kCount>
double in_pairs(const double (&c)[kCount], double z) {
  const double z2 = z * z, z4 = z2 * z2;
  const double powers[] = {1, z2, z4, z4 * z2, z4 * z4};
  double total = c[0] + z * c[1];
  for (int i = 2; i < kCount; i += 2) total += powers[i / 2] * (i + 1 < kCount ? c[i] + z * c[i + 1] : c[i]);
  return total;
}

constexpr double kNear[] = {1.28379167095512558561e-01, -3.25042107247001499370e-01, -2.84817495755985104766e-02,
                            -5.77027029648944159157e-03, -2.37630166566501626084e-05};
constexpr double kNearBelow[] = {1, 3.97917223959155352819e-01, 6.50222499887672944485e-02, 5.08130628187576562776e-03,
                                 1.32494738004321644526e-04, -3.96022827877536812320e-06};
constexpr double kMiddle[] = {-2.36211856075265944077e-03, 4.14856118683748331666e-01, -3.72207876035701323847e-01,
                              3.18346619901161753674e-01, -1.10894694282396677476e-01, 3.54783043256182359371e-02,
                              -2.16637559486879084300e-03};
constexpr double kMiddleBelow[] = {1, 1.06420880400844228286e-01, 5.40397917702171048937e-01, 7.18286544141962662868e-02,
                                   1.26171219808761642112e-01, 1.36370839120290507362e-02, 1.19844998467991074170e-02};
constexpr double kFar[] = {-9.86494403484714822705e-03, -6.93858572707181764372e-01, -1.05586262253232909814e+01,
                           -6.23753324503260060396e+01, -1.62396669462573470355e+02, -1.84605092906711035994e+02,
                           -8.12874355063065934246e+01, -9.81432934416914548592e+00};
constexpr double kFarBelow[] = {1, 1.96512716674392571292e+01, 1.37657754143519042600e+02, 4.34565877475229228821e+02,
                                6.45387271733267880336e+02, 4.29008140027567833386e+02, 1.08635005541779435134e+02,
                                6.57024977031928170135e+00, -6.04244152148580987438e-02};
constexpr double kFarthest[] = {-9.86494292470009928597e-03, -7.99283237680523006574e-01, -1.77579549177547519889e+01,
                                -1.60636384855821916062e+02, -6.37566443368389627722e+02, -1.02509513161107724954e+03,
                                -4.83519191608651397019e+02};
constexpr double kFarthestBelow[] = {1, 3.03380607434824582924e+01, 3.25792512996573918826e+02, 1.53672958608443695994e+03,
                                     3.19985821950859553908e+03, 2.55305040643316442583e+03, 4.74528541206955367215e+02,
                                     -2.24409524465858183362e+01};
/// erf(1), to half a double's digits.
constexpr double kAtOne = 8.45062911510467529297e-01;

/// erf(x) = x + x * this, |x| < 0.84375.
double near_ratio(double x) { return in_pairs(kNear, x * x) / in_pairs(kNearBelow, x * x); }
/// erf(a) - kAtOne, 0.84375 <= a < 1.25.
double middle_ratio(double a) { return in_pairs(kMiddle, a - 1) / in_pairs(kMiddleBelow, a - 1); }
/// erfc(a), 1.25 <= a < 28.
double tail(double a) {
  const double s = 1 / (a * a);
  const double ratio = a < 1 / 0.35 ? in_pairs(kFar, s) / in_pairs(kFarBelow, s) : in_pairs(kFarthest, s) / in_pairs(kFarthestBelow, s);
  std::uint64_t bits;
  std::memcpy(&bits, &a, sizeof bits);
  bits &= 0xffffffff00000000u;
  double z;  // whose square is exact
  std::memcpy(&z, &bits, sizeof z);
  return std::exp(-z * z - 0.5625) * std::exp((z - a) * (z + a) + ratio) / a;
}

}  // namespace

extern "C" {

double erf(double x) {
  const double a = std::fabs(x);
  if (std::isnan(x)) return x;
  if (a < 0x1p-28) return 0.125 * (8 * x + 1.02703333676410069053e+00 * x);
  if (a < 0.84375) return x + x * near_ratio(x);
  const double y = a < 1.25 ? kAtOne + middle_ratio(a) : a < 6 ? 1 - tail(a) : 1;
  return std::copysign(y, x);
}

double erfc(double x) {
  const double a = std::fabs(x);
  if (std::isnan(x)) return x;
  if (a < 0x1p-56) return 1 - x;
  if (a < 0.84375) {
    const double y = near_ratio(x);
    return x < 0.25 ? 1 - (x + x * y) : 0.5 - (x - 0.5 + x * y);
  }
  if (a < 1.25) return x > 0 ? 1 - kAtOne - middle_ratio(a) : 1 + (kAtOne + middle_ratio(a));
  if (a >= 28) return x > 0 ? 0 : 2;
  return x > 0 ? tail(a) : 2 - tail(a);
}

}  // extern "C"
