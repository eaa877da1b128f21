"""Module doc
>>> add(1, 2)
3
"""
from __future__ import annotations
import contextlib, doctest, io, re
def add(a: int, b: int) -> int:
    """
    >>> add(1, 2)
    3
    >>> add('a', 'b')
    'ab'
    >>> add(1, 'a')
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for +: 'int' and 'str'
    >>> for i in range(2):
    ...     print(i)
    0
    1
    >>> add(1, 1)
    3
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    """
    return a + b
class C:
    """
    >>> C().m()
    5
    >>> C()  # doctest: +ELLIPSIS
    <__main__.C object at 0x...>
    """
    def m(self):
        """
        >>> C().m()
        6
        """
        return 5
    @property
    def p(self):
        """>>> 1
        1"""
    @staticmethod
    def s():
        """
        >>> C.s()
        """
    @classmethod
    def k(cls): """
        >>> print([1,  2]) # doctest: +NORMALIZE_WHITESPACE
        [1,
           2]
        """
def shown():
    """No names of files here."""
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        doctest.testmod(verbose=True)
        doctest.run_docstring_examples(C, globals(), verbose=True, name='C')
    print(re.sub('File ".*?"', 'File ...', text.getvalue()))
if __name__ == "__main__":
    shown()
