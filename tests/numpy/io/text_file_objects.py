# tofile and fromfile with file objects, text files among them; the memory that arrays say they take.
import os
import sys

import numpy as np

a = np.array([1.5, 2.0, -3.25])
with open("a.txt", "w") as f:
    f.write("head ")
    a.tofile(f, sep=",")
print(open("a.txt").read())
with open("a.txt", "w") as f:
    a.tofile(f, sep=";", format="%.3f")
print(open("a.txt").read())
with open("a.bin", "w") as f:
    a.tofile(f)
print(os.path.getsize("a.bin"), np.fromfile("a.bin"))
with open("a.bin", "rb") as f:
    print(np.fromfile(f, count=1), np.fromfile(f))
with open("a.txt") as f:
    print(np.fromfile(f, sep=";"))
for x in (a, a[1:], np.zeros((3, 4)), np.array(5), np.zeros((2, 3), "i4,O")):
    print(sys.getsizeof(x), x.__sizeof__())
