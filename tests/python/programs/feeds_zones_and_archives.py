import xml.etree.ElementTree as ET, zipfile, gzip, io, tomllib, http, zoneinfo, datetime, tokenize, hmac, signal, cmd
# a feed reader
rss = '''<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title>
<item><title>One &amp; only</title><dc:creator>Ann</dc:creator><pubDate>Mon, 01 Jan 2024</pubDate></item>
<item><title>Two</title><dc:creator>Bob</dc:creator></item></channel></rss>'''
root = ET.fromstring(rss)
for item in root.iterfind('./channel/item'):
    print(item.findtext('title'), '|', item.findtext('{http://purl.org/dc/elements/1.1/}creator'), '|', item.findtext('pubDate', 'n/a'))
def to_dict(e):
    d = {e.tag: {} if e.attrib else None}; kids = list(e)
    if kids:
        dd = {}
        for dc in map(to_dict, kids):
            for k, v in dc.items(): dd.setdefault(k, []).append(v)
        d = {e.tag: {k: v[0] if len(v) == 1 else v for k, v in dd.items()}}
    if e.text and (t := e.text.strip()): d[e.tag] = t if not (kids or e.attrib) else {'#text': t, **(d[e.tag] or {})}
    return d
print(to_dict(root))
def build(tag, d):
    e = ET.Element(tag)
    for k, v in d.items():
        c = ET.SubElement(e, k); c.text = str(v)
    return e
x = build('stock', {'name': 'GOOG', 'price': 490.1}); x.set('_id', '1234'); print(ET.tostring(x), ET.tostring(x, encoding='unicode'))
ET.indent(x); print(ET.tostring(x).decode())
try: ET.fromstring('<a><b>text</a>')
except ET.ParseError as e: print(e, e.code, e.position); print(type(e).__mro__[1].__name__, e.msg if hasattr(e, 'msg') else None, e.lineno)
ny = zoneinfo.ZoneInfo('America/New_York'); m = datetime.datetime(2024, 3, 10, 1, 30, tzinfo=ny); print(m, m + datetime.timedelta(hours=1), (m.astimezone(datetime.timezone.utc) + datetime.timedelta(hours=1)).astimezone(ny), m.utcoffset(), ny)
for c in ['Asia/Tokyo', 'Europe/London', 'US/Pacific' if False else 'America/Los_Angeles']: print(f'{c:20} {m.astimezone(zoneinfo.ZoneInfo(c)):%Y-%m-%d %H:%M %Z%z}')
try: zoneinfo.ZoneInfo('Mars/Base')
except zoneinfo.ZoneInfoNotFoundError as e: print(e, repr(e))
with io.BytesIO() as b:
    with zipfile.ZipFile(b, 'w') as z:
        for n in 'ab': z.writestr(f'{n}.txt', n * 5)
    with zipfile.ZipFile(b) as z:
        for i in z.infolist(): print(i.filename, i.file_size)
        with z.open('a.txt') as f, io.TextIOWrapper(f) as t: print(t.read())
class Lines(io.TextIOBase):
    def __init__(self): self.out = []
    def write(self, s): self.out.append(s); return len(s)
l = Lines(); print('a', 'b', file=l, sep='-'); print(l.out, l.writable(), l.closed)
class Upper(io.StringIO):
    def write(self, s): return super().write(s.upper())
u = Upper(); print('hello', file=u); print(repr(u.getvalue()))
