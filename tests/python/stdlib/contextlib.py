import contextlib, io
@contextlib.contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as e:
        print("handled", e)
    finally:
        print(f"</{name}>")
with tag("b") as t:
    print(t)
with tag("i"):
    raise ValueError("inside")
with contextlib.suppress(KeyError, IndexError):
    {}["x"]
    print("unreached")
buf = io.StringIO()
with contextlib.redirect_stdout(buf):
    print("captured")
print(repr(buf.getvalue()))
class C:
    def close(self): print("closed")
with contextlib.closing(C()):
    pass
with contextlib.nullcontext(5) as v:
    print(v)
with contextlib.ExitStack() as st:
    for n in "xy":
        st.enter_context(tag(n))
    st.callback(print, "callback")
try:
    with tag("k"):
        raise KeyError("through")
except KeyError as e:
    print("outside", e)
