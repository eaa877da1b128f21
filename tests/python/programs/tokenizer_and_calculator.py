import re
def tokenize(s):
    pos = 0
    pat = re.compile(r"\s*(?:(\d+\.?\d*)|(.))")
    while pos < len(s.rstrip()):
        m = pat.match(s, pos)
        pos = m.end()
        yield ("num", float(m[1])) if m[1] else ("op", m[2])
    yield ("end", None)
class Parser:
    def __init__(self, s):
        self.toks = list(tokenize(s))
        self.i = 0
    def peek(self):
        return self.toks[self.i]
    def take(self):
        self.i += 1
        return self.toks[self.i - 1]
    def expr(self):
        v = self.term()
        while self.peek()[1] in ("+", "-"):
            v = v + self.term() if self.take()[1] == "+" else v - self.term()
        return v
    def term(self):
        v = self.factor()
        while self.peek()[1] in ("*", "/"):
            v = v * self.factor() if self.take()[1] == "*" else v / self.factor()
        return v
    def factor(self):
        kind, val = self.take()
        if kind == "num":
            return val ** self.factor() if self.peek()[1] == "^" and self.take() else val
        if val == "-":
            return -self.factor()
        if val == "(":
            v = self.expr()
            if self.take()[1] != ")":
                raise SyntaxError("expected )")
            return v
        raise SyntaxError(f"unexpected {val!r}")
for s in ("1 + 2 * 3", "(1 + 2) * 3", "2 ^ 3 ^ 2", "-4 / (1 - 3)", "1 / 0", "(1 + 2", "2 * * 3", "3.5 * 2"):
    try:
        print(s, "=", Parser(s).expr())
    except (SyntaxError, ZeroDivisionError) as e:
        print(s, "->", type(e).__name__, e)
