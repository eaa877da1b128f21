"""Constants of characters, templates, and the formatter behind str.format as a class."""
import re as _re

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits',
           'printable', 'punctuation', 'whitespace', 'Formatter', 'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """The words of s, each capitalised, joined by sep."""
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


class Template:
    """Text with $name and ${name} to fill in; $$ is a dollar sign."""

    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = _re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._compile()

    @classmethod
    def _compile(cls):
        pattern = cls.__dict__.get('pattern')
        if pattern is None or isinstance(pattern, _re.Pattern):
            mark = _re.escape(cls.delimiter)
            pattern = (f'{mark}(?:(?P<escaped>{mark})|(?P<named>{cls.idpattern})|'
                       f'{{(?P<braced>{cls.braceidpattern or cls.idpattern})}}|(?P<invalid>))')
        cls.pattern = _re.compile(pattern, cls.flags | _re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _invalid(self, mo):
        i = mo.start('invalid')
        lines = self.template[:i].splitlines(keepends=True)
        if not lines:
            column, line = 1, 1
        else:
            column = i - len(''.join(lines[:-1]))
            line = len(lines)
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (line, column))

    def _mapping(self, mapping, kws):
        if mapping is None:
            return kws
        if kws:
            return {**mapping, **kws}
        return mapping

    def substitute(self, mapping=None, /, **kws):
        """The text filled in; KeyError for a name that is missing."""
        mapping = self._mapping(mapping, kws)

        def convert(mo):
            name = mo.group('named') or mo.group('braced')
            if name is not None:
                return str(mapping[name])
            if mo.group('escaped') is not None:
                return self.delimiter
            self._invalid(mo)
        return self.pattern.sub(convert, self.template)

    def safe_substitute(self, mapping=None, /, **kws):
        """The text filled in; what is missing stays as it is."""
        mapping = self._mapping(mapping, kws)

        def convert(mo):
            name = mo.group('named') or mo.group('braced')
            if name is not None:
                try:
                    return str(mapping[name])
                except KeyError:
                    return mo.group()
            if mo.group('escaped') is not None:
                return self.delimiter
            return mo.group()
        return self.pattern.sub(convert, self.template)

    def is_valid(self):
        """Whether every delimiter starts a placeholder."""
        return all(mo.group('invalid') is None for mo in self.pattern.finditer(self.template))

    def get_identifiers(self):
        """The names in the template, each once."""
        names = []
        for mo in self.pattern.finditer(self.template):
            name = mo.group('named') or mo.group('braced')
            if name is not None and name not in names:
                names.append(name)
            elif name is None and mo.group('escaped') is None and mo.group('invalid') is None:
                raise ValueError('Unrecognized named group in pattern', self.pattern)
        return names


Template._compile()


def _parse(text):
    """(literal, field, spec, conversion) for each replacement field of a format string."""
    i, n = 0, len(text)
    literal = ''
    while i < n:
        c = text[i]
        if c not in '{}':
            literal += c
            i += 1
            continue
        if text[i + 1:i + 2] == c:
            yield literal + c, None, None, None
            literal = ''
            i += 2
            continue
        if c == '}':
            raise ValueError("Single '}' encountered in format string")
        if i + 1 == n:
            raise ValueError("Single '{' encountered in format string")
        i += 1
        start = i
        while i < n and text[i] not in '}:!':
            if text[i] == '{':
                raise ValueError("unexpected '{' in field name")
            if text[i] == '[':
                while i < n and text[i] != ']':
                    i += 1
            i += 1
        if i >= n:
            raise ValueError("expected '}' before end of string")
        name, conversion, spec = text[start:i], None, ''
        if text[i] == '!':
            i += 1
            if i >= n:
                raise ValueError('end of string while looking for conversion specifier')
            conversion = text[i]
            i += 1
            if i < n and text[i] not in ':}':
                raise ValueError("expected ':' after conversion specifier")
        if i < n and text[i] == ':':
            i += 1
            start, depth = i, 1
            while i < n:
                if text[i] == '{':
                    depth += 1
                elif text[i] == '}':
                    depth -= 1
                    if not depth:
                        break
                i += 1
            spec = text[start:i]
        if i >= n:
            raise ValueError("unmatched '{' in format spec")
        i += 1
        yield literal, name, spec, conversion
        literal = ''
    if literal:
        yield literal, None, None, None


def _split_field(name):
    """The first part of a field name and the attributes and indices after it."""
    i = 0
    while i < len(name) and name[i] not in '.[':
        i += 1
    first = name[:i]
    rest = []
    while i < len(name):
        if name[i] == '.':
            start = i = i + 1
            while i < len(name) and name[i] not in '.[':
                i += 1
            if i == start:
                raise ValueError('Empty attribute in format string')
            rest.append((True, name[start:i]))
        elif name[i] == '[':
            end = name.find(']', i)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key = name[i + 1:end]
            if not key:
                raise ValueError('Empty attribute in format string')
            rest.append((False, int(key) if key.isdecimal() else key))
            i = end + 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
    return int(first) if first.isdecimal() else first, rest


class Formatter:
    """str.format() as a class whose steps can be overridden."""

    def format(self, format_string, /, *args, **kwargs):
        """The format string with its fields replaced."""
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        """As format(), with the arguments as a tuple and a dict."""
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            first, _ = _split_field(field_name)
            if first == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                field_name = str(auto_arg_index) + field_name
                auto_arg_index += 1
            elif isinstance(first, int):
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(format_spec, args, kwargs, used_args, recursion_depth - 1,
                                                        auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        """The argument that an int or a name stands for."""
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Called at the end with the keys used; does nothing here."""

    def format_field(self, value, format_spec):
        """The text of one value."""
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        """The value under !s, !r or !a."""
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        """(literal text, field name, format spec, conversion) for each field."""
        return _parse(format_string)

    def get_field(self, field_name, args, kwargs):
        """The object that a field name stands for, and the key it starts with."""
        first, rest = _split_field(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, i in rest:
            obj = getattr(obj, i) if is_attr else obj[i]
        return obj, first
