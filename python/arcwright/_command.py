"""The command's work from Python: evolution, submissions, scores."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from typing import Any, Callable, Dict, Iterable, List, Optional, Union

from ._task import Task

Data = Union[str, "os.PathLike[str]", Iterable[Task]]

HERE = os.path.dirname(os.path.abspath(__file__))
COMMAND = os.path.join(HERE, "bin", "arcwright")


def environment() -> Dict[str, str]:
    """Of the command: without ARCWRIGHT_DATA, the starter tasks of the package are its data."""
    return {"ARCWRIGHT_DATA": os.path.join(HERE, "tasks", "starter"), **os.environ}


def _run(arguments: List[str], progress: Optional[Callable[[str], None]] = None) -> None:
    """Raises ValueError with what the command said when it fails. KeyboardInterrupt is passed on to it: it saves what
    there is, and ends."""
    with tempfile.TemporaryFile("w+") as faults:
        process = subprocess.Popen([COMMAND, *arguments], stdout=subprocess.PIPE, stderr=faults, text=True,
                                   env=environment(), start_new_session=True)
        while True:
            try:
                for line in process.stdout:  # type: ignore[union-attr]
                    if progress:
                        progress(line.rstrip("\n"))
                code = process.wait()
                break
            except KeyboardInterrupt:
                process.send_signal(signal.SIGINT)
        faults.seek(0)
        if code not in (0, 1, 130):
            raise ValueError(faults.read().strip())


def _challenges(data: Data, folder: str) -> str:
    """A path that the command reads."""
    if isinstance(data, (str, os.PathLike)):
        return os.fspath(data)
    for task in [data] if isinstance(data, Task) else data:
        with open(os.path.join(folder, task.id + ".json"), "w") as out:
            out.write(task.to_json())
    return folder


def evolve(data: Data, store: str, seeds: Optional[str] = None, generations: int = 0, time: float = 0.0, seed: int = 1,
           threads: int = 0, search: Optional[int] = None, resume: bool = False,
           progress: Optional[Callable[[str], None]] = None) -> Dict[str, Any]:
    """Breeds programs for the tasks into the store, and returns the run's summary. `seeds`: a file, folder or store of programs to start from. `search`: states of each task's first
    search; 0 for a run without searches. `progress` is called with each line
    of the report. KeyboardInterrupt finishes the generation and saves."""
    if not generations and not time:
        raise ValueError("give generations or time")
    with tempfile.TemporaryDirectory() as folder:
        summary = os.path.join(folder, "summary.json")
        os.mkdir(os.path.join(folder, "tasks"))
        arguments = ["evolve", "--data", _challenges(data, os.path.join(folder, "tasks")), "--store", store,
                     "--summary-json", summary, "--seed", str(seed), "--no-timing",
                     "--differs", os.path.join(HERE, "library", "differs.py")]
        for option, value in (("generations", generations), ("time", time), ("threads", threads)):
            if value:
                arguments += [f"--{option}", str(value)]
        if seeds:
            arguments += ["--seeds", os.fspath(seeds)]
        if search is not None:
            arguments += ["--search", str(search)]
        _run(arguments + (["--resume"] if resume else []), progress)
        with open(summary) as file:
            return json.load(file)


def submit(data: Data, out: "str | os.PathLike[str]" = "submission.json", store: Optional[str] = None, search: int = 0,
           time: float = 0.0, threads: int = 0) -> Dict[str, Any]:
    """Writes the submission for Kaggle, from a store, a search of `search` units a task (12,000 if neither is given), or
    both; returns it."""
    with tempfile.TemporaryDirectory() as folder:
        arguments = ["submit", "--data", _challenges(data, folder), "--out", os.fspath(out)]
        if not store and not search:
            search = 12000
        for option, value in (("store", store), ("search", search), ("time", time), ("threads", threads)):
            if value:
                arguments += [f"--{option}", str(value)]
        _run(arguments)
    with open(out) as file:
        return json.load(file)


def score(submission: "str | os.PathLike[str] | Dict[str, Any]", data: Data) -> Dict[str, Any]:
    """The official figures of a submission, a file or what submit() returned."""
    with tempfile.TemporaryDirectory() as folder:
        path, tasks = os.path.join(folder, "submission.json"), os.path.join(folder, "tasks")
        os.mkdir(tasks)
        if isinstance(submission, dict):
            with open(path, "w") as out:
                json.dump(submission, out)
        else:
            path = os.fspath(submission)
        lines: List[str] = []
        _run(["score", path, "--data", _challenges(data, tasks), "--json"], lines.append)
        return json.loads("\n".join(lines))


def main() -> None:
    """python -m arcwright: the command itself."""
    os.execve(COMMAND, ["arcwright", *sys.argv[1:]], environment())
