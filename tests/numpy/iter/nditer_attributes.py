"""np.nditer: indices, attributes, errors, nested_iters."""
import numpy as np


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


try:
    arr = np.arange(12).reshape(3, 4)
except Exception as e:
    print(type(e).__name__, e)
try:
    for x in np.nditer(arr):
       print(x)
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    for x in np.nditer(arr, op_flags = ['readwrite']):
       x[...] = 2*x
except Exception as e:
    print(type(e).__name__, e)
print()
print(arr)
try:
    for x in np.nditer(arr.T): print(x, end=',')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    for x in np.nditer(arr.copy(order='F')): print(x, end=',')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    b = np.array([1, 2, 3, 4], dtype=int)
except Exception as e:
    print(type(e).__name__, e)
try:
    for x, y in np.nditer([arr, b]): print("%d:%d" % (x, y), end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    it = np.nditer(arr, flags=['multi_index', 'c_index'])
except Exception as e:
    print(type(e).__name__, e)
show(lambda: it.shape, it.ndim, it.nop, it.itersize, it.iterindex, it.index, it.multi_index)
show(lambda: it.has_index, it.has_multi_index, it.has_delayed_bufalloc, it.iterationneedsapi)
show(lambda: it.dtypes, it.operands, it.finished)
show(lambda: it.iternext())
show(lambda: it.value, it[0])
try:
    it.multi_index = (1, 2)
except Exception as e:
    print(type(e).__name__, e)
show(lambda: it[0])
try:
    it.iterindex = 2
except Exception as e:
    print(type(e).__name__, e)
show(lambda: it[0])
show(lambda: it.reset())
show(lambda: it[0])
show(lambda: next(it))
try:
    it2 = it.copy()
except Exception as e:
    print(type(e).__name__, e)
show(lambda: it2.iternext())
show(lambda: len(it))
show(lambda: list(np.nditer([1, 2, 3])))
show(lambda: list(np.nditer(5)))
show(lambda: type(next(np.nditer([1, 2]))))
try:
    for x in np.nditer(arr[:, ::-1]): print(x, end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    for x in np.nditer(arr[::-1]): print(x, end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    for x in np.nditer(np.array([], dtype=int)): print(x)
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    for x in np.nditer(np.array(['a', None], dtype=object)): print(x)
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    for x in np.nditer(np.array(['a', None], dtype=object), flags=['refs_ok']): print(x)
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    it = np.nditer(arr)
except Exception as e:
    print(type(e).__name__, e)
show(lambda: it.multi_index)
show(lambda: it.index)
show(lambda: it[1])
try:
    it[0] = 3
except Exception as e:
    print(type(e).__name__, e)
try:
    next(it)[...] = 4
except Exception as e:
    print(type(e).__name__, e)
try:
    with np.nditer(arr, op_flags=['readwrite']) as it: it[0] = 77
except Exception as e:
    print(type(e).__name__, e)
show(lambda: arr[0])
try:
    it = np.nditer([arr, [1, 2, 3, 4], None], flags=['external_loop'])
except Exception as e:
    print(type(e).__name__, e)
try:
    for x, y, z in it: z[...] = x + y
except Exception as e:
    print(type(e).__name__, e)
print()
show(lambda: it.operands[2])
def iter_add_py(x, y, out=None):
    addop = np.add
    it = np.nditer([x, y, out], [],
                [['readonly'], ['readonly'], ['writeonly','allocate']])
    with it:
        for (a, b, c) in it:
            addop(a, b, out=c)
        return it.operands[2]
show(lambda: iter_add_py(np.arange(3), [10, 20, 30]))
def outer_it(x, y, out=None):
    mulop = np.multiply
    it = np.nditer([x, y, out], ['external_loop'],
            [['readonly'], ['readonly'], ['writeonly', 'allocate']],
            op_axes=[list(range(x.ndim)) + [-1] * y.ndim,
                     [-1] * x.ndim + list(range(y.ndim)),
                     None])
    with it:
        for (a, b, c) in it:
            mulop(a, b, out=c)
        return it.operands[2]
try:
    a = np.arange(2)+1
except Exception as e:
    print(type(e).__name__, e)
try:
    b = np.arange(3)+1
except Exception as e:
    print(type(e).__name__, e)
show(lambda: outer_it(a,b))
def luf(lamdaexpr, *args, **kwargs):
    '''luf(lambdaexpr, op1, ..., opn, out=None, order='K', casting='safe', buffersize=0)'''
    nargs = len(args)
    op = (kwargs.get('out',None),) + args
    it = np.nditer(op, ['buffered','external_loop'],
            [['writeonly','allocate','no_broadcast']] +
                            [['readonly','nbo','aligned']]*nargs,
            order=kwargs.get('order','K'),
            casting=kwargs.get('casting','safe'),
            buffersize=kwargs.get('buffersize',0))
    while not it.finished:
        it[0] = lamdaexpr(*it[1:])
        it.iternext()
    return it.operands[0]
try:
    a = np.arange(5)
except Exception as e:
    print(type(e).__name__, e)
try:
    b = np.ones(5)
except Exception as e:
    print(type(e).__name__, e)
show(lambda: luf(lambda i,j:i*i + j/2, a, b))
try:
    a = np.arange(6, dtype='i4')[::-2]
except Exception as e:
    print(type(e).__name__, e)
try:
    with np.nditer(a, [],
            [['writeonly', 'updateifcopy']],
            casting='unsafe',
            op_dtypes=[np.dtype('f4')]) as i:
       x = i.operands[0]
       x[:] = [-1, -2, -3]
except Exception as e:
    print(type(e).__name__, e)
show(lambda: a, x)
show(lambda: np.nditer([np.arange(4).reshape(2, 2), np.arange(3)]))
show(lambda: np.nditer(arr, flags=['bogus']))
show(lambda: np.nditer(arr, op_flags=['bogus']))
try:
    i, j = np.nested_iters(np.arange(12).reshape(2,3,2), [[1], [0, 2]], flags=["multi_index"])
except Exception as e:
    print(type(e).__name__, e)
try:
    for x in i:
         print(i.multi_index)
         for y in j:
             print('', j.multi_index, y)
except Exception as e:
    print(type(e).__name__, e)
print()
