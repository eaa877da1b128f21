import csv, io, sys
data = 'name,age,note\nAnn,30,"likes ""x"", y"\nBob,41,\n\n"multi\nline",5,z\r\n'
for row in csv.reader(io.StringIO(data)): print(row)
r = csv.DictReader(io.StringIO(data))
for row in r: print(row, r.line_num)
print(r.fieldnames)
print(list(csv.DictReader(io.StringIO('a,b\n1\n1,2,3\n'), restkey='rest', restval='-')))
out = io.StringIO(); w = csv.writer(out)
w.writerow(['a', 1, 2.5, None, True, 'x,y', 'q"q', 'l\nm', '']); w.writerows([[1], [''], ['a b'], []]); print(repr(out.getvalue()))
for q in (csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC, csv.QUOTE_MINIMAL, csv.QUOTE_STRINGS, csv.QUOTE_NOTNULL):
    out = io.StringIO(); csv.writer(out, quoting=q, lineterminator='\n').writerow(['a', 1, 2.5, None, '']); print(q, repr(out.getvalue()))
out = io.StringIO(); csv.writer(out, delimiter='\t', quotechar="'", escapechar='\\', quoting=csv.QUOTE_NONE).writerow(['a\tb', "c'd", 'e\\f']); print(repr(out.getvalue()))
out = io.StringIO(); csv.writer(out, doublequote=False, escapechar='\\').writerow(['a"b']); print(repr(out.getvalue()))
w = csv.DictWriter(sys.stdout, fieldnames=['a', 'b'], lineterminator='\n'); w.writeheader(); w.writerow({'a': 1, 'b': 2}); w.writerows([{'a': 3}, {'b': 4}])
try: w.writerow({'c': 1})
except ValueError as e: print(e)
csv.DictWriter(sys.stdout, ['a'], extrasaction='ignore', delimiter=';', lineterminator='\n').writerow({'a': 1, 'z': 2})
print(list(csv.reader(['1;2;3', '"4";5;6'], delimiter=';')), list(csv.reader(['a, b,  c'], skipinitialspace=True)), list(csv.reader(['1,"a",2.5'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(["a|'b|c'|d"], delimiter='|', quotechar="'")), list(csv.reader(['a\\,b,c'], escapechar='\\')), list(csv.reader(['"a"b,c', 'x"y,z', '""', ',', '', ' ', '"a""b"'])), list(csv.reader(['a,b\n', '"c\n', 'd",e\n'])))
print(csv.list_dialects(), csv.excel.delimiter, csv.get_dialect('unix').quoting, csv.field_size_limit())
csv.register_dialect('pipe', delimiter='|', quoting=csv.QUOTE_ALL, lineterminator='\n'); csv.writer(sys.stdout, 'pipe').writerow([1, 'a']); print(list(csv.reader(['a|b'], 'pipe')))
class D(csv.Dialect): delimiter = ':'; quotechar = '"'; lineterminator = '\n'; quoting = csv.QUOTE_MINIMAL
print(list(csv.reader(['a:b'], D)), list(csv.reader(['a:b'], dialect=D()))) if 0 else print(list(csv.reader(['a:b'], D)))
for f in (lambda: csv.reader(['a'], delimiter='ab'), lambda: csv.writer(5), lambda: csv.reader(['a'], 'nope'), lambda: csv.writer(sys.stdout).writerow(5), lambda: list(csv.reader([b'a'])), lambda: csv.writer(sys.stdout, quoting=csv.QUOTE_NONE).writerow(['a,b']), lambda: csv.reader(['a'], foo=1), lambda: list(csv.reader(['"a"b'], strict=True)), lambda: list(csv.reader(['"a'], strict=True)), lambda: list(csv.reader(['a\rb'])), lambda: list(csv.reader(['a'], quoting=7)), lambda: csv.reader(['a'], quotechar=None, quoting=csv.QUOTE_ALL), lambda: csv.reader(['a'], delimiter=None), lambda: list(csv.reader(['a'], quoting=csv.QUOTE_NONNUMERIC))):
    try: print(f())
    except Exception as e: print(type(e), e)
s = csv.Sniffer(); d = s.sniff('a;b;c\n1;2;3\n'); print(d.delimiter, s.has_header('name,age\nAnn,3\nBob,4\n'), s.has_header('1,2\n3,4\n'))
with open('t.csv', 'w', newline='') as f: csv.writer(f).writerows([['x', 'y'], [1, 2]])
with open('t.csv', newline='') as f: print(list(csv.reader(f)), f.closed)
print(open('t.csv', 'rb').read())
