class Thing:
    def method(self, x):
        return x.upper() + self.other(x, 5)
    def other(self, x, n):
        return len(n)
print("before")
t = Thing()
t.method("abc") if True else None
