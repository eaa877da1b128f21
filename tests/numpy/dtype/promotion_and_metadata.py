# Promotion drops metadata, except that of text and raw bytes and of one type with itself.
import numpy as np

for a, b in (("i4", "i4"), ("i4", "i8"), ("f8", "f8"), ("S3", "S5"), ("U3", "U3"), ("V4", "V4"), ("i,i", "i,i")):
    one = np.dtype(a, metadata={1: 1})
    two = np.dtype(b, metadata={2: 2})
    print(a, b, np.promote_types(one, two).metadata, np.promote_types(one, one).metadata,
          np.promote_types(one.newbyteorder(), one.newbyteorder()).metadata)
