# What handlers of except* raise again is merged back into the group; sys.exception() is the part that matched.
try:
    try: raise ExceptionGroup('eg', [TypeError(1), ValueError(2)])
    except* ValueError as e: raise
    except* TypeError as e: raise
except ExceptionGroup as e: print(repr(e))
try:
    try: raise ValueError(42)
    except* ValueError as e: raise
except BaseException as e: print(repr(e))
try:
    try: raise ExceptionGroup('eg', [TypeError(1), ValueError(2)])
    except* ValueError as e: raise KeyError(1)
except ExceptionGroup as e: print(repr(e), repr(e.exceptions[0].__context__))
try:
    try: raise ExceptionGroup('eg', [TypeError(1), ValueError(2)])
    except* ValueError as e: pass
except ExceptionGroup as e: print(repr(e))
try:
    try: raise ExceptionGroup('eg', [TypeError(1), ValueError(2), OSError(3)])
    except* ValueError as e: raise e
    except* TypeError as e: raise
except ExceptionGroup as e: print(repr(e))
try: raise ExceptionGroup('eg', [TypeError(1), ValueError(2), OSError(3)])
except* ValueError as e: raise
