import numpy as np
a = np.array([1.23456789, 1000.5, 1e-3])
for kw in ({"precision": 3}, {"precision": 0}, {"suppress": True}, {"suppress": True, "precision": 2}, {"floatmode": "fixed"}, {"floatmode": "unique"}, {"floatmode": "maxprec"}, {"floatmode": "maxprec_equal"}, {"floatmode": "fixed", "precision": 2}, {"sign": "+"}, {"sign": " "}, {"nanstr": "NA"}, {"formatter": {"float": "{:.1f}".format}}, {"formatter": {"float_kind": lambda x: f"<{x:g}>"}}, {"linewidth": 20}):
    with np.printoptions(**kw):
        print(kw if "formatter" not in kw else "formatter", a, repr(a), np.array([np.nan, np.inf, -1.5]), np.array([1, -2]))
print(a)
np.set_printoptions(precision=2, suppress=True)
print(a, np.array([1e-10, 1]), np.array([1e10, 1]), np.float64(1.23456))
print(1.23456)
o = np.get_printoptions()
print({k: o[k] for k in sorted(o)})
np.set_printoptions(precision=8, suppress=False)
for kw in ({"precision": "a"}, {"floatmode": "x"}, {"sign": "x"}, {"threshold": "s"}, {"nope": 1}):
    try:
        np.set_printoptions(**kw)
    except Exception as e:
        print(kw, type(e).__name__ + ":", e)
with np.printoptions(formatter={"int": hex, "bool": lambda b: "TF"[not b], "str_kind": str.upper, "complex_kind": lambda z: f"{z.real:g}|{z.imag:g}", "all": None}):
    print(np.array([10, 255]), np.array([True, False]), np.array(["ab"]), np.array([1 + 2j]))
