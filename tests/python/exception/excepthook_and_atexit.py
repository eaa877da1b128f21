# sys.excepthook shows what nobody caught; atexit runs afterwards.
import sys, atexit
def hook(t, v, tb): print('HOOK', t.__name__, v, tb.tb_lineno)
sys.excepthook = hook
atexit.register(print, 'bye'); atexit.register(lambda: print('first'))
1 / 0
