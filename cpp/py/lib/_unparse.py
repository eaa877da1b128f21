"""Source text from syntax trees, for module ast."""

import ast

(_NAMED, _TUPLE, _YIELD, _TEST, _OR, _AND, _NOT, _CMP, _EXPR, _BXOR, _BAND, _SHIFT, _ARITH, _TERM, _FACTOR, _POWER,
 _AWAIT, _ATOM) = range(18)
_BOR = _EXPR
_OPERATORS = {'Add': ('+', _ARITH), 'Sub': ('-', _ARITH), 'Mult': ('*', _TERM), 'MatMult': ('@', _TERM),
              'Div': ('/', _TERM), 'Mod': ('%', _TERM), 'LShift': ('<<', _SHIFT), 'RShift': ('>>', _SHIFT),
              'BitOr': ('|', _BOR), 'BitXor': ('^', _BXOR), 'BitAnd': ('&', _BAND), 'FloorDiv': ('//', _TERM),
              'Pow': ('**', _POWER)}
_UNARY = {'Invert': ('~', _FACTOR), 'Not': ('not', _NOT), 'UAdd': ('+', _FACTOR), 'USub': ('-', _FACTOR)}
_COMPARE = {'Eq': '==', 'NotEq': '!=', 'Lt': '<', 'LtE': '<=', 'Gt': '>', 'GtE': '>=', 'Is': 'is', 'IsNot': 'is not',
            'In': 'in', 'NotIn': 'not in'}
_QUOTES = ("'", '"', "'''", '"""')
_INFINITE = '1e309'


class Unparser:
    def __init__(self):
        self.out = []
        self.indent = 0

    def source(self, node):
        if isinstance(node, list):
            for n in node:
                self.statement(n)
        else:
            self.any(node)
        text = ''.join(self.out)
        return text[1:] if text.startswith('\n') else text

    # ---- statements

    def line(self, text=''):
        self.out.append('\n' + '    ' * self.indent + text)

    def write(self, *texts):
        self.out.extend(texts)

    def blank(self):
        if self.out:
            self.out.append('\n')

    def any(self, node):
        if isinstance(node, (ast.stmt, ast.mod)):
            self.statement(node)
        elif isinstance(node, ast.expr):
            self.write(self.expr(node, _TEST))
        elif isinstance(node, ast.pattern):
            self.write(self.pattern(node))
        else:
            method = getattr(self, 'part_' + type(node).__name__, None)
            if method is None:
                name = type(node).__name__
                text = _OPERATORS.get(name, _UNARY.get(name, (_COMPARE.get(name, ''),)))[0]
                self.write(text)
            else:
                got = method(node)
                if got is not None:
                    self.write(got)

    def statement(self, node):
        for cls in type(node).__mro__:
            method = getattr(self, 'do_' + cls.__name__, None)
            if method is not None:
                return method(node)
        raise TypeError(f'expected some sort of stmt, but got {node!r}')

    def body(self, statements):
        self.write(':')
        self.block(statements)

    def block(self, statements):
        self.indent += 1
        for s in statements:
            self.statement(s)
        self.indent -= 1

    def with_docstring(self, node):
        """The statements that are left when the docstring has been written."""
        body = node.body
        if body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant) and isinstance(
                body[0].value.value, str):
            self.line(_docstring(body[0].value))
            return body[1:]
        return body

    def do_Module(self, node):
        for s in self.with_docstring(node):
            self.statement(s)

    def do_Interactive(self, node):
        for s in node.body:
            self.statement(s)

    def do_Expression(self, node):
        self.write(self.expr(node.body, _TEST))

    def do_FunctionType(self, node):
        self.write('(', ', '.join(self.expr(a, _TEST) for a in node.argtypes), ') -> ', self.expr(node.returns, _TEST))

    def do_FunctionDef(self, node, word='def'):
        self.blank()
        for d in node.decorator_list:
            self.line('@' + self.expr(d, _TEST))
        self.line(f'{word} {node.name}{self.type_params(node)}({self.arguments(node.args)})')
        if node.returns:
            self.write(' -> ', self.expr(node.returns, _TEST))
        self.write(':', self.type_comment(node))
        self.indent += 1
        for s in self.with_docstring(node):
            self.statement(s)
        self.indent -= 1

    def do_AsyncFunctionDef(self, node):
        self.do_FunctionDef(node, 'async def')

    def do_ClassDef(self, node):
        self.blank()
        for d in node.decorator_list:
            self.line('@' + self.expr(d, _TEST))
        bases = [self.expr(b, _TEST) for b in node.bases] + [self.part_keyword(k) for k in node.keywords]
        self.line(f'class {node.name}{self.type_params(node)}')
        if bases:
            self.write('(', ', '.join(bases), ')')
        self.write(':')
        self.indent += 1
        for s in self.with_docstring(node):
            self.statement(s)
        self.indent -= 1

    def type_params(self, node):
        params = getattr(node, 'type_params', None)
        return f"[{', '.join(map(self.type_param, params))}]" if params else ''

    def type_param(self, node):
        text = {'TypeVar': '', 'TypeVarTuple': '*', 'ParamSpec': '**'}[type(node).__name__] + node.name
        if getattr(node, 'bound', None):
            text += ': ' + self.expr(node.bound, _TEST)
        if node.default_value:
            text += ' = ' + self.expr(node.default_value, _TEST)
        return text

    part_TypeVar = part_TypeVarTuple = part_ParamSpec = type_param

    def type_comment(self, node):
        comment = getattr(node, 'type_comment', None)
        return f' # type: {comment}' if comment else ''

    def do_Return(self, node):
        self.line('return')
        if node.value:
            self.write(' ', self.expr(node.value, _TEST))

    def do_Delete(self, node):
        self.line('del ' + ', '.join(self.expr(t, _TEST) for t in node.targets))

    def do_Assign(self, node):
        self.line()
        for target in node.targets:
            self.write(self.expr(target, _TUPLE), ' = ')
        self.write(self.expr(node.value, _TEST), self.type_comment(node))

    def do_TypeAlias(self, node):
        self.line(f'type {self.expr(node.name, _TEST)}{self.type_params(node)} = {self.expr(node.value, _TEST)}')

    def do_AugAssign(self, node):
        op = _OPERATORS[type(node.op).__name__][0]
        self.line(f'{self.expr(node.target, _TEST)} {op}= {self.expr(node.value, _TEST)}')

    def do_AnnAssign(self, node):
        target = self.expr(node.target, _TEST)
        if not node.simple and isinstance(node.target, ast.Name):
            target = f'({target})'
        self.line(f'{target}: {self.expr(node.annotation, _TEST)}')
        if node.value:
            self.write(' = ', self.expr(node.value, _TEST))

    def do_For(self, node, word='for'):
        self.line(f'{word} {self.expr(node.target, _TUPLE)} in {self.expr(node.iter, _TEST)}:')
        self.write(self.type_comment(node))
        self.block(node.body)
        self.orelse(node.orelse)

    def do_AsyncFor(self, node):
        self.do_For(node, 'async for')

    def orelse(self, statements, word='else'):
        if statements:
            self.line(word)
            self.body(statements)

    def do_While(self, node):
        self.line('while ' + self.expr(node.test, _TEST))
        self.body(node.body)
        self.orelse(node.orelse)

    def do_If(self, node):
        self.line('if ' + self.expr(node.test, _TEST))
        self.body(node.body)
        while node.orelse and len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If):
            node = node.orelse[0]
            self.line('elif ' + self.expr(node.test, _TEST))
            self.body(node.body)
        self.orelse(node.orelse)

    def do_With(self, node, word='with'):
        self.line(f"{word} {', '.join(map(self.part_withitem, node.items))}:")
        self.write(self.type_comment(node))
        self.block(node.body)

    def do_AsyncWith(self, node):
        self.do_With(node, 'async with')

    def part_withitem(self, node):
        text = self.expr(node.context_expr, _TEST)
        return text + ' as ' + self.expr(node.optional_vars, _TEST) if node.optional_vars else text

    def do_Match(self, node):
        self.line('match ' + self.expr(node.subject, _TEST) + ':')
        self.indent += 1
        for case in node.cases:
            self.part_match_case(case)
        self.indent -= 1

    def part_match_case(self, node):
        self.line('case ' + self.pattern(node.pattern))
        if node.guard:
            self.write(' if ', self.expr(node.guard, _TEST))
        self.body(node.body)

    def do_Raise(self, node):
        self.line('raise')
        if not node.exc:
            if node.cause:
                raise ValueError("Node can't be used without a value attribute.")
            return
        self.write(' ', self.expr(node.exc, _TEST))
        if node.cause:
            self.write(' from ', self.expr(node.cause, _TEST))

    def do_Try(self, node, star=''):
        self.line('try')
        self.body(node.body)
        for h in node.handlers:
            self.part_ExceptHandler(h, star)
        self.orelse(node.orelse)
        self.orelse(node.finalbody, 'finally')

    def do_TryStar(self, node):
        self.do_Try(node, '*')

    def part_ExceptHandler(self, node, star=''):
        self.line('except' + star)
        if node.type:
            self.write(' ', self.expr(node.type, _TEST))
        if node.name:
            self.write(' as ', node.name)
        self.body(node.body)

    def do_Assert(self, node):
        self.line('assert ' + self.expr(node.test, _TEST))
        if node.msg:
            self.write(', ', self.expr(node.msg, _TEST))

    def part_alias(self, node):
        return f'{node.name} as {node.asname}' if node.asname else node.name

    def do_Import(self, node):
        self.line('import ' + ', '.join(map(self.part_alias, node.names)))

    def do_ImportFrom(self, node):
        self.line(f"from {'.' * (node.level or 0)}{node.module or ''} import {', '.join(map(self.part_alias, node.names))}")

    def do_Global(self, node):
        self.line('global ' + ', '.join(node.names))

    def do_Nonlocal(self, node):
        self.line('nonlocal ' + ', '.join(node.names))

    def do_Expr(self, node):
        self.line(self.expr(node.value, _YIELD))

    def do_Pass(self, node):
        self.line('pass')

    def do_Break(self, node):
        self.line('break')

    def do_Continue(self, node):
        self.line('continue')

    # ---- expressions: each gives its text

    def expr(self, node, level):
        for cls in type(node).__mro__:
            method = getattr(self, 'of_' + cls.__name__, None)
            if method is not None:
                return method(node, level)
        raise TypeError(f'expected some sort of expr, but got {node!r}')

    def of_BoolOp(self, node, level):
        word, own = (' and ', _AND) if isinstance(node.op, ast.And) else (' or ', _OR)
        text = word.join(self.expr(v, min(own + i + 1, own + len(node.values), _ATOM)) for i, v in enumerate(node.values))
        return _wrapped(text, level > own)

    def of_NamedExpr(self, node, level):
        return _wrapped(f'{self.expr(node.target, _ATOM)} := {self.expr(node.value, _ATOM)}', level > _NAMED)

    def of_BinOp(self, node, level):
        chain = [node]
        while isinstance(chain[-1].left, ast.BinOp):
            chain.append(chain[-1].left)
        text, below = None, None
        for i, n in enumerate(reversed(chain)):
            op, own = _OPERATORS[type(n.op).__name__]
            left, right = (own + 1, own) if op == '**' else (own, own + 1)
            text = self.expr(n.left, left) if text is None else _wrapped(text, left > below)
            text = f'{text} {op} {self.expr(n.right, right)}'
            below = own
        return _wrapped(text, level > below)

    def of_UnaryOp(self, node, level):
        op, own = _UNARY[type(node.op).__name__]
        return _wrapped(op + (' ' if op == 'not' else '') + self.expr(node.operand, own), level > own)

    def of_Lambda(self, node, level):
        args = self.arguments(node.args)
        return _wrapped(f"lambda{' ' if args else ''}{args}: {self.expr(node.body, _TEST)}", level > _TEST)

    def of_IfExp(self, node, level):
        return _wrapped(f'{self.expr(node.body, _TEST + 1)} if {self.expr(node.test, _TEST + 1)} else '
                        f'{self.expr(node.orelse, _TEST)}', level > _TEST)

    def of_Dict(self, node, level):
        return '{' + ', '.join(
            f'{self.expr(k, _TEST)}: {self.expr(v, _TEST)}' if k is not None else '**' + self.expr(v, _EXPR)
            for k, v in zip(node.keys, node.values)) + '}'

    def of_Set(self, node, level):
        return '{' + ', '.join(self.expr(e, _TEST) for e in node.elts) + '}' if node.elts else '{*()}'

    def of_List(self, node, level):
        return '[' + ', '.join(self.expr(e, _TEST) for e in node.elts) + ']'

    def of_Tuple(self, node, level):
        text = ', '.join(self.expr(e, _TEST) for e in node.elts)
        return _wrapped(text + ',' if len(node.elts) == 1 else text, not node.elts or level > _TUPLE)

    def generators(self, node):
        return ''.join(map(self.part_comprehension, node.generators))

    def part_comprehension(self, node):
        text = (' async for ' if node.is_async else ' for ') + self.expr(node.target, _TUPLE)
        text += ' in ' + self.expr(node.iter, _TEST + 1)
        return text + ''.join(' if ' + self.expr(i, _TEST + 1) for i in node.ifs)

    def of_ListComp(self, node, level):
        return f'[{self.expr(node.elt, _TEST)}{self.generators(node)}]'

    def of_SetComp(self, node, level):
        return f'{{{self.expr(node.elt, _TEST)}{self.generators(node)}}}'

    def of_DictComp(self, node, level):
        return f'{{{self.expr(node.key, _TEST)}: {self.expr(node.value, _TEST)}{self.generators(node)}}}'

    def of_GeneratorExp(self, node, level):
        return f'({self.expr(node.elt, _TEST)}{self.generators(node)})'

    def of_Await(self, node, level):
        return _wrapped('await ' + self.expr(node.value, _ATOM), level > _AWAIT)

    def of_Yield(self, node, level):
        return _wrapped('yield ' + self.expr(node.value, _ATOM) if node.value else 'yield', level > _YIELD)

    def of_YieldFrom(self, node, level):
        return _wrapped('yield from ' + self.expr(node.value, _ATOM), level > _YIELD)

    def of_Compare(self, node, level):
        text = self.expr(node.left, _CMP + 1) + ''.join(
            f' {_COMPARE[type(o).__name__]} {self.expr(c, _CMP + 1)}' for o, c in zip(node.ops, node.comparators))
        return _wrapped(text, level > _CMP)

    def of_Call(self, node, level):
        args = [self.expr(a, _TEST) for a in node.args] + [self.part_keyword(k) for k in node.keywords]
        if len(args) == 1 and node.args and isinstance(node.args[0], ast.GeneratorExp):
            args[0] = f'({args[0]})' if not args[0].startswith('(') else args[0]
        return f"{self.expr(node.func, _ATOM)}({', '.join(args)})"

    def part_keyword(self, node):
        return f'{node.arg}={self.expr(node.value, _TEST)}' if node.arg is not None else '**' + self.expr(node.value, _TEST)

    def of_Constant(self, node, level):
        value = node.value
        if isinstance(value, tuple):
            text = ', '.join(self.of_Constant(ast.Constant(v), level) for v in value)
            return f'({text},)' if len(value) == 1 else f'({text})'
        if value is ...:
            return '...'
        text = repr(value)
        if isinstance(value, (float, complex)):
            text = text.replace('inf', _INFINITE).replace('nan', f'({_INFINITE}-{_INFINITE})')
        return ('u' if node.kind == 'u' else '') + text

    def of_Attribute(self, node, level):
        text = self.expr(node.value, _ATOM)
        if isinstance(node.value, ast.Constant) and isinstance(node.value.value, int):
            text += ' '
        return f'{text}.{node.attr}'

    def of_Subscript(self, node, level):
        inside = node.slice
        if isinstance(inside, ast.Tuple) and inside.elts:
            text = ', '.join(self.expr(e, _TEST) for e in inside.elts) + (',' if len(inside.elts) == 1 else '')
        else:
            text = self.expr(inside, _TEST)
        return f'{self.expr(node.value, _ATOM)}[{text}]'

    def of_Starred(self, node, level):
        return '*' + self.expr(node.value, _EXPR)

    def of_Name(self, node, level):
        return node.id

    def of_Slice(self, node, level):
        text = (self.expr(node.lower, _TEST) if node.lower else '') + ':'
        text += self.expr(node.upper, _TEST) if node.upper else ''
        return text + (':' + self.expr(node.step, _TEST) if node.step else '')

    # ---- f-strings

    def of_JoinedStr(self, node, level):
        parts = []
        self.f_parts(node, parts, False)
        quotes = list(_QUOTES)
        texts = []
        for text, is_constant in parts:
            if is_constant:
                text, left = _escaped(text, quotes, '')
                if not left:
                    return self.awkward(parts)
            else:
                if '\n' in text:
                    quotes = [q for q in quotes if len(q) == 3]
                left = [q for q in quotes if q not in text] or quotes
            quotes = left
            texts.append(text)
        quote = quotes[0]
        return 'f' + quote + ''.join(texts) + quote

    def awkward(self, parts):
        """An f-string whose text has all kinds of quotes."""
        return 'f' + '"""' + ''.join(repr('"' + t)[2:-1] if c else t for t, c in parts) + '"""'

    def f_parts(self, node, parts, in_spec):
        for value in node.values:
            if isinstance(value, ast.Constant):
                text = value.value
                if not isinstance(text, str):
                    raise ValueError('Constants inside JoinedStr should be a string.')
                parts.append((text.replace('{', '{{').replace('}', '}}'), True))
            elif isinstance(value, ast.FormattedValue):
                parts.append((self.of_FormattedValue_inside(value), False))
            elif isinstance(value, ast.JoinedStr):
                self.f_parts(value, parts, in_spec)
            else:
                raise ValueError(f'Unexpected node inside JoinedStr, {value!r}')

    def of_FormattedValue_inside(self, node):
        text = self.expr(node.value, _TEST + 1)
        text = ('{ ' if text.startswith('{') else '{') + text
        if node.conversion != -1:
            text += '!' + chr(node.conversion)
        if node.format_spec:
            spec = []
            self.f_parts(node.format_spec, spec, True)
            text += ':' + ''.join(repr('"' + t)[2:-1].replace("\\'", "'") if c else t for t, c in spec)
        return text + '}'

    def of_FormattedValue(self, node, level):
        return self.of_JoinedStr(ast.JoinedStr([node]), level)

    # ---- parameters and patterns

    def arguments(self, node):
        parts = []
        plain = node.posonlyargs + node.args
        defaults = [None] * (len(plain) - len(node.defaults)) + node.defaults
        for i, (arg, default) in enumerate(zip(plain, defaults), 1):
            parts.append(self.part_arg(arg) + ('=' + self.expr(default, _TEST) if default else ''))
            if i == len(node.posonlyargs):
                parts.append('/')
        if node.vararg:
            parts.append('*' + self.part_arg(node.vararg))
        elif node.kwonlyargs:
            parts.append('*')
        for arg, default in zip(node.kwonlyargs, node.kw_defaults):
            parts.append(self.part_arg(arg) + ('=' + self.expr(default, _TEST) if default else ''))
        if node.kwarg:
            parts.append('**' + self.part_arg(node.kwarg))
        return ', '.join(parts)

    part_arguments = arguments

    def part_arg(self, node):
        return f'{node.arg}: {self.expr(node.annotation, _TEST)}' if node.annotation else node.arg

    def pattern(self, node, level=_TEST):
        name = type(node).__name__
        if name == 'MatchValue':
            return self.expr(node.value, _TEST)
        if name == 'MatchSingleton':
            return repr(node.value)
        if name == 'MatchSequence':
            return '[' + ', '.join(map(self.pattern, node.patterns)) + ']'
        if name == 'MatchStar':
            return '*' + (node.name or '_')
        if name == 'MatchMapping':
            parts = [f'{self.expr(k, _TEST)}: {self.pattern(p)}' for k, p in zip(node.keys, node.patterns)]
            return '{' + ', '.join(parts + ['**' + node.rest] if node.rest else parts) + '}'
        if name == 'MatchClass':
            parts = [self.pattern(p) for p in node.patterns]
            parts += [f'{a}={self.pattern(p)}' for a, p in zip(node.kwd_attrs, node.kwd_patterns)]
            return f"{self.expr(node.cls, _ATOM)}({', '.join(parts)})"
        if name == 'MatchAs':
            if node.name is None:
                return '_'
            if node.pattern is None:
                return node.name
            return _wrapped(f'{self.pattern(node.pattern, _BOR)} as {node.name}', level > _TEST)
        if name == 'MatchOr':
            return _wrapped(' | '.join(self.pattern(p, _BOR + 1) for p in node.patterns), level > _BOR)
        raise TypeError(f'expected some sort of pattern, but got {node!r}')


def _wrapped(text, needed):
    return f'({text})' if needed else text


def _escaped(text, quotes, kept='\n\t'):
    """The text with what can't be shown escaped, and the quotes it can stand in."""
    out = []
    for c in text:
        if c == '\\' or c not in kept and not c.isprintable():
            out.append(c.encode('unicode_escape').decode('ascii'))
        else:
            out.append(c)
    shown = ''.join(out)
    if '\n' in shown:
        quotes = [q for q in quotes if len(q) == 3]
    return shown, [q for q in quotes if q not in shown]


def _docstring(node):
    shown, quotes = _escaped(node.value, ['"""', "'''"])
    if not quotes:
        return repr(node.value)
    if shown and quotes[0][0] == shown[-1]:
        quotes.sort(key=lambda q: q[0] == shown[-1])
        if quotes[0][0] == shown[-1]:
            shown = shown[:-1] + '\\' + shown[-1]
    return ('u' if node.kind == 'u' else '') + quotes[0] + shown + quotes[0]
