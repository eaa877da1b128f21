from fractions import Fraction
from decimal import Decimal, getcontext
import statistics as st
print(Fraction(3, 6), Fraction("1/3") + Fraction(1, 6), Fraction(0.5), repr(Fraction(2)))
print(Fraction(7, 3) // 1, float(Fraction(1, 3)), Fraction(1, 3).limit_denominator(2))
print(Fraction(3, 4) ** 2, Fraction("0.125"), Fraction(1, 2) > 0.4)
print(Fraction(1, 3) * 3 == 1)
print(Decimal("0.1") + Decimal("0.2"), Decimal(1) / Decimal(3), Decimal("1.10"))
print(repr(Decimal("5")), Decimal("2").sqrt(), round(Decimal("2.675"), 2))
print(Decimal("1.5").quantize(Decimal("1")), Decimal(0.1))
getcontext().prec = 6
print(Decimal(1) / Decimal(7), Decimal("1e3"), Decimal("3.14") > 3)
print(st.mean([1, 2, 3, 4]), st.median([3, 1, 2]), st.mode("aab"), st.stdev([1, 2, 3, 4]))
print(st.pvariance([1, 2, 3]), st.median([1, 2, 3, 4]), st.fmean([1, 2]))
print(st.multimode("aabb"))
try:
    Fraction(1, 0)
except ZeroDivisionError as e:
    print(e)
try:
    st.mean([])
except st.StatisticsError as e:
    print(e)
