// Elementary functions of doubles, rounded rightly in all but about one case in a thousand: the nearest double, which is
// what good C libraries and NumPy's vector loops give too. Infinities, NaN and arguments outside the domain are answered
// as C's functions of these names answer them; no floating-point flags are promised.
//
// Method: the argument is reduced to a table's point and a small rest, the rest's polynomial is taken in double and joined to
// the table's value in DoubleDouble (P. T. P. Tang's table-driven algorithms, ACM TOMS 15-18, 1989-1992).
#pragma once

#include "real/double_double.h"

namespace real {

Lanes sin(Lanes x);
Lanes cos(Lanes x);
double sine(double reduced, double rest);    // of reduced + rest, which lies in [-pi/4, pi/4]
double cosine(double reduced, double rest);
double tangent(double reduced, double rest, bool odd_quadrant);  // odd: -1 / tan
double asin(double x);
double acos(double x);
double atan(double x);
double atan2(double y, double x);
double hypot(double x, double y);

/// y * log2(x), for a positive normal x.
DoubleDouble log2_times(double x, double y);

double expm1(double x);
double sinh(double x);
double cosh(double x);
double log10(double x);
double log1p(double x);
double asinh(double x);
double acosh(double x);
double atanh(double x);

}  // namespace real
