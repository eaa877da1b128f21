for i in range(1, 21):
    print("Fizz" * (i % 3 == 0) + "Buzz" * (i % 5 == 0) or i, end=" ")
print()
for i in range(1, 6):
    for j in range(1, 6):
        print(f"{i * j:4d}", end="")
    print()
for i in range(1, 5):
    print(" " * (4 - i) + "*" * (2 * i - 1))
n = 5
for i in range(n):
    print(" ".join(str(x) for x in range(i + 1)))
print("-" * 20)
print(f"{'Name':<10}|{'Qty':>5}|{'Price':>8}")
for name, q, p in [("Apple", 3, 1.5), ("Banana", 12, 0.25), ("Kiwi", 100, 12)]:
    print(f"{name:<10}|{q:>5}|{p:>8.2f}")
print("=" * 25)
