import sys
print(sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 8))
print(sys.byteorder, sys.maxsize, sys.getrecursionlimit(), sys.float_info.epsilon)
print(sys.float_info.max, sys.float_info.dig, sys.int_info.bits_per_digit > 0)
print(sys.maxunicode)
sys.stdout.write("written\n")
sys.stderr.write("to err\n")
print(sys.stdout.flush(), len(sys.argv), "math" in sys.modules or True)
print(isinstance(sys.path, list), sys.getsizeof(0) > 0, sys.intern("a") == "a")
print(sys.exc_info(), sys.implementation.name)
old = sys.stdout
import io
sys.stdout = io.StringIO()
print("hidden")
text = sys.stdout.getvalue()
sys.stdout = old
print("got", repr(text))
sys.setrecursionlimit(500)
def f(n): return f(n + 1)
try:
    f(0)
except RecursionError as e:
    print("RecursionError", e)
print(sys.getrefcount([]) >= 1, sys.hash_info.width, sys.platform != "")
print(sys.flags.optimize)
