import os
import tempfile
from tempfile import NamedTemporaryFile, SpooledTemporaryFile, TemporaryDirectory, TemporaryFile

with TemporaryFile() as f:
    print(f.write(b"some bytes"), f.seek(0), f.read(4), f.tell(), f.mode)
print(f.closed)
with TemporaryFile("w+", encoding="utf-8") as f:
    print("line one\nline two", file=f)
    f.seek(0)
    print(f.read(), list(f))

with NamedTemporaryFile("w+", suffix=".txt", prefix="note_") as f:
    name = os.path.basename(f.name)
    print(name.startswith("note_"), name.endswith(".txt"), os.path.exists(f.name), len(name))
    f.write("x,y\n1,2\n")
    f.flush()
    with open(f.name) as again:
        print(again.read())
    f.seek(0)
    for line in f:
        print(line, end="")
print(os.path.exists(f.name), f.closed)
f = NamedTemporaryFile(delete=False)
f.write(b"kept")
f.close()
print(os.path.exists(f.name), open(f.name, "rb").read())
os.remove(f.name)
with NamedTemporaryFile(delete_on_close=False) as f:
    f.close()
    print(os.path.exists(f.name))
print(os.path.exists(f.name))

with TemporaryDirectory() as folder:
    print(os.path.isdir(folder), os.listdir(folder))
    os.mkdir(os.path.join(folder, "sub"))
    for path in ("a.txt", "sub/b.txt"):
        with open(os.path.join(folder, path), "w") as out:
            out.write(path)
    print(sorted(os.listdir(folder)))
print(os.path.exists(folder))
d = TemporaryDirectory(prefix="p_", suffix="_s")
print(os.path.basename(d.name)[:2], d.name[-2:], repr(d) == f"<TemporaryDirectory {d.name!r}>")
d.cleanup()
print(os.path.exists(d.name))

made = tempfile.mkdtemp()
print(os.path.isdir(made), made.startswith(tempfile.gettempdir()), tempfile.gettempprefix(), tempfile.gettempprefixb())
os.rmdir(made)
print(os.path.exists(tempfile.mktemp()), isinstance(tempfile.gettempdirb(), bytes))
with SpooledTemporaryFile(max_size=10) as f:
    f.write(b"12345")
    print(f._rolled, f.name)
    f.write(b"1234567")
    print(f._rolled)
    f.seek(0)
    print(f.read())
with SpooledTemporaryFile(mode="w+") as f:
    f.write("text")
    f.seek(0)
    print(f.read())
for bad in (lambda: tempfile.mkdtemp(prefix=b"a", suffix="b"), lambda: TemporaryFile("q"), lambda: NamedTemporaryFile(dir="/no/such/place")):
    try:
        bad()
    except (TypeError, ValueError, OSError) as error:
        print(type(error).__name__)
