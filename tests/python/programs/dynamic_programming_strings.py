def lcs(a, b):
    t = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            t[i][j] = t[i - 1][j - 1] + x if x == y else max(t[i - 1][j], t[i][j - 1], key=len)
    return t[-1][-1]
def edit(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        new = [i]
        for j, y in enumerate(b, 1):
            new.append(min(row[j] + 1, new[-1] + 1, row[j - 1] + (x != y)))
        row = new
    return row[-1]
print(lcs("AGGTAB", "GXTXAYB"), edit("kitten", "sitting"), edit("", "abc"), edit("same", "same"))
def lis(a):
    best = []
    for i, x in enumerate(a):
        prev = max((b for b in best if b[-1] < x), key=len, default=[])
        best.append(prev + [x])
    return max(best, key=len)
print(lis([10, 9, 2, 5, 3, 7, 101, 18]))
def max_sub(a):
    best = cur = a[0]
    for x in a[1:]:
        cur = max(x, cur + x)
        best = max(best, cur)
    return best
print(max_sub([-2, 1, -3, 4, -1, 2, 1, -5, 4]))
def palindromes(s):
    return sorted({s[i:j] for i in range(len(s)) for j in range(i + 2, len(s) + 1) if s[i:j] == s[i:j][::-1]}, key=lambda p: (-len(p), p))
print(palindromes("racecarx"), palindromes("abba"))
def rle(s):
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out.append(f"{j - i}{s[i]}")
        i = j
    return "".join(out)
print(rle("WWWWBBBWWC"), sorted("listen") == sorted("silent"), " ".join(w[::-1] for w in "keep the order".split()))
