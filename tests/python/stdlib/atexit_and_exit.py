import sys, atexit
sys.excepthook = lambda *a: print('no')
@atexit.register
def f(): print('f')
atexit.register(f); atexit.unregister(f)
atexit.register(print, 1, sep='x')
try: atexit.register(5)
except TypeError as e: print(e)
sys.exit('msg')
