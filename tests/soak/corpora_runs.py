#!/usr/bin/env python3
"""Every run of corpora.py as a line of JSON, for another script that asks several builds the same: same_corpora.mjs.

  corpora_runs.py FOLDER MOST [GROUP…]
In: a folder for the files of the runs; MOST: at most so many runs a group, 0 is all of them; GROUP: part of a group's name, default all.
Out: {"group", "name", "arguments", "given"}: what the program is called with, and the file that is its standard input (null: nothing); "group" and "runs" where one
begins. Status 77 where the corpora are absent.
A part of a group is drawn with a fixed seed, in turns from the runs that call the program in one manner, each with little text: the same runs every time.
"""
import json
import os
import random
import sys

import corpora
import program

LITTLE = 30_000  # bytes: a run of so much text takes less than a second, also with sanitizers


class Asked:
    """Stands for corpora.py's Soak: keeps what would be run, and writes a file when its run is told."""

    def __init__(self, scratch):
        self.scratch, self.harmless, self.waiting, self.count = scratch, set(), {}, 0

    def put(self, name, data):
        self.count += 1  # of a name that was cut within a character what is left: Node's own calls take UTF-8 only
        path = os.path.join(self.scratch, str(self.count), name.decode("utf-8", "ignore") if isinstance(name, bytes) else name)
        self.waiting[path] = data
        return path

    def files(self, lot, form="json"):
        return ", ".join(os.fsdecode(name) if isinstance(name, bytes) else name for name, _ in lot), ["compare", "--format", form, "--", *[self.put(*file) for file in lot]], b""

    def one(self, name, arguments, given=b"", form="json", _also=None):
        return name, arguments if arguments[0] != "compare" or "--format" in arguments else ["compare", "--format", form, *arguments[1:]], given

    def batch(self, name, lines):
        return name, ["compare", "--ndjson"], b"\n".join(lines) + b"\n"

    def write(self, path):
        if path in self.waiting:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(self.waiting[path])
        return path


def runs(asked, group):
    found = []

    def todo(job, *arguments):
        if job is corpora.batch:
            found.append(asked.batch(*arguments[1:]))
        else:
            found.append(job(*arguments))
    group(todo)
    return found


def little(asked, called, arguments, given):
    """A run with as many of its files, from the first on, as are little text; None where there is none."""
    left, kept = LITTLE - len(given), []
    for argument in arguments:
        left -= len(asked.waiting.get(argument, b""))
        if left >= 0 or argument not in asked.waiting:
            kept.append(argument)
    return (called, kept, given) if left >= 0 or any(argument in asked.waiting for argument in kept) else None


def part(asked, told, most, seed):
    """At most so many of the runs, of each manner of calling the program as many as of the others."""
    kinds, drawn = {}, []
    for one in filter(None, (little(asked, *one) for one in random.Random(seed).sample(told, len(told)))):
        kinds.setdefault(tuple(argument for argument in one[1] if argument not in asked.waiting), []).append(one)
    while len(drawn) < most and any(kinds.values()):
        drawn += [kind.pop() for kind in kinds.values() if kind]
    return drawn[:most]


def main():
    folder, most, wanted = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    beside = program.shared("corpora")
    if not beside:
        program.skip("the hostile corpora are not beside the project")
    asked = Asked(folder)
    for name, (_, group) in corpora.groups(asked, beside).items():
        if wanted and not any(word.lower() in name.lower() for word in wanted):
            continue
        told = runs(asked, group)
        if most:
            told = part(asked, told, most, name)
        print(json.dumps({"group": name, "runs": len(told)}))
        for called, arguments, given in told:
            for argument in arguments:
                asked.write(argument)
            print(json.dumps({"group": name, "name": called, "arguments": arguments, "given": given and asked.write(asked.put("given", given)) or None}))
        asked.waiting.clear()
    return 0


if __name__ == "__main__":
    sys.exit(main())
