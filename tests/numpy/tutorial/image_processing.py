import numpy as np
img = np.arange(64, dtype=np.uint8).reshape(8, 8) * 4
print(img.dtype, img.min(), img.max(), 255 - img[0])
print(img[::2, ::2].shape, img[2:4, 2:4])
rgb = np.stack([img, img // 2, 255 - img], axis=-1)
print(rgb.shape, rgb[0, 0], rgb[..., 0].mean())
print((rgb @ [0.299, 0.587, 0.114])[0, :3].round(3))
blur = np.zeros((6, 6))
for i in range(3):
    for j in range(3):
        blur += img[i:i + 6, j:j + 6]
print((blur / 9)[:2])
k = np.array([[0, -1, 0], [-1, 4, -1], [0, -1, 0]])
pad = np.pad(img.astype(int), 1, mode="edge")
win = np.lib.stride_tricks.sliding_window_view(pad, (3, 3))
edges = np.einsum("ijkl,kl->ij", win, k)
print(edges[:2], np.clip(img.astype(int) + 100, 0, 255).astype(np.uint8)[-1])
hist, bins = np.histogram(img, bins=4, range=(0, 256))
print(hist, bins, (img > img.mean()).sum(), np.where(img > 128, 1, 0).sum(axis=0))
print(np.rot90(img[:3, :3]), np.flipud(img[:2, :2]), img.T[0])
print(img.reshape(4, 2, 4, 2).mean(axis=(1, 3))[0])
print(np.uint8(200) + np.array([100], np.uint8), img[0] + 250, img[0].astype(int) + 250)
