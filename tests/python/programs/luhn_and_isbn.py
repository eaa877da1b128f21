def luhn(number):
    digits = [int(c) for c in str(number)][::-1]
    total = sum(digits[0::2]) + sum(sum(divmod(2 * d, 10)) for d in digits[1::2])
    return total % 10 == 0
for n in (49927398716, 49927398717, 1234567812345678, 1234567812345670):
    print(n, luhn(n))
def isbn13(s):
    d = [int(c) for c in s if c.isdigit()]
    return len(d) == 13 and sum(x * (3 if i % 2 else 1) for i, x in enumerate(d)) % 10 == 0
print(isbn13("978-0-596-52811-9"), isbn13("978-0-596-52812-0"), isbn13("123"))
def check_digit(s):
    return (10 - sum(int(c) * (1, 3)[i % 2] for i, c in enumerate(s)) % 10) % 10
print(check_digit("978059652811"), "%013d" % 42, f"{9780596528119:,}".replace(",", " "))
