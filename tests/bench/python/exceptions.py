def checked(i):
    if i % 3 == 0:
        raise ValueError(i)
    return i


def bench():
    caught = 0
    for i in range(30000):
        try:
            checked(i)
        except ValueError:
            caught += 1
    return caught
