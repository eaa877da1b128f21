"""Paths that lead from an element to others, a part of XPath."""

import re as _re

_TOKEN = _re.compile(r"""('[^']*'|"[^"]*")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]()@=])|((?:\{[^}]+\}|\{\})?[^/\[\]()@!=\s]+)|\s+""")


def _tokens(path, namespaces):
    default = namespaces.get('') if namespaces else None
    attribute = False
    for quoted, mark, name in _TOKEN.findall(path):
        if quoted:
            yield 'text', quoted[1:-1]
        elif mark:
            yield mark, ''
            attribute = mark == '@'
        elif name:
            if name[0] != '{':
                if ':' in name:
                    prefix, local = name.split(':', 1)
                    if not namespaces or prefix not in namespaces:
                        raise SyntaxError(f'prefix {prefix!r} not found in prefix map')
                    name = f'{{{namespaces[prefix]}}}{local}'
                elif default and not attribute and not name.isdigit():
                    name = f'{{{default}}}{name}'
            yield 'name', name
            attribute = False


def _matches(tag):
    """A test of elements by their tag."""
    if tag == '*':
        return lambda e: isinstance(e.tag, str)
    if tag[:3] == '{*}':
        local = tag[3:]
        if local == '*':
            return lambda e: isinstance(e.tag, str)
        return lambda e: isinstance(e.tag, str) and (e.tag == local or e.tag.endswith('}' + local))
    if tag[:2] == '{}':
        local = tag[2:]
        return lambda e: isinstance(e.tag, str) and (e.tag[:1] != '{' if local == '*' else e.tag == local)
    if tag[-2:] == '}*':
        return lambda e: isinstance(e.tag, str) and e.tag.startswith(tag[:-1])
    return lambda e: e.tag == tag


def _children(found, test):
    for element in found:
        for child in element:
            if test(child):
                yield child


def _below(found, test):
    for element in found:
        for e in element.iter():
            if e is not element and test(e):
                yield e


def _parents(found, above):
    seen = []
    for element in found:
        parent = above().get(element)
        if parent is not None and not any(parent is p for p in seen):
            seen.append(parent)
            yield parent


def _at(found, position, above):
    """Those that are in that place (from 1, or from -1) among their parent's children of the same tag."""
    for element in found:
        parent = above().get(element)
        if parent is not None:
            same = parent.findall(element.tag) if isinstance(element.tag, str) else []
            if -len(same) <= position < len(same) and same[position] is element:
                yield element


def _whole_text(element):
    return ''.join(element.itertext())


def _predicate(found, parts, above):
    kinds = ''.join('n' if k == 'name' else "'" if k == 'text' else k for k, _ in parts)
    values = [v for _, v in parts]
    if kinds == '@n':
        return (e for e in found if e.get(values[1]) is not None)
    if kinds in ("@n='", "@n!='"):
        key, value, same = values[1], values[3], '!' not in kinds
        return (e for e in found if (v := e.get(key)) is not None and (v == value) is same)
    if kinds == 'n' and not _re.match(r'-?\d+$', values[0]):
        return (e for e in found if e.find(values[0]) is not None)
    if kinds in (".='", ".!='"):
        return (e for e in found if (_whole_text(e) == values[2]) is ('!' not in kinds))
    if kinds in ("n='", "n!='") and not _re.match(r'-?\d+$', values[0]):
        same = '!' not in kinds
        return (e for e in found if any((_whole_text(c) == values[2]) is same for c in e.iterfind(values[0])))
    if kinds in ('n', 'n()', 'n()n', 'n(n)'):
        if kinds == 'n':
            position = int(values[0]) - 1
            if position < 0:
                raise SyntaxError('XPath position >= 1 expected')
        else:
            if values[0] != 'last':
                raise SyntaxError('unsupported function')
            position = -1
            if kinds == 'n()n':
                try:
                    position = int(values[2]) - 1
                except ValueError:
                    raise SyntaxError('unsupported expression') from None
                if position > -2:
                    raise SyntaxError('XPath offset from last() must be negative')
        return _at(found, position, above)
    raise SyntaxError('invalid predicate')


def iterfind(element, path, namespaces=None):
    if namespaces is None and not _re.search(r'[/*\[@.]', _re.sub(r'\{[^}]*\}', '', path)):
        return (child for child in element if child.tag == path)
    if path[-1:] == '/':
        path += '*'
    if path[:1] == '/':
        raise SyntaxError('cannot use absolute path on element')
    tokens = list(_tokens(path, namespaces))
    parents = []

    def above():
        if not parents:
            parents.append({child: parent for parent in element.iter() for child in parent})
        return parents[0]

    found, i, fresh = iter((element,)), 0, True
    while i < len(tokens):
        kind, value = tokens[i]
        i += 1
        if kind == '/' and not fresh:
            fresh = True
            if i == len(tokens):
                raise SyntaxError('invalid path')
            continue
        if kind == '//':
            if i == len(tokens):
                raise SyntaxError('invalid path')
            kind, value = tokens[i]
            i += 1
            if kind not in ('*', 'name'):
                raise SyntaxError('invalid descendant')
            found = _below(found, _matches(value or '*'))
        elif kind == '[':
            parts = []
            while True:
                if i == len(tokens):
                    raise SyntaxError('invalid predicate')
                if tokens[i][0] == ']':
                    break
                parts.append(tokens[i])
                i += 1
            i += 1
            found = _predicate(found, parts, above)
        elif not fresh:
            raise SyntaxError('invalid path')
        elif kind in ('*', 'name'):
            found = _children(found, _matches(value or '*'))
        elif kind == '..':
            found = _parents(found, above)
        elif kind != '.':
            raise SyntaxError('invalid path')
        fresh = False
    return found


def find(element, path, namespaces=None):
    return next(iterfind(element, path, namespaces), None)


def findall(element, path, namespaces=None):
    return list(iterfind(element, path, namespaces))


def findtext(element, path, default=None, namespaces=None):
    found = find(element, path, namespaces)
    return default if found is None else found.text or ''
