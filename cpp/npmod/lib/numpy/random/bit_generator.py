"""The module in which bit generators and seed sequences are known to live."""
from abc import ABC, abstractmethod

from numpy.random import BitGenerator, SeedSequence

__all__ = ["SeedSequence", "BitGenerator"]


class ISeedSequence(ABC):
    """What a bit generator asks of the source of its seed."""

    @abstractmethod
    def generate_state(self, n_words, dtype="uint32"):
        """n_words random words."""


class ISpawnableSeedSequence(ISeedSequence):
    """One that can make others of itself."""

    @abstractmethod
    def spawn(self, n_children):
        """A list of independent sequences."""


class SeedlessSeedSequence(ISpawnableSeedSequence):
    """Stands where no seed is known: it gives no state."""

    def generate_state(self, n_words, dtype="uint32"):
        raise NotImplementedError("seedless SeedSequences cannot generate state")

    def spawn(self, n_children):
        return [self] * n_children


ISpawnableSeedSequence.register(SeedSequence)
