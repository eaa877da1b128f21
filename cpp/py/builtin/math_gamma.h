// The gamma function and its logarithm by Lanczos' approximation (the 13-term, g = 6.0247 one).
#pragma once

namespace py {

double gamma_function(double x);      // NaN at the poles, infinite on overflow
double log_gamma_function(double x);  // of |gamma(x)|; infinite at the poles

}  // namespace py
