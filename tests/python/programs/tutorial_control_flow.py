for w in ['cat', 'window', 'defenestrate']:
    print(w, len(w))
users = {'Hans': 'active', 'Éléonore': 'inactive', '景太郎': 'active'}
for user, status in users.copy().items():
    if status == 'inactive':
        del users[user]
print(users, {u: s for u, s in users.items() if s == 'active'})
print(list(range(5, 10)), list(range(0, 10, 3)), list(range(-10, -100, -30)), range(10), sum(range(4)))
for n in range(2, 10):
    for x in range(2, n):
        if n % x == 0:
            print(n, 'equals', x, '*', n // x)
            break
    else:
        print(n, 'is a prime number')
def ask_ok(replies, retries=2, reminder='Please try again!'):
    for reply in replies:
        if reply in {'y', 'ye', 'yes'}:
            return True
        if reply in {'n', 'no', 'nop', 'nope'}:
            return False
        retries = retries - 1
        if retries < 0:
            raise ValueError('invalid user response')
        print(reminder)
print(ask_ok(["y"]), ask_ok(["hm", "no"]))
try:
    ask_ok(["a", "b", "c"])
except ValueError as e:
    print(e)
def cheeseshop(kind, *arguments, **keywords):
    print("-- Do you have any", kind, "?")
    for arg in arguments:
        print(arg)
    print("-" * 40)
    for kw in keywords:
        print(kw, ":", keywords[kw])
cheeseshop("Limburger", "It's very runny, sir.", shopkeeper="Michael Palin", client="John Cleese")
def parrot(voltage, state='a stiff', action='voom'):
    print("-- This parrot wouldn't", action, end=' ')
    print("if you put", voltage, "volts through it.", end=' ')
    print("E's", state, "!")
parrot(**{"voltage": "four million", "state": "bleedin' demised", "action": "VOOM"})
pairs = [(1, 'one'), (2, 'two'), (3, 'three'), (4, 'four')]
pairs.sort(key=lambda pair: pair[1])
print(pairs)
