import numpy as np
a = np.array([1, 2, 3]); f = np.array([1.5, 2.5]); u = np.array([250, 10], 'u1'); st = np.array([(1, 2.5, 'x'), (3, 4.5, 'y')], dtype=[('i', 'i4'), ('f', 'f8'), ('s', 'U2')])
nest = np.zeros(2, dtype=[('p', [('x', 'f4'), ('y', 'f4')]), ('m', 'i2', (2, 2))]); t = np.dtype([('a', 'i4'), ('b', 'S3')])
import warnings
warnings.simplefilter("ignore")
def show(text):
    try:
        r = eval(text)
    except Exception as e:
        r = type(e).__name__ + ": " + str(e)
    else:
        r = repr(r)
    print(text, "->", r)
for line in """
np.dtype('i4')
np.dtype('>i4')
np.dtype('int')
np.dtype(float)
np.dtype('f8,i4')
np.dtype('2i4')
np.dtype(('i4', (2, 3)))
np.dtype('U5')
np.dtype(('U', 5))
np.dtype('S')
np.dtype('V8')
np.dtype('?')
np.dtype('O')
np.dtype('zz')
np.dtype('i3')
np.dtype(5)
np.dtype([('a', 'i4'), ('a', 'f4')])
np.dtype([('a', 'i4'), ('b', 'f8')], align=True)
np.dtype({'names': ['a', 'b'], 'formats': ['i4', 'f8']})
np.dtype({'names': ['a', 'b'], 'formats': ['i4', 'f8'], 'offsets': [0, 16], 'itemsize': 32})
np.dtype({'a': ('i4', 0), 'b': ('f4', 4)})
np.dtype([('a', 'i4', 3), ('b', 'f8', (2, 2))])
np.dtype([(('title', 'a'), 'i4')])
np.dtype([('', 'i4'), ('', 'f4')])
np.dtype('i4').newbyteorder()
np.dtype('i4').newbyteorder('>')
np.dtype('i4').name, np.dtype('i4').str, np.dtype('i4').char, np.dtype('i4').kind, np.dtype('i4').num
t.names, t.fields, t.itemsize, t['a'], t[1], len(t)
t.names[0]
t['zz']
t[5]
t.descr
t.isnative, t.hasobject, t.alignment, t.flags, t.subdtype
np.dtype('(2,)i4').subdtype, np.dtype('(2,)i4').shape, np.dtype('(2,)i4').base
np.dtype('i4') == 'int32', np.dtype('i4') == np.int32, np.dtype('i4') == 'zz', np.dtype('i4') < np.dtype('i8')
hash(np.dtype('i4')) == hash(np.dtype('int32'))
np.dtype('i4').type(5)
np.dtype('i4').isbuiltin
np.dtype('f4') is np.dtype(np.float32)
np.result_type('i4', 'f4')
np.result_type(np.int8(1), 300)
np.result_type(3, np.array([1], 'i1'))
np.promote_types('i8', 'u8')
np.promote_types('U5', 'i4')
np.promote_types('S3', 'U2')
np.promote_types(t, t)
np.promote_types('i4', t)
np.can_cast('i4', 'i2')
np.can_cast('i4', 'f4', 'same_kind')
np.can_cast(5, 'i1')
np.min_scalar_type(300)
np.min_scalar_type(-1.5)
np.issubdtype(np.int32, np.integer)
np.issubdtype('f4', float)
np.isdtype(np.dtype('i4'), 'integral')
np.iinfo('i4')
np.iinfo(np.uint8).max
np.iinfo(float)
np.finfo('f4').eps
np.finfo(float)
np.finfo(int)
a.astype('f4')
a.astype('U')
a.astype(bool)
f.astype(int)
np.array([1e20, np.nan]).astype('i4')
np.array([-1]).astype('u1')
np.array(['1', 'x']).astype(int)
np.array(['1.5', ' 2 ']).astype(float)
a.astype('i1', casting='safe')
a.astype('f8', copy=False) is a
a.astype([('x', 'i4')])
np.int8(300)
np.uint8(-1)
np.int32('5')
np.int32(5.9)
np.int32('x')
np.float32('1.5')
np.float64('nan')
np.bool_('False')
np.bool_(0)
np.str_(5)
np.bytes_(b'a')
np.bytes_('a')
np.complex64(1 + 2j)
np.int64([1, 2])
np.float32(0.1)
np.float16(0.1), np.float64(0.1), np.float32(1e10), np.float32(16777217)
np.int64(5) / np.int64(2), np.int64(5) // 2, np.int64(-5) % 3, np.int64(2) ** 3
np.int8(5) + 1.5, np.float32(1) + 1, np.float32(1) + np.float64(1), np.int8(1) + np.int16(1)
np.uint8(200) + np.uint8(100)
np.int64(5) & 3, np.int64(5) << 1, ~np.int64(5), np.int64(5) ^ 1
np.int64(5) + 'a'
np.int64(5) < 'a'
np.int64(5) == 'a'
np.float64(1.5).is_integer(), np.float64(2.5).as_integer_ratio(), np.float64(255).hex()
np.int64(5).bit_count(), np.int64(5).item(), np.int64(5).dtype
round(np.float64(2.567), 2), round(np.float32(2.5)), round(np.int64(25), -1)
int(np.float64(3.7)), float(np.int64(3)), complex(np.float64(2)), bool(np.int64(0))
divmod(np.int64(7), 3), abs(np.int8(-5)), -np.float32(2), +np.int64(3)
[10, 20][np.int64(1)]
'ab' * np.int64(2)
np.float64(5)[0]
np.float64(5)[()]
np.float64(5).shape, np.float64(5).ndim, np.float64(5).size, np.float64(5).T
len(np.float64(5))
np.int64(3).astype('f4')
np.float64(3.14159).round(2)
f"{np.float64(3.14159):.2f} {np.int64(5):05d} {np.str_('a'):>3}"
'%d %s %.1f' % (np.int64(5), np.float64(2.5), np.float32(1.5))
hash(np.float64(1.5)) == hash(1.5), {1: 'a'}[np.int64(1)]
isinstance(np.float64(1), float), isinstance(np.int64(1), int), isinstance(np.bool_(1), bool)
np.True_ + np.True_, np.True_ & False, ~np.True_, np.True_ * 3
not np.False_
st['i']
st[0]
st[0]['f']
st[['i', 's']]
st['i'] * 2
st[st['f'] > 3]
st.dtype.names
st['zz']
st[0][1]
st[0]['zz']
st.tolist()
st == st
st[0] == st[1]
st.view('u1').shape
np.sort(st, order='f')[::-1]
st.copy()['s'].astype('S')
np.array([(1, 2)], dtype='i4,i4')
np.array([1, 2], dtype='i4,i4')
np.array([(1, 2, 3)], dtype='i4,i4')
np.array([[1, 2]], dtype='i4,i4')
np.array((1, 2), dtype='i4,i4')
np.zeros(2, dtype=t)
np.ones(2, dtype=t)
np.full(2, (1, b'x'), dtype=t)
np.empty(0, dtype=t)
nest
nest['p']['x']
nest['m'].shape
nest[0]['p']
nest[0]['p']['y']
np.array([((1, 2), 3)], dtype=[('a', [('b', 'i4'), ('c', 'i4')]), ('d', 'i4')])
np.concatenate([st, st])['i']
np.append(st, st[:1])
np.unique(st['s'])
st.min()
st.mean()
np.isnan(st)
np.add(a, 1, dtype='f4')
np.add(a, 1, out=np.zeros(3))
np.add(a, 1.5, out=np.zeros(3, int))
np.add(a, 1.5, out=np.zeros(3, int), casting='unsafe')
np.add(a, [1, 2])
np.add(1)
np.add(1, 2, 3, 4)
np.add(a, 1, where=[True, False, True], out=np.zeros(3, int))
np.add.reduce(a), np.add.accumulate(a), np.add.outer(a, a[:2]), np.add.reduceat(a, [0, 2])
np.add.at(a.copy(), [0, 0], 1)
np.multiply.reduce(a), np.maximum.reduce(a), np.logical_and.reduce(a)
np.subtract.reduce([10, 3, 2]), np.divide.reduce([8., 2, 2])
np.add.reduce(a, initial=100), np.add.reduce([]), np.maximum.reduce([])
np.sqrt([-1, 4])
np.log([0, -1, 1])
np.exp(1000)
np.divide([1, 0], 0)
np.floor_divide([1, -7], [0, 2])
np.mod([5, -5], [3, 0])
np.power([2, 3], [3, -1])
np.power(2., -1), np.power([2, 3], 2)
np.float_power([2, 3], -1)
np.arctan2(1, [1, 0]), np.hypot(3, [4, 0])
np.sign([-2, 0, np.nan]), np.signbit([-0.0, 1])
np.isfinite([1, np.inf, np.nan]), np.isnan(['a'])
np.bitwise_and([5], 3), np.left_shift(1, [1, 2]), np.invert([0, 5]), np.invert([1.5])
np.logical_not([0, 1, 2]), np.logical_xor([True], [False])
np.maximum([1, np.nan], 2), np.fmax([1, np.nan], 2)
np.modf([1.5, -2.25]), np.frexp([8.]), np.divmod([7], 3)
np.gcd(12, [8, 9]), np.lcm(4, 6), np.gcd(1.5, 2)
np.deg2rad(180), np.degrees(np.pi), np.cbrt(27), np.exp2(3), np.log2(8), np.log1p(0), np.expm1(0)
np.ceil([1.2, -1.2]), np.floor(1.7), np.trunc(-1.7), np.rint([0.5, 1.5])
np.ceil(5), np.floor([1, 2]), np.rint(3)
np.spacing(1.), np.nextafter(1, 2), np.copysign(3, -0.0), np.ldexp(1, 3)
np.heaviside([-1, 0, 1], 0.5), np.square([1j, 2]), np.reciprocal([2, 0.5]), np.reciprocal([2, 0])
np.abs([-1, 1j]), np.conjugate(1j), np.angle([1j, -1]), np.real_if_close([1 + 0j])
np.equal([1, 2], [1, 3]), np.less('a', 'b'), np.not_equal(a, None)
a == [1, 2], a == 'x', a == None, a < None
a + None
a + 'x'
a += 1.5
a @ 5
np.frompyfunc(lambda x, y: x + y, 2, 1)(a, a)
np.vectorize(lambda x, y=2: x * y)(a)
np.bitwise_count([7, 8]), np.positive([-1]), np.negative([True])
~a, -a, +a, abs(-a), a ** 2, 2 ** a, a / 2, a // 2, a % 2, divmod(a, 2)
u + 10, u + u, u * 2, u + 300
-u
u - 251
""".strip().split("\n"):
    show(line)
