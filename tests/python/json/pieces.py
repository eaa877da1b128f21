import json
for kw in {}, {'indent': 1}, {'sort_keys': True, 'separators': (',', ':')}, {'indent': '\t'}:
    for o in ({'b': [1, [2, {}], []], 'a': {'c': {'d': 'x'}}, 'e': None}, [[1], {'k': (1, 2)}, 1.5, 's'], [{'a': 1}, {'b': 2}], 5, [[[1]]], {}, []):
        pieces = list(json.JSONEncoder(**kw).iterencode(o))
        print(pieces, ''.join(pieces) == json.dumps(o, **kw))
