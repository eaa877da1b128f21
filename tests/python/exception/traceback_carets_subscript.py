data = {"a": [1, 2, {"b": None}]}
print(data["a"][2]["b"])
value = data["a"][2]["b"]["c"] + 1
