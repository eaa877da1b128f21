"""Statistics of numbers: averages, spread, relations; sums are exact."""
import math as _math
import random as _random_module
from bisect import bisect_left as _bisect_left, bisect_right as _bisect_right
from collections import Counter as _Counter, namedtuple as _namedtuple

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean', 'kde',
           'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode', 'multimode',
           'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    """Too little data, or data out of range."""


# ---- exact sums: a number is a pair (numerator, denominator) ----

def _ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None
    except (OverflowError, ValueError):
        return x, None  # infinity or NaN


def _common_type(data):
    kind = int
    for x in data:
        t = type(x)
        if t is kind or t is bool:
            continue
        if kind is int and issubclass(t, int):
            continue
        if issubclass(t, int):
            continue
        if kind is int:
            kind = t
        elif issubclass(t, kind) or issubclass(kind, t):
            kind = t if issubclass(t, kind) else kind
        elif t is float or kind is float:
            kind = float
        else:
            raise TypeError(f"don't know how to coerce {kind.__name__} and {t.__name__}")
    return kind


def _exact_sum(data):
    """The sum as a pair; with denominator None for infinity and NaN."""
    partials = {}
    special = None
    for x in data:
        n, d = _ratio(x)
        if d is None:
            special = n if special is None else special + n
        else:
            partials[d] = partials.get(d, 0) + n
    if special is not None:
        return special, None
    numerator, denominator = 0, 1
    for d, n in partials.items():
        numerator, denominator = numerator * d + n * denominator, denominator * d
        g = _math.gcd(numerator, denominator)
        numerator //= g
        denominator //= g
    return numerator, denominator


def _convert(n, d, kind):
    """The pair as a number of the kind; ints that don't come out even are floats."""
    if d is None:
        return n
    g = _math.gcd(n, d)
    n //= g
    d //= g
    if kind is int or issubclass(kind, int):
        return n if d == 1 else n / d
    if kind is float:
        return n / d
    return kind(n) / kind(d)


def _sqrt_of_ratio(n, m):
    """The square root of n / m as a float, rounded once."""
    if n == 0:
        return 0.0
    q = (n.bit_length() - m.bit_length() - 109) // 2
    if q >= 0:
        a = _math.isqrt(n // (m << 2 * q))
        numerator = (a | (a * a * (m << 2 * q) != n)) << q
        return numerator / 1
    scaled = n << -2 * q
    a = _math.isqrt(scaled // m)
    return (a | (a * a * m != scaled)) / (1 << -q)


def _fail_negative(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


# ---- averages ----

def mean(data):
    """The arithmetic mean."""
    data = list(data)
    if not data:
        raise StatisticsError('mean requires at least one data point')
    n, d = _exact_sum(data)
    if d is None:
        return n
    return _convert(n, d * len(data), _common_type(data))


def fmean(data, weights=None):
    """The arithmetic mean as a float, fast; may be weighted."""
    data = list(data)
    n = len(data)
    if weights is None:
        if not n:
            raise StatisticsError('fmean requires at least one data point')
        return _math.fsum(data) / n
    weights = list(weights)
    if len(weights) != n:
        raise StatisticsError('data and weights must be the same length')
    total = _math.fsum(weights)
    if not total:
        raise StatisticsError('sum of weights must be non-zero')
    return _math.sumprod(data, weights) / total


def geometric_mean(data):
    """The n-th root of the product of n positive numbers."""
    n, zero, logs = 0, False, []
    for n, x in enumerate(data, start=1):
        if x > 0.0 or _math.isnan(x):
            logs.append(_math.log(x))
        elif x == 0.0:
            zero = True
        else:
            raise StatisticsError('No negative inputs allowed', x)
    if not n:
        raise StatisticsError('Must have a non-empty dataset')
    total = _math.fsum(logs)
    if _math.isnan(total):
        return _math.nan
    if zero:
        return _math.nan if total == _math.inf else 0.0
    return _math.exp(total / n)


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals."""
    data = list(data)
    message = 'harmonic mean does not support negative values'
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if n == 1 and weights is None:
        x = data[0]
        if not isinstance(x, (int, float)):
            raise TypeError('unsupported type')
        if x < 0:
            raise StatisticsError(message)
        return x
    if weights is None:
        weights = [1] * n
    else:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
    total = _exact_sum(_fail_negative(weights, message))
    terms = []
    for w, x in zip(weights, _fail_negative(data, message)):
        if not x:
            return 0
        terms.append(w / x if w else 0)
    n, d = _exact_sum(terms)
    if n <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _convert(total[0] * d, total[1] * n, _common_type(terms))


def median(data):
    """The middle value; the mean of the two middle ones of an even number."""
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    if n % 2:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    """The middle value; the lower of the two middle ones."""
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    return data[(n - 1) // 2]


def median_high(data):
    """The middle value; the higher of the two middle ones."""
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    return data[n // 2]


def median_grouped(data, interval=1.0):
    """The median of data that were rounded to the middles of intervals."""
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    x = data[n // 2]
    i = _bisect_left(data, x)
    j = _bisect_right(data, x, lo=i)
    interval = float(interval)
    return float(x) - interval / 2.0 + interval * (n / 2 - i) / (j - i)


def mode(data):
    """The most frequent value, the first of several."""
    pairs = _Counter(iter(data)).most_common(1)
    try:
        return pairs[0][0]
    except IndexError:
        raise StatisticsError('no mode for empty data') from None


def multimode(data):
    """All most frequent values, in order of appearance."""
    counts = _Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    """The n - 1 cut points that divide the data into n parts of equal probability."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point')
    result = []
    if method == 'inclusive':
        m = size - 1
        for i in range(1, n):
            j, delta = divmod(i * m, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == 'exclusive':
        m = size + 1
        for i in range(1, n):
            j = min(max(i * m // n, 1), size - 1)
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f'Unknown method: {method!r}')


# ---- spread ----

def _square_deviations(data, c=None):
    """The sum of squared deviations from c, or from the mean, as a pair."""
    n = len(data)
    sx, sd = _exact_sum(data)
    if sd is None:
        return sx - sx, None
    if c is not None:
        a, b = _ratio(c)
        if b is None:
            return a - a, None
        return _exact_sum([_Pair((p * b - a * q) ** 2, (q * b) ** 2) for p, q in map(_ratio, data)])
    total = _exact_sum([_Pair(p * p, q * q) for p, q in map(_ratio, data)])
    # sum(x**2) - sum(x)**2 / n
    return total[0] * n * sd * sd - sx * sx * total[1], total[1] * n * sd * sd


class _Pair:
    """A ratio that _exact_sum can take."""

    def __init__(self, n, d):
        self.pair = n, d

    def as_integer_ratio(self):
        return self.pair


def _spread(data, centre, least, message):
    data = list(data)
    n = len(data)
    if n < least:
        raise StatisticsError(message)
    ss, d = _square_deviations(data, centre)
    return ss, d, n, _common_type(data)


def variance(data, xbar=None):
    """The variance of a sample."""
    ss, d, n, kind = _spread(data, xbar, 2, 'variance requires at least two data points')
    return ss if d is None else _convert(ss, d * (n - 1), kind)


def pvariance(data, mu=None):
    """The variance of a whole population."""
    ss, d, n, kind = _spread(data, mu, 1, 'pvariance requires at least one data point')
    return ss if d is None else _convert(ss, d * n, kind)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    ss, d, n, _ = _spread(data, xbar, 2, 'stdev requires at least two data points')
    return ss if d is None else _sqrt_of_ratio(ss, d * (n - 1))


def pstdev(data, mu=None):
    """The standard deviation of a whole population."""
    ss, d, n, _ = _spread(data, mu, 1, 'pstdev requires at least one data point')
    return ss if d is None else _sqrt_of_ratio(ss, d * n)


# ---- relations ----

def covariance(x, y, /):
    """The sample covariance of two inputs."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('covariance requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('covariance requires at least two data points')
    xbar = _math.fsum(x) / n
    ybar = _math.fsum(y) / n
    return _math.sumprod((xi - xbar for xi in x), (yi - ybar for yi in y)) / (n - 1)


def _ranks(data):
    order = sorted(range(len(data)), key=data.__getitem__)
    result = [0] * len(data)
    i = 0
    while i < len(order):
        j = i
        while j + 1 < len(order) and data[order[j + 1]] == data[order[i]]:
            j += 1
        for k in range(i, j + 1):
            result[order[k]] = (i + j) / 2 - (len(data) - 1) / 2
        i = j + 1
    return result


def correlation(x, y, /, *, method='linear'):
    """Pearson's correlation of two inputs, or with method='ranked' Spearman's."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('correlation requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('correlation requires at least two data points')
    if method not in {'linear', 'ranked'}:
        raise ValueError(f'Unknown method: {method!r}')
    if method == 'ranked':
        x, y = _ranks(x), _ranks(y)
    else:
        xbar = _math.fsum(x) / n
        ybar = _math.fsum(y) / n
        x = [xi - xbar for xi in x]
        y = [yi - ybar for yi in y]
    sxy = _math.sumprod(x, y)
    sxx = _math.sumprod(x, x)
    syy = _math.sumprod(y, y)
    try:
        return sxy / _math.sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


LinearRegression = _namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept of the line with the least squares of distances in y."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('linear regression requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('linear regression requires at least two data points')
    if not proportional:
        xbar = _math.fsum(x) / n
        ybar = _math.fsum(y) / n
        x = [xi - xbar for xi in x]
        y = [yi - ybar for yi in y]
    sxy = _math.sumprod(x, y) + 0.0
    sxx = _math.sumprod(x, x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


# ---- the normal distribution ----

class NormalDist:
    """A normal distribution with mean mu and standard deviation sigma."""

    __slots__ = {'_mu': 'Arithmetic mean of a normal distribution', '_sigma': 'Standard deviation of a normal distribution'}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution with the mean and deviation of a sample."""
        data = list(data)
        return cls(mean(data), stdev(data))

    def samples(self, n, *, seed=None):
        """n random values."""
        draw = _random_module.random if seed is None else _random_module.Random(seed).random
        return [self._mu + self._sigma * _inverse_normal(draw()) for _ in range(n)]

    def pdf(self, x):
        """The probability density at x."""
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError('pdf() not defined when sigma is zero')
        diff = x - self._mu
        return _math.exp(diff * diff / (-2.0 * variance)) / _math.sqrt(_math.tau * variance)

    def cdf(self, x):
        """The probability of values up to x."""
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * _math.erfc((self._mu - x) / (self._sigma * _math.sqrt(2.0)))

    def inv_cdf(self, p):
        """The value below which the probability is p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        return self._mu + self._sigma * _inverse_normal(p)

    def quantiles(self, n=4):
        """The n - 1 cut points between n parts of equal probability."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """How much of the two distributions is in common, from 0.0 to 1.0."""
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        x, y = self, other
        if (y._sigma, y._mu) < (x._sigma, x._mu):
            x, y = y, x
        x_var, y_var = x.variance, y.variance
        if not x_var or not y_var:
            raise StatisticsError('overlap() not defined when sigma is zero')
        dv = y_var - x_var
        dm = abs(y._mu - x._mu)
        if not dv:
            return _math.erfc(dm / (2.0 * x._sigma * _math.sqrt(2.0)))
        a = x._mu * y_var - y._mu * x_var
        b = x._sigma * y._sigma * _math.sqrt(dm * dm + dv * _math.log(y_var / x_var))
        x1, x2 = (a + b) / dv, (a - b) / dv
        return 1.0 - (abs(y.cdf(x1) - x.cdf(x1)) + abs(y.cdf(x2) - x.cdf(x2)))

    def zscore(self, x):
        """How many standard deviations x is above the mean."""
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        return self._mu

    @property
    def median(self):
        return self._mu

    @property
    def mode(self):
        return self._mu

    @property
    def stdev(self):
        return self._sigma

    @property
    def variance(self):
        return self._sigma * self._sigma

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, _math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, _math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * _math.fabs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / _math.fabs(other))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    __radd__ = __add__

    def __rsub__(self, other):
        return -(self - other)

    __rmul__ = __mul__

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'


def _polynomial(x, coefficients):
    value = 0.0
    for c in coefficients:
        value = value * x + c
    return value


def _inverse_normal(p):
    """The standard normal quantile, by Wichura's algorithm AS 241."""
    q = p - 0.5
    if _math.fabs(q) <= 0.425:
        r = 0.180625 - q * q
        return q * _polynomial(r, (2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4,
                                   4.5921953931549871457e+4, 1.3731693765509461125e+4, 1.9715909503065514427e+3,
                                   1.3314166789178437745e+2, 3.3871328727963666080e+0)) / \
            _polynomial(r, (5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4,
                            2.1213794301586595867e+4, 5.3941960214247511077e+3, 6.8718700749205790830e+2,
                            4.2313330701600911252e+1, 1.0))
    r = _math.sqrt(-_math.log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        r -= 1.6
        x = _polynomial(r, (7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
                            1.27045825245236838258e+0, 3.64784832476320460504e+0, 5.76949722146069140550e+0,
                            4.63033784615654529590e+0, 1.42343711074968357734e+0)) / \
            _polynomial(r, (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
                            1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e+0,
                            2.05319162663775882187e+0, 1.0))
    else:
        r -= 5.0
        x = _polynomial(r, (2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
                            2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e+0,
                            5.46378491116411436990e+0, 6.65790464350110377720e+0)) / \
            _polynomial(r, (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
                            7.86869131145632804300e-4, 1.48753612908506148525e-2, 1.36929880922737805310e-1,
                            5.99832206555887937690e-1, 1.0))
    return -x if q < 0.0 else x


def kde(data, h, kernel='normal', *, cumulative=False):
    """A function that estimates the density behind a sample, or with cumulative=True the distribution."""
    from _kde import kde
    return kde(data, h, kernel, cumulative=cumulative)
