# Many odd patterns: what they match, what is wrong with them and where.
import re, warnings
warnings.simplefilter('ignore')
pats = r'''a|b
(a|b)*c
(?:a+)+b
^$
\A\Z
a{0}
a{2,}
a{,3}
a{1,2}?
a?+
[^]]
[]]
[^\]a-]
[\w-]
[a\-z]
(?i:a)b
(?s).
(?x) a b # c
(?m)^a$
(?a)\w
(?u)\w
(?L)a
(?P<n>a)(?P=n)
(a)\1
(?=a)b
(?!a)b
(?<!ab)c
(?<=ab|cd)e
(?<=a|bc)e
(a)(?(1)b|c)
(?(n)a)
(a)?(?(1)b)
\bfoo\b
\Bx
\d\D\s\S\w\W
\0
\07
\08
\8
\377
\400
\N{DIGIT ONE}
\N{nope}
\N
\u00e9
\U0001F600
\U00110000
\xZZ
\c
\p{L}
a**
a+*
a{1}{2}
a{1}*
(*a)
(?P<a
(?P<a>
(?P<a b>x)
(?P>a)
(?P
(?<n>a)
(?'n'a)
(?#comment)a
(?#
(?i
(?i)(?-i:a)
(?ii)a
(?au)a
(?a-i:x)
(?-a:x)
(?i-:x)
(?-:x)
(?ix-s:x)
a(?i)b
[
[a
[a-
[a-z
[z-a]
[\d-a]
[a-\d]
[a-b-c]
[--a]
[&&]
[a||b]
[[a]
{1
{
}
a{
a{1
a{1,
a{1,2
a{b}
a{2,1}
a{99999999999}
x{4294967295}
()
(|a)
(?:)
(
(()
)
())
\
[\
a\
(?P<n>a)(?P<n>b)
(?P=n)
(?P=n
(?(1
(?(1)
(?(1)a|b|c)
(?(0)a)
(?(x y)a)
(?(-1)a)
((?(2)a)(b))
(?<=a+)
(?<=(a)\1)
(?<!a{2})b
(?<=a*b)
(?<=x{1,2})
(?<
(?<=
(?<x
(?>a*)b
a*+b
a++
a{1,2}+
(?~a)
(?:a|(b))\1
(a(b)c)\2\1
[\b]
[\B]
[\A]
[^
[^]
\Z+
^*
$*
\b*
(?=a)*
(?:^a)*
(a*)*
(a*)+
(?P<é>a)
(?P<1a>x)
(?P<>x)
\g<1>
\k<n>
.*?
[a-zA-Z_]\w*
(?P<y>\d{4})-(?P<m>\d\d)
\101
\1
(a)\2
(a)\10
[\1]
[\400]
(?z)
(?Px)
(?=
(?!
(?:
(?i:
(?i-
(?-
(?-i
(?-z:a)
(?t:a)'''.split('\n')
subjects = ['abc', 'aab', 'foo bar', 'é1 x', 'aa\nb', '', 'ababcde', ']-^[']
for p in pats:
    try: r = re.compile(p)
    except re.error as e: print(f'{p!r}: {e.msg} pos={e.pos} line={e.lineno} col={e.colno} | {e}'); continue
    except Exception as e: print(f'{p!r}: {type(e).__name__} {e}'); continue
    print(f'{p!r}', r.flags, r.groups, r.groupindex, [(m.span(), m.groups(), m.lastindex) if (m := r.search(s)) else None for s in subjects], [r.findall(s) for s in subjects[:3]], [r.sub('-', s) for s in subjects[:3]], r.split('xaby'))
    try: print(r)
    except Exception as e: print(e)
for t in [r'\1', r'\g<0>', r'\g<1>x', r'\g<n>', r'\g<', r'\g<>', r'\g', r'\2', r'\q', r'\n\t', r'\\', r'\0', r'\012', r'\400', r'\g<-1>', r'\g<1 >', r'\x41', '\\', r'\g<01>', r'\g<99999999999>', r'\g<1a>']:
    try: print(repr(t), repr(re.sub('(?P<n>b)', t, 'abc')))
    except (re.error, IndexError) as e: print(repr(t), type(e).__name__, e)
