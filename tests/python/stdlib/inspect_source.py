import inspect

# a comment
# another
def f(a,
      b=2):
    """doc

not indented
    """
    # inner
    x = (a +
b)

    def g():
        return 1
    return x  # end

# after
@staticmethod
def h(): return 1

class A(
    object):
    "doc"
    x = 1

    def m(self):
        return '''
text
'''

    y = 2
z = lambda q: q+1
async def co():
    if 1:
        pass
    # trailing comment

    else_ = 3
class B: pass
for o in (f, h, A, A.m, z, co, B, A().m):
    try: print(repr(inspect.getsource(o))); print(inspect.getsourcelines(o)[1])
    except Exception as e: print(type(e), e)
print(repr(inspect.getcomments(f)))
def dec(k):
    def d(fn): return fn
    return d
@dec(1)
@dec(
   2)
def decorated():
    pass
print(inspect.getsource(decorated))
