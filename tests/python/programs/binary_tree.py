class Tree:
    def __init__(self, key):
        self.key, self.left, self.right = key, None, None
    def insert(self, key):
        side = "left" if key < self.key else "right"
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Tree(key))
        else:
            child.insert(key)
    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.key
        if self.right:
            yield from self.right
    def depth(self):
        return 1 + max((c.depth() for c in (self.left, self.right) if c), default=0)
    def find(self, key):
        if key == self.key:
            return self
        child = self.left if key < self.key else self.right
        return child.find(key) if child else None
    def show(self, indent=0):
        if self.right:
            self.right.show(indent + 4)
        print(" " * indent + str(self.key))
        if self.left:
            self.left.show(indent + 4)
t = Tree(50)
for k in (30, 70, 20, 40, 60, 80, 65):
    t.insert(k)
print(list(t), t.depth(), t.find(60).right.key, t.find(99))
t.show()
def bfs(root):
    queue, out = [root], []
    while queue:
        n = queue.pop(0)
        out.append(n.key)
        queue += [c for c in (n.left, n.right) if c]
    return out
print(bfs(t))
