import random
for f in (
    lambda: random.choice([]),
    lambda: random.randint(5, 1),
    lambda: random.randrange(0),
    lambda: random.sample([1, 2], 3),
    lambda: random.sample({1, 2}, 1),
    lambda: random.randrange(1.5),
    lambda: random.choices([], k=1),
    lambda: random.shuffle((1, 2)),
    lambda: random.randint("a", 1),
    lambda: random.choices([1, 2], weights=[1]),
    lambda: random.seed([1]),
    lambda: random.uniform("a", 1),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
