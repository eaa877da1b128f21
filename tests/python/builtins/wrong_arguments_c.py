tests = [
    'object(1)',
    'print(x=1)',
    'sum()',
    'all(5)',
    'any()',
    'open()',
    'eval()',
    'eval(5)',
    'exec(5)',
    'vars(5)',
    'format()',
    'repr()',
    'iter()',
    'next()',
    'globals(1)',
    'super(1)',
    'complex(1, 2, 3)',
    'bytes(1, 2)',
    'memoryview(1)',
    'chr(1.5)',
    'sum(1, 2, 3)',
]
for t in tests:
    try:
        print(t, "=", eval(t))
    except Exception as e:
        print(t, "->", type(e).__name__ + ":", e)
