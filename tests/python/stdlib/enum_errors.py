from enum import Enum, IntEnum, Flag, auto
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
for f in (
    lambda: Color(9),
    lambda: Color["X"],
    lambda: Color.BLUE,
    lambda: setattr(Color, "RED", 5),
    lambda: Color.RED < Color.GREEN,
):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
