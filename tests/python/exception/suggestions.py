class Point:
    def __init__(self):
        self.horizontal = 1
        self.vertical = 2
    def distance(self):
        return self.horisontal
import math, traceback
def show(f):
    try:
        f()
    except Exception as e:
        print(traceback.format_exception_only(e)[-1].rstrip())
counter = 5
def local_typo():
    my_value = 3
    return my_valu
show(lambda: Point().distance())
show(lambda: Point().vertcal)
show(local_typo)
show(lambda: countr)
show(lambda: math.sqroot(2))
show(lambda: [].appendd(1))
show(lambda: "".uper())
show(lambda: pritn(1))
show(lambda: Point().zzzzzz)
show(lambda: {}.itemz())
class S:
    __slots__ = ("alpha",)
show(lambda: S().alpah)
def m(self):
    return missing
class SelfHint:
    def __init__(self):
        self.total = 1
    def get(self):
        return total
show(SelfHint().get)
