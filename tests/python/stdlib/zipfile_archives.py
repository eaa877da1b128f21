# zipfile: archives in memory and on the disk.
import zipfile, io, os, tempfile, pathlib
from zipfile import ZipFile, ZipInfo
b = io.BytesIO()
with ZipFile(b, 'w', zipfile.ZIP_DEFLATED) as z:
    i = ZipInfo('hello.txt', (2020, 2, 3, 4, 5, 6)); z.writestr(i, 'hello world'); print(i, i.is_dir(), i.file_size, i.compress_size)
    i = ZipInfo('dir/data.bin', (2021, 1, 1, 0, 0, 0)); i.compress_type = zipfile.ZIP_DEFLATED; z.writestr(i, bytes(1000)); print(i, i.compress_size)
    z.writestr('é.txt', 'x' * 100)
    with z.open(ZipInfo('w.txt', (2021, 1, 1, 0, 0, 0)), 'w') as f: print(f.write(b'abc'), f.write(b'def'))
    z.comment = b'a comment'
print(len(b.getvalue()) > 0, b.getvalue()[:60], zipfile.is_zipfile(b), zipfile.is_zipfile(io.BytesIO(b'no')))
with ZipFile(b) as z:
    print(z.namelist(), z.read('hello.txt'), z.testzip(), z.comment, z.getinfo('dir/data.bin').date_time)
    with z.open('hello.txt') as f: print(f.read(5), f.readline(), f.name)
    with io.TextIOWrapper(z.open('w.txt'), encoding='utf-8') as t: print(t.read())
    print([(i.filename, i.file_size, i.compress_type, hex(i.CRC), i.external_attr) for i in z.infolist()])
    for f in (lambda: z.read('nope'), lambda: z.writestr('a', 'b'), lambda: z.open('x', 'q')):
        try: f()
        except (KeyError, ValueError) as e: print(type(e).__name__, e)
try: z.read('hello.txt')
except ValueError as e: print(e)
with tempfile.TemporaryDirectory() as d:
    p = pathlib.Path(d); (p / 'a.txt').write_text('A' * 50); (p / 'sub').mkdir(); (p / 'sub' / 'b.txt').write_text('B')
    os.chdir(d)
    with ZipFile('t.zip', 'w') as z:
        z.write('a.txt'); z.write('sub/b.txt', arcname='c.txt'); z.mkdir('folder')
    with ZipFile('t.zip', 'a', compression=zipfile.ZIP_DEFLATED, compresslevel=9) as z: z.writestr('more/d.txt', 'D' * 500)
    with ZipFile('t.zip') as z:
        print(z.namelist(), [i.file_size for i in z.infolist()], z)
        print(os.path.relpath(z.extract('c.txt', 'out'), d)); z.extractall('all'); print(sorted(x.as_posix() for x in pathlib.Path('all').rglob('*')))
    print((p / 'all/more/d.txt').read_text() == 'D' * 500, z)
    (p / 'bad.zip').write_bytes(b'x' * 100)
    for f in (lambda: ZipFile('bad.zip'), lambda: ZipFile('none.zip'), lambda: ZipFile('t.zip', 'q'), lambda: ZipFile('t.zip', 'x')):
        try: f()
        except Exception as e: print(type(e).__name__, e)
    os.chdir('/')
