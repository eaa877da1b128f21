inventory = [{"name": "pen", "qty": 10, "price": 1.5}, {"name": "book", "qty": 3, "price": 12.25}, {"name": "bag", "qty": 0, "price": 45.0}]
total = sum(i["qty"] * i["price"] for i in inventory)
print(f"Total value: ${total:,.2f}")
for item in sorted(inventory, key=lambda i: i["price"], reverse=True):
    status = "in stock" if item["qty"] else "SOLD OUT"
    print(f"{item['name']:>6} x{item['qty']:<3} ${item['price']:6.2f} {status}")
by_name = {i["name"]: i for i in inventory}
by_name["pen"]["qty"] -= 4
print(inventory[0], [i["name"] for i in inventory if i["qty"] > 2])
def update(name, **changes):
    item = by_name.get(name)
    if item is None:
        return f"no {name}"
    unknown = set(changes) - set(item)
    if unknown:
        raise KeyError(f"unknown fields: {sorted(unknown)}")
    item.update(changes)
    return item
print(update("bag", qty=5, price=40), update("cup", qty=1))
try:
    update("pen", colour="red", size=3)
except KeyError as e:
    print("KeyError:", e)
students = {"Ann": [90, 85, 77], "Bob": [60, 70], "Cy": []}
for name, marks in students.items():
    try:
        avg = sum(marks) / len(marks)
    except ZeroDivisionError:
        print(name, "has no marks")
    else:
        print(f"{name}: {avg:.1f} {'A' if avg >= 80 else 'B' if avg >= 65 else 'C'}")
print({k: max(v, default=None) for k, v in students.items()}, max(students, key=lambda k: sum(students[k])))
csv = "name,age\nAnn,30\nBob,25"
head, *rows = [l.split(",") for l in csv.split("\n")]
print([dict(zip(head, r)) for r in rows], list(zip(*rows)))
