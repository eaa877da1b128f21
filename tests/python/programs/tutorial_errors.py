def divide(x, y):
    try:
        result = x / y
    except ZeroDivisionError:
        print("division by zero!")
    else:
        print("result is", result)
    finally:
        print("executing finally clause")
divide(2, 1)
divide(2, 0)
try:
    divide("2", "1")
except TypeError as err:
    print(f"Unexpected {err=}, {type(err)=}")
class B(Exception): pass
class C(B): pass
class D(C): pass
for cls in [B, C, D]:
    try:
        raise cls()
    except D:
        print("D")
    except C:
        print("C")
    except B:
        print("B")
try:
    raise Exception('spam', 'eggs')
except Exception as inst:
    print(type(inst), inst.args, inst)
    x, y = inst.args
    print('x =', x, 'y =', y)
def this_fails():
    x = 1/0
try:
    this_fails()
except ZeroDivisionError as err:
    print('Handling run-time error:', err)
def bool_return():
    try:
        return True
    finally:
        return False
print(bool_return())
def f():
    excs = [OSError('error 1'), SystemError('error 2')]
    raise ExceptionGroup('there were problems', excs)
try:
    f()
except Exception as e:
    print(f'caught {type(e)}: {e}')
try:
    raise TypeError('bad type')
except Exception as e:
    e.add_note('Add some information')
    e.add_note('Add some more information')
    raise
