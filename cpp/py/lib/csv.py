"""Tables as text: one row a line, fields between delimiters."""

import io
import re

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'QUOTE_STRINGS', 'QUOTE_NOTNULL', 'Error',
           'Dialect', 'excel', 'excel_tab', 'field_size_limit', 'reader', 'writer', 'register_dialect', 'get_dialect',
           'list_dialects', 'Sniffer', 'unregister_dialect', 'DictReader', 'DictWriter', 'unix_dialect']

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
_limit = 131072
_dialects = {}


class Error(Exception):
    pass


Error.__module__ = '_csv'


class Dialect:
    """How a kind of file is written; subclasses set its parts."""

    _name = ''
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        try:
            _Settings(self)
        except TypeError as e:
            raise Error(str(e)) from None


class excel(Dialect):
    """What Excel writes."""
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """What Excel writes with tabs."""
    delimiter = '\t'


class unix_dialect(Dialect):
    """All fields quoted, lines ended by \\n."""
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\n'
    quoting = QUOTE_ALL


class _Settings:
    """The parts of a dialect, checked."""

    _DEFAULTS = dict(delimiter=',', doublequote=True, escapechar=None, lineterminator='\r\n', quotechar='"',
                     quoting=QUOTE_MINIMAL, skipinitialspace=False, strict=False)

    def __init__(self, dialect=None, **given):
        values = dict(self._DEFAULTS)
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        if dialect is not None:
            for name in values:
                if hasattr(dialect, name) and not (name != 'escapechar' and name != 'quotechar'
                                                   and getattr(dialect, name) is None and not isinstance(dialect, Dialect)):
                    values[name] = getattr(dialect, name)
        for name, value in given.items():
            if name not in values:
                raise TypeError(f'this function got an unexpected keyword argument {name!r}')
            values[name] = value
        quoting_given = 'quoting' in given
        if values['quotechar'] is None and not quoting_given and 'quotechar' in given:
            values['quoting'] = QUOTE_NONE
        for name in ('delimiter', 'quotechar', 'escapechar'):
            value = values[name]
            if value is None and name != 'delimiter':
                continue
            if not isinstance(value, str):
                raise TypeError(f'"{name}" must be string{"" if name == "delimiter" else " or None"}, not '
                                f'{type(value).__name__}')
            if len(value) != 1:
                raise TypeError(f'"{name}" must be a 1-character string')
        if not isinstance(values['lineterminator'], str):
            raise TypeError('"lineterminator" must be a string')
        if type(values['quoting']) is not int:
            raise TypeError('"quoting" must be an integer')
        if not 0 <= values['quoting'] <= 5:
            raise TypeError('bad "quoting" value')
        if values['quoting'] != QUOTE_NONE and values['quotechar'] is None:
            raise TypeError('quotechar must be set if quoting enabled')
        for name in ('delimiter', 'quotechar', 'escapechar'):
            if values[name] is not None and values[name] in '\r\n':
                raise ValueError(f'bad {name} value')
        for a, b in (('delimiter', 'escapechar'), ('delimiter', 'quotechar'), ('escapechar', 'quotechar')):
            if values[a] is not None and values[a] == values[b]:
                raise ValueError(f'bad {a} or {b} value')
        for name in ('doublequote', 'skipinitialspace', 'strict'):
            values[name] = bool(values[name])
        for name, value in values.items():
            setattr(self, name, value)


def register_dialect(name, dialect=None, **fmtparams):
    """Give a dialect a name."""
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _Settings(dialect, **fmtparams)


def unregister_dialect(name):
    """Forget a name."""
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    """The dialect of that name."""
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    """The names there are."""
    return list(_dialects)


def field_size_limit(limit=None):
    """The largest length of a field; set to limit if given."""
    global _limit
    old = _limit
    if limit is not None:
        if not isinstance(limit, int):
            raise TypeError('limit must be an integer')
        _limit = limit
    return old


register_dialect('excel', excel)
register_dialect('excel-tab', excel_tab)
register_dialect('unix', unix_dialect)


class _Reader:
    """Rows of fields from an iterable of lines."""

    def __init__(self, lines, dialect=None, **fmtparams):
        self.dialect = _Settings(dialect, **fmtparams)
        self.line_num = 0
        self._lines = iter(lines)

    def __iter__(self):
        return self

    def __next__(self):
        d = self.dialect
        delimiter, quote, escape = d.delimiter, d.quotechar, d.escapechar
        quoting = d.quoting
        fields, field = [], []
        state = 'row'
        quoted = False

        def save():
            nonlocal quoted
            text = ''.join(field)
            if len(text) > _limit:
                raise Error(f'field larger than field limit ({_limit})')
            if not quoted and quoting == QUOTE_NONNUMERIC and text != '':
                fields.append(float(text))
            elif not quoted and quoting == QUOTE_STRINGS:
                fields.append(None if text == '' else float(text))
            elif not quoted and quoting == QUOTE_NOTNULL and text == '':
                fields.append(None)
            elif not quoted and quoting == QUOTE_NONNUMERIC and text == '' and fields_started:
                fields.append('')
            else:
                fields.append(text)
            field.clear()
            quoted = False

        fields_started = True
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if state in ('row',) and not fields and not field:
                    raise
                if state == 'quoted':
                    if d.strict:
                        raise Error('unexpected end of data') from None
                    save()
                    return fields
                if state == 'escape':
                    field.append('\n')
                if state == 'row' and not fields:
                    raise
                save()
                return fields
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} (the file should be opened in text '
                            'mode)')
            self.line_num += 1
            if state == 'row' and quote not in line and escape is None and '\r' not in line[:-1] \
                    and '\n' not in line[:-1] and quoting == QUOTE_MINIMAL and not d.skipinitialspace if quote else False:
                text = line.rstrip('\r\n')
                if not text:
                    return []
                parts = text.split(delimiter)
                for part in parts:
                    if len(part) > _limit:
                        raise Error(f'field larger than field limit ({_limit})')
                return parts
            for c in line:
                if state == 'row':
                    if c in '\r\n':
                        state = 'end'
                        continue
                    state = 'field'
                if state == 'field':  # at a field's start
                    if c in '\r\n':
                        save()
                        state = 'end'
                    elif c == quote and quoting != QUOTE_NONE:
                        quoted = True
                        state = 'quoted'
                    elif c == escape:
                        state = 'escape'
                    elif c == ' ' and d.skipinitialspace:
                        pass
                    elif c == delimiter:
                        save()
                    else:
                        field.append(c)
                        state = 'inside'
                elif state == 'escape':
                    field.append(c)
                    state = 'inside'
                elif state == 'inside':
                    if c in '\r\n':
                        save()
                        state = 'end'
                    elif c == escape:
                        state = 'escape'
                    elif c == delimiter:
                        save()
                        state = 'field'
                    else:
                        field.append(c)
                elif state == 'quoted':
                    if c == escape:
                        state = 'quoted escape'
                    elif c == quote:
                        state = 'quote' if d.doublequote else 'inside'
                    else:
                        field.append(c)
                elif state == 'quoted escape':
                    field.append(c)
                    state = 'quoted'
                elif state == 'quote':
                    if c == quote:
                        field.append(c)
                        state = 'quoted'
                    elif c == delimiter:
                        save()
                        state = 'field'
                    elif c in '\r\n':
                        save()
                        state = 'end'
                    elif d.strict:
                        raise Error(f"'{delimiter}' expected after '{quote}'")
                    else:
                        field.append(c)
                        state = 'inside'
                elif state == 'end':
                    if c not in '\r\n':
                        raise Error('new-line character seen in unquoted field - do you need to open the file with '
                                    "newline=''?")
                if len(field) > _limit:
                    raise Error(f'field larger than field limit ({_limit})')
            if state == 'end':
                return fields
            if state == 'row':
                return []
            if state in ('field', 'inside', 'quote'):
                save()
                return fields
            if state == 'escape':
                field.append('\n')
                state = 'inside'
            if state == 'quoted escape':
                field.append('\n')
                state = 'quoted'


_Reader.__name__ = _Reader.__qualname__ = 'reader'
_Reader.__module__ = '_csv'


def reader(iterable, dialect='excel', /, **fmtparams):
    """Rows, as lists of strings, from an iterable of lines."""
    return _Reader(iterable, dialect, **fmtparams)


class _Writer:
    """Writes rows to a file."""

    def __init__(self, file, dialect=None, **fmtparams):
        if not hasattr(file, 'write'):
            raise TypeError('argument 1 must have a "write" method')
        self.dialect = _Settings(dialect, **fmtparams)
        self._write = file.write

    def _field(self, value, alone):
        d = self.dialect
        if value is None:
            text = ''
        elif isinstance(value, float):
            text = repr(value)
        else:
            text = str(value)
        number = isinstance(value, (int, float)) or hasattr(type(value), '__float__') and not isinstance(value, str)
        quoted = (d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not number
                  or d.quoting == QUOTE_STRINGS and isinstance(value, str)
                  or d.quoting == QUOTE_NOTNULL and value is not None)
        out = []
        for c in text:
            if c in (d.delimiter, d.escapechar, d.quotechar) or c in '\r\n' or c in d.lineterminator:
                if d.quoting == QUOTE_NONE:
                    escaped = True
                elif c == d.quotechar:
                    escaped = not d.doublequote
                    if d.doublequote:
                        out.append(c)
                        quoted = True
                elif c == d.escapechar:
                    escaped = True
                else:
                    escaped = False
                    quoted = True
                if escaped:
                    if d.escapechar is None:
                        raise Error('need to escape, but no escapechar set')
                    out.append(d.escapechar)
            out.append(c)
        if d.delimiter == ' ' and d.skipinitialspace and not text:
            quoted = True
        if alone and not text:
            if d.quoting == QUOTE_NONE or d.quoting in (QUOTE_STRINGS, QUOTE_NOTNULL) and value is None:
                raise Error('single empty field record must be quoted')
            quoted = True
        body = ''.join(out)
        return f'{d.quotechar}{body}{d.quotechar}' if quoted else body

    def writerow(self, row):
        """Write one row; what the file's write() gives."""
        try:
            fields = list(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        d = self.dialect
        return self._write(d.delimiter.join([self._field(f, len(fields) == 1) for f in fields]) + d.lineterminator)

    def writerows(self, rows):
        """Write several rows."""
        for row in rows:
            self.writerow(row)


_Writer.__name__ = _Writer.__qualname__ = 'writer'
_Writer.__module__ = '_csv'


def writer(fileobj, dialect='excel', /, **fmtparams):
    """An object whose writerow() writes to a file."""
    return _Writer(fileobj, dialect, **fmtparams)


class DictReader:
    """Rows as dicts; the first row has the keys unless fieldnames are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while row == []:
            row = next(self.reader)
        names = self.fieldnames
        made = dict(zip(names, row))
        if len(names) < len(row):
            made[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            made[name] = self.restval
        return made

    __class_getitem__ = classmethod(type(list[int]))


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        extrasaction = extrasaction.lower()
        if extrasaction not in ('raise', 'ignore'):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write the keys."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = rowdict.keys() - self.fieldnames
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join([repr(x) for x in wrong]))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        """Write one dict."""
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        """Write several dicts."""
        return self.writer.writerows(map(self._row, rowdicts))

    __class_getitem__ = classmethod(type(list[int]))


class Sniffer:
    """Guesses a file's dialect."""

    def __init__(self):
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        """A dialect that fits the sample."""
        quote = '"' if sample.count('"') >= sample.count("'") else "'"
        plain = re.sub(rf'{quote}[^{quote}]*{quote}', '', sample)
        lines = [line for line in plain.splitlines() if line]
        counts = {}
        for c in dict.fromkeys(plain):
            if c.isalnum() or c in '\r\n' + quote or delimiters is not None and c not in delimiters:
                continue
            found = [line.count(c) for line in lines]
            if min(found, default=0) and len(set(found)) == 1:
                counts[c] = found[0]
        best = next((c for c in self.preferred if c in counts), None) or max(counts, key=counts.get, default=None)
        if best is None:
            raise Error('Could not determine delimiter')

        class dialect(Dialect):
            _name = 'sniffed'
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL
        dialect.delimiter = best
        dialect.quotechar = quote
        dialect.doublequote = quote * 2 in sample
        dialect.skipinitialspace = all(line.count(best) == line.count(best + ' ') for line in lines)
        return dialect

    def has_header(self, sample):
        """Whether the first row seems to be one of names."""
        rows = reader(io.StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        for row in list(rows)[:20]:
            if len(row) != len(header):
                continue
            for i in list(kinds):
                try:
                    complex(row[i])
                    kind = complex
                except (ValueError, OverflowError):
                    kind = len(row[i])
                if kinds[i] is None:
                    kinds[i] = kind
                elif kinds[i] != kind:
                    del kinds[i]
        votes = 0
        for i, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[i]) != kind else -1
            elif kind is not None:
                try:
                    kind(header[i])
                    votes -= 1
                except (ValueError, TypeError):
                    votes += 1
        return votes > 0
