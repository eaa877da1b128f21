import math
import not_a_real_module
print("unreached")
