a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b)
print(a**2, a**b, -a, abs(a))
print(a.real, a.imag, a.conjugate(), a == 3 + 4j)
print(1j * 1j, 1j**2, (1 + 0j) == 1, 2 * (1 + 1j))
print(1.5 + 2j, 1j / 2, complex(1, 2), complex("1+2j"))
print(complex("-j"), complex(" (3-4j) "), complex(2.5), complex())
print(0j, -0j, 1j, -1j)
print(1 - 0j, complex(-0.0, 1), complex(0, -0.0), complex(float("nan"), float("inf")))
print(1e20 + 1e-7j, [1 + 2j], str(1j), repr(-1 - 1j))
for expr in ("1j < 2j", "1j // 2", "1j % 2", "1j / 0", "int(1j)", "float(1j)", "complex('1 + 2j')", "complex('a')", "complex('1', 2)", "complex(1, '2')", "round(1j)", "0j ** -1", "divmod(1j, 1)", "complex(None)", "max(1j, 2j)"):
    try:
        print(expr, "=", eval(expr))
    except Exception as e:
        print(expr, "->", type(e).__name__ + ":", e)
print(hash(1 + 0j) == hash(1), bool(0j), bool(1j), sum([1j, 2]))
print(type(1j).__name__, (1 + 2j).__complex__(), complex(1j, 2j))
z = 1 + 1j
z *= 2
z -= 1
print(z, 2 ** (1j * 0), (1 + 1j) ** 3, (1 + 1j) ** -1)
