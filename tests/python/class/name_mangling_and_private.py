class A:
    def __init__(self):
        self.__x = 1
        self._y = 2
    def get(self): return self.__x
    def __secret(self): return "secret"
    def call(self): return self.__secret()
    __cls = "c"
class B(A):
    def __init__(self):
        super().__init__()
        self.__x = 10
b = B()
print(b.get(), b.__dict__, b.call(), b._A__secret(), b._A__cls)
try:
    b.__x
except AttributeError as e:
    print(e)
try:
    A().__secret()
except AttributeError as e:
    print(e)
class C:
    __slots__ = ("__p",)
    def __init__(self): self.__p = 3
print(C()._C__p)
