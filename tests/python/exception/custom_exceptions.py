class AppError(Exception):
    """Base."""
class Insufficient(AppError):
    def __init__(self, need, have):
        super().__init__(f"need {need}, have {have}")
        self.need, self.have = need, have
class Weird(Exception):
    def __init__(self, *a): pass
try:
    raise Insufficient(10, 3)
except AppError as e:
    print(type(e).__name__, e, e.need - e.have, e.args, repr(e))
print(repr(Weird(1, 2)), str(Weird(1, 2)), Weird(1, 2).args, issubclass(Insufficient, Exception))
try:
    raise AppError
except AppError as e:
    print(repr(e), str(e) == "", e.args)
def risky(n):
    if n > 2:
        raise Insufficient(n, 2)
    return n
for n in (1, 3):
    try:
        print(risky(n))
    except Insufficient as e:
        print("failed", e)
raise Insufficient(5, 1)
