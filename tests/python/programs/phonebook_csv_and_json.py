import json, io
book = {}
def add(name, *numbers, **info):
    entry = book.setdefault(name, {"numbers": []})
    entry["numbers"].extend(n for n in numbers if n not in entry["numbers"])
    entry.update(info)
    return len(entry["numbers"])
print(add("Ann", "555-1", "555-2", city="Oslo"), add("Bob", "555-9"), add("Ann", "555-2", "555-3"))
text = json.dumps(book, indent=1, sort_keys=True)
print(text)
print(json.loads(text) == book)
out = io.StringIO()
for name in sorted(book):
    print(name, ";".join(book[name]["numbers"]), book[name].get("city", ""), sep=",", file=out)
print(out.getvalue(), end="")
for line in out.getvalue().splitlines():
    name, numbers, city = line.split(",")
    print(f"{name:<5}|{len(numbers.split(';')):>2}|{city or '-':>6}")
with open("book.json", "w") as f:
    json.dump(book, f)
with open("book.json") as f:
    again = json.load(f)
print(again["Ann"]["city"], again == book)
def search(q):
    return [n for n, e in book.items() if q.lower() in n.lower() or any(q in x for x in e["numbers"])]
print(search("an"), search("555-9"), search("zz"))
del book["Bob"]
print(book.pop("Zed", None), list(book))
