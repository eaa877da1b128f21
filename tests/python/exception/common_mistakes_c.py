cases = [
    '(lambda x: x)()',
    'print(1, foo=2)',
    'isinstance(1, 2)',
    'for_',
    'iter(5)',
    'next([])',
    "'a' in 5",
    'not_defined.attr',
    '1 .real.foo',
    'True.x',
    '(1).append(2)',
    '[].add(1)',
    '{}.append(1)',
    "'s'.append('x')",
    '().append(1)',
    "2 ** 'a'",
    "1 << 'a'",
    '[1] * [2]',
    '1 @ 2',
    "complex('x')",
]
for c in cases:
    try:
        eval(c)
        print(c, "ok")
    except Exception as e:
        print(f"{c} -> {type(e).__name__}: {e}")
