from numpy.lib import NumpyVersion as V
from numpy.lib import recfunctions as rfn
import numpy as np
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: V('1.8.0')<'1.9.0'); t(lambda: V('1.7')); t(lambda: V('1.8.0')); t(lambda: V('2.0.0rc1')>'2.0.0b2'); t(lambda: V('1.9.0.dev-f16acvda')<'1.9.0'); t(lambda: V('1.2.3').vstring); t(lambda: V(np.__version__)>='2.0.0'); t(lambda: V('1.8.0')=='1.8.0'); t(lambda: V('1.8.0')<5)
t(lambda: np.shares_memory(np.arange(4)[::2], np.arange(4))); t(lambda: np.can_cast(np.int32, np.int64)); t(lambda: np.can_cast(1, 'i1')); t(lambda: np.setbufsize(5)); t(lambda: np.getbufsize()); t(lambda: np.min_scalar_type(1e40j)); t(lambda: np.typecodes['AllInteger'])
a = np.array([(1, (2, [3., 30.])), (4, (5, [6., 60.]))], dtype=[('a', int), ('b', [('ba', float), ('bb', (float, 2))])])
t(lambda: rfn.rename_fields(a, {'a': 'A', 'bb': 'BB'})); t(lambda: rfn.drop_fields(a, 'ba', usemask=False)); t(lambda: rfn.get_names(a.dtype)); t(lambda: rfn.get_names_flat(a.dtype)); t(lambda: rfn.flatten_descr(a.dtype)); t(lambda: rfn.get_fieldstructure(a.dtype)); t(lambda: rfn.structured_to_unstructured(a)); t(lambda: rfn.unstructured_to_structured(np.arange(6).reshape(3, 2), np.dtype('i4,f8')))
t(lambda: rfn.merge_arrays((np.array([1, 2]), np.array([10., 20., 30.])))); t(lambda: rfn.append_fields(np.array([(1,), (2,)], 'i4,'), 'x', [3., 4.], usemask=False)); t(lambda: rfn.repack_fields(np.dtype('u1,i8,f8', align=True))); t(lambda: rfn.require_fields(np.ones(2, 'i4,f8'), [('f1', 'f4'), ('q', 'u1')]))
