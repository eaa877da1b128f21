"""Types for annotations: ArrayLike, DTypeLike, NDArray, NBitBase."""
from numpy._typing import ArrayLike, DTypeLike, NBitBase, NDArray

__all__ = ["ArrayLike", "DTypeLike", "NBitBase", "NDArray"]
