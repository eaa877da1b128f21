import json
print(json.dumps({"a": 1, "b": [1, 2.5, None, True], "c": {"d": "é\n\"q\""}}))
print(json.dumps([1, 2], separators=(",", ":")))
print(json.dumps({"b": 1, "a": 2}, sort_keys=True), json.dumps("é", ensure_ascii=False))
print(json.dumps((1, 2)), json.dumps({1: "a", None: 2, True: 3, 1.5: 4}))
print(json.dumps(float("nan")), json.dumps(1e20), json.dumps(0.1))
print(json.dumps("\u2028/\x00\x7f"))
print(json.dumps({"a": [1, {"b": 2}], "e": [], "o": {}}, indent=2))
print(json.dumps([1, [2]], indent="--"))
print(json.loads('{"a": [1, 2.5, null, true, false], "b": "x\\u00e9\\n"}'))
print(json.loads(" [1 , 2 ] "), json.loads("1e3"), json.loads('"s"'), json.loads("-0.5"))
print(json.loads("NaN"), json.loads("12345678901234567890"))
print(json.loads('"\\ud83d\\ude00"'), json.loads(b"[1]"))
class P:
    def __init__(self): self.x = 1
print(json.dumps(P(), default=lambda o: o.__dict__))
print(json.loads('{"a": 1}', object_hook=lambda d: list(d.items())))
print(json.loads("1.5", parse_float=str), json.loads('{"a": 1, "a": 2}'))
import io
f = io.StringIO()
json.dump({"k": [1]}, f)
f.seek(0)
print(f.getvalue(), json.load(f))
for s in ("", "{", "[1,]", "{'a': 1}", "[1 2]", "nul", '{"a" 1}', '"abc', "[1] x", '{"a":}', "01", '"\n"', '{1: 2}'):
    try:
        print(json.loads(s))
    except json.JSONDecodeError as e:
        print(repr(s), "->", e)
for o in ({1, 2}, P(), b"x", {(1, 2): 3}, 1j):
    try:
        print(json.dumps(o))
    except TypeError as e:
        print(e)
a = []
a.append(a)
try:
    json.dumps(a)
except ValueError as e:
    print(e)
