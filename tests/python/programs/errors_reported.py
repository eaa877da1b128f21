import sys, traceback, contextlib, logging, io, warnings
class BankError(Exception): pass
class InsufficientFunds(BankError):
    def __init__(self, need, have):
        super().__init__(f'need {need}, have {have}'); self.need, self.have = need, have
class Account:
    _n = 0
    def __init__(self, owner, balance=0): Account._n += 1; self.id = Account._n; self.owner = owner; self._b = balance; self.log = []
    @property
    def balance(self): return self._b
    @balance.setter
    def balance(self, v):
        if v < 0: raise InsufficientFunds(-v, self._b)
        self.log.append(v - self._b); self._b = v
    def withdraw(self, x): self.balance -= x
    def __repr__(self): return f'{type(self).__name__}({self.owner!r}, {self._b})'
a = Account('Ann', 10)
try:
    try: a.withdraw(50)
    except InsufficientFunds as e: raise BankError('transfer failed') from e
except BankError as e: traceback.print_exc(file=sys.stdout)
try:
    try: {}['k']
    except KeyError: int('x')
except ValueError: print(traceback.format_exc())
try:
    raise ExceptionGroup('many', [ValueError(1), ExceptionGroup('inner', [TypeError('t'), KeyError('k')])])
except* TypeError as eg: print('T', eg.exceptions); 
except* (ValueError, KeyError) as eg: print('VK', eg); traceback.print_exception(eg, file=sys.stdout)
e = ValueError('x'); e.add_note('note 1'); e.add_note('two\nlines')
try: raise e
except ValueError: print(traceback.format_exc(), e.__notes__)
@contextlib.contextmanager
def tag(n):
    print(f'<{n}>')
    try: yield n
    except ZeroDivisionError as e: print('caught', e)
    finally: print(f'</{n}>')
with tag('a') as x, tag('b'): 1 / 0
with contextlib.suppress(KeyError): {}[1]
with contextlib.redirect_stdout(io.StringIO()) as f: print('hidden')
print(f.getvalue().upper(), end='')
with contextlib.ExitStack() as st:
    for n in 'xy': st.enter_context(tag(n))
    st.callback(print, 'cb')
logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format='%(levelname)s:%(name)s:%(message)s'); log = logging.getLogger('app'); log.info('hello %s', 'w'); log.error('bad %d', 5)
try: 1 / 0
except ZeroDivisionError: log.exception('oops')
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); warnings.warn('careful', UserWarning); warnings.warn('old', DeprecationWarning); print([(str(x.message), x.category.__name__) for x in w])
def gen():
    try:
        while True:
            x = yield
            print('got', x)
    except GeneratorExit: print('exit')
    finally: print('fin')
g = gen(); next(g); g.send(1)
try: g.throw(ValueError, 'thrown')
except ValueError as e: print('out', e)
def f(n):
    if n == 0: raise RecursionError('custom')
    f(n - 1)
try: f(3)
except RecursionError as e:
    for fr in traceback.extract_tb(e.__traceback__): print(fr.name, fr.lineno, fr.line)
def deep(): return deep()
try: deep()
except RecursionError as e: print(e)
for code in ['1 +', 'if x:\npass', 'def f(:', 'x = = 1', "'abc", 'for i in range(3) print(i)', 'print "hi"', 'a b', 'f(a=1, 2)', 'x = [1, 2', 'return 5', 'class A\n  pass', 'lambda: (yield)', 'break', '1 = x', 'f() = 1', 'del f()', 'import a.b as', 'from x import', 'else:', 'x ? y', '5x', 'if x = 1: pass', 'while True print(1)', 'async def f(): pass; await x', 'def f(a, a): pass', '{1: 2, 3}', 'nonlocal x', 'try:\n  pass', '"a" "b', 'f"{x"', 'x = {', ')', 'print(1))', '\tx\n  y', 'elif x: pass', 'a, b += 1', 'True = 1', 'None.x = 1', '*a = 1', 'x: int: str', 'global x; x = 1', 'assert (1, 2)', 'not = 1', 'f(**a, *b)', 'f(x for x in y, 1)', 'def f(x=1, y): pass', 'with open() as 1: pass', 'except: pass', "b'é'", 'raise from x', '@', 'i++', 'x =+', 'import *', 'from a import (b', 'match x:\n case 1 pass', '0777', '1__0', '0xg', "u'x' b'y'", 'yield = 1', '(a, b): int = 1', 'a := 1', 'return', '\\ x', 'pass x', 'a.1', 'x!', '$', '`x`', '<>', 'a <> b','x = 5 6']:
    try: compile(code, '<s>', 'exec'); print(repr(code), 'ok')
    except SyntaxError as e: print(repr(code), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
a.withdraw(100)
