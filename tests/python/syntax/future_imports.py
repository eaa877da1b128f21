from __future__ import annotations, print_function, division
from __future__ import generator_stop as stop
import __future__


class C:
    x: undefined
    def f(self, a: also.undefined = 1) -> list[nothing]: ...


print(C.__annotations__, C.f.__annotations__)
print(annotations, stop, division)
print(__future__.all_feature_names == [n for n in __future__.__all__ if n != 'all_feature_names'])
for name in __future__.all_feature_names:
    f = getattr(__future__, name)
    print(name, f.getOptionalRelease(), f.getMandatoryRelease(), hex(f.compiler_flag))
