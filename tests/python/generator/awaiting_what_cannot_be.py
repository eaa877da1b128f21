class Aw:
    def __await__(self): yield 'y'; return 'r'
async def m():
    x = await Aw(); print('x', x)
    try: await 5
    except TypeError as e: print(e)
    try: await [1]
    except TypeError as e: print(e)
    try:
        async with 5: pass
    except TypeError as e: print(e)
    try:
        async for i in [1]: pass
    except TypeError as e: print(e)
    try:
        with Aw(): pass
    except TypeError as e: print(e)
    class I:
        def __aiter__(self): return 5
    try:
        async for i in I(): pass
    except TypeError as e: print(e)
    class J:
        def __aiter__(self): return self
        def __anext__(self): return ()
    try:
        async for i in J(): pass
    except TypeError as e: print(e)
    class B:
        def __await__(self): return 5
    try: await B()
    except TypeError as e: print(e)
    class K:
        def __await__(self): return m2()
    async def m2(): pass
    k = K()
    try: await k
    except TypeError as e: print(e)
    raise KeyError('end')
c = m(); print(c.send(None))
try: c.send(None)
except KeyError as e: print('E', e)
def sync_gen(): yield 1
async def n(): return [await z for z in []]
try: n().send(None)
except StopIteration as e: print(e.value)
m()
