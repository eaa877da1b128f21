import ast, operator
OPS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv, ast.Pow: operator.pow, ast.USub: operator.neg, ast.BitXor: operator.xor}
def ev(node):
    match node:
        case ast.Constant(value) if isinstance(value, (int, float)): return value
        case ast.BinOp(left, op, right): return OPS[type(op)](ev(left), ev(right))
        case ast.UnaryOp(op, operand): return OPS[type(op)](ev(operand))
        case ast.Expression(body=b): return ev(b)
        case _: raise TypeError(node.__class__.__name__)
for e in ['2+3*4', '-(2**3)', '10/4-1', '2^6', '1+a']:
    try: print(e, '=', ev(ast.parse(e, mode='eval')))
    except TypeError as x: print('TypeError', x)
print(ast.Name.__doc__, ast.Name._fields, ast.expr.__doc__[:40], ast.FunctionDef._attributes, ast.operator.__doc__)
import copy, pickle
t = copy.deepcopy(ast.parse('a+b'))
print(ast.dump(t), ast.dump(pickle.loads(pickle.dumps(t))))
for bad in ['1 +', 'x = ', 'def f(:', 'a b', 'print "x"']:
    try: ast.parse(bad)
    except SyntaxError as e: print(e, e.lineno, e.offset, e.text, e.filename)
for f in (lambda: ast.Name(1, 2, 3), lambda: ast.Name('x', id=2), lambda: compile(ast.parse('1'), 'a', 'eval'), lambda: compile(ast.Module([ast.Expr(ast.Name('x', ast.Load()))], []), 'a', 'exec'), lambda: ast.literal_eval(5), lambda: ast.Foo, lambda: ast.dump(5), lambda: ast.parse(5), lambda: compile(ast.Expression(ast.Name('x', ast.Store(), lineno=1, col_offset=0)), 'a', 'eval')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(ast.dump(ast.Module()), ast.dump(ast.arguments()), ast.dump(ast.Constant(1)), ast.Constant(5).kind, ast.If.__mro__)
print(isinstance(ast.Constant('x'), ast.expr), ast.Load(), type(ast.Constant(1)).__module__) if 0 else None
class Counter(ast.NodeVisitor):
    def __init__(self): self.n = {}
    def generic_visit(self, node):
        self.n[type(node).__name__] = self.n.get(type(node).__name__, 0) + 1
        super().generic_visit(node)
c = Counter(); c.visit(ast.parse('for i in range(3):\n  print(i if i else -i)')); print(c.n)
