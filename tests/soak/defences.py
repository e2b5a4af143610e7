#!/usr/bin/env python3
"""Takes each defence of the table out and shows that the test which names it fails then (tests/threats.md).

  defences.py [ROW…]     ROW: L1, F4 …; default all. Works on the sources of this folder: they must be committed, and are put back.
Out: a line a defence: "fails" (as it should), or "STILL PASSES", or "cannot tell" (the text to alter is not there once, or the build
broke); exit status 1 unless all fail. A defence is altered as little as can be: a limit raised, a condition never met.
"""
import os
import subprocess
import sys
import time

PROJECT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILD = os.path.join(PROJECT, "build", "native")

# row, file, what is there, what is put in its place, the test's file, the test's name
DEFENCES = [
    ("L1", "src/workspace/link.cpp", "kLinkLimits{kMostLinkCharacters, 8u << 20}", "kLinkLimits{kMostLinkCharacters, 1u << 30}",
     "tests/workspace/link_test.cpp", "each way to be unusable has its message"),
    ("L2", "src/workspace/link_envelope.cpp", "checksum(out.bytes) == expected", "(checksum(out.bytes) == expected || expected > 0)",
     "tests/workspace/link_test.cpp", "no damage of one character gives another workspace"),
    ("L3", "src/workspace/workspace_json.cpp", "++depth_ <= kDeepestJson", "++depth_ <= kDeepestJson * 1000000",
     "tests/workspace/workspace_test.cpp", "what is no workspace is refused by name"),
    ("L3", "src/report/json_in.cpp", "open_.size() >= JsonTree::kMostDepth", "open_.size() >= JsonTree::kMostDepth * 1000000",
     "tests/report/json_test.cpp", "what is no JSON is refused, at any depth and length"),
    ("L4", "src/text/utf8.cpp", "  const size_t size = bytes.size();\n  size_t replaced", "  const size_t size = bytes.size() * 0;\n  size_t replaced",
     "tests/text/utf8_test.cpp", "one replacement for each maximal ill-formed part"),
    ("L5", "web/src/saved.ts", "  if (id) article.id = id;", "  Object.assign(article, saved);\n  if (id) article.id = id;",
     "web/src/saved.test.ts", "members that are called like prototypes stay without effect"),
    ("L6", "src/report/html_report.cpp", 'out += "&lt;";', 'out += "<";',
     "tests/report/formats_test.cpp", "HTML is one page with a policy of its own and holds nothing of an article but text"),
    ("L6", "src/report/digest.cpp", "if (a < 0x20 || a == 0x7F) return 1;", "if (a == 0x7F) return 1;",
     "tests/report/formats_test.cpp", "no control sign of an article reaches the terminal"),
    ("L6", "src/app/cli_files.cpp", "oneLine(shown).c_str()", "shown.c_str()",
     "tests/app/cli.mjs", "no sign that a terminal obeys is printed of a file\\'s name or of what a link found"),
    ("L7", "src/workspace/link_envelope.cpp", "if (format > kNewestFormat) {", "if (format > kNewestFormat + 100) {",
     "tests/workspace/link_test.cpp", "each way to be unusable has its message"),
    ("F4", "src/import/zip.cpp", "uint64_t(packed.size()) * kMostRatio", "uint64_t(packed.size()) * kMostRatio * 1000",
     "tests/import/docx_test.cpp", "each damage and each cap is one sentence"),
    ("F4", "src/import/docx.cpp", "++depth > kDeepestMarkup", "++depth > kDeepestMarkup * 1000000",
     "tests/import/docx_test.cpp", "each damage and each cap is one sentence"),
    ("F5", "src/import/import.cpp", "constexpr size_t kMostBytes = 25u << 20;", "constexpr size_t kMostBytes = 25u << 24;",
     "tests/import/import_test.cpp", "what is no article is refused with a sentence of its own"),
    ("F5", "web/src/intake.ts", "if (file.size > most) throw", "if (file.size > 1e15) throw",
     "web/src/intake.test.ts", "a huge file is refused before it is read"),
    ("F9", "src/report/csv_report.cpp", "if (looksLikeFormula(cell)) cell", "if (looksLikeFormula(cell) && cell.size() > 1000) cell",
     "tests/report/formats_test.cpp", "CSV is RFC 4180, one row a fact, and no cell is a formula"),
    ("C2", "tests/tools/check_rooms.py", "std::regex", "std::no_such_thing", "tests/tools/check_rooms.py", "no regex"),
    ("R2", "web/src/core_client.ts", "if (waiting.tried < 2) this.queue_.unshift(waiting);", "if (waiting.tried < 1) this.queue_.unshift(waiting);",
     "web/src/core_client.test.ts", "a worker that ${fault}s is replaced and the call tried again"),
    ("R2", "web/src/core_client.ts", "if (waiting.tried < 2) this.queue_.unshift(waiting);", "if (waiting.tried < 9) this.queue_.unshift(waiting);",
     "web/src/core_client.test.ts", "after two ${fault}s there is one clear sentence, and the next call works"),
    ("S2", "web/src/slots.ts", "JSON.stringify([document, revision, saved, title, articles])", "JSON.stringify([document, revision, saved, articles])",
     "web/src/keeper.test.ts", "a slot is sealed over everything that it says"),
    ("S2", "web/src/slots.ts", "return sum === await sumOf({ document, revision: revision!, saved, title, articles }, text);", "return typeof sum === 'string';",
     "web/src/keeper.test.ts", "the newest whole slot opens, and the next change follows it"),
    ("S2", "web/src/slots.ts", "revision % 2 as 0 | 1", "revision * 0 as 0 | 1", "web/src/keeper.test.ts", "it is written soon, and two slots take turns"),
    ("S2", "web/src/slots.ts", "b.revision - a.revision", "a.revision - b.revision", "web/src/keeper.test.ts", "the newest whole slot opens, and the next change follows it"),
    ("S3", "web/src/keeper.ts", "|| await this.lock_(id);", "|| await this.lock_(id) || true;", "web/src/keeper.test.ts", "the second gets a copy of its own, and says so"),
    ("S3", "web/src/keeper.ts", "if (written !== 'written') {", "if (written === 'gone') {",
     "web/src/keeper.test.ts", "without locks the revisions tell it: no edit is lost in either"),
    ("W2", "src/app/build/serve.mjs", "'.wasm': 'application/wasm'", "'.wasm': 'text/plain'", "tests/tools/serve.test.mjs", "wasm has its type"),
    ("W3", "src/app/build/sources.sh", "\"SHA256:$2\" >/dev/null 2>&1; then\n      # checked here as well: what is unpacked is what was pinned, whatever the helper did\n      [ \"$(sha256sum <\"$3\" | cut -d' ' -f1)\" = \"$2\" ]",
     "\"\" >/dev/null 2>&1; then\n      [ -s \"$3\" ]",
     "tests/tools/setup.test.mjs", "a download with another hash is refused and leaves nothing behind"),
    ("W4", "web/src/problem_report.ts", "`Errors shown: ${errors.length}`", "`Errors shown: ${errors.join()}`",
     "web/src/problem_report.test.ts", "numbers and the page’s own words, nothing that was read"),
]


def quiet(command, folder=PROJECT):
    environment = {**os.environ, "SYNOPTIC_LEXICON": BUILD}
    return subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode


def build(path):
    """Builds what the test's file needs; False when that broke."""
    if path.endswith(".cpp"):
        return quiet(["ninja", "-C", BUILD, "test_" + path.split("/")[1]]) == 0
    return path != "tests/app/cli.mjs" or quiet(["ninja", "-C", BUILD, "synoptic"]) == 0


def passes(path, name):
    """Runs that test alone (or, where that cannot be, its file). More than its failure is none of its business."""
    if path.endswith(".cpp"):
        room = path.split("/")[1]
        return quiet([f"{BUILD}/tests/{room}/test_{room}", "-tc=" + name.replace(",", "?"), "--no-skipped-summary"]) == 0
    if path.endswith(".test.ts"):
        part = name.split("${")[0] if "${" in name else name
        return quiet(["npx", "vitest", "run", "src/" + os.path.basename(path), "-t", part], os.path.join(PROJECT, "web")) == 0
    if path.endswith(".test.mjs"):
        return quiet(["node", "--test", path]) == 0
    if path.endswith("cli.mjs"):
        return quiet(["node", path, f"{BUILD}/synoptic"]) == 0
    return quiet([sys.executable, path]) == 0


def show(defence):
    row, path, there, instead, test, name = defence
    full = os.path.join(PROJECT, path)
    with open(full, encoding="utf-8") as file:
        text = file.read()
    if text.count(there) < 1:
        return "cannot tell: the defence is not there"
    if not build(test) or not passes(test, name):
        return "cannot tell: the test does not pass before"
    try:
        with open(full, "w", encoding="utf-8") as file:
            file.write(text.replace(there, instead))
        if not build(test):
            return "cannot tell: it does not build"
        return "STILL PASSES" if passes(test, name) else "fails"
    finally:
        with open(full, "w", encoding="utf-8") as file:
            file.write(text)


def main():
    wanted, wrong = sys.argv[1:], 0
    chosen = [d for d in DEFENCES if not wanted or d[0] in wanted or any(part in d[1] for part in wanted)]
    for path in {d[1] for d in chosen}:
        if quiet(["git", "diff", "--quiet", "--", path]):
            sys.exit(f"synoptic: {path} is not committed")
    for defence in chosen:
        begin = time.monotonic()
        said = show(defence)
        wrong += said != "fails"
        print(f"{defence[0]:3} {defence[1]:34} {said:14} {defence[5][:70]} ({time.monotonic() - begin:.0f} s)", flush=True)
    for target in {"test_" + d[4].split("/")[1] for d in chosen if d[4].endswith(".cpp")}:
        quiet(["ninja", "-C", BUILD, target])  # as the sources are
    print(f"{len(chosen) - wrong} of {len(chosen)} defences: without them their test fails")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
