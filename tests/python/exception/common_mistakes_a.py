cases = [
    "1 + '1'",
    "'1' + 1",
    "[1] + 'a'",
    'len(5)',
    '{}.foo',
    'None + 1',
    'None.x',
    "int('abc')",
    "int('')",
    "float('x')",
    '[][0]',
    "{}['k']",
    '(1,)[5]',
    "'a'.join([1])",
    "sum(['a'])",
    'max([])',
    '1 / 0',
    '1 % 0',
    'undefined',
    "'%d' % 'x'",
]
for c in cases:
    try:
        eval(c)
        print(c, "ok")
    except Exception as e:
        print(f"{c} -> {type(e).__name__}: {e}")
