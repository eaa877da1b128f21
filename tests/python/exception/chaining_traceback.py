def low():
    return {}["missing"]
def mid():
    try:
        low()
    except KeyError as e:
        raise ValueError("mid failed") from e
mid()
