#!/usr/bin/env python3
"""Refuses what the picture of the rooms does not allow (src/README.md).

In:  the project's folder (default: the one this file lies in). Out: one line for each breach, exit status 1 when there is any.
     --self-test: proves on small bad examples that each rule can fail, and on good ones that it does not always.
Rules: which room may include which, only through its door; which headers of others a room may include; words that must not occur; in the
shell no spread of what was parsed, and no pattern that repeats what repeats.
Method: line by line over the sources, comments and string literals blanked where a rule is about code. No compiler is asked: an
include under an #if counts like any other.
"""
import os
import re
import sys

from self_test import run

# The picture: app ─► view, workspace, import, report ─► study ─► compare ─► facts, align ─► lexicon, text
BELOW = {
    "text": set(),
    "lexicon": {"text"},
    "facts": {"lexicon", "text"},
    "align": {"lexicon", "text"},
    "compare": {"facts", "align", "lexicon", "text"},
}
BELOW["study"] = {"compare"} | BELOW["compare"]
for _room in ("import", "workspace", "view"):
    BELOW[_room] = {"compare"} | BELOW["compare"]
BELOW["report"] = {"study"} | BELOW["study"]
BELOW["app"] = {"report", "import", "workspace", "view"} | BELOW["report"]

PURE = {"text", "lexicon", "facts", "align", "compare", "study"}
NOT_APP = set(BELOW) - {"app"}

# (headers of others, rooms that must not include them, why)
FOREIGN = [
    (r"filesystem|fstream|unistd\.h|iostream|sys/.*", NOT_APP, "only app meets files and terminals"),
    (r"cstdio|stdio\.h", NOT_APP - {"view"}, "only app meets files and terminals, and view the browser's console"),
    (r"ctime|time\.h|chrono|sys/time\.h", NOT_APP, "no clock below app"),
    (r"locale|clocale|locale\.h|iomanip|codecvt", set(BELOW), "no locale anywhere: it changes results"),
    (r"random", set(BELOW), "no chance"),
    (r"thread|mutex|atomic|future", NOT_APP, "no threads"),
    (r"regex", set(BELOW), "std::regex recurses and backtracks: hostile text kills it"),
    (r"emscripten.*|GLES.*|GL/.*|imgui.*|backends/imgui.*|im(gui|stb)_.*", NOT_APP - {"view"}, "only view and app know the canvas"),
    (r"nlohmann/.*", NOT_APP - {"report", "workspace", "import"}, "JSON belongs to report, workspace, import and app"),
    (r"pugixml.*|zlib.*", NOT_APP - {"workspace", "import"}, "only import and workspace read packed files"),
]

# (pattern over code, files it is about, files that may, why)
WORDS = [
    (r"\bstd::w?regex\b", r"^src/.*\.(cpp|h)$", None, "std::regex recurses and backtracks"),
    (r"(\.|->)get\s*<(?!\s*(std::string|double|bool)\s*>)|(\.|->)get_(ref|ptr|to)\b", r"^src/.*\.(cpp|h)$", None,
     "get<int>() of 1e30 is a wrong number, silently: take a double and check its range"),
    (r"\b(getenv|setlocale|strtod|atof|stod|localtime|gmtime|s?rand)\s*\(", r"^src/(?!app/).*\.(cpp|h)$", None,
     "environment, locale and clock change results"),
    (r"\b(system_clock|steady_clock|high_resolution_clock)\b", r"^src/(?!app/).*\.(cpp|h)$", None, "no clock below app"),
    (r"\bstd::(log|log2|log10|exp|pow|sin|cos|tan)\s*\(", r"^src/(text|lexicon|facts|align|compare|study)/.*\.(cpp|h)$", None,
     "their last bits differ between maths libraries"),
    (r"\b(inner|outer)HTML\s*=[^=]|\binsertAdjacentHTML\b|\bdocument\.write\b", r"^web/(?!node_modules/).*\.(ts|mjs|js)$",
     r"\.test\.ts$", "text goes into the page as text nodes"),
    (r"\beval\s*\(|\bnew Function\b", r"^web/(?!node_modules/).*\.(ts|mjs|js)$", None, "no code from text"),
    (r"\.innerHTML\s*=[^=]|\beval\s*\(", r"^src/.*\.(cpp|h)$", None, "no code and no markup from text"),
]

# Names that hold what JSON.parse gave: const saved = JSON.parse(…), saved = JSON.parse(…) as X, const { a, b } = JSON.parse(…)
PARSED = re.compile(r"(?:(\{[^{}=]*\})|\b([A-Za-z_]\w*)(?:\s*:[^=;\n]*)?)\s*=(?!=|>)[^;\n]*\bJSON\.parse\s*\(")
SHELL = re.compile(r"^web/src/(?!.*\.test\.ts$).*\.ts$")

# Patterns of the shell. A group without bound that holds something without bound may go over a text again and again.
LITERAL = re.compile(r"(?:^|[=(,:!&|?\[{;]|\breturn|=>)\s*/(?![/*])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+)/[dgimsuvy]*")
UNBOUND = r"(?:[*+]|\{\d+,\})"
NESTED = re.compile(rf"\((?:[^()]|\([^()]*\))*{UNBOUND}(?:[^()]|\([^()]*\))*\){UNBOUND}")
# (file, pattern, why it is linear all the same)
LINEAR = [
    ("web/src/pdf_layout.ts", r"\p{L}+(?:-\p{L}+)*", "each part begins with a hyphen, which no letter is"),
]
# Patterns that are made while running, of what: (file, how many, why each is bounded)
MADE = {
    "web/src/corrections.ts": (1, "words one after the other, each escaped"),
    "web/src/hidden.ts": (2, "one class with a count"),
    "web/src/reader.ts": (1, "a pattern of the file's own with other flags"),
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def code_only(text, strings_too=True):
    """Blanks comments and, when wanted, string literals; line breaks stay, so that lines keep their numbers."""
    pattern = re.compile(
        r'//[^\n]*|/\*.*?\*/|R"([^()\\\s]{0,16})\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|`(?:\\.|[^`\\])*`',
        re.S)

    def blank(match):
        if not match.group(0).startswith("/") and not strings_too:
            return match.group(0)
        return re.sub(r"[^\n]", " ", match.group(0))

    return pattern.sub(blank, text)


def check_include(path, quoted, name, files):
    """Why the file at `path` must not include `name`, or None."""
    parts = path.split("/")
    test = parts[0] == "tests"
    room = parts[1] if len(parts) > 2 else None
    if room not in BELOW:
        room = None
    header = path.endswith(".h")

    if quoted:
        if name.startswith(("/", "../")) or "/../" in name:
            return "includes are written from src/ or from the file's own folder"
        target = name.split("/")[0] if "/" in name else room
        if "/" not in name and os.path.dirname(path) + "/" + name not in files:
            target = None
        if target in BELOW:
            if target != room and not test and target not in BELOW.get(room, set()):
                return f"{room or path} does not know {target}"
            if target != room and name != f"{target}/{target}.h" and not test:
                return f"the only way into {target} is its door, {target}/{target}.h"
    for headers, rooms, why in FOREIGN:
        if not test and room in rooms and re.fullmatch(headers, name):
            return why
    if header and not test and re.match(r"nlohmann/", name):
        return "nlohmann/json stays in .cpp files"
    return None


def check_parsed(path, code):
    """Objects that came in as JSON are taken member by member: spread or assigned, they would bring along what they please."""
    names = set()
    for several, one in PARSED.findall(code):
        names |= set(re.findall(r"([A-Za-z_]\w*)\s*(?=[,}])", several)) | ({one} if one else set())
    found = []
    for number, line in enumerate(code.split("\n"), 1):
        for name in ["JSON.parse", *sorted(names)]:
            if re.search(rf"\.\.\.\(?\s*{re.escape(name)}\b(?!\s*\?[^.?])|\bObject\.assign\s*\([^;]*\b{re.escape(name)}\b", line):
                found.append(f"{path}:{number}: {name}: parsed data is taken member by member, never spread or assigned")
    return found


def check_patterns(path, text):
    found = []
    made = len(re.findall(r"\bnew RegExp\(", text))
    if made != MADE.get(path, (0, ""))[0]:
        found.append(f"{path}: {made} patterns made while running: say in MADE why each is bounded")
    for number, line in enumerate(text.split("\n"), 1):
        if re.match(r"\s*(//|\*)", line):
            continue
        for pattern in LITERAL.findall(line):
            plain = re.sub(r"\\.", "x", re.sub(r"\[(?:\\.|[^\]\\])*\]", "x", re.sub(r"\\[pP]\{\w+(?:=\w+)?\}", "x", pattern)))
            if NESTED.search(plain) and not any(path == file and one in pattern for file, one, _ in LINEAR):
                found.append(f"{path}:{number}: {pattern}: repeats what repeats: it may go over a text again and again")
    return found


def breaches(files):
    """`files`: {path from the project's folder: text}. Lines "path:line: what: why", in order."""
    found = []
    for path in sorted(files):
        text = files[path]
        if re.match(r"^(src|tests)/.*\.(cpp|h)$", path):
            for number, line in enumerate(code_only(text, strings_too=False).split("\n"), 1):
                match = INCLUDE.match(line)
                why = match and check_include(path, match.group(1) == '"', match.group(2), files)
                if why:
                    found.append(f"{path}:{number}: {match.group(2)}: {why}")
        if SHELL.match(path):
            found += check_parsed(path, code_only(text)) + check_patterns(path, text)
        lines = None
        for pattern, about, may, why in WORDS:
            if not re.search(about, path) or (may and re.search(may, path)):
                continue
            lines = lines or code_only(text).split("\n")
            for number, line in enumerate(lines, 1):
                match = re.search(pattern, line)
                if match:
                    found.append(f"{path}:{number}: {match.group(0).strip()}: {why}")
    return found


def read_tree(root):
    files = {}
    for top in ("src", "web", "tests"):
        for folder, folders, names in os.walk(os.path.join(root, top)):
            folders[:] = sorted(f for f in folders if f not in ("node_modules", "__pycache__", "build") or folder.endswith("src/app"))
            for name in names:
                if name.endswith((".cpp", ".h", ".ts", ".mjs", ".js")):
                    path = os.path.join(folder, name)
                    with open(path, encoding="utf-8", errors="replace") as file:
                        files[os.path.relpath(path, root).replace(os.sep, "/")] = file.read()
    return files


# (name, path, text, how many breaches)
EXAMPLES = [
    ("a lower room must not know a higher one", "src/facts/a.cpp", '#include "compare/compare.h"\n', 1),
    ("facts and align do not know each other", "src/align/a.cpp", '#include "facts/facts.h"\n', 1),
    ("report and import do not know each other", "src/report/a.cpp", '#include "import/import.h"\n', 1),
    ("report may use compare's types", "src/report/a.cpp", '#include "compare/compare.h"\n#include "report/a.h"\n', 0),
    ("a room is entered by its door", "src/compare/a.cpp", '#include "text/tokens.h"\n', 1),
    ("a room knows its own files", "src/text/a.cpp", '#include "text/tokens.h"\n#include "tokens.h"\n', 0),
    ("the app may know every door", "src/app/a.cpp", '#include "view/view.h"\n#include "text/text.h"\n#include <chrono>\n', 0),
    ("the app too enters by the door", "src/app/a.cpp", '#include "view/marks.h"\n', 1),
    ("no way round by ..", "src/text/a.cpp", '#include "../facts/facts.h"\n', 1),
    ("a test may look inside rooms and read files", "tests/align/a.cpp", '#include "text/tokens.h"\n#include <fstream>\n', 0),
    ("JSON stays out of the pure rooms", "src/compare/a.cpp", "#include <nlohmann/json.hpp>\n", 1),
    ("JSON stays out of headers", "src/report/a.h", "#include <nlohmann/json.hpp>\n", 1),
    ("JSON in report's sources", "src/report/a.cpp", "#include <nlohmann/json.hpp>\n", 0),
    ("no files in a room", "src/import/a.cpp", "#include <fstream>\n", 1),
    ("no clock in a room", "src/view/a.cpp", "#  include <chrono>\n", 1),
    ("no canvas in the core", "src/report/a.cpp", "#include <emscripten.h>\n#include <imgui.h>\n", 2),
    ("the canvas is view's", "src/view/a.cpp", "#include <GLES3/gl3.h>\n#include <imgui.h>\n", 0),
    ("no regex", "src/text/a.cpp", "std::regex r;\n", 1),
    ("a comment may name it", "src/text/a.cpp", "// no std::regex\n/* std::regex\n*/ auto s = \"std::regex\";\n", 0),
    ("an include in a comment is none", "src/text/a.cpp", '// #include "app/app.h"\n', 0),
    ("no raw number", "src/workspace/a.cpp", 'auto n = json["n"].get<int>();\nauto m = at->get<size_t>();\nat->get_to(m);\n', 3),
    ("a double can be checked", "src/workspace/a.cpp", 'auto n = json["n"].get<double>();\n', 0),
    ("no environment below app", "src/text/a.cpp", 'auto n = std::getenv("X");\n', 1),
    ("std::get of a variant is another thing", "src/workspace/a.cpp", "auto n = std::get<int>(v);\n", 0),
    ("no logarithm in a result", "src/align/a.cpp", "double d = std::log(2.0);\n", 1),
    ("a square root is exact", "src/align/a.cpp", "double d = std::sqrt(2.0);\n", 0),
    ("no markup from text", "web/src/a.ts", "row.innerHTML = title;\n", 1),
    ("reading markup is no writing", "web/src/a.ts", "if (row.innerHTML === '') return;\n", 0),
    ("no spread of parsed data", "web/src/a.ts", "const saved: unknown = JSON.parse(text);\nuse({ ...saved, a: 1 });\n", 1),
    ("no assigning of parsed data", "web/src/a.ts", "saved = JSON.parse(text);\nObject.assign(article, saved);\n", 1),
    ("nor of what it was taken apart into", "web/src/a.ts", "const { view, chosen } = JSON.parse(text) as W;\nuse({ ...view });\n", 1),
    ("nor at once", "web/src/a.ts", "use({ ...JSON.parse(text) });\nObject.assign(a, JSON.parse(text));\n", 2),
    ("member by member", "web/src/a.ts", "const { view } = JSON.parse(text);\nuse({ ...(view ? { view } : {}), ...made });\nObject.assign(a, b);\n", 0),
    ("no pattern that repeats what repeats", "web/src/a.ts", "if (/^(a+)+$/.test(text)) return;\nconst k = /(?:\\w*,?)*x/u;\nx.replace(/(a|b+c){2,}/g, '');\n", 3),
    ("patterns that go over a text once", "web/src/a.ts", "if (/^(a{1,3})+$/.test(text)) return;\nconst k = /(?:[+*]a)+b*/u; // (a+)+\nconst half = a / (b + c) * d / e;\n", 0),
    ("no pattern made of a text", "web/src/a.ts", "const k = new RegExp(text);\n", 1),
    ("no code from text", "web/src/a.ts", "eval (title);\n", 1),
]


def of_example(path, text):
    files = {path: text, "src/text/tokens.h": "", "src/report/a.h": "", path[:path.rfind("/")] + "/x.h": ""}
    files[path] = text
    return [line for line in breaches(files) if line.startswith(path + ":")]


def check(root):
    files = read_tree(root)
    if not any(path.startswith("src/") for path in files):
        return [f"no sources under {root}"], ""
    return breaches(files), f"{len(files)} files keep to the picture of the rooms"


if __name__ == "__main__":
    sys.exit(run(EXAMPLES, of_example, check))
