import unicodedata as u
for c in 'Aé½Ⅷ٣你가ﬁ²\u0301\u200d (∑😀ß':
    print(ascii(c), u.category(c), u.bidirectional(c), u.east_asian_width(c), u.combining(c), u.mirrored(c), u.decomposition(c), u.numeric(c, None), u.digit(c, None), u.decimal(c, None), u.name(c, '?'))
print(''.join(c for c in u.normalize('NFD', 'Crème Brûlée à la façon d’Ångström ñ') if u.category(c) != 'Mn'))
print(u.normalize('NFKD', 'Café ﬁne ½ ①').encode('ascii', 'ignore').decode())
for form in ('NFC', 'NFD', 'NFKC', 'NFKD'):
    print(form, [ascii(u.normalize(form, s)) for s in ('e\u0301', 'é', 'ﬁ', 'Å', '각', 'q\u0307\u0323', 'ẛ̣', 'ộ', '\u0958', 'Ⅷ')], u.is_normalized(form, 'é'))
print(u.lookup('LATIN SMALL LETTER E WITH ACUTE'), u.lookup('SNOWMAN') if 0 else u.lookup('greek small letter alpha'), u.lookup('HANGUL SYLLABLE GA'), u.unidata_version)
for f in (lambda: u.name('\x00'), lambda: u.lookup('foo'), lambda: u.name('ab'), lambda: u.decimal('x'), lambda: u.digit('x'), lambda: u.numeric('x'), lambda: u.normalize('x', 'y'), lambda: u.category(''), lambda: u.normalize(1, 'y'), lambda: u.category(5), lambda: u.name('\x00', None)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
h = 0
for c in range(0, 0x30000, 7):
    if 0xd800 <= c < 0xe000: continue
    ch = chr(c)
    h = (h * 31 + hash((u.combining(ch), u.mirrored(ch), c)) + sum(map(ord, u.category(ch) + u.bidirectional(ch) + u.east_asian_width(ch) + u.decomposition(ch) + str(u.numeric(ch, '')) + str(u.digit(ch, '')))) + len(u.normalize('NFKC', ch)) * 7 + sum(map(ord, u.normalize('NFC', ch + '\u0301'))) + sum(map(ord, u.normalize('NFKD', ch)))) % 1000000007
print(h)
