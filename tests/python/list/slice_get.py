a = list(range(10))
print(a[2:5], a[:3], a[7:], a[:], a[::2], a[::-1], a[8:2:-2])
print(a[-3:], a[:-7], a[100:], a[-100:3], a[5:2], a[3:3])
print(a[slice(1, 9, 3)], a[None:None:None])
print(a[-1:-4:-1], a[:-4:-1], a[4::-1])
class Idx:
    def __index__(self):
        return 2
print(a[Idx():], a[Idx()])
try:
    a[::0]
except ValueError as e:
    print(e)
try:
    a["1"]
except TypeError as e:
    print(e)
try:
    a[1.5:2]
except TypeError as e:
    print(e)
try:
    a[10]
except IndexError as e:
    print(e)
