import numpy as np
a = np.arange(10)
views = {"slice": a[2:5], "step": a[::2], "neg": a[::-1], "reshape": a.reshape(2, 5), "ravel": a.ravel(), "T": a.T, "view": a.view(), "newaxis": a[None], "ellipsis": a[...], "asarray": np.asarray(a), "real": a.real, "squeeze": a[None].squeeze(), "diag": np.diag(np.ones((2, 2))), "swap": a.reshape(2, 5).swapaxes(0, 1)}
copies = {"copy": a.copy(), "fancy": a[[1, 2]], "mask": a[a > 3], "flatten": a.flatten(), "astype": a.astype(int), "add": a + 0, "array": np.array(a), "sorted": np.sort(a), "take": a.take([0]), "concat": np.concatenate([a, a]), "transposed ravel": a.reshape(2, 5).T.ravel()}
for name, v in (views | copies).items():
    print(name, np.shares_memory(a, v), np.may_share_memory(a, v), v.flags.owndata, v.base is None)
a[2] = 100
print(views["slice"], copies["copy"][2], views["reshape"][0, 2])
print(np.shares_memory(a[::2], a[1::2]), np.may_share_memory(a[::2], a[1::2]))
print(np.shares_memory(a[:3], a[3:]), np.may_share_memory(a[:3], a[3:]))
b = a
b[0] = -5
print(a[0], b is a, id(b) == id(a))
