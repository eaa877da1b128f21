text = """The quick brown fox jumps over the lazy dog. The dog barks; the fox runs!
Is the fox quick? Yes, the fox is quick."""
import string
words = [w.strip(string.punctuation).lower() for w in text.split()]
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
for w, c in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:5]:
    print(f"{w:<8}{c:>3} {'#' * c}")
print(len(words), len(set(words)), max(words, key=len), sum(map(len, words)) / len(words))
lines = text.splitlines()
print(len(lines), [len(l) for l in lines], text.count("fox"), text.lower().count("the"))
vowels = {v: text.lower().count(v) for v in "aeiou"}
print(vowels, max(vowels, key=vowels.get))
by_len = {}
for w in sorted(set(words)):
    by_len.setdefault(len(w), []).append(w)
print({k: by_len[k] for k in sorted(by_len)})
print(" ".join(w.capitalize() for w in words[:9]), text[::-1][:10], "".join(sorted(set("hello world") - {" "})))
