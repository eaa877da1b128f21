import gc
class A:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class Node: pass
n = Node()
n.me = n
n.a = A(8)
del n
gc.collect()
print("collected")
