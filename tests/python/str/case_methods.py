s = "hello World, it's 9PM"
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), sep="\n")
print("ß".upper(), "ß".casefold(), "İ".lower() == "i̇", "ǆ".title())
print("abc".islower(), "ABC".isupper(), "Abc".istitle(), "".islower(), "1a".islower(), "1".isupper())
print("abc".isalpha(), "ab1".isalnum(), "12".isdigit(), "½".isnumeric(), "²".isdigit(), "²".isdecimal(), " \t".isspace(), "".isalpha())
print("a_b1".isidentifier(), "1a".isidentifier(), "class".isidentifier(), "é".isidentifier(), "abc".isascii(), "é".isascii(), "a\n".isprintable())
print("they're bill's".title())
