"""What the checks of this folder share: each is proved on examples first, then asked about the project.

A check has EXAMPLES, rows that begin with a name and end with how many breaches there are, and a function that gives the breaches of a
row. Example: sys.exit(run(EXAMPLES, of_example, check)).
"""
import os
import sys

ROOT = os.path.realpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))


def judged_wrongly(examples, of_example):
    """How many rows have another number of breaches than they say; a line for each, and one for all."""
    wrong = 0
    for name, *row, count in examples:
        found = of_example(*row)
        if len(found) != count:
            wrong += 1
            print(f"self-test: {name}: expected {count} breaches, found {found}")
    print(f"self-test: {len(examples) - wrong} of {len(examples)} examples judged rightly")
    return wrong


def run(examples, of_example, check):
    """The exit status. check(root): the breaches in the project, and a line for when there is none."""
    wrong = judged_wrongly(examples, of_example)
    if "--self-test" in sys.argv:
        return 1 if wrong else 0
    found, kept = check(os.path.realpath(sys.argv[1]) if len(sys.argv) > 1 else ROOT)
    print("\n".join(found) if found else kept)
    return 1 if found or wrong else 0
