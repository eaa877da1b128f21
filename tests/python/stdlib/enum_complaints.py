from enum import *
from enum import verify, UNIQUE, CONTINUOUS, NAMED_FLAGS, EnumType
class Weekday(Enum): MONDAY = 1; TUESDAY = 2
class W(Flag): MONDAY = 1; TUESDAY = 2
for fn in (lambda: Weekday(9), lambda: W(1000), lambda: setattr(Weekday, 'MONDAY', 5), lambda: delattr(Weekday, 'MONDAY'), lambda: Weekday.MONDAY < Weekday.TUESDAY, lambda: Weekday.MONDAY.nope, lambda: Weekday.NOPE, lambda: Weekday(), lambda: Weekday.MONDAY.TUESDAY, lambda: Weekday.MONDAY | Weekday.TUESDAY, lambda: len(Weekday), lambda: Weekday.__members__['x'], lambda: 'MONDAY' in Weekday):
    try: print(fn())
    except Exception as e: print(type(e).__name__, e)
try:
    class Color(Enum):
        RED = auto()
        def _generate_next_value_(name, start, count, last_values): return name
except TypeError as e: print(e)
try:
    class Color(Enum):
        RED = 1; RED = 2
except TypeError as e: print(e)
try:
    @verify(CONTINUOUS)
    class C(IntEnum): A = 1; B = 3
except ValueError as e: print(e)
try:
    @verify(NAMED_FLAGS)
    class C(Flag): A = 1; B = 7
except ValueError as e: print(e)
try:
    class C(Enum): mro = 1
except ValueError as e: print(e)
try:
    class C(Enum): _x_ = 1
except ValueError as e: print(e)
class C(Enum):
    A = 1
    @member
    def f(self): pass
    @nonmember
    class Inner: pass
    B = nonmember(5)
print(list(C)[0], C.Inner, C.B, C.f.name)
class Color(Enum): RED = 'r'; GREEN = 'g'
print(Color.RED.__dict__ if 0 else dir(Color.RED), [m for m in dir(Color) if m[0] != '_'], Color.__name__, Color.__doc__, Color.RED.__doc__)
import pickle, copy, json
print(pickle.loads(pickle.dumps(Color.RED)) is Color.RED, copy.deepcopy(Color.RED) is Color.RED, {Color.RED: 1}, json.dumps({'c': Color.RED.value}))
try: json.dumps(Color.RED)
except TypeError as e: print(e)
class Num(int, Enum): ONE = 1; TWO = 2
print(Num.ONE + 1, f'{Num.ONE}', '%d' % Num.ONE, str(Num.ONE), Num.ONE == 1, json.dumps(Num.TWO), Num(1), Num.ONE < Num.TWO)
class St(str, Enum): A = 'a'
print(St.A, f'{St.A}', St.A == 'a', St.A.upper(), repr(St.A), '{}'.format(St.A))
