cases = [
    '5()',
    "'abc'['a']",
    "[1, 2]['0']",
    'None[0]',
    '[1, 2, 3](0)',
    "'abc'[1.0]",
]
for c in cases:
    try:
        eval(c)
        print(c, "ok")
    except Exception as e:
        print(f"{c} -> {type(e).__name__}: {e}")
