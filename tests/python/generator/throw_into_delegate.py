# throw() and close() reach the inner generator; what an awaited one's StopIteration carries is not lost
def inner():
    try:
        yield 1
    except GeneratorExit:
        print("inner closes")
def outer():
    try:
        yield from inner()
    except GeneratorExit:
        print("outer closes")
        raise
g = outer()
next(g)
try:
    g.throw(GeneratorExit)
except GeneratorExit:
    print("it came out")
class Steps:
    n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration(42)
        return self.n
def values():
    print("result", (yield from Steps()))
print(list(values()))
class NotAnException(Exception):
    def __new__(cls, *args): return 5
def plain(): yield
for attempt in (lambda: plain().throw(NotAnException), lambda: next(iter(raiser()))):
    try:
        attempt()
    except TypeError as e:
        print(e)
    except NameError as e:
        print(e)
async def agen():
    try:
        yield 1
    except ValueError as e:
        print("caught", e)
        yield 2
def drive(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as e:
        return e.value
a = agen()
print(drive(a.__anext__()), drive(a.athrow(ValueError, "thrown")))
