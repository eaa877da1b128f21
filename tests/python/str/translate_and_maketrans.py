t = str.maketrans("abc", "xyz")
print("aabbcc d".translate(t))
t = str.maketrans("ab", "12", "c!")
print("abc! cab".translate(t), t)
t = str.maketrans({"a": "<a>", "b": None, "c": 0x41, ord("d"): "D"})
print("abcde".translate(t))
print("hello".translate({ord("l"): None}))
class T:
    def __getitem__(self, k):
        if k == ord(" "):
            raise LookupError
        return k + 1
print("HAL 9".translate(T()))
rot13 = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "NOPQRSTUVWXYZABCDEFGHIJKLMnopqrstuvwxyzabcdefghijklm")
print("Hello, World".translate(rot13), "Uryyb".translate(rot13))
