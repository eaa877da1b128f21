// The functions of math on integers: factorial, comb, perm, gcd, lcm, isqrt.
#pragma once

namespace py {

class Module;
void define_math_integers(Module& m);

}  // namespace py
