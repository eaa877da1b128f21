class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next
class LinkedList:
    def __init__(self, values=()):
        self.head = None
        for v in reversed(list(values)):
            self.head = Node(v, self.head)
    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next
    def append(self, v):
        if self.head is None:
            self.head = Node(v)
            return
        node = self.head
        while node.next:
            node = node.next
        node.next = Node(v)
    def reverse(self):
        prev, node = None, self.head
        while node:
            node.next, prev, node = prev, node, node.next
        self.head = prev
    def remove(self, v):
        prev, node = None, self.head
        while node:
            if node.value == v:
                if prev:
                    prev.next = node.next
                else:
                    self.head = node.next
                return True
            prev, node = node, node.next
        return False
    def __len__(self):
        return sum(1 for _ in self)
    def __str__(self):
        return " -> ".join(map(str, self)) or "(empty)"
l = LinkedList([1, 2, 3])
l.append(4)
print(l, len(l))
l.reverse()
print(l, l.remove(2), l.remove(99), l, 3 in l, list(l), max(l))
print(LinkedList())
long = LinkedList(range(3000))
print(len(long), sum(long))
del long
