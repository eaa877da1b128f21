"""arange and linspace of fractions and decimals keep them."""
from decimal import Decimal as D
from fractions import Fraction as F

import numpy as np


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: np.arange(F(1), F(3), F(1, 2)))
t(lambda: np.arange(F(3)))
t(lambda: np.arange(D(1), D(3), D("0.5")))
t(lambda: np.arange(F(1), 3))
t(lambda: np.arange(F(3), F(1)))
t(lambda: np.arange(F(1), F(3), 0))
t(lambda: np.linspace(F(0), F(1), 5))
t(lambda: np.linspace(D(0), D(1), 5))
t(lambda: np.linspace(F(0), F(1), 4, endpoint=False, retstep=True))
t(lambda: np.arange(5, dtype=object))
t(lambda: np.arange(1, 4, 2, dtype=object))
t(lambda: np.linspace(0, 1, 5, dtype=object))
t(lambda: np.linspace([F(0), F(1)], F(3), 3))
