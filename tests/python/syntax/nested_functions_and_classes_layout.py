def a():
    """Doc of a."""

    def b():
        # only a comment then pass
        pass

    class C:
        """Doc of C."""

        attr = 1

        def m(self):
            if self.attr:
                for i in range(2):
                    while True:
                        try:
                            if i:
                                return "deep"
                        finally:
                            break
            return "end"

    return b, C


b, C = a()
print(b(), C().m(), C.__doc__, a.__doc__, b.__doc__, C.m.__qualname__)
if True: x = 1; y = 2
print(x, y)
for i in range(3): pass
else:
    print("else", i)
class D: z = 5
def one(): return 1
print(D.z, one())
if x:
  if y:
      print("mixed indent widths")
      if True:
       print("one space")
def long_signature(
    first,
    second=(1,
            2),
    *rest,
    key=None,  # trailing comment
    **options,
) -> dict:
    return {
        "first": first,
        "second": second,
        "rest": rest,
        "key": key,
        **options,
    }
print(long_signature(
    1, 2, 3,
    key="k",
    extra=True,
))
result = (
    [1, 2, 3]
    [0]
    + 5
)
print(result)
