import traceback, io
def f():
    raise ValueError("deep")
try:
    f()
except ValueError as e:
    text = traceback.format_exc()
    print(text.splitlines()[0])
    print(text.splitlines()[-1])
    print(traceback.format_exception_only(e))
    print(type(e.__traceback__).__name__, e.__traceback__.tb_lineno, e.__traceback__.tb_next.tb_lineno)
