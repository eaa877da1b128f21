# What numpy says of itself in the array API standard's words.
import numpy as np

info = np.__array_namespace_info__()
print(info.capabilities(), info.default_device(), info.devices())
print(info.default_dtypes(), info.default_dtypes(device="cpu") == info.default_dtypes())
print(info.dtypes())
for kind in ("bool", "signed integer", "unsigned integer", "integral", "real floating", "complex floating", "numeric", (),
             ("bool", "real floating"), "bogus", None):
    try:
        print(kind, list(info.dtypes(kind=kind).items()))
    except ValueError as e:
        print(e)
for call in (info.default_dtypes, info.dtypes):
    try:
        call(device="gpu")
    except ValueError as e:
        print(e)
