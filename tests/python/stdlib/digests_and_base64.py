import hashlib, base64, binascii
for n in ('md5', 'sha1', 'sha224', 'sha256', 'sha512'):
    for d in (b'', b'abc', b'a' * 55, b'b' * 56, b'c' * 64, b'hello world' * 100): print(n, hashlib.new(n, d).hexdigest()[:40])
m = hashlib.md5(); m.update(b'a'); c = m.copy(); m.update(b'b'); print(m.hexdigest(), c.hexdigest(), m.name, m.digest_size, m.block_size, m.digest()[:4])
print(hashlib.sha256('é'.encode()).hexdigest(), hashlib.pbkdf2_hmac('sha256', b'pw', b'salt', 10).hex())
try: hashlib.md5('a')
except TypeError as e: print(e)
try: hashlib.new('nope')
except ValueError as e: print(e)
for i in range(12):
    d = bytes(range(i)); e = base64.b64encode(d); print(e, base64.b64decode(e) == d, base64.b32encode(d), base64.b32decode(base64.b32encode(d)) == d, base64.b16encode(d), base64.b85encode(d), base64.b85decode(base64.b85encode(d)) == d, base64.a85encode(d), base64.a85decode(base64.a85encode(d)) == d, base64.urlsafe_b64encode(bytes([255 - x for x in d])), base64.b32hexencode(d))
print(base64.encodebytes(b'x' * 100), base64.decodebytes(b'YWJj\n'), base64.b64encode(b'\xff\xfe', b'-_'), base64.b64decode('YW Jj!'), base64.standard_b64decode('YWJj'), base64.z85encode(b'abcd'), base64.a85encode(b'    \0\0\0\0abc', foldspaces=True, adobe=True))
for bad in ('a', 'ab', 'abc', 'abcde', '====', 'YW='):
    try: print(base64.b64decode(bad))
    except binascii.Error as e: print(bad, e)
for bad in ('ab', 'abcdefg1'):
    try: print(base64.b32decode(bad))
    except binascii.Error as e: print(bad, e)
try: base64.b64decode('a!b=', validate=True)
except binascii.Error as e: print(e)
print(binascii.hexlify(b'abc'), binascii.unhexlify('6162'), binascii.crc32(b'hello'), binascii.hexlify(b'abcd', '-', 2), binascii.crc_hqx(b'abc', 0), binascii.b2a_base64(b'a'))
for bad in ('1', 'zz'):
    try: binascii.unhexlify(bad)
    except binascii.Error as e: print(e)
big = bytes(i * i % 251 for i in range(30000))
print(base64.b64decode(base64.b64encode(big)) == big, binascii.crc32(big), binascii.crc32(b'lo', binascii.crc32(b'hel')), binascii.crc32(b'a', -1), binascii.crc32(b'', 2**40 + 7))
for bad in ('=a', 'YQ==YQ==', 'YWJj=', 'YWJj\n', 'Y=Q=', 'YQ=', 'YWJjZ', 'YQ==', 'YWI=', 'Y', '='):
    for strict in (False, True):
        try: print(bad, strict, binascii.a2b_base64(bad, strict_mode=strict))
        except binascii.Error as e: print(bad, strict, e)
for f in (binascii.b2a_base64, binascii.crc32, binascii.a2b_base64, base64.b64encode, base64.b64decode, binascii.unhexlify):
    for bad in ('é', 3, None, bytearray(b'YWJj'), memoryview(b'6162')):
        try: print(f.__name__, f(bad))
        except (TypeError, ValueError) as e: print(f.__name__, e)
