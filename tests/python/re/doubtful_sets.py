# Sets of characters that may mean something else one day.
import re
for p in ['[[a]', 'x[a--b]', '[a&&b]', '[a||b]', '[a~~b]', '[a[b]', '[[:alpha:]]', '[--a]', '[^[a]', '[a-[b]','[ab[]', '[a&&]', '[]--a]', 'a|[[x][&&y]']:
    try: re.compile(p); print(p)
    except re.error as e: print(p, e)
re.findall('[[]x]', 'abc')
def f(): return re.compile('[[b]c')
f()
