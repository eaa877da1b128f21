compose = lambda *fs: lambda x: [x := f(x) for f in fs][-1]
print(compose(lambda v: v + 1, lambda v: v * 2)(3))
add = lambda a, b=10, *c, d=1, **e: (a, b, c, d, e)
print(add(1), add(1, 2, 3, d=4, z=5))
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print({k: f(5, 3) for k, f in ops.items()})
def twice(f):
    return lambda x: f(f(x))
print(twice(twice(lambda x: x * 3))(1), (lambda: (yield))().__class__.__name__)
curry = lambda a: lambda b: lambda c: a + b + c
print(curry(1)(2)(3))
def apply(f, *a, **k):
    return f(*a, **k)
print(apply(sorted, [3, 1, 2], reverse=True), apply(lambda: None), apply(dict, a=1))
Y = lambda f: (lambda x: f(lambda v: x(x)(v)))(lambda x: f(lambda v: x(x)(v)))
print(Y(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(10))
print((lambda x: x if x else "empty")(""), [f(3) for f in (lambda x: x**2, abs, str, float)])
