import numpy as np
a = np.arange(24).reshape(2, 3, 4)
for idx in ("...", "..., 0", "0, ...", "..., None", "None, ..., None", "0, ..., 1", ":, None, 1", "..., 1:, ::2", "1, ..., -1, None", "None", "0, None, :, 2", "(Ellipsis, 0)", "slice(None), 1", "..., [0, 1]", "[0], ..., [1]", "..., None, [0, 1]", "[[0], [1]], ...", "None, [0, 1], 0", "a[..., 0] > 5", "..., a[0, 0] > 1", "[True, False], ..., 0", "0, 1, 2, ..."):
    r = eval(f"a[{idx}]")
    print(idx, r.shape, r.ravel()[:4], np.shares_memory(a, r) if isinstance(r, np.ndarray) else "scalar")
