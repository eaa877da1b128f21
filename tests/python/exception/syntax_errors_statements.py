srcs = [
    'f(a=1, 2)',
    'f(**k, *a)',
    'def f(a=1, b): pass',
    '{1: 2, 3}',
    'None = 1',
    'True = 2',
    'del f()',
    'x = 5 5',
    'for x in',
    'while True print(1)',
    "with open('f') as f print(f)",
    "'a' 'b' = 1",
    'global x = 1',
    'nonlocal x',
]
for s in srcs:
    try:
        compile(s, "f", "exec")
        print(repr(s), "ok")
    except SyntaxError as e:
        print(repr(s), "->", type(e).__name__ + ":", e.msg, (e.lineno, e.offset))
