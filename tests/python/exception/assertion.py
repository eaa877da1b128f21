assert True
assert 1 < 2, "never shown"
for src in ("assert 1 == 2", "assert [], 'empty'", "assert 0, (1, 2)", "assert not 1"):
    try:
        exec(src)
    except AssertionError as e:
        print(src, "->", repr(e), e.args)
def avg(v):
    assert len(v) > 0, f"need values, got {v}"
    return sum(v) / len(v)
print(avg([1, 2]))
print(avg([]))
