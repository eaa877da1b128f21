from urllib.parse import *
u = urlparse('http://user:pw@www.Example.com:8080/path;params?query=a&b=2#frag')
print(u); print(u.scheme, u.netloc, u.hostname, u.port, u.username, u.password, u.geturl())
print(urlsplit('https://docs.python.org/3/library/urllib.parse.html?highlight=params#url-parsing'))
print(urlparse('//www.cwi.nl:80/%7Eguido/Python.html'), urlparse('www.cwi.nl/%7Eguido/Python.html'), urlparse('help/Python.html'))
print(urljoin('http://www.cwi.nl/%7Eguido/Python.html', 'FAQ.html'), urljoin('http://www.cwi.nl/%7Eguido/Python.html', '//www.python.org/%7Eguido'))
for r in ['g:h','g','./g','g/','/g','//g','?y','g?y','#s','g#s',';x','g;x','','.','./','..','../','../g','../..','../../../g','/./g','g..','..g','./../g','g/./h','g;x=1/../y','http:g']:
    print(r, urljoin('http://a/b/c/d;p?q', r))
print(quote('/El Niño/'), quote_plus('a b&c=d/é'), unquote('/El%20Ni%C3%B1o/'), unquote_plus('a+b%26c'), quote('a/b', safe=''), quote(b'\xff a'))
print(urlencode({'q': 'python urllib', 'page': 2, 'x': [1, 2]}), urlencode({'a': [1, 2], 'b': 'é ü'}, doseq=True), urlencode([('x', 1), ('y', 'z w')], quote_via=quote))
print(parse_qs('a=1&b=2&a=3&c='), parse_qs('a=1&c=', keep_blank_values=True), parse_qsl('x=a%20b&y=c+d&z'), parse_qsl('a=1;b=2', separator=';'))
print(urldefrag('http://a/b#c'), urlunparse(('http', 'h', 'p', '', 'q=1', 'f')), urlunsplit(('https', 'x.org', '/a', '', '')))
print(urlparse(b'http://a/b?c'), u._replace(netloc='x.org', query='').geturl())
for f in (lambda: urlparse('http://a:xx/').port, lambda: urlparse('http://[::1/'), lambda: urljoin('a', b'b'), lambda: parse_qsl('a', strict_parsing=True), lambda: urlencode('abc'), lambda: urlencode(5), lambda: urlparse('http://a:99999/').port):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
