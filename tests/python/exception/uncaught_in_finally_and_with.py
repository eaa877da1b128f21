class R:
    def __enter__(self):
        print("open")
        return self
    def __exit__(self, *a):
        print("close", a[0].__name__ if a[0] else None)
def work():
    with R() as r:
        for i in range(3):
            print("step", i)
            if i == 1:
                raise RuntimeError(f"failed at {i}")
try:
    work()
except RuntimeError as e:
    print("handled:", e)
finally:
    print("cleanup")
print("next")
try:
    work()
finally:
    print("cleanup again")
