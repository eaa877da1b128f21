import numpy as np
g, r = np.random.default_rng(0), np.random
for f in (
    lambda: r.permutation(), lambda: r.choice(), lambda: r.uniform(1, 2, 3, 4), lambda: r.normal(a=1), lambda: r.shuffle(),
    lambda: r.random(1, 2), lambda: r.sample(1, 2), lambda: r.binomial(5), lambda: r.binomial(n=5), lambda: r.binomial(5, p=1, n=2),
    lambda: r.gamma(), lambda: r.laplace(x=1), lambda: g.choice(), lambda: g.integers(), lambda: g.random(1, 2, 3, 4),
    lambda: g.shuffle(), lambda: g.binomial(5), lambda: g.normal(a=1), lambda: g.hypergeometric(1), lambda: g.permuted(),
    lambda: r.multivariate_normal([0]), lambda: r.RandomState(1, 2, 3), lambda: r.hypergeometric(1, nsample=2),
):
    try:
        print(f())
    except TypeError as e:
        print(e)
