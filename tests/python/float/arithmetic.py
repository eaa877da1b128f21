print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2)
print(7.5 % -2, divmod(7.5, 2), divmod(-7.5, 2), 1e20 // 3)
print(5.0 // 0.1, 1.0 % 0.1)
print(2.0**0.5, 2**0.5, (-8) ** (1 / 3), (-1) ** 0.5)
print(0.0**0, 2.0**-1, 1.5 + 1, 1 - 0.5)
print(3 * 0.5, 1 / 4.0, -2.0**2)
inf, nan = float("inf"), float("nan")
print(inf - inf, inf * 0, inf + 1, -inf < 0)
print(nan == nan, nan != nan, nan < 1, inf == inf)
print(inf // 1, 1 % inf, -1 % inf, max(nan, 1))
print(max(1, nan), min(nan, 1))
for expr in ("1.0 / 0", "1.0 // 0", "1.0 % 0", "0.0 ** -1", "2.0 ** 10000", "int(float('inf'))", "1.5 + 'a'", "float('1.5x')", "float('')", "float([])", "float(None)", "1.5 & 1", "10.0 ** 400", "1e308 * 10", "divmod(1.0, 0)", "float(10**400)", "(-1.0) ** 1.5", "round(float('nan'))", "round(float('inf'))"):
    try:
        print(expr, "=", eval(expr))
    except Exception as e:
        print(expr, "->", type(e).__name__ + ":", e)
