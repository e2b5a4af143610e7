#!/usr/bin/env python3
"""Refuses a threat model that names tests which do not exist (tests/threats.md).

In:  the project's folder (default: the one this file lies in). Out: one line for each breach, exit status 1 when there is any; and a line for
     each threat whose scenarios are all left to the whole round (kWholeRound of e2e/run.mjs), which is no breach.
     --self-test: proves on small examples that each rule can fail.
Rules: each threat of ROWS has one section "### L1 …"; it names tests, or says "no test: why"; each test named is opened under that very
name in that very file, is not in a comment and is not switched off. "part not tested: why" may stand beside tests. Whoever names tests says
by "shown" of which files the defence was taken out, which are those of the row in the table of DEFENCES (soak/defences.py), as often as
it says ("both", "three ways"); what fails there is a test that the row names; and what is to be taken out stands in its file, since a row
whose text has moved or was written anew shows nothing any more.
Method: line by line; "* test: PATH: NAME" is looked for as what opens a test in the language of the file.
"""
import ast
import collections
import os
import re
import sys

from self_test import run

MODEL = "tests/threats.md"
TABLE = "tests/soak/defences.py"
ROUNDS = "tests/e2e/run.mjs"
# a file that a defence was taken out of, and in how many ways; other words in brackets say which
SHOWN = re.compile(r"((?:(?:src|web|tests)/[\w./-]+|CMakeLists)\.\w+)(?: \((both|(?:two|three|four|five|six|seven|eight|nine) ways)\b)?")
WAYS = {"both": 2, "two ways": 2, "three ways": 3, "four ways": 4, "five ways": 5, "six ways": 6, "seven ways": 7, "eight ways": 8, "nine ways": 9}
ROWS = ["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "C1", "C2", "C3", "R1", "R2", "R3",
        "S1", "S2", "S3", "S4", "S5", "W1", "W2", "W3", "W4", "P1", "P2"]
ITEM = re.compile(r"^\* (test|no test|part not tested|shown): (.+)$")

# What opens a test, by the ending of the file's name; @ stands for the name and Q for a quotation mark.
OPENERS = {
    ".cpp": [r'\b(TEST_CASE|SUBCASE)\("@"\)', r'\bhold\([^;]*, "@"\)'],
    ".ts": [r"\b(test|it|describe)(\.each\([^)]*\))?\(Q@Q", r"^\s*\]\)\(Q@Q"],
    ".mjs": [r"\b(test|refused)\(Q@Q", r"\bname: Q@Q", r"^\s*\[Q@Q,", r"^\s*(async )?Q@Q\(\) \{"],
    ".py": [r'^\s*\("@",', r"^def @\("],
    ".txt": [r"\badd_test\(NAME @(?!\w)", r"\bsynoptic_test\(@\b"],
    ".cmake": [r"\badd_test\(NAME @(?!\w)"],
    ".sh": [r"^step @(?!\w)"],
}
OFF = re.compile(r"\b(test|it|describe)\.(skip|todo|fails)\b|doctest::(skip|may_fail)|\bskip: true\b")


TEXTS = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|`(?:[^`\\]|\\.)*`|//.*')
COMMENT = re.compile(r"\s*(//|/\*|\*\s|#(?!!))")


def balance(line):
    """How many brackets of a line stay open, those within texts and comments aside."""
    return sum({"(": 1, "{": 1, ")": -1, "}": -1}.get(sign, 0) for sign in TEXTS.sub("", line))


def active(path, text):
    """The lines that are neither a comment nor switched off: by "#if 0", as a suite between its two ends, or within the brackets that a line
    which switches off leaves open (those of a doctest suite may open on the next one)."""
    left_out, depth, waits, suite, comment = [], 0, False, False, False  # left_out: of each #if that is open whether its lines are
    for line in text.split("\n"):
        directive = re.match(r"\s*#\s*(if|else|elif|endif)(n?def)?\b\s*(0|false)?\b", line) if path.endswith(".cpp") else None
        if directive and directive[1] == "if":
            left_out.append(directive[3] is not None)
        elif directive and left_out:
            left_out.pop()
            left_out += [False] if directive[1] != "endif" else []
        if comment or re.match(r"\s*/\*(?!.*\*/)", line):
            comment = "*/" not in line
        elif not COMMENT.match(line):
            off = OFF.search(line)
            suite = "TEST_SUITE_END" not in line and (suite or bool(off and "TEST_SUITE_BEGIN" in line))
            if depth > 0 or off or (waits and line.lstrip().startswith("{")):
                depth = max(0, depth + balance(line))
                waits = depth == 0 and bool(off) and line.rstrip().endswith(")")
            elif not suite and not any(left_out):
                waits = False
                yield line


def is_opened(name, path, text):
    patterns = [re.compile(p.replace("Q", "[\"'`]").replace("@", re.escape(name))) for p in OPENERS.get(os.path.splitext(path)[1], [])]
    return any(p.search(line) for line in active(path, text) for p in patterns)


def defences_of(text):
    """The table as it stands in the source: (row, file, what is there, what is put in its place, the test's file, its name)."""
    for node in ast.parse(text).body:
        if isinstance(node, ast.Assign) and node.targets[0].id == "DEFENCES":
            return ast.literal_eval(node.value)
    return []


def check_shown(row, shown, tests, defences):
    """`shown`: the words behind it, None where there are none; `tests`: those that the row names, as "path: name"."""
    if shown is None:
        return [f"{MODEL}: {row} does not say by what its tests were shown to fail"]
    found, mine = [], [d for d in defences if d[0] == row]
    ways = collections.Counter(d[1] for d in mine)
    said = dict(SHOWN.findall(shown))
    for path in sorted(said.keys() | ways.keys()):
        if path not in ways or path not in said:
            found.append(f"{MODEL}: {row}: {path} is only {'here' if path in said else f'in {TABLE}'}")
        elif said[path] and WAYS[said[path]] != ways[path]:
            found.append(f"{MODEL}: {row}: {path}: {said[path]}, in {TABLE} {ways[path]}")
    # a test that stands for many names itself with a hole: replay_${target}
    named = [re.compile(re.sub(r"\\\$\\\{\w+\\\}", ".*", re.escape(test))) for test in tests]
    found += [f"{TABLE}: {row}: {d[4]}: {d[5]} is no test of that row in {MODEL}" for d in mine if not any(n.fullmatch(f"{d[4]}: {d[5]}") for n in named)]
    return found


def check_there(defences, files):
    """What the table would take out but is not there to be taken out."""
    return [f"{TABLE}: {row}: {path} " + (f"has no {there!r}" if path in files else "is no file")
            for row, path, there, *_ in defences if there not in files.get(path, "")]


def breaches(files):
    """`files`: {path: text}, the model among them. Lines "path:line: what"."""
    if MODEL not in files:
        return [f"{MODEL}: there is none"]
    found, sections, row = [], {}, None
    defences, shown, tests, last = defences_of(files.get(TABLE, "")), {}, collections.defaultdict(set), None
    for number, line in enumerate(files[MODEL].split("\n"), 1):
        heading = re.match(r"^### (\w+) ", line)
        if heading:
            row = heading.group(1)
            if row in sections or row not in ROWS:
                found.append(f"{MODEL}:{number}: {row} is {'told twice' if row in sections else 'no threat of the list'}")
            sections[row] = []
        item = ITEM.match(line)
        if not item and line.startswith("  ") and last == "shown":
            shown[row] += line  # goes on
        last = item.group(1) if item else last if line.startswith("  ") else None
        if not item:
            if line.startswith("* ") and row:
                found.append(f"{MODEL}:{number}: neither a test nor a word about one")
            continue
        kind, rest = item.groups()
        sections.setdefault(row, []).append(kind)
        if kind == "shown":
            shown[row] = shown.get(row, "") + rest
        if kind != "test":
            continue
        tests[row].add(rest)
        path, _, name = rest.partition(": ")
        if path not in files:
            found.append(f"{MODEL}:{number}: {row}: there is no {path}")
        elif not name or not is_opened(name, path, files[path]):
            found.append(f"{MODEL}:{number}: {row}: {path} has no test \"{name}\"")
    found += check_there(defences, files)
    for row in ROWS:
        kinds = sections.get(row)
        if kinds is None:
            found.append(f"{MODEL}: {row} is missing")
        elif ("test" in kinds) == ("no test" in kinds):
            found.append(f"{MODEL}: {row} must either name tests or say that there is none")
        elif "shown" in kinds and "test" not in kinds:
            found.append(f"{MODEL}: {row} shows a test that it does not name")
        elif "test" in kinds:
            found += check_shown(row, shown.get(row), tests[row], defences)
    return found


def begins_of(files):
    """How the scenarios of the whole round begin."""
    block = re.search(r"^const kWholeRound = \[\n(.*?)^\];", files.get(ROUNDS, ""), re.M | re.S)
    return tuple(re.findall(r"'([^'\n]+)'", block[1])) if block else ()


def left_to_whole_round(files):
    """The threats that name scenarios of which ./dev test runs none, a line each. A scenario whose name has a hole that a table fills is left only
    if what stands before the hole says so."""
    begins, scenarios, row = begins_of(files), collections.defaultdict(list), None
    for line in files[MODEL].split("\n"):
        heading, test = re.match(r"^### (\w+) ", line), re.match(r"^\* test: (tests/e2e/[\w./-]+\.scenario\.mjs): (.+)$", line)
        row = heading[1] if heading else row
        if test:
            # the name itself, or as a row of a table whose name stands in the scenario's
            names = [test[2], *(name.replace("${name}", test[2]) for name in re.findall(r"name: `([^`]*\$\{name\}[^`]*)`", files.get(test[1], "")))]
            scenarios[row].append(any(name.startswith(begins) for name in names))
    return [f"{MODEL}: {row}: all {len(left)} of its scenarios are left to the whole round" for row, left in scenarios.items() if all(left)]


def model(items, left_out=(), shown="\n* shown: by the table, of src/x.cpp"):
    items += shown if "* test: " in items else ""
    other = "".join(f"### {r} x\n\n* no test: because\n\n" for r in ROWS if r != "L1" and r not in left_out)
    return f"# Threats\n\n### L1 a link\n\n{items}\n\n{other}"


# (name, the model, path of another file, its text, the text of src/x.cpp unless it is "a", how many breaches)
EXAMPLES = [
    ("a test that is there", model("* test: tests/a.cpp: it holds"), "tests/a.cpp", 'TEST_CASE("it holds") {', 0),
    ("a test of another name", model("* test: tests/a.cpp: it holds"), "tests/a.cpp", 'TEST_CASE("it holds well") {', 1),
    ("the name in a comment only", model("* test: tests/a.cpp: it holds"), "tests/a.cpp", '// TEST_CASE("it holds") {', 1),
    ("the name in a text only", model("* test: tests/a.cpp: it holds"), "tests/a.cpp", 'auto s = "it holds";', 1),
    ("a test that is switched off", model("* test: tests/a.cpp: it holds"), "tests/a.cpp", 'TEST_CASE("it holds" * doctest::skip()) {', 1),
    ("a test of a suite that is switched off", model("* test: tests/a.cpp: it holds"), "tests/a.cpp", 'TEST_SUITE("x" * doctest::skip()) {\nTEST_CASE("{") {\n}\nTEST_CASE("it holds") {\n}\n}', 1),
    ("a test behind such a suite", model("* test: tests/a.cpp: it holds"), "tests/a.cpp", 'TEST_SUITE("x" * doctest::skip())\n{\nTEST_CASE("b") {\n}\n}\nTEST_CASE("it holds") {', 0),
    ("a suite whose brackets open on the next line", model("* test: tests/a.cpp: it holds"), "tests/a.cpp", 'TEST_SUITE("x" * doctest::skip())\n{\nTEST_CASE("it holds") {\n}\n}', 1),
    ("a suite with a beginning and an end", model("* test: tests/a.cpp: it holds"), "tests/a.cpp", 'TEST_SUITE_BEGIN("x" * doctest::skip());\nTEST_CASE("it holds") {\n}\nTEST_SUITE_END();', 1),
    ("a test behind its end", model("* test: tests/a.cpp: it holds"), "tests/a.cpp", 'TEST_SUITE_BEGIN("x" * doctest::skip());\nTEST_SUITE_END();\nTEST_CASE("it holds") {\n}', 0),
    ("a test that is not compiled", model("* test: tests/a.cpp: it holds"), "tests/a.cpp", '#if 0\n#ifdef A\n#endif\nTEST_CASE("it holds") {\n}\n#endif', 1),
    ("a test that is compiled instead", model("* test: tests/a.cpp: it holds"), "tests/a.cpp", '#if 0\n#else\nTEST_CASE("it holds") {\n}\n#endif', 0),
    ("a test within a condition", model("* test: tests/a.cpp: it holds"), "tests/a.cpp", '#if 0\n#endif\n#ifndef A\nTEST_CASE("it holds") {\n}\n#endif', 0),
    ("a test within a comment of several lines", model("* test: tests/a.cpp: it holds"), "tests/a.cpp", '/*\nTEST_CASE("it holds") {\n}\n*/', 1),
    ("a file that is not there", model("* test: tests/b.cpp: it holds"), "tests/a.cpp", 'TEST_CASE("it holds") {', 1),
    ("a scenario", model("* test: tests/e2e/a.mjs: it's (odd)"), "tests/e2e/a.mjs", "    name: 'it's (odd)',", 0),
    ("a scenario that is a table's", model("* test: tests/e2e/a.mjs: no store"), "tests/e2e/a.mjs", "    ['no store', () => 1],", 0),
    ("a member of a table of tests", model("* test: tests/a.mjs: it holds"), "tests/a.mjs", "  async 'it holds'() {", 0),
    ("a call by that name", model("* test: tests/a.mjs: it holds"), "tests/a.mjs", "  tests['it holds']();", 1),
    ("a unit test", model("* test: web/a.test.ts: a b"), "web/a.test.ts", "  it('a b', () => {", 0),
    ("a unit test that is skipped", model("* test: web/a.test.ts: a b"), "web/a.test.ts", "  it.skip('a b', () => {", 1),
    ("a unit test of a group that is skipped", model("* test: web/a.test.ts: a b"), "web/a.test.ts", "describe.skip('x (y', () => {\n  test('c', () => {});\n  it('a b', () => {\n  });\n});", 1),
    ("a unit test behind such a group", model("* test: web/a.test.ts: a b"), "web/a.test.ts", "describe.skip('x', () => {\n  it('c', () => {\n  });\n});\nit('a b', () => {", 0),
    ("a table of unit tests", model("* test: web/a.test.ts: %s is %s"), "web/a.test.ts", "])('%s is %s', f);", 0),
    ("a step", model("* test: tests/a.sh: same-bytes"), "tests/a.sh", "step same-bytes node x", 0),
    ("a step that is none", model("* test: tests/a.sh: same-bytes"), "tests/a.sh", "# step same-bytes node x", 1),
    ("a test of the build", model("* test: tests/CMakeLists.txt: replay"), "tests/CMakeLists.txt", "  add_test(NAME replay COMMAND x)", 0),
    ("nothing said", model(""), "tests/a.cpp", "", 1),
    ("a test and none", model("* test: tests/a.cpp: a\n* no test: why"), "tests/a.cpp", 'TEST_CASE("a") {', 1),
    ("shown without a test", model("* no test: why\n* shown: yes"), "tests/a.cpp", "", 1),
    ("a line that is nothing", model("* no test: why\n* tests: a"), "tests/a.cpp", "", 1),
    ("tests that were not shown to fail", model("* test: tests/a.cpp: it holds", shown=""), "tests/a.cpp", 'TEST_CASE("it holds") {', 1),
    ("shown of a file that is not in the table", model("* test: tests/a.cpp: it holds", shown="\n* shown: of src/x.cpp,\n  src/y.cpp"), "tests/a.cpp", 'TEST_CASE("it holds") {', 1),
    ("a file of the table that is not told", model("* test: tests/a.cpp: it holds", shown="\n* shown: of web/index.html"), "tests/a.cpp", 'TEST_CASE("it holds") {', 2),
    ("more ways than there are", model("* test: tests/a.cpp: it holds", shown="\n* shown: of src/x.cpp (two ways)"), "tests/a.cpp", 'TEST_CASE("it holds") {', 1),
    ("which ones, in brackets", model("* test: tests/a.cpp: it holds", shown="\n* shown: of src/x.cpp (no text)"), "tests/a.cpp", 'TEST_CASE("it holds") {', 0),
    ("a table that names another test", model("* test: tests/a.cpp: it holds").replace("\n* shown", "\n* test: tests/a.cpp: b\n* shown").replace(": it holds", ": c", 1), "tests/a.cpp",
     'TEST_CASE("b") {\nTEST_CASE("c") {', 1),
    ("a defence that is not there any more", model("* test: tests/a.cpp: it holds"), "tests/a.cpp", 'TEST_CASE("it holds") {', "b", 1),
    ("a defence of a file that is gone", model("* test: tests/a.cpp: it holds"), "tests/a.cpp", 'TEST_CASE("it holds") {', None, 1),
    ("a row left out", model("* no test: why", ("P2",)), "tests/a.cpp", "", 1),
    ("a row told twice", model("* no test: why\n\n### P1 x\n\n* no test: why"), "tests/a.cpp", "", 1),
    ("a scenario of the whole round alone", model("* test: tests/e2e/a.scenario.mjs: long: it holds"), "tests/e2e/a.scenario.mjs", "    name: 'long: it holds',", 1),
    ("a scenario of each round beside it", model("* test: tests/e2e/a.scenario.mjs: it holds\n* test: tests/e2e/a.scenario.mjs: long: it holds"), "tests/e2e/a.scenario.mjs",
     "    name: 'it holds',\n    name: 'long: it holds',", 0),
    ("a table's scenario of the whole round", model("* test: tests/e2e/a.scenario.mjs: no store"), "tests/e2e/a.scenario.mjs", "    ['no store', f],\n    name: `refused (${name}): so`,", 1),
    ("another of that table", model("* test: tests/e2e/a.scenario.mjs: a store"), "tests/e2e/a.scenario.mjs", "    ['a store', f],\n    name: `refused (${name}): so`,", 0),
]


def of_example(text, path, other, defended="a"):
    test = re.search(r"^\* test: ([^:]+): (.+)$", text, re.M)
    name = test[2] if test and test[2] != "c" else "another"
    table = f"DEFENCES = [('L1', 'src/x.cpp', 'a', 'b', {test[1] if test else ''!r}, {name!r})]"
    files = {MODEL: text, path: other, TABLE: table, ROUNDS: "const kWholeRound = [\n  'long: ', 'refused (no store',\n];\n",
             **({} if defended is None else {"src/x.cpp": defended})}
    return breaches(files) + left_to_whole_round(files)


def read(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def read_tree(root):
    files = {}
    for top in ("tests", "web/src"):
        for folder, folders, names in os.walk(os.path.join(root, top)):
            folders[:] = [f for f in folders if f not in ("node_modules", "__pycache__", "corpus")]
            for name in names:
                path = os.path.join(folder, name)
                relative = os.path.relpath(path, root).replace(os.sep, "/")
                if relative == MODEL or os.path.splitext(name)[1] in OPENERS:
                    files[relative] = read(path)
    for _, relative, *_ in defences_of(files.get(TABLE, "")):  # of the program only what a defence stands in
        path = os.path.join(root, relative)
        if relative not in files and os.path.isfile(path):
            files[relative] = read(path)
    return files


def check(root):
    files = read_tree(root)
    text = files.get(MODEL, "")
    counts = [len(re.findall(rf"^\* {kind}: ", text, re.M)) for kind in ("test", "no test", "part not tested", "shown")]
    said = "{} threats: {} tests, {} threats without any, {} parts without, {} threats shown by taking defences out".format(
        len(ROWS), *counts)
    missing = [] if begins_of(files) else [f"{ROUNDS}: its list kWholeRound is not read any more"]
    return breaches(files) + missing, "\n".join([said, *left_to_whole_round(files)])


if __name__ == "__main__":
    sys.exit(run(EXAMPLES, of_example, check))
