# The other five families.
import numpy as np
from numpy.polynomial import chebyshev, legendre, hermite, hermite_e, laguerre
np.set_printoptions(precision=6, suppress=True)
for module, p, cls in ((chebyshev, 'cheb', 'Chebyshev'), (legendre, 'leg', 'Legendre'), (hermite, 'herm', 'Hermite'),
                       (hermite_e, 'herme', 'HermiteE'), (laguerre, 'lag', 'Laguerre')):
    f = lambda name: getattr(module, p + name)
    a, b = [1., 2, 3], [3., 2, 1, .5]
    print('--', p)
    print(f('add')(a, b), f('sub')(a, b), f('mul')(a, b), f('mulx')(a), f('pow')(a, 3))
    print(*f('div')(f('mul')(a, b), a), *f('div')(b, a))
    print(f('val')(.5, b), f('val')([0, 1], [a, a]), f('val2d')(1, 2, [a, b[:3]]), f('grid2d')([1, 2], [3, 4], [a, b[:3]]))
    print(f('der')(b), f('der')(b, 2), f('int')(a), f('int')(a, 2, [1, 2], lbnd=1, scl=2))
    print(f('vander')([0, .5, 1], 4), f('vander2d')([1, 2], [3, 4], [1, 2]))
    print(f('companion')(b), f('roots')([-6., 1, 2]), f('fromroots')([-1, 0, 2]), f('line')(3, 2), f('trim')([1, 2, 0]))
    x = np.linspace(-1, 1, 21)
    print(f('fit')(x, f('val')(x, b), 3))
    print(getattr(module, p + '2poly')(b), getattr(module, 'poly2' + p)(b))
    nodes, weights = f('gauss')(5)
    print(nodes, weights, f('weight')(np.array([.1, .2])))
    print(f('domain'), f('zero'), f('one'), f('x'))
    C = getattr(module, cls)
    s = C([1, 2, 3])
    print(repr(s), s, f'{s:ascii}', s._repr_latex_(), sep='\n')
    print(s(2), s * s, s.deriv(), s.integ(), s.roots(), C.basis(3), C.fromroots([1, 2]), s.convert(kind=np.polynomial.Polynomial), sep='\n')
    print(C.cast(np.polynomial.Polynomial([1, 2, 3])), C.identity(), C.fit(x, np.exp(x), 4), C([1, 2], domain=[0, 4]), sep='\n')
print(chebyshev.chebpts1(4), chebyshev.chebpts2(4), chebyshev.chebinterpolate(np.exp, 3))
print(chebyshev.Chebyshev.interpolate(np.sin, 3, domain=[0, 2]))
for bad in (lambda: chebyshev.chebder([1], -1), lambda: legendre.legint([1, 2], k=[1, 2]), lambda: hermite.hermvander([1], -1),
            lambda: laguerre.lagcompanion([1]), lambda: chebyshev.chebdiv([1], [0]), lambda: legendre.legfit([1], [1, 2], 1),
            lambda: np.polynomial.Legendre([1]) + np.polynomial.Chebyshev([1]), lambda: chebyshev.chebpow([1, 2], 20),
            lambda: chebyshev.chebgauss(0), lambda: chebyshev.chebpts2(1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ':', e)
