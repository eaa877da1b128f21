"""What help() says first of numpy's functions; the docstrings are each library's own."""
import contextlib
import io

import numpy as np


def first(show, thing, lines):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        show(thing)
    print("\n".join(out.getvalue().split("\n")[:lines]))


for thing, lines in [(np.sum, 11), (np.add, 4), (np.linalg.inv, 3), (np.random.rand, 3), (np.unique, 10), (np.mean, 2)]:
    first(help, thing, lines)
for thing in [np.ndarray.reshape, np.array, np.zeros, np.array([1]).sum, np.float64.mean, np.ones(2)]:
    first(help, thing, 1)
