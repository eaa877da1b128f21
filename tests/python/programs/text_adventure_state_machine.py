rooms = {"hall": {"north": "library", "east": "kitchen", "text": "A cold hall."}, "library": {"south": "hall", "text": "Dusty books.", "item": "key"}, "kitchen": {"west": "hall", "text": "Smells of soup.", "locked": True}}
def play(commands):
    place, bag = "hall", set()
    for c in commands:
        verb, _, rest = c.partition(" ")
        room = rooms[place]
        match [verb, rest]:
            case ["look", ""]:
                print(room["text"])
            case ["go", d] if d in room:
                target = room[d]
                if rooms[target].get("locked") and "key" not in bag:
                    print("Locked.")
                else:
                    place = target
                    print("You are in the", place)
            case ["go", d]:
                print(f"No way {d}.")
            case ["take", item] if room.get("item") == item:
                bag.add(item)
                print("Taken:", item)
            case ["quit", _]:
                return place, sorted(bag)
            case _:
                print(f"What is {c!r}?")
    return place, sorted(bag)
print(play(["look", "go east", "go north", "take key", "take sword", "go up", "go south", "go east", "look", "dance", "quit"]))
