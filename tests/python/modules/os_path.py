import os.path as p
print(p.join("a", "b", "c.txt"), p.join("a", "/b"), p.join("a/", "b"), p.join("a", ""))
print(p.basename("/x/y.txt"), p.dirname("/x/y.txt"), p.split("/x/y"))
print(p.splitext("a/b.tar.gz"), p.splitext(".bashrc"), p.splitext("noext"))
print(p.isabs("/a"), p.isabs("a"), p.normpath("a//b/../c/./d"), p.normpath(""))
print(p.commonprefix(["abc", "abd"]), p.commonpath(["/a/b", "/a/c"]))
print(p.relpath("/a/b/c", "/a/d"), p.exists("/nonexistent"), p.isfile("/nonexistent"))
print(p.isdir("/"), p.sep, p.basename("a/b/"), p.dirname("file"))
print(p.join("a", "b", "..", "c"))
