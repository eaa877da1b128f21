srcs = [
    '(a, b): int = 1',
    'not = 1',
    'x = if',
    'def 1f(): pass',
    'assert',
    'raise x from',
    'import a.b as c.d',
    '[x for x in]',
    'f(x for x in y, 1)',
    'match x:\n  case 1: pass',
    'except: pass',
]
for s in srcs:
    try:
        compile(s, "f", "exec")
        print(repr(s), "ok")
    except SyntaxError as e:
        print(repr(s), "->", type(e).__name__ + ":", e.msg, (e.lineno, e.offset))
