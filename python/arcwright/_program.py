"""Programs and libraries of them."""

from __future__ import annotations

import html
import os
import re
import threading
from typing import Any, Iterable, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from . import _engine
from ._grid import pack, unpack
from ._task import Task

_local = threading.local()


def machine() -> Any:
    """This thread's own: a machine serves one thread."""
    try:
        return _local.machine
    except AttributeError:
        _local.machine = _engine.machine_new()
        return _local.machine


class NoOutput(ValueError):
    """The program has no grid as output; the message says why, and in which line."""


class Verdict(NamedTuple):
    """Of a program on a task: `status` is "right", "wrong" or "failed"; `why` is empty when it is right."""

    program: str
    task: str
    status: str
    pairs: int
    pairs_right: int
    why: str

    def __bool__(self) -> bool:
        return self.status == "right"


class Program:
    """A program from its text, one function in arc-dsl's syntax.

    Raises ValueError with line and column for a text that is no program."""

    name: str
    size: int
    hash: str
    source: str

    def __init__(self, text: str) -> None:
        self._library = _engine.library_parse("program", text)
        programs, errors = _engine.library_programs(self._library)
        if errors or not programs:
            raise ValueError(errors[0] if errors else "there is no function in the text")
        if len(programs) > 1:
            raise ValueError("there is more than one function in the text: use Library.parse")
        self.name, self.task_id, self.size, self.hash, self.source = programs[0]

    @property
    def uses_extensions(self) -> bool:
        """Whether it uses primitives that arc-dsl does not have."""
        from .dsl import EXTENSIONS

        return any(word in EXTENSIONS for word in re.findall(r"[a-z_0-9]+", self.source))

    def __call__(self, grid: Any, fuel: int = 0) -> np.ndarray:
        """The output for a grid, an int8 array. Raises NoOutput when there is none."""
        made = _engine.machine_run(machine(), self._library, [pack(grid)], fuel)[0]
        if isinstance(made, str):
            raise NoOutput(made)
        return unpack(made)

    def run(self, grids: Iterable[Any], fuel: int = 0) -> List[Optional[np.ndarray]]:
        """The outputs for many grids in one call; None where there is none."""
        made = _engine.machine_run(machine(), self._library, [pack(grid) for grid in grids], fuel)
        return [None if isinstance(x, str) else unpack(x) for x in made]

    def steps(self, grid: Any) -> List[Tuple[str, str]]:
        """Each line, and its value on the grid as text; the last is that which failed, if one did."""
        text = _engine.machine_steps(machine(), self._library, pack(grid))
        return [(line.split("\t", 1)[0], line.split("\t", 1)[1]) for line in text.splitlines()]

    def verify(self, task: Task) -> Verdict:
        """On all pairs of the task whose outputs are known, tests too. True where the program is right."""
        return Verdict(*_engine.verify(task._data, self._library, task.id)[0])

    def __repr__(self) -> str:
        return self.source

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Program) and self.hash == other.hash

    def __hash__(self) -> int:
        return hash(self.hash)

    def _repr_html_(self) -> str:
        return f"<pre>{html.escape(self.source)}</pre>"


class Library(Sequence[Program]):
    """The programs of a .py file or of a folder of them. `errors`: a line for each function that is wrong."""

    def __init__(self, path: "str | os.PathLike[str]") -> None:
        self._take(_engine.library_read(os.fspath(path)))

    @classmethod
    def parse(cls, text: str) -> "Library":
        made = cls.__new__(cls)
        made._take(_engine.library_parse("text", text))
        return made

    def _take(self, library: Any) -> None:
        self._library = library
        rows, self.errors = _engine.library_programs(library)
        self._programs = [Program(row[4]) for row in rows]

    def __len__(self) -> int:
        return len(self._programs)

    def __getitem__(self, key):  # type: ignore[no-untyped-def, override]
        if isinstance(key, str):
            return next(p for p in self._programs if key in (p.name, p.task_id))
        return self._programs[key]

    def verify(self, tasks: Iterable[Task]) -> List[Verdict]:
        """Each program on the task in its name, where that is among the tasks."""
        by_id = {task.id: task for task in tasks}
        return [p.verify(by_id[p.task_id]) for p in self._programs if p.task_id in by_id]

    def __repr__(self) -> str:
        return f"<{len(self)} programs>"
