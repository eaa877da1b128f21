"""Rich results, as IPython has them: objects say what they look like as HTML, pictures, LaTeX or Markdown."""

import base64
import builtins
import json
import os
import sys
import traceback

__all__ = ['DisplayHandle', 'DisplayObject', 'HTML', 'Image', 'Latex', 'Markdown', 'Math', 'Pretty', 'SVG', 'TextDisplayObject',
           'clear_output', 'display', 'update_display']

_METHODS = (('text/html', '_repr_html_'), ('text/markdown', '_repr_markdown_'), ('image/svg+xml', '_repr_svg_'), ('image/png', '_repr_png_'),
            ('image/jpeg', '_repr_jpeg_'), ('text/latex', '_repr_latex_'))


def _host():
    """What hands a rich result to the page; None on a command line."""
    return getattr(builtins, '__display__', None)


def _method(obj, name):
    """The object's own method; a class has those of its instances, which don't count, and what answers to any name has none."""
    if isinstance(obj, type) or hasattr(type(obj), '_ipython_canary_method_should_not_exist_'):
        return None
    method = getattr(obj, name, None)
    return method if callable(method) else None


def _asked(obj, name, *args, **kwargs):
    """What a method says; one that fails is reported, and has said nothing."""
    method = _method(obj, name)
    if method is None:
        return None
    try:
        return method(*args, **kwargs)
    except NotImplementedError:
        return None
    except Exception:
        traceback.print_exc()
        return None


def _formats(obj, include=None, exclude=None):
    """MIME types to contents; {} if the object has shown itself."""
    method = _method(obj, '_ipython_display_')
    if method is not None:
        try:
            method()
            return {}
        except NotImplementedError:
            pass
        except Exception:
            traceback.print_exc()
            return {}

    def wanted(kind):
        return (not include or kind in include) and not (exclude and kind in exclude)

    found = {}
    bundle = _asked(obj, '_repr_mimebundle_', include=include, exclude=exclude)
    if isinstance(bundle, tuple):
        bundle = bundle[0]
    for kind, content in (bundle or {}).items():
        if wanted(kind):
            found[kind] = content
    for kind, name in _METHODS:
        if kind in found or not wanted(kind):
            continue
        content = _asked(obj, name)
        if isinstance(content, tuple) and len(content) == 2:
            content = content[0]
        if content is not None:
            found[kind] = content
    if 'text/plain' not in found and wanted('text/plain'):
        found['text/plain'] = repr(obj)
    return found


def _text(content):
    if isinstance(content, (bytes, bytearray)):
        return base64.b64encode(content).decode('ascii')
    if isinstance(content, str):
        return content
    return json.dumps(content, default=repr)


def _publish(found, is_result=False):
    """Shows what was found, as the page or a terminal can; whether it did."""
    host = _host()
    rich = host is not None and any(kind != 'text/plain' for kind in found)
    if rich:
        sys.stdout.flush()
        host(json.dumps({'data': {kind: _text(content) for kind, content in found.items()}, 'result': is_result}))
    elif not is_result and 'text/plain' in found:
        print(found['text/plain'])
    return rich


def _show_result(obj):
    """Shows the value of an expression; False if it has to be printed."""
    found = _formats(obj)
    if found:
        return _publish(found, True)
    host = _host()
    host(json.dumps({'data': {}, 'result': True}))
    return True


class DisplayHandle:
    """A display that can be shown again."""

    def __init__(self, display_id=None):
        self.display_id = os.urandom(16).hex() if display_id is None else display_id

    def __repr__(self):
        return f'<{self.__class__.__name__} display_id={self.display_id}>'

    def display(self, obj, **kwargs):
        display(obj, display_id=self.display_id, **kwargs)

    def update(self, obj, **kwargs):
        """Shows the new state, below, as a terminal does."""
        update_display(obj, display_id=self.display_id, **kwargs)


def display(*objs, include=None, exclude=None, metadata=None, transient=None, display_id=None, raw=False, clear=False, **kwargs):
    """Show objects in their richest forms; with `raw` they are MIME bundles already."""
    if clear:
        clear_output(wait=True)
    for obj in objs:
        found = obj if raw else _formats(obj, include, exclude)
        if found:
            _publish(found)
    if display_id:
        return DisplayHandle(None if display_id is True else display_id)


def update_display(obj, *, display_id, **kwargs):
    """Show an object again."""
    kwargs['update'] = True
    display(obj, display_id=display_id, **kwargs)


def clear_output(wait=False):
    """Take away what the cell has shown; with `wait` when something new comes."""
    sys.stdout.flush()
    host = _host()
    if host is None:
        print('\033[2K\r', end='')
        sys.stdout.flush()
    else:
        host(json.dumps({'clear': 'next' if wait else 'now'}))


class DisplayObject:
    """Something with a look of its own, from data, a file or, if it can be shown from there, an address."""

    _read_flags = 'r'
    metadata = None

    def __init__(self, data=None, url=None, filename=None, metadata=None):
        if isinstance(data, os.PathLike):
            data = os.fspath(data)
        if isinstance(data, str) and data.startswith(('http://', 'https://')) and url is None and self._read_flags == 'rb':
            url, data = data, None
        self.data, self.url, self.filename = data, url, filename
        self.metadata = metadata or self.metadata or {}
        self.reload()

    def __repr__(self):
        return f'<{self.__class__.__module__}.{self.__class__.__name__} object>'

    def reload(self):
        """Reads the file again."""
        if self.filename is not None:
            with open(self.filename, self._read_flags) as file:
                self.data = file.read()
        elif self.url is not None and self._read_flags == 'r':
            raise ValueError('nothing can be fetched here: give the data or a file')


class TextDisplayObject(DisplayObject):
    """A display object that is text."""

    def __init__(self, data=None, url=None, filename=None, metadata=None):
        if data is not None and not isinstance(data, (str, os.PathLike)):
            raise TypeError(f'{self.__class__.__name__} expects text, not {data!r}')
        super().__init__(data, url, filename, metadata)


class Pretty(TextDisplayObject):
    """Text as it is."""

    def __repr__(self):
        return self.data


class HTML(TextDisplayObject):
    """HTML; what would run or restyle the page is taken out of it."""

    def __init__(self, data=None, url=None, filename=None, metadata=None):
        super().__init__(data, url, filename, metadata)

    def _repr_html_(self):
        return self.data

    def __html__(self):
        return self._repr_html_()


class Markdown(TextDisplayObject):
    """Markdown, shown as its source."""

    def _repr_markdown_(self):
        return self.data


class Latex(TextDisplayObject):
    """LaTeX, shown as its source."""

    def _repr_latex_(self):
        return self.data


class Math(TextDisplayObject):
    """A LaTeX formula, shown as its source."""

    def _repr_latex_(self):
        return '$\\displaystyle %s$' % self.data.strip('$')


class SVG(DisplayObject):
    """A drawing."""

    def _repr_svg_(self):
        text = self.data.decode() if isinstance(self.data, bytes) else self.data
        begin, end = text.find('<svg'), text.rfind('</svg>')
        return text[begin:end + 6] if 0 <= begin < end else text


_KINDS = (('png', b'\x89PNG\r\n\x1a\n'), ('jpeg', b'\xff\xd8'), ('gif', b'GIF8'), ('webp', b'RIFF'))


class Image(DisplayObject):
    """A PNG, JPEG, GIF or WebP picture."""

    _read_flags = 'rb'

    def __init__(self, data=None, url=None, filename=None, format=None, embed=None, width=None, height=None, retina=False,
                 unconfined=False, metadata=None, alt=None):
        if isinstance(data, str) and url is None and filename is None and not data.startswith(('http://', 'https://')):
            if not os.path.exists(data):
                raise FileNotFoundError(f'No such file or directory: {data!r}')
            data, filename = None, data
        super().__init__(data, url, filename, metadata)
        if self.data is None and self.url is None:
            raise ValueError('No image data found. Expecting filename, url, or data.')
        self.width, self.height, self.alt = width, height, alt
        self.retina, self.unconfined, self.embed = retina, unconfined, embed if embed is not None else url is None
        if format is None and self.data is not None:
            format = next((kind for kind, start in _KINDS if bytes(self.data[:len(start)]) == start), None)
            if format is None:
                raise ValueError('Cannot embed this image: it is no PNG, JPEG, GIF or WebP')
        self.format = (format or 'png').lower().replace('jpg', 'jpeg')
        if retina and self.format == 'png' and width is None and self.data is not None:
            self.width, self.height = (int.from_bytes(self.data[at:at + 4], 'big') // 2 for at in (16, 20))

    def _repr_mimebundle_(self, include=None, exclude=None):
        plain = self.data is not None and self.format in ('png', 'jpeg')
        if plain and self.width is None and self.height is None and self.alt is None:
            return {f'image/{self.format}': self.data}
        source = self.url if self.data is None else f'data:image/{self.format};base64,{_text(self.data)}'
        tag = f'<img src="{_quoted(source)}"'
        for name in 'width', 'height', 'alt':
            value = getattr(self, name)
            if value is not None:
                tag += f' {name}="{_quoted(value)}"'
        return {'text/html': tag + '/>'}


def _quoted(value):
    return str(value).replace('&', '&amp;').replace('"', '&quot;').replace('<', '&lt;')


for _class in DisplayHandle, DisplayObject, TextDisplayObject, Pretty, HTML, Markdown, Latex, Math, SVG, Image:
    _class.__module__ = 'IPython.core.display' if _class is not DisplayHandle else 'IPython.core.display_functions'
