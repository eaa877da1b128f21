"""The conventions of a language and a country: there are those of C alone."""


__all__ = ['getlocale', 'getdefaultlocale', 'getpreferredencoding', 'Error', 'setlocale', 'localeconv', 'strcoll', 'strxfrm', 'str',
           'atof', 'atoi', 'format_string', 'currency', 'normalize', 'LC_CTYPE', 'LC_COLLATE', 'LC_TIME', 'LC_MONETARY', 'LC_NUMERIC',
           'LC_ALL', 'CHAR_MAX', 'getencoding', 'LC_MESSAGES']

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
_current = {LC_CTYPE: 'C.UTF-8'}
_float, _str = float, str


class Error(Exception):
    """There is no such locale."""

    __module__ = 'locale'


def setlocale(category, locale=None):
    """The locale of a category, set or asked for."""
    if not 0 <= category <= 6:
        raise Error('unsupported locale setting' if locale is not None else 'locale query failed')
    if locale is not None:
        if not isinstance(locale, _str):
            locale = '.'.join(part for part in locale if part) or 'C'
        if locale not in ('', 'C', 'POSIX', 'C.UTF-8', 'C.utf8'):
            raise Error('unsupported locale setting')
        name = {'': 'C.UTF-8', 'POSIX': 'C'}.get(locale, locale)
        for each in range(6) if category == LC_ALL else (category,):
            _current[each] = name
    if category < LC_ALL:
        return _current.get(category, 'C')
    names = [_current.get(each, 'C') for each in range(6)]
    if len(set(names)) == 1:
        return names[0]
    keys = 'LC_CTYPE LC_NUMERIC LC_TIME LC_COLLATE LC_MONETARY LC_MESSAGES'.split()
    rest = ';'.join(f'LC_{key}=C' for key in 'PAPER NAME ADDRESS TELEPHONE MEASUREMENT IDENTIFICATION'.split())
    return ';'.join(f'{key}={name}' for key, name in zip(keys, names)) + ';' + rest


def getlocale(category=LC_CTYPE):
    """The language and the encoding of a category."""
    if category == LC_ALL:
        raise TypeError('category LC_ALL is not supported')
    return ('C', 'UTF-8') if setlocale(category) != 'C' else (None, None)


def getdefaultlocale(envvars=()):
    """The language and the encoding to begin with."""
    return 'C', 'UTF-8'


def getencoding():
    """The encoding of texts outside."""
    return 'UTF-8'


def getpreferredencoding(do_setlocale=True):
    """The encoding of texts outside."""
    return 'UTF-8'


def normalize(localename):
    """A locale's name in full."""
    return localename


def localeconv():
    """How numbers and sums are written."""
    made = dict.fromkeys(('int_curr_symbol', 'currency_symbol', 'mon_decimal_point', 'mon_thousands_sep'), '')
    made.update(mon_grouping=[], positive_sign='', negative_sign='')
    made.update(dict.fromkeys(('int_frac_digits', 'frac_digits', 'p_cs_precedes', 'p_sep_by_space', 'n_cs_precedes', 'n_sep_by_space',
                               'p_sign_posn', 'n_sign_posn'), CHAR_MAX))
    made.update(decimal_point='.', thousands_sep='', grouping=[])
    return made


def strcoll(os1, os2, /):
    """Less than, equal to or greater than 0, as one text comes before the other."""
    return (os1 > os2) - (os1 < os2)


def strxfrm(string, /):
    """A key to sort texts by."""
    return string


def format_string(f, val, grouping=False, monetary=False):
    """A text with values as % puts them in."""
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    """A sum of money."""
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    """A number as text."""
    return '%.12g' % val


def delocalize(string):
    """A number's text as Python has it."""
    return string


def localize(string, grouping=False, monetary=False):
    """A number's text as the locale has it."""
    return string


def atof(string, func=float):
    """The number that a text stands for."""
    return func(delocalize(string))


def atoi(string):
    """The integer that a text stands for."""
    return int(delocalize(string))
