def fail(n):
    raise ValueError(n)
errs = []
for i in (1, 2):
    try:
        fail(i)
    except ValueError as e:
        errs.append(e)
raise ExceptionGroup("two failed", errs)
