#!/usr/bin/env python3
"""How the time grows of texts that are made of two units: all of the one behind all of the other, or both by turns, for every pair of UNITS.

  pairs.py [PROGRAM] [--ask|--study] [PART]    PROGRAM: build/native/synoptic; --ask, --study: as in growth.py, which has the kinds that somebody thought of;
                                  PART: i/n, every n-th pair from the i-th on, to share the work
Out: a line for each that takes LEAST seconds at SIZE bytes and grows by more than 2.6 to there or to twice that; exit status 1 when there is one.
What is looked for is a loop over what another loop has left: neither run is dear by itself ("“he said " was known to be cheap, "” " was in no kind, and the
one behind the other took time by the square).
"""
import itertools
import os
import shutil
import sys
import tempfile

import program

MOST = 2.6
LEAST = 0.25  # seconds of processor time: less is noise
SIZE = 80_000  # bytes
CALLS = {"": [["compare"]], "--ask": [["ask", "Who said what on Monday in Rome?"], ["ask", "How many people were hurt?"]], "--study": [["draft"], ["ladder"], ["update"], ["timeline"]]}
UNITS = ["said ", "told ", "Ann ", "Ann Lee ", "Ann's ", "Mr. ", "President ", "Reuters ", "he ", "who ", "that ", "a ", "the ", "of ", "in Rome ", "to ", "since ", "from ", "between ", "and ", "not ",
         "no ", "was ", "will ", "hurt ", "meet ", "called ", "people ", "according to ", "more than ", "5 ", "$5 ", "5% ", "5 dead ", "5-year-old ", "Monday ", "March 5 ", "2026 ", "at 5 p.m. ",
         ". ", ", ", "? ", "– ", '"', "“", "”", "(", ") ", "\n", "\n\n", "• ", "But ", "Rome. "]


def texts():
    """Each name with what makes a text of `size` bytes."""
    run = lambda unit, size: unit * (size // len(unit.encode()))
    for first, second in itertools.permutations(UNITS, 2):
        yield f"{first!r} then {second!r}", lambda size, first=first, second=second: run(first, size // 2) + run(second, size // 2)
    for first, second in itertools.combinations(UNITS, 2):
        yield f"{first!r} and {second!r} by turns", lambda size, first=first, second=second: run(first + second, size)


def seconds(synoptic, call, folder, text):
    paths = [os.path.join(folder, f"{name}.txt") for name in "ab"]
    for path, end in zip(paths, ("", " x")):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text + end)
    return synoptic.run([*call, "--format", "text", *paths], b"").user


def main():
    arguments = sys.argv[1:]
    calls = CALLS[next((arg for arg in arguments if arg in CALLS), "")]
    part, parts = next((map(int, arg.split("/")) for arg in arguments if arg.replace("/", "").isdigit()), (0, 1))
    path = os.path.abspath(next((arg for arg in arguments if os.path.isfile(arg)), os.path.join(program.PROJECT, "build", "native", "synoptic")))
    if not os.path.isfile(path):
        sys.exit(f"synoptic: there is no {path}: build it first")
    synoptic, folder, count, failed = program.Program(path), tempfile.mkdtemp(prefix="synoptic-pairs-"), 0, 0
    for call in calls:
        for number, (name, make) in enumerate(texts()):
            if number % parts != part:
                continue
            count += 1
            took = [0.0, seconds(synoptic, call, folder, make(SIZE)), 0.0]
            if took[1] < LEAST:
                continue
            took[0] = seconds(synoptic, call, folder, make(SIZE // 2))
            if took[1] <= MOST * took[0]:
                took[2] = seconds(synoptic, call, folder, make(2 * SIZE))
            if took[1] > MOST * took[0] or took[2] > MOST * took[1]:
                # once more: the least is what the program itself takes
                took = [min(before, seconds(synoptic, call, folder, make(size))) if before else seconds(synoptic, call, folder, make(size)) for before, size in zip(took, (SIZE // 2, SIZE, 2 * SIZE))]
                if took[1] > MOST * took[0] or took[2] > MOST * took[1]:
                    failed += 1
                    print(f"{' '.join(call)}: {name}: {took[0]:.2f}, {took[1]:.2f}, {took[2]:.2f} s", flush=True)
    print(f"{count} texts of two units: {failed} grow by more than {MOST} for the double")
    shutil.rmtree(folder)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
