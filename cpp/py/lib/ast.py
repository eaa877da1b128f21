"""Syntax trees: parse() makes one of source text, and its nodes can be walked, changed, shown and written as source."""

import _parser
import sys

PyCF_ONLY_AST = 0x400
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_TYPE_COMMENTS = 0x1000
PyCF_OPTIMIZED_AST = 0x8400

# One line a kind: its class, with where it stands after '@', and its members. A field's type is a kind, identifier,
# int, string or constant, with ? where it may be None and * where it is a list.
_GRAMMAR = """
mod: Module(stmt* body, type_ignore* type_ignores) Interactive(stmt* body) Expression(expr body) FunctionType(expr* argtypes, expr returns)
stmt@: FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params) AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params) ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params) Return(expr? value) Delete(expr* targets) Assign(expr* targets, expr value, string? type_comment) TypeAlias(expr name, type_param* type_params, expr value) AugAssign(expr target, operator op, expr value) AnnAssign(expr target, expr annotation, expr? value, int simple) For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment) AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment) While(expr test, stmt* body, stmt* orelse) If(expr test, stmt* body, stmt* orelse) With(withitem* items, stmt* body, string? type_comment) AsyncWith(withitem* items, stmt* body, string? type_comment) Match(expr subject, match_case* cases) Raise(expr? exc, expr? cause) Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody) TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody) Assert(expr test, expr? msg) Import(alias* names) ImportFrom(identifier? module, alias* names, int? level) Global(identifier* names) Nonlocal(identifier* names) Expr(expr value) Pass() Break() Continue()
expr@: BoolOp(boolop op, expr* values) NamedExpr(expr target, expr value) BinOp(expr left, operator op, expr right) UnaryOp(unaryop op, expr operand) Lambda(arguments args, expr body) IfExp(expr test, expr body, expr orelse) Dict(expr?* keys, expr* values) Set(expr* elts) ListComp(expr elt, comprehension* generators) SetComp(expr elt, comprehension* generators) DictComp(expr key, expr value, comprehension* generators) GeneratorExp(expr elt, comprehension* generators) Await(expr value) Yield(expr? value) YieldFrom(expr value) Compare(expr left, cmpop* ops, expr* comparators) Call(expr func, expr* args, keyword* keywords) FormattedValue(expr value, int conversion, expr? format_spec) JoinedStr(expr* values) Constant(constant value, string? kind) Attribute(expr value, identifier attr, expr_context ctx) Subscript(expr value, expr slice, expr_context ctx) Starred(expr value, expr_context ctx) Name(identifier id, expr_context ctx) List(expr* elts, expr_context ctx) Tuple(expr* elts, expr_context ctx) Slice(expr? lower, expr? upper, expr? step)
expr_context: Load() Store() Del()
boolop: And() Or()
operator: Add() Sub() Mult() MatMult() Div() Mod() Pow() LShift() RShift() BitOr() BitXor() BitAnd() FloorDiv()
unaryop: Invert() Not() UAdd() USub()
cmpop: Eq() NotEq() Lt() LtE() Gt() GtE() Is() IsNot() In() NotIn()
comprehension = (expr target, expr iter, expr* ifs, int is_async)
excepthandler@: ExceptHandler(expr? type, identifier? name, stmt* body)
arguments = (arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults, arg? kwarg, expr* defaults)
arg@ = (identifier arg, expr? annotation, string? type_comment)
keyword@ = (identifier? arg, expr value)
alias@ = (identifier name, identifier? asname)
withitem = (expr context_expr, expr? optional_vars)
match_case = (pattern pattern, expr? guard, stmt* body)
pattern@: MatchValue(expr value) MatchSingleton(constant value) MatchSequence(pattern* patterns) MatchMapping(expr* keys, pattern* patterns, identifier? rest) MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns) MatchStar(identifier? name) MatchAs(pattern? pattern, identifier? name) MatchOr(pattern* patterns)
type_ignore: TypeIgnore(int lineno, string tag)
type_param@: TypeVar(identifier name, expr? bound, expr? default_value) ParamSpec(identifier name, expr? default_value) TypeVarTuple(identifier name, expr? default_value)
"""


class AST:
    _fields = ()
    _attributes = ()
    _field_types = {}
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        cls = type(self)
        fields = cls._fields
        name = cls.__name__
        if len(args) > len(fields):
            raise TypeError(f"{name} constructor takes at most {len(fields)} positional argument"
                            f"{'' if len(fields) == 1 else 's'}")
        for field, value in zip(fields, args):
            setattr(self, field, value)
        given = fields[:len(args)]
        for key, value in kwargs.items():
            if key in given:
                raise TypeError(f'{name} got multiple values for argument {key!r}')
            if key not in fields and key not in cls._attributes:
                _deprecated(f'{name}.__init__ got an unexpected keyword argument {key!r}. Support for arbitrary keyword '
                            'arguments is deprecated and will be removed in Python 3.15.')
            setattr(self, key, value)
        for field in fields[len(args):]:
            if field in kwargs:
                continue
            kind = cls._field_types.get(field)
            if kind is None:
                if field not in cls.__dict__ and not hasattr(cls, field) and '_field_types' in cls.__dict__:
                    _deprecated(f"Field {field!r} is missing from {cls.__module__}.{cls.__qualname__}._field_types. "
                                "This will become an error in Python 3.15.")
            elif getattr(kind, '__origin__', None) is list:
                setattr(self, field, [])
            elif kind is expr_context:
                setattr(self, field, _plain['Load'])
            elif not hasattr(cls, field):
                _deprecated(f"{name}.__init__ missing 1 required positional argument: {field!r}. "
                            "This will become an error in Python 3.15.")

    def __reduce__(self):
        return _make, (type(self), dict(self.__dict__))


AST.__module__ = 'ast'


def _deprecated(message):
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=3)


def _make(cls, state):
    node = cls.__new__(cls)
    node.__dict__.update(state)
    return node


def _define_classes():
    places = ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')
    basic = {'identifier': str, 'int': int, 'string': str, 'constant': object}
    rows = []

    def define(name, base, fields, doc, attributes=None):
        body = {'__module__': 'ast', '__doc__': doc}
        if fields is not None:
            names = tuple(f.split()[1] for f in fields)
            body.update(_fields=names, __match_args__=names)
            for field in fields:
                kind, n = field.split()
                if '?' in kind and '*' not in kind:
                    body[n] = None
        if attributes is not None:
            body['_attributes'] = attributes
            for place in attributes[2:]:
                body[place] = None
        cls = globals()[name] = type(name, (base,), body)
        if fields is not None:
            rows.append((cls, fields))
        return cls

    for line in _GRAMMAR.strip().split('\n'):
        placed = places if '@' in line.split('(')[0] else ()
        line = line.replace('@', '', 1)
        if ' = (' in line:
            name, _, fields = line[:-1].partition(' = (')
            define(name, AST, fields.split(', '), f'{name}({fields})', placed)
            continue
        kind, _, members = line.partition(': ')
        base = define(kind, AST, None, None, placed)
        docs = []
        for member in members[:-1].split(') '):
            name, _, fields = member.partition('(')
            docs.append(f'{name}({fields})' if fields else name)
            cls = define(name, base, fields.split(', ') if fields else [], docs[-1])
            if base.__name__ in ('expr_context', 'boolop', 'operator', 'unaryop', 'cmpop'):
                _plain[name] = cls()
        bar = '\n' + ' ' * len(kind) + ' | ' if any('(' in d for d in docs) else ' | '
        base.__doc__ = f'{kind} = ' + bar.join(docs)
    for cls, fields in rows:
        types = {}
        for field in fields:
            kind, name = field.split()
            plain = kind.rstrip('?*')
            of = basic[plain] if plain in basic else globals()[plain]
            types[name] = list[of] if '*' in kind else of | None if '?' in kind else of
        cls._field_types = types


_plain = {}
_define_classes()
del _define_classes


def _build(parts):
    """The tree that _parser wrote in postfix form."""
    classes = globals()
    stack = []
    for part in parts:
        if type(part) is int:
            at = len(stack) - part
            items = stack[at:]
            del stack[at:]
            stack.append(items)
        elif type(part) is str:
            stack.append(_plain[part])
        elif len(part) == 1:
            stack.append(part[0])
        else:
            cls = classes[part[0]]
            fields = cls._fields
            node = cls.__new__(cls)
            state = node.__dict__
            if fields:
                at = len(stack) - len(fields)
                state.update(zip(fields, stack[at:]))
                del stack[at:]
            if len(part) == 5:
                _, state['lineno'], state['col_offset'], state['end_lineno'], state['end_col_offset'] = part
            stack.append(node)
    return stack[0]


def parse(source, filename='<unknown>', mode='exec', *, type_comments=False, feature_version=None, optimize=-1):
    """The syntax tree of source text; mode is 'exec', 'eval' or 'single'."""
    return compile(source, filename, mode, PyCF_ONLY_AST)


def _parse(source, filename, mode):
    return _build(_parser.parse(source, filename, mode))


def _compile(tree, filename, mode, flags):
    """compile() of a tree."""
    if flags & PyCF_ONLY_AST:
        return tree
    wanted = {'exec': Module, 'eval': Expression, 'single': Interactive}[mode]
    if not isinstance(tree, wanted):
        raise TypeError(f'expected {wanted.__name__} node, got {type(tree).__name__}')
    _require(tree)
    return compile(unparse(tree), filename, mode, flags, True)


def _require(tree):
    """Whether all fields of all nodes are there and of their kind."""
    for node in walk(tree):
        cls = type(node)
        owner = next((c for c in cls.__mro__ if c.__module__ == 'ast'), AST)
        shown = (owner.__base__ if owner.__base__ is not AST else owner).__name__
        if cls._attributes:
            for place in ('lineno', 'col_offset'):
                if not hasattr(node, place):
                    raise TypeError(f'required field "{place}" missing from {shown}')
        for name, kind in cls._field_types.items():
            try:
                value = getattr(node, name)
            except AttributeError:
                if getattr(kind, '__origin__', None) is list or kind is expr_context:
                    continue
                raise TypeError(f'required field "{name}" missing from {owner.__name__}') from None
            if getattr(kind, '__origin__', None) is list:
                if not isinstance(value, list):
                    raise TypeError(f'{owner.__name__} field "{name}" must be a list, not a {type(value).__name__}')
                kind = kind.__args__[0]
                values = value
            else:
                if value is None and kind is not object:
                    if type(None) in getattr(kind, '__args__', ()):
                        continue
                    raise ValueError(f"field '{name}' is required for {owner.__name__}")
                values = [value]
            kind = next((k for k in getattr(kind, '__args__', ()) if k is not type(None)), kind)
            for item in values:
                if item is None and name in ('keys', 'kw_defaults'):
                    continue
                if isinstance(kind, type) and issubclass(kind, AST) and not isinstance(item, kind):
                    raise TypeError(f'expected some sort of {kind.__name__}, but got {item!r}')
                if kind is str and name != 'type_comment' and type(item) is not str:
                    what = 'string' if name in ('kind', 'tag') else 'identifier'
                    raise TypeError(f'AST {what} must be of type str')
        if isinstance(node, (Name, Attribute, Subscript, Starred, List, Tuple)) and not hasattr(node, 'ctx'):
            node.ctx = _plain['Load']
        for name in _STATEMENTS.get(owner.__name__, ()):
            if not getattr(node, name):
                raise ValueError(f'empty {name} on {owner.__name__}')
    _require_contexts(tree)


_STATEMENTS = {'FunctionDef': ('body',), 'AsyncFunctionDef': ('body',), 'ClassDef': ('body',), 'For': ('body',),
               'AsyncFor': ('body',), 'While': ('body',), 'If': ('body',), 'With': ('items', 'body'),
               'AsyncWith': ('items', 'body'), 'Try': ('body',), 'TryStar': ('body',), 'Delete': ('targets',),
               'Assign': ('targets',), 'Import': ('names',), 'ImportFrom': ('names',), 'Global': ('names',),
               'Nonlocal': ('names',)}


def _require_contexts(tree):
    """Whether targets are marked as such and nothing else is."""
    places = {Assign: ('targets',), AugAssign: ('target',), AnnAssign: ('target',), For: ('target',),
              AsyncFor: ('target',), comprehension: ('target',), withitem: ('optional_vars',), NamedExpr: ('target',),
              TypeAlias: ('name',), Delete: ('targets',)}
    todo = [(tree, Load)]
    while todo:
        node, wanted = todo.pop()
        have = getattr(node, 'ctx', None)
        if isinstance(have, expr_context) and not isinstance(have, wanted):
            raise ValueError(f'expression must have {wanted.__name__} context but has {type(have).__name__} instead')
        targets = places.get(type(node), ())
        for name, value in iter_fields(node):
            below = Load
            if name in targets:
                below = Del if type(node) is Delete else Store
            elif name == 'elts' and type(node) in (List, Tuple) or name == 'value' and type(node) is Starred:
                below = wanted
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, AST) and not isinstance(child, expr_context):
                    todo.append((child, below))


def literal_eval(node_or_string):
    """The value of an expression of literals only: numbers, texts, tuples, lists, dicts, sets, booleans, None."""
    node = node_or_string
    if isinstance(node, str):
        node = parse(node.lstrip(' \t'), mode='eval').body
    elif isinstance(node, Expression):
        node = node.body
    return _literal(node)


def _malformed(node):
    message = 'malformed node or string'
    if line := getattr(node, 'lineno', None):
        message += f' on line {line}'
    raise ValueError(f'{message}: {node!r}')


def _literal(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_literal, node.elts))
    if isinstance(node, List):
        return list(map(_literal, node.elts))
    if isinstance(node, Set):
        return set(map(_literal, node.elts))
    if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == 'set' and not (
            node.args or node.keywords):
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return dict(zip(map(_literal, node.keys), map(_literal, node.values)))
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left = _signed(node.left)
        right = _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _signed(node)


def _number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        value = _number(node.operand)
        return +value if isinstance(node.op, UAdd) else -value
    return _number(node)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    """The tree as text, mainly to look at."""
    if not isinstance(node, AST):
        raise TypeError(f'expected AST, got {type(node).__name__!r}')
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent

    def shown(value, level):
        if indent is not None:
            level += 1
            start, separator = '\n' + indent * level, ',\n' + indent * level
        else:
            start, separator = '', ', '
        if isinstance(value, AST):
            cls = type(value)
            parts, simple, named = [], True, annotate_fields
            for name in value._fields:
                try:
                    part = getattr(value, name)
                except AttributeError:
                    named = True
                    continue
                if part is None and getattr(cls, name, ...) is None:
                    named = True
                    continue
                if not show_empty and part == [] and getattr(cls._field_types.get(name), '__origin__', None) is list:
                    if not named:
                        parts.append('[]')
                    continue
                text, plain = shown(part, level)
                simple = simple and plain
                parts.append(f'{name}={text}' if named else text)
            if include_attributes:
                for name in value._attributes:
                    part = getattr(value, name, None)
                    if part is None and (not hasattr(value, name) or getattr(cls, name, ...) is None):
                        continue
                    text, plain = shown(part, level)
                    simple = simple and plain
                    parts.append(f'{name}={text}')
            if simple and len(parts) <= 3:
                return f"{cls.__name__}({', '.join(parts)})", not parts
            return f'{cls.__name__}({start}{separator.join(parts)})', False
        if isinstance(value, list):
            if not value:
                return '[]', True
            return f'[{start}{separator.join(shown(v, level)[0] for v in value)}]', False
        return repr(value), True

    return shown(node, 0)[0]


def copy_location(new_node, old_node):
    """Put new_node where old_node stands; new_node."""
    for name in 'lineno', 'col_offset', 'end_lineno', 'end_col_offset':
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or (hasattr(old_node, name) and name.startswith('end_')):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    """Give nodes that have no place the place of what they are in; node."""
    todo = [(node, 1, 0, 1, 0)]
    while todo:
        child, *place = todo.pop()
        for i, name in enumerate(('lineno', 'col_offset', 'end_lineno', 'end_col_offset')):
            if name in child._attributes:
                have = getattr(child, name, None)
                if have is None:
                    setattr(child, name, place[i])
                else:
                    place[i] = have
        todo.extend((below, *place) for below in iter_child_nodes(child))
    return node


def increment_lineno(node, n=1):
    """Move the tree down by n lines; node."""
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, 'lineno', 0) + n
            continue
        if 'lineno' in child._attributes:
            child.lineno = getattr(child, 'lineno', 0) + n
        if 'end_lineno' in child._attributes and (end := getattr(child, 'end_lineno', 0)) is not None:
            child.end_lineno = end + n
    return node


def iter_fields(node):
    """(name, value) of each field the node has."""
    for field in node._fields:
        try:
            yield field, getattr(node, field)
        except AttributeError:
            pass


def iter_child_nodes(node):
    """The nodes that are fields of this one, or items of such."""
    for _, field in iter_fields(node):
        if isinstance(field, AST):
            yield field
        elif isinstance(field, list):
            for item in field:
                if isinstance(item, AST):
                    yield item


def walk(node):
    """The node and all below it, level by level."""
    from collections import deque
    todo = deque([node])
    while todo:
        node = todo.popleft()
        todo.extend(iter_child_nodes(node))
        yield node


def get_docstring(node, clean=True):
    """The docstring of a function, class or module, or None."""
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{node.__class__.__name__!r} can't have docstrings")
    if not (node.body and isinstance(node.body[0], Expr)):
        return None
    value = node.body[0].value
    if not (isinstance(value, Constant) and isinstance(value.value, str)):
        return None
    if not clean:
        return value.value
    import inspect
    return inspect.cleandoc(value.value)


def get_source_segment(source, node, *, padded=False):
    """The piece of source that the node was made of, or None."""
    if getattr(node, 'end_lineno', None) is None or getattr(node, 'end_col_offset', None) is None:
        return None
    import re
    lines = re.findall(r'[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$', source)[node.lineno - 1:node.end_lineno]
    if not lines:
        return None
    encoded = [line.encode() for line in lines]
    if len(encoded) == 1:
        return encoded[0][node.col_offset:node.end_col_offset].decode()
    first = encoded[0][node.col_offset:].decode()
    if padded:
        first = re.sub(r'[^\f\t]', ' ', encoded[0][:node.col_offset].decode()) + first
    return ''.join([first, *lines[1:-1], encoded[-1][:node.end_col_offset].decode()])


class NodeVisitor:
    """Walks a tree and calls visit_KIND for each node, where there is such a method."""

    def visit(self, node):
        return getattr(self, 'visit_' + node.__class__.__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        for _, value in iter_fields(node):
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)


class NodeTransformer(NodeVisitor):
    """A visitor whose methods' answers take the nodes' places: another node, None for none, in lists also a list."""

    def generic_visit(self, node):
        for field, old in iter_fields(node):
            if isinstance(old, list):
                new = []
                for value in old:
                    if isinstance(value, AST):
                        value = self.visit(value)
                        if value is None:
                            continue
                        if not isinstance(value, AST):
                            new.extend(value)
                            continue
                    new.append(value)
                old[:] = new
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, field)
                else:
                    setattr(node, field, new)
        return node


def unparse(ast_obj):
    """Source text for the tree."""
    from _unparse import Unparser
    return Unparser().source(ast_obj)
