# profile: scipy2008
import numpy as np
class InfoArray(np.ndarray):
    def __new__(subtype, data, info=None, dtype=None, copy=False):
        subarr = np.array(data, dtype=dtype, copy=copy)
        subarr = subarr.view(subtype)
        if info is not None:
            subarr.info = info
        elif hasattr(data, 'info'):
            subarr.info = data.info
        return subarr
    def __array_finalize__(self, obj):
        print 'finalize', type(obj).__name__
        self.info = getattr(obj, 'info', {})
depth = InfoArray([3.5, 7.25, 4.0], info={'unit': 'm'})
print(repr(depth))
print((depth[1:] + 1).info)
print(depth.sum(), depth.mean(), type(depth.max()).__name__, depth.argmax())
s = depth.reshape(3, 1)
print(s.info, s.T.shape, depth.copy().info is depth.info)
class Unit(InfoArray):
    def __array_wrap__(self, out, context=None, return_scalar=False):
        r = super().__array_wrap__(out, context, return_scalar)
        if context and context[0] is np.multiply and isinstance(r, Unit):
            r.info = {'unit': self.info.get('unit', '') + '*' + self.info.get('unit', '')}
        return r
u = Unit([1., 2.], info={'unit': 'm'})
v = u * u
print(repr(v), v.info, (u + u).info, type(u[0]).__name__)
print(sorted(depth), depth.tolist(), depth > 4, np.concatenate([depth, depth]).shape, np.vstack([depth]).shape, [float(x) for x in depth])
