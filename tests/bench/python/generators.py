def numbers(n):
    for i in range(n):
        yield i


def squares(items):
    for i in items:
        yield i * i


def bench():
    return sum(s for s in squares(numbers(60000)) if s % 3 == 1)
