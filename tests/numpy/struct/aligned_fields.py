# A choice of an aligned dtype's fields is aligned too.
import numpy as np

dt = np.dtype("i1,V3,i4,V1", align=True)
print(dt[["f0", "f2"]], repr(dt[["f0", "f2"]]), dt[["f0", "f2"]].isalignedstruct)
print(repr(np.result_type(dt[["f0", "f2"]])), np.result_type(dt[["f0", "f2"]]).isalignedstruct)
x = np.zeros(2, dt)
print(repr(x[["f0", "f2"]].dtype), x[["f0", "f2"]].dtype.isalignedstruct)
print(repr(np.dtype("i1,V3,i4,V1")[["f0", "f2"]]))
print(repr(np.dtype('u1,f8,i2', align=True)[['f2']]))
