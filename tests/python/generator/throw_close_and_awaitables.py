# Generators and coroutines thrown into, closed and awaited in odd ways.
# generators & coroutines oddities
def gen():
    try: yield 1
    except ValueError:
        import sys
        print(repr(sys.exception()))
        yield 2
g = gen(); next(g); print(g.throw(ValueError('x')))
g = gen()
try: g.throw(ValueError('early'))
except ValueError as e: print('early', e)
try: next(g)
except StopIteration: print('stopped')
def g2():
    try: yield
    except GeneratorExit: yield 'bad'
g = g2(); next(g)
try: g.close()
except RuntimeError as e: print(e)
def g3(): return 5; yield
try: next(g3())
except StopIteration as e: print(e.value, e.args)
def g4(): raise StopIteration('inner'); yield
try: next(g4())
except RuntimeError as e: print(e, repr(e.__cause__))
g = (i for i in range(3)); print(g.gi_running, g.gi_suspended, g.gi_yieldfrom, g.gi_code.co_name, g.__name__, g.__qualname__)
try: g.send(1)
except TypeError as e: print(e)
async def co(): return 1
c = co()
try: c.send(None)
except StopIteration as e: print('co', e.value)
try: c.send(None)
except RuntimeError as e: print(e)
c = co(); c.close(); print(c.cr_running, c.cr_await, c.cr_frame)
async def ag():
    yield 1
a = ag(); print(a.ag_running, type(a.__anext__()).__name__)
try: [x async for x in a]
except SyntaxError: pass
