a = [1]
a.append(a)
print(a)
d = {}
d["self"] = d
print(d)
b = [d, a]
print(b)
t = ([],)
t[0].append(t)
print(t)
print(a[1][1][1] is a)
