"""np.nditer: orders, writing, buffers, outputs, reductions."""
import numpy as np


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


try:
    a = np.arange(6).reshape(2,3)
except Exception as e:
    print(type(e).__name__, e)
try:
    for x in np.nditer(a):
        print(x, end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    a = np.arange(6).reshape(2,3)
except Exception as e:
    print(type(e).__name__, e)
try:
    for x in np.nditer(a.T):
        print(x, end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    for x in np.nditer(a.T.copy(order='C')):
        print(x, end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    for x in np.nditer(a, order='F'):
        print(x, end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    for x in np.nditer(a.T, order='C'):
        print(x, end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
show(lambda: a)
try:
    with np.nditer(a, op_flags=['readwrite']) as it:
       for x in it:
           x[...] = 2 * x
except Exception as e:
    print(type(e).__name__, e)
show(lambda: a)
try:
    for x in np.nditer(a, flags=['external_loop']):
        print(x, end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    for x in np.nditer(a, flags=['external_loop'], order='F'):
        print(x, end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    a = np.arange(6).reshape(2,3)
except Exception as e:
    print(type(e).__name__, e)
try:
    it = np.nditer(a, flags=['f_index'])
except Exception as e:
    print(type(e).__name__, e)
try:
    for x in it:
        print("%d <%d>" % (x, it.index), end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    it = np.nditer(a, flags=['multi_index'])
except Exception as e:
    print(type(e).__name__, e)
try:
    for x in it:
        print("%d <%s>" % (x, it.multi_index), end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    with np.nditer(a, flags=['multi_index'], op_flags=['writeonly']) as it:
        for x in it:
            x[...] = it.multi_index[1] - it.multi_index[0]
except Exception as e:
    print(type(e).__name__, e)
show(lambda: a)
try:
    a = np.zeros((2,3))
except Exception as e:
    print(type(e).__name__, e)
try:
    it = np.nditer(a, flags=['c_index', 'external_loop'])
except Exception as e:
    print(type(e).__name__, e)
try:
    it = np.nditer(a, flags=['c_index'])
except Exception as e:
    print(type(e).__name__, e)
while not it.finished:
    print("%d <%d>" % (it[0], it.index), end=' ')
    is_not_finished = it.iternext()
try:
    it = np.nditer(a, flags=['multi_index'])
except Exception as e:
    print(type(e).__name__, e)
while not it.finished:
    print("%d <%s>" % (it[0], it.multi_index), end=' ')
    is_not_finished = it.iternext()
try:
    a = np.arange(6).reshape(2,3)
except Exception as e:
    print(type(e).__name__, e)
try:
    for x in np.nditer(a, flags=['external_loop'], order='F'):
        print(x, end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    for x in np.nditer(a, flags=['external_loop','buffered'], order='F'):
        print(x, end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    a = np.arange(6).reshape(2,3) - 3
except Exception as e:
    print(type(e).__name__, e)
try:
    for x in np.nditer(a, op_dtypes=['complex128']):
        print(np.sqrt(x), end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    for x in np.nditer(a, op_flags=['readonly','copy'],
                    op_dtypes=['complex128']):
        print(np.sqrt(x), end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    for x in np.nditer(a, flags=['buffered'], op_dtypes=['complex128']):
        print(np.sqrt(x), end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    a = np.arange(6.)
except Exception as e:
    print(type(e).__name__, e)
try:
    for x in np.nditer(a, flags=['buffered'], op_dtypes=['float32']):
        print(x, end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    for x in np.nditer(a, flags=['buffered'], op_dtypes=['float32'],
                    casting='same_kind'):
        print(x, end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    for x in np.nditer(a, flags=['buffered'], op_dtypes=['int32'], casting='same_kind'):
        print(x, end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    a = np.arange(6)
except Exception as e:
    print(type(e).__name__, e)
try:
    for x in np.nditer(a, flags=['buffered'], op_flags=['readwrite'],
                    op_dtypes=['float64'], casting='same_kind'):
        x[...] = x / 2.0
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    a = np.arange(3)
except Exception as e:
    print(type(e).__name__, e)
try:
    b = np.arange(6).reshape(2,3)
except Exception as e:
    print(type(e).__name__, e)
try:
    for x, y in np.nditer([a,b]):
        print("%d:%d" % (x,y), end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
try:
    a = np.arange(2)
except Exception as e:
    print(type(e).__name__, e)
try:
    b = np.arange(6).reshape(2,3)
except Exception as e:
    print(type(e).__name__, e)
try:
    for x, y in np.nditer([a,b]):
        print("%d:%d" % (x,y), end=' ')
except Exception as e:
    print(type(e).__name__, e)
print()
def square(a):
    with np.nditer([a, None]) as it:
        for x, y in it:
            y[...] = x*x
        return it.operands[1]
show(lambda: square([1,2,3]))
def square(a, out=None):
    it = np.nditer([a, out],
            flags = ['external_loop', 'buffered'],
            op_flags = [['readonly'],
                        ['writeonly', 'allocate', 'no_broadcast']])
    with it:
        for x, y in it:
            y[...] = x*x
        return it.operands[1]
show(lambda: square([1,2,3]))
try:
    b = np.zeros((3,))
except Exception as e:
    print(type(e).__name__, e)
show(lambda: square([1,2,3], out=b))
show(lambda: b)
show(lambda: square(np.arange(6).reshape(2,3), out=b))
try:
    a = np.arange(3)
except Exception as e:
    print(type(e).__name__, e)
try:
    b = np.arange(8).reshape(2,4)
except Exception as e:
    print(type(e).__name__, e)
try:
    it = np.nditer([a, b, None], flags=['external_loop'],
                op_axes=[[0, -1, -1], [-1, 0, 1], None])
except Exception as e:
    print(type(e).__name__, e)
try:
    with it:
        for x, y, z in it:
            z[...] = x*y
        result = it.operands[2]
except Exception as e:
    print(type(e).__name__, e)
show(lambda: result)
try:
    a = np.arange(24).reshape(2,3,4)
except Exception as e:
    print(type(e).__name__, e)
try:
    b = np.array(0)
except Exception as e:
    print(type(e).__name__, e)
try:
    with np.nditer([a, b], flags=['reduce_ok'],
                        op_flags=[['readonly'], ['readwrite']]) as it:
        for x,y in it:
            y[...] += x
except Exception as e:
    print(type(e).__name__, e)
show(lambda: b)
show(lambda: np.sum(a))
try:
    a = np.arange(24).reshape(2,3,4)
except Exception as e:
    print(type(e).__name__, e)
try:
    it = np.nditer([a, None], flags=['reduce_ok'],
                   op_flags=[['readonly'], ['readwrite', 'allocate']],
                   op_axes=[None, [0,1,-1]])
except Exception as e:
    print(type(e).__name__, e)
try:
    with it:
        it.operands[1][...] = 0
        for x, y in it:
            y[...] += x
        result = it.operands[1]
except Exception as e:
    print(type(e).__name__, e)
show(lambda: result)
show(lambda: np.sum(a, axis=2))
try:
    it = np.nditer([a, None], flags=['reduce_ok',
                                     'buffered', 'delay_bufalloc'],
                   op_flags=[['readonly'], ['readwrite', 'allocate']],
                   op_axes=[None, [0,1,-1]])
except Exception as e:
    print(type(e).__name__, e)
try:
    with it:
        it.operands[1][...] = 0
        it.reset()
        for x, y in it:
            y[...] += x
        result = it.operands[1]
except Exception as e:
    print(type(e).__name__, e)
show(lambda: result)
def sum_squares_py(arr, axis=None, out=None):
    axeslist = np.arange(arr.ndim).tolist() if axis is None else None
    axeslist = [-1] * arr.ndim
    it = np.nditer([arr, out], flags=['reduce_ok'],
                op_flags=[['readonly'], ['readwrite', 'allocate']],
                op_axes=[None, axeslist],
                op_dtypes=['float64', 'float64'], ) if False else np.nditer([arr, out], flags=['reduce_ok', 'buffered'],
                op_flags=[['readonly'], ['readwrite', 'allocate']],
                op_axes=[None, axeslist], op_dtypes=['float64', 'float64'])
    with it:
        it.operands[1][...] = 0
        for x, y in it:
            y[...] += x*x
        return it.operands[1]
show(lambda: sum_squares_py(np.arange(6).reshape(2, 3)))
