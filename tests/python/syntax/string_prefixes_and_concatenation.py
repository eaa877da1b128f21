print('a' "b" '''c''' r"\d" f"{1}" "e")
print(b"a" b"b", rb"\x" br"\y", R"\n", F"{2}", u"u", Rb"\z")
print("\
joined", 'it''s', "it's", 'say "hi"', """a
b""", '\'', "\"", '\\', "\0", "\x00" == "\0", "\1" == "\x01", "\N{BULLET}")
print(f"{'a' 'b'}", f"{{}}", f"{'{'}", f"{1}{2}" "3", f"{1!r:>3}" f"{2:03}", f"\n".encode(), rf"{1}\n")
print(len('''

'''), "a" "b" * 2, ("x" "y") * 2, "%s" "%s" % (1, 2), "tab\tq", "a\
b")
print("é" == "\u00e9" == "\N{LATIN SMALL LETTER E WITH ACUTE}", "\U0001F600", len("\U0001F600"), "\ud83d".encode("utf-8", "surrogatepass"))
