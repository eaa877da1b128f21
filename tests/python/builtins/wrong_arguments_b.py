tests = [
    "getattr(1, 'foo')",
    'getattr(1, 5)',
    "setattr(1, 'a', 2)",
    'hasattr(1, 2)',
    'input(1, 2)',
    'int(1, 2, 3)',
    'str(1, 2, 3, 4)',
    'list(1)',
    'list(1, 2)',
    'tuple(5)',
    'set(5)',
    'dict(5)',
    "float('1', 2)",
    'bool(1, 2)',
    'range()',
    'slice()',
    'sorted()',
    'sorted([1], 2)',
    'reversed()',
    'zip(1)',
    'type()',
    'type(1, 2)',
]
for t in tests:
    try:
        print(t, "=", eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__ + ":", e)
