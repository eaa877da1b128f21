# Arrays of one C type: contents, conversions, errors.
import warnings
warnings.simplefilter("ignore")
from array import array, typecodes
import array as am, sys
a = array('i', [1, 2, 3]); print(a, a[0], a[-1], a[1:], len(a), a.typecode, a.itemsize, list(a), typecodes)
a.append(4); a.extend([5, 6]); a.insert(0, 9); a.remove(3); print(a, a.pop(), a.pop(0), a.index(4), a.count(2), a)
print(a + array('i', [7]), a * 2, 2 * a, a == array('i', [1, 2, 4, 5]), a < array('i', [2]), array('d', [1.5, 2]), array('f', [0.1]), array('b'), array('u', 'héllo'), array('w', 'ab'))
for f in (lambda: array('x'), lambda: array('b', [200]), lambda: array('B', [-1]), lambda: array('B', [256]), lambda: array('i', [2**40]), lambda: array('i', ['a']), lambda: array('i', [1.5]), lambda: array('d', ['x']), lambda: a[99], lambda: a.pop(99), lambda: array('i').pop(), lambda: a.remove(99), lambda: a.index(99), lambda: a + [1], lambda: a.extend(array('d', [1])), lambda: array('H', [-1]), lambda: array('I', [-1]), lambda: array('Q', [-1]), lambda: array('q', [2**70]), lambda: a['x'], lambda: array('i', 'abc'), lambda: array(1), lambda: array('ab'), lambda: a.__setitem__(slice(0, 1), [1]), lambda: a.frombytes(b'abc'), lambda: hash(a), lambda: array('u', [1]), lambda: array(), lambda: array('L',[2**64]), lambda: array('I', [2**32]), lambda: array('h', [40000])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(a.tobytes(), bytes(array('B', b'xyz')), a.tolist(), memoryview(array('i', [1, 2]))[1], memoryview(array('d', [1, 2])).format)
b = array('h'); b.frombytes(b'\x01\x00\x02\x00'); print(b); b.byteswap(); print(b); b.reverse(); print(b, sum(b), max(b), 256 in b)
import copy; c = copy.copy(a); c[0] = 77; print(a, c, copy.deepcopy(c)); c[1:3] = array('i', [0] * 4); print(c); del c[0]; del c[1:3]; print(c); c += array('i', [1]); print(c)
print(isinstance(a, am.ArrayType), array, type(a).__name__, array('u', 'abc').tounicode(), sorted(array('i', [3, 1])), [*reversed(array('i', [1, 2]))])
for x in array('d', [1, 2]): print(x, end=' ')
print(','.join(map(str, a)), bytearray(array('b', [1, 2])))
