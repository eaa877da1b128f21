class Dog:
    kind = 'canine'
    tricks = []
    def __init__(self, name):
        self.name = name
    def add_trick(self, trick):
        self.tricks.append(trick)
d, e = Dog('Fido'), Dog('Buddy')
d.add_trick('roll over')
e.add_trick('play dead')
print(d.kind, e.kind, d.name, e.name, d.tricks)
class Warehouse:
    purpose = 'storage'
    region = 'west'
w1 = Warehouse()
w2 = Warehouse()
w2.region = 'east'
print(w1.purpose, w1.region, w2.purpose, w2.region)
class Bag:
    def __init__(self):
        self.data = []
    def add(self, x):
        self.data.append(x)
    def addtwice(self, x):
        self.add(x)
        self.add(x)
b = Bag()
b.addtwice(1)
print(b.data)
class Mapping:
    def __init__(self, iterable):
        self.items_list = []
        self.__update(iterable)
    def update(self, iterable):
        for item in iterable:
            self.items_list.append(item)
    __update = update
class MappingSubclass(Mapping):
    def update(self, keys, values):
        for item in zip(keys, values):
            self.items_list.append(item)
m = MappingSubclass("ab")
m.update("x", [1])
print(m.items_list)
class Reverse:
    def __init__(self, data):
        self.data = data
        self.index = len(data)
    def __iter__(self):
        return self
    def __next__(self):
        if self.index == 0:
            raise StopIteration
        self.index = self.index - 1
        return self.data[self.index]
print([char for char in Reverse('spam')])
def reverse(data):
    for index in range(len(data) - 1, -1, -1):
        yield data[index]
print("".join(reverse('golf')), sum(i * i for i in range(10)), sum(x * y for x, y in zip([10, 20, 30], [7, 5, 3])), list('golf'[i] for i in range(3, -1, -1)))
def scope_test():
    def do_local():
        spam = "local spam"
    def do_nonlocal():
        nonlocal spam
        spam = "nonlocal spam"
    def do_global():
        global spam
        spam = "global spam"
    spam = "test spam"
    do_local()
    print("After local assignment:", spam)
    do_nonlocal()
    print("After nonlocal assignment:", spam)
    do_global()
    print("After global assignment:", spam)
scope_test()
print("In global scope:", spam)
for cls in [type("B", (Exception,), {})]:
    try:
        raise cls()
    except Exception as err:
        print(type(err).__name__, repr(err))
