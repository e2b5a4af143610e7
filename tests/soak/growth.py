#!/usr/bin/env python3
"""How the time of a comparison grows when a hostile input becomes twice as large.

  growth.py [PROGRAM] [--ask|--study] [KIND…]    PROGRAM: build/native/synoptic; KIND: part of a kind's name (kinds.py), default all;
                                  --ask: how many were hurt, and who said what, is asked of the two, which compares them first;
                                  --study: timeline, draft, ladder and update, each by itself, which compare them first as well
Out: a line a kind (and study): the size that takes a quarter of a second at least (or the largest that is tried), user seconds for it, and the
ratio of the next two doublings (of a size that is refused it says nothing, and that is told); exit status 1 when a ratio is above 2.6. How a kind is
given stands in kinds.py; measured is user processor time, the least of three runs, less what the program takes for an empty comparison. A ratio that
is too large is measured again, up to three times: the caches of a machine that does other work cost up to a third, and the least of all runs is what
the program itself takes.
"""
import os
import shutil
import sys
import tempfile

import program
from kinds import KINDS

MOST = 2.6
LEAST = 0.25  # seconds: less is noise
TIMES = 3  # that a ratio which is too large is measured
FIRST, LARGEST = 64 << 10, 8 << 20  # bytes
CALLS = {"": [["compare"]], "--ask": [["ask", "How many people were hurt?"], ["ask", "Who said what on Monday?"]], "--study": [["timeline"], ["draft"], ["ladder"], ["update"]]}
EMPTY = ("", "txt", lambda size, seed: f"Report {seed}.\n")


def arguments(call, kind, size, folder):
    """The words of the call and its standard input; the files are written."""
    _, ending, make = kind
    if ending == "link":
        return ["open", "-", "--format", "text"], make(size, 1).encode()
    # a study of two versions, or of a draft, has them as files of their own before the list
    alone = {"draft": 1, "update": 2}.get(call[0], 0) if ending == "json" else 0
    files = [("txt", EMPTY[2], seed) for seed in range(alone)] + [(ending, make, seed) for seed in ((1,) if ending == "json" else (1, 2))]
    paths = []
    for ending_of, write, seed in files:
        data = write(size, seed)
        paths.append(os.path.join(folder, f"{len(paths)}.{ending_of}"))
        with open(paths[-1], "wb") as file:
            file.write(data if isinstance(data, bytes) else data.encode())
    return [*call, "--format", "text", *paths], b""


def seconds(synoptic, call, folder, kind, size):
    """The least user seconds of three runs, and whether so much was refused."""
    words, given = arguments(call, kind, size, folder)
    best = 1e9
    for _ in range(3):
        run = synoptic.run(words, given)
        if found := program.faults(run, "text"):
            found = [what for what in found if not what.endswith(" s")]
            if found:
                raise RuntimeError("; ".join(found))
        best = min(best, run.user)
        if best > 4:
            break
    return best, run.status != 0


def measure(synoptic, call, folder, kind, empty):
    size, once = FIRST, 0.0
    while True:
        once = max(seconds(synoptic, call, folder, kind, size)[0] - empty, 1e-3)
        if once >= LEAST or size >= LARGEST:
            break
        size *= 4 if once < LEAST / 8 else 2
    took, refused = {1: once}, []
    for _ in range(TIMES):
        for by in (1, 2, 4):
            least, too_much = seconds(synoptic, call, folder, kind, size * by)
            took[by] = min(took.get(by, 1e9), max(least - empty, 1e-3))
            refused += [by] if too_much else []
        if max(took[2] / took[1], took[4] / took[2]) <= MOST:
            break
    word = "too quick to tell" if once < LEAST else f"x{refused[0]} is refused" if refused else ""
    return size, took[1], took[2] / took[1], took[4] / took[2], word


def main():
    wanted = [arg for arg in sys.argv[1:] if arg not in CALLS]
    calls = CALLS[next((arg for arg in sys.argv[1:] if arg in CALLS), "")]
    path = os.path.abspath(wanted.pop(0) if wanted and os.path.isfile(wanted[0]) else os.path.join(program.PROJECT, "build", "native", "synoptic"))
    if not os.path.isfile(path):
        sys.exit(f"synoptic: there is no {path}: build it first")
    synoptic, folder, worst, failed = program.Program(path), tempfile.mkdtemp(prefix="synoptic-growth-"), 0.0, 0
    for call in calls:
        empty, _ = seconds(synoptic, call, folder, EMPTY, 0)
        print(f"an empty {call[0]}: {empty:.2f} s")
        print(f"{'kind':40} {'kB':>6} {'s':>6} {'x2':>5} {'x4':>5}")
        for kind in KINDS:
            if wanted and not any(part in kind[0] for part in wanted) or kind[1] == "link" and call[0] != "compare":  # `open` compares, and studies nothing
                continue
            size, once, first, second, word = measure(synoptic, call, folder, kind, empty)
            most = 0.0 if once < LEAST else max(first, second)
            bad = most > MOST
            failed += bad
            worst = max(worst, most)
            print(f"{kind[0]:40} {size >> 10:6} {once:6.2f} {first:5.2f} {second:5.2f}  {'TOO MUCH' if bad else word}", flush=True)
    print(f"largest ratio {worst:.2f}, at most {MOST} is allowed; {failed} too large")
    shutil.rmtree(folder)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
