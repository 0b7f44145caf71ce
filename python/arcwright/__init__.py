"""Arcwright from Python: tasks, programs, the search, evolution and the store of the engine.

    import arcwright as aw

    task = aw.starter()[0]
    result = aw.search(task, budget=12000)
    result.attempts[0][0].output          # numpy array of the first attempt at the first test
    program = aw.Program("def solve(I):\\n    return vmirror(I)")
    program(task.train[0].input)

Grids are numpy arrays of int8 of shape (rows, columns); whatever numpy takes for such an array is taken. Nothing is
global; several threads may use everything here at once.
"""

from ._command import evolve, score, submit
from ._program import Library, NoOutput, Program, Verdict
from ._search import Attempt, Result, search, search_all
from ._store import Store
from ._task import Pair, Task, load, starter

__version__ = "0.1.0"
__all__ = [
    "Attempt", "Library", "NoOutput", "Pair", "Program", "Result", "Store", "Task", "Verdict",
    "evolve", "load", "score", "search", "search_all", "starter", "submit",
]
