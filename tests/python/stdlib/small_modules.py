# http, signal, locale, cmd and tomllib.
import http, signal, locale, cmd, tomllib, io
from http import HTTPStatus, HTTPMethod
print([(s.name, s.value, s.phrase, s.description) for s in HTTPStatus][:50:7], repr(HTTPStatus.OK), str(HTTPStatus.OK), f'{HTTPStatus.OK}', HTTPStatus(404).is_client_error, HTTPStatus.OK == 200, HTTPMethod.GET, repr(HTTPMethod.GET), HTTPMethod.GET.description, HTTPMethod('PUT') is HTTPMethod.PUT, len(HTTPStatus), HTTPStatus.UNPROCESSABLE_ENTITY)
try: HTTPStatus(999)
except ValueError as e: print(e)
def handler(signum, frame): print('got', signal.Signals(signum).name, signum)
print(signal.signal(signal.SIGTERM, handler), signal.getsignal(signal.SIGTERM) is handler, repr(signal.SIGINT), signal.strsignal(2), signal.signal(signal.SIGINT, signal.SIG_IGN) is signal.default_int_handler)
signal.raise_signal(signal.SIGTERM); signal.raise_signal(signal.SIGINT); signal.signal(signal.SIGINT, signal.default_int_handler)
try: signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as e: print('interrupted', e.args)
for a in [(0, handler), (15, 'x'), (signal.SIGKILL, handler)]:
    try: signal.signal(*a)
    except Exception as e: print(type(e).__name__, e)
print(locale.localeconv()['decimal_point'], locale.format_string('%d items %.2f', (1234567, 2.5), grouping=True), locale.atof('1.5'), locale.atoi('12'), locale.str(0.1), locale.strcoll('a', 'b'), locale.setlocale(locale.LC_ALL, 'C'), sorted('bAa', key=locale.strxfrm), locale.getlocale(locale.LC_TIME))
for f in (lambda: locale.setlocale(locale.LC_ALL, 'xx_YY'), lambda: locale.currency(5)):
    try: print(f())
    except (locale.Error, ValueError) as e: print(type(e).__name__, e)
class Shell(cmd.Cmd):
    intro = 'Welcome.   Type help or ? to list commands.\n'; prompt = '(turtle) '; file = None
    def do_forward(self, arg):
        'Move the turtle forward by the specified distance:  FORWARD 10'
        print('forward', int(arg))
    def do_greet(self, arg): print('Hello,', arg or 'nobody')
    def do_bye(self, arg):
        """Stop recording
        and exit:  BYE"""
        print('Thank you'); return True
    def help_topic(self): print('about a topic')
    def precmd(self, line): return line.lower()
s = Shell(stdin=io.StringIO('help\nhelp forward\nFORWARD 10\nhelp greet\n?topic\nhelp nope\ngreet bob\n\nunknown thing\nhelp bye\n!ls\nbye\n')); s.use_rawinput = False; s.cmdloop()
Shell().onecmd('greet x'); print(Shell().parseline('forward 10 20'), Shell().completenames('gr')); Shell().columnize([f'item{i}' * (i % 3 + 1) for i in range(30)])
doc = '''
title = "TOML Example"
[owner]
name = "Tom Preston-Werner"
dob = 1979-05-27T07:32:00-08:00
[database]
enabled = true
ports = [ 8000, 8001, 8002, ] # c
data = [ ["delta", "phi"], [3.14] ]
temp_targets = { cpu = 79.5, case = 72.0 }
[servers.alpha]
ip = "10.0.0.1"
[[products]]
name = "Hammer"
sku = 738_594_937
[[products]]
[[products]]
name = 'Nail "x"'
a.b.c = 1
"quoted key" = """multi
line \\
   joined \u00e9"""
lit = \'\'\'
raw\\n\'\'\'
t = 07:32:00.5
d = 1979-05-27
n = [0xff, 0o17, 0b11, -1, +2, 1e3, -inf, nan, 6.626e-34]
'''
print(tomllib.loads(doc))
for bad in ['a', 'a =', 'a = 1\na = 2', '[a]\n[a]', 'a = "x', 'a = [1, 2', 'a = 1 b = 2', 'a = 01', '= 1', 'a.b = 1\na = 2', 'a = {b = 1', 'a = "\\q"', 'a = 2024-13-01', '[[a]]\n[a]', 'a = [1]\n[[a]]', 'x = {a=1}\nx.b = 2', "a = 'b\nc'", '[a', 'a = tru']:
    try: print(tomllib.loads(bad))
    except tomllib.TOMLDecodeError as e: print(repr(bad), e)
import decimal
print(tomllib.loads('x = 0.1', parse_float=decimal.Decimal), tomllib.load(io.BytesIO(b'a = 1')))
for f in (lambda: tomllib.load(io.StringIO('a = 1')), lambda: tomllib.loads(b'a = 1')):
    try: f()
    except TypeError as e: print(e)
