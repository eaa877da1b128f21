words = "abel able bale bela elba listen silent enlist inlets stone notes onset cat act dog".split()
groups = {}
for w in words:
    groups.setdefault("".join(sorted(w)), []).append(w)
for key, ws in sorted(groups.items(), key=lambda kv: (-len(kv[1]), kv[0])):
    if len(ws) > 1:
        print(key, ws)
def pangram(s):
    return set("abcdefghijklmnopqrstuvwxyz") <= set(s.lower())
print(pangram("The quick brown fox jumps over the lazy dog"), pangram("Hello world"))
print(sorted(set("abcdefghijklmnopqrstuvwxyz") - set("the quick brown fox".lower())))
def is_palindrome(s):
    s = [c.lower() for c in s if c.isalnum()]
    return s == s[::-1]
print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("race a car"), is_palindrome(""))
