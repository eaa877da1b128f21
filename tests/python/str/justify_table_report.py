rows = [("Widget", 4, 3.5), ("Gadget", 12, 19.99), ("Thing", 100, 0.05)]
w = max(len(r[0]) for r in rows)
print("Item".ljust(w), "Qty".rjust(5), "Price".rjust(8))
print("-" * (w + 15))
for n, q, p in rows:
    print(n.ljust(w, "."), str(q).rjust(5), f"{p:.2f}".rjust(8), sep=" ")
print("=" * 10 + " end ".center(10, "=") + "=" * 10)
print("%-10s|%5d|%8.2f" % rows[0])
print("{:<10}|{:>5}|{:^8}".format(*rows[1]))
print("{0[0]:*^12}{0[2]:>10.1f}".format(rows[2]))
print("\t".join(["a", "b", "c"]).expandtabs(4), "a\tbb\tccc".expandtabs(6), sep="\n")
print("\n".join(f"{i:>3}: {'#' * i}" for i in range(1, 5)))
