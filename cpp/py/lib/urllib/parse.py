"""Addresses: taking them apart, putting them together, quoting their parts."""

from collections import namedtuple

__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit', 'urlencode', 'parse_qs',
           'parse_qsl', 'quote', 'quote_plus', 'quote_from_bytes', 'unquote', 'unquote_plus', 'unquote_to_bytes',
           'DefragResult', 'ParseResult', 'SplitResult', 'DefragResultBytes', 'ParseResultBytes', 'SplitResultBytes']

uses_relative = ['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms', 'prospero',
                 'rtsp', 'rtsps', 'rtspu', 'sftp', 'svn', 'svn+ssh', 'ws', 'wss']
uses_netloc = ['', 'ftp', 'http', 'gopher', 'nntp', 'telnet', 'imap', 'wais', 'file', 'mms', 'https', 'shttp', 'snews',
               'prospero', 'rtsp', 'rtsps', 'rtspu', 'rsync', 'svn', 'svn+ssh', 'sftp', 'nfs', 'git', 'git+ssh', 'ws',
               'wss', 'itms-services']
uses_params = ['', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'rtsps', 'rtspu', 'sip', 'sips',
               'mms', 'sftp', 'tel']
scheme_chars = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.'
_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')
_HIDDEN = ''.join(map(chr, range(33)))


def _same_kind(*args):
    """The arguments as str, and what the answer has to go through to be of their kind."""
    first = args[0]
    for arg in args[1:]:
        if arg and isinstance(arg, str) != isinstance(first, str):
            raise TypeError('Cannot mix str and non-str arguments')
    if isinstance(first, str):
        return *args, lambda x: x
    return *(a.decode('ascii', 'strict') if a else '' for a in args), lambda x: x.encode()


class _Text:
    __slots__ = ()

    def encode(self, encoding='ascii', errors='strict'):
        return self._other(*(x.encode(encoding, errors) for x in self))


class _Bytes:
    __slots__ = ()

    def decode(self, encoding='ascii', errors='strict'):
        return self._other(*(x.decode(encoding, errors) for x in self))


class _Netloc:
    __slots__ = ()

    def _parts(self):
        netloc = self.netloc
        text = netloc if isinstance(netloc, str) else netloc.decode('ascii')
        user, at, host = text.rpartition('@')
        name, colon, password = user.partition(':')
        _, bracket, inside = host.partition('[')
        if bracket:
            hostname, _, port = inside.partition(']')
            _, _, port = port.partition(':')
        else:
            hostname, _, port = host.partition(':')
        give = (lambda x: x) if isinstance(netloc, str) else (lambda x: x and x.encode('ascii'))
        return (give(name) if at else None, give(password) if at and colon else None, give(hostname), port)

    @property
    def username(self):
        return self._parts()[0]

    @property
    def password(self):
        return self._parts()[1]

    @property
    def hostname(self):
        hostname = self._parts()[2]
        if not hostname:
            return None
        mark = '%' if isinstance(hostname, str) else b'%'
        hostname, percent, zone = hostname.partition(mark)
        return hostname.lower() + percent + zone

    @property
    def port(self):
        port = self._parts()[3]
        if not port:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f'Port could not be cast to integer value as {port!r}')
        if int(port) > 65535:
            raise ValueError('Port out of range 0-65535')
        return int(port)


_Defrag = namedtuple('_DefragResultBase', 'url fragment')
_Split = namedtuple('_SplitResultBase', 'scheme netloc path query fragment')
_Parse = namedtuple('_ParseResultBase', 'scheme netloc path params query fragment')


class DefragResult(_Defrag, _Text):
    __slots__ = ()

    def geturl(self):
        return self.url + '#' + self.fragment if self.fragment else self.url


class SplitResult(_Split, _Netloc, _Text):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_Parse, _Netloc, _Text):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_Defrag, _Bytes):
    __slots__ = ()

    def geturl(self):
        return self.url + b'#' + self.fragment if self.fragment else self.url


class SplitResultBytes(_Split, _Netloc, _Bytes):
    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_Parse, _Netloc, _Bytes):
    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


for _a, _b in (DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes):
    _a._other, _b._other = _b, _a
    _a._encoded_counterpart, _b._decoded_counterpart = _b, _a


def urlparse(url, scheme='', allow_fragments=True):
    """Six parts: <scheme>://<netloc>/<path>;<params>?<query>#<fragment>"""
    url, scheme, back = _same_kind(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    if scheme in uses_params and ';' in path:
        path, params = _split_params(path)
    result = ParseResult(scheme, netloc, path, params, query, fragment)
    return result if back('') == '' else result.encode()


def _split_params(path):
    at = path.find(';', path.rfind('/') + 1) if '/' in path else path.find(';')
    return (path, '') if at < 0 else (path[:at], path[at + 1:])


def urlsplit(url, scheme='', allow_fragments=True):
    """Five parts: <scheme>://<netloc>/<path>?<query>#<fragment>"""
    url, scheme, back = _same_kind(url, scheme)
    url = url.lstrip(_HIDDEN)
    scheme = scheme.strip(_HIDDEN)
    for c in '\t\r\n':
        url = url.replace(c, '')
        scheme = scheme.replace(c, '')
    netloc = query = fragment = ''
    at = url.find(':')
    if at > 0 and url[0].isascii() and url[0].isalpha() and all(c in scheme_chars for c in url[:at]):
        scheme, url = url[:at].lower(), url[at + 1:]
    if url[:2] == '//':
        end = min((i for i in (url.find(c, 2) for c in '/?#') if i >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
        if '[' in netloc:
            _check_bracketed(netloc)
    if allow_fragments and '#' in url:
        url, fragment = url.split('#', 1)
    if '?' in url:
        url, query = url.split('?', 1)
    result = SplitResult(scheme, netloc, url, query, fragment)
    return result if back('') == '' else result.encode()


def _check_bracketed(netloc):
    import ipaddress
    before, _, rest = netloc.rpartition('@')[2].partition('[')
    inside, _, after = rest.partition(']')
    if before or after and not after.startswith(':'):
        raise ValueError('Invalid IPv6 URL')
    if inside.startswith('v'):
        head, dot, tail = inside[1:].partition('.')
        if not (head and dot and tail and all(c in '0123456789abcdefABCDEF' for c in head)):
            raise ValueError('IPvFuture address is invalid')
    elif isinstance(ipaddress.ip_address(inside), ipaddress.IPv4Address):
        raise ValueError('An IPv4 address cannot be in brackets')


def urlunparse(components):
    """The address of the six parts."""
    scheme, netloc, url, params, query, fragment, back = _same_kind(*components)
    if params:
        url = f'{url};{params}'
    return back(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """The address of the five parts."""
    scheme, netloc, url, query, fragment, back = _same_kind(*components)
    if netloc:
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + netloc + url
    elif url[:2] == '//' or scheme and scheme in uses_netloc and (not url or url[:1] == '/'):
        url = '//' + url
    if scheme:
        url = scheme + ':' + url
    if query:
        url = url + '?' + query
    if fragment:
        url = url + '#' + fragment
    return back(url)


def urljoin(base, url, allow_fragments=True):
    """The address that url stands for in a document at base."""
    if not base:
        return url
    if not url:
        return base
    base, url, back = _same_kind(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, bfragment = urlparse(base, '', allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return back(url)
    if scheme in uses_netloc:
        if netloc:
            return back(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = bnetloc
    if not path and not params:
        return back(urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment)))
    base_parts = bpath.split('/')
    if base_parts[-1] != '':
        del base_parts[-1]
    if path[:1] == '/':
        segments = path.split('/')
    else:
        segments = base_parts + path.split('/')
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == '..':
            if resolved:
                resolved.pop()
        elif segment != '.':
            resolved.append(segment)
    if segments[-1] in ('.', '..'):
        resolved.append('')
    return back(urlunparse((scheme, netloc, '/'.join(resolved) or '/', params, query, fragment)))


def urldefrag(url):
    """The address without its fragment, and that."""
    url, back = _same_kind(url)
    defragged, fragment = url, ''
    if '#' in url:
        scheme, netloc, path, params, query, fragment = urlparse(url)
        defragged = urlunparse((scheme, netloc, path, params, query, ''))
    result = DefragResult(defragged, fragment)
    return result if back('') == '' else result.encode()


def quote(string, safe='/', encoding=None, errors=None):
    """The text with %XX for all but letters, digits, '_.-~' and the safe characters."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or 'utf-8', errors or 'strict')
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    """As quote(), with + for blanks, as forms have it."""
    blank = ' ' if isinstance(string, str) else b' ' if isinstance(string, bytes) else None
    if blank is None or blank not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (' ' if isinstance(safe, str) else b' '), encoding, errors).replace(' ', '+')


def quote_from_bytes(bs, safe='/'):
    """As quote(), of bytes."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    if isinstance(safe, str):
        safe = safe.encode('ascii', 'ignore')
    kept = _SAFE.union(c for c in safe if c < 128)
    return ''.join(chr(c) if c in kept else f'%{c:02X}' for c in bs)


def unquote_to_bytes(string):
    """The bytes that %XX in the text stand for."""
    if isinstance(string, str):
        string = string.encode('utf-8')
    bits = bytes(string).split(b'%')
    out = [bits[0]]
    for item in bits[1:]:
        digits = item[:2]
        if len(digits) == 2 and all(c in b'0123456789abcdefABCDEF' for c in digits):
            out.append(bytes([int(digits, 16)]) + item[2:])
        else:
            out.append(b'%' + item)
    return b''.join(out)


def unquote(string, encoding='utf-8', errors='replace'):
    """The text with each %XX replaced by what it stands for."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or 'utf-8', errors or 'replace')
    if '%' not in string:
        string.split
        return string
    import re
    pieces = re.split('([\x00-\x7f]+)', string)
    pieces[1::2] = [unquote_to_bytes(p).decode(encoding or 'utf-8', errors or 'replace') for p in pieces[1::2]]
    return ''.join(pieces)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    """As unquote(), with blanks for +."""
    return unquote(string.replace('+', ' '), encoding, errors)


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    """The query text of a mapping or of pairs; with doseq, sequences give a pair for each item."""
    if hasattr(query, 'items'):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as error:
            raise TypeError('not a valid non-string sequence or mapping object') from error

    def quoted(x):
        if isinstance(x, bytes):
            return quote_via(x, safe)
        return quote_via(x if isinstance(x, str) else str(x), safe, encoding, errors)

    pairs = []
    for key, value in query:
        if not doseq or isinstance(value, (str, bytes)):
            values = [value]
        else:
            try:
                len(value)
                values = value
            except TypeError:
                values = [value]
        pairs += [quoted(key) + '=' + quoted(v) for v in values]
    return '&'.join(pairs)


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
             max_num_fields=None, separator='&'):
    """The lists of values of a query text, by name."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
              max_num_fields=None, separator='&'):
    """The (name, value) pairs of a query text."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError('Separator must be of type string or bytes.')
    text = isinstance(qs, str)
    if not text:
        if not qs:
            return []
        qs = bytes(memoryview(qs)).decode('latin-1')
        separator = separator if isinstance(separator, str) else separator.decode('ascii')
    elif not isinstance(separator, str):
        separator = separator.decode('ascii')
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError('Max number of fields exceeded')

    def plain(s):
        s = s.replace('+', ' ')
        return unquote(s, encoding, errors) if text else unquote_to_bytes(s.encode('latin-1'))

    pairs = []
    for item in qs.split(separator):
        if item or strict_parsing:
            name, equals, value = item.partition('=')
            if not equals and strict_parsing:
                raise ValueError(f'bad query field: {item!r}')
            if value or keep_blank_values:
                pairs.append((plain(name), plain(value)))
    return pairs
