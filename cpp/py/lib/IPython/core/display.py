"""The names of IPython.display."""

from IPython.display import *
