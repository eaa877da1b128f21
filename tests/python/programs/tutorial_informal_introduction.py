print(2 + 2, 50 - 5 * 6, (50 - 5 * 6) / 4, 8 / 5, 17 / 3, 17 // 3, 17 % 3, 5 * 3 + 2, 5 ** 2, 2 ** 7)
width = 20
height = 5 * 9
print(width * height, 4 * 3.75 - 1, round(3.14159 * 113.0625, 2))
print('spam eggs', "Paris rabbit got your back :)! Yay!", '1975', 'doesn\'t', "doesn't", '"Yes," they said.', "\"Yes,\" they said.")
print(r'C:\some\name')
print("""\
Usage: thingy [OPTIONS]
     -h                        Display this usage message
     -H hostname               Hostname to connect to
""")
print(3 * 'un' + 'ium', 'Py' 'thon')
word = 'Python'
print(word[0], word[5], word[-1], word[-2], word[0:2], word[2:5], word[:2] + word[2:], word[4:42], word[42:], 'J' + word[1:], len('supercalifragilisticexpialidocious'))
squares = [1, 4, 9, 16, 25]
print(squares, squares[0], squares[-1], squares[-3:], squares + [36, 49])
cubes = [1, 8, 27, 65, 125]
cubes[3] = 64
cubes.append(216)
rgba = rgb = ["Red", "Green", "Blue"]
rgb.append("Alph")
correct = rgba[:]
correct[-1] = "Alpha"
print(cubes, rgb, correct)
letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
letters[2:5] = ['C', 'D', 'E']
letters[2:5] = []
print(letters, len(letters))
a, b = 0, 1
while a < 1000:
    print(a, end=',')
    a, b = b, a + b
print()
