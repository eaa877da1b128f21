"""What of IPython a cell can use: its display protocol."""


def get_ipython():
    """The running IPython: there is none."""
    return None


def __getattr__(name):
    if name == 'display':
        import IPython.display
        return IPython.display
    raise AttributeError(f"module 'IPython' has no attribute {name!r}")
