import ast
for s in ["[1, 'a', {'k': (1.5, None, True)}]", "-5", "3+4j", "{1, 2}", "set()", "b'x'", "  42", "a+b", "f(1)", "1+", "[1, *a]", "2**3", "{1: 2}[1]", "", "'a' 'b'", "...", "1 + 2", "x", "-'a'", "{**a}", "lambda: 1"]:
    try:
        print(repr(ast.literal_eval(s)))
    except Exception as e:
        print(type(e).__name__, str(e).split(' at ')[0])
