def bottles(n):
    return f"{n if n else 'no more'} bottle{'s' if n != 1 else ''} of juice"
def verse(n):
    return "\n".join([
        f"{bottles(n).capitalize()} on the wall, {bottles(n)}.",
        f"Take {'it' if n == 1 else 'one'} down, {bottles(n - 1)} on the wall.",
    ])
for n in range(3, 0, -1):
    print(verse(n), end="\n\n")
print(len("\n\n".join(verse(n) for n in range(99, 0, -1))))
