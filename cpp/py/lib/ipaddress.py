"""Addresses and networks of the Internet Protocol, versions 4 and 6."""

import functools

IPV4LENGTH, IPV6LENGTH = 32, 128


class AddressValueError(ValueError):
    """The text isn't an address."""


class NetmaskValueError(ValueError):
    """The text isn't a netmask."""


def _either(four, six, what):
    def make(address, *args):
        for cls in four, six:
            try:
                return cls(address, *args)
            except (AddressValueError, NetmaskValueError):
                pass
        raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 {what}')
    return make


def ip_address(address):
    """An IPv4Address or IPv6Address, of a text, number or bytes."""
    return _either(IPv4Address, IPv6Address, 'address')(address)


def ip_network(address, strict=True):
    """An IPv4Network or IPv6Network, of a text such as '192.168.0.0/24'."""
    return _either(IPv4Network, IPv6Network, 'network')(address, strict)


def ip_interface(address):
    """An address with its network."""
    return _either(IPv4Interface, IPv6Interface, 'interface')(address)


def v4_int_to_packed(address):
    return address.to_bytes(4, 'big')


def v6_int_to_packed(address):
    return address.to_bytes(16, 'big')


def _four(text):
    if not text:
        raise AddressValueError('Address cannot be empty')
    octets = text.split('.')
    if len(octets) != 4:
        raise AddressValueError(f'Expected 4 octets in {text!r}')
    try:
        return int.from_bytes(map(_octet, octets), 'big')
    except ValueError as e:
        raise AddressValueError(f'{e} in {text!r}') from None


def _octet(text):
    if not text:
        raise ValueError('Empty octet not permitted')
    if not (text.isascii() and text.isdigit()):
        raise ValueError(f'Only decimal digits permitted in {text!r}')
    if len(text) > 3:
        raise ValueError(f'At most 3 characters permitted in {text!r}')
    if text != '0' and text[0] == '0':
        raise ValueError(f'Leading zeros are not permitted in {text!r}')
    if int(text) > 255:
        raise ValueError(f'Octet {int(text)} (> 255) not permitted')
    return int(text)


def _six(text):
    if not text:
        raise AddressValueError('Address cannot be empty')
    parts = text.split(':')
    if len(parts) < 3:
        raise AddressValueError(f'At least 3 parts expected in {text!r}')
    if '.' in parts[-1]:
        try:
            low = _four(parts.pop())
        except AddressValueError as e:
            raise AddressValueError(f'{e} in {text!r}') from None
        parts += [f'{low >> 16:x}', f'{low & 0xFFFF:x}']
    if len(parts) > 9:
        raise AddressValueError(f'At most 8 colons permitted in {text!r}')
    gaps = [i for i in range(1, len(parts) - 1) if not parts[i]]
    if len(gaps) > 1:
        raise AddressValueError(f"At most one '::' permitted in {text!r}")
    if gaps:
        head, tail = parts[:gaps[0]], parts[gaps[0] + 1:]
        if not head[0]:
            head = head[1:]
            if head:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not tail[-1]:
            tail = tail[:-1]
            if tail:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        if len(head) + len(tail) > 7:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
        parts = head + ['0'] * (8 - len(head) - len(tail)) + tail
    else:
        if len(parts) != 8:
            raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
        if not parts[0]:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
    number = 0
    for part in parts:
        if not all(c in '0123456789abcdefABCDEF' for c in part):
            raise AddressValueError(f'Only hex digits permitted in {part!r} in {text!r}')
        if len(part) > 4:
            raise AddressValueError(f'At most 4 characters permitted in {part!r} in {text!r}')
        number = number << 16 | int(part, 16)
    return number


def _six_text(number):
    parts = [f'{number >> 16 * i & 0xFFFF:x}' for i in range(7, -1, -1)]
    best = (0, 0)
    start = None
    for i, part in enumerate(parts + ['x']):
        if part == '0':
            start = i if start is None else start
        elif start is not None:
            best = max(best, (i - start, -start))
            start = None
    if best[0] < 2:
        return ':'.join(parts)
    at = -best[1]
    return ':'.join(parts[:at]) + '::' + ':'.join(parts[at + best[0]:])


@functools.total_ordering
class _Address:
    __slots__ = ()

    def __init__(self, address):
        bits = self.max_prefixlen
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f'{address} (< 0) is not permitted as an IPv{self.version} address')
            if address >> bits:
                raise AddressValueError(f'{address} (>= 2**{bits}) is not permitted as an IPv{self.version} address')
            self._ip = address
        elif isinstance(address, bytes):
            if len(address) != bits // 8:
                raise AddressValueError(f'{address!r} (len {len(address)} != {bits // 8}) is not permitted as an '
                                        f'IPv{self.version} address')
            self._ip = int.from_bytes(address, 'big')
        else:
            text = str(address)
            if '/' in text:
                raise AddressValueError(f"Unexpected '/' in {text!r}")
            self._read(text)

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, _Address) else NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same version')
        return self._key() < other._key()

    def _key(self):
        return self.version, self._ip

    def __hash__(self):
        return hash(hex(self._ip))

    def __add__(self, other):
        return self.__class__(self._ip + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return self.__class__(self._ip - other) if isinstance(other, int) else NotImplemented

    def __repr__(self):
        return f'{self.__class__.__name__}({str(self)!r})'

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __format__(self, fmt):
        if not fmt or fmt[-1] == 's':
            return format(str(self), fmt)
        kind = fmt[-1]
        if kind in 'nbxX':
            kind = {'n': 'b' if self.version == 4 else 'x'}.get(kind, kind)
            grouped = '_' if '_' in fmt else ''
            size = self.max_prefixlen // (1 if kind == 'b' else 4)
            width = size + (size // 4 - 1 if grouped else 0) + (2 if '#' in fmt else 0)
            return format(self._ip, f"{'#' if '#' in fmt else ''}0{width}{grouped}{kind}")
        return format(str(self), fmt)

    @property
    def packed(self):
        return self._ip.to_bytes(self.max_prefixlen // 8, 'big')

    @property
    def compressed(self):
        return str(self)

    @property
    def exploded(self):
        if self.version == 4:
            return str(self)
        digits = f'{self._ip:032x}'
        text = ':'.join(digits[i:i + 4] for i in range(0, 32, 4))
        return text if self.ipv4_mapped is None else f'{text[:30]}{self.ipv4_mapped}'

    @property
    def reverse_pointer(self):
        if self.version == 4:
            return '.'.join(reversed(str(self).split('.'))) + '.in-addr.arpa'
        return '.'.join(reversed(f'{self._ip:032x}')) + '.ip6.arpa'

    def _in(self, *networks):
        return any(self._ip >> self.max_prefixlen - length == start >> self.max_prefixlen - length
                   for start, length in map(self._range, networks))

    def _range(self, text):
        start, _, length = text.partition('/')
        return (_four if self.version == 4 else _six)(start), int(length)

    @property
    def is_unspecified(self):
        return self._ip == 0


class IPv4Address(_Address):
    """An address such as 192.0.2.1."""

    __slots__ = ('_ip', '__weakref__')
    version, max_prefixlen = 4, 32

    def _read(self, text):
        self._ip = _four(text)

    def __str__(self):
        return '.'.join(map(str, self.packed))

    @property
    def is_private(self):
        return self._in('0.0.0.0/8', '10.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24',
                        '192.0.0.170/31', '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24',
                        '203.0.113.0/24', '240.0.0.0/4', '255.255.255.255/32') and not self._in('192.0.0.9/32',
                                                                                               '192.0.0.10/32')

    @property
    def is_global(self):
        return not self._in('100.64.0.0/10') and not self.is_private

    @property
    def is_multicast(self):
        return self._in('224.0.0.0/4')

    @property
    def is_reserved(self):
        return self._in('240.0.0.0/4')

    @property
    def is_loopback(self):
        return self._in('127.0.0.0/8')

    @property
    def is_link_local(self):
        return self._in('169.254.0.0/16')

    @property
    def ipv6_mapped(self):
        return IPv6Address(0xFFFF << 32 | self._ip)


class IPv6Address(_Address):
    """An address such as 2001:db8::1, perhaps with %scope."""

    __slots__ = ('_ip', 'scope_id', '__weakref__')
    version, max_prefixlen = 6, 128

    def __init__(self, address):
        self.scope_id = None
        super().__init__(address)

    def _read(self, text):
        text, percent, scope = text.partition('%')
        if percent:
            if not scope or '%' in scope:
                raise AddressValueError(f'Invalid IPv6 address: "{text}%{scope}"')
            self.scope_id = scope
        self._ip = _six(text)

    def _key(self):
        return self.version, self._ip, self.scope_id or ''

    __hash__ = _Address.__hash__

    def __str__(self):
        mapped = self.ipv4_mapped
        text = _six_text(self._ip) if mapped is None else f'::ffff:{mapped}'
        return text + (f'%{self.scope_id}' if self.scope_id else '')

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    def _as_four(name):
        def get(self):
            mapped = self.ipv4_mapped
            return getattr(mapped, name) if mapped is not None else getattr(self, '_' + name)()
        return property(get)

    is_private, is_global = _as_four('is_private'), _as_four('is_global')
    is_multicast, is_reserved = _as_four('is_multicast'), _as_four('is_reserved')
    is_loopback, is_link_local = _as_four('is_loopback'), _as_four('is_link_local')
    del _as_four

    def _is_private(self):
        return self._in('::1/128', '::/128', '::ffff:0:0/96', '64:ff9b:1::/48', '100::/64', '2001::/23', '2001:db8::/32',
                        '2002::/16', '3fff::/20', 'fc00::/7', 'fe80::/10') and not self._in(
                            '2001:1::1/128', '2001:1::2/128', '2001:3::/32', '2001:4:112::/48', '2001:20::/28',
                            '2001:30::/28')

    def _is_global(self):
        return not self.is_private

    def _is_multicast(self):
        return self._in('ff00::/8')

    def _is_reserved(self):
        return self._in('::/8', '100::/8', '200::/7', '400::/6', '800::/5', '1000::/4', '4000::/3', '6000::/3',
                        '8000::/3', 'A000::/3', 'C000::/3', 'E000::/4', 'F000::/5', 'F800::/6', 'FE00::/9')

    def _is_loopback(self):
        return self._ip == 1

    def _is_link_local(self):
        return self._in('fe80::/10')

    @property
    def is_site_local(self):
        return self._in('fec0::/10')


@functools.total_ordering
class _Network:
    def __init__(self, address, strict=True):
        cls, bits = self._address_class, self._address_class.max_prefixlen
        if isinstance(address, (bytes, int)):
            address, mask = address, bits
        elif isinstance(address, tuple):
            address, mask = address[0], address[1] if len(address) > 1 else bits
        else:
            parts = str(address).split('/')
            if len(parts) > 2:
                raise AddressValueError(f"Only one '/' permitted in {address!r}")
            address, mask = parts[0], parts[1] if len(parts) > 1 else bits
        given = cls(address)
        self.prefixlen = self._prefix(mask)
        self._mask = (1 << bits) - (1 << bits - self.prefixlen)
        if strict and int(given) & ~self._mask:
            raise ValueError(f'{given}/{self.prefixlen} has host bits set')
        self.network_address = cls(int(given) & self._mask)

    def _prefix(self, mask):
        bits = self._address_class.max_prefixlen
        if isinstance(mask, int):
            if not 0 <= mask <= bits:
                raise NetmaskValueError(f'{mask!r} is not a valid netmask')
            return mask
        if mask.isascii() and mask.isdigit():
            if int(mask) > bits:
                raise NetmaskValueError(f'{mask!r} is not a valid netmask')
            return int(mask)
        if self.version == 4:
            try:
                number = _four(mask)
            except AddressValueError:
                raise NetmaskValueError(f'{mask!r} is not a valid netmask') from None
            for candidate in number, number ^ 0xFFFFFFFF:
                length = candidate.bit_count()
                if candidate == (1 << 32) - (1 << 32 - length):
                    return length
        raise NetmaskValueError(f'{mask!r} is not a valid netmask')

    @property
    def version(self):
        return self._address_class.version

    @property
    def max_prefixlen(self):
        return self._address_class.max_prefixlen

    @property
    def netmask(self):
        return self._address_class(self._mask)

    @property
    def hostmask(self):
        return self._address_class(self._mask ^ (1 << self.max_prefixlen) - 1)

    @property
    def broadcast_address(self):
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @property
    def num_addresses(self):
        return 1 << self.max_prefixlen - self.prefixlen

    def __str__(self):
        return f'{self.network_address}/{self.prefixlen}'

    compressed = with_prefixlen = property(__str__)

    @property
    def exploded(self):
        return f'{self.network_address.exploded}/{self.prefixlen}'

    @property
    def with_netmask(self):
        return f'{self.network_address}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self.network_address}/{self.hostmask}'

    def __repr__(self):
        return f'{self.__class__.__name__}({str(self)!r})'

    def __reduce__(self):
        return self.__class__, (str(self),)

    def _key(self):
        return self.version, int(self.network_address), self._mask

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, _Network) else NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same version')
        return self._key() < other._key()

    def __hash__(self):
        return hash(int(self.network_address) ^ self._mask)

    def __iter__(self):
        first = int(self.network_address)
        return (self._address_class(n) for n in range(first, first + self.num_addresses))

    def __getitem__(self, n):
        if not -self.num_addresses <= n < self.num_addresses:
            raise IndexError('address out of range')
        base = int(self.network_address) if n >= 0 else int(self.broadcast_address) + 1
        return self._address_class(base + n)

    def __contains__(self, other):
        if not isinstance(other, _Address) or other.version != self.version:
            return False
        return other._ip & self._mask == int(self.network_address)

    def hosts(self):
        """The addresses that hosts can have."""
        first, last = int(self.network_address), int(self.broadcast_address)
        if self.prefixlen == self.max_prefixlen:
            return [self._address_class(first)]
        if self.prefixlen == self.max_prefixlen - 1:
            return [self._address_class(first), self._address_class(last)]
        return (self._address_class(n) for n in range(first + 1, last if self.version == 4 else last + 1))

    def overlaps(self, other):
        return (self.network_address in other or self.broadcast_address in other
                or other.network_address in self or other.broadcast_address in self)

    def _of_same(self, other):
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same version')

    def subnet_of(self, other):
        self._of_same(other)
        return other.network_address <= self.network_address and other.broadcast_address >= self.broadcast_address

    def supernet_of(self, other):
        return other.subnet_of(self)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """The networks that this one falls into."""
        if self.prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self.prefixlen:
                raise ValueError('new prefix must be longer')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = new_prefix - self.prefixlen
        if prefixlen_diff < 0:
            raise ValueError('prefix length diff must be > 0')
        length = self.prefixlen + prefixlen_diff
        if length > self.max_prefixlen:
            raise ValueError(f'prefix length diff {length} is invalid for netblock {self}')
        first = int(self.network_address)
        for n in range(first, first + self.num_addresses, 1 << self.max_prefixlen - length):
            yield self.__class__((n, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """The network that this one is a part of."""
        if self.prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self.prefixlen:
                raise ValueError('new prefix must be shorter')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = self.prefixlen - new_prefix
        length = self.prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError(f'current prefixlen is {self.prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}')
        return self.__class__((int(self.network_address), length), strict=False)

    def address_exclude(self, other):
        """The networks that are left without the other one, from the largest to the smallest."""
        self._of_same(other)
        if not other.subnet_of(self):
            raise ValueError(f'{other} not contained in {self}')
        rest = self
        while rest != other:
            low, high = rest.subnets()
            inner, outer = (low, high) if other.subnet_of(low) else (high, low)
            yield outer
            rest = inner

    def _both(name):
        return property(lambda self: getattr(self.network_address, name) and getattr(self.broadcast_address, name))

    is_private, is_global, is_multicast = _both('is_private'), _both('is_global'), _both('is_multicast')
    is_loopback, is_link_local, is_reserved = _both('is_loopback'), _both('is_link_local'), _both('is_reserved')
    is_unspecified = _both('is_unspecified')
    del _both


class IPv4Network(_Network):
    """A network such as 192.0.2.0/24."""
    _address_class = IPv4Address


class IPv6Network(_Network):
    """A network such as 2001:db8::/32."""
    _address_class = IPv6Address


class _Interface:
    __slots__ = ()

    def __init__(self, address):
        whole = '/'.join(map(str, address)) if isinstance(address, tuple) else address
        plain = whole.partition('/')[0] if isinstance(whole, str) else whole
        super().__init__(plain)
        self.network = self._network_class(whole if isinstance(whole, str) else int(self), strict=False)

    @property
    def ip(self):
        return self._address_class(self._ip)

    @property
    def netmask(self):
        return self.network.netmask

    @property
    def hostmask(self):
        return self.network.hostmask

    def __str__(self):
        return f'{self.ip}/{self.network.prefixlen}'

    with_prefixlen = property(__str__)

    @property
    def with_netmask(self):
        return f'{self.ip}/{self.netmask}'

    @property
    def with_hostmask(self):
        return f'{self.ip}/{self.hostmask}'

    def _key(self):
        return self.version, self._ip, self.network._key()

    def __hash__(self):
        return hash((self._ip, self.network.prefixlen, int(self.network.network_address)))


class IPv4Interface(_Interface, IPv4Address):
    """An address with its network: 192.0.2.1/24."""
    _address_class, _network_class = IPv4Address, IPv4Network


class IPv6Interface(_Interface, IPv6Address):
    """An address with its network: 2001:db8::1/64."""
    _address_class, _network_class = IPv6Address, IPv6Network


def summarize_address_range(first, last):
    """The networks that together are the addresses from first to last."""
    if first.version != last.version:
        raise TypeError(f'{first} and {last} are not of the same version')
    if first > last:
        raise ValueError('last IP address must be greater than first')
    network = IPv4Network if first.version == 4 else IPv6Network
    bits, at, end = first.max_prefixlen, int(first), int(last)
    while at <= end:
        size = min((at & -at).bit_length() - 1 if at else bits, (end - at + 1).bit_length() - 1)
        yield network((at, bits - size))
        at += 1 << size


def collapse_addresses(addresses):
    """The fewest networks that hold the same addresses."""
    spans = []
    for a in addresses:
        n = a if isinstance(a, _Network) else (IPv4Network if a.version == 4 else IPv6Network)(int(a))
        spans.append((n.version, int(n.network_address), int(n.broadcast_address), n._address_class))
    spans.sort(key=lambda s: s[:3])
    merged = []
    for version, low, high, cls in spans:
        if merged and merged[-1][0] == version and low <= merged[-1][2] + 1:
            merged[-1][2] = max(merged[-1][2], high)
        else:
            merged.append([version, low, high, cls])
    for _, low, high, cls in merged:
        yield from summarize_address_range(cls(low), cls(high))


def get_mixed_type_key(obj):
    """A key to sort addresses and networks of both versions by."""
    return (obj.version, int(obj.network_address), obj._mask) if isinstance(obj, _Network) else (obj.version, obj)
