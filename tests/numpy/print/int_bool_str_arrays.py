import numpy as np
print(np.array([1, 10, 100]), np.array([-1, 5]), np.array([True, False]), np.array(["a", "bc"]), np.array([b"a", b"bc"]))
print(repr(np.array([1, 10, 100])), repr(np.array([[True], [False]])), repr(np.array(["a", "bc"])), repr(np.array([b"a"])))
print(repr(np.array([1, 2], np.int8)), repr(np.array([1], np.uint64)), repr(np.array([1.5], np.float16)), repr(np.array([], dtype=int)), repr(np.array([[], []])), repr(np.zeros((0, 3), np.int32)), repr(np.array(1)), repr(np.array(1.5)), repr(np.array("s")), repr(np.array(True)), repr(np.array([[]], dtype="f4")))
print(np.array([]), np.array([[]]), np.zeros((2, 0)), np.zeros((0, 2)), np.array(5), np.array("s"), str(np.array(1.0)), np.array(1 + 2j))
print(repr(np.array(["it's", 'q"', "tab\t"])), np.array(["it's", "é"]), repr(np.array([["a", "b"], ["c", "d"]])))
