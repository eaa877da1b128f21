n = 10 ** 4000
print(len(str(n)), str(n)[:5])
print(len(hex(10 ** 5000)), int("f" * 5000, 16).bit_length(), len(str(10 ** 4299)))
