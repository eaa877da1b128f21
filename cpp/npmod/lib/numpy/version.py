"""The version of NumPy whose behaviour this is."""
import numpy as np

__all__ = ["short_version", "version", "full_version", "git_revision", "release"]

version = np.__version__
short_version = version
full_version = version
git_revision = ""
release = True
