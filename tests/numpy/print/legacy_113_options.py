import numpy as np
np.set_printoptions(legacy="1.13")
a = np.array([1.23456789, 1000.5, 1e-3])
for kw in ({"precision": 3}, {"precision": 0}, {"suppress": True}, {"suppress": True, "precision": 2}, {"linewidth": 30}, {"nanstr": "NA", "infstr": "INF"}, {"threshold": 2, "edgeitems": 1}, {"formatter": {"float": lambda v: "%.1f" % v}}):
    with np.printoptions(**kw):
        print({k: v for k, v in kw.items() if k != "formatter"}, a, repr(a), np.array([np.nan, np.inf, 1]), np.arange(12), np.array([1 + 2j]))
np.set_printoptions(precision=4)
print(a, np.float64(1.23456789), repr(np.float64(1.23456789)))
print(np.get_printoptions()["legacy"], np.get_printoptions()["precision"])
np.set_printoptions(legacy=False)
print(a, repr(a), repr(np.float64(1.5)))
