TEXT = "the quick brown fox jumps over the lazy dog while the cat sleeps " * 400


def bench():
    """Counts words in a dict."""
    counts = {}
    for word in TEXT.split():
        counts[word] = counts.get(word, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3]
