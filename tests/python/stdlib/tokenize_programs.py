# tokenize and token.
import tokenize, token, io
src='''def f(x: int) -> str:
    # comment
    return f"a{x!r:>{w}}b" + 'é' \\
      + """multi
line"""
if x:
  y = 0x1F + 1.5e3j  # c

class A: pass
'''
srcs = [src, 'x = 1', 'x = 1\n', '', '\n', '# only', 'if a:\n    b\n    if c:\n        d\ne\n', 'x = [1,\n  2, # c\n\n  3]\n', 'a if b else c\n', "f'{a}{{b}}{c=}' f'' rf'x\\{y}' f'{x:%Y-%m}'\n", 'x := 1; y **= 2 // 3 != 4 ... @ a->b\n', "b'x' R'y' u'z' ''\n", 'async def f():\n\tawait x\n\n\n# end\n', "f'''a\n{b}\nc'''\n", '1if x else 2', '1_000.5e-3 .5 0b1_0 0o17 1j\n', 'lambda *a, **k: (a, k)\n\n\n', 'if x:\n  pass\n  # c1\n# c2\ny\n']
for s in srcs:
    print('---', repr(s))
    for t in tokenize.generate_tokens(io.StringIO(s).readline): print(tuple(t), token.tok_name[t.exact_type])
    toks = list(tokenize.generate_tokens(io.StringIO(s).readline))
    print(repr(tokenize.untokenize(toks)), repr(tokenize.untokenize([t[:2] for t in toks])))
for t in tokenize.tokenize(io.BytesIO(b'# -*- coding: latin-1 -*-\nx = "\xe9"\n').readline): print(t)
for s in ['(', 'x = (1,\n', '"""abc', "'abc\n", 'if a:\n    b\n  c\n', ')', '(]', 'x = \\']:
    try: print(len(list(tokenize.generate_tokens(io.StringIO(s).readline))))
    except Exception as e: print(repr(s), type(e).__name__, e.args[0])
print(tokenize.detect_encoding(io.BytesIO(b'\xef\xbb\xbfx').readline), tokenize.detect_encoding(io.BytesIO(b'# coding: ascii\n').readline))
from tokenize import NUMBER, STRING, NAME, OP
def decistmt(s):
    result = []
    for toknum, tokval, _, _, _ in tokenize.tokenize(io.BytesIO(s.encode('utf-8')).readline):
        if toknum == NUMBER and '.' in tokval:
            result.extend([(NAME, 'Decimal'), (OP, '('), (STRING, repr(tokval)), (OP, ')')])
        else: result.append((toknum, tokval))
    return tokenize.untokenize(result).decode('utf-8')
print(decistmt('print(+21.3e-5*-.1234/81.7)'))
