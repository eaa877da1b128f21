import logging, sys, io
logging.warning('root %s %d', 'warn', 5); logging.info('hidden'); logging.error('err')
log = logging.getLogger('app.mod'); log.warning('propagated'); print(log, log.parent, logging.getLogger('app'), log.parent, log.getEffectiveLevel(), log.isEnabledFor(10), logging.getLogger() is logging.root)
log.setLevel(logging.DEBUG); h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter('%(levelname)-8s|%(name)s|%(funcName)s|%(lineno)d|%(message)s')); log.addHandler(h); log.propagate = False
def f():
    log.debug('in f'); log.info('d %(a)s', {'a': 1}); log.critical('x')
f(); print(h, log.handlers == [h], log.hasHandlers())
class F(logging.Filter):
    def filter(self, r): return 'secret' not in r.getMessage()
log.addFilter(F()); log.info('secret'); log.info('public')
h2 = logging.StreamHandler(sys.stdout); h2.setFormatter(logging.Formatter('{levelname} {message} {user}', style='{', defaults={'user': 'nobody'})); l2 = logging.getLogger('l2'); l2.addHandler(h2); l2.propagate = False; l2.warning('hey'); l2.warning('x', extra={'user': 'bob'})
ad = logging.LoggerAdapter(l2, {'user': 'ann'}); ad.warning('adapted'); print(ad)
logging.addLevelName(25, 'NOTICE'); l2.log(25, 'notice'); l2.setLevel(20); l2.log(25, 'notice2'); print(logging.getLevelName(25), logging.getLevelName('INFO'), logging.getLevelName(7))
logging.basicConfig(level=logging.DEBUG, format='%(message)s', force=True, stream=sys.stdout); logging.debug('dbg'); logging.getLogger('a.b.c').info('deep'); logging.disable(logging.INFO); logging.info('no'); logging.warning('yes'); logging.disable(logging.NOTSET)
for bad in (lambda: log.setLevel('NOPE'), lambda: log.setLevel(1.5), lambda: logging.Formatter('x', style='?'), lambda: logging.Formatter('nofields'), lambda: logging.basicConfig(foo=1, force=True), lambda: logging.getLogger(5), lambda: log.log('a', 'b'), lambda: l2.warning('a', extra={'message': 1}), lambda: logging.Handler().emit(None)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
s = io.StringIO(); logging.basicConfig(stream=s, force=True, level='INFO', format='%(asctime)s %(message)s', datefmt='%Y'); logging.info('t'); print(len(s.getvalue()), s.getvalue()[4:])
logging.basicConfig(stream=s, force=True, format='%(asctime)s'); logging.warning('t'); import re; print(bool(re.fullmatch(r'\d{4} t\n\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}\n', s.getvalue())))
r = logging.makeLogRecord({'msg': 'hi %s', 'args': ('x',), 'levelno': 10}); print(r.getMessage(), r.levelno, logging.LogRecord('n', 20, '/a/b.py', 3, 'm', None, None))
logging.basicConfig(stream=sys.stdout, force=True); logging.getLogger('mm').warning('stack', stack_info=False); print(logging.getLogger('x').getChild('y').name, sorted(l.name for l in logging.getLogger('a').getChildren()))
logging.root.handlers[0].setLevel(40); logging.warning('hidden'); logging.error('shown'); logging.shutdown()
