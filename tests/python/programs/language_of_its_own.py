"""A small interpreter: lexer, Pratt parser, evaluator."""
import operator, re, sys
from typing import Any, Callable, NamedTuple
class Token(NamedTuple):
    kind: str; value: str; pos: int
class LexError(Exception): ...
SPEC = [('NUM', r'\d+(?:\.\d+)?'), ('STR', r'"[^"]*"'), ('NAME', r'[A-Za-z_]\w*'), ('OP', r'==|!=|<=|>=|&&|\|\||[-+*/%^<>=!(){},;]'), ('SKIP', r'[ \t\n]+|#.*')]
RX = re.compile('|'.join(f'(?P<{k}>{v})' for k, v in SPEC))
def lex(src):
    pos = 0
    while pos < len(src):
        m = RX.match(src, pos)
        if not m: raise LexError(f'bad char {src[pos]!r} at {pos}')
        if m.lastgroup != 'SKIP': yield Token(m.lastgroup, m.group(), pos)
        pos = m.end()
    yield Token('EOF', '', pos)
PREC = {'=': 1, '||': 2, '&&': 3, '==': 4, '!=': 4, '<': 5, '>': 5, '<=': 5, '>=': 5, '+': 6, '-': 6, '*': 7, '/': 7, '%': 7, '^': 9}
OPS: dict[str, Callable[[Any, Any], Any]] = {'+': operator.add, '-': operator.sub, '*': operator.mul, '/': operator.truediv, '%': operator.mod, '^': operator.pow, '==': operator.eq, '!=': operator.ne, '<': operator.lt, '>': operator.gt, '<=': operator.le, '>=': operator.ge}
class Parser:
    def __init__(self, src): self.toks = list(lex(src)); self.i = 0
    @property
    def cur(self): return self.toks[self.i]
    def eat(self, v=None):
        t = self.cur
        if v is not None and t.value != v: raise SyntaxError(f'expected {v!r}, got {t.value or "end"!r} at {t.pos}')
        self.i += 1; return t
    def block(self):
        self.eat('{'); out = []
        while self.cur.value != '}': out.append(self.stmt())
        self.eat('}'); return ('block', out)
    def stmt(self):
        match self.cur:
            case Token(value='if'):
                self.eat(); c = self.expr(); t = self.block(); e = None
                if self.cur.value == 'else': self.eat(); e = self.stmt() if self.cur.value == 'if' else self.block()
                return ('if', c, t, e)
            case Token('NAME', 'while'): self.eat(); return ('while', self.expr(), self.block())
            case Token('NAME', 'fn'):
                self.eat(); n = self.eat().value; self.eat('('); ps = []
                while self.cur.value != ')':
                    ps.append(self.eat().value)
                    if self.cur.value == ',': self.eat()
                self.eat(')'); return ('fn', n, ps, self.block())
            case Token(value='return'): self.eat(); e = self.expr(); self.eat(';'); return ('ret', e)
            case _: e = self.expr(); self.eat(';'); return e
    def expr(self, rbp=0):
        left = self.nud(self.eat())
        while rbp < PREC.get(self.cur.value, 0) or self.cur.value == '(':
            t = self.eat()
            if t.value == '(':
                args = []
                while self.cur.value != ')':
                    args.append(self.expr())
                    if self.cur.value == ',': self.eat()
                self.eat(')'); left = ('call', left, args)
            elif t.value in '=^': left = (('set' if t.value == '=' else 'bin'), *((left[1],) if t.value == '=' else ('^', left)), self.expr(PREC[t.value] - 1))
            else: left = ('bin', t.value, left, self.expr(PREC[t.value]))
        return left
    def nud(self, t):
        match t:
            case Token('NUM', v): return ('lit', float(v) if '.' in v else int(v))
            case Token('STR', v): return ('lit', v[1:-1])
            case Token('NAME', v): return ('var', v)
            case Token(value='('): e = self.expr(); self.eat(')'); return e
            case Token(value='-' | '!' as op): return ('un', op, self.expr(8))
            case _: raise SyntaxError(f'unexpected {t.kind} {t.value!r} at {t.pos}')
class Return(Exception):
    def __init__(self, v): self.v = v
class Env(dict):
    def __init__(self, parent=None, **kw): super().__init__(**kw); self.parent = parent
    def __missing__(self, k):
        if self.parent is None: raise NameError(f'undefined: {k}')
        return self.parent[k]
def ev(n, env):
    match n:
        case ('lit', v): return v
        case ('var', v): return env[v]
        case ('set', k, e): env[k] = r = ev(e, env); return r
        case ('un', '-', e): return -ev(e, env)
        case ('un', '!', e): return not ev(e, env)
        case ('bin', '&&', a, b): return ev(a, env) and ev(b, env)
        case ('bin', '||', a, b): return ev(a, env) or ev(b, env)
        case ('bin', op, a, b): return OPS[op](ev(a, env), ev(b, env))
        case ('block', ss):
            r = None
            for s in ss: r = ev(s, env)
            return r
        case ('if', c, t, e): return ev(t, env) if ev(c, env) else ev(e, env) if e else None
        case ('while', c, b):
            while ev(c, env): ev(b, env)
        case ('fn', name, ps, body):
            def f(*a):
                if len(a) != len(ps): raise TypeError(f'{name}() takes {len(ps)} args, got {len(a)}')
                try: return ev(body, Env(env, **dict(zip(ps, a))))
                except Return as r: return r.v
            f.__name__ = name; env[name] = f; return f
        case ('ret', e): raise Return(ev(e, env))
        case ('call', f, args): return ev(f, env)(*[ev(a, env) for a in args])
        case _: raise RuntimeError(n)
def run(src):
    p = Parser(src); env = Env(Env(print=print, len=len, str=str)); r = None
    while p.cur.kind != 'EOF': r = ev(p.stmt(), env)
    return r
print(run('fn fib(n) { if n < 2 { return n; } return fib(n-1) + fib(n-2); } print("fib:", fib(15)); x = 2 ^ 3 ^ 2; -x + 1;'))
print(run('i = 0; s = ""; while i < 5 { s = s + str(i); i = i + 1; } s;'))
for bad in ['1 +;', 'x;', '{', 'fn f(a) { return a; } f();', '"a" - 1;', '3 $ 4;', '1/0;', 'if 1 { 2; } else { 3']:
    try: print(run(bad))
    except Exception as e: print(type(e).__name__, e)
run('fn f(n) { return f(n - 1) / n; } f("a");')
