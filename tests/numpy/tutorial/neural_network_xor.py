import numpy as np
np.random.seed(42)
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([[0], [1], [1], [0]])
W1, b1 = np.random.randn(2, 4), np.zeros((1, 4))
W2, b2 = np.random.randn(4, 1), np.zeros((1, 1))
sigmoid = lambda z: 1 / (1 + np.exp(-z))
for epoch in range(3000):
    h = np.tanh(X @ W1 + b1)
    out = sigmoid(h @ W2 + b2)
    d2 = out - y
    d1 = (d2 @ W2.T) * (1 - h**2)
    W2 -= 0.1 * h.T @ d2
    b2 -= 0.1 * d2.sum(axis=0, keepdims=True)
    W1 -= 0.1 * X.T @ d1
    b1 -= 0.1 * d1.sum(axis=0, keepdims=True)
print((out > 0.5).astype(int).ravel(), out.shape, bool(abs(out - y).max() < 0.1))
def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
s = softmax(np.array([[1.0, 2.0, 3.0], [1000.0, 1000.0, 1000.0]]))
print(s.round(6), s.sum(axis=1), s.argmax(axis=1), np.eye(3)[[0, 2, 1]])
print(np.maximum(0, [-1.5, 2]))
relu = np.vectorize(lambda v: v if v > 0 else 0.0)
print(relu(np.array([-1.0, 2.0])), -np.log(s[0, 2]).round(6))
