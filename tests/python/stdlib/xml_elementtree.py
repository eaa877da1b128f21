# xml.etree: parsing, its complaints, searching, writing.
import xml.etree.ElementTree as ET, io, copy, pickle
def t(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except BaseException as e: print(type(e), e, getattr(e,'code',None), getattr(e,'position',None))
for s in ['', 'hello', 'not xml', '<a>', '<a></b>', '<a b=1/>', '<a b="1" b="2"/>', '<a>&foo;</a>', '<a>&</a>', '<a/><b/>', 'x<a/>', '<a', '<a><b></a></b>', '<a>\x01</a>', '<!-- x -- y --><a/>', '<a:b/>', '<?xml version="1.0" encoding="foo"?><a/>', '<a>]]></a>', '<a b="<"/>', '   <?xml version="1.0"?><a/>', '<1a/>', '<a>&#0;</a>', '<a b/>', '<a  b = "x"c="y"/>','<a><![CDATA[x</a>','<a>é&#233;&#x263a;&lt;&amp;</a>','\ufeff<a/>', '<!DOCTYPE a [<!ENTITY x "hello">]><a>&x;</a>', '<a><!-- c</a>', '<a></a', '<a></a>x', '<a><?pi x?></a>', '<a><?xml x?></a>', '\n\n<a>\n <b>\n</a>', '</a>', '<>', '<a>\n</a>\n<b>', '<a b="1>\n</a>', '<a>&lt</a>', '<a>&#xZ;</a>', '<a><b/ ></a>', 'a b c', '5 <a/>','{"a":1}']:
    t(lambda: ET.tostring(ET.fromstring(s)))
e=ET.Element('a',{'x':'1'},y='2'); print(e.attrib,e.text,e.tail); t(lambda:e[0]); t(e.append,1); t(e.remove,ET.Element('a')); t(e.find,'/a'); t(e.find,'//b'); t(e.find,'b[]'); t(e.find,'b[-1]'); t(e.find,'b[0]'); t(e.find,'b:c'); t(ET.tostring,ET.Element(1)); e.text=5; t(ET.tostring,e)
t(ET.dump,ET.XML('<a><b/></a>')); t(e.extend,[1]); t(ET.tostring, ET.XML('<a k="&quot;&#10;&lt;">&gt;&#13;</a>')); t(lambda: ET.QName('a','b')); t(ET.indent, e, level=-1)
data = '''<?xml version="1.0"?>
<data>
    <country name="Liechtenstein">
        <rank updated="yes">2</rank>
        <year>2008</year>
        <gdppc>141100</gdppc>
        <neighbor name="Austria" direction="E"/>
        <neighbor name="Switzerland" direction="W"/>
    </country>
    <country name="Singapore">
        <rank>5</rank>
        <year>2011</year>
        <gdppc>59900</gdppc>
        <neighbor name="Malaysia" direction="N"/>
    </country>
    <country name="Panama">
        <rank>69</rank><year>2011</year><gdppc>13600</gdppc>
        <neighbor name="Costa Rica" direction="W"/>
        <neighbor name="Colombia" direction="E"/>
    </country>
</data>'''
root = ET.fromstring(data)
print(root.tag, root.attrib, [c.get('name') for c in root], root[0][1].text)
for n in root.iter('neighbor'): print(n.attrib)
for p in ['.', './country/neighbor', ".//year/..[@name='Singapore']", ".//*[@name='Singapore']/year", ".//neighbor[2]", 'country', '*', './/rank', "country[@name='Panama']/rank", "country[year='2011']", "country[last()]", "country[last()-1]", 'country[1]', ".//rank[.='5']", './/*[@updated]', ".//neighbor[@direction!='E']", 'country/', './/country[neighbor]', '..', "country[rank='2'][year='2008']", "country/year[.!='2011']"]:
    t(lambda: [(x.tag, x.get('name'), (x.text or '').strip()) for x in root.findall(p)])
for rank in root.iter('rank'):
    rank.text = str(int(rank.text)+1); rank.set('updated', 'yes')
for c in root.findall('country'):
    if int(c.find('rank').text) > 50: root.remove(c)
print(ET.tostring(root, encoding='unicode')); print(root.findtext('country/year'), root.findtext('nope', 'dflt'), root.findtext('country/neighbor'))
ns = '''<actors xmlns:fictional="http://characters.example.com" xmlns="http://people.example.com"><actor><name>John Cleese</name><fictional:character>Lancelot</fictional:character></actor></actors>'''
r = ET.fromstring(ns); print(r.tag, ET.tostring(r))
for a in r.findall('{http://people.example.com}actor'): print(a.find('{http://people.example.com}name').text)
nsd = {'real_person': 'http://people.example.com', 'role': 'http://characters.example.com', '': 'http://people.example.com'}
print([a.text for a in r.findall('real_person:actor/role:character', nsd)], [x.text for x in r.findall('actor/name', nsd)], r.findall('.//{*}name')[0].text)
ET.register_namespace('f', 'http://characters.example.com'); print(ET.tostring(r, default_namespace=None))
try: ET.register_namespace('ns1','x')
except ValueError as e: print(e)
a = ET.Element('a'); b = ET.SubElement(a, 'b'); c = ET.SubElement(a, 'c'); d = ET.SubElement(c, 'd', k='v'); d.text='t<&>"é'; d.tail='tail'; ET.dump(a)
a.append(ET.Comment('note')); a.insert(0, ET.PI('pi', 'x y')); tree = ET.ElementTree(a); ET.indent(tree); ET.dump(tree); ET.indent(a, '\t'); ET.dump(a)
for enc in (None, 'utf-8', 'us-ascii', 'unicode', 'latin-1', 'utf8', 'UTF-8'): t(ET.tostring, d, enc)
for kw in (dict(xml_declaration=True), dict(short_empty_elements=False), dict(method='html'), dict(method='text')): t(ET.tostring, a, 'unicode', **kw)
f = io.BytesIO(); tree.write(f, encoding='utf-8', xml_declaration=True); print(f.getvalue()); f.seek(0)
for ev, el in ET.iterparse(f, events=('start','end')): print(ev, el.tag, el.attrib)
p = ET.XMLPullParser(['start','end']); p.feed('<mytag>some'); print([(k, v.tag) for k, v in p.read_events()]); p.feed(' more text</mytag>'); 
for k, v in p.read_events(): print(k, v.tag, v.text)
class MaxDepth:
    maxDepth = depth = 0
    def start(self, tag, attrib):
        self.depth += 1
        self.maxDepth = max(self.depth, self.maxDepth)
    def end(self, tag): self.depth -= 1
    def data(self, data): pass
    def close(self): return self.maxDepth
parser = ET.XMLParser(target=MaxDepth()); parser.feed('<a><b></b><b><c><d></d></c></b></a>'); print(parser.close())
x = copy.deepcopy(a); print(ET.tostring(x) == ET.tostring(a), len(pickle.loads(pickle.dumps(a)))); print(''.join(root.itertext()).split(), list(a.iter('b')) == [b], len(a), a[0].tag is ET.PI, list(d.items()), list(d.keys()))
print(isinstance(a, ET.Element), ET.iselement(a), [e.tag for e in a.iter()][0], ET.XMLID('<a id="1"><b id="2"/></a>')[1].keys())
a[1] = ET.Element('z'); del a[0]; a[0:1] = [ET.Element('q')]; print([c.tag for c in a][0]); a.clear(); print(ET.tostring(a)); a.text=None; print(ET.tostring(ET.SubElement(a, "x", {"a": "1"}, b="2")))
from xml.sax.saxutils import escape, unescape, quoteattr
print(escape('a<b>&"'), unescape('&lt;&amp;&gt;'), quoteattr('a"b'), quoteattr("it's \"q\""), escape('"x"', {'"': '&quot;'}))
