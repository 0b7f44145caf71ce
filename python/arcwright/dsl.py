"""The primitives as Python callables on ints, tuples and frozensets, with the engine's semantics:

    from arcwright.dsl import *

Primitives on grids, patches, colours and numbers run in the engine; those on any containers and on functions are plain
Python, so that they take any function. The constants ZERO, DOWN, ... are here too. What has no value raises an exception. Extensions that take or make functions run in programs alone, and are not here.
"""

from __future__ import annotations

import json as _json
from typing import Any as _Any, Callable as _Callable, Dict as _Dict

from . import _engine, _plain
from ._program import machine as _machine

_REFERENCE = _json.loads(_engine.reference())
EXTENSIONS = frozenset(row["name"] for row in _REFERENCE if row["extension"])


def _types(row: _Dict[str, _Any]) -> list:
    return [row["result"], *(p["type"] for p in row["parameters"])]


def _primitive(row: _Dict[str, _Any]) -> _Callable[..., _Any]:
    number, call, machine = _engine.primitive_find(row["name"]), _engine.machine_call, _machine

    plain = getattr(_plain, row["name"], None)

    def run(*arguments: _Any) -> _Any:
        try:
            return call(machine(), number, arguments)
        except TypeError:  # a function of Python is among the values
            if plain is None:
                raise
        return plain(*arguments)

    parameters = ", ".join(f"{p['name']}: {p['type']}" for p in row["parameters"])
    run.__name__ = run.__qualname__ = row["name"]
    run.__doc__ = f"{row['name']}({parameters}) -> {row['result']}\n\n{row['doc']}"
    run.arity = len(row["parameters"])  # type: ignore[attr-defined]
    return run


def _fill(names: _Dict[str, _Any]) -> list:
    """Every name that a solvers.py may use."""
    made = {name: x for name, x in vars(_plain).items() if name.isupper() and not name.startswith("_")}
    for row in _REFERENCE:
        if not any("function" in t or t in ("any value", "container", "tuple") for t in _types(row)):
            made[row["name"]] = _primitive(row)
        elif not row["extension"]:
            made[row["name"]] = getattr(_plain, row["name"])
        elif not any("function" in t for t in _types(row)):
            made[row["name"]] = _primitive(row)
    names.update(made)
    return sorted(made)


__all__ = _fill(globals())
