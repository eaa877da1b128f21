def f(a, b):
    return 10 + a / b * 2
def g(d):
    return d["x"]["y"] + f(1, 0)
g({"x": {"y": 1}})
