"""Options of a command line, the Unix way."""

import os

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    opt = ''
    msg = ''

    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """(options with their values, what is left); options end at the first argument that is none."""
    opts = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args and args[0].startswith('-') and args[0] != '-':
        if args[0] == '--':
            args = args[1:]
            break
        if args[0].startswith('--'):
            opts, args = do_longs(opts, args[0][2:], longopts, args[1:])
        else:
            opts, args = do_shorts(opts, args[0][1:], shortopts, args[1:])
    return opts, args


def gnu_getopt(args, shortopts, longopts=[]):
    """As getopt(), with other arguments between the options."""
    opts, others = [], []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    stop_early = bool(os.environ.get('POSIXLY_CORRECT'))
    if shortopts.startswith('+'):
        shortopts, stop_early = shortopts[1:], True
    while args:
        if args[0] == '--':
            others += args[1:]
            break
        if args[0][:2] == '--':
            opts, args = do_longs(opts, args[0][2:], longopts, args[1:])
        elif args[0][:1] == '-' and args[0] != '-':
            opts, args = do_shorts(opts, args[0][1:], shortopts, args[1:])
        elif stop_early:
            others += args
            break
        else:
            others.append(args[0])
            args = args[1:]
    return opts, others


def do_longs(opts, opt, longopts, args):
    opt, equals, value = opt.partition('=')
    has_arg, opt = long_has_args(opt, longopts)
    value = value if equals else None
    if has_arg:
        if value is None:
            if not args:
                raise GetoptError(f'option --{opt} requires argument', opt)
            value, args = args[0], args[1:]
    elif value is not None:
        raise GetoptError(f'option --{opt} must not have an argument', opt)
    opts.append(('--' + opt, value or ''))
    return opts, args


def long_has_args(opt, longopts):
    possible = [o for o in longopts if o.startswith(opt)]
    if not possible:
        raise GetoptError(f'option --{opt} not recognized', opt)
    if opt in possible:
        return False, opt
    if opt + '=' in possible:
        return True, opt
    if len(possible) > 1:
        raise GetoptError(f'option --{opt} not a unique prefix', opt)
    return possible[0].endswith('='), possible[0].removesuffix('=')


def do_shorts(opts, optstring, shortopts, args):
    while optstring:
        opt, optstring = optstring[0], optstring[1:]
        value = ''
        if short_has_arg(opt, shortopts):
            if not optstring:
                if not args:
                    raise GetoptError(f'option -{opt} requires argument', opt)
                optstring, args = args[0], args[1:]
            value, optstring = optstring, ''
        opts.append(('-' + opt, value))
    return opts, args


def short_has_arg(opt, shortopts):
    for i, c in enumerate(shortopts):
        if c == opt != ':':
            return shortopts.startswith(':', i + 1)
    raise GetoptError(f'option -{opt} not recognized', opt)
