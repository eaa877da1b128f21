# Compression: the bytes are zlib's, and so are the complaints.
import zlib
def t(f,*a,**k):
    try: print(f(*a,**k))
    except BaseException as e: print(type(e).__name__, type(e).__module__, e)
t(zlib.compress,'x'); t(zlib.decompress,b''); t(zlib.decompress,b'abc'); t(zlib.decompress,zlib.compress(b'hello')[:-2])
t(zlib.decompress,zlib.compress(b'hello')[:-1]+b'x'); t(zlib.decompress,b'x\x9c'); t(zlib.decompress,b'x\x9c\xff\xff\xff');t(zlib.decompress,b'x\x9d\xff\xff\xff')
t(zlib.decompress, b'\x79\x9c'); t(zlib.decompress, b'\x1f\x8b\x08', 31); t(zlib.decompress, b'\x1f\x8b\x09\0\0\0\0\0\0', 31); t(zlib.compress,b'a',10);t(zlib.compress,b'a',wbits=3);t(zlib.decompress,b'a',wbits=3)
t(zlib.compressobj,10);t(zlib.compressobj,1,9)
c=zlib.compressobj(); print(type(c).__name__,type(c).__module__); print(c.compress(b'aa')); print(c.flush()); t(c.flush); t(c.compress,b'')
d=zlib.decompressobj(); print([x for x in dir(d) if x[0]!='_'],[x for x in dir(c) if x[0]!='_']); print(d.decompress(zlib.compress(b'hello')+b'xyz'), d.unused_data, d.eof, d.unconsumed_tail); t(d.decompress,b'q'); print(d.unused_data); t(d.flush)
d=zlib.decompressobj(); print(d.decompress(zlib.compress(b'hello'*100),10), d.eof); print(d.flush())
d=zlib.decompressobj(); d.decompress(zlib.compress(b'hello'*100)[:-7]); t(d.flush)
t(d.decompress,b'',-1); t(d.flush,0)
d=zlib.compressobj(zdict=b'hello'); x=d.compress(b'hellohello')+d.flush(); print(x); t(zlib.decompress,x); t(zlib.decompressobj(zdict=b'hello').decompress,x); t(zlib.decompressobj(zdict=b'helpo').decompress,x)
print(zlib.compress(b'abc',wbits=31), zlib.compress(b'abc',1,wbits=-15)); t(zlib.decompress, 'a'); t(zlib.crc32,'a'); t(zlib.compressobj().flush, 9)
t(zlib.decompress, zlib.compress(b'a')+b'zzz'); t(zlib.decompress, zlib.compress(b'a'*100), 31); t(zlib.decompress, zlib.compress(b'a'*100), -15);t(zlib.decompress, zlib.compress(b'a'*100), 9);t(zlib.decompress, zlib.compress(b'a'*100), 47)
print(zlib.crc32(b'hello world') & 0xffffffff, zlib.adler32(b'hello'), zlib.crc32(b'world', zlib.crc32(b'hello ')), zlib.adler32(b'', 7))
for t_ in [b'', b'a', b'abc'*5, b'hello world '*400, bytes(range(256))*30]:
    for level in range(-1, 10):
        c = zlib.compress(t_, level)
        assert zlib.decompress(c) == t_
        print(level, len(c), hex(zlib.crc32(c)))
