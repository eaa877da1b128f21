import warnings
warnings.warn("first")
def old():
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)
    return 1
print(old())
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    old()
    warnings.warn("again", UserWarning)
    print(len(w), [(x.category.__name__, str(x.message)) for x in w])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("as error", RuntimeWarning)
    except RuntimeWarning as e:
        print("raised", e)
    warnings.simplefilter("ignore")
    warnings.warn("silent")
class Mine(UserWarning): pass
warnings.warn(Mine("custom"))
warnings.filterwarnings("ignore", message="quiet.*")
warnings.warn("quiet please")
for i in range(3):
    warnings.warn("once per place")
try:
    warnings.warn("x", int)
except TypeError as e:
    print(e)
print("end")
