def risky(i):
    if i == 3:
        raise StopIteration("three")
    if i == 5:
        raise GeneratorExit
    return 10 // (i - 1)
for i in range(7):
    try:
        print(i, risky(i))
    except ZeroDivisionError:
        print(i, "zero")
        continue
    except (StopIteration, ValueError) as e:
        print(i, "stop", e)
    except BaseException as e:
        print(i, type(e).__name__)
        break
    else:
        print("ok")
    finally:
        print("done", i)
else:
    print("not reached")
def nested():
    try:
        try:
            return "inner return"
        finally:
            print("inner finally")
    finally:
        print("outer finally")
print(nested())
def loop_return():
    for i in range(3):
        try:
            if i == 1:
                return i
        finally:
            print("clean", i)
print(loop_return())
def finally_overrides():
    for i in range(2):
        try:
            raise ValueError(i)
        except ValueError:
            continue
        finally:
            print("f", i)
    return "end"
print(finally_overrides())
values = ["1", "x", None, "3", [4]]
total = 0
for v in values:
    try:
        total += int(v)
    except ValueError as e:
        print("ValueError:", e)
    except TypeError as e:
        print("TypeError:", e)
print(total)
