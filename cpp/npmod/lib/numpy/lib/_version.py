"""Versions of numpy, compared as they came out."""
import re

__all__ = ["NumpyVersion"]


class NumpyVersion:
    """A version such as '1.8.0rc2'; a development version comes before what it develops."""

    __module__ = "numpy.lib"

    def __init__(self, vstring):
        self.vstring = vstring
        found = re.match(r"(\d+)\.(\d+)\.(\d+)", vstring)
        if not found:
            raise ValueError("Not a valid numpy version string")
        self.version = found.group()
        self.major, self.minor, self.bugfix = [int(x) for x in self.version.split(".")]
        rest = vstring[found.end():]
        stage = re.match(r"a\d+|b\d+|rc\d+", rest)
        self.is_devversion = "dev" in rest
        self.pre_release = stage.group() if stage else "" if self.is_devversion else "final"

    def _key(self):
        # What is developed, then a1, b2, rc1 and the final one; a development version of each comes just before it.
        stage = "z" if self.pre_release == "final" else self.pre_release
        return (self.major, self.minor, self.bugfix), stage, not self.is_devversion

    def _compare(self, other, op):
        if isinstance(other, str):
            other = NumpyVersion(other)
        elif not isinstance(other, NumpyVersion):
            raise ValueError("Invalid object to compare with NumpyVersion.")
        mine, theirs = self._key(), other._key()
        return op((mine > theirs) - (mine < theirs))

    def __lt__(self, other):
        return self._compare(other, lambda c: c < 0)

    def __le__(self, other):
        return self._compare(other, lambda c: c <= 0)

    def __eq__(self, other):
        return self._compare(other, lambda c: c == 0)

    def __ne__(self, other):
        return self._compare(other, lambda c: c != 0)

    def __gt__(self, other):
        return self._compare(other, lambda c: c > 0)

    def __ge__(self, other):
        return self._compare(other, lambda c: c >= 0)

    def __repr__(self):
        return f"NumpyVersion({self.vstring})"
