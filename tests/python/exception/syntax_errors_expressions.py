srcs = [
    'x = ',
    'if x',
    'for i in range(3) print(i)',
    'def f()\n  pass',
    "print 'hi'",
    'x = [1, 2',
    'x = 1 +',
    "a = 'abc",
    '1 = x',
    'f() = 1',
    'x + 1 = 2',
    'def f(a, a): pass',
    'return 5',
    'break',
]
for s in srcs:
    try:
        compile(s, "f", "exec")
        print(repr(s), "ok")
    except SyntaxError as e:
        print(repr(s), "->", type(e).__name__ + ":", e.msg, (e.lineno, e.offset))
