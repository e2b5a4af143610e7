#!/usr/bin/env python3
"""Refuses a built page that holds works of others without their notice, names addresses of strangers, or brings headers that are not the page's.

In:  the project's folder (default: the one this file lies in) with dist/site built (or the folder $SITE). Out: one line for each breach, exit status 1 when there
is any, 77 where no page was built. --self-test: proves on small examples that each rule can fail.
Rules: each holder of a copyright that the page's scripts, or the sources of a package that runs in it, name is named in NOTICES.txt; the list
for machines (shipped.cdx.json) holds each package of the page and each pinned source with its hash, and each of its works has its part in the
notices; each font brings its licence; no file of the page's own names an address of another host, and the readers of others only those
of ADDRESSES; no file is larger than LARGEST; _headers is one rule for all files and says what index.html says, and switches off every feature.
"""
import json
import os
import re
import sys

from self_test import run

SITE = "dist/site"
NOTICES, LIST, HEADERS, PAGE = f"{SITE}/NOTICES.txt", f"{SITE}/shipped.cdx.json", f"{SITE}/_headers", f"{SITE}/index.html"
MANIFEST, LOCK, SOURCES = "web/package.json", "web/package-lock.json", "src/app/build/sources.sh"
PACKAGES = "web/node_modules/"
FONTS = "@fontsource/"
# bytes: a copy that works without a network holds every file, and hosts and caches pass over large ones without a word
LARGEST = 4 << 20
# a year, or a span of years, and who after it
HOLDER = re.compile(r"(?:19|20)\d\d(?:\s*[-–,]\s*(?:19|20)\d\d)*,?\s+(?:by\s+)?([A-Z][\w.'-]*(?: (?:[A-Z][\w.'-]*|Foundation))*)")
CLAIM = re.compile(r"(?:copyright|©|\(c\)\s*(?=(?:19|20)\d\d))[^\n]{0,200}", re.I)
# Files of the page that are prose or data: addresses stand in them to be read
PROSE = re.compile(r"(NOTICES\.txt|LICENSE|-LICENSE\.txt|\.cdx\.json|\.bcmap|\.woff2)$")
ADDRESS = re.compile(rb"\b(?:https?|wss?|ftp):\\?/\\?/([\w-]+(?:\.[\w-]+)*)")
REACHES = re.compile(r"""(?:\b(?:src|href|action|data)\s*=\s*["']?|\burl\(\s*["']?|@import\s+["']|\bimport\(\s*["'`])(?:https?:)?//([\w.-]+)""")
# What the readers of others name without asking for it: names of schemas, the licence in core-js, what core-js asks its own URL to take apart.
ADDRESSES = {
    "read_pdf.js": {"www.w3.org", "github.com", "a", "x", "foo", "foo.bar", "example.com"},
    "pdf_worker.js": {"www.w3.org", "github.com", "a", "x", "www.xfa.org", "ns.adobe.com", "www.apache.org"},
    "icon.svg": {"www.w3.org"}, "icon-mask.svg": {"www.w3.org"},
}


def unescaped(text):
    return re.sub(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4}))", lambda m: chr(int(m[1] or m[2], 16)), text)


def holders(text):
    return {who.rstrip(".,'-") for claim in CLAIM.findall(unescaped(text)) for who in HOLDER.findall(claim)}


def check_notices(files):
    """Scripts of the page and of the packages that run in it."""
    found, notices = [], re.sub(r"\s+", " ", files[NOTICES].decode())
    seen = {}
    for path, content in sorted(files.items()):
        if re.search(r"\.m?js$", path):
            for who in holders(content.decode(errors="replace")):
                seen.setdefault(who, path)
    for who, path in sorted(seen.items()):
        if who not in notices:
            found.append(f"{path}: \"{who}\" is not named in {NOTICES}")
    return found


def check_list(files):
    found, listed = [], json.loads(files[LIST])["components"]
    heads = set(re.findall(r"^(.+)\n=+$", files[NOTICES].decode(), re.M))
    hashes = {h["content"] for part in listed for h in part.get("hashes", [])}
    by_name = {part["name"]: part for part in listed}
    for part in listed:
        notice = next((p["value"] for p in part.get("properties", []) if p["name"] == "synoptic:notice"), None)
        if notice not in heads:
            found.append(f"{LIST}: {part['name']} has no part \"{notice}\" in {NOTICES}")
        if not part.get("version") or not part.get("licenses"):
            found.append(f"{LIST}: {part['name']} without version or licence")
    notices = {p["value"] for part in listed for p in part.get("properties", [])}
    for head in sorted(heads - notices - {"Synoptic", "pdfjs-dist/cmaps"}):  # itself; a part of one that is listed
        found.append(f"{NOTICES}: \"{head}\" is not in {LIST}")
    lock = json.loads(files[LOCK])["packages"]
    for name in json.loads(files[MANIFEST])["dependencies"]:
        if by_name.get(name, {}).get("version") != lock[f"node_modules/{name}"]["version"]:
            found.append(f"{LIST}: {name} is not there in the version of {LOCK}")
        font = f"{SITE}/fonts/{name.removeprefix(FONTS)}-LICENSE.txt"
        if name.startswith(FONTS) and font not in files:
            found.append(f"{font} is missing")
    for name, sha in re.findall(r"^(\w+-\S+) \S+ ([0-9a-f]{64})$", files[SOURCES].decode(), re.M):
        if sha not in hashes:
            found.append(f"{LIST}: {name} of {SOURCES} is not there with its hash")
    return found


def check_addresses(files):
    found = []
    for path, content in sorted(files.items()):
        if not path.startswith(f"{SITE}/") or PROSE.search(path):
            continue
        name = path[len(SITE) + 1:]
        hosts = {host.decode() for host in ADDRESS.findall(content)}
        hosts |= set(REACHES.findall(content.decode(errors="replace"))) if re.search(r"\.(html|css|m?js|svg|webmanifest)$", name) else set()
        for host in sorted(hosts - ADDRESSES.get(name, set())):
            found.append(f"{path}: names {host}")
    return found


def check_sizes(files):
    return [f"{path}: {len(content)} bytes, {LARGEST} at most" for path, content in sorted(files.items()) if path.startswith(f"{SITE}/") and len(content) > LARGEST]


def check_headers(files):
    found, lines = [], files[HEADERS].decode().rstrip("\n").split("\n")
    rules = [line for line in lines if not line.startswith(" ")]
    if rules != ["/*"] or lines[0] != "/*":
        found.append(f"{HEADERS}: not one rule for all files")
    headers = {}
    for line in lines[1:]:
        match = re.fullmatch(r"  ([A-Z][\w-]+): (\S.*)", line)
        if not match or match[1] in headers:
            found.append(f"{HEADERS}: no header, or told twice: {line}")
        else:
            headers[match[1]] = match[2]
    page = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', files[PAGE].decode())
    policy = headers.get("Content-Security-Policy", "").split("; ")
    if not page or [part for part in policy if not part.startswith("frame-ancestors ")] != page[1].split("; "):
        found.append(f"{HEADERS}: another policy than in {PAGE}")
    if policy[0] != "default-src 'none'" or "frame-ancestors 'self'" not in policy or "require-trusted-types-for 'script'" not in policy:
        found.append(f"{HEADERS}: the policy lets too much")
    for name, value in (("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin")):
        if headers.get(name) != value:
            found.append(f"{HEADERS}: {name} is {headers.get(name)}")
    features = headers.get("Permissions-Policy", "").split(", ")
    if len(features) < 20:
        found.append(f"{HEADERS}: Permissions-Policy names {len(features)} features only")
    found += [f"{HEADERS}: Permissions-Policy: {feature} is not off" for feature in features if not re.fullmatch(r"[a-z-]+=\(\)", feature)]
    return found


def breaches(files):
    """`files`: {path: bytes}: the page, the files named above, and the scripts of the packages that run in the page."""
    return check_notices(files) + check_list(files) + check_addresses(files) + check_sizes(files) + check_headers(files)


def example(change):
    policy = "default-src 'none'; require-trusted-types-for 'script'"
    features = ", ".join(f"{c}=()" for c in "abcdefghijklmnopqrstuvw")
    part = lambda name, **more: {"name": name, "version": "1", "licenses": [{}], "properties": [{"name": "synoptic:notice", "value": name}], **more}
    files = {
        NOTICES: "a\n=\n\nCopyright 2020 Ann Example\n\n@fontsource/b\n=============\n\nlib-1\n=====\n",
        LIST: json.dumps({"components": [part("a"), part("@fontsource/b"), part("lib-1", hashes=[{"content": "0" * 64}])]}),
        MANIFEST: json.dumps({"dependencies": {"a": "1", "@fontsource/b": "1"}}), f"{SITE}/fonts/b-LICENSE.txt": "OFL",
        LOCK: json.dumps({"packages": {"node_modules/a": {"version": "1"}, "node_modules/@fontsource/b": {"version": "1"}}}),
        SOURCES: f"lib-1 l/lib.tar.xz {'0' * 64}\n", f"{SITE}/main.js": "fetch('core.wasm')", f"{SITE}/read_pdf.js": '"http://www.w3.org/2000/svg"',
        f"{PACKAGES}a/a.js": "// Copyright (c) 2019-2020, Ann Example", PAGE: f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        HEADERS: f"/*\n  Content-Security-Policy: default-src 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'\n  X-Content-Type-Options: nosniff\n"
                 f"  Referrer-Policy: no-referrer\n  Cross-Origin-Opener-Policy: same-origin\n  Permissions-Policy: {features}\n",
    }
    change(files)
    return {path: text.encode() for path, text in files.items()}


def put(path, old, new):
    def change(files):
        assert old in files[path], (path, old)
        files[path] = files[path].replace(old, new)
    return change


# (name, change, how many breaches)
EXAMPLES = [
    ("as it should be", lambda f: None, 0),
    ("a holder in the page who is not named", put(f"{SITE}/main.js", "fetch", 'x={copyright:"\\xA9 2013\\u20132025 Bob Other (b.example)"};fetch'), 1),
    ("a second holder of one line", put(f"{SITE}/main.js", "fetch", "/* (c) 2019 Ann Example, 2020 Carl Third */fetch"), 1),
    ("a holder in a package", put(f"{PACKAGES}a/a.js", "Ann Example", "Dan Fourth"), 1),
    ("a list without a pinned source's hash", put(LIST, "0" * 64, "1" * 64), 1),
    ("a work without its notice", put(NOTICES, "lib-1\n=====\n", ""), 1),
    ("a notice without its work", put(NOTICES, "lib-1\n=====", "more\n====\n\nlib-1\n====="), 1),
    ("a package of another version", put(LIST, '"name": "a", "version": "1"', '"name": "a", "version": "2"'), 1),
    ("a font without its licence", lambda f: f.pop(f"{SITE}/fonts/b-LICENSE.txt"), 1),
    ("an address in the page's own script", put(f"{SITE}/main.js", "core.wasm", "https://other.example/x"), 1),
    ("an address without its scheme", put(PAGE, "<meta", '<script src="//other.example/x.js"></script><meta'), 1),
    ("an address in a reader that it has no reason for", put(f"{SITE}/read_pdf.js", "www.w3.org", "cdn.example"), 1),
    ("a file that a host may pass over", put(f"{SITE}/main.js", "fetch", " " * LARGEST + "fetch"), 1),
    ("another policy in the page", put(PAGE, "default-src 'none'", "default-src 'self'"), 1),
    ("headers of another rule", put(HEADERS, "/*\n", "/index.html\n"), 1),
    ("a header told twice", put(HEADERS, "  Referrer-Policy: no-referrer\n", "  Referrer-Policy: no-referrer\n  Referrer-Policy: origin\n"), 1),
    ("a feature that is on", put(HEADERS, "c=()", "c=(self)"), 1),
    ("no features told of", put(HEADERS, "  Permissions-Policy", "  Permissions"), 2),
]


def of_example(change):
    return breaches(example(change))


def read_tree(root):
    files = {}
    manifest = os.path.join(root, MANIFEST)
    with open(manifest, encoding="utf-8") as file:
        running = [name for name in json.load(file)["dependencies"] if not name.startswith(FONTS)]
    tops = [(SITE, os.environ.get("SITE", os.path.join(root, SITE)), None)]
    tops += [(PACKAGES + name, os.path.join(root, PACKAGES, name), re.compile(r"\.m?js$")) for name in running]
    for top, place, kind in tops:
        for folder, _, names in os.walk(place):
            for name in names:
                path = os.path.join(folder, name)
                if not kind or kind.search(name):
                    with open(path, "rb") as file:
                        files[f"{top}/{os.path.relpath(path, place)}".replace(os.sep, "/")] = file.read()
    for path in (MANIFEST, LOCK, SOURCES):
        with open(os.path.join(root, path), "rb") as file:
            files[path] = file.read()
    return files


def check(root):
    files = read_tree(root)
    if NOTICES not in files:
        print("skipped: no page was built (./dev build)")
        sys.exit(77)
    count = sum(path.startswith(f"{SITE}/") for path in files)
    return breaches(files), f"{count} files of the page: each work of others has its notice, no address of another host is in use, the headers are the page's"


if __name__ == "__main__":
    sys.exit(run(EXAMPLES, of_example, check))
