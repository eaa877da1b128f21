"""Importing by name."""

import sys

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']

__import__ = __import__


def invalidate_caches():
    """Nothing: files are looked for anew at each import."""


def _absolute(name, package):
    """A name with leading dots, in a package, as a whole name."""
    level = len(name) - len(name.lstrip('.'))
    if not level:
        return name
    if not package:
        raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
    parts = package.split('.')
    if level > len(parts):
        raise ImportError('attempted relative import beyond top-level package')
    base = '.'.join(parts[:len(parts) - level + 1])
    return f'{base}.{name[level:]}' if name[level:] else base


def import_module(name, package=None):
    """The module of this name; a relative name needs the package."""
    name = _absolute(name, package)
    if not name:
        raise ValueError('Empty module name')
    __import__(name)
    return sys.modules[name]


def reload(module):
    """Run a module's code again, in the same module object."""
    name = getattr(getattr(module, '__spec__', None), 'name', None) or getattr(module, '__name__', None)
    if not isinstance(module, type(sys)):
        raise TypeError('reload() argument must be a module')
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    if name in sys.builtin_module_names:
        return module
    del sys.modules[name]
    try:
        __import__(name)
        new = sys.modules[name]
        module.__dict__.update(new.__dict__)
    finally:
        sys.modules[name] = module
    parent, _, leaf = name.rpartition('.')
    if parent:
        setattr(sys.modules[parent], leaf, module)
    return module
