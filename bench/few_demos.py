#!/usr/bin/env python3
"""Makes the yardstick of few demonstrations: N demos of each tuning task, three tests from its fresh pairs.

    bench/few_demos.py DATA FRESH OUT [--demos 2] [--tests 3] [--skip bench/split-validation.txt]

DATA is the folder of the tasks, FRESH the folder of fresh pairs of the same ids (arc-gen); OUT is a folder that is made. The
demos are the task's first ones; the tests are the first fresh pairs whose input is none of them. Then

    arcwright search --data OUT --budget 4000

says how often the right candidate is there and how often it is chosen: docs/BENCHMARKS.md has the figures.
"""
import argparse
import json
import pathlib


def few(task, fresh, demos, tests):
    """The cut task, or None where there are too few pairs."""
    train = task["train"][:demos]
    known = [pair["input"] for pair in train]
    pairs = [p for p in fresh["train"] + fresh["test"] if p["input"] not in known][:tests]
    if len(train) < demos or len(pairs) < tests:
        return None
    return {"train": train, "test": pairs}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("fresh", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--demos", type=int, default=2)
    parser.add_argument("--tests", type=int, default=3)
    parser.add_argument("--skip", type=pathlib.Path, default=pathlib.Path(__file__).with_name("split-validation.txt"))
    options = parser.parse_args()
    skipped = {line.strip() for line in options.skip.read_text().splitlines() if not line.startswith("#")}
    options.out.mkdir(parents=True, exist_ok=True)
    made = 0
    for path in sorted(options.data.glob("*.json")):
        fresh = options.fresh / path.name
        if path.stem in skipped or not fresh.exists():
            continue
        task = few(json.loads(path.read_text()), json.loads(fresh.read_text()), options.demos, options.tests)
        if task:
            (options.out / path.name).write_text(json.dumps(task))
            made += 1
    print(f"{made} tasks in {options.out}")


if __name__ == "__main__":
    main()
