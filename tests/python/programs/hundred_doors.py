doors = [False] * 101
for step in range(1, 101):
    for d in range(step, 101, step):
        doors[d] = not doors[d]
print([d for d in range(1, 101) if doors[d]])
print([n * n for n in range(1, 11)] == [d for d, is_open in enumerate(doors) if is_open])
print("".join("O" if d else "." for d in doors[1:51]))
