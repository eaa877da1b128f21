print(__import__('collections.abc', fromlist=['x']).__name__, __import__('collections.abc', fromlist=()).__name__, __import__('collections.abc', fromlist=[]).__name__)
for names in ((1,), [None]):
    try:
        print(__import__('collections', fromlist=names).__name__)
    except TypeError as e:
        print(e)
