srcs = [
    'x: int: 5',
    '@',
    'async x',
    'await x',
    "f'{x'",
    "f'{}'",
    '0777',
    '1abc',
    'a.1',
    'x = $',
    "x = 'a\nb'",
    '"""abc',
    'print(a b)',
    'a, b += 1',
]
for s in srcs:
    try:
        compile(s, "f", "exec")
        print(repr(s), "ok")
    except SyntaxError as e:
        print(repr(s), "->", type(e).__name__ + ":", e.msg, (e.lineno, e.offset))
