import collections.abc

print(__import__('collections.abc') is collections, __import__('collections.abc', fromlist=()) is collections)
print(__import__('collections.abc', fromlist=('x',)) is collections.abc, __import__('collections.abc', fromlist=['x']) is collections.abc)
for names in ((1,), [None]):
    try:
        print(__import__('collections', fromlist=names).__name__)
    except TypeError as e:
        print(e)
