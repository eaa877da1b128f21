# What __del__ raises goes to sys.unraisablehook.
import sys


def hook(args):
    print(args.exc_type, args.exc_value, args.err_msg, args.object.__qualname__, args.exc_traceback.tb_lineno)


class A:
    def __del__(self):
        x = [1 / 0, 2]


old = sys.unraisablehook
sys.unraisablehook = hook
a = A()
del a
sys.unraisablehook = old
print(sys.unraisablehook is sys.__unraisablehook__)
