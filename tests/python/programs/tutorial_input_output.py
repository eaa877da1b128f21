import math
year, event = 2016, 'Referendum'
print(f'Results of the {year} {event}', '{:-9} YES votes  {:2.2%}'.format(42_572_654, 42_572_654 / 85_705_149))
s = 'Hello, world.\n'
print(str(s), repr(s), str(1/7), repr((32.5, 40000, ('spam', 'eggs'))))
print(f'The value of pi is approximately {math.pi:.3f}.')
table = {'Sjoerd': 4127, 'Jack': 4098, 'Dcab': 7678}
for name, phone in table.items():
    print(f'{name:10} ==> {phone:10d}')
animals = 'eels'
print(f'My hovercraft is full of {animals}.', f'My hovercraft is full of {animals!r}.')
bugs, count, area = 'roaches', 13, 'living room'
print(f'Debugging {bugs=} {count=} {area=}')
print('We are the {} who say "{}!"'.format('knights', 'Ni'), '{1} and {0}'.format('spam', 'eggs'), 'This {food} is {adjective}.'.format(food='spam', adjective='absolutely horrible'))
print('Jack: {0[Jack]:d}; Sjoerd: {0[Sjoerd]:d}; Dcab: {0[Dcab]:d}'.format(table), 'Jack: {Jack:d}'.format(**table))
for x in range(1, 11):
    print('{0:2d} {1:3d} {2:4d}'.format(x, x*x, x*x*x))
for x in range(1, 4):
    print(repr(x).rjust(2), repr(x*x).rjust(3), end=' ')
    print(repr(x*x*x).rjust(4))
print('12'.zfill(5), '-3.14'.zfill(7), '3.14159265359'.zfill(5), 'The value of pi is approximately %5.3f.' % math.pi)
with open('workfile', 'w', encoding="utf-8") as f:
    f.write('This is the entire file.\nSecond line of the file\n')
with open('workfile', encoding="utf-8") as f:
    print(repr(f.readline()), repr(f.readline()), repr(f.readline()))
print(f.closed)
import json
x = [1, 'simple', 'list']
print(json.dumps(x))
