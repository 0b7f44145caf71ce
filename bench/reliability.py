#!/usr/bin/env python3
"""How true the probabilities of attempts are, and the weights behind them.

    arcwright search --data DIR --quiet --tasks-json TASKS.json
    bench/reliability.py TASKS.json...            Brier score and log loss against the base rate; a table of reliability
    bench/reliability.py --fit TASKS.json...      the weights of src/score/choice.c, and the loss cross-fitted by task

Each test input counts as one over the tests of its task, so that every task weighs the same.
"""
import argparse
import hashlib
import json
import math

FOLDS = 5
RIDGE = 0.02
LEAST = 0.001


def logit(p):
    p = min(max(p, LEAST), 1 - LEAST)
    return math.log(p / (1 - p))


def sigmoid(z):
    return 1 / (1 + math.exp(-max(-40, min(40, z))))


def samples(paths):
    """(weight, demos, shares, bits, probabilities, rights, fold) of each test that has an attempt."""
    found = []
    for path in paths:
        for task in json.load(open(path)):
            fold = int(hashlib.sha256(task["task"].encode()).hexdigest(), 16) % FOLDS
            for test in task["tests"]:
                if test["share"][0] > 0:
                    found.append((1 / len(task["tests"]), task["demos"], test["share"], test["bits"],
                                  test["probability"], test["right"], fold))
    return found


def of_first(s):
    _, demos, share, bits, _, _, _ = s
    return [1, logit(share[0]), bits[0] * math.log(2), demos <= 1, demos <= 2, demos >= 4]


def of_second(s):
    _, demos, share, bits, _, _, _ = s
    left = 1 - share[0]
    return [1, logit(share[1] / left if left > 0 else 0), bits[1] * math.log(2), demos <= 2]


def fit(rows):
    """Logistic weights of (weight, features, right) by Newton's method, held to 0 a little."""
    n = len(rows[0][1])
    w = [0.0] * n
    for _ in range(30):
        gradient = [-RIDGE * x for x in w]
        hessian = [[RIDGE * (i == j) for j in range(n)] for i in range(n)]
        for weight, f, right in rows:
            p = sigmoid(sum(a * b for a, b in zip(w, f)))
            for i in range(n):
                gradient[i] += weight * (right - p) * f[i]
                for j in range(n):
                    hessian[i][j] += weight * p * (1 - p) * f[i] * f[j]
        w = [a + b for a, b in zip(w, solve(hessian, gradient))]
    return w


def solve(a, b):
    n = len(b)
    m = [row[:] + [x] for row, x in zip(a, b)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda k: abs(m[k][i]))
        m[i], m[pivot] = m[pivot], m[i]
        for k in range(n):
            if k != i:
                factor = m[k][i] / m[i][i]
                m[k] = [x - factor * y for x, y in zip(m[k], m[i])]
    return [m[i][n] / m[i][i] for i in range(n)]


def losses(pairs):
    """Brier score and log loss of (weight, p, right)."""
    whole = sum(w for w, _, _ in pairs)
    brier = sum(w * (p - r) ** 2 for w, p, r in pairs) / whole
    log = -sum(w * math.log(max(1e-3, p if r else 1 - p)) for w, p, r in pairs) / whole
    return brier, log


def say(what, pairs):
    whole = sum(w for w, _, _ in pairs)
    base = sum(w * r for w, _, r in pairs) / whole
    b, l = losses(pairs)
    b0, l0 = losses([(w, base, r) for w, _, r in pairs])
    print(f"{what}: right {base:.3f}; Brier {b:.3f} (base rate {b0:.3f}), log loss {l:.3f} (base rate {l0:.3f})")


def table(pairs):
    print("| said | tests | mean said | right |\n|---|--:|--:|--:|")
    edges = [0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 1.001]
    for low, high in zip(edges, edges[1:]):
        inside = [x for x in pairs if low <= x[1] < high]
        if inside:
            whole = sum(w for w, _, _ in inside)
            print(f"| {low:.2f} to {min(high, 1):.2f} | {len(inside)} | {sum(w * p for w, p, _ in inside) / whole:.2f} "
                  f"| {sum(w * r for w, _, r in inside) / whole:.2f} |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tasks", nargs="+")
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args()
    found = samples(options.tasks)
    for i, name in enumerate(["first attempt", "second attempt"]):
        pairs = [(s[0], s[4][i], s[5][i]) for s in found if s[2][i] > 0 or s[4][i] > 0]
        say(name, pairs)
        if i == 0 and not options.fit:
            table(pairs)
    if not options.fit:
        return
    for name, features, keep, right in [("first", of_first, lambda s: True, lambda s: s[5][0]),
                                        ("second", of_second, lambda s: s[2][1] > 0 and not s[5][0], lambda s: s[5][1])]:
        rows = [(s[0], features(s), right(s), s[6]) for s in found if keep(s)]
        crossed = []
        for fold in range(FOLDS):
            w = fit([row[:3] for row in rows if row[3] != fold])
            crossed += [(row[0], sigmoid(sum(a * b for a, b in zip(w, row[1]))), row[2]) for row in rows if row[3] == fold]
        say(f"{name}, fitted anew, cross-fitted", crossed)
        print("   weights", [round(x, 2) for x in fit([row[:3] for row in rows])])


if __name__ == "__main__":
    main()
