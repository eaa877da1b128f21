# Long chains of operators, calls, attributes and elif compile; longer ones are a RecursionError or a MemoryError.
class O:
    def m(self, *a):
        return self

    __getitem__ = __call__ = m


o = O()
o.a = o
x = 1


def attempt(source, mode="eval"):
    try:
        code = compile(source, "s", mode)
    except (RecursionError, MemoryError) as e:
        return f"{type(e).__name__}: {e}"
    result = eval(code)
    return result if not isinstance(result, O) else result is o


for n in (100, 5000, 20000):
    print(n)
    print(attempt("+".join(["1"] * n)))
    print(attempt("+".join(["x"] * n)))
    print(attempt("x" + "-x" * n))
    print(attempt("o" + ".a" * n))
    print(attempt("o" + "()" * n))
    print(attempt("o" + "[0]" * n))
    print(attempt("o" + ".m(1).a[0]()" * (n // 5)))
    print(attempt("-" * n + "x"), attempt("-" * n + "1"), attempt("not " * n + "x"))
    print(len(attempt("+".join(['"ab"'] * n))))
    print(attempt("if x > 1: pass\n" + "elif x > 2: pass\n" * n + "else: y = 1", "exec"))

y = 0
exec("if x > 1: pass\n" + "elif x > 2: pass\n" * 5000 + "elif x: y = 7\nelse: y = 1")
print(y)
print([1, *map(lambda v: -(-v), [2])], not not x, not (not x) is True, -(~5), not -x)


def f():
    return (a := 1) + (b := 2) * (c := 3), list(locals())


print(f())
