# Arguments of built-in functions that come from a class with __index__ or __float__.
class Idx:
    def __index__(self): return 2
class F:
    def __float__(self): return 2.5
class I:
    def __int__(self): return 7
class Bad:
    def __index__(self): return 'x'
class Boom:
    def __index__(self): raise ValueError('boom')
i = Idx(); fl = F(); ii = I()
import math, itertools, random, operator, collections, struct, re, time, io, sys
tests = '''range(i)
list(range(i, 10, i))
[1,2,3][i]
'ab'*i
i*'ab'
[1,2,3][:i]
[1,2,3].__getitem__(i)
round(1.23456, i)
round(12345, -i) if 0 else 0
round(12345, i)
hex(i), bin(i), oct(i)
int(i)
float(i)
complex(i)
complex(i, i)
pow(i, 2)
abs(i)
'x'.center(i)
'a,b,c,d'.split(',', i)
'abc'.ljust(i)
'aXbXcX'.replace('X','-', i)
[1,2,3].insert(i, 9)
[1,2,3].pop(i)
[1,2,3,4].index(3, i)
(5).to_bytes(i, 'big')
'abcabc'.find('c', i)
'abc'.startswith('c', i)
'abc'.endswith('c', i)
'x'.zfill(5)
'x'.zfill(i)
math.factorial(i)
math.comb(5, i)
math.perm(5, i)
math.gcd(i, 4)
math.lcm(i, 3)
math.isqrt(i)
math.ldexp(1.0, i)
math.sqrt(i)
math.floor(i) if 0 else 1
math.sqrt(fl)
math.pow(fl, i)
math.hypot(fl, 1)
math.fsum([fl, 1])
list(itertools.islice('abcdef', i))
list(itertools.repeat('a', i))
list(itertools.combinations('abc', i))
list(itertools.permutations('abc', i))
list(itertools.product('ab', repeat=i))
list(itertools.batched('abc', i))
operator.index(i)
list(enumerate('ab', i))
sum([1], 2)
slice(i).indices(5)
slice(None, i, None).indices(i)
bytearray(i)
bytearray(b'abc')[i]
bytes([i, i])
bytearray([i])
memoryview(b'abc')[i]
'a\\tb'.expandtabs(i)
'%d' % i
'%d' % ii
'%x' % i
'%f' % fl
'%*d' % (i, 2)
int('11', i)
'a b c'.rsplit(None, i)
'a\\nb'.splitlines(i)
b'abc'.hex('-', i)
3 << i
'{:d}'.format(i)
format(i, 'd')
str.__mul__('a', i)
(1,)*i
b'a'*i
bytearray(b'z')*i
range(10)[i]
range(10)[:i]
i in range(5)
range(5).index(i)
[1,2,3][i:]
collections.deque([1,2,3])[i]
collections.deque([1,2,3], i)
collections.deque([1,2,3]).rotate(i)
collections.deque('a') * i
struct.pack('i', i)
struct.pack('f', fl)
struct.unpack_from('b', b'abc', i)
re.sub('a', 'b', 'aaaa', count=i)
re.split('a', 'bababab', maxsplit=i)
re.match('(a)(b)', 'ab').group(i)
re.match('(a)(b)', 'ab')[i]
io.StringIO('abcd').read(i)
io.BytesIO(b'abcd').read(i)
io.BytesIO(b'abcd').seek(i)
random.randrange(1, i)
random.Random(1).getrandbits(i)
random.Random(1).sample(range(10), i)
random.Random(1).choices([1,2], k=i)
sys.setrecursionlimit(Bad())
[1,2][Bad()]
range(Bad())
'a' * Bad()
'x'.center(Boom())
[0].insert(Boom(), 1)
chr(Boom())
bytes(Boom())
bytearray(Boom())
int('1', Boom())
[].insert('a', 1)
int(i, 10)
int(fl)
int(ii)
float(fl)
float(ii)
complex(fl)
round(fl)
math.trunc(ii)
math.ceil(fl)
math.floor(fl)
(1).from_bytes(b'a', 'big')
divmod(i, 2)
i + 1
sorted([3,1], reverse=i)
print('a', flush=i)
sum([i])
max(i, 3)
isinstance(i, int)
[0]*i
time.sleep(0)
bytes(5)[i]
b'abcb'.find(b'b', i)
b'abcb'.count(b'b', i)
b'abcb'.find(i)
b'a\\x02c'.find(i)
i in b'a\\x02'
bytearray(b'a').append(i)
bytearray(b'abc').pop(i)
bytearray(b'abc').insert(i, i)
'abc'.count('b', i)
'abc'.index('c', i)
tuple([1,2,3])[i]
tuple([1,2,3]).index(3, i)
hash(i) == hash(i)
time.gmtime(i).tm_sec
sys.getrecursionlimit()
list(itertools.accumulate([1,2]))
'abc'.__getitem__(i)
float.fromhex('0x1p3')
1.5 .__round__(i)
math.nextafter(1.0, 2.0, steps=i)
math.dist([fl], [i])
math.prod([2, 3], start=i)
math.copysign(fl, -1)
math.isclose(fl, 2.5)
math.log(i, i)
math.log2(i)
math.exp(i)
math.fmod(i, 2)
math.modf(fl)
math.frexp(fl)
math.gamma(i)'''.split('\n')
for t in tests:
    try: print(t, '->', eval(t))
    except Exception as e: print(t, '!!', type(e).__name__, e)
