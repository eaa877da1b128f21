n = 10 ** 4000
for f in (
    lambda: str(10 ** 5000),
    lambda: int("9" * 5000),
    lambda: f"{10 ** 4300}",
    lambda: print(10 ** 4300),
):
    try:
        print(len(f()))
    except ValueError as e:
        print(type(e).__name__ + ":", e)
