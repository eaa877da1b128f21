"""Random numbers: RandomState and its functions, bit generators, Generator."""
import math
import operator

import numpy as np
from numpy import _native_random as _native
from numpy._common import normalize_axis_index

_compiled = True
_SEED_RANGE = "Seed must be between 0 and 2**32 - 1"


def _words_of_int(n):
    if n < 0:
        raise ValueError("expected non-negative integer")
    words = [n & 0xFFFFFFFF]
    while n := n >> 32:
        words.append(n & 0xFFFFFFFF)
    return words


def _words(entropy):
    """Entropy of any kind as 32-bit words, lowest first."""
    if isinstance(entropy, np.ndarray):
        entropy = entropy.tolist()
    elif isinstance(entropy, np.integer):
        entropy = int(entropy)
    if isinstance(entropy, int):
        return _words_of_int(entropy)
    if isinstance(entropy, str):
        if entropy.startswith("0x"):
            return _words_of_int(int(entropy, 16))
        if entropy.isdigit():
            return _words_of_int(int(entropy))
        raise ValueError("unrecognized seed string")
    if isinstance(entropy, float) or not hasattr(entropy, "__iter__"):
        raise TypeError("seed must be integer")
    words = []
    for item in entropy:
        words.extend(_words(item))
    return words


class SeedSequence:
    """Spreads entropy over the state of bit generators, and spawns independent children."""

    __module__ = "numpy.random.bit_generator"

    def __init__(self, entropy=None, *, spawn_key=(), pool_size=4, n_children_spawned=0):
        if pool_size < 4:
            raise ValueError("The size of the entropy pool should be at least 4")
        if pool_size > 4:
            raise NotImplementedError("only pools of 4 words are supported")
        if entropy is None:
            entropy = sum(word << 32 * i for i, word in enumerate(_native.fresh_entropy()))
        elif not isinstance(entropy, (int, np.integer, list, tuple, range, np.ndarray)):
            raise TypeError("SeedSequence expects int or sequence of ints for entropy not {}".format(entropy))
        self.entropy = entropy
        self.spawn_key = tuple(spawn_key)
        self.pool_size = pool_size
        self.n_children_spawned = n_children_spawned
        self._entropy_words = _words(entropy)
        self._spawn_words = _words(self.spawn_key) if self.spawn_key else []

    def __repr__(self):
        lines = ["SeedSequence(", "    entropy={!r},".format(self.entropy)]
        if self.spawn_key:
            lines.append("    spawn_key={!r},".format(self.spawn_key))
        if self.pool_size != 4:
            lines.append("    pool_size={!r},".format(self.pool_size))
        if self.n_children_spawned != 0:
            lines.append("    n_children_spawned={!r},".format(self.n_children_spawned))
        return "\n".join(lines + [")"])

    @property
    def state(self):
        names = ("entropy", "spawn_key", "pool_size", "n_children_spawned")
        return {k: getattr(self, k) for k in names if getattr(self, k) is not None}

    @property
    def pool(self):
        return _native.pool(self._entropy_words, self._spawn_words)

    def generate_state(self, n_words, dtype=np.uint32):
        """n_words random words, of uint32 or uint64."""
        dtype = np.dtype(dtype)
        if dtype not in (np.dtype(np.uint32), np.dtype(np.uint64)):
            raise ValueError("only support uint32 or uint64")
        return _native.generate_state(self._entropy_words, self._spawn_words, n_words, dtype.itemsize == 8)

    def spawn(self, n_children):
        """A list of further sequences, independent of this one and of each other."""
        first = self.n_children_spawned
        self.n_children_spawned += n_children
        return [SeedSequence(self.entropy, spawn_key=self.spawn_key + (i,), pool_size=self.pool_size)
                for i in range(first, first + n_children)]


class BitGenerator:
    """A source of random bits."""

    __module__ = "numpy.random.bit_generator"

    def __init__(self, seed=None):
        if type(self) is BitGenerator:
            raise NotImplementedError("BitGenerator is a base class and cannot be instantized")
        self._seed_seq = seed if isinstance(seed, SeedSequence) else SeedSequence(seed)
        self._stream = _native.new_stream(type(self).__name__, self._seed_seq._entropy_words, self._seed_seq._spawn_words)

    @property
    def seed_seq(self):
        return self._seed_seq

    def spawn(self, n_children):
        """A list of bit generators of this kind, independent of this one."""
        return [type(self)(child) for child in self._seed_seq.spawn(n_children)]

    def random_raw(self, size=None, output=True):
        """What the generator gives, untreated."""
        if not output:
            for _ in range(1 if size is None else int(np.prod(size))):
                _native.raw(self._stream)
            return None
        if size is None:
            return _native.raw(self._stream)
        out = np.empty(size, dtype=np.uint64)
        flat = out.reshape(-1)
        for i in range(out.size):
            flat[i] = _native.raw(self._stream)
        return out

    def __getstate__(self):
        return self.state, self._seed_seq

    def __setstate__(self, state):
        if isinstance(state, tuple):
            state, self._seed_seq = state
        self.state = state

    def __reduce__(self):
        from numpy.random._pickle import __bit_generator_ctor

        return __bit_generator_ctor, (type(self),), (self.state, self._seed_seq)


def _check_state(state, name):
    if not isinstance(state, dict):
        raise TypeError("state must be a dict")
    if state.get("bit_generator", "") != name:
        raise ValueError("state must be for a {} PRNG".format(name))


class MT19937(BitGenerator):
    """The Mersenne Twister."""

    __module__ = "numpy.random._mt19937"

    def _legacy_seeding(self, seed):
        if seed is None:
            words = SeedSequence().generate_state(624).tolist()
            words[0] = 0x80000000
            _native.set_twister(self._stream, words, 623)
            return
        try:
            n = operator.index(np.squeeze(seed) if hasattr(seed, "squeeze") else seed)
        except TypeError:
            words = np.asarray(seed)
            if words.size == 0:
                raise ValueError("Seed must be non-empty") from None
            if words.ndim == 0 and words.dtype.kind not in "iub":
                raise TypeError("Cannot cast scalar from {!r} to dtype('int64') according to the rule 'safe'".format(
                    words.dtype)) from None
            words = words.astype(np.int64, casting="safe")
            if words.ndim != 1:
                raise ValueError("Seed array must be 1-d") from None
            n = words.tolist()
            if max(n) > 0xFFFFFFFF or min(n) < 0:
                raise ValueError(_SEED_RANGE) from None
        else:
            if not 0 <= n <= 0xFFFFFFFF:
                raise ValueError(_SEED_RANGE)
        _native.seed_legacy(self._stream, n)

    @property
    def state(self):
        key, pos = _native.get_twister(self._stream)
        return {"bit_generator": "MT19937", "state": {"key": key, "pos": pos}}

    @state.setter
    def state(self, value):
        if isinstance(value, tuple):
            if value[0] != "MT19937" or len(value) not in (3, 5):
                raise ValueError("state is not a legacy MT19937 state")
            value = {"bit_generator": "MT19937", "state": {"key": value[1], "pos": value[2]}}
        _check_state(value, "MT19937")
        _native.set_twister(self._stream, np.asarray(value["state"]["key"]).tolist(), value["state"]["pos"])

    def jumped(self, jumps=1):
        """A new generator, 2**128 draws ahead of this one for each jump."""
        from numpy.random._jump import jump

        value = self.state
        key, pos = value["state"]["key"], value["state"]["pos"]
        for _ in range(jumps):
            key, pos = jump(key, pos)
        other = MT19937()
        other._seed_seq = self._seed_seq
        other.state = {"bit_generator": "MT19937", "state": {"key": key, "pos": pos}}
        return other


class PCG64(BitGenerator):
    """PCG XSL RR 128/64, the one default_rng uses."""

    __module__ = "numpy.random._pcg64"

    @property
    def state(self):
        (high, low), (inc_high, inc_low), has, half = _native.get_pcg(self._stream)
        return {"bit_generator": "PCG64", "state": {"state": high << 64 | low, "inc": inc_high << 64 | inc_low},
                "has_uint32": has, "uinteger": half}

    @state.setter
    def state(self, value):
        _check_state(value, "PCG64")
        _native.set_pcg(self._stream, _words_of_int(value["state"]["state"]), _words_of_int(value["state"]["inc"]),
                        value["has_uint32"], value["uinteger"])

    def advance(self, delta):
        """As if delta draws had been made."""
        _native.advance(self._stream, _words_of_int(delta % 2**128))
        return self

    def jumped(self, jumps=1):
        """A new generator, far ahead of this one."""
        other = PCG64(self._seed_seq)
        other.state = self.state
        for _ in range(jumps):
            other._stream = _native.jumped(other._stream)
        return other


class _WordGenerator(BitGenerator):
    """A bit generator whose state is a few 64-bit words."""

    def _get(self):
        return _native.get_words(self._stream)

    def _set(self, words, has=0, half=0):
        _native.set_words(self._stream, np.array(words, dtype=np.uint64), has, half)

    def _like(self):
        other = type(self)(self._seed_seq)
        other.state = self.state
        return other


class SFC64(_WordGenerator):
    """Chris Doty-Humphrey's Small Fast Chaotic generator."""

    __module__ = "numpy.random._sfc64"

    @property
    def state(self):
        words, has, half = self._get()
        return {"bit_generator": "SFC64", "state": {"state": np.array(words, dtype=np.uint64)}, "has_uint32": has, "uinteger": half}

    @state.setter
    def state(self, value):
        _check_state(value, "SFC64")
        self._set(value["state"]["state"], value["has_uint32"], value["uinteger"])


class PCG64DXSM(_WordGenerator):
    """PCG64 with a cheaper step and a stronger output."""

    __module__ = "numpy.random._pcg64"

    @property
    def state(self):
        words, has, half = self._get()
        return {"bit_generator": "PCG64DXSM", "state": {"state": words[0] << 64 | words[1], "inc": words[2] << 64 | words[3]},
                "has_uint32": has, "uinteger": half}

    @state.setter
    def state(self, value):
        _check_state(value, "PCG64DXSM")
        state, inc = value["state"]["state"], value["state"]["inc"]
        self._set([state >> 64, state % 2**64, inc >> 64, inc % 2**64], value["has_uint32"], value["uinteger"])

    def advance(self, delta):
        """As if delta draws had been made."""
        delta %= 2**128
        value = self.state
        times, plus = 1, 0
        m, p = 0xDA942042E4DD58B5, value["state"]["inc"]
        while delta:
            if delta & 1:
                times = times * m % 2**128
                plus = (plus * m + p) % 2**128
            p = p * (m + 1) % 2**128
            m = m * m % 2**128
            delta >>= 1
        value["state"]["state"] = (value["state"]["state"] * times + plus) % 2**128
        value["has_uint32"] = value["uinteger"] = 0
        self.state = value
        return self

    def jumped(self, jumps=1):
        """A new generator, far ahead of this one."""
        return self._like().advance(0x9E3779B97F4A7C15F39CC0605CEDC835 * jumps)


class Philox(_WordGenerator):
    """Philox: a counter, encrypted under a key."""

    __module__ = "numpy.random._philox"

    def __init__(self, seed=None, counter=None, key=None):
        if seed is not None and key is not None:
            raise ValueError("seed and key cannot be both used")
        super().__init__(seed)
        words = self._get()[0]
        if key is not None:
            words[4:6] = self._parts(key, 2, "key")
        if counter is not None:
            words[:4] = self._parts(counter, 4, "counter")
        self._set(words)

    @staticmethod
    def _parts(value, n, name):
        if isinstance(value, (int, np.integer)):
            value = int(value)
            if not 0 <= value < 2 ** (64 * n):
                raise ValueError(f"{name} must be positive and less than 2**{64 * n}.")
            return [value >> 64 * i & 2**64 - 1 for i in range(n)]
        return np.asarray(value, dtype=np.uint64).tolist()

    @property
    def state(self):
        words, has, half = self._get()
        as_array = lambda part: np.array(part, dtype=np.uint64)
        return {"bit_generator": "Philox", "state": {"counter": as_array(words[:4]), "key": as_array(words[4:6])},
                "buffer": as_array(words[6:10]), "buffer_pos": words[10], "has_uint32": has, "uinteger": half}

    @state.setter
    def state(self, value):
        _check_state(value, "Philox")
        words = [*value["state"]["counter"], *value["state"]["key"], *value["buffer"], value["buffer_pos"]]
        self._set([int(w) for w in words], value["has_uint32"], value["uinteger"])

    def advance(self, delta):
        """As if delta blocks of draws had been made."""
        words = self._get()[0]
        counter = sum(w << 64 * i for i, w in enumerate(words[:4])) + delta
        words[:4] = self._parts(counter % 2**256, 4, "counter")
        self._set(words[:6] + [0, 0, 0, 0, 4])
        return self

    def jumped(self, jumps=1):
        """A new generator, 2**128 * jumps blocks ahead of this one."""
        return self._like().advance(2**128 * jumps)


def _count(size):
    """How many elements a size asks for, and its shape."""
    if size is None:
        return 1, None
    try:
        shape = (operator.index(size),)
    except TypeError:
        shape = tuple(operator.index(n) for n in size)
    count = 1
    for n in shape:
        count *= n
    return count, shape


def _bounds(low, high, dtype, size, endpoint, stream):
    """Integers from low (included) to high, for randint and integers alike."""
    if size is not None and 0 in _count(size)[1]:
        return np.empty(size, dtype)
    single = high is None
    bits = dtype.itemsize * 8
    limits = (0, 1) if dtype.kind == "b" else (0, 2**bits - 1) if dtype.kind == "u" else (-2**(bits - 1), 2**(bits - 1) - 1)
    if high is None:
        low, high = 0, low
    wide = np.uint64 if dtype == np.uint64 else np.int64
    if not (getattr(low, "shape", None) or getattr(high, "shape", None) or isinstance(low, (list, tuple)) or
            isinstance(high, (list, tuple))):
        low, high = int(low), int(high)
        if not endpoint:
            high -= 1
        if low < limits[0]:
            raise ValueError("low is out of bounds for {}".format(dtype.name))
        if high > limits[1]:
            raise ValueError("high is out of bounds for {}".format(dtype.name))
        if low > high:
            if low == 0:
                raise ValueError("high < 0" if endpoint else "high <= 0")
            raise ValueError("low > high" if endpoint else "low >= high")
        if size is None and wide is np.int64:
            return _native.integer(stream, low, high, dtype)
        out = _native.integers(stream, np.asarray(low, dtype=wide).view(np.int64), np.asarray(high, dtype=wide).view(np.int64), dtype,
                               () if size is None else size)
        return out.item() if size is None else out
    lows, highs = np.asarray(low), np.asarray(high)
    if lows.dtype.kind == "f":
        lows = np.ceil(lows).astype(np.int64)
    if highs.dtype.kind == "f":
        highs = np.ceil(highs).astype(np.int64) if not endpoint else np.floor(highs).astype(np.int64)
    low_items = [int(x) for x in lows.reshape(-1).tolist()]
    high_items = [int(x) - (0 if endpoint else 1) for x in highs.reshape(-1).tolist()]
    if low_items and min(low_items) < limits[0]:
        raise ValueError("low is out of bounds for {}".format(dtype.name))
    if high_items and max(high_items) > limits[1]:
        raise ValueError("high is out of bounds for {}".format(dtype.name))
    empty_range = "low > high" if endpoint else "low >= high"
    if single or not any(low_items):
        empty_range = "high < 0" if endpoint else "high <= 0"
    if high_items and (min(high_items) < limits[0] or low_items and max(low_items) > limits[1]):
        raise ValueError(empty_range)
    lows = np.array(low_items, dtype=wide).reshape(lows.shape).view(np.int64)
    highs = np.array(high_items, dtype=wide).reshape(highs.shape).view(np.int64)
    try:
        return _native.integers(stream, lows, highs, dtype, size)
    except ValueError as e:
        if str(e) == "low >= high":
            raise ValueError(empty_range) from None
        raise


def _integer_dtype(dtype, where):
    d = np.dtype(dtype)
    if d.kind not in "iub":
        raise TypeError("Unsupported dtype {!r} for {}".format(d, where))
    if not d.isnative:
        raise ValueError("Providing a dtype with a non-native byteorder is not supported. If you require "
                         "platform-independent byteorder, call byteswap when required.")
    return d


def _tolerance(p):
    """How far the sum of probabilities may be from 1."""
    eps = np.finfo(p.dtype).eps if isinstance(p, np.ndarray) and p.dtype.kind == "f" else 0
    return math.sqrt(max(float(eps), 2.0**-52))


def _positive_size(size, message):
    """Refuses negative lengths."""
    if size is not None and any([n < 0 for n in _count(size)[1]]):
        raise ValueError(message)


def _plain_number(a, kind):
    """An argument; of a class of 0-d arrays, what its __float__ or __int__ says."""
    return kind(a) if isinstance(a, np.ndarray) and type(a) is not np.ndarray and a.ndim == 0 else a


def _typed(value, dtype, d):
    """A single integer as the dtype's scalar, or Python's own for int and bool."""
    return value if dtype is int or dtype is bool else d.type(value)


class _Sampler:
    """What RandomState and Generator have in common."""

    _poisson_lam_max = float(np.iinfo("l").max - np.sqrt(np.iinfo("l").max) * 10)

    def _draw(self, name, args, size):
        return _native.draw(self._stream, name, args, size)

    def bytes(self, length):
        """Random bytes."""
        return _native.bytes(self._stream, length)

    def beta(self, a, b, size=None):
        """Samples of the Beta distribution over [0, 1]."""
        return self._draw("beta", (a, b), size)

    def f(self, dfnum, dfden, size=None):
        """Samples of the F distribution."""
        return self._draw("f", (dfnum, dfden), size)

    def noncentral_f(self, dfnum, dfden, nonc, size=None):
        """Samples of the noncentral F distribution."""
        return self._draw("noncentral_f", (dfnum, dfden, nonc), size)

    def chisquare(self, df, size=None):
        """Samples of the chi-square distribution."""
        return self._draw("chisquare", (df,), size)

    def noncentral_chisquare(self, df, nonc, size=None):
        """Samples of the noncentral chi-square distribution."""
        return self._draw("noncentral_chisquare", (df, nonc), size)

    def standard_cauchy(self, size=None):
        """Samples of the standard Cauchy distribution."""
        return self._draw("standard_cauchy", (), size)

    def standard_t(self, df, size=None):
        """Samples of Student's t distribution."""
        return self._draw("standard_t", (df,), size)

    def vonmises(self, mu, kappa, size=None):
        """Angles of the von Mises distribution."""
        return self._draw("vonmises", (mu, kappa), size)

    def pareto(self, a, size=None):
        """Samples of the Lomax (Pareto II) distribution."""
        return self._draw("pareto", (a,), size)

    def weibull(self, a, size=None):
        """Samples of the Weibull distribution."""
        return self._draw("weibull", (a,), size)

    def power(self, a, size=None):
        """Samples in [0, 1] of a power distribution with exponent a - 1."""
        return self._draw("power", (a,), size)

    def laplace(self, loc=0.0, scale=1.0, size=None):
        """Samples of the Laplace distribution."""
        return self._draw("laplace", (loc, scale), size)

    def gumbel(self, loc=0.0, scale=1.0, size=None):
        """Samples of the Gumbel distribution."""
        return self._draw("gumbel", (loc, scale), size)

    def logistic(self, loc=0.0, scale=1.0, size=None):
        """Samples of the logistic distribution."""
        return self._draw("logistic", (loc, scale), size)

    def lognormal(self, mean=0.0, sigma=1.0, size=None):
        """Exponentials of normal samples."""
        return self._draw("lognormal", (mean, sigma), size)

    def rayleigh(self, scale=1.0, size=None):
        """Samples of the Rayleigh distribution."""
        return self._draw("rayleigh", (scale,), size)

    def wald(self, mean, scale, size=None):
        """Samples of the inverse Gaussian distribution."""
        return self._draw("wald", (mean, scale), size)

    def triangular(self, left, mode, right, size=None):
        """Samples of the triangular distribution."""
        return self._draw("triangular", (left, mode, right), size)

    def normal(self, loc=0.0, scale=1.0, size=None):
        """Samples of the normal distribution."""
        return self._draw("normal", (loc, scale), size)

    def gamma(self, shape, scale=1.0, size=None):
        """Samples of the Gamma distribution."""
        return self._draw("gamma", (shape, scale), size)

    def exponential(self, scale=1.0, size=None):
        """Samples of the exponential distribution."""
        return self._draw("exponential", (scale,), size)

    def binomial(self, n, p, size=None):
        """Numbers of successes in n trials."""
        return self._draw("binomial", (n, p), size)

    def negative_binomial(self, n, p, size=None):
        """Numbers of failures before n successes."""
        if not isinstance(self, RandomState):
            with np.errstate(all="ignore"):
                n_, p_ = np.asarray(n, dtype=np.float64), np.asarray(p, dtype=np.float64)
                if np.any((1 - p_) / p_ * (n_ + 10 * np.sqrt(n_)) > self._poisson_lam_max) and np.all((n_ > 0) & (p_ > 0) & (p_ <= 1)):
                    raise ValueError("n too large or p too small, see Generator.negative_binomial Notes")
        return self._draw("negative_binomial", (n, p), size)

    def poisson(self, lam=1.0, size=None):
        """Samples of the Poisson distribution."""
        return self._draw("poisson", (lam,), size)

    def zipf(self, a, size=None):
        """Samples of the Zipf distribution."""
        return self._draw("zipf", (a,), size)

    def geometric(self, p, size=None):
        """Numbers of trials until a success."""
        return self._draw("geometric", (p,), size)

    def hypergeometric(self, ngood, nbad, nsample, size=None):
        """Numbers of good items in a sample without replacement."""
        ngood, nbad, nsample = [_plain_number(a, int) for a in (ngood, nbad, nsample)]
        if isinstance(self, RandomState):
            least = np.asarray(nsample)
            if not np.all(least >= 1):
                raise ValueError("nsample < 1 or nsample contains NaNs" if np.ndim(ngood) or np.ndim(nbad) or least.ndim else
                                 "nsample < 1 or nsample is NaN")
        elif np.any(np.greater_equal(ngood, 10**9)) or np.any(np.greater_equal(nbad, 10**9)):
            raise ValueError("both ngood and nbad must be less than 1000000000")
        if np.any(np.less(np.add(ngood, nbad), nsample)):
            raise ValueError("ngood + nbad < nsample")
        return self._draw("hypergeometric", (ngood, nbad, nsample), size)

    def logseries(self, p, size=None):
        """Samples of the logarithmic series distribution."""
        return self._draw("logseries", (p,), size)

    def uniform(self, low=0.0, high=1.0, size=None):
        """Samples from [low, high)."""
        low, high = _plain_number(low, float), _plain_number(high, float)
        if isinstance(low, (int, float)) and isinstance(high, (int, float)):
            extent = float(high) - float(low)
            finite, falling = math.isfinite(extent), extent < 0
        else:
            low = np.asarray(low, dtype=np.float64)
            with np.errstate(all="ignore"):
                extent = np.asarray(high, dtype=np.float64) - low
            finite, falling = np.all(np.isfinite(extent)), np.any(extent < 0)
        if not finite:
            raise OverflowError(self._range_text if not getattr(extent, "shape", None) else "Range exceeds valid bounds")
        if self._checks_range and falling:
            raise ValueError("high - low < 0")
        return self._draw("uniform", (low, extent), size)

    def multinomial(self, n, pvals, size=None):
        """How often each of several outcomes comes in n trials."""
        probabilities = np.asarray(pvals, dtype=np.float64)
        if isinstance(self, RandomState):
            if probabilities.ndim == 0:
                raise TypeError("pvals must be a 1-d sequence")
            if probabilities.ndim > 1:
                raise ValueError("object too deep for desired array")
        elif not probabilities.size:
            raise ValueError("pvals must have at least 1 dimension and the last dimension of pvals must be greater than 0.")
        n = np.asarray(n)
        if n.dtype.kind == "f":
            n = n.astype(np.int64)
        try:
            return _native.multinomial(self._stream, n, probabilities, size)
        except ValueError as e:
            given = getattr(pvals, "dtype", probabilities.dtype)
            if not str(e).startswith("sum(pvals") or given.kind != "f" or given == np.float64 or pvals.sum() >= 1.0001:
                raise
        raise ValueError(f"{self._sum_text} > 1.0. The pvals array is cast to 64-bit floating point prior to checking the sum. Precision "
                         "changes when casting may cause problems even if the sum of the original pvals is valid.")

    def dirichlet(self, alpha, size=None):
        """Samples of the Dirichlet distribution."""
        if not isinstance(self, RandomState) and np.ndim(alpha) == 1 and np.size(alpha) and not np.any(alpha):
            return np.zeros((() if size is None else _count(size)[1]) + np.shape(alpha))
        return _native.dirichlet(self._stream, np.asarray(alpha, dtype=np.float64), size)

    def _swap_around(self, x, n):
        for i in reversed(range(1, n)):
            j = _native.interval(self._stream, i)
            x[i], x[j] = x[j], x[i]

    def _shuffle_class(self, x):
        """Shuffles an array of a class of its own, by its own items."""
        kept = np.empty_like(x[0, ...]) if x.size else x
        for i in reversed(range(1, len(x) if x.size else 0)):
            j = _native.interval(self._stream, i)
            if i != j:
                kept[...] = x[j]
                x[j] = x[i]
                x[i] = kept

    def _shuffle_sequence(self, x):
        from collections.abc import Sequence
        if not isinstance(x, Sequence):
            if not hasattr(x, "__len__"):
                len(x)
            import warnings
            warnings.warn("you are shuffling a '{}' object which is not a subclass of 'Sequence'; `shuffle` is not guaranteed to "
                          "behave correctly. E.g., non-numpy array/tensor objects with view semantics may contain duplicates "
                          "after shuffling.".format(type(x).__name__), UserWarning, stacklevel=3)
        self._swap_around(x, len(x))

    def _multivariate(self, mean, cov, size, check_valid, tol, method):
        mean = np.asarray(mean)
        cov = np.asarray(cov)
        if not isinstance(self, RandomState) and (mean.dtype.kind == "c" or cov.dtype.kind == "c"):
            raise TypeError("mean and cov must not be complex")
        shape = [] if size is None else list(size) if np.iterable(size) else [size]
        if mean.ndim != 1:
            raise ValueError("mean must be 1 dimensional")
        if cov.ndim != 2 or cov.shape[0] != cov.shape[1]:
            raise ValueError("cov must be 2 dimensional and square")
        if mean.shape[0] != cov.shape[0]:
            raise ValueError("mean and cov must have same length")
        if check_valid not in ("warn", "raise", "ignore"):
            raise ValueError("check_valid must equal 'warn', 'raise', or 'ignore'")
        final = shape + [mean.shape[0]]
        x = self.standard_normal(final).reshape(-1, mean.shape[0])
        cov = cov.astype(np.double)
        from numpy import linalg
        if method == "svd":
            u, s, v = linalg.svd(cov)
        elif method == "eigh":
            s, u = linalg.eigh(cov)
        else:
            factor = linalg.cholesky(cov)
        if check_valid != "ignore" and method != "cholesky":
            if method == "eigh":
                valid = not np.any(s < -tol)
            else:
                valid = np.allclose(np.dot(v.T * s, v), cov, rtol=tol, atol=tol)
            if not valid:
                if check_valid == "raise":
                    raise ValueError("covariance is not symmetric positive-semidefinite.")
                import warnings
                warnings.warn("covariance is not symmetric positive-semidefinite.", RuntimeWarning, stacklevel=3)
        if isinstance(self, RandomState):
            x = np.dot(x, np.sqrt(s)[:, None] * v)
            x += mean
        else:
            if method == "eigh":
                factor = u * np.sqrt(abs(s))
            elif method == "svd":
                factor = u * np.sqrt(s)
            x = mean + x.dot(factor.T)
        return x.reshape(tuple(final))


class RandomState(_Sampler):
    """Draws from many distributions with the Mersenne Twister; its streams never change."""

    __module__ = "numpy.random.mtrand"
    _range_text = "Range exceeds valid bounds"
    _sum_text = "The sum of pvals[:-1].astype(np.float64)"
    _checks_range = False

    def __init__(self, seed=None):
        if isinstance(seed, BitGenerator):
            self._bit_generator = seed
        elif isinstance(seed, type) and issubclass(seed, BitGenerator):
            raise ValueError("Invalid bit generator. The bit generator must be instantized.")
        else:
            self._bit_generator = MT19937(0)
            self._bit_generator._legacy_seeding(seed)
        self._stream = _native.legacy_view(self._bit_generator._stream)

    def __repr__(self):
        return "{} at 0x{:X}".format(str(self), id(self))

    def __str__(self):
        return "RandomState({})".format(type(self._bit_generator).__name__)

    def __getstate__(self):
        return self.get_state(legacy=False)

    def __setstate__(self, state):
        self.set_state(state)

    def __reduce__(self):
        from numpy.random._pickle import __randomstate_ctor

        return __randomstate_ctor, (self._bit_generator,), self.get_state(legacy=False)

    def seed(self, seed=None):
        """Starts the stream anew from a seed: None, an int or an array of ints."""
        if not isinstance(self._bit_generator, MT19937):
            raise TypeError("can only re-seed a MT19937 BitGenerator")
        self._bit_generator._legacy_seeding(seed)
        _native.set_gauss(self._stream, 0, 0.0)

    def get_state(self, legacy=True):
        """The state, as a tuple or (legacy=False) a dict."""
        state = self._bit_generator.state
        if state["bit_generator"] != "MT19937" and legacy:
            import warnings
            warnings.warn("get_state and legacy can only be used with the MT19937 BitGenerator. To silence this warning, set "
                          "`legacy` to False.", RuntimeWarning, stacklevel=2)
            legacy = False
        state["has_gauss"], state["gauss"] = _native.get_gauss(self._stream)
        if legacy:
            return (state["bit_generator"], state["state"]["key"], state["state"]["pos"], state["has_gauss"], state["gauss"])
        return state

    def set_state(self, state):
        """Goes back to a state that get_state gave."""
        if isinstance(state, dict):
            if "bit_generator" not in state or "state" not in state:
                raise ValueError("state dictionary is not valid.")
        else:
            if not isinstance(state, (tuple, list)):
                raise TypeError("state must be a dict or a tuple.")
            if state[0] != "MT19937":
                raise ValueError("set_state can only be used with legacy MT19937 state instances.")
            has, gauss = (state[3], state[4]) if len(state) > 3 else (0, 0.0)
            state = {"bit_generator": state[0], "state": {"key": state[1], "pos": state[2]}, "has_gauss": has, "gauss": gauss}
        self._bit_generator.state = state
        _native.set_gauss(self._stream, state.get("has_gauss", 0), state.get("gauss", 0.0))

    def random_sample(self, size=None):
        """Floats from [0, 1)."""
        return _native.uniform01(self._stream, size, False)

    def random(self, size=None):
        """Floats from [0, 1)."""
        return _native.uniform01(self._stream, size, False)

    def rand(self, *args):
        """Floats from [0, 1), in the shape given."""
        return _native.uniform01(self._stream, args if args else None, False)

    def randn(self, *args):
        """Standard normal samples in the shape given."""
        return _native.standard_normal(self._stream, args if args else None, False)

    def standard_normal(self, size=None):
        """Standard normal samples."""
        return _native.standard_normal(self._stream, size, False)

    def standard_exponential(self, size=None):
        """Exponential samples of scale 1."""
        return _native.standard_exponential(self._stream, size, False)

    def standard_gamma(self, shape, size=None):
        """Gamma samples of scale 1."""
        return self._draw("standard_gamma", (shape,), size)

    def tomaxint(self, size=None):
        """Integers from 0 to the largest."""
        raw, stream = _native.raw, self._bit_generator._stream
        if np.dtype(int).itemsize == 4:
            one = (lambda: raw(stream) >> 1) if isinstance(self._bit_generator, MT19937) else lambda: _native.interval(self._stream, 2**32 - 1) >> 1
        elif isinstance(self._bit_generator, MT19937):
            one = lambda: (raw(stream) << 32 | raw(stream)) >> 1
        else:
            one = lambda: raw(stream) >> 1
        if size is None:
            return one()
        count, shape = _count(size)
        return np.array([one() for _ in range(count)], dtype=int).reshape(shape)

    def randint(self, low, high=None, size=None, dtype=int):
        """Integers from [low, high), or from [0, low), of shape `size`."""
        if isinstance(dtype, (str, np.dtype)) and not np.dtype(dtype).isnative:
            import warnings
            warnings.warn("Providing a dtype with a non-native byteorder is not supported. If you require platform-independent byteorder, "
                          "call byteswap when required.\nIn future version, providing byteorder will raise a ValueError",
                          DeprecationWarning, stacklevel=3)
            dtype = np.dtype(dtype).newbyteorder("=")
        d = _integer_dtype(dtype, "randint")
        out = _bounds(low, high, d, size, False, self._stream)
        return _typed(out, dtype, d) if size is None and not isinstance(out, np.ndarray) else out

    def random_integers(self, low, high=None, size=None):
        """Integers from low to high, both included; deprecated."""
        import warnings
        if high is None:
            warnings.warn("This function is deprecated. Please call randint(1, {} + 1) instead".format(low), DeprecationWarning,
                          stacklevel=2)
            high, low = low, 1
        else:
            warnings.warn("This function is deprecated. Please call randint({}, {} + 1) instead".format(low, high),
                          DeprecationWarning, stacklevel=2)
        return self.randint(low, int(high) + 1, size=size, dtype="l")

    def choice(self, a, size=None, replace=True, p=None):
        """A random sample of a's items, or of range(a)."""
        a = np.asarray(a)
        if a.ndim == 0:
            try:
                population = operator.index(a.item())
            except TypeError:
                raise ValueError("a must be 1-dimensional or an integer") from None
            if population <= 0 and _count(size)[0] != 0:
                raise ValueError("a must be greater than 0 unless no samples are taken")
        elif a.ndim != 1:
            raise ValueError("a must be 1-dimensional")
        else:
            population = a.shape[0]
            if population == 0 and _count(size)[0] != 0:
                raise ValueError("'a' cannot be empty unless no samples are taken")
        count, shape = _count(size)
        _positive_size(size, "negative dimensions are not allowed" if replace else "Negative dimensions are not allowed")
        if p is not None:
            tolerance = _tolerance(p)
            p = np.asarray(p, dtype=np.float64)
            if p.ndim != 1:
                raise ValueError("'p' must be 1-dimensional")
            if p.size != population:
                raise ValueError("'a' and 'p' must have same size")
            chosen = _native.choose_weighted(self._stream, p, () if shape is None else shape, bool(replace), tolerance)
        elif replace:
            chosen = _bounds(0, population, np.dtype(int), () if shape is None else shape, False, self._stream)
        else:
            chosen = _native.choose_distinct(self._stream, population, count, True).reshape(() if shape is None else shape)
        if a.ndim == 0:
            return chosen.item() if shape is None else chosen.astype(int, copy=False)
        if shape == ():
            out = np.empty((), dtype=a.dtype)
            out[()] = a[chosen[()]]
            return out
        return a[chosen[()] if shape is None else chosen]

    def shuffle(self, x):
        """Shuffles a sequence, or an array along its first axis, in place."""
        if isinstance(x, np.ndarray):
            if x.ndim == 0:
                raise TypeError("len() of unsized object")
            if type(x) is np.ndarray:
                _native.shuffle(self._stream, x, 0)
            else:
                self._shuffle_class(x)
        else:
            self._shuffle_sequence(x)

    def permutation(self, x):
        """A shuffled copy of x, or of range(x)."""
        if isinstance(x, (int, np.integer)):
            out = np.arange(x, dtype="l")
            _native.shuffle(self._stream, out, 0)
            return out
        if isinstance(x, np.ndarray) and type(x) is not np.ndarray and x.ndim == 1:
            out = x.copy()
            self._shuffle_class(out)
            return out
        out = np.array(x)
        if out.ndim < 1:
            raise IndexError("x must be an integer or at least 1-dimensional")
        _native.shuffle(self._stream, out, 0)
        return out

    def multivariate_normal(self, mean, cov, size=None, check_valid="warn", tol=1e-8):
        """Normal samples with a covariance matrix."""
        return self._multivariate(mean, cov, size, check_valid, tol, "svd")


def _single(dtype, where):
    """Whether a float dtype is float32; only that and float64 are drawn."""
    d = np.dtype(dtype)
    if d == np.float64:
        return False
    if d == np.float32:
        return True
    raise TypeError("Unsupported dtype {!r} for {}".format(d, where))


def _fill(out, size, dtype, draw, rows_first=False):
    """With out=: draws into it, in the order of its memory."""
    if out is None:
        return draw(size)
    flags = getattr(out, "flags", None)
    if not isinstance(out, np.ndarray) or not (flags.c_contiguous or flags.f_contiguous and not rows_first) or not flags.writeable or not out.dtype.isnative:
        raise ValueError("Supplied output array must be {}contiguous, writable, aligned, and in machine byte-order.".format(
            "C-" if rows_first else ""))
    if out.dtype != np.dtype(dtype):
        raise TypeError("Supplied output array has the wrong type. Expected {}, got {}".format(np.dtype(dtype).name, out.dtype.name))
    if size is not None and _count(size)[1] != out.shape:
        raise ValueError("size must match out.shape when used together")
    if flags.c_contiguous:
        out[...] = draw(out.shape)
    else:
        out.T[...] = draw(out.shape[::-1])
    return out


class Generator(_Sampler):
    """Draws from many distributions with the bits of a bit generator."""

    __module__ = "numpy.random._generator"
    _range_text = "high - low range exceeds valid bounds"
    _sum_text = "The sum of pvals[:-1].astype(np.float64)"
    _checks_range = True

    def __init__(self, bit_generator):
        if not hasattr(bit_generator, "_stream"):
            if isinstance(bit_generator, type) and issubclass(bit_generator, BitGenerator):
                raise ValueError("Invalid bit generator. The bit generator must be instantiated.")
            raise AttributeError(f"{type(bit_generator).__name__!r} object has no attribute 'capsule'")
        self._bit_generator = bit_generator
        self._stream = bit_generator._stream

    def __repr__(self):
        return "{} at 0x{:X}".format(str(self), id(self))

    def __str__(self):
        return "Generator({})".format(type(self._bit_generator).__name__)

    def __getstate__(self):
        return None

    def __setstate__(self, state):
        if isinstance(state, dict):
            self._bit_generator.state = state

    def __reduce__(self):
        from numpy.random._pickle import __generator_ctor

        return __generator_ctor, (self._bit_generator,), None

    def __getattr__(self, name):
        raise AttributeError("'numpy.random._generator.Generator' object has no attribute '{}'".format(name))

    @property
    def bit_generator(self):
        return self._bit_generator

    def spawn(self, n_children):
        """A list of independent generators."""
        return [Generator(child) for child in self._bit_generator.spawn(n_children)]

    def random(self, size=None, dtype=np.float64, out=None):
        """Floats from [0, 1)."""
        single = _single(dtype, "random")
        return _fill(out, size, dtype, lambda shape: _native.uniform01(self._stream, shape, single))

    def standard_normal(self, size=None, dtype=np.float64, out=None):
        """Standard normal samples."""
        single = _single(dtype, "standard_normal")
        return _fill(out, size, dtype, lambda shape: _native.standard_normal(self._stream, shape, single))

    def standard_exponential(self, size=None, dtype=np.float64, method="zig", out=None):
        """Exponential samples of scale 1."""
        single = _single(dtype, "standard_exponential")
        if method != "zig":
            return _fill(out, size, dtype, lambda shape: -np.log1p(-_native.uniform01(self._stream, shape, single)))
        return _fill(out, size, dtype, lambda shape: _native.standard_exponential(self._stream, shape, single))

    def standard_gamma(self, shape, size=None, dtype=np.float64, out=None):
        """Gamma samples of scale 1."""
        if not _single(dtype, "standard_gamma"):
            return _fill(out, size, dtype, lambda wanted: self._draw("standard_gamma", (shape,), wanted), True)
        given = np.asarray(shape, dtype=np.float32)
        if np.any(np.signbit(given) & ~np.isnan(given)):
            raise ValueError("shape < 0")

        def draw(wanted):
            shapes = given if wanted is None else np.broadcast_to(given, _count(wanted)[1])
            drawn = _native.standard_gamma_f(self._stream, shapes)
            return drawn.item() if wanted is None and not given.ndim else drawn

        return _fill(out, size, dtype, draw, True)

    def multinomial(self, n, pvals, size=None):
        """How often each of several outcomes comes in n trials; n and the rows of pvals broadcast."""
        if np.ndim(pvals) < 2:
            return super().multinomial(n, pvals, size)
        pvals = np.asarray(pvals, dtype=np.float64)
        n = np.asarray(n)
        shape = np.broadcast_shapes(n.shape, pvals.shape[:-1])
        if size is not None:
            wanted = _count(size)[1]
            if np.broadcast_shapes(shape, wanted) != wanted:
                raise ValueError(f"Output size {wanted} is not compatible with broadcast dimensions of inputs {shape}.")
            shape = wanted
        out = np.empty(shape + pvals.shape[-1:], dtype=np.int64)
        n, rows = np.broadcast_to(n, shape), np.broadcast_to(pvals, out.shape)
        for index in np.ndindex(*shape):
            out[index] = _native.multinomial(self._stream, np.asarray(n[index]), np.array(rows[index]), None)
        return out

    def multivariate_hypergeometric(self, colors, nsample, size=None, method="marginals"):
        """How often each colour comes in nsample draws without replacement."""
        most = 2**63 - 1
        if method not in ("count", "marginals"):
            raise ValueError('method must be "count" or "marginals".')
        try:
            nsample = operator.index(nsample)
        except TypeError:
            raise ValueError("nsample must be an integer") from None
        if nsample < 0:
            raise ValueError("nsample must be nonnegative.")
        if nsample > most:
            raise ValueError(f"nsample must not exceed {most}")
        colors = np.asarray(colors)
        if not colors.size and colors.ndim == 1:
            colors = colors.astype(np.int64)
        if colors.ndim != 1 or colors.dtype.kind not in "iu" or (colors < 0).any():
            raise ValueError(f"colors must be a one-dimensional sequence of nonnegative integers not exceeding {most}.")
        colors = colors.tolist()
        total = sum(colors)
        if total > most:
            raise ValueError("sum(colors) must not exceed the maximum value of a 64 bit signed integer (9223372036854775807)")
        if method == "count":
            if total > most // 8:
                raise ValueError(f"When method is 'count', sum(colors) must not exceed {most // 8}")
            if total > 2**28:
                raise MemoryError(f"Insufficient memory for multivariate_hypergeometric with method='count' and sum(colors)={total}")
        if method == "marginals" and total >= 1000000000:
            raise ValueError('When method is "marginals", sum(colors) must be less than 1000000000.')
        if nsample > total:
            raise ValueError("nsample > sum(colors)")
        count, shape = _count(size)
        out = np.zeros((count, len(colors)), dtype=np.int64)
        rest = nsample > total // 2  # NumPy: draws what is left behind where that is less
        drawn = total - nsample if rest else nsample
        pool = [color for color, n in enumerate(colors) for _ in range(n)] if method == "count" else []
        for row in out if total and drawn else ():
            if method == "count":
                for j in range(drawn):
                    k = j + _native.interval(self._stream, total - j - 1)
                    pool[k], pool[j] = pool[j], pool[k]
                for color in pool[:drawn]:
                    row[color] += 1
                continue
            left, others = drawn, total
            for j, color in enumerate(colors[:-1]):
                if left <= 0:
                    break
                others -= color
                row[j] = n = self.hypergeometric(color, others, left)
                left -= n
            if left > 0:
                row[-1] = left
        if rest:
            out = np.array(colors) - out
        return out[0] if shape is None else out.reshape(shape + (len(colors),))

    def integers(self, low, high=None, size=None, dtype=np.int64, endpoint=False):
        """Integers from [low, high), or [0, low); high included with endpoint."""
        d = _integer_dtype(dtype, "integers")
        out = _bounds(low, high, d, size, endpoint, self._stream)
        return _typed(out, dtype, d) if size is None and not isinstance(out, np.ndarray) else out

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        """A random sample of a's items along an axis, or of range(a)."""
        given = a
        a = np.asarray(a)
        count, shape = _count(size)
        if a.ndim == 0:
            try:
                population = operator.index(a.item())
            except TypeError:
                raise ValueError("a must be a sequence or an integer, not {}".format(type(given))) from None
            if population <= 0 and count != 0:
                raise ValueError("a must be a positive integer unless no samples are taken")
        else:
            population = a.shape[axis]
            if population == 0 and count != 0:
                raise ValueError("a cannot be empty unless no samples are taken")
        _positive_size(size, "negative dimensions are not allowed")
        if p is not None:
            tolerance = _tolerance(p)
            p = np.asarray(p, dtype=np.float64)
            if p.ndim != 1:
                raise ValueError("p must be 1-dimensional")
            if p.size != population:
                raise ValueError("a and p must have same size")
            chosen = _native.choose_weighted(self._stream, p, () if shape is None else shape, bool(replace), tolerance)
        elif replace:
            chosen = _bounds(0, population, np.dtype(np.int64), () if shape is None else shape, False, self._stream)
        else:
            chosen = _native.choose_distinct(self._stream, population, count, bool(shuffle)).reshape(() if shape is None else shape)
        if a.ndim == 0:
            return chosen.item() if shape is None else chosen.astype(np.int64, copy=False)
        if shape is None:
            chosen = chosen.item()
        elif shape == () and a.ndim == 1:
            out = np.empty((), dtype=a.dtype)
            out[()] = a[chosen]
            return out
        return np.take(a, chosen, axis=axis) if a.ndim > 1 else a[chosen]

    def shuffle(self, x, axis=0):
        """Shuffles a sequence, or an array along an axis, in place."""
        if isinstance(x, np.ndarray):
            if x.ndim == 0:
                raise TypeError("len() of unsized object")
            if type(x) is np.ndarray:
                _native.shuffle(self._stream, x, axis)
            else:
                self._shuffle_class(np.swapaxes(x, 0, normalize_axis_index(axis, x.ndim)))
        elif axis != 0:
            raise NotImplementedError("Axis argument is only supported on ndarray objects")
        else:
            self._shuffle_sequence(x)

    def permutation(self, x, axis=0):
        """A shuffled copy of x along an axis, or of range(x)."""
        if isinstance(x, (int, np.integer)):
            out = np.arange(x)
            _native.shuffle(self._stream, out, 0)
            return out
        out = np.array(x)
        _native.shuffle(self._stream, out, axis)
        return out

    def permuted(self, x, *, axis=None, out=None):
        """Each slice along an axis (or all items) shuffled on its own."""
        x = np.asarray(x)
        if out is None:
            out = x.copy(order="K")
        else:
            if not isinstance(out, np.ndarray):
                raise TypeError("out must be a numpy array")
            if out.shape != x.shape:
                raise ValueError("out must have the same shape as x")
            np.copyto(out, x, casting="safe")
        if axis is None:
            if x.ndim > 1:
                flat = out.reshape(-1).copy()
                self._swap_around(flat, flat.size)
                out[...] = flat.reshape(out.shape)
            else:
                self._swap_around(out, out.size)
            return out
        moved = np.moveaxis(out, axis, -1)
        for index in np.ndindex(moved.shape[:-1]):
            self._swap_around(moved[index], moved.shape[-1])
        return out

    def multivariate_normal(self, mean, cov, size=None, check_valid="warn", tol=1e-8, *, method="svd"):
        """Normal samples with a covariance matrix."""
        if method not in ("eigh", "svd", "cholesky"):
            raise ValueError("method must be one of {'eigh', 'svd', 'cholesky'}")
        return self._multivariate(mean, cov, size, check_valid, tol, method)


def default_rng(seed=None):
    """A new Generator over PCG64; generators and bit generators pass through."""
    if isinstance(seed, BitGenerator):
        return Generator(seed)
    if isinstance(seed, Generator):
        return seed
    if isinstance(seed, RandomState):
        return Generator(seed._bit_generator)
    return Generator(PCG64(seed))


_rand = RandomState()


def get_bit_generator():
    """The bit generator of the functions of this module."""
    return _rand._bit_generator


def set_bit_generator(bitgen):
    """Makes the functions of this module draw from bitgen."""
    if not isinstance(bitgen, BitGenerator):
        raise ValueError("Bit generator must be an instance of BitGenerator")
    _rand._bit_generator = bitgen
    _rand._stream = _native.legacy_view(bitgen._stream)


beta = _rand.beta
binomial = _rand.binomial
bytes = _rand.bytes
chisquare = _rand.chisquare
choice = _rand.choice
dirichlet = _rand.dirichlet
exponential = _rand.exponential
f = _rand.f
gamma = _rand.gamma
geometric = _rand.geometric
get_state = _rand.get_state
gumbel = _rand.gumbel
hypergeometric = _rand.hypergeometric
laplace = _rand.laplace
logistic = _rand.logistic
lognormal = _rand.lognormal
logseries = _rand.logseries
multinomial = _rand.multinomial
multivariate_normal = _rand.multivariate_normal
negative_binomial = _rand.negative_binomial
noncentral_chisquare = _rand.noncentral_chisquare
noncentral_f = _rand.noncentral_f
normal = _rand.normal
pareto = _rand.pareto
permutation = _rand.permutation
poisson = _rand.poisson
power = _rand.power
rand = _rand.rand
randint = _rand.randint
randn = _rand.randn
random = _rand.random
random_integers = _rand.random_integers
random_sample = _rand.random_sample
ranf = _rand.random_sample
rayleigh = _rand.rayleigh
sample = _rand.random_sample
def seed(seed=None):
    """Starts the stream of this module's functions anew."""
    bits = _rand._bit_generator
    if isinstance(bits, MT19937):
        _rand.seed(seed)
    else:
        bits.state = type(bits)(seed).state


set_state = _rand.set_state
shuffle = _rand.shuffle
standard_cauchy = _rand.standard_cauchy
standard_exponential = _rand.standard_exponential
standard_gamma = _rand.standard_gamma
standard_normal = _rand.standard_normal
standard_t = _rand.standard_t
triangular = _rand.triangular
uniform = _rand.uniform
vonmises = _rand.vonmises
wald = _rand.wald
weibull = _rand.weibull
zipf = _rand.zipf

from . import mtrand
