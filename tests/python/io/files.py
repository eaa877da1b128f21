with open("t.txt", "w") as f:
    print(f.write("first\nsecond\n"), f.name, f.mode, f.closed)
    f.writelines(["third\n", "émoji 🎉\n"])
print(f.closed)
with open("t.txt") as f:
    print(f.readline(), f.read(3), f.readlines())
for i, line in enumerate(open("t.txt", encoding="utf-8")):
    print(i, repr(line))
with open("t.txt", "a") as f:
    f.write("appended")
print(open("t.txt").read().splitlines(), len(open("t.txt", "rb").read()))
with open("b.bin", "wb") as f:
    f.write(bytes(range(5)))
with open("b.bin", "rb") as f:
    print(f.read(2), f.tell(), f.seek(0), f.read(), f.read(), f.seek(-1, 2), f.read())
with open("t.txt", "r+") as f:
    f.write("FIRST")
    f.seek(0)
    print(f.readline())
import os
print(os.path.exists("t.txt"), os.path.exists("nope"), os.path.getsize("b.bin"))
print(sorted(os.listdir("."))[:1] == ["b.bin"])
os.remove("b.bin")
print(os.path.exists("b.bin"))
