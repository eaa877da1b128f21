"""Text as XML has it."""


def escape(data, entities={}):
    """The text with &, < and > replaced, and what entities says."""
    data = data.replace('&', '&amp;').replace('>', '&gt;').replace('<', '&lt;')
    for key, value in entities.items():
        data = data.replace(key, value)
    return data


def unescape(data, entities={}):
    """The text with &amp;, &lt; and &gt; replaced, and what entities says."""
    data = data.replace('&lt;', '<').replace('&gt;', '>')
    for key, value in entities.items():
        data = data.replace(key, value)
    return data.replace('&amp;', '&')


def quoteattr(data, entities={}):
    """The text as an attribute's value with its quotes."""
    data = escape(data, {**entities, '\n': '&#10;', '\r': '&#13;', '\t': '&#9;'})
    if '"' not in data:
        return f'"{data}"'
    return f"'{data}'" if "'" not in data else '"%s"' % data.replace('"', '&quot;')
