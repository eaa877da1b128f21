for v in (1, -1, 1.0, 1e100, True, None, "a", 'it\'s', b"b", [1, "a"], (1,), (), {}, {"k": (1,)}, {1}, set(), frozenset(), range(3), slice(1), 1j, ..., NotImplemented, len, int, type, ValueError("e"), [None], [[]], {1: {2: {}}}, "\n", "\\", ""):
    print(v, "|", repr(v), "|", type(v).__name__)
