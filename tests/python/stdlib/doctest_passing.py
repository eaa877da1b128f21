# doctest.testmod() over docstrings that are right.
import doctest
def f(x):
    """
    >>> f(2)
    4
    """
    return x * x
doctest.testmod()
print(doctest.testmod(verbose=True))
