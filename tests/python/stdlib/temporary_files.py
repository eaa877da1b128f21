import os
import tempfile

with tempfile.TemporaryFile() as f:
    print(f.write(b'hello\nthere\n'))
    f.seek(0)
    print(f.read(), f.mode if hasattr(f, 'nothing') else '')
with tempfile.NamedTemporaryFile('w+', suffix='.txt', prefix='pre') as f:
    print(os.path.exists(f.name), os.path.basename(f.name).startswith('pre'), f.name.endswith('.txt'))
    f.write('one\ntwo\n')
    f.flush()
    print(open(f.name).read().split())
    f.seek(0)
    print([line for line in f])
    name = f.name
print(os.path.exists(name), f.closed)
with tempfile.NamedTemporaryFile(delete=False) as f:
    f.write(b'kept')
print(open(f.name, 'rb').read())
os.remove(f.name)
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'a.txt')
    with open(path, 'w') as f:
        f.write('x')
    os.mkdir(os.path.join(folder, 'sub'))
    print(sorted(os.listdir(folder)), os.path.isdir(folder))
print(os.path.exists(folder))
made = tempfile.mkdtemp(prefix='d')
print(os.path.isdir(made), os.path.dirname(made) == tempfile.gettempdir())
os.rmdir(made)
with tempfile.SpooledTemporaryFile(max_size=10, mode='w+') as f:
    f.write('short')
    f.write(' and then longer')
    f.seek(0)
    print(f.read())
print(tempfile.gettempprefix(), type(tempfile.gettempdirb()).__name__)
try:
    tempfile.mkdtemp(suffix='a', prefix=b'b')
except TypeError as e:
    print(e)
