import os.path as p
for f in (
    lambda: p.join(1, "a"),
    lambda: p.join("a", b"b"),
    lambda: p.basename(5),
    lambda: p.commonpath([]),
    lambda: p.getsize("/nonexistent"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
