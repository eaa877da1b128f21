def look_and_say(s):
    out, i = "", 0
    while i < len(s):
        n = 1
        while i + n < len(s) and s[i + n] == s[i]:
            n += 1
        out += str(n) + s[i]
        i += n
    return out
s = "1"
for _ in range(9):
    print(s)
    s = look_and_say(s)
from itertools import groupby
print("".join(str(len(list(g))) + k for k, g in groupby("111221")))
def expand(s):
    return "".join(c * int(n) for n, c in zip(s[::2], s[1::2]))
print(expand("312211"), expand(look_and_say("1113")) == "1113")
