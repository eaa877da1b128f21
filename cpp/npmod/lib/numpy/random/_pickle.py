"""What copies and pickles of generators are rebuilt with."""
from numpy import random


def _made(kind):
    if isinstance(kind, str):
        if kind not in ("MT19937", "PCG64", "PCG64DXSM", "Philox", "SFC64"):
            raise ValueError(kind + " is not a known BitGenerator module.")
        kind = getattr(random, kind)
    return kind() if isinstance(kind, type) else kind


def __bit_generator_ctor(bit_generator="MT19937"):
    """A bit generator by its name or class."""
    return _made(bit_generator)


def __generator_ctor(bit_generator_name="MT19937", bit_generator_ctor=__bit_generator_ctor):
    """A Generator over a bit generator, or over one by its name."""
    if isinstance(bit_generator_name, random.BitGenerator):
        return random.Generator(bit_generator_name)
    return random.Generator(bit_generator_ctor(bit_generator_name))


def __randomstate_ctor(bit_generator_name="MT19937", bit_generator_ctor=__bit_generator_ctor):
    """A RandomState over a bit generator, or over one by its name."""
    if isinstance(bit_generator_name, random.BitGenerator):
        return random.RandomState(bit_generator_name)
    return random.RandomState(bit_generator_ctor(bit_generator_name))
