#!/usr/bin/env python3
"""Refuses what the page must not take from others: too many packages, loose versions, scripts of packages, licences left out.

In:  the project's folder (default: the one this file lies in). Out: one line for each breach, exit status 1 when there is any.
     --self-test: proves on small examples that each rule can fail.
Rules: at most five packages run in the page, fonts apart, and these bring none of their own; every version is exact; the lock file
says the same as package.json and holds a strong hash of each package; packages are installed from the lock file alone, without
their scripts; each package and each pinned source has its licence in the notices and its row in the table of src/README.md.
What is in the built page is check_shipped.py's.
"""
import json
import os
import re
import sys

from self_test import run

MOST = 5  # packages that run in the page; fonts are data
FONTS = "@fontsource/"
EXACT = re.compile(r"\d+\.\d+\.\d+(-[\w.]+)?$")
INSTALL = re.compile(r"^[^#`]*\bnpm (ci|install|i)\b")
MANIFEST, LOCK, NOTICES, TABLE = "web/package.json", "web/package-lock.json", "src/app/build/notices.sh", "src/README.md"
SOURCES = "src/app/build/sources.sh"
CALLED = {"imgui": "Dear ImGui"}  # a source whose folder is called otherwise than it is


def check_versions(manifest, lock):
    """Both as parsed JSON."""
    found = []
    root = lock["packages"][""]
    for kind in ("dependencies", "devDependencies", "optionalDependencies", "peerDependencies"):
        wanted = manifest.get(kind, {})
        if wanted != root.get(kind, {}):
            found.append(f"{LOCK}: {kind} are not those of {MANIFEST}")
        for name, version in wanted.items():
            locked = lock["packages"].get(f"node_modules/{name}", {}).get("version")
            if not EXACT.match(version):
                found.append(f"{MANIFEST}: {name}: {version} is no exact version")
            elif locked != version:
                found.append(f"{LOCK}: {name}: holds {locked}, asked for was {version}")
    for path, package in lock["packages"].items():
        if path and not package.get("integrity", "").startswith("sha512-"):
            found.append(f"{LOCK}: {path}: not held by a SHA-512")
    return found


def in_the_page(manifest):
    return [name for name in manifest.get("dependencies", {}) if not name.startswith(FONTS)]


def check_number(manifest, lock):
    found = []
    running = in_the_page(manifest)
    if len(running) > MOST:
        found.append(f"{MANIFEST}: {len(running)} packages run in the page, {MOST} at most may")
    asked = {f"node_modules/{name}" for name in manifest.get("dependencies", {})}
    for path, package in lock["packages"].items():
        # optional ones of a package (pdfjs-dist has one to draw with outside of browsers) are installed beside it, not bundled
        others = package.get("dev") or package.get("optional") or package.get("devOptional") or package.get("peer")
        if path and not others and path not in asked:
            found.append(f"{LOCK}: {path}: came along with a package and runs in the page")
    return found


def check_named(manifest, notices, table):
    found = []
    for name in in_the_page(manifest):
        if f"{name}/LICENSE" not in notices:
            found.append(f"{NOTICES}: the licence of {name} is left out")
        if not re.search(rf"^\| {re.escape(name)} \|", table, re.M):
            found.append(f"{TABLE}: the table of dependencies does not say why {name}")
    return found


def check_sources(sources, notices, table):
    found = []
    pinned = re.findall(r"^(\w+)-(\S+) \S+ [0-9a-f]{64}$", sources, re.M)
    if not pinned:
        found.append(f"{SOURCES}: no pinned source: this rule looks in the wrong place")
    for name, version in pinned:
        called = CALLED.get(name, name)
        if f"part '{called} {version}'" not in notices:
            found.append(f"{NOTICES}: the licence of {called} {version} is left out")
        if not re.search(rf"^\| {re.escape(called)} \| {re.escape(version)}[ ,|]", table, re.M):
            found.append(f"{TABLE}: the table of dependencies does not say why {called} {version}")
    return found


def check_installs(path, text):
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        if INSTALL.match(line) and ("--ignore-scripts" not in line or "npm ci" not in line):
            found.append(f"{path}:{number}: installs otherwise than by npm ci --ignore-scripts")
    return found


def breaches(files):
    """`files`: {path: text}, the four named above and every script that may install."""
    manifest, lock = json.loads(files[MANIFEST]), json.loads(files[LOCK])
    found = check_versions(manifest, lock) + check_number(manifest, lock) + check_named(manifest, files[NOTICES], files[TABLE])
    found += check_sources(files[SOURCES], files[NOTICES], files[TABLE])
    scripts = [path for path in sorted(files) if path not in (MANIFEST, LOCK, TABLE)]
    for path in scripts:
        found += check_installs(path, files[path])
    if not any(INSTALL.match(line) for path in scripts for line in files[path].split("\n")):
        found.append("no script installs the packages: this rule looks in the wrong place")
    return found


def example(change):
    """Files as they should be, after `change(manifest, lock, files)`."""
    manifest = {"dependencies": {"@fontsource/a": "1.0.0", "b": "1.2.3"}, "devDependencies": {"c": "4.5.6"}}
    pinned = {"integrity": "sha512-x"}
    lock = {"packages": {"": json.loads(json.dumps(manifest)), "node_modules/@fontsource/a": {"version": "1.0.0", **pinned},
                         "node_modules/b": {"version": "1.2.3", **pinned}, "node_modules/c": {"version": "4.5.6", "dev": True, **pinned}}}
    files = {NOTICES: "for package in b/LICENSE; do\npart 'lib 1.5'", TABLE: "| b | 1.2.3 | x | y |\n| lib | 1.5, by hash | x | y |\n",
             SOURCES: f"lib-1.5 l/lib.tar.xz {'0' * 64}\n", "dev": "npm ci --ignore-scripts"}
    change(manifest, lock, files)
    return {**files, MANIFEST: json.dumps(manifest), LOCK: json.dumps(lock)}


def six(manifest, lock, files):
    for name in "defgh":
        manifest["dependencies"][name] = lock["packages"][""]["dependencies"][name] = "1.0.0"
        lock["packages"][f"node_modules/{name}"] = {"version": "1.0.0", "integrity": "sha512-x"}
        files[NOTICES] += f" {name}/LICENSE"
        files[TABLE] += f"| {name} | 1.0.0 | x | y |\n"


def loose(manifest, lock, _):
    manifest["dependencies"]["b"] = lock["packages"][""]["dependencies"]["b"] = "^1.2.3"


# (name, change, how many breaches)
EXAMPLES = [
    ("as it should be", lambda m, l, f: None, 0),
    ("a sixth package that runs in the page", six, 1),
    ("a package that came along", lambda m, l, f: l["packages"].update({"node_modules/z": {"integrity": "sha512-x"}}), 1),
    ("a loose version", loose, 1),
    ("a lock file that holds another version", lambda m, l, f: l["packages"]["node_modules/b"].update(version="1.2.4"), 1),
    ("a lock file of other wishes", lambda m, l, f: l["packages"][""]["dependencies"].pop("b"), 1),
    ("a weak hash", lambda m, l, f: l["packages"]["node_modules/c"].update(integrity="sha1-x"), 1),
    ("scripts of packages run", lambda m, l, f: f.update(dev="  npm ci --no-audit"), 1),
    ("installing past the lock file", lambda m, l, f: f.update(dev="npm install --ignore-scripts b"), 1),
    ("nothing that installs", lambda m, l, f: f.update(dev="make"), 1),
    ("a licence left out of the notices", lambda m, l, f: f.update({NOTICES: "part 'lib 1.5'"}), 1),
    ("a package that nobody explains", lambda m, l, f: f.update({TABLE: f[TABLE].split("\n", 1)[1]}), 1),
    ("a source's licence left out", lambda m, l, f: f.update({NOTICES: "b/LICENSE"}), 1),
    ("a source's licence of another version", lambda m, l, f: f.update({SOURCES: f[SOURCES].replace("1.5", "1.6")}), 2),
    ("no source at all", lambda m, l, f: f.update({SOURCES: ""}), 1),
]


def of_example(change):
    return breaches(example(change))


def read_tree(root):
    build = os.path.join(root, "src/app/build")
    paths = [MANIFEST, LOCK, TABLE, "dev"] + [f"src/app/build/{name}" for name in sorted(os.listdir(build)) if name.endswith(".sh")]
    files = {}
    for path in paths:
        with open(os.path.join(root, path), encoding="utf-8") as file:
            files[path] = file.read()
    return files


def check(root):
    files = read_tree(root)
    count = len(in_the_page(json.loads(files[MANIFEST])))
    return breaches(files), f"{count} packages run in the page, each exact, held by its hash, with its licence and its reason; so is each pinned source"


if __name__ == "__main__":
    sys.exit(run(EXAMPLES, of_example, check))
