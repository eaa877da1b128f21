# xml.dom.minidom and xml.sax.
from xml.dom import minidom
from xml.dom.minidom import parse, parseString, getDOMImplementation
import xml.etree.ElementTree as ET, xml.sax
root = ET.Element('root'); ET.SubElement(root, 'child', name='x').text = 'hello & <bye>'; ET.SubElement(ET.SubElement(root, 'b'), 'c')
print(minidom.parseString(ET.tostring(root)).toprettyxml(indent='   '))
doc = """<?xml version="1.0"?><!-- c --><slideshow>
<title>Demo slideshow</title>
<slide id="1"><title>Slide title</title><point>This is a demo</point><point>Of a program &lt;x&gt;</point></slide>
<slide id="2"><title>Another</title><![CDATA[raw <b>]]><empty/></slide>
</slideshow>"""
dom = parseString(doc)
def getText(nodelist): return ''.join(n.data for n in nodelist if n.nodeType == n.TEXT_NODE)
for s in dom.getElementsByTagName('slide'):
    print(s.getAttribute('id'), s.hasAttribute('id'), getText(s.getElementsByTagName('title')[0].childNodes), [p.firstChild.data for p in s.getElementsByTagName('point')], s.attributes['id'].value)
print(dom.documentElement.tagName, dom.documentElement.firstChild, dom.getElementsByTagName('title')[0].firstChild.nodeValue, dom.documentElement.childNodes.length)
print(dom.toxml()); print(dom.documentElement.toprettyxml(' ', '\n')[:120]); print(dom.toxml('utf-8')[:60])
impl = getDOMImplementation(); newdoc = impl.createDocument(None, 'some_tag', None); top = newdoc.documentElement; top.appendChild(newdoc.createTextNode('Some textual content.')); print(newdoc.toxml())
d = minidom.Document(); r = d.createElement('xml'); d.appendChild(r); p = d.createElement('product'); p.setAttribute('name', 'Gee"k'); r.appendChild(p); r.insertBefore(d.createComment(' hi '), p); print(d.toprettyxml(indent='\t')); print(p.previousSibling, p.nextSibling, p.parentNode.tagName, r.hasChildNodes()); r.removeChild(p); print(r.toxml(), p.parentNode)
q = p.cloneNode(True); print(q.toxml(), q.attributes.items(), p.attributes.length)
for bad in ('<a>', '<a><b></a>', '', 'x'):
    try: parseString(bad)
    except Exception as e: print(type(e).__module__, type(e).__name__, e, e.code, e.lineno, e.offset)
try: d.appendChild(d.createElement('two'))
except Exception as e: print(type(e).__name__, e)
class H(xml.sax.ContentHandler):
    def startDocument(self): print('start')
    def startElement(self, name, attrs): print('<', name, dict(attrs), attrs.getNames())
    def endElement(self, name): print('>', name)
    def characters(self, c): print(repr(c))
xml.sax.parseString('<a x="1"><b>t</b></a>', H())
try: xml.sax.parseString('<a><b></a>', H())
except xml.sax.SAXParseException as e: print(e, e.getLineNumber())
