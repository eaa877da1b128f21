class Animal:
    def __init__(self, name):
        self.name = name
    def speak(self):
        return "..."
    def intro(self):
        return f"{self.name}: {self.speak()}"
class Cat(Animal):
    def __init__(self, name, lives=9):
        super().__init__(name)
        self.lives = lives
    def speak(self):
        return "meow"
class Kitten(Cat):
    def speak(self):
        return "(tiny) " + super().speak() + "/" + super(Cat, self).speak()
for a in (Animal("A"), Cat("C"), Kitten("K", 1)):
    print(a.intro(), isinstance(a, Cat), type(a).__name__, a.__dict__)
print(Kitten.__mro__, issubclass(Kitten, Animal), Kitten.__bases__)
class NoInit(Cat): pass
try:
    NoInit()
except TypeError as e:
    print(e)
try:
    super().x
except RuntimeError as e:
    print(e)
class P:
    @classmethod
    def who(cls):
        return cls.__name__
class Q(P):
    @classmethod
    def who(cls):
        return "Q+" + super().who()
print(Q.who(), Q().who())
