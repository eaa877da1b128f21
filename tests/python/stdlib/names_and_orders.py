# fnmatch, glob, linecache, colorsys, graphlib, sched.
import colorsys, fnmatch, glob, graphlib, linecache, os, sched, tempfile, time

for pat in ['*.py', 'a?c', '[abc]x', '[!a-c]', '*a*b*', 'data[0-9][0-9].txt', '[]]', '[', '[a-', '[z-a]', 'a.b+c', '**', '[a-c-e]', '[!]x]', '[--0]', '[&~|]', '[^x]', '']:
    print(pat, fnmatch.translate(pat), fnmatch.filter(['a.py', 'abc', 'ax', 'd', 'xaybz', 'data07.txt', ']', '[', '[a-', 'a.b+c', '^', 'x', '-', '.', ''], pat))
print(fnmatch.fnmatch('Foo.TXT', '*.txt'), fnmatch.fnmatchcase('Foo.TXT', '*.TXT'), fnmatch.fnmatch(b'ab', b'a*'))
home = tempfile.mkdtemp()
os.chdir(home)
for name in ['a.txt', 'b.txt', 'c.py', '.hidden', 'sub/d.txt', 'sub/deep/e.txt', 'sub/deep/f.py', 'we[ird].txt']:
    os.makedirs(os.path.dirname(os.path.join(home, name)), exist_ok=True)
    with open(name, 'w') as f: f.write(f'first of {name}\nsecond')
for pat in ['*.txt', '*', '.*', 'sub/*', '*/*.txt', 'a.txt', 'none', 's*/', 'sub/', 'sub/deep/?.py', '[ab].txt', glob.escape('we[ird].txt')]:
    print(pat, sorted(glob.glob(pat)))
for pat in ['**', '**/*.txt', 'sub/**', '**/deep', '**/', 'sub/**/*.py']:
    print(pat, sorted(glob.glob(pat, recursive=True)))
print(sorted(glob.glob('*', root_dir='sub')), sorted(glob.glob('*', include_hidden=True)), [p.replace(home, 'HOME') for p in sorted(glob.glob(home + '/*.txt'))])
print(repr(linecache.getline('a.txt', 1)), repr(linecache.getline('a.txt', 2)), repr(linecache.getline('a.txt', 3)), linecache.getlines('no file'))
for rgb in [(0, 0, 0), (1, 1, 1), (1, 0, 0), (0.2, 0.4, 0.4), (0.9, 0.3, 0.7), (0.1, 0.8, 0.3)]:
    for to, back in (('rgb_to_hsv', 'hsv_to_rgb'), ('rgb_to_hls', 'hls_to_rgb'), ('rgb_to_yiq', 'yiq_to_rgb')):
        c = getattr(colorsys, to)(*rgb)
        print(to, [round(x, 9) for x in c], [round(x, 9) for x in getattr(colorsys, back)(*c)])
print(list(graphlib.TopologicalSorter({'D': {'B'}, 'B': {'A'}, 'C': ['A'], 'E': []}).static_order()))
t = graphlib.TopologicalSorter(); t.add(3, 2, 1); t.add(2, 1); t.prepare()
while t.is_active():
    ready = t.get_ready(); print(ready, bool(t)); t.done(*ready)
for bad in (lambda: graphlib.TopologicalSorter({1: [2], 2: [3], 3: [1]}).prepare(), lambda: t.done(1), lambda: t.done(9), lambda: t.add(5), lambda: t.prepare(), lambda: graphlib.TopologicalSorter().get_ready()):
    try: bad()
    except ValueError as e: print(type(e).__name__, e.args)
now = [0]
s = sched.scheduler(lambda: now[0], lambda d: now.__setitem__(0, now[0] + d))
s.enter(5, 1, print, ('five',)); s.enter(2, 2, print, ('two, second',)); s.enter(2, 1, print, ('two, first',), {'end': '!\n'}); gone = s.enter(3, 1, print, ('never',))
print(s.queue[0][:3], s.empty()); s.cancel(gone)
print(s.run(blocking=False)); s.run(); print(now, s.empty())
try: s.cancel(gone)
except ValueError as e: print(e)
