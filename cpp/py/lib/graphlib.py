"""The order in which things that depend on others can be done."""

__all__ = ['TopologicalSorter', 'CycleError']


class CycleError(ValueError):
    """Things depend on each other in a ring; its nodes are the second argument, the first again at the end."""


class TopologicalSorter:
    """Nodes and what comes before each; nodes are given as soon as all before them are done."""

    def __init__(self, graph=None):
        self._before = {}     # node: how many of those before it are not done yet
        self._after = {}      # node: those that wait for it
        self._ready = None    # nodes to be given next; None before prepare()
        self._given = set()
        self._finished = set()
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _know(self, node):
        if node not in self._before:
            self._before[node] = 0
            self._after[node] = []

    def add(self, node, *predecessors):
        """Add a node that comes after others."""
        if self._ready is not None:
            raise ValueError('Nodes cannot be added after a call to prepare()')
        self._know(node)
        self._before[node] += len(predecessors)
        for other in predecessors:
            self._know(other)
            self._after[other].append(node)

    def prepare(self):
        """Begin to give nodes; no more can be added. CycleError if there is a ring."""
        if self._ready is not None:
            raise ValueError('cannot prepare() more than once')
        self._ready = [node for node, count in self._before.items() if count == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError('nodes are in a cycle', cycle)

    def get_ready(self):
        """The nodes that can be done now and were not given before."""
        self._check_prepared()
        result = tuple(self._ready)
        self._given.update(result)
        self._ready.clear()
        return result

    def is_active(self):
        """Whether there are nodes to be given or to be done."""
        self._check_prepared()
        return len(self._finished) < len(self._given) or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def _check_prepared(self):
        if self._ready is None:
            raise ValueError('prepare() must be called first')

    def done(self, *nodes):
        """Say that nodes that were given are done."""
        self._check_prepared()
        for node in nodes:
            if node not in self._before:
                raise ValueError(f'node {node!r} was not added using add()')
            if node in self._finished:
                raise ValueError(f'node {node!r} was already marked done')
            if node not in self._given:
                raise ValueError(f'node {node!r} was not passed out (still not ready)')
            self._finished.add(node)
            for after in self._after[node]:
                self._before[after] -= 1
                if self._before[after] == 0:
                    self._ready.append(after)

    def _find_cycle(self):
        path, place, seen = [], {}, set()
        for start in self._before:
            if start in seen:
                continue
            stack = [(start, iter(self._after[start]))]
            seen.add(start)
            place[start] = 0
            path.append(start)
            while stack:
                node, following = stack[-1]
                for after in following:
                    if after in place:
                        return path[place[after]:] + [after]
                    if after not in seen:
                        seen.add(after)
                        place[after] = len(path)
                        path.append(after)
                        stack.append((after, iter(self._after[after])))
                        break
                else:
                    stack.pop()
                    path.pop()
                    del place[node]
        return None

    def static_order(self):
        """All nodes, each after those before it."""
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)
