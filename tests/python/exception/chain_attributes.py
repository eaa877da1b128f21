try:
    try:
        raise KeyError("a")
    except KeyError as e:
        raise ValueError("b") from e
except ValueError as v:
    print(repr(v.__cause__), repr(v.__context__), v.__suppress_context__)
try:
    try:
        raise KeyError("a")
    except KeyError:
        raise ValueError("b")
except ValueError as v:
    print(v.__cause__, repr(v.__context__), v.__suppress_context__)
try:
    try:
        raise KeyError("a")
    except KeyError:
        raise ValueError("b") from None
except ValueError as v:
    print(v.__cause__, repr(v.__context__), v.__suppress_context__)
try:
    raise ValueError from KeyError
except ValueError as v:
    print(repr(v), repr(v.__cause__))
for src in ("raise 5", "raise ValueError from 5", "raise", "raise int"):
    try:
        exec(src)
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)
e = ValueError("x", 1)
e.add_note("a note")
print(e.args, e.__notes__, e.with_traceback(None) is e, e.__traceback__)
