"""The file of several arrays, under the name it is known by."""
from numpy._io import NpzFile

__all__ = ["NpzFile"]
