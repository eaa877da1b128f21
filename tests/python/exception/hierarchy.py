pairs = [(ZeroDivisionError, ArithmeticError), (OverflowError, ArithmeticError), (IndexError, LookupError), (KeyError, LookupError), (ModuleNotFoundError, ImportError), (UnboundLocalError, NameError), (RecursionError, RuntimeError), (NotImplementedError, RuntimeError), (UnicodeDecodeError, ValueError), (FileNotFoundError, OSError), (IndentationError, SyntaxError), (TabError, IndentationError), (KeyboardInterrupt, BaseException), (SystemExit, BaseException), (GeneratorExit, BaseException), (StopIteration, Exception), (BrokenPipeError, ConnectionError), (DeprecationWarning, Warning), (FloatingPointError, ArithmeticError), (StopAsyncIteration, Exception), (TimeoutError, OSError)]
for a, b in pairs:
    print(a.__name__, [c.__name__ for c in a.__mro__[1:-1]], issubclass(a, b))
print(issubclass(KeyboardInterrupt, Exception), IOError is OSError, EnvironmentError is OSError)
for exc in (KeyError("k"), IndexError("i"), OSError(2, "No such file"), OSError("x"), SystemExit(3), StopIteration(5), KeyError(), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), ImportError("m", name="n")):
    print(type(exc).__name__, "|", exc, "|", repr(exc), exc.args)
try:
    open("no_such_file.txt")
except FileNotFoundError as e:
    print(e, e.errno, e.filename, e.strerror)
try:
    import no_such_module
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    from math import nope
except ImportError as e:
    print(str(e)[:37])
