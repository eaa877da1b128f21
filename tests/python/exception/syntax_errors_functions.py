srcs = [
    'continue',
    'yield 1',
    'class C pass',
    'import',
    'from x import',
    'lambda x: = 1',
    'x = (1, 2]',
    'x = )',
    'if x = 1: pass',
    'else: pass',
    'try:\n  pass',
    '  x = 1',
    'def f():\nreturn 1',
    'if 1:\n    a\n  b',
]
for s in srcs:
    try:
        compile(s, "f", "exec")
        print(repr(s), "ok")
    except SyntaxError as e:
        print(repr(s), "->", type(e).__name__ + ":", e.msg, (e.lineno, e.offset))
