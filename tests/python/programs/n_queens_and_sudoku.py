def queens(n, row=0, cols=()):
    if row == n:
        yield cols
        return
    for c in range(n):
        if all(c != cc and abs(c - cc) != row - r for r, cc in enumerate(cols)):
            yield from queens(n, row + 1, cols + (c,))
first = next(queens(8))
print(first, len(list(queens(6))), len(list(queens(5))))
for c in first:
    print("." * c + "Q" + "." * (7 - c))
def solve(board):
    for i in range(81):
        if board[i] == "0":
            r, c = divmod(i, 9)
            used = {board[j] for j in range(81) if j // 9 == r or j % 9 == c or (j // 27 == i // 27 and j % 9 // 3 == c // 3)}
            for d in "123456789":
                if d not in used:
                    done = solve(board[:i] + d + board[i + 1:])
                    if done:
                        return done
            return None
    return board
p = "530070000600195000098000060800060003400803001700020006060000280000419005000080079"
s = solve(p)
for i in range(0, 81, 9):
    print(" ".join(s[i:i + 9]))
