import sys
def hook(*a): raise KeyError('broken')
sys.excepthook = hook
1 / 0
