CODE = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..".split()))
def encode(text):
    return " / ".join(" ".join(CODE[c] for c in w if c in CODE) for w in text.upper().split())
BACK = {v: k for k, v in CODE.items()}
def decode(m):
    return " ".join("".join(BACK.get(c, "?") for c in w.split()) for w in m.split("/"))
m = encode("Hello world")
print(m, decode(m), decode(".... .. / ......"), sep="\n")
print(sorted(CODE, key=lambda c: (len(CODE[c]), CODE[c]))[:6], len(CODE), max(map(len, CODE.values())))
