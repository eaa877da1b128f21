tests = [
    'len()',
    'len(1, 2)',
    'len(None)',
    'abs()',
    "abs('a')",
    'ord()',
    "ord('')",
    "chr('a')",
    'hex(1.5)',
    "bin('a')",
    "round('a')",
    "round(1, 'a')",
    'pow()',
    "pow('a', 2)",
    'divmod(1)',
    'hash([])',
    'id()',
    'isinstance(1)',
    'isinstance(1, 5)',
    'issubclass(1, int)',
    'callable()',
    'getattr(1)',
]
for t in tests:
    try:
        print(t, "=", eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__ + ":", e)
