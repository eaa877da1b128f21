# Codecs: encodings of one byte a character, registered ones, error handlers, in pieces and over files.
import codecs, io
def t(f,*a,**k):
    try: print(ascii(f(*a,**k)))
    except BaseException as e: print(type(e).__name__, e)
t('a\u1234'.encode,'cp1251'); t(b'\x98\xff'.decode,'cp1251'); t('é'.encode,'ascii','foo'); t(codecs.lookup_error,'foo'); t(codecs.register_error,'a',1); t(codecs.register,1)
codecs.register_error('mine', lambda e: ('[%s]' % e.object[e.start:e.end], e.end)); t('aéxüü'.encode,'ascii','mine'); t(b'a\xff\xfeb'.decode, 'utf-8', 'mine')
codecs.register_error('bad', lambda e: 5); t('é'.encode,'ascii','bad'); codecs.register_error('bad', lambda e: ('é',e.end)); t('é'.encode,'ascii','bad');codecs.register_error('bad', lambda e: ('x',50)); t('é'.encode,'ascii','bad')
t(codecs.register, lambda n: None); t('a'.encode,'zz'); codecs.register(lambda n: codecs.CodecInfo(lambda s,e='strict':(s.upper().encode(),len(s)), lambda b,e='strict':(bytes(b).decode().lower(),len(b)), name='upx') if n=='upx' else None); t('abc'.encode,'upx'); t(b'ABC'.decode,'upx'); t(str, b'ABC', 'upx'); t(lambda: codecs.lookup('upx').name)
for n in 'strict ignore replace xmlcharrefreplace backslashreplace namereplace'.split():
    t(codecs.lookup_error(n), UnicodeEncodeError('ascii','aé\u20ac',1,3,'r')); t(codecs.lookup_error(n), UnicodeDecodeError('ascii',b'a\xff',1,2,'r')); t(codecs.lookup_error(n), UnicodeTranslateError('aé',1,2,'r')); t(codecs.lookup_error(n), 5)
text = 'Grüße Привет żółw Ωμέγα'
for enc in 'iso8859-2 latin2 cp1250 windows-1251 cp437 cp850 koi8-r mac_roman iso-8859-7 iso-8859-15 cp866'.split():
    t(text.encode, enc, 'replace'); t(bytes(range(120, 256)).decode, enc, 'replace'); print(codecs.lookup(enc).name)
class S(str): pass
print(type(S(b'\xe9', 'cp437')), ascii(S(b'\xe9', 'cp437')))
d = codecs.getincrementaldecoder('utf-8')(); print([ascii(d.decode(bytes([b]))) for b in 'é€😀x'.encode()], ascii(d.decode(b'', True)))
d = codecs.getincrementaldecoder('utf-16')(); print([ascii(d.decode(bytes([b]))) for b in 'é😀'.encode('utf-16')])
e = codecs.getincrementalencoder('utf-16')(); print(e.encode('a'), e.encode('b'))
d = codecs.getincrementaldecoder('utf-8')()
try: d.decode(b'\xc3'); d.decode(b'', True)
except UnicodeDecodeError as x: print(x)
print(list(codecs.iterencode(['a', 'é'], 'utf-8')), list(codecs.iterdecode([b'\xc3', b'\xa9a'], 'utf-8')))
w = codecs.getwriter('utf-8')(b := io.BytesIO()); w.write('é\n'); w.writelines(['a\n', 'b']); print(b.getvalue())
r = codecs.getreader('utf-8')(io.BytesIO(b.getvalue())); print(ascii(r.readline()), list(r))
print(codecs.getreader('latin-1')(io.BytesIO(b'\xe9\n1')).readlines() == ['é\n', '1'])
rw = codecs.StreamReaderWriter(io.BytesIO('é\nx'.encode()), codecs.getreader('utf8'), codecs.getwriter('utf8')); print([ascii(l) for l in rw])
print(codecs.BOM_UTF8.decode('utf-8-sig') == '', codecs.encode('ab', 'cp437'), codecs.decode(b'\x80', 'cp437') == 'Ç')
