"""What help() and info() say of the functions used most, beside their docstrings: parameters and examples."""

_TEXT = """
@ array
object: numbers, nested sequences, another array, or anything with a buffer.
dtype: of the elements; by default the smallest that holds them all.
copy: True makes a copy always, None only if one is needed, False raises where one would be.
ndmin: how many dimensions there shall be at least.

>>> np.array([[1, 2], [3, 4.5]])
array([[1. , 2. ],
       [3. , 4.5]])
>>> np.array([1, 2, 3], dtype=complex)
array([1.+0.j, 2.+0.j, 3.+0.j])

@ arange
arange(stop), arange(start, stop) or arange(start, stop, step); stop is not among the numbers. With a step that isn't
an integer, linspace is the better choice.

>>> np.arange(3, 10, 2)
array([3, 5, 7, 9])
>>> np.arange(3.0)
array([0., 1., 2.])

@ ndarray.reshape reshape
The product of the new lengths is the number of elements; one of them may be -1, and is then found from the others.
order: 'C' reads and writes rows first, 'F' columns first.

>>> np.arange(6).reshape(2, 3)
array([[0, 1, 2],
       [3, 4, 5]])
>>> np.arange(6).reshape(3, -1)
array([[0, 1],
       [2, 3],
       [4, 5]])

@ zeros ones empty
shape: a number, or a tuple of numbers. dtype: float unless another is given. order: 'C' rows first in memory, 'F' columns.

>>> np.zeros((2, 3))
array([[0., 0., 0.],
       [0., 0., 0.]])
>>> np.ones(3, dtype=int)
array([1, 1, 1])

@ full
shape: a number, or a tuple of numbers. fill_value: what every element is; the dtype is its, unless another is given.

>>> np.full((2, 2), 7)
array([[7, 7],
       [7, 7]])

@ zeros_like ones_like empty_like full_like
The shape and the dtype are those of the array given, unless others are named.

>>> np.zeros_like([[1, 2], [3, 4]])
array([[0, 0],
       [0, 0]])

@ linspace
num: how many numbers. endpoint: whether stop is the last of them. retstep: gives the step as well.

>>> np.linspace(0, 1, 5)
array([0.  , 0.25, 0.5 , 0.75, 1.  ])
>>> np.linspace(2, 3, 5, endpoint=False)
array([2. , 2.2, 2.4, 2.6, 2.8])

@ eye identity
N: rows. M: columns, as many as rows if not given. k: which diagonal; positive ones are above the main one.

>>> np.eye(2)
array([[1., 0.],
       [0., 1.]])
>>> np.eye(2, 3, k=1)
array([[0., 1., 0.],
       [0., 0., 1.]])

@ random.seed
The same seed gives the same numbers. New programs make a Generator of their own: np.random.default_rng(seed).

@ random.default_rng
seed: an int for numbers that come again, or nothing for others each time.

>>> rng = np.random.default_rng(12345)
>>> rng.integers(0, 10, size=3)
array([6, 2, 7])

@ random.rand random.random
Each number is at least 0 and less than 1.

>>> np.random.seed(0)
>>> np.random.rand(2, 2).shape
(2, 2)

@ random.randint
low, high: from low up to but not including high; with one number, from 0 up to it. size: a number or a tuple.

>>> np.random.seed(0)
>>> np.random.randint(1, 7, size=5)
array([5, 6, 1, 4, 4])

@ random.uniform
low is possible, high is not. size: a number or a tuple.

@ random.randn random.normal
loc: the mean. scale: the standard deviation. size: a number or a tuple.

@ allclose isclose
Close means abs(a - b) <= atol + rtol * abs(b). equal_nan: whether NaNs equal each other.

>>> np.allclose([1e10, 1e-8], [1.00001e10, 1e-9])
True
>>> np.isclose([1, 2], [1, 2.1])
array([ True, False])

@ array_equal array_equiv
>>> np.array_equal([1, 2], [1, 2])
True
>>> np.array_equal([1, 2], [1, 2, 3])
False

@ add subtract multiply
The operators + - * do the same with arrays. Shapes may differ if they broadcast.

>>> np.add([1, 2, 3], 10)
array([11, 12, 13])
>>> np.multiply([[1], [2]], [3, 4])
array([[3, 4],
       [6, 8]])

@ divide true_divide floor_divide remainder
>>> np.divide([7, -7], 2)
array([ 3.5, -3.5])
>>> np.floor_divide([7, -7], 2)
array([ 3, -4])
>>> np.remainder([7, -7], 2)
array([1, 1])

@ power
The operator ** does the same. Integers to negative integer powers are an error: use floats.

>>> np.power([1, 2, 3], 2)
array([1, 4, 9])

@ exp log
>>> np.exp([0, 1])
array([1.        , 2.71828183])
>>> np.log([1, np.e])
array([0., 1.])

@ sqrt
Of negative numbers it is nan; np.emath.sqrt gives complex ones.

>>> np.sqrt([1, 4, 9])
array([1., 2., 3.])

@ sin cos tan
Angles are in radians: np.radians turns degrees into them.

>>> np.sin(np.pi / 2)
np.float64(1.0)

@ absolute
>>> np.abs([-1.5, 2])
array([1.5, 2. ])
>>> np.abs(3 + 4j)
np.float64(5.0)

@ floor ceil rint trunc
>>> np.floor([-1.7, 1.7])
array([-2.,  1.])

@ isnan isinf isfinite
>>> np.isnan([1, np.nan])
array([False,  True])

@ maximum minimum
Of two arrays, element by element; the largest element of one array is np.max.

>>> np.maximum([1, 5, 2], [4, 2, 3])
array([4, 5, 3])

@ dot matmul
Of vectors the inner product, of matrices their product. The operator @ is matmul; with stacks of matrices it multiplies
each by each, where dot pairs them all.

>>> np.dot([1, 2, 3], [4, 5, 6])
np.int64(32)
>>> np.matmul([[1, 1], [0, 1]], [[2, 0], [3, 4]])
array([[5, 4],
       [3, 4]])

@ inner
>>> np.inner([1, 2, 3], [0, 1, 0])
np.int64(2)

@ diag
v: a vector to put on a diagonal, or a matrix to take one from. k: which; positive ones are above the main one.

>>> np.diag([1, 2])
array([[1, 0],
       [0, 2]])
>>> np.diag([[1, 2], [3, 4]])
array([1, 4])

@ all any
axis: the axis or axes to go along; all of them if None.

>>> np.all([[True, False], [True, True]])
np.False_
>>> np.any([[True, False], [False, False]], axis=0)
array([ True, False])

@ sum prod ndarray.sum ndarray.prod
axis: the axis or axes to go along; all of them if None. dtype: of the result; small integers grow to the default one.
out: an array for the result. keepdims: keeps the axes gone along, of length 1. initial: what to start from.
where: which elements count.

>>> np.sum([[0, 1], [0, 5]])
np.int64(6)
>>> np.sum([[0, 1], [0, 5]], axis=0)
array([0, 6])
>>> np.sum([[0, 1], [0, 5]], axis=1, keepdims=True)
array([[1],
       [5]])

@ mean ndarray.mean average median
axis: the axis or axes to go along; all of them if None. keepdims: keeps them, of length 1.

>>> np.mean([[1, 2], [3, 4]])
np.float64(2.5)
>>> np.mean([[1, 2], [3, 4]], axis=0)
array([2., 3.])

@ std var ndarray.std ndarray.var
ddof: the divisor is the number of elements less this; 1 for a sample.

>>> np.std([1, 2, 3, 4])
np.float64(1.118033988749895)

@ max min amax amin ndarray.max ndarray.min
axis: the axis or axes to go along; all of them if None. initial: what there is at least, needed if there are no elements.

>>> np.max([[1, 7], [5, 3]])
np.int64(7)
>>> np.max([[1, 7], [5, 3]], axis=0)
array([5, 7])

@ argmax argmin ndarray.argmax ndarray.argmin
The index is that of the first such element; without axis it counts through the flattened array.

>>> np.argmax([[1, 7], [5, 3]])
np.int64(1)
>>> np.argmax([[1, 7], [5, 3]], axis=0)
array([1, 0])

@ sort ndarray.sort
np.sort gives a sorted copy, the method sorts in place. axis: the last one unless given. kind: 'stable' keeps equal
elements in their order.

>>> np.sort([3, 1, 2])
array([1, 2, 3])

@ argsort ndarray.argsort
>>> a = np.array([30, 10, 20])
>>> np.argsort(a)
array([1, 2, 0])
>>> a[np.argsort(a)]
array([10, 20, 30])

@ unique
return_index, return_inverse, return_counts: give, too, where each comes first, which one each element is, how often each is.

>>> np.unique([3, 1, 1, 2])
array([1, 2, 3])
>>> np.unique([3, 1, 1], return_counts=True)
(array([1, 3]), array([2, 1]))

@ cumsum cumprod
>>> np.cumsum([1, 2, 3])
array([1, 3, 6])

@ where
With one argument the indices where it is true; with three, x where the condition is true and y elsewhere.

>>> np.where([True, False, True], [1, 2, 3], 0)
array([1, 0, 3])

@ nonzero
>>> np.nonzero([3, 0, 4])
(array([0, 2]),)

@ concatenate
axis: along which the arrays, that else have one shape, are joined; None flattens them.

>>> np.concatenate([[1, 2], [3]])
array([1, 2, 3])

@ vstack hstack stack column_stack
vstack puts arrays one below the other, hstack side by side, stack along a new axis.

>>> np.vstack([[1, 2], [3, 4]])
array([[1, 2],
       [3, 4]])
>>> np.hstack([[1, 2], [3, 4]])
array([1, 2, 3, 4])

@ split array_split hsplit vsplit
indices_or_sections: how many equal parts, or where to cut.

>>> np.split(np.arange(6), 3)
[array([0, 1]), array([2, 3]), array([4, 5])]

@ tile repeat
>>> np.tile([1, 2], 2)
array([1, 2, 1, 2])
>>> np.repeat([1, 2], 2)
array([1, 1, 2, 2])

@ ndarray.ravel ravel ndarray.flatten
ravel gives a view if it can be, flatten always a copy.

>>> np.ravel([[1, 2], [3, 4]])
array([1, 2, 3, 4])

@ transpose ndarray.transpose
axes: the order of the axes; reversed if not given, as .T does.

>>> np.transpose([[1, 2], [3, 4]])
array([[1, 3],
       [2, 4]])

@ meshgrid
indexing: 'xy' has x along the second axis, 'ij' along the first.

>>> x, y = np.meshgrid([1, 2, 3], [10, 20])
>>> x + y
array([[11, 12, 13],
       [21, 22, 23]])

@ ndarray.astype
dtype: what to convert to; floats lose their fraction on the way to integers. copy: False keeps the array if it is so already.

>>> np.array([1.7, -1.7]).astype(int)
array([ 1, -1])

@ ndarray.copy copy
>>> a = np.array([1, 2])
>>> b = a.copy()
>>> b[0] = 9
>>> a
array([1, 2])

@ ndarray.view
The same memory read as another dtype or class.

>>> np.array([1], dtype=np.int16).view(np.int8)
array([1, 0], dtype=int8)

@ ndarray.tobytes
>>> np.array([1, 2], dtype=np.uint8).tobytes()
b'\\x01\\x02'

@ asarray
As array, but an array that is already so is given back itself.

>>> a = np.array([1, 2])
>>> np.asarray(a) is a
True

@ linalg.norm
ord: 2 if not given; 1, 2, inf or 'fro' for a matrix. axis: along which, or which two hold the matrices.

>>> np.linalg.norm([3, 4])
np.float64(5.0)

@ linalg.inv
A matrix that has none raises LinAlgError.

>>> np.linalg.inv([[1.0, 2.0], [0.0, 4.0]])
array([[ 1.  , -0.5 ],
       [ 0.  ,  0.25]])

@ linalg.det
>>> round(np.linalg.det([[1, 2], [3, 4]]), 6)
np.float64(-2.0)

@ linalg.solve
The x with a @ x == b.

>>> np.linalg.solve([[2, 0], [0, 4]], [2, 2])
array([1. , 0.5])

@ linalg.eig
The eigenvalues, and the eigenvectors as columns: a @ v[:, i] is w[i] * v[:, i].

>>> w, v = np.linalg.eig(np.diag([1, 2]))
>>> w
array([1., 2.])

@ linalg.svd
a is (u * s) @ vh. full_matrices: whether u and vh are square.

>>> u, s, vh = np.linalg.svd([[3, 0], [0, 4]])
>>> s
array([4., 3.])

@ fft.fft fft.ifft
n: the length to cut or pad to. axis: the last one unless given. norm: 'backward', 'ortho' or 'forward'.

>>> np.fft.fft([1, 1, 1, 1])
array([4.+0.j, 0.+0.j, 0.+0.j, 0.+0.j])

@ fft.fftfreq
>>> np.fft.fftfreq(4, d=0.5)
array([ 0. ,  0.5, -1. , -0.5])

@ load save
>>> np.save("numbers.npy", [1, 2])
>>> np.load("numbers.npy")
array([1, 2])

@ loadtxt genfromtxt
fname: a file, its name, or lines. delimiter: between the columns. skiprows: lines to leave out at the top.
usecols: which columns. unpack: gives the columns apart. genfromtxt also fills in what is missing.

>>> np.loadtxt(["1,2", "3,4"], delimiter=",")
array([[1., 2.],
       [3., 4.]])

@ savetxt
fmt: of each number, as '%.2f'. delimiter: between columns. header, footer: lines before and after.

@ set_printoptions
precision: digits after the point. suppress: no exponents for small numbers. threshold: from how many elements on the
middle is left out. linewidth: characters in a line.

>>> with np.printoptions(precision=2):
...     print(np.array([3.14159]))
[3.14]

@ seterr
divide, over, under, invalid, or all: each 'ignore', 'warn', 'raise', 'call', 'print' or 'log'. np.errstate sets them for a block.

@ bincount
>>> np.bincount([0, 1, 1, 3])
array([1, 2, 0, 1])

@ histogram
bins: how many, or their edges. range: of the edges. density: areas that sum to 1 in place of counts.

>>> np.histogram([1, 2, 1], bins=[0, 1, 2, 3])
(array([0, 2, 1]), array([0, 1, 2, 3]))

@ clip
>>> np.clip([1, 5, 9], 2, 8)
array([2, 5, 8])

@ round around
>>> np.round([1.234, 2.5], 1)
array([1.2, 2.5])

@ interp
>>> np.interp(2.5, [1, 2, 3], [3, 2, 0])
np.float64(1.0)

@ polyfit
deg: the degree. The coefficients start with that of the highest power.

>>> np.polyval([1, 2], 3)
np.int64(5)

@ binary_repr
>>> np.binary_repr(5, width=8)
'00000101'

@ cross
>>> np.cross([1, 0, 0], [0, 1, 0])
array([0, 0, 1])

@ outer
>>> np.outer([1, 2], [3, 4])
array([[3, 4],
       [6, 8]])

@ diff
>>> np.diff([1, 4, 9])
array([3, 5])

@ broadcast_to
>>> np.broadcast_to([1, 2], (2, 2))
array([[1, 2],
       [1, 2]])

@ percentile quantile
>>> np.percentile([1, 2, 3, 4], 50)
np.float64(2.5)

@ flip
>>> np.flip([1, 2, 3])
array([3, 2, 1])

@ isin
>>> np.isin([1, 2, 3], [2, 5])
array([False,  True, False])

@ apply_along_axis
>>> np.apply_along_axis(max, 1, [[1, 7], [5, 3]])
array([7, 5])

@ vectorize
>>> f = np.vectorize(lambda a, b: a if a > b else b)
>>> f([1, 5], 3)
array([3, 5])

@ ma.array ma.masked_array
mask: True for what doesn't count. fill_value: what stands for it in filled().

>>> np.ma.array([1, 2, 3], mask=[0, 1, 0]).sum()
np.int64(4)

@ ma.masked_equal
>>> np.ma.masked_equal([1, 2, 1], 1).count()
np.int64(1)

@ einsum
subscripts: a letter an axis; those that are missing on the right are summed over.

>>> np.einsum("ij,j->i", [[1, 2], [3, 4]], [1, 1])
array([3, 7])
"""


def _more_docs(thing):
    """The part of the text that is on a function, method or ufunc."""
    name = getattr(thing, "__name__", None)
    if not isinstance(name, str):
        return ""
    owner = getattr(thing, "__objclass__", None)
    module = getattr(thing, "__module__", None) or "numpy"
    if owner is not None:
        name = f"{owner.__name__}.{name}"
    elif module != "numpy":
        name = module.removeprefix("numpy.").split(".")[0] + "." + name
    for part in _TEXT.split("\n@ ")[1:]:
        names, _, text = part.partition("\n")
        if name in names.split():
            return text.strip("\n")
    return ""
