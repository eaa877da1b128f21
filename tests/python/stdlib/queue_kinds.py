# The kinds of queues, and what full and empty ones do.
import queue
q = queue.Queue(maxsize=2)
q.put(1); q.put('a')
print(q.qsize(), q.full(), q.empty())
for f in (lambda: q.put_nowait(3), lambda: q.put(3, timeout=0.01), lambda: q.put(3, timeout=-1)):
    try: f()
    except Exception as e: print(type(e), repr(e))
print(q.get(), q.get()); q.task_done(); q.task_done(); q.join()
for f in (q.get_nowait, lambda: q.get(timeout=0.01), q.task_done):
    try: f()
    except Exception as e: print(type(e), repr(e))
p = queue.PriorityQueue()
for x in [(3, 'c'), (1, 'a'), (2, 'b')]: p.put(x)
while not p.empty(): print(p.get(), end=' ')
l = queue.LifoQueue(); [l.put(i) for i in range(3)]; print([l.get() for _ in range(3)])
s = queue.SimpleQueue(); s.put(1); print(s.get(), s.empty(), s.qsize())
