# profile: scipy2008
import numpy as np
x = np.zeros((3, 5))
y = np.zeros(8)
print((x[..., None] + y).shape, (x + y[:, None, None]).shape, (x[:, None] + y[None, :, None]).shape, (x[None] + y[:, None, None]).shape, np.add.outer(x, y).shape, np.add.outer(y, x).shape)
for expr in ("x + y", "x[:, :, None] + y[:, None]", "x[..., None, None] + y", "x.T[..., None] + y", "x[None, ...] + np.zeros((4, 1, 1))", "y[None, :][..., None] + np.zeros(2)"):
    try:
        print(expr, eval(expr).shape)
    except ValueError as e:
        print(expr, e)
print(x[:, np.newaxis].shape, x[np.newaxis].shape, np.newaxis is None, np.expand_dims(x, 1).shape, np.swapaxes(x[..., None] + y, 0, 2).shape, np.moveaxis(x[..., None] + y, -1, 0).shape)
