"""Functions that arguments with __array_function__ take over."""
import functools
import inspect

from numpy._core import _forward

__getattr__ = _forward(__name__, "numpy")

ARRAY_FUNCTIONS = set()


def set_module(module):
    """A decorator that says where a function is known to live."""

    def decorator(func):
        if module is not None:
            func.__module__ = module
        return func

    return decorator


def _get_implementing_args(relevant_args, /):
    """The arguments that have __array_function__, one a type, subclasses before their bases."""
    import numpy as np

    found, types = [], []
    for argument in relevant_args:
        kind = type(argument)
        if kind in types or not hasattr(kind, "__array_function__"):
            continue
        at = len(found)
        for i, other in enumerate(types):
            if issubclass(kind, other):
                at = i
                break
        found.insert(at, argument)
        types.insert(at, kind)
    return found


def verify_matching_signatures(implementation, dispatcher):
    """Fails unless a dispatcher takes what the implementation takes, with None for each default."""

    def spec(function):
        p = inspect.signature(function).parameters.values()
        names = [(x.name, x.kind) for x in p]
        return names, [x.default for x in p if x.default is not x.empty]

    (names, defaults), (other_names, other_defaults) = spec(implementation), spec(dispatcher)
    if names != other_names or len(defaults) != len(other_defaults):
        raise RuntimeError("implementation and dispatcher for {} have different function signatures".format(implementation))
    if any(d is not None for d in other_defaults):
        raise RuntimeError("dispatcher functions can only use None for default argument values")


def array_function_dispatch(dispatcher=None, module=None, verify=True, docs_from_dispatcher=False):
    """A decorator: the arguments which the dispatcher names may take the function over by __array_function__."""

    def decorator(implementation):
        if verify and dispatcher is not None:
            verify_matching_signatures(implementation, dispatcher)

        @functools.wraps(implementation)
        def public_api(*args, **kwargs):
            import numpy as np

            if dispatcher is None:
                if not args:
                    raise TypeError("`array_function_like` requires a positional argument")
                relevant = args[:1]
            else:
                try:
                    relevant = dispatcher(*args, **kwargs)
                except TypeError as e:
                    raise TypeError(str(e).replace(dispatcher.__qualname__, implementation.__name__)).with_traceback(
                        e.__traceback__) from None
                try:
                    relevant = list(relevant)
                except TypeError:
                    raise TypeError("'{}' object is not iterable".format(type(relevant).__name__)) from None
            relevant = _get_implementing_args(relevant)
            types = tuple([type(a) for a in relevant])
            if all(t.__array_function__ is np.ndarray.__array_function__ for t in types):
                return implementation(*args, **kwargs)
            for argument in relevant:
                result = argument.__array_function__(public_api, types, args, kwargs)
                if result is not NotImplemented:
                    return result
            raise TypeError(
                "no implementation found for {!r} on types that implement __array_function__: {}".format(
                    public_api.__module__ + "." + public_api.__qualname__, list(types)
                )
            )

        if module is not None:
            public_api.__module__ = module
        if docs_from_dispatcher:
            public_api.__doc__ = dispatcher.__doc__
        public_api._implementation = implementation
        ARRAY_FUNCTIONS.add(public_api)
        return public_api

    return decorator


def array_function_from_dispatcher(implementation, module=None, verify=True, docs_from_dispatcher=True):
    """array_function_dispatch() with the implementation given first."""

    def decorator(dispatcher):
        return array_function_dispatch(dispatcher, module, verify=verify, docs_from_dispatcher=docs_from_dispatcher)(implementation)

    return decorator
