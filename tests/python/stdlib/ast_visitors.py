import ast
source = '''
import math
from os import path as p
def area(r, *, k=1):
    "Area of a circle."
    return math.pi * r ** 2 * k
class A(object):
    x: int = 5
    def m(self): return [i for i in range(self.x) if i % 2]
print(area(2), A().m())
'''
tree = ast.parse(source)
class Lister(ast.NodeVisitor):
    def __init__(self): self.depth = 0
    def visit_FunctionDef(self, node):
        print('function', node.name, [a.arg for a in node.args.args], ast.get_docstring(node), node.lineno, node.end_lineno)
        self.generic_visit(node)
    def visit_Call(self, node):
        print('call', ast.unparse(node.func), node.col_offset)
        self.generic_visit(node)
    def visit_Import(self, node): print('import', [a.name for a in node.names])
    def visit_ImportFrom(self, node): print('from', node.module, [(a.name, a.asname) for a in node.names])
Lister().visit(tree)
print(ast.unparse(tree))
class Doubler(ast.NodeTransformer):
    def visit_Constant(self, node):
        if isinstance(node.value, int):
            return ast.copy_location(ast.Constant(node.value * 2), node)
        return node
    def visit_Name(self, node):
        return node
    def visit_AnnAssign(self, node):
        return [node, ast.copy_location(ast.Pass(), node)]
new = ast.fix_missing_locations(Doubler().visit(ast.parse(source)))
print(ast.unparse(new))
exec(compile(new, '<ast>', 'exec'), {})
print(ast.dump(ast.parse('x = 1 + y', mode='exec'), indent=4))
print(ast.dump(ast.parse('f(a, *b, k=1)', mode='eval')))
print(ast.dump(ast.parse('f(a, *b, k=1)', mode='eval'), annotate_fields=False))
print(eval(compile(ast.parse('2 + 3 * 4', mode='eval'), '', 'eval')))
print(sorted({type(n).__name__ for n in ast.walk(tree)}))
expr = ast.Expression(ast.BinOp(ast.Constant(20), ast.Add(), ast.Constant(22)))
ast.fix_missing_locations(expr)
print(eval(compile(expr, '<s>', 'eval')))
print([f for f in ast.iter_fields(ast.parse('a', mode='eval').body)][0])
print(ast.get_source_segment(source, tree.body[2].body[1]))
