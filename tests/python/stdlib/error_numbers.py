# Error numbers have texts.
import os
print([os.strerror(n) for n in range(140)], os.strerror(9999), os.strerror(-1), os.strerror(True))
try: os.strerror('x')
except TypeError as e: print(e)
