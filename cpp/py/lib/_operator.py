"""The functions of operator, under the name that they are pickled by."""
from operator import *
