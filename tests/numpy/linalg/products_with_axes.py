import numpy as np
def show(text):
    try:
        r = eval(text)
    except Exception as e:
        print(text, "->", type(e).__name__ + ":", e)
    else:
        print(text, "->", repr(r))
A = np.arange(6.0).reshape(2, 3); B = np.arange(12).reshape(2, 2, 3); v = np.array([1, 2, 3]); c = np.array([1 + 1j, 2j])
C = np.arange(4).reshape(2, 2) + 1j
for t in ["np.matvec(A, v)", "np.matvec(B, v)", "np.vecmat([1, 2], A)", "np.vecmat(c, C)", "np.matvec(C, c)", "np.vecdot(c, c)", "np.vecdot(A, v)",
          "np.vecdot(A.T, [1, 2], axis=0)", "np.vecdot(A, A, axis=0)", "np.vecdot(A, v, keepdims=True)", "np.linalg.vecdot(A, A, axis=0)",
          "np.vecdot(A, A, axes=[0, 0])", "np.vecdot(A, A, axes=[(0,), (0,), ()])", "np.matmul(A, A.T, axes=[(0, 1), (0, 1), (1, 0)])",
          "np.matmul(B, B, axes=[(-2, -1), (-1, -2), (-2, -1)])", "np.matmul(A, v, axis=0)", "np.matmul(A, A, keepdims=True)",
          "np.matvec(A, [1, 2])", "np.matvec(v, v)", "np.vecmat(A, v)", "np.matvec(A, v, out=np.zeros(2))", "np.matvec.signature", "np.vecmat.signature",
          "np.matvec", "np.vecdot(A, v, axes=[1])", "np.vecdot(A, v, axes=5)", "np.vecdot(A, v, axis=0, axes=[0, 0])", "np.vecdot(A, v, axis=5)",
          "np.matvec.nin, np.matvec.nout", "np.vecmat.reduce(A)", "np.matvec(A.astype(int), v).dtype", "np.vecmat([1, 2], np.zeros((2, 0)))",
          "np.matvec(np.zeros((0, 3)), v)", "np.linalg.cholesky([[1, -2j], [2j, 5]], upper=True)", "np.linalg.eigh([[1, -2j], [2j, 5]])",
          "np.exceptions.AxisError(2, 1, msg_prefix='error')", "str(np.exceptions.AxisError(axis=2, ndim=1))", "str(np.exceptions.AxisError('x'))"]:
    show(t)
