# Words of command lines; identifiers.
import shlex, uuid
for s in ('a b "c d" e', "it\\'s 'q r' x", 'ls -l "a\\"b" c#d', '', 'a  b\tc\n', "''", 'a""b', r'"a\nb" \x', 'x=1 "y z"=2'):
    print(shlex.split(s), shlex.split(s, posix=False) if s not in ("it\\'s 'q r' x",) else '')
for s in ('"abc', "a\\"):
    try: shlex.split(s)
    except ValueError as e: print(e)
print(shlex.split('a # b', comments=True), shlex.quote("it's"), shlex.quote(''), shlex.quote('ok/x.py'), shlex.quote('a b'), shlex.join(['echo', 'a b', "c'd"]))
print(list(shlex.shlex('a && b || c(d) > e.txt', punctuation_chars=True)), list(shlex.shlex("x = 'a b' + 3.5 # c\ny")), list(shlex.shlex('a-b c', posix=True)))
try: shlex.split(None)
except ValueError as e: print(e)
u = uuid.UUID('{12345678-1234-5678-1234-567812345678}')
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.urn, u.variant, u.version, u.time, u.clock_seq, u.node)
print(uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid4().version, uuid.uuid1().version, uuid.uuid4() != uuid.uuid4(), len(str(uuid.uuid4())))
print(u == uuid.UUID(int=u.int), u < uuid.UUID(int=u.int + 1), uuid.UUID(bytes=u.bytes) == u, uuid.UUID(bytes_le=u.bytes_le) == u, uuid.UUID(fields=u.fields) == u, hash(u) == hash(u.int), int(u) == u.int, uuid.UUID(int=5, version=4))
for f in (lambda: uuid.UUID('x'), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: setattr(u, 'int', 1), lambda: uuid.UUID(fields=(1, 2)), lambda: uuid.UUID('z' * 32), lambda: uuid.UUID(int=1, version=9), lambda: u < 1):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
