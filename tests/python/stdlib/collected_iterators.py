# Iterators that have given nothing yet, when the collector comes by.
import gc

kept = [enumerate('ab'), zip('ab', 'cd'), map(str, [1]), filter(None, [1]), reversed([1]), iter({}.items()), iter([])]
kept.append(kept)
gc.collect()
print([list(x) for x in kept[:-1]])
