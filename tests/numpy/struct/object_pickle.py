# Records of objects are pickled as their fields.
import pickle
import numpy as np

v = np.zeros(1, [('a', object), ('b', 'i4')])
v[0] = ({'x': 1}, 2)
print(repr(pickle.loads(pickle.dumps(v[0]))), pickle.loads(pickle.dumps(v)))
u = np.zeros(1, dtype=[('a', 'u1', (4,))])[0]
u['a'] = [1, 2, 3, 4]
print(repr(pickle.loads(pickle.dumps(u))), repr(pickle.loads(pickle.dumps(np.void(b'ab')))))
