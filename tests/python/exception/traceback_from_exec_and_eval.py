code = compile("def bad():\n    return 1 / 0\nbad()", "<generated>", "exec")
try:
    exec(code)
except ZeroDivisionError as e:
    tb = e.__traceback__.tb_next
    print(tb.tb_frame.f_code.co_filename, tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_next.tb_frame.f_code.co_name)
def run(text):
    return eval(text)
run("1 + nothing")
