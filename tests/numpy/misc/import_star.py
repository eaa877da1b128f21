"""from numpy import * replaces sum, and brings names that load late."""
print(sum(range(5), -1))
from numpy import *

print(sum(range(5), -1))
print(loadtxt.__name__, linalg.__name__, pi)
