class Await:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return got
async def work():
    a = await Await("first")
    b = await Await("second")
    return a, b
c = work()
print(c.send(None), c.send(10))
try:
    c.send(20)
except StopIteration as e:
    print(e.value)
async def bad():
    await 5
try:
    bad().send(None)
except TypeError as e:
    print(e)
async def fin():
    try:
        await Await("x")
    finally:
        print("cleaned")
f = fin()
f.send(None)
f.close()
try:
    f.send(None)
except RuntimeError as e:
    print(e)
