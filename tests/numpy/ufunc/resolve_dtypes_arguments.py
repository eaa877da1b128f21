# resolve_dtypes wants a dtype for each operand, and all of the inputs.
import numpy as np
for a in [(), (int,), (int,int), (int,int,None,None), (None,None,None)]:
  try: print(np.add.resolve_dtypes(a))
  except BaseException as e: print(type(e).__name__, e)
