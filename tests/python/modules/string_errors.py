import string
t = string.Template("$who likes ${what}, $$5")
for f in (
    lambda: t.substitute(who="x"),
    lambda: string.Template("$").substitute(),
    lambda: string.Template("$1").substitute(),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ":", e)
