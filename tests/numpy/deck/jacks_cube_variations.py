# profile: scipy2008
import numpy as np
np.random.seed([1, 2, 3])
ni, nj, nk = (4, 5, 20)
cube = np.empty((ni, nj, nk), dtype=int)
cube[:, :, :] = np.arange(nk)[np.newaxis, np.newaxis, :]
kslice = np.random.randint(5, 15, size=(ni, nj))
print(repr(kslice))
half_width = 3
idx_i = np.arange(ni)[:, np.newaxis, np.newaxis]
idx_j = np.arange(nj)[np.newaxis, :, np.newaxis]
idx_k = kslice[:, :, np.newaxis] + np.arange(-half_width, half_width + 1)
small = cube[idx_i, idx_j, idx_k]
print(small.shape, (small[:, :, 3] == kslice).all(), repr(small[0]), small.flags.owndata, small.base is None)
print((np.take_along_axis(cube, idx_k, axis=2) == small).all())
gi, gj = np.ogrid[:ni, :nj]
print((cube[gi[..., None], gj[..., None], idx_k] == small).all(), cube[gi, gj, kslice].shape, (cube[gi, gj, kslice] == kslice).all())
loop = np.array([[cube[i, j, kslice[i, j] - 3:kslice[i, j] + 4] for j in range(nj)] for i in range(ni)])
print((loop == small).all())
try:
    cube[idx_i, idx_j, idx_k + 6]
except IndexError as e:
    print(e)
print(cube[idx_i, idx_j, np.clip(idx_k + 6, 0, nk - 1)].max(), cube[idx_i, idx_j, idx_k - 12].min(), cube[:, :, [1, 2]].shape, cube[:, 0, kslice[:, 0]].shape, cube[idx_i, idx_j].shape)
cube[idx_i, idx_j, idx_k] = -1
print((cube == -1).sum(), cube[0, 0])
