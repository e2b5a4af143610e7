#!/usr/bin/env python3
"""A million lines through one batch: each is answered on its line, in order, and memory does not grow with their number.

  batch.py [PROGRAM] [LINES]     PROGRAM: build/native/synoptic; LINES: 1,000,000
Nine of ten lines are bad (no JSON, cut, of the wrong type, an article without text), the tenth is a request of two reports of one sentence;
one in ten thousand is of 100 kB, so that room which is not given back would be seen. They are written as they are taken and the answers are
read as they come: nothing is kept here either. Out: a line a run (one process, then two); exit status 1 when an answer is missing, out of
order or of another kind than its line, or when the most memory that was ever held is more than MORE above that of the first thousandth.
"""
import json
import os
import subprocess
import sys
import threading
import time

import program

MORE = 16 << 20  # bytes: what the allocator of a process keeps for itself between two large lines; a million answers kept would be 100 MB
BAD = ["no JSON", "{\"articles\":[", "[]", "{\"articles\":7}", "{\"articles\":[{\"title\":\"no text\"}]}", "nul", "{\"id\":1,\"articles\":[{}]}",
       "{\"articles\":[{\"body\":1}]}", "{\"articles\""]
LONG = 10_000  # one in so many lines is long


def good(number, long):
    body = f"Ferry {number} sank on May {number % 28 + 1}. "
    return json.dumps({"id": number, "articles": [{"body": body * (2500 if long else 1)}, {"body": f"The ferry {number} sank in May. "}]})


def is_good(number):
    return number % 10 == 0


def line_of(number):
    return good(number, number % LONG == 0) if is_good(number) else BAD[number % 10 - 1]


def run(path, lines, jobs):
    """Seconds, most bytes that a process held, and what was wrong."""
    environment = {**os.environ, "SYNOPTIC_LEXICON": os.path.dirname(path)}
    begin = time.monotonic()
    child = subprocess.Popen([path, "compare", "--ndjson", "-j", str(jobs)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)

    def write():
        try:
            for first in range(0, lines, 1000):
                child.stdin.write("".join(line_of(n) + "\n" for n in range(first, min(first + 1000, lines))).encode())
            child.stdin.close()
        except BrokenPipeError:
            pass  # told below: answers are missing

    writer = threading.Thread(target=write)
    writer.start()
    wrong, number = [], 0
    for answer in child.stdout:
        refused = b'"error":{' in answer[:60]
        where = f'"line":{number + 1}'.encode() if refused else f'"id":{number}'.encode()
        if (refused == is_good(number) or where not in answer) and len(wrong) < 5:
            wrong.append(f"line {number + 1}: {answer[:200]!r}")
        number += 1
    writer.join()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if number != lines:
        wrong.append(f"{number} answers to {lines} lines")
    if child.returncode != 1:
        wrong.append(f"status {child.returncode}, some lines were refused")
    return time.monotonic() - begin, usage.ru_maxrss * 1024, wrong


def main():
    wanted = sys.argv[1:]
    path = os.path.abspath(wanted.pop(0) if wanted and os.path.isfile(wanted[0]) else os.path.join(program.PROJECT, "build", "native", "synoptic"))
    if not os.path.isfile(path):
        sys.exit(f"synoptic: there is no {path}: build it first")
    lines, failed = int(wanted[0]) if wanted else 1_000_000, 0
    for jobs in (1, 2):
        _, first, wrong = run(path, max(LONG + 1, lines // 1000), jobs)  # with a long line
        seconds, most, more_wrong = run(path, lines, jobs)
        wrong += more_wrong
        if most - first > MORE:
            wrong.append(f"{(most - first) >> 20} MB more than for a thousandth of the lines")
        failed += len(wrong)
        print(f"{lines} lines, -j {jobs}: {seconds:.0f} s, at most {most / 1e6:.1f} MB in a process, {first / 1e6:.1f} MB for the first {max(LONG + 1, lines // 1000)}", flush=True)
        for what in wrong:
            print(f"    {what}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
