class CM:
    def __enter__(self):
        return self
    def __exit__(self, *a):
        print("exit", a[0].__name__)
with CM() as c:
    x = [1, 2, 3]
    x[3] = 5
