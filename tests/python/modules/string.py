import string
print(string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits)
print(string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable))
print(string.ascii_letters[26:28])
t = string.Template("$who likes ${what}, $$5")
print(t.substitute(who="tim", what="kung pao"), t.safe_substitute(who="x"), t.template)
print(string.capwords("hello big  world"), string.capwords("a-b", "-"))
f = string.Formatter()
print(f.format("{} {a}", 1, a=2), list(f.parse("x{a!r:>5}y")), f.vformat("{0}", ("z",), {}))
