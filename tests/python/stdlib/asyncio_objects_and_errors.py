import asyncio, sys, time
class D:
    def write(s,t): pass
async def f(x): await asyncio.sleep(0); return x
def filt(x): 
    import re
    return re.sub(r'0x[0-9a-f]+|when=[\d.]+|/[^ :]*|<stdin>|<frozen [^ ]*','@',str(x))
P=lambda *a: print(*map(filt,a))
async def main():
    t=asyncio.create_task(f(1)); P(t); 
    await t; P(t)
    fu=asyncio.get_running_loop().create_future(); P(fu)
    fu.set_result(2); P(fu)
    fu=asyncio.get_running_loop().create_future(); 
    fu.set_exception(ValueError('x')); P(fu); fu.exception()
    P(asyncio.Lock(), asyncio.Event(), asyncio.Queue(3), asyncio.Semaphore(2), asyncio.Condition(), asyncio.get_running_loop(), asyncio.Barrier(2), asyncio.TaskGroup(), asyncio.timeout(3), asyncio.PriorityQueue())
    for a in (lambda: fu.set_result(1), lambda: asyncio.get_running_loop().create_future().result(), lambda: asyncio.get_running_loop().create_future().exception(), lambda: asyncio.create_task(5), lambda:asyncio.gather(5), lambda:asyncio.ensure_future(5), lambda:asyncio.Lock().release(), lambda:asyncio.Queue().get_nowait(), lambda:asyncio.Semaphore(-1), lambda: asyncio.Queue().task_done(), lambda: asyncio.get_running_loop().create_future().set_exception(5), lambda: asyncio.BoundedSemaphore(1).release(), lambda: asyncio.get_running_loop().run_forever(), lambda: asyncio.get_running_loop().close(),lambda: asyncio.wait_for(), lambda: asyncio.shield(5)):
        try: P(a())
        except Exception as e: P(type(e),e)
    async def bad(): await 5
    async def bad2():
        class Y:
            def __await__(self): yield 5
        await Y()
    for b in (bad(),bad2(), asyncio.wait([]), asyncio.wait_for(asyncio.sleep(5),0.01), asyncio.wait_for(asyncio.sleep(5),0)):
        try: P(await b)
        except BaseException as e: P(type(e),repr(e))
    h=asyncio.get_running_loop().call_later(0.1,print,'x'); P(h); h.cancel(); P(h)
    h=asyncio.get_running_loop().call_soon(print,'x'); P(h); h.cancel(); P(h)
    t=asyncio.create_task(asyncio.sleep(10),name='nm'); await asyncio.sleep(0); t.cancel('msg'); 
    try: await t
    except BaseException as e: P(repr(e), t.cancelled(), t.get_name())
    t=asyncio.create_task(bad()); 
    await asyncio.wait([t]); P(t.exception())
    g=asyncio.gather(f(1),f(2)); P(g); await g; P(g)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad()); tg.create_task(bad2())
    except* TypeError as e: P(repr(e))
    except* RuntimeError as e: P(repr(e))
asyncio.run(main())
for a in (lambda: asyncio.run(5), lambda: asyncio.get_running_loop(), lambda: asyncio.current_task(), lambda: asyncio.Future(), lambda:asyncio.new_event_loop(), lambda:asyncio.gather(), lambda: asyncio.get_event_loop()):
    try: P(a())
    except Exception as e: P(type(e),e)
async def prog2():
    lock=asyncio.Lock(); log=[]
    async def crit(n):
        async with lock: log.append(('in',n)); await asyncio.sleep(0.001); log.append(('out',n))
    await asyncio.gather(*(crit(i) for i in range(3))); print(log)
    ev=asyncio.Event()
    async def waiter(n): await ev.wait(); log.append(n)
    ts=[asyncio.create_task(waiter(i)) for i in range(3)]; await asyncio.sleep(0); ev.set(); await asyncio.gather(*ts); print(log[-3:])
    sem=asyncio.Semaphore(2); cur=0; mx=0
    async def s():
        nonlocal cur,mx
        async with sem: cur+=1; mx=max(mx,cur); await asyncio.sleep(0.001); cur-=1
    await asyncio.gather(*(s() for _ in range(6))); print(mx)
    cond=asyncio.Condition(); items=[]
    async def cons():
        async with cond:
            await cond.wait_for(lambda: items); return items.pop()
    async def prod():
        async with cond: items.append(7); cond.notify_all()
    print(await asyncio.gather(cons(),prod()))
    b=asyncio.Barrier(3); print(sorted(await asyncio.gather(*(b.wait() for _ in range(3)))), b.broken, b.n_waiting)
for p in (prog2,): asyncio.run(p())
with asyncio.Runner() as r: print(r.run(f(1)), r.run(f(2)))
