cases = [
    "bytes('a')",
    "'a' - 'b'",
    '{1} + {2}',
    '{1: 2} + {3: 4}',
    '1 in 2',
    'del_me',
    'range(1.5)',
    '[0] * 1.5',
    'zip(1, 2)',
    'map(1)',
    'enumerate(5)',
    'int([1])',
    'float([])',
    'int(None)',
    'str(1, 2)',
    'getattr(1)',
    'hash({})',
]
for c in cases:
    try:
        eval(c)
        print(c, "ok")
    except Exception as e:
        print(f"{c} -> {type(e).__name__}: {e}")
