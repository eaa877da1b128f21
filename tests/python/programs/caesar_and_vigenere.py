def caesar(text, k):
    out = []
    for c in text:
        if c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            out.append(chr((ord(c) - base + k) % 26 + base))
        else:
            out.append(c)
    return "".join(out)
secret = caesar("Hello, World! xyz", 3)
print(secret, caesar(secret, -3))
for k in range(0, 26, 5):
    print(k, caesar("NumPy", k))
def vigenere(text, key, sign=1):
    key = [ord(c) - 97 for c in key]
    return "".join(chr((ord(c) - 97 + sign * key[i % len(key)]) % 26 + 97) for i, c in enumerate(text))
v = vigenere("attackatdawn", "lemon")
print(v, vigenere(v, "lemon", -1))
freq = sorted({c: secret.count(c) for c in secret if c.isalpha()}.items(), key=lambda t: (-t[1], t[0]))
print(freq[:4])
print("".join(reversed("desserts")), "racecar" == "racecar"[::-1], bytes(b ^ 42 for b in b"xor me").hex())
