"""Rich results, as IPython has them: objects say what they look like as HTML, pictures, LaTeX or Markdown."""

import base64
import builtins
import json
import os
import sys
import traceback

__all__ = ['Audio', 'Code', 'DisplayHandle', 'DisplayObject', 'HTML', 'IFrame', 'Image', 'JSON', 'Javascript', 'Latex', 'Markdown', 'Math',
           'Pretty', 'SVG', 'TextDisplayObject', 'clear_output', 'display', 'display_html', 'display_latex', 'display_markdown', 'display_pretty',
           'display_svg', 'publish_display_data', 'update_display']

_METHODS = (('text/html', '_repr_html_'), ('text/markdown', '_repr_markdown_'), ('image/svg+xml', '_repr_svg_'), ('image/png', '_repr_png_'),
            ('image/jpeg', '_repr_jpeg_'), ('text/latex', '_repr_latex_'), ('application/json', '_repr_json_'),
            ('application/javascript', '_repr_javascript_'))


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
    except Exception as error:
        _report(error)
        return None


def _report(error):
    """Prints a traceback of the object's own frames."""
    traceback.print_exception(type(error), error, error.__traceback__ and error.__traceback__.tb_next)


def _has_shown_itself(obj):
    method = _method(obj, '_ipython_display_')
    if method is None:
        return False
    try:
        method()
    except NotImplementedError:
        return False
    except Exception as error:
        _report(error)
    return True


def _plain(obj):
    """The object as text; None if it has none to give, which is reported."""
    try:
        if _method(obj, '_repr_pretty_') is None:
            return repr(obj)
        from IPython.lib.pretty import pretty
        return pretty(obj)
    except Exception as error:
        _report(error)
        return None


def _formats(obj, include=None, exclude=None):
    """MIME types to contents."""
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
        plain = _plain(obj)
        if plain is not None:
            found['text/plain'] = plain
    return found


def _text(content):
    if isinstance(content, (bytes, bytearray)):
        return base64.b64encode(content).decode('ascii')
    if isinstance(content, str):
        return content
    return json.dumps(content, default=repr)


def _publish(found, is_result=False, display_id=None, update=False):
    """Shows what was found, as the page or a terminal can; whether the page did."""
    host = _host()
    rich = host is not None and (display_id is not None or any(kind != 'text/plain' for kind in found))
    if rich:
        sys.stdout.flush()
        message = {'data': {kind: _text(content) for kind, content in found.items()}, 'result': is_result}
        if display_id is not None:
            message['id'], message['update'] = str(display_id), update
        host(json.dumps(message))
    elif not is_result and 'text/plain' in found:
        print(found['text/plain'])
    return rich


def _show_result(obj):
    """Shows the value of an expression: True if it has shown itself, (text,) if it was shown, else the text to be printed."""
    if _has_shown_itself(obj):
        _host()(json.dumps({'data': {}, 'result': True}))
        return True
    found = _formats(obj)
    text = found.get('text/plain', '')
    return (text,) if _publish(found, True) else text


class DisplayHandle:
    """A display that can be shown again."""

    def __init__(self, display_id=None):
        self.display_id = os.urandom(16).hex() if display_id is None else display_id

    def __repr__(self):
        return f'<{self.__class__.__name__} display_id={self.display_id}>'

    def display(self, obj, **kwargs):
        display(obj, display_id=self.display_id, **kwargs)

    def update(self, obj, **kwargs):
        """Shows the new state in the place of the one before; in a terminal below it."""
        update_display(obj, display_id=self.display_id, **kwargs)


def display(*objs, include=None, exclude=None, metadata=None, transient=None, display_id=None, raw=False, clear=False, **kwargs):
    """Show objects in their richest forms; with `raw` they are MIME bundles already."""
    if clear:
        clear_output(wait=True)
    handle = None
    if display_id:
        handle = DisplayHandle(None if display_id is True else display_id)
    elif 'update' in kwargs:
        raise TypeError('display_id required for update_display')
    for obj in objs:
        if not raw and _has_shown_itself(obj):
            continue
        found = obj if raw else _formats(obj, include, exclude)
        if found:
            _publish(found, False, handle and handle.display_id, bool(kwargs.get('update')))
    return handle


def update_display(obj, *, display_id, **kwargs):
    """Show an object again."""
    kwargs['update'] = True
    display(obj, display_id=display_id, **kwargs)


def publish_display_data(data, metadata=None, *, transient=None, **kwargs):
    """Show a MIME bundle."""
    _publish(data, False, (transient or {}).get('display_id'), bool(kwargs.get('update')))


def _display_as(kind):
    def show(*objs, raw=False, metadata=None):
        for obj in objs:
            if raw:
                _publish({kind: obj})
            else:
                display(obj, include=['text/plain', kind])
    return show


display_html, display_latex, display_svg = _display_as('text/html'), _display_as('text/latex'), _display_as('image/svg+xml')
display_markdown, display_pretty = _display_as('text/markdown'), _display_as('text/plain')


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


class JSON(DisplayObject):
    """What JSON can say, shown as its text."""

    def __init__(self, data=None, url=None, filename=None, expanded=False, metadata=None, root='root', **kwargs):
        self.metadata = {'expanded': expanded, 'root': root, **(metadata or {}), **kwargs}
        super().__init__(data, url, filename, self.metadata)
        if isinstance(self.data, str):
            self.data = json.loads(self.data)
        elif self.data is not None and not isinstance(self.data, (dict, list)):
            raise TypeError(f'{type(self).__name__} expects JSONable dict or list, not {self.data!r}')

    def _repr_json_(self):
        return self.data


class Javascript(TextDisplayObject):
    """JavaScript. Pages don't run it."""

    def __init__(self, data=None, url=None, filename=None, lib=None, css=None):
        self.lib = [lib] if isinstance(lib, str) else lib or []
        self.css = [css] if isinstance(css, str) else css or []
        super().__init__(data, url, filename)

    def reload(self):
        if self.filename is not None:
            super().reload()

    def _repr_javascript_(self):
        return self.data or self.url or ''


class Code(TextDisplayObject):
    """Source code as it is."""

    def __init__(self, data=None, url=None, filename=None, language=None):
        self.language = language
        super().__init__(data, url, filename)

    def _repr_html_(self):
        return f'<pre>{_quoted(self.data)}</pre>'

    def __repr__(self):
        return self.data


class IFrame:
    """Another page in a frame. Pages show where it is."""

    def __init__(self, src, width, height, extras=None, **kwargs):
        self.src, self.width, self.height, self.extras, self.params = src, width, height, list(extras or ()), kwargs

    def _repr_html_(self):
        from urllib.parse import urlencode
        source = self.src + ('?' + urlencode(self.params) if self.params else '')
        extras = ' '.join(self.extras)
        return f'<iframe width="{_quoted(self.width)}" height="{_quoted(self.height)}" src="{_quoted(source)}" frameborder="0" allowfullscreen {extras}></iframe>'


class Audio(DisplayObject):
    """Sound: the bytes of a file, or numbers that are played at a rate."""

    _read_flags = 'rb'

    def __init__(self, data=None, filename=None, url=None, embed=None, rate=None, autoplay=False, normalize=True, *, element_id=None):
        if data is None and filename is None and url is None:
            raise ValueError('No audio data found. Expecting filename, url, or data.')
        if isinstance(data, str) and not data.startswith(('http://', 'https://')):
            data, filename = None, data
        self.autoplay, self.element_id = autoplay, element_id
        super().__init__(data, url, filename)
        self.embed = self.data is not None if embed is None else embed
        if self.data is not None and not isinstance(self.data, (bytes, bytearray)):
            if rate is None:
                raise ValueError('rate must be specified when data is a numpy array or list of audio samples.')
            self.data = _wave(self.data, rate, normalize)

    def _repr_html_(self):
        source = self.url
        if self.data is not None:
            kind = ('wav' if self.data[:4] == b'RIFF' else 'ogg' if self.data[:4] == b'OggS' else 'flac' if self.data[:4] == b'fLaC' else 'mpeg')
            source = f'data:audio/{kind};base64,{_text(self.data)}'
        name = f' id="{_quoted(self.element_id)}"' if self.element_id else ''
        return f'<audio{name} controls="controls"{" autoplay" if self.autoplay else ""} src="{_quoted(source)}"></audio>'


def _wave(samples, rate, normalize):
    """A WAV file: 16 bits, one channel or as many as there are rows."""
    import struct
    import numpy as np
    channels = np.asarray(samples, dtype=float)
    if channels.ndim not in (1, 2):
        raise ValueError('Array audio input must be a 1D or 2D array')
    loudest = float(np.abs(channels).max()) if channels.size else 0.0
    if not normalize and loudest > 1:
        raise ValueError('Audio data must be between -1 and 1 when normalize=False.')
    scaled = channels / ((loudest or 1.0) if normalize else 1.0) * 32767
    data = scaled.T.astype('<i2').tobytes()
    count, rate = 1 if channels.ndim == 1 else channels.shape[0], int(rate)
    head = struct.pack('<4sI8sIHHIIHH4sI', b'RIFF', 36 + len(data), b'WAVEfmt ', 16, 1, count, rate, 2 * count * rate, 2 * count, 16, b'data', len(data))
    return head + data


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


for _class in DisplayHandle, DisplayObject, TextDisplayObject, Pretty, HTML, Markdown, Latex, Math, SVG, Image, JSON, Javascript:
    _class.__module__ = 'IPython.core.display' if _class is not DisplayHandle else 'IPython.core.display_functions'
for _class in Audio, Code, IFrame:
    _class.__module__ = 'IPython.lib.display'
