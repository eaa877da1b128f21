def averager():
    total, n, avg = 0, 0, None
    while True:
        v = yield avg
        total += v
        n += 1
        avg = total / n
a = averager()
next(a)
print(a.send(10), a.send(20), a.send(60))
def robust():
    while True:
        try:
            v = yield
            print("value", v)
        except ValueError as e:
            print("caught", e)
            yield "recovered"
        finally:
            print("finally")
g = robust()
next(g)
g.send(1)
print(g.throw(ValueError("bad")))
next(g)
g.close()
def cleanup():
    try:
        yield 1
    except GeneratorExit:
        print("GeneratorExit")
        raise
    finally:
        print("cleaned")
c = cleanup()
next(c)
c.close()
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
g = averager()
try:
    g.throw(KeyError("early"))
except KeyError as e:
    print("out", e)
print(next(g, "finished"))
def ret():
    try:
        yield
    except GeneratorExit:
        return "closed value"
r = ret()
next(r)
print(r.close())
