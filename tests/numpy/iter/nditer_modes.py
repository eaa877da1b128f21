# nditer: reductions through buffers, masks, ranges, mapped axes, closed iterators and what is refused.
import numpy as np

a = np.arange(6).reshape(2, 3)
b = np.array([0, 0], dtype='>f8')
it = np.nditer([a, b], ['reduce_ok', 'external_loop', 'buffered'], [['readonly'], ['readwrite', 'nbo']], op_axes=[[0, 1], [0, -1]])
with it:
    for x, y in it:
        print(x, y.shape, y.strides)
        for j in range(len(y)):
            y[j] += x[j]
print(b)

c = np.arange(24).reshape(2, 3, 4)
it = np.nditer([c, None], flags=['reduce_ok', 'external_loop', 'buffered', 'delay_bufalloc'],
               op_flags=[['readonly'], ['readwrite', 'allocate']], op_axes=[None, [0, 1, -1]])
with it:
    it.operands[1][...] = 0
    it.reset()
    for x, y in it:
        for j in range(x.size):
            y[j] += x[j]
    print(it.operands[1])

p = np.arange(2) + 1
it = np.nditer([p, None], ['delay_bufalloc', 'reduce_ok', 'buffered', 'external_loop'], [['readonly'], ['readwrite', 'allocate']],
               op_axes=[[-1, 0], [-1, -1]], itershape=(2, 2))
with it:
    it.operands[1].fill(0)
    it.reset()
    print(it[0])

v = np.zeros(6)
mask = np.array([True, False, True, True, False, False])
with np.nditer([v, mask], ['buffered'], [['readwrite', 'writemasked'], ['readonly', 'arraymask']], op_dtypes=['f4', None],
               casting='same_kind') as it:
    for x, m in it:
        x[...] = 3
print(v)

swapped = np.arange(3.).astype('>f8')
it = np.nditer(swapped, [], [['readwrite', 'updateifcopy']], casting='equiv', op_dtypes=['f8'])
with it:
    print(swapped.flags.writeable)
    it.operands[0][:] = 3
print(swapped, swapped.flags.writeable)

for x in np.nested_iters(np.arange(6).reshape(2, 3)[:, ::-1], [[0], [1]]):
    print(x.shape)
i, j = np.nested_iters([np.arange(4).reshape(2, 2), np.zeros((2, 2), 'f4')], [[1], [0]], op_flags=[['readonly'], ['readwrite']])
for _ in i:
    for x, y in j:
        y[...] = x * 2
print(i.operands[1])

strided = np.arange(6.)[::2][:, None]
strided.flat[1:] = [7, 8]
print(strided.T)
wide = np.broadcast_to(np.zeros((2, 1)), (2, 3)).copy()
np.put(wide.T, [0, 3], [1, 2])
print(wide)

R = ['readonly']
z, m, m2 = np.zeros((2, 3)), np.ones((2, 3), bool), np.ones(3, bool)

def show(*args, **kw):
    try:
        print('ok', np.nditer(*args, **kw).shape)
    except Exception as e:
        print(type(e).__name__, e)

show([a, a], [], [R] * 2, op_axes=[[0], [1], [0]])
show([a, a], [], [R] * 2, op_axes=[[2, 1], [0, 1]])
show([a, a], [], [R] * 2, op_axes=[[0, 0], [0, 1]])
show([a, a], [], [R] * 2, op_axes=[[0, 1], [0, 1, 0]])
show([a, a], [], [R] * 2, op_axes=[[0, 1], [1, 0]])
show([a, None], [], [R, ['readwrite', 'allocate']], op_axes=[[0, 1], [-1, -1]])
show([a, None], ['reduce_ok'], [R, ['writeonly', 'allocate']], op_axes=[None, [1, None]])
show([a] * 100, [], [R] * 100)
show(a, casting='noon')
show(a, ['c_index', 'f_index'])
show(a, itershape=())
show([a, None], [], [['writeonly'], ['writeonly', 'allocate']])
show([a, None], [], [R, ['allocate', 'readonly']])
show([z, m], [], [['readwrite', 'writemasked'], R])
show([z, m], [], [['readonly', 'writemasked'], ['readonly', 'arraymask']])
show([z, m], [], [R, ['readwrite', 'arraymask', 'writemasked']])
show([z, m, m2], [], [['readwrite', 'writemasked'], ['readonly', 'arraymask'], ['readonly', 'arraymask']])
show([z, m], [], [['readwrite'], ['readonly', 'arraymask']])
show([z, np.zeros(3), m], ['reduce_ok'], [R, ['readwrite', 'writemasked'], ['readonly', 'arraymask']])
show([z, np.array([0, 1, 1], 'i1')], ['buffered'], [['readwrite', 'writemasked'], ['readonly', 'arraymask']], op_dtypes=['f4', None],
     casting='same_kind')
show([np.arange(6).reshape(2, 3), np.arange(2)], [], [R] * 2, op_axes=[[0, 1], [0, None]], itershape=(4, 3))
show([np.arange(2).reshape(1, 2, 1), np.arange(3).reshape(1, 3), a], [], [R, R, ['writeonly', 'no_broadcast']])

it = np.nditer(a, ['ranged'])
for r in ((0, 6), (2, 2), (1, 3), (5, 1), (-1, 3), (0, 7)):
    try:
        it.iterrange = r
        print(it.iterrange, [int(x) for x in it])
    except ValueError as e:
        print(e)
it = np.nditer(a)
list(it)
it.close()
for f in (lambda: next(it), lambda: it.operands, lambda: it[0], lambda: it.value, lambda: it.shape, lambda: it.iternext(), lambda: len(it)):
    try:
        print(f())
    except (StopIteration, ValueError) as e:
        print(type(e).__name__, e)
it = np.nditer(a)
try:
    del it[0]
except TypeError as e:
    print(e)
print(np.nditer(3, [], [R], op_dtypes=['f8'])[0])
it = np.nditer(np.arange(24).reshape(2, 3, 4)[::-1], ['multi_index'])
it.remove_axis(0)
print([int(x) for x in it])
