print(repr("it's"), repr('say "hi"'), repr("both ' and \""))
print(repr("tab\t nl\n cr\r bs\\ nul\0 bell\a esc\x1b del\x7f"))
print(repr("é ñ 你 🎉"), repr("\x80\x9f\xa0\xad"), repr("\u2028\ufeff\ud800"), ascii("é你🎉'"))
print("\101\x41\u0041\U00000041\N{LATIN SMALL LETTER A}", r"\n raw", "line1 \
continued")
print(b"\x00\xffabc'\"", repr(b'it\'s'), rb"\n", b"\t\n\r\\")
print(len("\n"), len(r"\n"), len("🎉"), len("e\u0301"))
print("concat" "enated " 'strings'
      " over lines")
print("""triple "quoted"
  text""")
