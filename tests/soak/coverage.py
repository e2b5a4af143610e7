#!/usr/bin/env python3
"""How much of the rooms the tests reach, with the kept inputs of the fuzz targets.

  coverage.py [ROOM…]     what build/coverage holds (preset "coverage", clang-19 and llvm-19); ROOM: rooms whose lines and branches that
                          nothing reaches are listed one by one
Out: a table of the rooms (lines, functions, branches in per cent); exit status 1 when a room has less than 95 % of its lines, when one of WHOLE
holds a line or a branch that nothing takes and LEFT does not name, or when LEFT names one that is taken; 77 where there is no llvm-cov-19.
Tests that fail under counting are named and count all the same.
"""
import glob
import json
import os
import shutil
import subprocess
import sys

PROJECT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILD = os.path.join(PROJECT, "build", "coverage")
LEAST = 95.0
ROOMS = ["text", "lexicon", "facts", "align", "compare", "study", "report", "import", "workspace", "view", "app"]
LINKS = ("workspace/link",)  # files of a room that have a line of their own
WHOLE = ("import", "workspace")  # rooms of which every branch is taken; the link is a part of workspace

# What no test by itself can take there: file, what is missed, a part of the line's text, why (also a table in README.md).
kMemory = "only an allocation that fails leads there: the part \"allocations\""
LEFT = [
    ("src/import/import.cpp", "not reached", "catch (const std::exception&) {  // memory", kMemory),
    ("src/import/zip.cpp", "not reached", "Z_MEM_ERROR", kMemory),
    ("src/import/zip.cpp", "never true", "Z_MEM_ERROR", kMemory),
    ("src/workspace/link.cpp", "not reached", "Z_MEM_ERROR", kMemory),
    ("src/workspace/link.cpp", "never true", "Z_MEM_ERROR", kMemory),
    ("src/workspace/link.cpp", "not reached", "MadeLink noMemory() {", kMemory),
    ("src/workspace/link.cpp", "not reached", "catch (const std::exception&) {", kMemory),
    ("src/workspace/link.cpp", "not reached", "if (lacksMemory(opened.error)) return noMemory();", kMemory),
    ("src/workspace/link.cpp", "never true", "if (lacksMemory(opened.error)) return noMemory();", kMemory),
    ("src/workspace/workspace_json.cpp", "not reached", "catch (const std::exception&) {  // memory", kMemory),
    ("src/workspace/link.cpp", "never true", "switch (state) {", "the compiler's own; every state has its case"),
    ("src/workspace/workspace_json.cpp", "not reached", "bool binary(binary_t&)", "the parser's interface demands it; text holds none"),
    ("src/import/linked_data.cpp", "not reached", "bool binary(binary_t&)", "the parser's interface demands it; text holds none"),
    ("src/import/platform.cpp", "never true", "left == 0", "that iconv asks for a character which is not there is ruled out by its documentation only"),
    ("src/import/detector.cpp", "not reached", "one(size_t which)", "computed while compiling"),
    ("src/import/html_page.cpp", "not reached", "list(Names... names)", "computed while compiling"),
    ("src/import/html_page.cpp", "not reached", "const auto add = [&](const auto& names, Trait trait) {", "computed while compiling"),
    ("src/import/html_tags.cpp", "never false", "while (length > 0 &&", "a name begins with a letter, at which the loop ends; a name of none lies behind it"),
]


def unexplained(found, left):
    """`found`: (file, line's text, what). Those that no row of `left` names, and the rows that name none of them."""
    names = lambda row, file, text, what: row[0] == file and row[1] == what and row[2] in text
    return ([one for one in found if not any(names(row, *one) for row in left)],
            [row for row in left if not any(names(row, *one) for one in found)])


def self_test():
    row = ("src/a.cpp", "never true", "if (x)", "why")
    assert unexplained([("src/a.cpp", "  if (x) return;", "never true")], [row]) == ([], [])
    assert unexplained([("src/a.cpp", "  if (x) return;", "never false")], [row])[0]
    assert unexplained([("src/b.cpp", "  if (x) return;", "never true")], [row]) == ([("src/b.cpp", "  if (x) return;", "never true")], [row])
    assert unexplained([], [row]) == ([], [row])


def programs():
    tests = [path for path in glob.glob(f"{BUILD}/tests/*/test_*") if os.access(path, os.X_OK) and os.path.isfile(path)]
    replays = [path for path in glob.glob(f"{BUILD}/tests/**/replay_*", recursive=True) if os.access(path, os.X_OK) and os.path.isfile(path)]
    return sorted(tests), sorted(replays)


def run(command, profile):
    environment = {**os.environ, "SYNOPTIC_LEXICON": BUILD, "LLVM_PROFILE_FILE": profile}
    if subprocess.run(command, cwd=PROJECT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode not in (0, 77):
        print(f"    {os.path.basename(command[0])} does not pass in this build")


def measured(tests, replays):
    """The summary of every source file, and where nothing came along."""
    profiles = os.path.join(BUILD, "profiles")
    shutil.rmtree(profiles, ignore_errors=True)
    for path in tests:
        run([path], f"{profiles}/{os.path.basename(path)}.profraw")
    for path in replays:
        run([path, os.path.join(PROJECT, "tests/fuzz/corpus", os.path.basename(path).replace("replay", "fuzz"))], f"{profiles}/{os.path.basename(path)}.profraw")
    merged = os.path.join(profiles, "all.profdata")
    subprocess.run(["llvm-profdata-19", "merge", "-sparse", "-o", merged, *sorted(glob.glob(f"{profiles}/*.profraw"))], check=True)
    objects = [part for path in tests + replays for part in ("-object", path)][1:]
    told = subprocess.run(["llvm-cov-19", "export", "-skip-expansions", "-skip-functions", f"-instr-profile={merged}", *objects, os.path.join(PROJECT, "src")],
                          check=True, stdout=subprocess.PIPE).stdout
    return json.loads(told)["data"][0]["files"]


def missed(file):
    """Lines that no run reached (from the segments: line, column, count, is counted …), and branches of which one way was never gone."""
    lines = []
    for line, _, count, counted, entry, gap in (segment[:6] for segment in file["segments"]):
        if counted and count == 0 and entry and not gap:
            lines.append(line)
    ways = {}
    for branch in file["branches"]:  # once for each copy of a template
        place, taken, other = (branch[0], branch[1]), branch[4], branch[5]
        one, two = ways.get(place, (0, 0))
        ways[place] = one + taken, two + other
    return sorted(set(lines)), [(line, "never true" if one == 0 else "never false") for (line, _), (one, two) in sorted(ways.items()) if (one == 0) != (two == 0)]


def main():
    if not shutil.which("llvm-cov-19"):
        print("skipped: there is no llvm-cov-19 (package llvm-19)")
        return 77
    tests, replays = programs()
    if not tests:
        sys.exit(f"synoptic: {BUILD} has no tests: build the preset \"coverage\" first")
    self_test()
    files, low, whole = measured(tests, replays), 0, []
    print(f"{len(tests)} test programs, {len(replays)} kept corpora\n{'room':12} {'lines':>7} {'%':>6} {'functions':>10} {'branches':>9}")
    for room in [*ROOMS, *LINKS]:
        mine = [file for file in files if file["filename"].startswith(os.path.join(PROJECT, "src", room) + ("" if "/" in room else "/"))]
        if not mine:
            continue
        sums = {kind: [sum(file["summary"][kind][what] for file in mine) for what in ("count", "covered")] for kind in ("lines", "functions", "branches")}
        percent = {kind: 100.0 * covered / count if count else 100.0 for kind, (count, covered) in sums.items()}
        low += percent["lines"] < LEAST
        print(f"{room:12} {sums['lines'][0]:7} {percent['lines']:6.1f} {percent['functions']:10.1f} {percent['branches']:9.1f}")
        for file in mine if room in sys.argv[1:] or room in WHOLE else []:
            lines, ways = missed(file)
            name = os.path.relpath(file["filename"], PROJECT)
            with open(file["filename"], encoding="utf-8") as source:
                texts = source.read().split("\n")
            for line, what in [(line, "not reached") for line in lines] + ways:
                if room in sys.argv[1:]:
                    print(f"    {name}:{line}: {what}: {texts[line - 1].strip()}")
                if room in WHOLE:
                    whole.append((name, texts[line - 1], what))
    new, taken = unexplained(whole, LEFT)
    for name, text, what in new:
        print(f"    {name}: {what}, and not named in LEFT: {text.strip()}")
    for name, what, text, _ in taken:
        print(f"    {name}: LEFT says \"{what}\", but it is taken or gone: {text}")
    return 1 if low or new or taken else 0


if __name__ == "__main__":
    sys.exit(main())
