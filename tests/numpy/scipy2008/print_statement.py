# profile: scipy2008
import numpy as np
print "hello", 1, [2]
print np.arange(3), np.array([1.5, 2])
x = 5
for i in range(2):
    print i, x
print "%d and %s" % (3, "s")
print(1, 2)
print("call", end="!\n")
print x,
print "same line"
print "a" + "b", (1, 2), {"k": 1}
print -x, not x, [i for i in range(3)]
