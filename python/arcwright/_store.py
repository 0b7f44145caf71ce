"""Stores of programs."""

from __future__ import annotations

import json
import os
from typing import Any, Dict, Iterator, List

from . import _engine


class Store:
    """A store as rows: `tasks` has a dict for each task, `solvers(task)` one for each program that is kept for it."""

    def __init__(self, path: "str | os.PathLike[str]") -> None:
        self.path = os.fspath(path)
        self.overview: Dict[str, Any] = json.loads(_engine.store_list(self.path, None))

    @property
    def tasks(self) -> List[Dict[str, Any]]:
        return self.overview["tasks"]

    def solvers(self, task: str) -> Any:
        return json.loads(_engine.store_list(self.path, task))

    def __iter__(self) -> Iterator[Dict[str, Any]]:
        return iter(self.tasks)

    def __len__(self) -> int:
        return len(self.tasks)

    def to_pandas(self) -> Any:
        """The rows of `tasks` as a DataFrame; needs pandas."""
        import pandas

        return pandas.DataFrame(self.tasks)

    def __repr__(self) -> str:
        return f"<Store {self.path}: {len(self)} tasks>"
