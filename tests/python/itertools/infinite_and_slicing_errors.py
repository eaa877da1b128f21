from itertools import count, cycle, repeat, islice, takewhile, dropwhile, chain, accumulate, starmap, compress, filterfalse, zip_longest, tee, pairwise, batched
a, b = tee([1, 2, 3])
c = count(10)
for f in (
    lambda: islice([1], -1),
    lambda: count("a"),
    lambda: repeat(),
    lambda: islice([1]),
    lambda: chain(5).__next__(),
    lambda: list(starmap(pow, [1])),
    lambda: batched("ab", 0),
    lambda: accumulate(),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
