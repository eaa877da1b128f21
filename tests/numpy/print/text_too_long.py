# A number is written into 16 kB: a positional text that needs more raises, a scientific one is cut.
import numpy as np

x = np.float64(1.047)
for options in (dict(unique=False, precision=100000), dict(unique=False, precision=2**31 - 1), dict(precision=2, pad_left=10**5),
                dict(precision=2, pad_right=2**31 - 1), dict(unique=False, precision=16000)):
    try:
        print(len(np.format_float_positional(x, **options)))
    except RuntimeError as e:
        print("RuntimeError:", e)
print(len(np.format_float_scientific(x, unique=False, precision=2**31 - 1)))
