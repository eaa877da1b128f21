import os, tempfile
os.chdir(tempfile.mkdtemp())
import logging, logging.config, logging.handlers, sys, os, queue
logging.config.dictConfig({'version': 1, 'formatters': {'brief': {'format': '%(levelname)s:%(message)s'}, 'b2': {'format': '{name}|{message}', 'style': '{'}}, 'filters': {'f': {'name': 'cfg.a'}}, 'handlers': {'console': {'class': 'logging.StreamHandler', 'formatter': 'brief', 'stream': 'ext://sys.stdout', 'level': 'INFO'}, 'file': {'class': 'logging.handlers.RotatingFileHandler', 'filename': 'x.log', 'maxBytes': 40, 'backupCount': 2, 'formatter': 'b2'}}, 'loggers': {'cfg': {'handlers': ['console', 'file'], 'level': 'DEBUG', 'propagate': False}}, 'root': {'level': 'ERROR', 'handlers': ['console']}})
l = logging.getLogger('cfg'); l.debug('dbg'); l.info('one'); l.warning('two long enough'); l.error('three quite long message'); logging.getLogger('cfg.b').info('child'); logging.getLogger('zz').error('root')
print(sorted(n for n in os.listdir() if n.startswith('x.log')), l.handlers[1].maxBytes, logging.getHandlerNames())
for bad in ({}, {'version': 2}, {'version': 1, 'loggers': {'q': {'handlers': ['nope']}}}, {'version': 1, 'handlers': {'h': {'class': 'no.such'}}}, {'version': 1, 'handlers': {'h': {'class': 'logging.StreamHandler', 'formatter': 'zz'}}}, {'version': 1, 'root': {'level': 'LOUD'}}):
    try: logging.config.dictConfig(bad)
    except ValueError as e: print(e, '|', repr(e.__cause__))
q = queue.Queue(); log = logging.getLogger('queued'); log.setLevel(10); log.propagate = False; log.disabled = False; log.addHandler(logging.handlers.QueueHandler(q)); log.info('a %s', 1); print(q.get().getMessage())
out = logging.StreamHandler(sys.stdout); mh = logging.handlers.MemoryHandler(3, target=out); m = logging.getLogger('mem'); m.propagate = False; m.setLevel(10); m.addHandler(mh)
m.info('1'); m.info('2'); print('--'); m.error('now'); m.info('3'); print('buffer', len(mh.buffer)); mh.close()
ql = logging.handlers.QueueListener(q, out); ql.start(); log.warning('via listener'); ql.stop()
open('l.ini', 'w').write('''[loggers]
keys=root,sampleLogger
[handlers]
keys=consoleHandler
[formatters]
keys=sampleFormatter
[logger_root]
level=DEBUG
handlers=consoleHandler
[logger_sampleLogger]
level=DEBUG
handlers=consoleHandler
qualname=sampleLogger
propagate=0
[handler_consoleHandler]
class=StreamHandler
level=DEBUG
formatter=sampleFormatter
args=(sys.stdout,)
[formatter_sampleFormatter]
format=%(name)s - %(levelname)s - %(message)s
''')
logging.config.fileConfig('l.ini'); logging.getLogger('sampleLogger').debug('from file'); logging.warning('root too')
