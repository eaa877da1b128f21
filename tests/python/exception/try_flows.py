def f(kind):
    try:
        print("try", kind, end=" ")
        if kind == "value": raise ValueError("v")
        if kind == "type": raise TypeError("t")
        if kind == "ret": return "from try"
    except ValueError as e:
        print("except", e, end=" ")
        return "from except"
    except (TypeError, KeyError) as e:
        print("multi", type(e).__name__, end=" ")
    else:
        print("else", end=" ")
    finally:
        print("finally", end=" ")
    return "end"
for k in ("none", "value", "type", "ret"):
    print(f(k))
def g():
    try:
        return "try"
    finally:
        return "finally wins"
def h():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
        finally:
            print("fin", i)
    return "h"
def swallow():
    while True:
        try:
            raise KeyError
        finally:
            break
    return "swallowed"
print(g(), h(), swallow())
try:
    try:
        raise ValueError("inner")
    finally:
        print("cleanup")
except ValueError as e:
    print("outer", e)
try:
    e
except NameError as err:
    print(err)
x = [1]
def order():
    try:
        return x.append(2) or list(x)
    finally:
        x.append(3)
print(order(), x)
