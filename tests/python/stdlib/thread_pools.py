# Calls made by the threads of a pool.
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_COMPLETED, Future
import concurrent.futures, time, threading
def sq(x):
    time.sleep(0.03 * (5 - x)); return x * x
with ThreadPoolExecutor(max_workers=3) as ex:
    print(list(ex.map(sq, range(5))))
    fs = {ex.submit(sq, n): n for n in range(3)}
    for f in as_completed(fs): print(fs[f], f.result())
def bad(x): raise ValueError(f'bad {x}')
with ThreadPoolExecutor(2, thread_name_prefix='pool') as ex:
    f = ex.submit(bad, 3)
    print(repr(f.exception()), f.done())
    try: f.result()
    except ValueError as e: print('caught', e)
    print(ex.submit(lambda: threading.current_thread().name).result())
    done, pending = wait([ex.submit(sq, 4), ex.submit(time.sleep, 0.3)], return_when=FIRST_COMPLETED)
    print(len(done), len(pending))
    g = ex.submit(sq, 5); g.add_done_callback(lambda f: print('callback', f.result()))
    try: ex.submit(time.sleep, .2).result(timeout=0.01)
    except concurrent.futures.TimeoutError as e: print('timeout', repr(e))
try: ex.submit(sq, 1)
except RuntimeError as e: print(e)
f = Future(); f.set_result(3); print(f.result(), f.running(), f.cancelled(), f.cancel())
try: f.set_result(4)
except concurrent.futures.InvalidStateError as e: print(type(e))
ex = ThreadPoolExecutor(1); print(ex.submit(pow, 2, 5).result()); ex.submit(print, 'left running')
import asyncio
def block(n): time.sleep(0.001); return n
async def main():
    loop = asyncio.get_running_loop()
    print(await asyncio.to_thread(block, 5))
    print(await loop.run_in_executor(None, block, 6))
    print(await asyncio.gather(*(asyncio.to_thread(block, i) for i in range(3))))
    with ThreadPoolExecutor() as p: print(await loop.run_in_executor(p, block, 7))
asyncio.run(main())
print('end')
