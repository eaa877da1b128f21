# codecs: encodings by name, files in them; enumerations can't be changed, what heaps must be.
import codecs, enum, heapq, os, tempfile

print([codecs.lookup(n).name for n in ['utf8', 'UTF-8', 'latin1', 'ascii', 'utf-8-sig', 'utf_16le', 'rot13', 'hex', 'cp1252', 'base64']])
print(codecs.encode('Hello, World', 'rot13'), codecs.decode('Uryyb', 'rot_13'), codecs.encode(b'ab', 'hex'), codecs.decode('6162', 'hex'))
print(codecs.encode(b'ab', 'base64'), codecs.decode(b'YWI=\n', 'base64'), codecs.encode('é'), codecs.decode(b'\xc3\xa9'), codecs.encode('é', 'ascii', 'replace'))
print(codecs.getencoder('utf-8')('aé'), codecs.getdecoder('latin-1')(b'a\xe9'), codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE)
print(codecs.lookup('utf-8').encode('x'), codecs.lookup('utf-8')[1](b'x'), 'é'.encode('utf-8-sig').startswith(codecs.BOM_UTF8))
path = os.path.join(tempfile.mkdtemp(), 'text.txt')
with codecs.open(path, 'w', 'utf-16') as f:
    f.write('first é\r\nsecond\n')
with codecs.open(path, 'r', encoding='utf-16') as f:
    print(repr(f.read()))
with codecs.open(path, encoding='utf-16') as f:
    print([line for line in f])
with open(path, 'rb') as f:
    print(f.read(6))


class Colour(enum.Enum):
    RED = 1


attempts = ["codecs.lookup('nope')", "codecs.encode('a', 'nope')", "codecs.encode('é', 'ascii')", "codecs.decode(b'\\xff', 'utf-8')",
            "codecs.lookup(5)", "codecs.open('x', 'r', 'nope')", "heapq.heappush((1,), 2)", "heapq.heappop((1,))"]
for what in attempts:
    try: print(eval(what))
    except Exception as e: print(type(e).__name__, e)
for what in ['Colour.RED.value = 5', 'Colour.RED.name = 5', 'del Colour.RED.value', 'Colour.RED = 5']:
    try: exec(what)
    except Exception as e: print(type(e).__name__, e)
