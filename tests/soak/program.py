"""The command line program as the soak runs it, and what every run has to keep: an answer or one clear sentence, a documented status,
no crash, no report of a sanitizer, ten seconds at most. Used by corpora.py and growth.py."""
import json
import os
import re
import subprocess
import sys
import tempfile
import time

PROJECT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LIMIT = 10.0  # seconds of processor time a run may take
HANG = 120  # seconds after which a run is ended, whatever the machine is busy with
REPORT = re.compile(rb"runtime error:|Sanitizer|terminate called|Assertion .* failed")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class Run:
    def __init__(self, status, out, err, user, system):
        self.status, self.out, self.err, self.user, self.seconds = status, out, err, user, user + system


class Program:
    """The program of build/<preset>; `slowest` is the run that took longest so far."""

    def __init__(self, path):
        self.path = path
        self.runs, self.slowest = 0, (0.0, "")
        self.environment = {**os.environ, "SYNOPTIC_LEXICON": os.path.dirname(path), "ASAN_OPTIONS": "exitcode=99:detect_leaks=1",
                            "UBSAN_OPTIONS": "print_stacktrace=1"}

    def run(self, arguments, given=b"", name=""):
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as stdin:
            stdin.write(given)
            stdin.seek(0)
            child = subprocess.Popen([self.path, *arguments], stdin=stdin, stdout=out, stderr=err, env=self.environment)
            end = time.monotonic() + HANG
            while True:
                pid, status, usage = os.wait4(child.pid, os.WNOHANG)
                if pid:
                    break
                if time.monotonic() > end:
                    child.kill()
                    pid, status, usage = os.wait4(child.pid, 0)
                    break
                time.sleep(0.005)
            child.returncode = os.waitstatus_to_exitcode(status)
            out.seek(0)
            err.seek(0)
            run = Run(child.returncode, out.read(), err.read(), usage.ru_utime, usage.ru_stime)
            self.runs += 1
            self.slowest = max(self.slowest, (run.seconds, name))
            return run


def faults(run, form="json"):
    """What is wrong with a run, whatever it was given: a list of sentences."""
    found = []
    if run.status not in (0, 1):
        found.append(f"status {run.status}")
    if run.seconds > LIMIT:
        found.append(f"{run.seconds:.1f} s")
    if report := REPORT.search(run.err):
        found.append(run.err[max(0, report.start() - 100):report.end() + 300].decode(errors="replace"))
    err = ""
    try:
        err = run.err.decode()
        run.out.decode()
    except UnicodeDecodeError as wrong:
        found.append(f"not UTF-8: {wrong}")
    lines = err.split("\n")[:-1]
    if any(not line.startswith(("synoptic: ", "  new:  ", "  gone: ")) for line in lines):
        found.append(f"no sentence of the program: {err[:200]!r}")
    if CONTROL.search(err):
        found.append(f"a control character reaches the terminal: {err[:200]!r}")
    if run.status == 1 and not lines and b'"error"' not in run.out:
        found.append("refused without a word")
    if form == "json" and run.out:
        for line in run.out.splitlines():
            try:
                found += damage(json.loads(line))
            except ValueError as wrong:
                found.append(f"no JSON: {wrong}")
                break
    return found


def damage(comparison):
    """Spans that lie outside their article or cut a character in two."""
    for article in comparison.get("articles", []):
        body = article["body"].encode()
        for part in article["sentences"] + article["mentions"]:
            begin, end = part["span"]
            if not 0 <= begin <= end <= len(body):
                return [f"span {begin}, {end} of {len(body)} bytes"]
            if any(at < len(body) and body[at] & 0xC0 == 0x80 for at in (begin, end)):
                return [f"span {begin}, {end} cuts a character"]
    return []


def shared(name):
    """A folder beside the project, or None where it is absent."""
    path = os.path.join(os.environ.get("SYNOPTIC_SHARED", os.path.join(PROJECT, "..", "shared")), name)
    return path if os.path.isdir(path) else None


def skip(why):
    print(f"skipped: {why}")
    sys.exit(77)
