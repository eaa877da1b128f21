import asyncio
async def add(a, b):
    await asyncio.sleep(0)
    return a + b
async def agen(n):
    for i in range(n):
        yield i
class ACM:
    async def __aenter__(self):
        print("aenter")
        return "res"
    async def __aexit__(self, *a):
        print("aexit", a[0])
async def main():
    print(await add(1, 2))
    print([x async for x in agen(3)], [await add(i, 1) for i in range(2)])
    async for x in agen(2):
        print("x", x)
    else:
        print("else")
    async with ACM() as r:
        print(r)
    print(await asyncio.gather(add(1, 1), add(2, 2)))
    t = asyncio.create_task(add(5, 5))
    print(await t, t.done())
    try:
        await fail()
    except ValueError as e:
        print("caught", e)
async def fail():
    raise ValueError("async error")
asyncio.run(main())
c = add(1, 2)
print(type(c).__name__, type(agen(1)).__name__)
try:
    c.send(None)
    c.send(None)
except StopIteration as e:
    print("value", e.value)
