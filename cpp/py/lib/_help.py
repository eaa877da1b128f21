"""The text that help() prints."""

import sys


def _signature(f):
    """The parameters in brackets, each on a line of its own where one line is too short for them."""
    import inspect
    try:
        return inspect.signature(f).format(max_width=max(80 - len(getattr(f, '__name__', '')), 20))
    except (TypeError, ValueError):
        return '(...)'


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


def _more(thing):
    """What a library has to say of its functions beside their docstrings: its module _docs, read when it is needed."""
    name = getattr(thing, '__module__', None) or getattr(thing, '__objclass__', type(thing)).__module__
    module = sys.modules.get(name.split('.')[0]) if isinstance(name, str) else None
    more = getattr(module, '_more_docs', None)
    return more(thing) if more else ''


def _owner(f):
    """What is said behind the signature of a method: of which object or class it is."""
    owner = getattr(f, '__objclass__', None)
    if owner is not None:
        return f' unbound {_kind_name(owner)} method'
    owner = getattr(f, '__self__', None)
    if owner is None or isinstance(owner, type(sys)):
        return ''
    if isinstance(owner, type):
        return f' class method of {_kind_name(owner)}'
    return f' method of {_kind_name(type(owner))} instance'


def _kind_name(cls):
    return f'{cls.__module__}.{cls.__qualname__}'


def _routine(f, name=None, note=''):
    name = name or getattr(f, '__name__', '?')
    kind = '<lambda> lambda' if name == '<lambda>' else name
    text = kind + (' ' if name == '<lambda>' else '') + (_signature(f)[1:-1] if name == '<lambda>' else _signature(f)) + note
    doc = _doc(f)
    more = _more(f)
    if more:
        doc += '\n\n' + more
    return text + ('\n' + _indent(doc) if doc else '')


def _is_routine(x):
    return type(x).__name__ in ('function', 'builtin_function_or_method', 'method', 'method_descriptor',
                                'wrapper_descriptor', 'method-wrapper', 'classmethod_descriptor',
                                '_ArrayFunctionDispatcher')


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
    cls = type(thing)
    if _is_routine(thing):
        kind = {'builtin_function_or_method': 'built-in function', 'function': 'function', 'method': 'method'}.get(cls.__name__)
        module = getattr(thing, '__module__', None)
        where = f' in module {module}' if module else ''
        title = f'{kind} {thing.__name__}' if kind else cls.__name__
        return f'Help on {title}{where}:\n\n{_routine(thing, note=_owner(thing))}\n'
    doc = _doc(thing) if cls.__module__ != 'builtins' and _own_doc(thing) else ''
    if doc:
        name, module = getattr(thing, '__name__', None), getattr(cls, '__module__', None)
        more = _more(thing)
        text = (f'{name} = ' if name else '') + repr(thing) + '\n' + _indent(doc + ('\n\n' + more if more else ''))
        return f'Help on {cls.__name__} in module {module}:\n\n{text}\n'
    where = f' in module {cls.__module__}' if '__module__' in cls.__dict__ else ''
    return f'Help on {cls.__name__}{where} object:\n\n{_class(cls)}\n'


def _own_doc(thing):
    """Whether it has a docstring of its own, not its class's."""
    return getattr(thing, '__doc__', None) != type(thing).__doc__
