"""The search for programs from nothing."""

from __future__ import annotations

import _thread
import html
import time as clock
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Dict, Iterable, List, Optional

import os

import numpy as np

from . import _engine
from ._grid import svg, unpack
from ._program import Library, Program
from ._task import Task

WAIT_LEAST_S, WAIT_S = 0.0005, 0.1  # between two looks for KeyboardInterrupt: at first, at last


class Attempt:
    """`output` is an int8 array of shape (rows, columns), or None where there is no attempt; `probability` that it is
    right, calibrated; `program` makes the output from the test's input, and is None where it is not known."""

    output: Optional[np.ndarray]
    program: Optional[Program]
    probability: float

    def __init__(self, output: Optional[np.ndarray], program: Optional[Program], probability: float) -> None:
        self.output, self.program, self.probability = output, program, probability

    def __repr__(self) -> str:
        shape = "none" if self.output is None else "x".join(map(str, self.output.shape))
        return f"<Attempt {shape}, probability {self.probability:.3f}>"

    def _repr_svg_(self) -> Optional[str]:
        return None if self.output is None else svg(self.output)


class Result:
    """What a search found: `attempts[test][0 or 1]`, the `programs` of the first test's attempts, and the counts
    `states`, `candidates`, `full_fits`. `stopped`: a limit of time or KeyboardInterrupt ended it."""

    attempts: List[List[Attempt]]
    programs: List[Program]

    def __init__(self, task: Task, budget: int, found: Dict[str, Any]) -> None:
        self.task, self._budget = task, budget
        self.programs = list(Library.parse(found["programs"])) if found["programs"] else []
        self.states, self.candidates, self.full_fits = found["states"], found["candidates"], found["full_fits"]
        self.kind, self.stopped, self.cpu_seconds = found["kind"], found["capped"], found["cpu"]
        self.attempts = []
        for pair, (first, p, second, q) in zip(task.test, found["attempts"]):
            self.attempts.append([self._attempt(pair.input, first, p), self._attempt(pair.input, second, q)])

    def _attempt(self, given: np.ndarray, packed: Any, probability: float) -> Attempt:
        if packed is None:
            return Attempt(None, None, 0.0)
        output = unpack(packed)
        makers = (p for p in self.programs if _same(p.run([given])[0], output))
        return Attempt(output, next(makers, None), probability)

    @property
    def explanation(self) -> str:
        """What the search did, in words; searches again."""
        return str(_interruptible(self.task, self._budget, 0.0, True))

    def __repr__(self) -> str:
        sure = [attempts[0].probability for attempts in self.attempts]
        return f"<Result {self.task.id}: {self.full_fits} programs fit, first attempts {sure}>"

    def _repr_html_(self) -> str:
        rows = []
        for k, attempts in enumerate(self.attempts):
            cells = "".join(f"<td>{a._repr_svg_() or 'none'}<br>{a.probability:.0%}</td>" for a in attempts)
            rows.append(f"<tr><th>test {k}</th>{cells}</tr>")
        text = "".join(f"<pre>{html.escape(p.source)}</pre>" for p in self.programs)
        return f"<table>{''.join(rows)}</table>{text}"


def _same(a: Optional[np.ndarray], b: np.ndarray) -> bool:
    return a is not None and np.array_equal(a, b)


def _interruptible(task: Task, budget: int, seconds: float, explain: bool, stop: Any = None) -> Any:
    """In a thread of its own, so that this one can be interrupted; what was found by then is the result.

    The two share no lock: an interrupt inside Event.wait or Thread.start can leave theirs taken, and the search's thread
    would never end."""
    stop = stop or _engine.stop_new()
    box: Dict[str, Any] = {}

    def work() -> None:
        try:
            box["found"] = _engine.search(task._data, budget, seconds, stop, explain)
        except BaseException as fault:  # for the caller
            box["fault"] = fault

    _thread.start_new_thread(work, ())
    wait_s = WAIT_LEAST_S
    while not box:
        try:
            clock.sleep(wait_s)
            wait_s = min(2 * wait_s, WAIT_S)
        except KeyboardInterrupt:
            _engine.stop_set(stop)
    if "fault" in box:
        raise box["fault"]
    return box["found"]


def search(task: Task, budget: int = 0, time: float = 0.0) -> Result:
    """Searches programs for a task. `budget`: work in units of about 25 microseconds, 0 for the usual 12,000; the same
    budget gives the same result everywhere. `time`: seconds after which it ends with what it has, 0 for no limit.
    KeyboardInterrupt ends it within a second, with what it has."""
    if not task.test:
        raise ValueError(f"{task.id} has no tests to answer")
    return Result(task, budget, _interruptible(task, budget, time, False))


def search_all(tasks: Iterable[Task], budget: int = 0, time: float = 0.0, progress: bool = False,
               threads: int = 0) -> List[Result]:
    """search() for each task, on all processors; the results in the order of the tasks. `progress`: a bar, where tqdm
    is installed. KeyboardInterrupt stops the searches under way and leaves the rest out."""
    tasks = list(tasks)
    stop, results = _engine.stop_new(), []

    def one(task: Task) -> Optional[Result]:
        found = _engine.search(task._data, budget, time, stop, False)
        return Result(task, budget, found)

    with ThreadPoolExecutor(threads or os.cpu_count()) as pool:
        futures = [pool.submit(one, task) for task in tasks]
        try:
            for future in _bar(futures, progress):
                results.append(future.result())
        except KeyboardInterrupt:
            _engine.stop_set(stop)
            for future in futures:
                future.cancel()
    return results


def _bar(futures: List[Any], progress: bool) -> Iterable[Any]:
    if not progress:
        return futures
    try:
        from tqdm.auto import tqdm
    except ImportError:
        return futures
    return tqdm(futures, unit="task")
