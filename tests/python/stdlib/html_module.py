import html
from html.parser import HTMLParser
print(html.escape('<a href="x">it\'s & that</a>'), html.escape('"q"', quote=False))
print(html.unescape('&lt;p&gt; &amp; &quot;x&quot; &#39;y&#39; &eacute; &copy 2024 &notit; &#x1F600; &nbsp;| &hellip; &bogus; &#0; &#128; &frac12'))
class P(HTMLParser):
    def handle_starttag(self, tag, attrs): print('Start', tag, attrs, self.getpos())
    def handle_endtag(self, tag): print('End', tag)
    def handle_data(self, data): print('Data', repr(data))
    def handle_comment(self, data): print('Comment', data)
    def handle_decl(self, d): print('Decl', d)
    def handle_entityref(self, name): print('Ent', name)
    def handle_charref(self, name): print('Char', name)
p = P()
p.feed('<!DOCTYPE html><html><head><title>Test &amp; more</title></head>\n<body><h1 class="a b" id=x data-v>Parse me!</h1><br/><img src="a.png" alt=\'q\'><!-- note --><p>1 &lt; 2 &gt;')
p.feed('</p><script>if (a < b) {}</script><a hre'); p.feed('f="x">link</a></body></html>'); p.close()
q = P(convert_charrefs=False); q.feed('a &gt; b &#62; c &#x3E; & d<b>x</b>'); q.close()
from html.entities import name2codepoint, html5, codepoint2name, entitydefs
print(name2codepoint['eacute'], html5['amp'], len(html5), len(name2codepoint), codepoint2name[233], entitydefs['copy'], sum(map(ord, ''.join(html5.values()))))
class Links(HTMLParser):
    def __init__(self):
        super().__init__(); self.links = []
    def handle_starttag(self, tag, attrs):
        if tag == 'a': self.links += [v for k, v in attrs if k == 'href']
l = Links(); l.feed('<p><a href="/x?a=1&amp;b=2">x</a><a name=y><A HREF=z.html>z</A>'); print(l.links)
