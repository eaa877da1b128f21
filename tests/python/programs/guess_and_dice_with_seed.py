import random
random.seed(2024)
def guess(secret, low=1, high=100):
    tries = 0
    while True:
        tries += 1
        g = (low + high) // 2
        if g == secret:
            return tries
        low, high = (g + 1, high) if g < secret else (low, g - 1)
secrets = [random.randint(1, 100) for _ in range(6)]
print(secrets, [guess(s) for s in secrets])
rolls = [random.randint(1, 6) + random.randint(1, 6) for _ in range(1000)]
for total in range(2, 13):
    print(f"{total:>2} {rolls.count(total):>4} {'*' * (rolls.count(total) // 10)}")
deck = [r + s for s in "SHDC" for r in "23456789TJQKA"]
random.shuffle(deck)
print(deck[:5], len(set(deck)))
inside = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(5000))
print(4 * inside / 5000)
walk = [0]
for _ in range(20):
    walk.append(walk[-1] + random.choice((-1, 1)))
print(walk, "".join(random.choices("ABC123", k=8)), random.sample(["ann", "bob", "cy", "di"], 2))
