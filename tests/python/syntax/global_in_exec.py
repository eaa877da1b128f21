# `global` at the top of exec()'d code stores in the globals, not in the locals given
def run():
    exec("""
global y
y = 5
def read(): return y
print(read())
class X:
    global z
    z = 12
    def m(self): return z
print(X().m())
""")
run()
print(y, z)
names = {}
exec("global a\na = 1\nb = 2", {}, names)
print(names)
def f(): pass
f.__dict__ = {"known": 7}
print(f.known, f.__dict__)
