RANKS = "23456789TJQKA"
def score(hand):
    cards = hand.split()
    ranks = sorted((RANKS.index(c[0]) for c in cards), reverse=True)
    suits = {c[1] for c in cards}
    counts = sorted(((ranks.count(r), r) for r in set(ranks)), reverse=True)
    pattern = tuple(n for n, _ in counts)
    order = [r for _, r in counts]
    flush = len(suits) == 1
    straight = len(set(ranks)) == 5 and ranks[0] - ranks[4] == 4
    if set(ranks) == {12, 0, 1, 2, 3}:
        straight, order = True, [3, 2, 1, 0, -1]
    kind = 8 if straight and flush else 7 if pattern == (4, 1) else 6 if pattern == (3, 2) else 5 if flush else 4 if straight else 3 if pattern == (3, 1, 1) else 2 if pattern == (2, 2, 1) else 1 if pattern[0] == 2 else 0
    return kind, order
NAMES = "high card,pair,two pairs,three of a kind,straight,flush,full house,four of a kind,straight flush".split(",")
hands = ["2H 3D 5S 9C KD", "2H 2D 5S 9C KD", "2H 2D 5S 5C KD", "TH TD TS 9C KD", "AH 2D 3S 4C 5D", "2H 8H 5H 9H KH", "TH TD TS KC KD", "9H 9D 9S 9C KD", "TH JH QH KH AH"]
for h in hands:
    print(h, "->", NAMES[score(h)[0]], score(h)[1])
print(max(hands, key=score), sorted(hands, key=score)[:2], score("2H 3D 5S 9C KD") < score("2C 3H 4S 8C AH"))
