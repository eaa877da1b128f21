# resize refuses arrays that someone else has, too: by another name, in a list, in a view.
import numpy as np
def show(f):
    try: f(); print('ok')
    except Exception as e: print(type(e).__name__, str(e)[:70])
a = np.array([[0, 1], [2, 3]]); a.resize((2,1)); print(a)
a = np.array([[0, 1], [2, 3]]); c = a
show(lambda: a.resize((1,1)))
a = np.arange(4); b = a[1:]
show(lambda: a.resize(8))
def f():
    x = np.arange(3); x.resize(5); return x
print(f())
def g(x): x.resize(5)
x = np.arange(3); show(lambda: g(x))
class C: pass
c = C(); c.v = np.arange(3); show(lambda: c.v.resize(6))
d = {'a': np.arange(2)}; show(lambda: d['a'].resize(6))
l = [np.arange(3)]; 
for q in l: show(lambda: q.resize(9))
y = np.arange(3); z = y; 
try: y.resize(7)
except ValueError as e: print(str(e)[:60])
y.resize(7, refcheck=False); print(y)
w = np.arange(3); w.resize(2, 3); print(w)
w2 = np.arange(3); print(w2.sum()); w2.resize(3, 2); print(w2)
m = memoryview(w2); show(lambda: w2.resize(9))
