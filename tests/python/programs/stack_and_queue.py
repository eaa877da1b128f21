class Stack:
    def __init__(self):
        self._items = []
    def push(self, item):
        self._items.append(item)
    def pop(self):
        if not self._items:
            raise IndexError("pop from empty stack")
        return self._items.pop()
    def peek(self):
        return self._items[-1]
    def __len__(self):
        return len(self._items)
    def __bool__(self):
        return bool(self._items)
    def __repr__(self):
        return f"Stack({self._items})"
def balanced(text):
    pairs = {")": "(", "]": "[", "}": "{"}
    s = Stack()
    for c in text:
        if c in "([{":
            s.push(c)
        elif c in pairs:
            if not s or s.pop() != pairs[c]:
                return False
    return not s
for t in ("()", "([]{})", "(]", "((", "", "a(b)c]"):
    print(repr(t), balanced(t))
s = Stack()
s.push(1)
s.push("two")
print(s, len(s), s.peek(), s.pop(), s.pop(), bool(s))
try:
    s.pop()
except IndexError as e:
    print("Error:", e)
def rpn(expr):
    st = []
    ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}
    for tok in expr.split():
        if tok in ops:
            b, a = st.pop(), st.pop()
            st.append(ops[tok](a, b))
        else:
            st.append(float(tok))
    return st[0]
print(rpn("3 4 + 2 *"), rpn("5 1 2 + 4 * + 3 -"))
