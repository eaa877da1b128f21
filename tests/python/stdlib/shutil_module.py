import shutil, os, stat, tempfile
os.makedirs('a/b'); open('a/x.txt', 'w').write('hello'); open('a/b/y.py', 'w').write('print(1)')
print(shutil.copy('a/x.txt', 'z.txt'), open('z.txt').read(), shutil.copy('z.txt', 'a/b'), sorted(os.listdir('a/b')))
print(shutil.copytree('a', 'c', ignore=shutil.ignore_patterns('*.py')), sorted(os.listdir('c')), sorted(os.listdir('c/b')))
print(shutil.move('z.txt', 'moved.txt'), os.path.exists('z.txt'), shutil.move('moved.txt', 'c'), os.listdir('c/b'))
shutil.rmtree('c'); print(os.path.exists('c'))
for f in (lambda: shutil.copy('nope', 'q'), lambda: shutil.rmtree('nope'), lambda: shutil.copyfile('a/x.txt', 'a/x.txt'), lambda: shutil.copytree('a', 'a'), lambda: shutil.move('nope', 'x')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
shutil.rmtree('nope', ignore_errors=True)
print(stat.filemode(0o100644), stat.filemode(0o40755), stat.filemode(0o104755), stat.S_ISDIR(os.stat('a').st_mode), stat.S_ISREG(os.stat('a/x.txt').st_mode), oct(stat.S_IMODE(0o100644)))
print(shutil.get_terminal_size(), shutil.which('nosuchprogram'))
