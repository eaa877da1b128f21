# Threads: what they do one after the other, locks and other ways of waiting, how a program ends.
import threading, time, sys
def worker(n, delay=0.01):
    print('start', n)
    time.sleep(delay)
    print('end', n)
ts = [threading.Thread(target=worker, args=(i,), kwargs={'delay': 0.2 * (3 - i)}) for i in range(3)]
for t in ts: t.start(); time.sleep(0.01)
for t in ts: t.join()
print('joined', [t.is_alive() for t in ts], ts[0].name)
counter = 0; lock = threading.Lock()
def inc(n):
    global counter
    for _ in range(n):
        with lock: counter += 1
ts = [threading.Thread(target=inc, args=(5000,)) for _ in range(4)]
[t.start() for t in ts]; [t.join() for t in ts]; print(counter)
ev = threading.Event()
def waiter():
    print('waiting'); ev.wait(); print('got event')
t = threading.Thread(target=waiter, name='W'); t.start(); time.sleep(0.05); print('setting'); ev.set(); t.join()
print(ev.wait(0), threading.Event().wait(0.001))
cond = threading.Condition(); items = []
def producer():
    for i in range(5):
        with cond: items.append(i); cond.notify()
        time.sleep(0.001)
def consumer(out):
    while len(out) < 5:
        with cond:
            cond.wait_for(lambda: items)
            out.append(items.pop(0))
out = []
c = threading.Thread(target=consumer, args=(out,)); p = threading.Thread(target=producer)
c.start(); p.start(); c.join(); p.join(); print(out)
local = threading.local(); local.x = 'main'
seen = []
def setlocal(v):
    seen.append(hasattr(local, 'x')); local.x = v; time.sleep(.01); seen.append(local.x)
ts = [threading.Thread(target=setlocal, args=(i,)) for i in 'ab']; [t.start() for t in ts]; [t.join() for t in ts]; print(sorted(map(str, seen)), local.x, local.__dict__)
class MyThread(threading.Thread):
    def __init__(self, n): super().__init__(); self.n = n; self.result = None
    def run(self): self.result = sum(range(self.n)); print(threading.current_thread().name, self.name == threading.current_thread().name)
m = MyThread(10); print(m.is_alive(), m.ident); m.start(); m.join(); print(m.result)
for bad in ['m.start()', 'threading.Thread().join()', 'threading.current_thread().join()', 'lock.release()', 'threading.RLock().release()', 'threading.Semaphore(-1)', 'cond.notify()', 'm.daemon = True', 'lock.acquire(False, 1)', 'lock.acquire(timeout=-2)', 'threading.BoundedSemaphore().release()', 'threading.Barrier(0)']:
    try: print(eval(bad))
    except SyntaxError: 
        try: exec(bad)
        except Exception as e: print(bad, type(e).__name__, e)
    except Exception as e: print(bad, type(e).__name__, e)
r = threading.RLock()
with r:
    with r: print('reentrant', r.acquire(False)); r.release()
sem = threading.Semaphore(2)
running = []; peak = 0
def limited(i):
    global peak
    with sem:
        running.append(i); peak = max(peak, len(running)); time.sleep(0.002); running.remove(i)
ts = [threading.Thread(target=limited, args=(i,)) for i in range(6)]; [t.start() for t in ts]; [t.join() for t in ts]; print('peak', peak)
b = threading.Barrier(3, action=lambda: print('barrier!'))
def party(): b.wait(); 
ts = [threading.Thread(target=party) for i in range(3)]; [t.start() for t in ts]; [t.join() for t in ts]
tm = threading.Timer(0.005, print, args=('timer fired',)); tm.start(); tm.join()
tm = threading.Timer(5, print, args=('never',)); tm.start(); tm.cancel(); tm.join()
def boom(): raise ValueError('in thread')
threading.excepthook = lambda a: print('hook', a.exc_type.__name__, a.exc_value, a.thread.name)
t = threading.Thread(target=boom); t.start(); t.join()
def quiet(): sys.exit(3)
t = threading.Thread(target=quiet); t.start(); t.join()
print(threading.main_thread().name, threading.current_thread() is threading.main_thread(), lock.locked())
import queue
q = queue.Queue(maxsize=2)
def prod():
    for i in range(6): q.put(i); 
    q.put(None)
def cons():
    while (x := q.get()) is not None: res.append(x); q.task_done()
    q.task_done()
res = []
ts = [threading.Thread(target=f) for f in (prod, cons)]; [t.start() for t in ts]; q.join(); [t.join() for t in ts]; print(res)
stop = False
def spin():
    n = 0
    while not stop: n += 1
    print('spun', n > 0)
t = threading.Thread(target=spin); t.start(); time.sleep(0.05); stop = True; t.join()
d = threading.Thread(target=lambda: time.sleep(100), daemon=True); d.start()
def late(): time.sleep(0.1); print('late thread ends')
threading.Thread(target=late).start()
time.sleep(0.002)
print('main ends')
