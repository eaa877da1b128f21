# gzip files and digests with keys.
import gzip, io, os, tempfile, hmac, hashlib
data = b'Lots of content here\n' * 50
c = gzip.compress(data, mtime=0); print(len(c), c[:12], gzip.decompress(c) == data)
print(gzip.compress(b'abc', 1, mtime=12345), gzip.compress(b'x', mtime=0))
with tempfile.TemporaryDirectory() as d:
    p = os.path.join(d, 'file.txt.gz')
    with gzip.open(p, 'wb') as f: print(f.write(data), f.tell())
    with gzip.open(p, 'rb') as f: print(f.read() == data, f.mode, f.name == p)
    with gzip.open(p, 'wt', encoding='utf-8') as f: f.write('héllo\nworld\n'); print('x', file=f)
    with gzip.open(p, 'rt', encoding='utf-8') as f:
        for line in f: print(repr(line))
    with gzip.open(p, 'at') as f: f.write('more')
    with gzip.open(p) as f: print(f.readline(), f.peek(2)[:1], list(f))
    raw = open(p, 'rb').read(); print(raw[:4], raw[10:19])
    open(p, 'wb').write(b'not gzip')
    try: gzip.open(p).read()
    except OSError as e: print(type(e), e)
b = io.BytesIO()
with gzip.GzipFile(fileobj=b, mode='wb', mtime=0) as f: f.write(b'hello')
print(b.getvalue()); b.seek(0)
with gzip.GzipFile(fileobj=b) as f: print(f.read(2), f.tell(), f.seek(0), f.read(), f.mtime)
try: f.read()
except ValueError as e: print(e)
for bad in (c[:-1], c[:20], c[:-8]+b'12345678', c[:5]):
    try: gzip.decompress(bad)
    except Exception as e: print(type(e).__name__, e)
try: gzip.open('x', 'rtb')
except ValueError as e: print(e)
try: gzip.open('nope.gz')
except FileNotFoundError as e: print(e)
h = hmac.new(b'key', b'msg', hashlib.sha256); print(h.hexdigest(), h.name, h.digest_size, h.block_size)
print(hmac.new(b'key'*40, b'msg', 'md5').hexdigest(), hmac.compare_digest('a','a'), hmac.compare_digest(b'a', b'b'), hmac.digest(b'k', b'm', 'sha1'))
for a in [('key',), (b'k', b'm')]:
    try: hmac.new(*a)
    except TypeError as e: print(e)
try: hmac.compare_digest('a', b'a')
except TypeError as e: print(e)
