fruits = ['orange', 'apple', 'pear', 'banana', 'kiwi', 'apple', 'banana']
print(fruits.count('apple'), fruits.count('tangerine'), fruits.index('banana'), fruits.index('banana', 4))
fruits.reverse()
fruits.append('grape')
fruits.sort()
print(fruits, fruits.pop())
vec = [-4, -2, 0, 2, 4]
print([x * 2 for x in vec], [x for x in vec if x >= 0], [abs(x) for x in vec], [(x, x ** 2) for x in range(6)], [num for elem in [[1, 2, 3], [4, 5, 6], [7, 8, 9]] for num in elem])
print([(x, y) for x in [1, 2, 3] for y in [3, 1, 4] if x != y])
matrix = [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12]]
print([[row[i] for row in matrix] for i in range(4)], list(zip(*matrix)))
t = 12345, 54321, 'hello!'
u = t, (1, 2, 3, 4, 5)
print(t[0], t, u, len(()), ('hello',))
basket = {'apple', 'orange', 'apple', 'pear'}
print('orange' in basket, 'crabgrass' in basket, sorted(set('abracadabra') - set('alacazam')), sorted({x for x in 'abracadabra' if x not in 'abc'}))
tel = {'jack': 4098, 'sape': 4139}
tel['guido'] = 4127
del tel['sape']
tel['irv'] = 4127
print(tel, list(tel), sorted(tel), 'guido' in tel, 'jack' not in tel, dict([('sape', 4139), ('guido', 4127)]), {x: x**2 for x in (2, 4, 6)}, dict(sape=4139, guido=4127))
for i, v in enumerate(['tic', 'tac', 'toe']):
    print(i, v)
for q, a in zip(['name', 'quest'], ['lancelot', 'the holy grail']):
    print('What is your {0}?  It is {1}.'.format(q, a))
for i in reversed(range(1, 10, 2)):
    print(i, end=" ")
print((1, 2, 3) < (1, 2, 4), [1, 2, 3] < [1, 2, 4], 'ABC' < 'C' < 'Pascal' < 'Python', (1, 2, 3, 4) < (1, 2, 4), (1, 2) < (1, 2, -1), (1, 2, ('aa', 'ab')) < (1, 2, ('abc', 'a'), 4))
string1, string2, string3 = '', 'Trondheim', 'Hammer Dance'
print(string1 or string2 or string3)
