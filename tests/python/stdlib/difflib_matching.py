# Matching, opcodes, close matches and the written forms of differences.
import difflib, random
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']), difflib.get_close_matches('accept', ['accept', 'except', 'expect'], n=2, cutoff=.5))
s = difflib.SequenceMatcher(None, 'private Thread currentThread;', 'private volatile Thread currentThread;')
print(round(s.ratio(), 3), s.get_matching_blocks(), s.find_longest_match(), s.quick_ratio(), s.real_quick_ratio())
for op in difflib.SequenceMatcher(None, 'qabxcd', 'abycdf').get_opcodes(): print(op)
a = 'bacon\neggs\nham\nguido\n'.splitlines(True); b = 'python\neggy\nhamster\nguido\n'.splitlines(True)
print(''.join(difflib.unified_diff(a, b, 'before.py', 'after.py')), ''.join(difflib.context_diff(a, b, 'before.py', 'after.py')))
t1 = '''  1. Beautiful is better than ugly.
  2. Explicit is better than implicit.
  3. Simple is better than complex.
  4. Complex is better than complicated.
'''.splitlines(True)
t2 = '''  1. Beautiful is better than ugly.
  3.   Simple is better than complex.
  4. Complicated is better than complex.
  5. Flat is better than nested.
'''.splitlines(True)
d = list(difflib.Differ().compare(t1, t2)); print(''.join(d))
d = list(difflib.ndiff('one\ntwo\nthree\n'.splitlines(True), 'ore\ntree\nemu\n'.splitlines(True))); print(''.join(d), ''.join(difflib.restore(d, 1)), ''.join(difflib.restore(d, 2)))
r = random.Random(1)
for k in range(12):
    x = [r.choice(['alpha beta', 'gamma', 'delta eps', 'alpha bet', 'gama', 'zeta', '', '#']) + r.choice(['', '1', ' x']) + '\n' for _ in range(r.randrange(12))]
    y = [r.choice(x) if x and r.random() < .6 else r.choice(['alpha beta', 'gamma', 'deltaeps', 'zz']) + r.choice(['', '2', '\tx']) + '\n' for _ in range(r.randrange(12))]
    print(''.join(difflib.ndiff(x, y)), ''.join(difflib.unified_diff(x, y, n=1)), difflib.SequenceMatcher(None, x, y).ratio())
print(list(difflib.unified_diff(['a'], ['b'], lineterm='')), list(difflib.diff_bytes(difflib.unified_diff, [b'a\n'], [b'\xff\n'])))
try: list(difflib.unified_diff('a', 'b'))
except TypeError as e: print(e)
try: difflib.get_close_matches('a', [], n=0)
except ValueError as e: print(e)
