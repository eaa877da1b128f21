def show(f,*a,**k):
    n=getattr(f,'__name__','?')+repr(a)[:90]+(repr(k) if k else '')
    try: r=f(*a,**k); print(n,'->',repr(r))
    except Exception as e: print(n,'->',type(e).__name__, e)
from fractions import Fraction as F
from decimal import *
import math, operator
D = Decimal
for a in (F(1, 3), F(-7, 2), F(5)):
    for b in (F(2, 5), 0, 0.5, 1 + 2j, "x"):
        for op in (operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, divmod, operator.pow, operator.lt, operator.eq):
            show(op, a, b)
            show(op, b, a)
    for f in (hash, int, float, str, round, math.floor, math.ceil, abs, F.limit_denominator, F.as_integer_ratio, F.is_integer):
        show(f, a)
    for spec in ("", "10", "+", ".3f", "010.2f", ".2e", "g", "%", ",.1f", "x"):
        show(format, a, spec)
for s in ("1/3", " -.5 ", "1e-3", "1_000/3", "1/0", "a", "1/ 3"):
    show(F, s)
numbers = [D(s) for s in "-0 1 -2.5 1.10 1E+5 -Infinity sNaN1 123456789012345678901234567890".split()]
for a in numbers:
    for f in (D.as_tuple, D.sqrt, D.exp, D.ln, D.log10, D.normalize, D.to_eng_string, D.number_class, D.next_plus, int, float):
        show(f, a)
    for spec in ("", ".2f", "+012.3e", ",", "g", ".1%", "x"):
        show(format, a, spec)
    for b in numbers:
        for op in (operator.add, operator.truediv, operator.pow, divmod, operator.lt, D.quantize, D.compare_total, D.max):
            show(op, a, b)
with localcontext(prec=5, rounding=ROUND_FLOOR) as c:
    c.traps[Inexact] = True
    show(operator.truediv, D(1), 3)
    show(setattr, c, "prec", 0)
    show(setattr, c, "rounding", "x")
    print(c)
for v in ("x", (2, (1,), 0), (0, (10,), 0), None, "1_0", " 5 ", 1.1):
    show(D, v)
show(operator.add, D(1), 1.5)
