a = [3, 1, 2]
print(a.append(4), a.sort(), a.reverse(), a.extend([]))
print(a.insert(0, 9), a.remove(9), a.clear(), a)
b = [1, 2, 3]
b = b.append(4)
print(b)
try:
    b.append(5)
except AttributeError as e:
    print(e)
c = sorted([2, 1]).reverse()
print(c, [1, 2, 3].copy().pop(), {}.update({}), set().add(1))
print([].extend("ab"))
d = [[1, 2]] * 2
e = [x[:] for x in d]
d[0].append(3)
print(d, e)
def add(item, to=None):
    to = [] if to is None else to
    to.append(item)
    return to
print(add(1), add(2), add(3, [0]))
