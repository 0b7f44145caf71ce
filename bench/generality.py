#!/usr/bin/env python3
"""Whether programs are the rule or luck: their shares right on fresh pairs of the tasks that they were found for.

    bench/generality.py LIBRARY FRESH... [--worst 5] [--json] [--arcwright build/arcwright]

For each folder of fresh pairs: the share of programs right on all pairs and on at least 90 %, the mean share of pairs, and
the worst with what went wrong first. Programs without a task in the folder do not count.
"""
import argparse
import json
import subprocess


def judge(arcwright, library, data):
    """One row a program that has pairs."""
    out = subprocess.run([arcwright, "verify", library, "--data", data, "--json"], capture_output=True, text=True, check=True)
    rows = [r for r in json.loads(out.stdout)["results"] if r["pairs"]]
    for r in rows:
        r["share"] = r["pairs_right"] / r["pairs"]
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("library")
    parser.add_argument("data", nargs="+")
    parser.add_argument("--worst", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--arcwright", default="build/arcwright")
    options = parser.parse_args()
    found = {}
    for data in options.data:
        rows = judge(options.arcwright, options.library, data)
        n = len(rows) or 1
        worst = sorted(rows, key=lambda r: (r["share"], r["program"]))[:options.worst]
        found[data] = {
            "programs": len(rows),
            "all_right": sum(r["share"] == 1 for r in rows) / n,
            "nine_tenths": sum(r["share"] >= 0.9 for r in rows) / n,
            "mean_pairs": sum(r["share"] for r in rows) / n,
            "worst": [{k: r[k] for k in ("program", "share", "why")} for r in worst],
        }
    if options.json:
        print(json.dumps(found, indent=1))
        return
    for data, f in found.items():
        print(f"{data}: {f['programs']} programs; right on all pairs {f['all_right']:.1%}, on 90 % {f['nine_tenths']:.1%}; "
              f"mean of pairs {f['mean_pairs']:.1%}")
        for w in f["worst"]:
            print(f"    {w['share']:4.0%} {w['program']}  {w['why']}")


if __name__ == "__main__":
    main()
