cases = [
    "'{}'.format()",
    'open',
    "range('a')",
    'list(5)',
    'dict([1])',
    'set([[]])',
    '{[]: 1}',
    "sorted([1, 'a'])",
    "1 < 'a'",
    '[] < {}',
    "abs('x')",
    "round('x')",
    "ord('ab')",
    'chr(-1)',
    "'abc'.index('z')",
    '[1].index(2)',
    '[1].remove(2)',
    "'a' * 'b'",
    "-'a'",
    '~1.5',
]
for c in cases:
    try:
        eval(c)
        print(c, "ok")
    except Exception as e:
        print(f"{c} -> {type(e).__name__}: {e}")
