# Path objects in a file's name and in errors are their text.
import pathlib, os, tempfile
p = pathlib.Path(tempfile.mkdtemp()) / 'x.txt'
for mode in ('w', 'wb', 'r', 'rb', 'a+'):
    with open(p, mode) as f: print(type(f.name), f.mode, type(p.open(mode).name), type(f.buffer.name) if 'b' not in mode else '')
with open(p, buffering=0, mode='rb') as f: print(type(f.name), os.path.basename(f.name))
with open(str(p).encode()) as f: print(type(f.name))
try: open(p / 'q')
except OSError as e: print(type(e).__name__, type(e.filename))
try: open(pathlib.Path('nope'))
except OSError as e: print(type(e).__name__, type(e.filename), e)
try: os.listdir(pathlib.Path('nope'))
except OSError as e: print(type(e).__name__, type(e.filename), e)
try: pathlib.Path('nope').unlink()
except OSError as e: print(type(e).__name__, type(e.filename), e)
