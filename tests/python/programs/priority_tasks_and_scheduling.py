class Task:
    def __init__(self, name, priority, deps=()):
        self.name, self.priority, self.deps, self.done = name, priority, list(deps), False
    def __lt__(self, other):
        return (self.priority, self.name) < (other.priority, other.name)
    def __repr__(self):
        return f"{'[x]' if self.done else '[ ]'} {self.name}({self.priority})"
tasks = [Task("ship", 1, ["test"]), Task("test", 2, ["build"]), Task("build", 3), Task("docs", 2), Task("party", 1, ["ship", "docs"])]
by = {t.name: t for t in tasks}
order = []
while any(not t.done for t in tasks):
    ready = [t for t in tasks if not t.done and all(by[d].done for d in t.deps)]
    if not ready:
        raise RuntimeError("cycle")
    t = min(ready)
    t.done = True
    order.append(t.name)
print(order, sorted(tasks), max(tasks))
def round_robin(jobs, quantum):
    queue = [(n, t) for n, t in jobs.items()]
    clock, log = 0, []
    while queue:
        name, left = queue.pop(0)
        run = min(quantum, left)
        clock += run
        log.append(f"{name}@{clock}")
        if left > run:
            queue.append((name, left - run))
    return log
print(round_robin({"a": 5, "b": 2, "c": 4}, 2))
def coop(*gens):
    gens = list(gens)
    while gens:
        g = gens.pop(0)
        try:
            print(next(g), end=" ")
            gens.append(g)
        except StopIteration as e:
            print(f"<{e.value}>", end=" ")
    print()
def worker(name, n):
    for i in range(n):
        yield f"{name}{i}"
    return name + " done"
coop(worker("x", 2), worker("y", 3), worker("z", 1))
