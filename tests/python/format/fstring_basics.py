name, n, x = "Ada", 42, 3.14159
print(f"{name} {n} {x}", f"{n + 1} {name.upper()} {x:.2f} {n:5d}|{n:<5}|{n:^5}|{name:>6}|")
print(f"{name!r} {name!s} {'é'!a} {n!r:>5}", f"{{literal}} {{{n}}}", f"{'nested ' + f'{n}'}")
print(f"{n=} {x = :.1f} {name=!s} { n + 1 = }", f"{n:{'>'}{8}}", f"{x:{n//4}.{2}f}")
d = {"k": [1, 2]}
print(f"{d['k'][1]} {d["k"]}", f"{(lambda v: v * 2)(4)}", f"{[i for i in range(3)]}", f"{ {'a': 1}['a'] }")
print(f"multi {
    n
    + 1  # a comment
} line", f"{'a' if n > 1 else 'b'}", f"{n:=+6}", f"{n!r}", rf"\d{n}\n", f"\x41{n}")
print(f"{n,}", f"{*[1, 2],}", f"{(y := 5)} {y}", f"""{
name}""")
print(f"", f"{''}", f"{None} {True} {[]}", f"{1_000:_}", f"{'x' * 3:-^9}")
class F:
    def __format__(self, spec):
        return f"<{spec}>"
print(f"{F()} {F():abc} {F():{n}}", format(F(), "q"))
