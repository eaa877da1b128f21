graph = {"A": {"B": 7, "C": 9, "F": 14}, "B": {"A": 7, "C": 10, "D": 15}, "C": {"A": 9, "B": 10, "D": 11, "F": 2}, "D": {"B": 15, "C": 11, "E": 6}, "E": {"D": 6, "F": 9}, "F": {"A": 14, "C": 2, "E": 9}}
def dijkstra(g, start):
    dist = {v: float("inf") for v in g}
    dist[start], prev, todo = 0, {}, set(g)
    while todo:
        v = min(todo, key=lambda n: (dist[n], n))
        todo.remove(v)
        for w, d in g[v].items():
            if dist[v] + d < dist[w]:
                dist[w], prev[w] = dist[v] + d, v
    return dist, prev
dist, prev = dijkstra(graph, "A")
print(dist)
path, n = [], "E"
while n:
    path.append(n)
    n = prev.get(n)
print(" -> ".join(reversed(path)))
def bfs(g, s, t):
    queue, seen = [[s]], {s}
    while queue:
        p = queue.pop(0)
        if p[-1] == t:
            return p
        for w in sorted(g[p[-1]]):
            if w not in seen:
                seen.add(w)
                queue.append(p + [w])
def dfs(g, v, seen=None):
    seen = [] if seen is None else seen
    seen.append(v)
    for w in sorted(g[v]):
        if w not in seen:
            dfs(g, w, seen)
    return seen
print(bfs(graph, "A", "E"), dfs(graph, "A"))
def topo(deps):
    out, seen = [], set()
    def visit(n):
        if n not in seen:
            seen.add(n)
            for d in deps.get(n, []):
                visit(d)
            out.append(n)
    for n in deps:
        visit(n)
    return out
print(topo({"app": ["db", "ui"], "ui": ["lib"], "db": ["lib"], "lib": []}))
