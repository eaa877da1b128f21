# secrets: the forms of tokens, and comparing them.
import secrets
import string

print(len(secrets.token_bytes()), len(secrets.token_bytes(5)), len(secrets.token_hex(4)), len(secrets.token_urlsafe(16)))
print(all(0 <= secrets.randbelow(10) < 10 for _ in range(50)), secrets.choice('aaa'), secrets.randbits(8) < 256)
print(set(secrets.token_urlsafe()) <= set(string.ascii_letters + string.digits + '-_'))
print(secrets.compare_digest('abc', 'abc'), secrets.compare_digest('abc', 'abd'), secrets.compare_digest(b'ab', b'abc'))
for call in (lambda: secrets.randbelow(0), lambda: secrets.compare_digest('é', 'é'), 
             lambda: secrets.choice([])):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
