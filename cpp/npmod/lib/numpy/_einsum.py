"""einsum and einsum_path: sums of products by labelled axes, and the order in which to contract many operands."""
import itertools

import numpy as np
from numpy import _native

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

_TOO_FEW = ("must specify the einstein sum subscripts string and at least one operand, or at least one operand and its corresponding "
            "subscripts list")


def _labels(numbers):
    text = ""
    for n in numbers:
        if n is Ellipsis:
            text += "..."
            continue
        try:
            n = n.__index__()
        except AttributeError:
            raise TypeError("each subscript must be either an integer or an ellipsis") from None
        if not 0 <= n < len(_LETTERS):
            raise ValueError("subscript is not within the valid range [0, 52)")
        text += _LETTERS[n]
    return text


def _parse(operands):
    """The subscripts as text, and the arrays."""
    if not operands:
        raise ValueError(_TOO_FEW)
    if isinstance(operands[0], str):
        if len(operands) < 2:
            raise ValueError("must specify the einstein sum subscripts string and at least one operand")
        return operands[0].replace(" ", ""), [np.asanyarray(a) for a in operands[1:]]
    if len(operands) < 2:
        raise ValueError("must provide at least an operand and a subscripts list to einsum")
    arrays, texts = [], []
    rest = list(operands)
    while len(rest) >= 2:
        arrays.append(np.asanyarray(rest.pop(0)))
        subscripts = rest.pop(0)
        if not isinstance(subscripts, (list, tuple, np.ndarray)):
            raise TypeError("subscripts is not a sequence")
        texts.append(_labels(subscripts))
    text = ",".join(texts)
    if rest:
        text += "->" + _labels(rest[0])
    return text, arrays


def _as_view(text, a):
    """The operand itself with axes taken together and reordered, where nothing is summed; else None."""
    given, arrow, wanted = text.partition("->")
    if "." in text or "," in text or len(given) != a.ndim or len(set(wanted)) != len(wanted):
        return None
    if not arrow:
        wanted = "".join(sorted([c for c in set(given) if given.count(c) == 1]))
    if set(given) != set(wanted) or not given.isalpha():
        return None
    sizes, steps = {}, {}
    for label, n, step in zip(given, a.shape, a.strides):
        if sizes.setdefault(label, n) != n:
            return None
        steps[label] = steps.get(label, 0) + step
    view = _native.as_strided(a, tuple([sizes[c] for c in wanted]), tuple([steps[c] for c in wanted]), a.flags.writeable)
    return view if wanted else view[()]


def _cast(a, dtype, place, casting):
    if not np.can_cast(a.dtype, dtype, casting):
        raise TypeError(f"Iterator operand {place} dtype could not be cast from {a.dtype!r} to {dtype!r} according to the rule "
                        f"'{casting}'")
    return a.astype(dtype, copy=False)


def einsum(*operands, out=None, optimize=False, **kwargs):
    """Sums of products of arrays, with their axes named by letters."""
    text, arrays = _parse(operands)
    for name in kwargs:
        if name not in ("dtype", "order", "casting"):
            raise TypeError(f"einsum() got an unexpected keyword argument '{name}'")
    dtype, casting = kwargs.get("dtype"), kwargs.get("casting", "safe")
    result = None
    if len(arrays) == 1 and out is None and kwargs.get("order", "K") in ("K", None):
        result = _as_view(text, arrays[0])
    if result is None:
        if dtype is not None:
            arrays = [_cast(a, np.dtype(dtype), i, casting) for i, a in enumerate(arrays)]
        if len(arrays) > 2 and optimize is not False and "." not in text:
            result = _contract(text, arrays, optimize)
        elif any([a.dtype.kind == "O" for a in arrays]):
            result = _of_objects(text, arrays)
        else:
            result = _native.einsum(text, arrays)
    if out is not None:
        if not np.can_cast(result.dtype, out.dtype, casting):
            raise TypeError(f"Iterator requested dtype could not be cast from {result.dtype!r} to {out.dtype!r}, the operand "
                            f"{len(arrays)} dtype, according to the rule '{casting}'")
        out[...] = result
        return out
    order = kwargs.get("order", "K")
    return np.asarray(result, order=order) if order in ("C", "F") and np.ndim(result) else result


def _of_objects(text, arrays):
    """The sums one by one, with the elements' own + and *."""
    given, wanted = _explicit(text, arrays)
    sizes = {}
    for part, a in zip(given, arrays):
        for label, n in zip(part, a.shape):
            if sizes.setdefault(label, n) != n:
                if 1 not in (n, sizes[label]):
                    return _native.einsum(text, [np.zeros(a.shape) for a in arrays])  # it says what is wrong
                sizes[label] = max(n, sizes[label])
    summed = [c for c in sizes if c not in wanted]
    out = np.empty(tuple([sizes[c] for c in wanted]), dtype=object)
    for at in np.ndindex(out.shape):
        place = dict(zip(wanted, at))
        total = None
        for rest in np.ndindex(tuple([sizes[c] for c in summed])):
            place.update(zip(summed, rest))
            term = None
            for part, a in zip(given, arrays):
                x = a[tuple([place[c] if n > 1 else 0 for c, n in zip(part, a.shape)])]
                term = x if term is None else term * x
            total = (0 + term if len(arrays) == 1 and summed else term) if total is None else total + term
        out[at] = 0 if total is None else total
    return out if wanted else out[()]


def _explicit(text, arrays):
    """Input and output subscripts, ellipses given letters."""
    given, arrow, wanted = text.partition("->")
    parts = given.split(",")
    if len(parts) != len(arrays):
        raise ValueError("Number of einsum subscripts must be equal to the number of operands.")
    if "." in text:
        free = [c for c in _LETTERS[26:] + _LETTERS[:26] if c not in text]
        longest = 0
        for i, (part, a) in enumerate(zip(parts, arrays)):
            if "." not in part:
                continue
            if part.count(".") != 3 or "..." not in part:
                raise ValueError("Invalid Ellipses.")
            n = a.ndim - (len(part) - 3)
            if n < 0:
                raise ValueError("Ellipses lengths do not match.")
            longest = max(longest, n)
            parts[i] = part, n
        letters = "".join(free[:longest])
        parts = [p if isinstance(p, str) else p[0].replace("...", letters[longest - p[1]:]) for p in parts]
        if arrow:
            wanted = wanted.replace("...", letters)
        else:
            joined = "".join(parts)
            wanted = letters + "".join([c for c in sorted(set(joined)) if joined.count(c) == 1 and c not in letters])
    elif not arrow:
        joined = "".join(parts)
        wanted = "".join([c for c in sorted(set(joined)) if joined.count(c) == 1])
    joined = "".join(parts)
    for c in joined + wanted:
        if c not in _LETTERS:
            raise ValueError(f"Character {c} is not a valid symbol.")
    for c in wanted:
        if wanted.count(c) != 1:
            raise ValueError(f"Output character {c} appeared more than once in the output.")
        if c not in joined:
            raise ValueError(f"Output character {c} did not appear in the input")
    return parts, wanted


def _volume(labels, sizes):
    n = 1
    for c in labels:
        n *= sizes[c]
    return n


def _flops(labels, inner, terms, sizes):
    return _volume(labels, sizes) * (max(1, terms - 1) + (1 if inner else 0))


def _merge(positions, sets, output):
    """Contracting the terms at some places: (result, remaining sets, removed labels, all labels)."""
    joined, rest, keep = set(), [], set(output)
    for i, s in enumerate(sets):
        if i in positions:
            joined |= s
        else:
            rest.append(s)
            keep |= s
    result = keep & joined
    rest.append(result)
    return result, rest, joined - result, joined


def _greedy(sets, output, sizes, limit):
    n = len(sets)
    if n == 1:
        return [(0,)]
    if n == 2:
        return [(0, 1)]
    _, _, removed, labels = _merge(range(n), sets, output)
    naive = _flops(labels, removed, n, sizes)
    pairs = itertools.combinations(range(n), 2)
    known, spent, path = [], 0, []

    def consider(places):
        result, rest, gone, labels = _merge(places, sets, output)
        size = _volume(result, sizes)
        if size > limit:
            return
        cost = _flops(labels, gone, len(places), sizes)
        if spent + cost > naive:
            return
        known.append(((size - sum([_volume(sets[p], sizes) for p in places]), cost), places, rest))

    for _ in range(n - 1):
        for places in pairs:
            if not sets[places[0]].isdisjoint(sets[places[1]]):
                consider(places)
        if not known:
            for places in itertools.combinations(range(len(sets)), 2):
                consider(places)
            if not known:
                path.append(tuple(range(len(sets))))
                break
        best = min(known, key=lambda k: k[0])
        bx, by = best[1]
        left = []
        for cost, (x, y), rest in known:
            if x in (bx, by) or y in (bx, by):
                continue
            del rest[by - (by > x) - (by > y)]
            del rest[bx - (bx > x) - (bx > y)]
            rest.insert(-1, best[2][-1])
            left.append((cost, (x - (x > bx) - (x > by), y - (y > bx) - (y > by)), rest))
        known = left
        sets = best[2]
        pairs = [(i, len(sets) - 1) for i in range(len(sets) - 1)]
        path.append(best[1])
        spent += best[0][1]
    return path


def _optimal(sets, output, sizes, limit):
    found = [(0, [], sets)]
    for step in range(len(sets) - 1):
        following = []
        for cost, places, remaining in found:
            for pair in itertools.combinations(range(len(sets) - step), 2):
                result, rest, gone, labels = _merge(pair, remaining, output)
                if _volume(result, sizes) > limit:
                    continue
                following.append((cost + _flops(labels, gone, len(pair), sizes), places + [pair], rest))
        if not following:
            path = min(found, key=lambda f: f[0])[1]
            return path + [tuple(range(len(sets) - step))]
        found = following
    if not found:
        return [tuple(range(len(sets)))]
    return min(found, key=lambda f: f[0])[1]


def _plan(parts, wanted, arrays, optimize):
    """(path, sizes) for terms with explicit subscripts."""
    limit = None
    if optimize is True:
        optimize = "greedy"
    if optimize is None:
        optimize = False
    explicit = None
    if optimize is False or isinstance(optimize, str):
        pass
    elif len(optimize) and optimize[0] == "einsum_path":
        explicit = list(optimize[1:])
        optimize = True
    elif len(optimize) == 2 and isinstance(optimize[0], str) and isinstance(optimize[1], (int, float)):
        optimize, limit = optimize[0], int(optimize[1])
    else:
        raise TypeError("Did not understand the path: %s" % str(optimize))
    sizes, ones = {}, [[] for _ in parts]
    for number, (part, a) in enumerate(zip(parts, arrays)):
        if len(part) != a.ndim:
            raise ValueError("Einstein sum subscript %s does not contain the correct number of indices for operand %d."
                             % (part, number))
        for i, (c, n) in enumerate(zip(part, a.shape)):
            if n == 1:
                ones[number].append(c)
            if c not in sizes or sizes[c] == 1:
                sizes[c] = n
            elif n not in (1, sizes[c]):
                raise ValueError("Size of label '%s' for operand %d (%d) does not match previous terms (%d)."
                                 % (c, number, sizes[c], n))
    sets = [set(p) for p in parts]
    largest = max([_volume(p, sizes) for p in parts + [wanted]])
    if limit is None:
        limit = largest if optimize not in ("greedy", "optimal") else float("inf")
    if explicit is not None:
        path = explicit
    elif optimize is False or len(parts) in (1, 2):
        path = [tuple(range(len(parts)))]
    elif optimize == "greedy":
        path = _greedy(sets, set(wanted), sizes, limit)
    elif optimize == "optimal":
        path = _optimal(sets, set(wanted), sizes, limit)
    else:
        raise KeyError("Path name %s not found" % optimize)
    return path, sizes


def _steps(parts, wanted, path, sizes):
    """Each contraction of a path: places, subscripts, what remains, and its cost."""
    parts = list(parts)
    steps = []
    for number, places in enumerate(path):
        places = tuple(sorted(places, reverse=True))
        result, _, removed, labels = _merge(places, [set(p) for p in parts], set(wanted))
        cost = _flops(labels, removed, len(places), sizes)
        taken = [parts.pop(p) for p in places]
        if number == len(path) - 1:
            made = wanted
        else:
            made = "".join([c for _, c in sorted([(sizes[c], c) for c in result])])
        parts.append(made)
        steps.append((places, ",".join(taken) + "->" + made, list(parts), cost, len(labels), _volume(result, sizes)))
    return steps


def _contract(text, arrays, optimize):
    parts, wanted = _explicit(text, arrays)
    path, sizes = _plan(parts, wanted, arrays, optimize)
    arrays = list(arrays)
    for places, subscripts, *_ in _steps(parts, wanted, path, sizes):
        taken = [arrays.pop(p) for p in places]
        arrays.append(_native.einsum(subscripts, taken))
    return arrays[0]


def einsum_path(*operands, optimize="greedy", einsum_call=False):
    """The order in which to contract the operands of an einsum, and a report on it."""
    text, arrays = _parse(operands)
    parts, wanted = _explicit(text, arrays)
    path, sizes = _plan(parts, wanted, arrays, optimize)
    steps = _steps(parts, wanted, path, sizes)
    if einsum_call:
        return arrays, steps
    labels = set("".join(parts)) | set(wanted)
    inner = sum([len(p) for p in parts]) - len(set("".join(parts))) > 0 and set("".join(parts)) - set(wanted)
    total = sum([len(p) for p in parts])
    naive = _flops(labels, bool(inner) if total else False, len(parts), sizes)
    spent = sum([s[3] for s in steps]) + 1
    largest = max([s[5] for s in steps])
    overall = ",".join(parts) + "->" + wanted
    lines = [
        "  Complete contraction:  %s" % overall,
        "         Naive scaling:  %d" % len(labels),
        "     Optimized scaling:  %d" % max([s[4] for s in steps]),
        "      Naive FLOP count:  %.3e" % naive,
        "  Optimized FLOP count:  %.3e" % spent,
        "   Theoretical speedup:  %3.3f" % (naive / spent),
        "  Largest intermediate:  %.3e elements" % largest,
        "-" * 74,
        "%6s %24s %40s" % ("scaling", "current", "remaining"),
        "-" * 74,
    ]
    report = "\n".join(lines)
    for _, subscripts, remaining, _, scaling, _ in steps:
        report += "\n%4d    %24s %40s" % (scaling, subscripts, ",".join(remaining) + "->" + wanted)
    return ["einsum_path"] + list(path), report
