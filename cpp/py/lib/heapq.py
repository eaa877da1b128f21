"""A heap in a list: the smallest item is always at index 0."""

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def _rise(heap, start, at):
    """Move the item at index `at` up to where its parent isn't larger."""
    item = heap[at]
    while at > start:
        parent = (at - 1) >> 1
        if not item < heap[parent]:
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def _sink(heap, at):
    """Move the hole at index `at` down to a leaf, then its item up to its place."""
    end = len(heap)
    start = at
    item = heap[at]
    child = 2 * at + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _rise(heap, start, at)


def _check(heap, name):
    if not isinstance(heap, list):
        which = '' if name in ('heapify', 'heappop') else ' 1'
        raise TypeError(f'{name}() argument{which} must be list, not {type(heap).__name__}')


def heappush(heap, item):
    """Add an item."""
    _check(heap, 'heappush')
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap):
    """Remove and return the smallest item."""
    if not isinstance(heap, list):
        _check(heap, 'heappop')
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return smallest


def heapreplace(heap, item):
    """Remove and return the smallest item, then add one."""
    _check(heap, 'heapreplace')
    if not heap:
        raise IndexError('index out of range')
    smallest = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return smallest


def heappushpop(heap, item):
    """Add an item, then remove and return the smallest."""
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(x):
    """Turn a list into a heap, in place."""
    _check(x, 'heapify')
    for i in reversed(range(len(x) // 2)):
        _sink(x, i)


def merge(*iterables, key=None, reverse=False):
    """The items of several sorted iterables in one sorted order."""
    heap = []
    for order, iterable in enumerate(iterables):
        it = iter(iterable)
        for item in it:
            heap.append(_Entry(item if key is None else key(item), order, item, it, reverse))
            break
    heapify(heap)
    while heap:
        entry = heap[0]
        yield entry.item
        for item in entry.it:
            entry.item = item
            entry.key = item if key is None else key(item)
            _sink(heap, 0)
            break
        else:
            heappop(heap)


class _Entry:
    __slots__ = ('key', 'order', 'item', 'it', 'reverse')

    def __init__(self, key, order, item, it, reverse):
        self.key, self.order, self.item, self.it, self.reverse = key, order, item, it, reverse

    def __lt__(self, other):
        a, b = (other.key, self.key) if self.reverse else (self.key, other.key)
        if a < b:
            return True
        if b < a:
            return False
        return self.order < other.order


def nsmallest(n, iterable, key=None):
    """The n smallest items, sorted."""
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    """The n largest items, largest first."""
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
