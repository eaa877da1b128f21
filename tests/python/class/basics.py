class Dog:
    """A dog."""
    kind = "canine"
    count = 0
    def __init__(self, name):
        self.name = name
        Dog.count += 1
    def speak(self, times=1):
        return f"{self.name} says " + "woof " * times
    @classmethod
    def make(cls, name):
        return cls(name)
    @staticmethod
    def add(a, b):
        return a + b
d = Dog("Rex")
e = Dog.make("Fido")
print(d.speak(), e.speak(2), Dog.speak(d), Dog.count)
print(d.count, Dog.add(1, 2), d.add(3, 4))
d.kind = "own"
print(d.kind, e.kind, Dog.kind, d.__dict__, e.__dict__)
del d.kind
print(d.kind, Dog.__doc__, Dog.__name__, d.__class__.__name__)
print(isinstance(e, Dog))
f = d.speak
print(f(), f.__func__ is Dog.speak, f.__self__ is d)
Dog.bark = lambda self: self.name.upper()
print(d.bark())
d.trick = lambda: "roll"
print(d.trick())
