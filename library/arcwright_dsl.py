"""The 160 primitives and the constants of the language in plain Python, with Arcwright's decisions where CPython leaves
something open: sets are walked in one canonical order, and functions are equal when they are made alike.

Programs that `arcwright store export` marks as depending on that order give here what they give in the engine:

    from arcwright_dsl import *

What has no value raises an exception. The primitives on images and rules are not in this file: programs that use
them run in the engine alone.
"""

from collections import Counter
from functools import cmp_to_key

F, T = False, True
ZERO, ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE, TEN = range(11)
NEG_ONE, NEG_TWO = -1, -2
DOWN, RIGHT, UP, LEFT = (1, 0), (0, 1), (-1, 0), (0, -1)
ORIGIN, UNITY, NEG_UNITY, UP_RIGHT, DOWN_LEFT = (0, 0), (1, 1), (-1, -1), (-1, 1), (1, -1)
ZERO_BY_TWO, TWO_BY_ZERO, TWO_BY_TWO, THREE_BY_THREE = (0, 2), (2, 0), (2, 2), (3, 3)


class NoValue(Exception):
    """A call that has no value."""


def _need(condition):
    if not condition:
        raise NoValue()


# ---- order ----


def _key(value):
    """None < integers < tuples < sets < functions."""
    if value is None:
        return (0, 0)
    if isinstance(value, int):
        return (1, int(value))
    if isinstance(value, tuple):
        return (2, [_key(x) for x in value])
    if isinstance(value, frozenset):
        return (3, sorted(_key(x) for x in value))
    return (4, _text(value))


def _text(value):
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, tuple):
        return "(" + ",".join(map(_text, value)) + ("," if len(value) == 1 else "") + ")"
    if isinstance(value, frozenset):
        return "{" + ",".join(map(_text, _walk(value))) + "}"
    if isinstance(value, _Made):
        return value.name + "(" + ", ".join(map(_text, value.parts)) + ")"
    return getattr(value, "__name__", str(value))


def _walk(container):
    """The elements in the order that counts: a tuple's own, a set's canonical one."""
    if isinstance(container, tuple):
        return container
    _need(isinstance(container, frozenset))
    return sorted(container, key=_key)


def _like(kind, elements):
    return tuple(elements) if isinstance(kind, tuple) else frozenset(elements)


def _compare(a, b):
    """Of keys: sets by size, tuples component by component, nothing else with another kind."""
    if isinstance(a, int) and isinstance(b, int):
        return (a > b) - (a < b)
    if isinstance(a, frozenset) and isinstance(b, frozenset):
        return (len(a) > len(b)) - (len(a) < len(b))
    _need(isinstance(a, tuple) and isinstance(b, tuple))
    for x, y in zip(a, b):
        if (x is None and y is None) or (callable(x) and x == y):
            continue
        found = _compare(x, y)
        if found:
            return found
    return _compare(len(a), len(b))


def _best(container, keys, sign):
    """The first of the best elements."""
    elements = _walk(container)
    _need(len(elements) > 0)
    best, best_key = elements[0], keys(elements[0])
    rest = [(x, keys(x)) for x in elements[1:]]
    for x, key in rest:
        if sign * _compare(key, best_key) > 0:
            best, best_key = x, key
    return best


def _call(function, *arguments):
    _need(callable(function))
    return function(*arguments)


# ---- arithmetic ----


def _both_parts(operation, a, b):
    if isinstance(a, int) and isinstance(b, int):
        return operation(a, b)
    if isinstance(a, tuple) and isinstance(b, tuple):
        return (operation(a[0], b[0]), operation(a[1], b[1]))
    if isinstance(a, int):
        _need(isinstance(b, tuple))
        return (operation(a, b[0]), operation(a, b[1]))
    _need(isinstance(a, tuple) and isinstance(b, int))
    return (operation(a[0], b), operation(a[1], b))


def _parts(operation, x):
    if isinstance(x, int):
        return operation(x)
    _need(isinstance(x, tuple))
    return (operation(x[0]), operation(x[1]))


def add(a, b):
    return _both_parts(lambda x, y: x + y, a, b)


def subtract(a, b):
    return _both_parts(lambda x, y: x - y, a, b)


def multiply(a, b):
    return _both_parts(lambda x, y: x * y, a, b)


def divide(a, b):
    return _both_parts(lambda x, y: x // y, a, b)


def invert(n):
    return _parts(lambda x: -x, n)


def even(n):
    _need(isinstance(n, int))
    return n % 2 == 0


def double(n):
    return _parts(lambda x: 2 * x, n)


def halve(n):
    return _parts(lambda x: x // 2, n)


def increment(x):
    return _parts(lambda n: n + 1, x)


def decrement(x):
    return _parts(lambda n: n - 1, x)


def _sign(n):
    return (n > 0) - (n < 0)


def crement(x):
    return _parts(lambda n: n + _sign(n), x)


def sign(x):
    return _parts(_sign, x)


def positive(x):
    _need(isinstance(x, int))
    return x > 0


def toivec(i):
    return (i, 0)


def tojvec(j):
    return (0, j)


def astuple(a, b):
    return (a, b)


def interval(start, stop, step):
    return tuple(range(start, stop, step))


# ---- logic ----


def flip(b):
    return not b


def equality(a, b):
    return a == b


def greater(a, b):
    if isinstance(a, tuple) and isinstance(b, tuple):
        for x, y in zip(a, b):
            if x != y:
                return greater(x, y)
        return len(a) > len(b)
    _need((isinstance(a, int) and isinstance(b, int)) or (isinstance(a, frozenset) and isinstance(b, frozenset)))
    return a > b


def both(a, b):
    return a and b


def either(a, b):
    return a or b


def contained(value, container):
    return value in _walk(container)


def branch(condition, a, b):
    return a if condition else b


# ---- containers ----


def combine(a, b):
    return _like(a, [*_walk(a), *_walk(b)])


def intersection(a, b):
    _need(isinstance(a, (int, frozenset)) and isinstance(b, (int, frozenset)))
    return a & b


def difference(a, b):
    return _like(a, [x for x in _walk(a) if x not in _walk(b)])


def dedupe(tup):
    _need(isinstance(tup, tuple) or tup == frozenset())
    return tuple(x for i, x in enumerate(tup) if tup.index(x) == i)


def _keys(compfunc):
    return identity if compfunc is None else compfunc


def order(container, compfunc):
    compfunc = _keys(compfunc)
    keyed = [(_call(compfunc, x), x) for x in _walk(container)]
    return tuple(x for _, x in sorted(keyed, key=cmp_to_key(lambda p, q: _compare(p[0], q[0]))))


def repeat(item, num):
    return (item,) * num


def size(container):
    _need(isinstance(container, (tuple, frozenset)))
    return len(container)


def merge(containers):
    return _like(containers, [x for inner in _walk(containers) for x in _walk(inner)])


def maximum(container):
    return _best(container, identity, 1) if _walk(container) else 0


def minimum(container):
    return _best(container, identity, -1) if _walk(container) else 0


def valmax(container, compfunc):
    return _call(compfunc, _best(container, compfunc, 1) if _walk(container) else 0)


def valmin(container, compfunc):
    return _call(compfunc, _best(container, compfunc, -1) if _walk(container) else 0)


def argmax(container, compfunc):
    return _best(container, _keys(compfunc), 1)


def argmin(container, compfunc):
    return _best(container, _keys(compfunc), -1)


def _common(elements, sign_of_count):
    counts = Counter(elements)
    _need(len(counts) > 0)
    wanted = sign_of_count(counts.values())
    return min((x for x, n in counts.items() if n == wanted), key=_key)


def mostcommon(container):
    _need(isinstance(container, tuple))
    return _common(container, max)


def leastcommon(container):
    _need(isinstance(container, tuple))
    return _common(container, min)


def initset(value):
    return frozenset({value})


def insert(value, container):
    _need(isinstance(container, frozenset))
    return container | {value}


def remove(value, container):
    return _like(container, [x for x in _walk(container) if x != value])


def other(container, value):
    return next(x for x in _walk(container) if x != value)


def first(container):
    return _walk(container)[0]


def last(container):
    return _walk(container)[-1]


def extract(container, condition):
    for x in _walk(container):
        if _call(condition, x):
            return x
    raise NoValue()


def totuple(container):
    return tuple(_walk(container))


def sfilter(container, condition):
    return _like(container, [x for x in _walk(container) if _call(condition, x)])


def mfilter(container, function):
    return merge(sfilter(container, function))


def product(a, b):
    if len(_walk(b)) == 0:
        return frozenset()
    return frozenset((x, y) for x in _walk(a) for y in _walk(b))


def pair(a, b):
    return tuple(zip(_walk(a), _walk(b)))


def sizefilter(container, n):
    return frozenset(x for x in _walk(container) if size(x) == n)


def colorfilter(objs, value):
    return frozenset(x for x in _walk(objs) if first(first(x)) == value)


# ---- higher order ----


class _Made:
    """A function that a constructor made: equal to another that is made alike."""

    def __init__(self, name, arity, parts, run):
        self.name, self.arity, self.parts, self.run = name, arity, parts, run

    def __call__(self, *arguments):
        _need(len(arguments) == self.arity)
        return self.run(*arguments)

    def __eq__(self, other_one):
        return isinstance(other_one, _Made) and (self.name, self.parts) == (other_one.name, other_one.parts)

    def __hash__(self):
        return hash((self.name, self.parts))


def _arity(function):
    return function.arity if hasattr(function, "arity") else function.__code__.co_argcount


def identity(x):
    return x


def compose(outer, inner):
    return _Made("compose", 1, (outer, inner), lambda x: _call(outer, _call(inner, x)))


def chain(h, g, f):
    return _Made("chain", 1, (h, g, f), lambda x: _call(h, _call(g, _call(f, x))))


def matcher(function, target):
    return _Made("matcher", 1, (function, target), lambda x: _call(function, x) == target)


def rbind(function, fixed):
    n = _arity(function)
    arity = n - 1 if n in (2, 3) else 3
    return _Made("rbind", arity, (function, fixed), lambda *free: function(*free, fixed))


def lbind(function, fixed):
    n = _arity(function)
    arity = n - 1 if n in (2, 3) else 3
    return _Made("lbind", arity, (function, fixed), lambda *free: function(fixed, *free))


def power(function, n):
    _need(isinstance(n, int) and n >= 1)
    result = function
    for _ in range(n - 1):
        result = compose(function, result)
    return result


def fork(outer, a, b):
    return _Made("fork", 1, (outer, a, b), lambda x: _call(outer, _call(a, x), _call(b, x)))


def apply(function, container):
    return _like(container, [_call(function, x) for x in _walk(container)])


def rapply(functions, value):
    return _like(functions, [_call(f, value) for f in _walk(functions)])


def mapply(function, container):
    return merge(apply(function, container))


def papply(function, a, b):
    return tuple(_call(function, x, y) for x, y in zip(_walk(a), _walk(b)))


def mpapply(function, a, b):
    return merge(papply(function, a, b))


def prapply(function, a, b):
    return frozenset(_call(function, x, y) for x in _walk(a) for y in _walk(b))


# ---- grids ----


def _grid(value):
    _need(isinstance(value, tuple) and all(isinstance(row, tuple) for row in value))
    return value


def rot90(grid):
    return tuple(zip(*_grid(grid)[::-1]))


def rot180(grid):
    return tuple(row[::-1] for row in _grid(grid)[::-1])


def rot270(grid):
    return tuple(zip(*_grid(grid)))[::-1]


def hupscale(grid, factor):
    return tuple(tuple(x for x in row for _ in range(factor)) for row in _grid(grid))


def vupscale(grid, factor):
    return tuple(row for row in _grid(grid) for _ in range(factor))


def downscale(grid, factor):
    wide = range(0, len(_grid(grid)[0]), abs(factor))
    return tuple(tuple(row[j] for j in wide) for i, row in enumerate(grid) if i % factor == 0)


def hconcat(a, b):
    return tuple(x + y for x, y in zip(_walk(a), _walk(b)))


def vconcat(a, b):
    _need(isinstance(a, (int, tuple)) and isinstance(b, (int, tuple)))
    return a + b


def crop(grid, start, dims):
    i, j = start[0], start[1]
    return tuple(row[j : j + dims[1]] for row in _grid(grid)[i : i + dims[0]])


def subgrid(patch, grid):
    return crop(grid, ulcorner(patch), shape(patch))


def hsplit(grid, n):
    wide = len(_grid(grid)[0])
    w = wide // n
    step = w + (wide % n != 0)
    return tuple(crop(grid, (0, step * k), (len(grid), w)) for k in range(n))


def vsplit(grid, n):
    _grid(grid)[0]
    h = len(grid) // n
    step = h + (len(grid) % n != 0)
    return tuple(crop(grid, (step * k, 0), (h, len(grid[0]))) for k in range(n))


def cellwise(a, b, fallback):
    wide = range(len(_grid(a)[0]))
    return tuple(tuple(a[i][j] if a[i][j] == b[i][j] else fallback for j in wide) for i in range(len(a)))


def _recoloured(grid, function):
    return tuple(tuple(function(x) for x in _walk(row)) for row in _walk(grid))


def replace(grid, replacee, replacer):
    return _recoloured(grid, lambda x: replacer if x == replacee else x)


def switch(grid, a, b):
    return _recoloured(grid, lambda x: b if x == a else a if x == b else x)


def index(grid, loc):
    i, j = loc
    wide = len(_grid(grid)[0])
    return grid[i][j] if 0 <= i < len(grid) and 0 <= j < wide else None


def canvas(value, dimensions):
    return ((value,) * dimensions[1],) * dimensions[0]


def cover(grid, patch):
    return fill(grid, mostcolor(grid), patch)


def trim(grid):
    return tuple(row[1:-1] for row in _grid(grid)[1:-1])


def tophalf(grid):
    _need(isinstance(grid, tuple))
    return grid[: len(grid) // 2]


def bottomhalf(grid):
    _need(isinstance(grid, tuple))
    return grid[len(grid) // 2 + len(grid) % 2 :]


def lefthalf(grid):
    return rot270(tophalf(rot90(grid)))


def righthalf(grid):
    return rot270(bottomhalf(rot90(grid)))


def _single(line):
    return len(set(line)) == 1


def compress(grid):
    columns = [j for j, column in enumerate(zip(*_grid(grid))) if _single(column)]
    return tuple(
        tuple(x for j, x in enumerate(row) if j not in columns) for row in grid if not _single(row)
    )


# ---- colours and measures ----


def _colours(element):
    if isinstance(element, tuple):
        return [x for row in element for x in _walk(row)]
    return [cell[0] for cell in _walk(element)]


def mostcolor(element):
    return _common(_colours(element), max)


def leastcolor(element):
    return _common(_colours(element), min)


def colorcount(element, value):
    return _colours(element).count(value)


def palette(element):
    return frozenset(_colours(element))


def numcolors(element):
    return len(palette(element))


def height(piece):
    if len(piece) == 0:
        return 0
    return len(piece) if isinstance(piece, tuple) else lowermost(piece) - uppermost(piece) + 1


def width(piece):
    if len(piece) == 0:
        return 0
    return len(piece[0]) if isinstance(piece, tuple) else rightmost(piece) - leftmost(piece) + 1


def shape(piece):
    return (height(piece), width(piece))


def portrait(piece):
    return height(piece) > width(piece)


def square(piece):
    if isinstance(piece, tuple):
        return len(piece) == len(piece[0])
    return height(piece) == width(piece) and height(piece) * width(piece) == len(piece)


# ---- patches: conversion and corners ----


def asindices(grid):
    return frozenset((i, j) for i, _ in enumerate(_grid(grid)) for j in range(len(grid[0])))


def asobject(grid):
    return frozenset((x, (i, j)) for i, row in enumerate(_walk(grid)) for j, x in enumerate(_walk(row)))


def ofcolor(grid, value):
    return frozenset(place for x, place in asobject(grid) if x == value)


def _looks_like_cells(patch):
    return isinstance(first(patch)[1], tuple)


def toindices(patch):
    if len(patch) == 0:
        return frozenset()
    return frozenset(place for _, place in _walk(patch)) if _looks_like_cells(patch) else patch


def _places(patch):
    places = _walk(toindices(patch))
    for place in places:
        i, j = place
        _need(isinstance(place, tuple) and isinstance(i, int) and isinstance(j, int))
    return places


def recolor(value, patch):
    return frozenset((value, place) for place in _walk(toindices(patch)))


def toobject(patch, grid):
    high, wide = len(_grid(grid)), len(grid[0])
    return frozenset((grid[i][j], (i, j)) for i, j in _walk(toindices(patch)) if 0 <= i < high and 0 <= j < wide)


def color(obj):
    return first(obj)[0]


def _extremes(patch, best):
    """Of each component of the locations; a tuple of longer rows has more than two."""
    if len(patch) and isinstance(patch, tuple) and all(isinstance(x, int) for x in patch[0]) and len(patch[0]) > 2:
        return tuple(best(column) for column in zip(*patch))
    return (best(i for i, _ in _places(patch)), best(j for _, j in _places(patch))) if len(patch) else ()


def ulcorner(patch):
    return _extremes(patch, min)


def urcorner(patch):
    return (uppermost(patch), rightmost(patch)) if len(patch) else ()


def llcorner(patch):
    return (lowermost(patch), leftmost(patch)) if len(patch) else ()


def lrcorner(patch):
    return _extremes(patch, max)


def corners(patch):
    return frozenset({ulcorner(patch), urcorner(patch), llcorner(patch), lrcorner(patch)})


def uppermost(patch):
    return min(i for i, _ in _places(patch))


def lowermost(patch):
    return max(i for i, _ in _places(patch))


def leftmost(patch):
    return min(j for _, j in _places(patch))


def rightmost(patch):
    return max(j for _, j in _places(patch))


def center(patch):
    return (uppermost(patch) + height(patch) // 2, leftmost(patch) + width(patch) // 2)


def centerofmass(patch):
    if len(patch) == 0:
        return ()
    places = _places(patch)
    return (sum(i for i, _ in places) // len(patch), sum(j for _, j in places) // len(patch))


# ---- patches: movement and mirrors ----


def _moved(patch, function):
    """Every location through the function; cells keep their colours."""
    if _looks_like_cells(patch):
        return frozenset((value, function(i, j)) for value, (i, j) in _walk(patch))
    return frozenset(function(i, j) for i, j in _walk(patch))


def shift(patch, directions):
    if len(patch) == 0:
        return patch
    di, dj = directions
    return _moved(patch, lambda i, j: (i + di, j + dj))


def normalize(patch):
    if len(patch) == 0:
        return patch
    return shift(patch, (-uppermost(patch), -leftmost(patch)))


def hmirror(piece):
    if isinstance(piece, tuple):
        return piece[::-1]
    total = uppermost(piece) + lowermost(piece)
    return _moved(piece, lambda i, j: (total - i, j))


def vmirror(piece):
    if isinstance(piece, tuple):
        return tuple(row[::-1] for row in _grid(piece))
    total = leftmost(piece) + rightmost(piece)
    return _moved(piece, lambda i, j: (i, total - j))


def dmirror(piece):
    if isinstance(piece, tuple):
        return tuple(zip(*_grid(piece)))
    top, left = uppermost(piece), leftmost(piece)
    return _moved(piece, lambda i, j: (j - left + top, i - top + left))


def cmirror(piece):
    if isinstance(piece, tuple):
        return tuple(zip(*(row[::-1] for row in _grid(piece)[::-1])))
    return vmirror(dmirror(vmirror(piece)))


def upscale(element, factor):
    _need(isinstance(factor, int))
    if isinstance(element, tuple):
        return vupscale(hupscale(element, factor), factor)
    if len(element) == 0:
        return frozenset()
    top, left = uppermost(element), leftmost(element)
    blocks = [(i, j) for i in range(factor) for j in range(factor)]
    return frozenset(
        (value, (top + (i - top) * factor + di, left + (j - left) * factor + dj))
        for value, (i, j) in _walk(element)
        for di, dj in blocks
    )


def gravitate(source, destination):
    si, sj = center(source)
    di, dj = center(destination)
    i, j = (1 if si < di else -1, 0) if vmatching(source, destination) else (0, 1 if sj < dj else -1)
    steps, moved = 0, source
    while not adjacent(moved, destination) and steps < 42:
        steps += 1
        moved = shift(moved, (i, j))
    return (i * steps, j * steps)


def move(grid, obj, offset):
    return paint(cover(grid, obj), shift(obj, offset))


# ---- patches: relations ----


def hmatching(a, b):
    return bool({i for i, _ in _places(a)} & {i for i, _ in _places(b)})


def vmatching(a, b):
    return bool({j for _, j in _places(a)} & {j for _, j in _places(b)})


def manhattan(a, b):
    return min(abs(i - k) + abs(j - l) for i, j in _places(a) for k, l in _places(b))


def adjacent(a, b):
    return manhattan(a, b) == 1


def bordering(patch, grid):
    return (
        uppermost(patch) == 0
        or leftmost(patch) == 0
        or lowermost(patch) == len(grid) - 1
        or rightmost(patch) == len(grid[0]) - 1
    )


def position(a, b):
    (ai, aj), (bi, bj) = center(toindices(a)), center(toindices(b))
    if ai == bi:
        return (0, 1 if aj < bj else -1)
    if aj == bj:
        return (1 if ai < bi else -1, 0)
    return (1 if ai < bi else -1, 1 if aj < bj else -1)


def vline(patch):
    return height(patch) == len(patch) and width(patch) == 1


def hline(patch):
    return width(patch) == len(patch) and height(patch) == 1


def _period(obj, axis):
    plain = normalize(obj)
    length = (height, width)[axis](plain)
    step = (lambda p: (-p, 0), lambda p: (0, -p))[axis]
    for p in range(1, length):
        if all(cell in plain for cell in ((v, q) for v, q in _walk(shift(plain, step(p)))) if cell[1][axis] >= 0):
            return p
    return length


def hperiod(obj):
    return _period(obj, 1)


def vperiod(obj):
    return _period(obj, 0)


def occurrences(grid, obj):
    high, wide = len(_grid(grid)), len(grid[0])
    h, w = shape(obj)
    found = set()
    for i in range(high - h + 1):
        for j in range(wide - w + 1):
            cells = [(v, q) for v, q in _walk(shift(normalize(obj), (i, j)))]
            if all(0 <= a < high and 0 <= b < wide and grid[a][b] == v for v, (a, b) in cells):
                found.add((i, j))
    return frozenset(found)


# ---- lines, boxes, neighbours ----


def dneighbors(loc):
    i, j = loc[0], loc[1]
    return frozenset({(i - 1, j), (i + 1, j), (i, j - 1), (i, j + 1)})


def ineighbors(loc):
    i, j = loc[0], loc[1]
    return frozenset({(i - 1, j - 1), (i - 1, j + 1), (i + 1, j - 1), (i + 1, j + 1)})


def neighbors(loc):
    return dneighbors(loc) | ineighbors(loc)


def connect(a, b):
    (ai, aj), (bi, bj) = a, b
    di, dj = bi - ai, bj - aj
    if di and dj and abs(di) != abs(dj):
        return frozenset()
    return frozenset((ai + k * _sign(di), aj + k * _sign(dj)) for k in range(max(abs(di), abs(dj)) + 1))


def shoot(start, direction):
    return connect(start, (start[0] + 42 * direction[0], start[1] + 42 * direction[1]))


def vfrontier(location):
    return frozenset((i, location[1]) for i in range(30))


def hfrontier(location):
    return frozenset((location[0], j) for j in range(30))


def backdrop(patch):
    if len(patch) == 0:
        return frozenset()
    rows = range(uppermost(patch), lowermost(patch) + 1)
    return frozenset((i, j) for i in rows for j in range(leftmost(patch), rightmost(patch) + 1))


def delta(patch):
    if len(patch) == 0:
        return frozenset()
    return backdrop(patch) - toindices(patch)


def _outline(top, left, bottom, right):
    top, bottom, left, right = min(top, bottom), max(top, bottom), min(left, right), max(left, right)
    across = {(i, j) for i in (top, bottom) for j in range(left, right + 1)}
    return frozenset(across | {(i, j) for j in (left, right) for i in range(top, bottom + 1)})


def box(patch):
    if len(patch) == 0:
        return patch
    return _outline(uppermost(patch), leftmost(patch), lowermost(patch), rightmost(patch))


def inbox(patch):
    return _outline(uppermost(patch) + 1, leftmost(patch) + 1, lowermost(patch) - 1, rightmost(patch) - 1)


def outbox(patch):
    return _outline(uppermost(patch) - 1, leftmost(patch) - 1, lowermost(patch) + 1, rightmost(patch) + 1)


# ---- segmentation ----


def objects(grid, univalued, diagonal, without_bg):
    _grid(grid)[0]
    ground = mostcolor(grid) if without_bg else None
    around = neighbors if diagonal else dneighbors
    colours = {place: value for value, place in asobject(grid)}
    found, seen = set(), set()
    for start, value in colours.items():
        if start in seen or value == ground:
            continue
        part, edge = set(), [start]
        seen.add(start)
        while edge:
            place = edge.pop()
            part.add((colours[place], place))
            for near in around(place):
                if near in seen or near not in colours:
                    continue
                if colours[near] == value if univalued else colours[near] != ground:
                    seen.add(near)
                    edge.append(near)
        found.add(frozenset(part))
    return frozenset(found)


def partition(grid):
    return frozenset(frozenset(c for c in asobject(grid) if c[0] == value) for value in palette(grid))


def fgpartition(grid):
    ground = mostcolor(grid)
    return frozenset(part for part in partition(grid) if color(part) != ground)


def frontiers(grid):
    _grid(grid)[0]
    rows = [[(x, (i, j)) for j, x in enumerate(row)] for i, row in enumerate(grid)]
    columns = [list(column) for column in zip(*rows)]
    return frozenset(frozenset(line) for line in rows + columns if _single([x for x, _ in line]))


# ---- drawing ----


def _drawn(grid, cells, under):
    """Cells in their order; under: only where the background still is, the one the grid had at first."""
    high, wide = len(_grid(grid)), len(grid[0])
    ground = mostcolor(grid) if under else None
    rows = [list(row) for row in grid]
    for value, (i, j) in cells:
        if 0 <= i < high and 0 <= j < wide and (not under or rows[i][j] == ground):
            rows[i][j] = value
    return tuple(map(tuple, rows))


def fill(grid, value, patch):
    return _drawn(grid, [(value, place) for place in _walk(toindices(patch))], False)


def paint(grid, obj):
    return _drawn(grid, _walk(obj), False)


def underfill(grid, value, patch):
    return _drawn(grid, [(value, place) for place in _walk(toindices(patch))], True)


def underpaint(grid, obj):
    return _drawn(grid, _walk(obj), True)
