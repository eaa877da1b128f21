import statistics as st
f = st.kde([1, 2, 3], h=1)
print(f.__doc__, f.__name__, f.__qualname__, st.kde([1, 2, 3], h=1, cumulative=True).__doc__)
for k in ('normal', 'logistic', 'sigmoid', 'rectangular', 'triangular', 'parabolic', 'quartic', 'triweight', 'cosine', 'gauss', 'uniform', 'epanechnikov', 'biweight'):
    g = st.kde([1, 2, 4.5], h=1.5, kernel=k)
    c = st.kde([1, 2, 4.5], h=1.5, kernel=k, cumulative=True)
    print(k, [g(x) for x in (-3, 0, 1, 2.2, 4, 9)], [c(x) for x in (-3, 0, 1, 2.2, 4, 9)])
for a in (lambda: st.kde([], 1), lambda: st.kde([1], 0), lambda: st.kde(['a'], 1), lambda: st.kde([1], 1, 'foo'), lambda: st.kde([1], -1)):
    try:
        a()
    except Exception as e:
        print(type(e).__name__, e)
