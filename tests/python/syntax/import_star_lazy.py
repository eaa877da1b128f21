"""from module import * asks the module's __getattr__ for __all__."""
import sys
import types

m = types.ModuleType("lazy")


def lazy_name(name):
    if name == "__all__":
        return ["one", "two"]
    if name in ("one", "two"):
        return name.upper()
    raise AttributeError(name)


m.__getattr__ = lazy_name
sys.modules["lazy"] = m
from lazy import *

print(one, two)
print(m.__all__, hasattr(m, "__wrapped__"))
