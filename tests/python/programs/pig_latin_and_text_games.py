def pig(word):
    vowels = "aeiou"
    if word[0].lower() in vowels:
        return word + "way"
    for i, c in enumerate(word):
        if c.lower() in vowels:
            out = word[i:] + word[:i].lower() + "ay"
            return out.capitalize() if word[0].isupper() else out
    return word + "ay"
print(" ".join(pig(w) for w in "Hello this is an apple string rhythm".split()))
def wrap(text, width):
    lines, line = [], ""
    for w in text.split():
        if len(line) + len(w) + bool(line) > width:
            lines.append(line)
            line = w
        else:
            line = f"{line} {w}".strip()
    return lines + [line]
for l in wrap("The quick brown fox jumps over the lazy dog and runs away from it", 20):
    print("|" + l.ljust(20) + "|")
def zigzag(s, rows):
    out, r, step = [""] * rows, 0, 1
    for c in s:
        out[r] += c
        if not 0 <= r + step < rows:
            step = -step
        r += step
    return " ".join(out)
print(zigzag("WEAREDISCOVERED", 3), "".join(a + b for a, b in zip("ace", "bdf")), "hello"[::-1].title(), "-".join("abc"), "a-b_c d".replace("-", " ").replace("_", " ").split())
