# Files in the folders of sys.path: they hide the library's modules that are neither built in nor imported yet.
import os
import sys
import tempfile

home = tempfile.mkdtemp()


def write(name, text):
    path = os.path.join(home, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as f:
        f.write(text)


def attempt(what):
    try:
        exec(what, {})
    except Exception as e:
        print(type(e).__name__, str(e).replace(home, 'HOME'))


write('calendar.py', 'x = 1\n')
write('math.py', 'x = 1\n')
write('late/shlex.py', 'x = 2\n')
write('late/only_here.py', 'x = 3\n')
write('p/__init__.py', '')
write('p/a.py', 'import p.b\n')
write('p/b.py', 'from p.a import x\n')
write('q/__init__.py', '')
write('q/a.py', 'import q.b\n')
write('q/b.py', 'from q import a\na.x\n')
write('r/__init__.py', '')
write('r/a.py', 'import r.b\n')
write('r/b.py', 'import r.a\nr.a.x\n')
write('folder/m.py', 'name = __name__\npackage = __package__\n')
sys.path.insert(0, home)
sys.path.append(home + '/late')

import calendar, math, shlex, only_here
print(calendar.x, calendar.__file__.replace(home, 'HOME'))
print(math.pi, hasattr(math, 'x'))
print(hasattr(shlex, 'x'), shlex.split('a "b c"'))
print(only_here.x, only_here.__file__.replace(home, 'HOME'))
attempt('calendar.x = calendar.y')
attempt('import calendar; calendar.month')
attempt('import p.a')
attempt('import q.a')
attempt('import r.a')
attempt('import folder.other')
attempt('import folder.m.other')
attempt('import nowhere.other')
attempt('from calendar import month')
import folder.m
print(str(folder).replace(home, 'HOME'), folder.m.name, folder.m.package)
import p
print(str(p).replace(home, 'HOME'), p.__package__)
