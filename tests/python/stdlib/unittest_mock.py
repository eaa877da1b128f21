from unittest.mock import Mock, MagicMock, patch, call, ANY, sentinel, DEFAULT, PropertyMock, mock_open, create_autospec, AsyncMock, seal
import re
def clean(x): return re.sub(r"id='\d+'", "id=N", repr(x))
m = Mock(return_value=3)
print(m(1, 2, a=3), m.called, m.call_count, m.call_args, m.call_args_list, m.call_args.args, m.call_args.kwargs, m.mock_calls)
m.assert_called_with(1, 2, a=3); m.assert_called_once()
def trial(f):
    try: print('ok', f())
    except BaseException as e: print(type(e).__name__, '|', re.sub(r"id='\d+'", "id=N", str(e)))
trial(lambda: m.assert_called_with(1)); trial(lambda: m.assert_not_called()); trial(lambda: Mock().assert_called()); trial(lambda: Mock(name='foo').assert_called_once_with(1)); m(4); trial(lambda: m.assert_called_once()); trial(lambda: m.assert_any_call(9)); trial(lambda: m.assert_has_calls([call(7)])); trial(lambda: m.assert_has_calls([call(1, 2, a=3), call(4)])); trial(lambda: m.assert_has_calls([call(4), call(8)], any_order=True))
s = Mock(side_effect=[1, 2, ValueError('x')]); trial(s); trial(s); trial(s); trial(s)
s = Mock(side_effect=lambda x: x * 2); print(s(4)); s = Mock(side_effect=KeyError('k')); trial(s)
o = Mock(); o.method(1).other.thing(2, b=3); o.x.y = 5; print(o.mock_calls, o.method_calls, clean(o.method), clean(o.method()), clean(o.a.b), o.x.y, clean(Mock(name='nm').foo), clean(Mock()))
print(o.mock_calls == [call.method(1), call.method().other.thing(2, b=3), call.method()], call(1, a=2), call.foo(3), call.foo().bar, call.a.b(1).call_list())
class T:
    def f(self, a, b=1): return a
    attr = 5
sp = Mock(spec=T); trial(lambda: sp.nope); print(isinstance(sp, T), clean(sp)); sp.f(1); trial(lambda: setattr(Mock(spec_set=T), 'zz', 1)); sp.zz = 1
mm = MagicMock(); print(len(mm), int(mm), bool(mm), list(mm), mm == mm, mm == 3, 3 in mm, float(mm)); mm.__len__.return_value = 5; print(len(mm)); mm.__getitem__.return_value = 'item'; print(mm['k'], mm.mock_calls[-1], mm.__getitem__.call_args)
mm.__str__.return_value = 'text'; print(str(mm)); mm.__iter__.return_value = [1, 2]; print(list(mm), list(mm))
with mm as ctx: print(clean(ctx))
trial(lambda: len(Mock())); trial(lambda: Mock()[0]); q = Mock(); q.__len__ = Mock(return_value=9); print(len(q)); q.__str__ = lambda self: 'S'; print(str(q))
import os, json
with patch('os.getcwd', return_value='/fake') as g:
    print(os.getcwd(), g.called, clean(g))
print(os.getcwd() != '/fake')
@patch('json.dumps')
@patch.object(json, 'loads', autospec=False)
def t(loads, dumps, *more):
    dumps.return_value = 'D'; print(json.dumps(1), clean(json.loads('x'))); dumps.assert_called_once_with(1)
t()
with patch.dict('os.environ', {'NEWKEY': 'v'}): print(os.environ['NEWKEY'])
print('NEWKEY' in os.environ)
d = {'a': 1}
with patch.dict(d, {'b': 2}, clear=True): print(d)
print(d)
with patch.object(T, 'attr', 9): print(T().attr)
with patch.object(T, 'f', return_value='patched') as pf: print(T().f(1, 2), pf.call_args)
trial(lambda: patch.object(T, 'nosuch').start()); trial(lambda: patch('nosuch'))
with patch.object(T, 'attr', new_callable=PropertyMock) as pa:
    pa.return_value = 7; x = T(); print(x.attr); x.attr = 3; print(pa.mock_calls)
with patch('builtins.open', mock_open(read_data='line1\nline2\n')) as mo:
    with open('f') as fh: print(fh.read())
    with open('f') as fh: print([l for l in fh])
    print(open('g').readline()); mo.assert_any_call('f'); print(mo.mock_calls[:3])
w = mock_open()
with patch('builtins.open', w):
    with open('foo', 'w') as h: h.write('some stuff')
print(w.mock_calls); w().write.assert_called_once_with('some stuff')
def fn(a, b, c=3): pass
af = create_autospec(fn, return_value='r'); print(af(1, 2)); trial(lambda: af(1)); af.assert_called_once_with(1, 2)
A = create_autospec(T); inst = A(); inst.f.return_value = 8; print(inst.f(1)); trial(lambda: inst.f()); trial(lambda: inst.zzz)
import asyncio
am = AsyncMock(return_value=4); print(asyncio.run(am(1))); am.assert_awaited_once_with(1); print(am.await_count)
print(sentinel.x, sentinel.x is sentinel.x, ANY == 5, ANY, DEFAULT, m.reset_mock(), m.called, Mock(a=1, b=2).b)
k = Mock(**{'method.return_value': 3, 'other.side_effect': KeyError}); print(k.method()); trial(k.other)
del k.gone; trial(lambda: k.gone); print(hasattr(k, 'gone'), hasattr(k, 'yes')); seal(k); trial(lambda: k.newone); trial(lambda: Mock().assert_foo())
man = Mock(); man.attach_mock(a := Mock(), 'first'); a(1); man.second(2); print(man.mock_calls)
wr = Mock(wraps=len); print(wr([1, 2]), wr.call_args)
