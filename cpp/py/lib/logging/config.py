"""Setting up of loggers from a dictionary or a file."""

import importlib
import logging
import logging.handlers
import re


def _resolve(name):
    """What a dotted name names."""
    parts = name.split('.')
    used = parts.pop(0)
    found = importlib.import_module(used)
    for part in parts:
        used += '.' + part
        try:
            found = getattr(found, part)
        except AttributeError:
            importlib.import_module(used)
            found = getattr(found, part)
    return found


class BaseConfigurator:
    """Looks up what 'ext://...' and 'cfg://...' stand for."""

    def __init__(self, config):
        self.config = config

    def resolve(self, s):
        try:
            return _resolve(s)
        except ImportError as e:
            raise ValueError(f'Cannot resolve {s!r}: {e}') from e

    def convert(self, value):
        if isinstance(value, str):
            if m := re.match(r'(ext|cfg)://(.*)', value):
                return self.resolve(m[2]) if m[1] == 'ext' else self._inside(m[2])
            return value
        if isinstance(value, dict):
            return {k: self.convert(v) for k, v in value.items()}
        if isinstance(value, (list, tuple)):
            return type(value)(map(self.convert, value)) if type(value) in (list, tuple) else value
        return value

    def _inside(self, path):
        found = self.config
        for name, index in re.findall(r'\.?([^.\[\]]+)|\[([^\]]*)\]', path):
            key = name or index
            found = found[int(key)] if key.isdigit() and isinstance(found, (list, tuple)) else found[key]
        return self.convert(found)

    def configure_custom(self, config):
        factory = config.pop('()')
        if not callable(factory):
            factory = self.resolve(factory)
        properties = config.pop('.', None)
        kwargs = {k: self.convert(v) for k, v in config.items() if k.isidentifier()}
        result = factory(**kwargs)
        for name, value in (properties or {}).items():
            setattr(result, name, self.convert(value))
        return result


class DictConfigurator(BaseConfigurator):
    """Does what a dictionary says."""

    def configure(self):
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        if config.get('incremental'):
            for name, entry in config.get('handlers', {}).items():
                if name not in logging._handlers:
                    raise ValueError(f'No handler found with name {name!r}')
                if level := entry.get('level'):
                    logging._handlers[name].setLevel(level)
            for name, entry in config.get('loggers', {}).items():
                self._common(logging.getLogger(name), entry, {}, {}, True)
            if root := config.get('root'):
                self._common(logging.getLogger(), root, {}, {}, True)
            return
        logging._handlers.clear()
        formatters = self._all('formatters', self.configure_formatter)
        filters = self._all('filters', self.configure_filter)
        self.formatters, self.filters, self.handlers = formatters, filters, {}
        waiting = dict(sorted(config.get('handlers', {}).items()))
        while waiting:
            held = {}
            for name, entry in waiting.items():
                target = entry.get('target')
                if isinstance(target, str) and target in config['handlers'] and target not in self.handlers:
                    held[name] = entry
                    continue
                try:
                    handler = self.configure_handler(dict(entry))
                    handler.name = name
                    self.handlers[name] = handler
                except Exception as e:
                    raise ValueError(f'Unable to configure handler {name!r}') from e
            if len(held) == len(waiting):
                raise ValueError(f'Unable to configure handler {next(iter(held))!r}')
            waiting = held
        named = config.get('loggers', {})
        if config.get('disable_existing_loggers', True):
            for name, logger in logging.root.manager.loggerDict.items():
                if isinstance(logger, logging.Logger) and name not in named:
                    logger.disabled = not any(name.startswith(n + '.') for n in named)
        for name, entry in named.items():
            try:
                logger = logging.getLogger(name)
                self._common(logger, entry, self.handlers, filters)
                logger.disabled = False
                if entry.get('propagate') is not None:
                    logger.propagate = entry['propagate']
            except Exception as e:
                raise ValueError(f'Unable to configure logger {name!r}') from e
        if root := config.get('root'):
            try:
                self._common(logging.getLogger(), root, self.handlers, filters)
            except Exception as e:
                raise ValueError('Unable to configure root logger') from e

    def _all(self, section, make):
        made = {}
        for name, entry in self.config.get(section, {}).items():
            try:
                made[name] = make(dict(entry))
            except Exception as e:
                raise ValueError(f'Unable to configure {section[:-1]} {name!r}') from e
        return made

    def configure_formatter(self, config):
        if '()' in config:
            return self.configure_custom(config)
        cls = self.resolve(config['class']) if 'class' in config else logging.Formatter
        extra = {'defaults': config['defaults']} if 'defaults' in config else {}
        return cls(config.get('format'), config.get('datefmt'), config.get('style', '%'), config.get('validate', True),
                   **extra)

    def configure_filter(self, config):
        return self.configure_custom(config) if '()' in config else logging.Filter(config.get('name', ''))

    def configure_handler(self, config):
        formatter = config.pop('formatter', None)
        level = config.pop('level', None)
        filters = config.pop('filters', None)
        if formatter is not None and formatter not in self.formatters:
            raise ValueError(f'Unable to set formatter {formatter!r}') from KeyError(formatter)
        if '()' in config:
            handler = self.configure_custom(config)
        else:
            cls = config.pop('class')
            cls = self.resolve(cls) if isinstance(cls, str) else cls
            if isinstance(config.get('target'), str) and config['target'] in self.handlers:
                config['target'] = self.handlers[config['target']]
            properties = config.pop('.', None)
            handler = cls(**{k: self.convert(v) for k, v in config.items() if k.isidentifier()})
            for name, value in (properties or {}).items():
                setattr(handler, name, self.convert(value))
        if formatter is not None:
            handler.setFormatter(self.formatters[formatter])
        if level is not None:
            handler.setLevel(logging._checkLevel(level))
        self._filter(handler, filters, self.filters)
        return handler

    def _filter(self, thing, names, filters):
        for f in names or ():
            if isinstance(f, str) and f not in filters:
                raise ValueError(f'Unable to add filter {f!r}') from KeyError(f)
            thing.addFilter(filters[f] if isinstance(f, str) else f)

    def _common(self, logger, config, handlers, filters, incremental=False):
        if (level := config.get('level')) is not None:
            logger.setLevel(logging._checkLevel(level))
        if incremental:
            return
        for h in logger.handlers[:]:
            logger.removeHandler(h)
        for h in config.get('handlers') or ():
            if h not in handlers:
                raise ValueError(f'Unable to add handler {h!r}') from KeyError(h)
            logger.addHandler(handlers[h])
        self._filter(logger, config.get('filters'), filters)


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Set loggers, handlers, formatters and filters up as the dictionary says."""
    dictConfigClass(config).configure()


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Set loggers, handlers and formatters up as a settings file says."""
    import ast
    import configparser
    if isinstance(fname, configparser.RawConfigParser):
        cp = fname
    else:
        cp = configparser.ConfigParser(defaults)
        if hasattr(fname, 'readline'):
            cp.read_file(fname)
        elif not cp.read(fname, encoding=encoding):
            raise FileNotFoundError(f"{fname} doesn't exist")

    def names(section):
        return [n.strip() for n in cp[section]['keys'].split(',') if n.strip()]

    scope = vars(logging) | {'handlers': logging.handlers, 'logging': logging}

    def value_of(text):
        import sys
        return eval(text, scope | {'sys': sys})

    formatters = {}
    for name in names('formatters'):
        section = cp['formatter_' + name]
        cls = _resolve(section['class']) if section.get('class') else logging.Formatter
        formatters[name] = cls(section.get('format', raw=True), section.get('datefmt', raw=True),
                               section.get('style', '%', raw=True))
    handlers = {}
    for name in names('handlers'):
        section = cp['handler_' + name]
        try:
            cls = eval(section['class'], scope)
        except (AttributeError, NameError):
            cls = _resolve(section['class'])
        args, kwargs = value_of(section.get('args', '()')), value_of(section.get('kwargs', '{}'))
        handlers[name] = h = cls(*args, **kwargs)
        h.name = name
        if section.get('level'):
            h.setLevel(section['level'])
        if section.get('formatter'):
            h.setFormatter(formatters[section['formatter']])
    known = set()
    for name in names('loggers'):
        section = cp['logger_' + name]
        logger = logging.getLogger() if name == 'root' else logging.getLogger(section['qualname'])
        known.add(logger.name)
        if section.get('level'):
            logger.setLevel(section['level'])
        for h in logger.handlers[:]:
            logger.removeHandler(h)
        logger.propagate = section.getint('propagate', fallback=1) if name != 'root' else True
        logger.disabled = False
        for h in (section.get('handlers') or '').split(','):
            if h.strip():
                logger.addHandler(handlers[h.strip()])
    for name, logger in logging.root.manager.loggerDict.items():
        if isinstance(logger, logging.Logger) and name not in known and disable_existing_loggers:
            logger.disabled = True
