# profile: scipy2008
import numpy as np
print(repr(np.emath.sqrt(-1)), repr(np.emath.sqrt([4, -9])), repr(np.emath.sqrt([4, 9])), repr(np.emath.log(-np.e)), repr(np.emath.sqrt(-1.5)), repr(np.sqrt(-1 + 0j)), repr(np.emath.power([2, -2], 0.5).round(6)))
hills = np.array([[1, 5, 2], [8, 3, 9], [4, 7, 6]])
print(hills.argmax(), np.unravel_index(hills.argmax(), hills.shape), np.unravel_index([0, 4, 8], hills.shape), np.unravel_index(np.argsort(hills, axis=None)[::-1][:3], hills.shape), np.ravel_multi_index((1, 2), hills.shape))
people = np.array([('Ada', 'Lovelace', 36), ('Alan', 'Turing', 41), ('Grace', 'Hopper', 85), ('Mary', 'Lovelace', 5)], dtype=[('first', 'U8'), ('last', 'U10'), ('age', int)])
print(np.lexsort((people['first'], people['last'])), np.lexsort((-people['age'], people['last'])), np.sort(people, order=['last', 'age'])['first'], np.argsort(people['age'])[::-1], repr(people[0]), people['last'] == 'Lovelace')
print(np.iinfo(np.int16).max, np.iinfo(int).max, np.iinfo(int), np.finfo(float).nmant, np.finfo(np.float32).eps, np.iinfo(np.uint8).min)
for a, b in ((np.int16, np.integer), (np.float32, np.integer), (np.complex64, np.inexact), (bool, np.number), (int, np.int32), (int, np.signedinteger), ('U5', np.character), (np.float64, float), (np.intp, np.int32)):
    print(np.issubdtype(a, b), end=' ')
print('')
rabbits = np.array([[1, 1], [1, 0]])
print(repr(np.linalg.matrix_power(rabbits, 10)), [int(np.linalg.matrix_power(rabbits, n)[0, 1]) for n in (45, 46, 47, 48)], np.linalg.matrix_power(rabbits.astype(np.int64), 47)[0, 1], repr(np.linalg.matrix_power([[2., 0.], [1., 4.]], -1)), repr(np.linalg.matrix_power(rabbits, 0)))
