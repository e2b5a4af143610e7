#!/usr/bin/env python3
"""Refuses what must not lie in the project's tree.

In:  the project's folder (default: the one this file lies in); the files that git knows or would take. Out: one line for each
     breach, exit status 1 when there is any. --self-test: proves on small examples that each rule can fail.
Rules: no host name of a package site and no path of one machine in any file; nothing but the agreed folders at the top; the npm
lock file pins every package by hash and names no address to fetch it from; no large file.
Method: the words that package sites' names begin with, and the very hosts and folders that this machine is set up with.
"""
import json
import os
import re
import subprocess
import sys
from urllib.parse import urlsplit

from self_test import run

TOP = {"CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "dev", "shaders", "src", "tests", "web"}
# What a set of invented reports consists of; how it was made does not belong here.
SET = re.compile(r"tests/compare/quality/(invented|long)/[^/]+/(articles\.json|gold\.json|links\.json|articles/[^/]+\.txt)")
LARGEST = 1_500_000  # bytes; the largest that belongs here is a picture of the page
SITE = re.compile(r"\b(registry|deb|ftp|mirrors?|archive|packages?|pkg|security|snapshot|ports|proxy|cdn|downloads?|dl|files|pypi|crates|static)"
                  r"\.[a-z0-9-]+(\.[a-z0-9-]+)*\.(org|com|io|net|dev|co|de|edu)\b")
MACHINE = re.compile(r"(?<![\w.$}/-])/(root|work|tmp|home/[a-z][\w-]*)/[\w.-]")


def hosts_of_this_machine():
    """The hosts that apt and npm are set up with; none where they cannot be asked."""
    addresses = []
    for command in (["apt-get", "indextargets", "--format", "$(SITE)"], ["npm", "config", "get", "registry"]):
        try:
            addresses += subprocess.run(command, capture_output=True, text=True, timeout=60, check=False).stdout.split()
        except (OSError, subprocess.TimeoutExpired):
            pass
    return {urlsplit(a).hostname for a in addresses if urlsplit(a).hostname} - {"localhost", "127.0.0.1"}


def check_text(path, text, hosts, folders):
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        lower = line.lower()
        for match in SITE.finditer(lower):
            found.append(f"{path}:{number}: {match.group(0)}: names a package site")
        found += [f"{path}:{number}: {host}: names a package site of this machine" for host in hosts if host in lower]
        if path != "web/package-lock.json":
            for match in MACHINE.finditer(line):
                found.append(f"{path}:{number}: {match.group(0)}…: a path of one machine")
        found += [f"{path}:{number}: {folder}: a path of this machine" for folder in folders if folder in line]
    return found


def check_lock(path, text):
    found = []
    for name, package in json.loads(text).get("packages", {}).items():
        if "resolved" in package:
            found.append(f"{path}: {name}: names an address")
        if name and not package.get("link") and "integrity" not in package:
            found.append(f"{path}: {name}: not pinned by hash")
    return found


def breaches(files, hosts, folders):
    """`files`: {path: bytes}."""
    found = []
    for path in sorted(files):
        top = path.split("/")[0]
        if top not in TOP and not top.startswith("."):
            found.append(f"{path}: nothing else belongs at the top")
        if re.match(r"tests/compare/quality/(invented|long)/", path) and not SET.fullmatch(path):
            found.append(f"{path}: a set holds its articles and its gold alone")
        if len(files[path]) > LARGEST:
            found.append(f"{path}: {len(files[path])} bytes are too many")
        if b"\0" in files[path]:
            continue
        text = files[path].decode("utf-8", "replace")
        found += check_text(path, text, hosts, folders)
        if path.endswith("package-lock.json"):
            found += check_lock(path, text)
    return found


# (name, path, text, how many breaches); put together here so that this file does not break its own rules
EXAMPLES = [
    ("a package site in a script", "dev", "curl https://deb." + "somewhere.org/x", 1),
    ("a registry in a lock file", "web/package-lock.json", '{"packages":{"a":{"integrity":"x","resolved":"y"}}}', 1),
    ("a package without a hash", "web/package-lock.json", '{"packages":{"":{},"a":{}}}', 1),
    ("a lock file as it should be", "web/package-lock.json", '{"packages":{"":{},"a":{"integrity":"x"}}}', 0),
    ("a home folder", "src/a.cpp", 'open("/ho' + 'me/anna/x")', 1),
    ("a folder of one machine", "src/a.md", "run /ro" + "ot/x/y", 1),
    ("a folder for what passes", "src/a.py", "sys.path.insert(0, '/t" + "mp/x')", 1),
    ("a script beside a set's gold", "tests/compare/quality/long/flood/gold.py", "", 1),
    ("a set's gold", "tests/compare/quality/long/flood/gold.json", "[]", 0),
    ("a path below another is none", "src/a.sh", "cp $at/root/usr/x", 0),
    ("the site of this machine", "README.md", "see http://own.site.example/", 1),
    ("an address of a paper", "src/a.md", "https://aclanthology.org/x and http://127.0.0.1:8080", 0),
    ("a stranger at the top", "notes.txt", "", 1),
    ("a dot file at the top", ".editorconfig", "", 0),
]


def of_example(path, text):
    return breaches({path: text.encode()}, {"own.site.example"}, [])


def read_tree(root):
    listed = subprocess.run(["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"], capture_output=True,
                            check=True).stdout.decode().split("\0")
    files = {}
    for path in filter(None, listed):
        full = os.path.join(root, path)
        if os.path.isfile(full):  # not what was removed but not yet committed
            with open(full, "rb") as file:
                files[path] = file.read()
    return files


def check(root):
    # a folder of one part ("/x") would be found in ordinary text
    folders = [f for f in {root, os.path.expanduser("~")} if f.count("/") > 1]
    files = read_tree(root)
    return breaches(files, hosts_of_this_machine(), folders), f"{len(files)} files hold nothing that does not belong here"


if __name__ == "__main__":
    sys.exit(run(EXAMPLES, of_example, check))
