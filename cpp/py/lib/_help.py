"""The text that help() prints."""

import sys


def _signature(f):
    text = getattr(f, '__text_signature__', None)
    if text:
        return text
    code = getattr(f, '__code__', None)
    if code is None:
        return '(...)'
    names = code.co_varnames
    count, only, named = code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount
    defaults = f.__defaults__ or ()
    keyword_defaults = f.__kwdefaults__ or {}
    notes = getattr(f, '__annotations__', {})

    def one(name, *default):
        text = name
        if name in notes:
            text += f': {_kind(notes[name])}'
        if default:
            text += f' = {default[0]!r}' if name in notes else f'={default[0]!r}'
        return text
    parts = []
    for i, name in enumerate(names[:count]):
        at = i - (count - len(defaults))
        parts.append(one(name, defaults[at]) if at >= 0 else one(name))
        if only and i == only - 1:
            parts.append('/')
    rest = count + named
    if code.co_flags & 4:
        parts.append('*' + one(names[rest]))
        rest += 1
    elif named:
        parts.append('*')
    for name in names[count:count + named]:
        parts.append(one(name, keyword_defaults[name]) if name in keyword_defaults else one(name))
    if code.co_flags & 8:
        parts.append('**' + one(names[rest]))
    arrow = f" -> {_kind(notes['return'])}" if 'return' in notes else ''
    return f"({', '.join(parts)}){arrow}"


def _kind(note):
    if isinstance(note, type):
        return note.__qualname__ if note.__module__ == 'builtins' else f'{note.__module__}.{note.__qualname__}'
    return repr(note)


def _doc(thing):
    doc = getattr(thing, '__doc__', None)
    if not isinstance(doc, str):
        return ''
    lines = doc.expandtabs().split('\n')
    margin = min((len(l) - len(l.lstrip()) for l in lines[1:] if l.strip()), default=0)
    lines = [lines[0].lstrip()] + [l[margin:] for l in lines[1:]]
    while lines and not lines[-1].strip():
        lines.pop()
    while lines and not lines[0].strip():
        lines.pop(0)
    return '\n'.join(l.rstrip() for l in lines)


def _indent(text, prefix='    '):
    return '\n'.join((prefix + line).rstrip() for line in text.split('\n'))


def _routine(f, name=None):
    name = name or getattr(f, '__name__', '?')
    kind = 'lambda' if name == '<lambda>' else name
    text = kind + (' ' if kind == 'lambda' else '') + (_signature(f)[1:-1] if kind == 'lambda' else _signature(f))
    doc = _doc(f)
    return text + ('\n' + _indent(doc) if doc else '')


def _is_routine(x):
    return type(x).__name__ in ('function', 'builtin_function_or_method', 'method', 'method_descriptor',
                                'wrapper_descriptor', 'method-wrapper', 'classmethod_descriptor')


def _class(cls):
    bases = [b.__name__ if b.__module__ == cls.__module__ else f'{b.__module__}.{b.__qualname__}' for b in cls.__bases__]
    title = f"class {cls.__name__}" + (f"({', '.join(bases)})" if bases else '')
    body = []
    init = cls.__dict__.get('__init__') or cls.__dict__.get('__new__')
    if init is not None and getattr(init, '__code__', None) is not None:
        inside = _signature(init)[1:].split(' -> ')[0]
        first, _, others = inside.partition(', ')
        body.append(f"{cls.__name__}({others if others else ')'}")
        body.append('')
    doc = _doc(cls)
    if doc:
        body += [doc, '']
    if len(cls.__mro__) > 2:
        body.append('Method resolution order:')
        body += ['    ' + (c.__name__ if c.__module__ == cls.__module__ else f'{c.__module__}.{c.__qualname__}') for c in cls.__mro__]
        body.append('')
    groups = [('Methods defined here:', []), ('Class methods defined here:', []), ('Static methods defined here:', []),
              ('Readonly properties defined here:', []), ('Data descriptors defined here:', []),
              ('Data and other attributes defined here:', [])]
    for name, value in sorted(cls.__dict__.items()):
        if name in ('__module__', '__doc__', '__dict__', '__weakref__', '__qualname__', '__firstlineno__',
                    '__static_attributes__', '__annotations__', '__new__', '__hash__', '__match_args__'):
            continue
        if isinstance(value, classmethod) or type(value).__name__ == 'classmethod_descriptor':
            groups[1][1].append(_routine(getattr(cls, name), name))
        elif isinstance(value, staticmethod):
            groups[2][1].append(_routine(value.__func__, name))
        elif _is_routine(value):
            groups[0][1].append(_routine(value, name))
        elif isinstance(value, property):
            groups[3 if value.fset is None else 4][1].append(name + ('\n' + _indent(_doc(value)) if _doc(value) else ''))
        elif type(value).__name__ in ('getset_descriptor', 'member_descriptor'):
            groups[4][1].append(name + ('\n' + _indent(_doc(value)) if _doc(value) else ''))
        else:
            groups[5][1].append(f'{name} = {value!r}')
    for title_, entries in groups:
        if entries:
            body += ['-' * 70 if body and body[-1] == '' and any(b for b in body) and title_ is not groups[0][0] else None,
                     title_, '']
            for entry in entries:
                body += [entry, '']
    body = [b for b in body if b is not None]
    while body and body[-1] == '':
        body.pop()
    return title + '\n' + '\n'.join((' |  ' + line).rstrip() for b in body for line in b.split('\n'))


def _module(m):
    text = f'NAME\n    {m.__name__}' + (f' - {_doc(m).splitlines()[0]}' if _doc(m) else '')
    rest = '\n'.join(_doc(m).splitlines()[1:]).strip('\n')
    if rest:
        text += '\n\nDESCRIPTION\n' + _indent(rest)
    shown = getattr(m, '__all__', None) or [n for n in dir(m) if not n.startswith('_')]
    own = [(n, getattr(m, n)) for n in sorted(shown) if hasattr(m, n)]
    classes = [v for n, v in own if isinstance(v, type)]
    functions = [(n, v) for n, v in own if _is_routine(v)]
    data = [(n, v) for n, v in own if not isinstance(v, (type, type(sys))) and not _is_routine(v)]
    if classes:
        text += '\n\nCLASSES\n' + '\n\n'.join(_indent(_class(c)) for c in classes)
    if functions:
        text += '\n\nFUNCTIONS\n' + '\n\n'.join(_indent(_routine(f, n)) for n, f in functions)
    if data:
        text += '\n\nDATA\n' + '\n'.join(_indent(f'{n} = {v!r}') for n, v in data)
    return text


def text_of(thing):
    """Everything that help() has to say of a thing."""
    if isinstance(thing, str):
        name = thing
        import builtins
        if hasattr(builtins, name):
            thing = getattr(builtins, name)
        else:
            try:
                thing = __import__(name)
                for part in name.split('.')[1:]:
                    thing = getattr(thing, part)
            except ImportError:
                return (f"No Python documentation found for {name!r}.\nUse help() to get the interactive help utility.\n"
                        f"Use help(str) for help on the str class.\n")
    if isinstance(thing, type(sys)):
        return f"Help on module {thing.__name__}:\n\n{_module(thing)}\n"
    if isinstance(thing, type):
        where = f' in module {thing.__module__}'
        return f'Help on class {thing.__name__}{where}:\n\n{_class(thing)}\n'
    if _is_routine(thing):
        kind = {'builtin_function_or_method': 'built-in function', 'function': 'function', 'method': 'method',
                'method_descriptor': 'method_descriptor', 'wrapper_descriptor': 'wrapper_descriptor'}.get(
            type(thing).__name__, type(thing).__name__)
        module = getattr(thing, '__module__', None)
        owner = getattr(thing, '__objclass__', None)
        where = f' in module {module}' if module else f' in {owner.__qualname__}' if owner else ''
        if kind == 'built-in function' and getattr(thing, '__self__', None) is not None and not module:
            where = f' of {type(thing.__self__).__name__} instance'
            kind = 'built-in method'
        if kind == 'built-in function' and not module:
            where = ' in module builtins'
        return f'Help on {kind} {thing.__name__}{where}:\n\n{_routine(thing)}\n'
    cls = type(thing)
    return f'Help on {cls.__name__} in module {cls.__module__} object:\n\n{_class(cls)}\n'
