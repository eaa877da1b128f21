import numpy as np
for a, b in ((np.int32, np.integer), (np.int32, np.signedinteger), (np.uint8, np.unsignedinteger), (np.float32, np.floating), (float, np.inexact), (np.complex64, np.complexfloating), (bool, np.integer), (np.bool_, np.generic), (int, float), ("i4", "i4"), (np.str_, np.flexible), (np.str_, np.character), (np.int8, np.number), (np.float64, float), (object, np.generic), (np.bytes_, np.character)):
    print(getattr(a, "__name__", a), getattr(b, "__name__", b), np.issubdtype(a, b))
print([c.__name__ for c in np.float64.__mro__], [c.__name__ for c in np.int32.__mro__])
print([c.__name__ for c in np.str_.__mro__], [c.__name__ for c in np.bool_.__mro__])
print([c.__name__ for c in np.complex128.__mro__])
print(isinstance(np.float64(1), float), isinstance(np.int64(1), int))
print(isinstance(np.str_("a"), str), isinstance(np.bool_(True), bool))
print(isinstance(np.int8(1), np.integer), isinstance(np.complex128(1), complex))
print(np.int_ is np.int64, np.intp is np.int64, np.double is np.float64)
print(np.single is np.float32, np.bool is np.bool_, np.byte is np.int8)
print(np.ubyte is np.uint8, np.short is np.int16, np.half is np.float16)
print(np.csingle is np.complex64)
