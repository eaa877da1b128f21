import numpy as np
for v in ([1, 2], [1, 2.0], [True, 1], [True, 2.5], [1, 1j], [1, "a"], [1.5, "a"], [None, 1], ["a", None], [2**31], [2**63 - 1], [2**63], [2**64 - 1], [-1, 2**63], [2**64], [1, 2**70], [b"a", "b"], [b"a", 1], [np.int8(1), 2], [np.float32(1), 2], [np.float32(1), 2.5], [np.int8(1), np.uint8(2)], [[1, 2], [3.5, 4]], [(), ()], [[], []], [range(2), [3, 4]], [1], [0], "abc", b"abc", 5, 1.5, None, True, 1j, [np.array([1]), np.array([2.5])], [np.arange(2), [1, 2]], [[np.float16(1)], [np.int64(2)]]):
    a = np.array(v)
    print(repr(v)[:40], a.dtype, a.shape)
