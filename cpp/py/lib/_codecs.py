"""Text to bytes and back by the name of an encoding."""


def encode(obj, encoding='utf-8', errors='strict'):
    """obj.encode(encoding, errors)"""
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    """obj.decode(encoding, errors)"""
    return obj.decode(encoding, errors)
