import configparser, io, sys
c = configparser.ConfigParser()
c['DEFAULT'] = {'ServerAliveInterval': '45', 'Compression': 'yes', 'CompressionLevel': '9'}
c['forge.example'] = {}
c['forge.example']['User'] = 'hg'
c['topsecret.server.example'] = {}
t = c['topsecret.server.example']; t['Port'] = '50022'; t['ForwardX11'] = 'no'
c['DEFAULT']['ForwardX11'] = 'yes'
c.write(sys.stdout)
print(c.sections(), 'forge.example' in c, 'python.org' in c, c['forge.example']['User'], t.getboolean('ForwardX11'), t.getint('port'), t.get('nope', 'dflt'), c.get('forge.example', 'compression'))
for k in c['forge.example']: print(k, end=' ')
print()
d = configparser.ConfigParser()
d.read_string('''
[paths]
home = /home
# comment
data: %(home)s/data
multi = line one
    line two

    line four
[numbers]
a = 1
b = 2.5
flag = on
pct = 50%%
''')
print(d['paths']['data'], repr(d['paths']['multi']), d.getint('numbers', 'a'), d.getfloat('numbers', 'b'), d.getboolean('numbers', 'flag'), d['numbers']['pct'], d.items('numbers'), dict(d['paths']))
e = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), allow_no_value=True, inline_comment_prefixes=('#',))
e.read_string('[a]\nx=1 # c\ny=${x}/${b:z}\nq\n[b]\nz = zz\n')
print(e['a']['y'], e['a']['q'], list(e['a'].items()), e.options('b'), e.has_option('a', 'x'), e.has_section('c'))
e.remove_option('a', 'q'); e.remove_section('b'); print(e.sections(), list(e), len(e), e['a'])
for f in (lambda: c.get('x', 'y'), lambda: c.get('forge.example', 'y'), lambda: c['zz'], lambda: c['forge.example']['nope'], lambda: c.add_section('forge.example'), lambda: c.set('forge.example', 'a', 5), lambda: d.read_string('[a]\nx=1\nx=2'), lambda: d.read_string('x=1'), lambda: d.read_string('[z]\nx=1\n[z]\n'), lambda: d.read_string('[s]\nfoo'), lambda: configparser.ConfigParser().read_string('[s]\na=%(b)s\n') , lambda: t.getint('ForwardX11'), lambda: t.getboolean('Port'), lambda: d.set('paths', 'home', '%'), lambda: c.get('forge.example', 'y', fallback=3)):
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
g = configparser.ConfigParser(); g.read_string('[s]\na=%(b)s\nc=%(c)s\nd=%x\n')
for k in 'acd':
    try: print(g['s'][k])
    except Exception as x: print(type(x).__name__, x)
print(g.read(['no-such.ini']), c, ) if 0 else print(g.read(['no-such.ini']))
h = configparser.RawConfigParser(); h.optionxform = str; h.read_dict({'S': {'Key': 1, 'b': None}}); print(dict(h['S']), h.defaults())
