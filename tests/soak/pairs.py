#!/usr/bin/env python3
"""How the time grows of texts that are made of two units: all of the one behind all of the other, or both by turns, for every pair of UNITS.

  pairs.py [PROGRAM] [--ask|--study] [PART]    PROGRAM: build/native/synoptic; --ask, --study: as in growth.py, which has the kinds that somebody thought of;
                                  PART: i/n, every n-th pair from the i-th on, to share the work
Out: a line for each that takes LEAST seconds at SIZE bytes and more than 2.6 times as long as at half of it; exit status 1 when there is one.
What is looked for is a loop over what another loop has left: neither run is dear by itself ("He said " and ". " were cheap, and the one behind the
other took time by the square).
"""
import itertools
import os
import shutil
import sys
import tempfile

import program

MOST = 2.6
LEAST = 0.25  # seconds of processor time: less is noise
SIZE = 320_000  # bytes: at a quarter of it the square that is told of above took 0.06 s
CALLS = {"": [["compare"]], "--ask": [["ask", "Who said what on Monday in Rome?"], ["ask", "How many people were hurt?"]], "--study": [["draft"], ["ladder"], ["update"], ["timeline"]]}
UNITS = ["said ", "He said ", "Ann said ", "told ", "Ann ", "Ann Lee ", "Ann's ", "Mr. ", "President ", "Reuters ", "he ", "who ", "that ", "a ", "the ", "of ", "in Rome ", "to ", "since ", "from ", "between ", "and ", "not ",
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
            again = lambda size: seconds(synoptic, call, folder, make(size))
            if (whole := again(SIZE)) < LEAST or whole <= MOST * again(SIZE // 2):
                continue
            # the least of two runs is what the program itself takes
            half, whole = (min(again(size), again(size)) for size in (SIZE // 2, SIZE))
            if whole > MOST * half:
                failed += 1
                print(f"{' '.join(call)}: {name}: {half:.2f} s, then {whole:.2f} s", flush=True)
    print(f"{count} texts of two units: {failed} grow by more than {MOST} for the double")
    shutil.rmtree(folder)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
