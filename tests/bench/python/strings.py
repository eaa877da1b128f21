def bench():
    parts = []
    for i in range(12000):
        parts.append(f"{i:05d}:{i * i % 97:x}")
    text = ",".join(parts)
    return len(text), text.upper().count("A"), sum(len(p.strip("0")) for p in text.split(","))
