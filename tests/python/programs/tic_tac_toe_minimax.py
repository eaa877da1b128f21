def winner(b):
    for i, j, k in ((0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)):
        if b[i] != " " and b[i] == b[j] == b[k]:
            return b[i]
    return None if " " in b else "draw"
cache = {}
def best(b, me):
    key = "".join(b), me
    if key in cache:
        return cache[key]
    w = winner(b)
    if w:
        return {"X": 1, "O": -1, "draw": 0}[w], None
    moves = []
    for i in range(9):
        if b[i] == " ":
            b[i] = me
            moves.append((best(b, "O" if me == "X" else "X")[0], i))
            b[i] = " "
    pick = max if me == "X" else min
    cache[key] = pick(moves, key=lambda m: m[0])
    return cache[key]
def show(b):
    print("\n-+-+-\n".join("|".join(b[r:r + 3]) for r in (0, 3, 6)))
board = list("X   O    ")
print(best(board, "X"), best([" "] * 9, "X"), len(cache))
turn = "X"
while not winner(board):
    board[best(board, turn)[1]] = turn
    turn = "O" if turn == "X" else "X"
show(board)
print(winner(board), winner(list("XXX OO   ")))
