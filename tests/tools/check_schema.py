#!/usr/bin/env python3
"""Holds every output of the program against the published JSON Schema (src/app/comparison.schema.json).

In:  build/native/synoptic (or another program as argument); its comparisons of the sample, of the requests of odd_requests.mjs and, where
     they are, of the articles beside the project ($SYNOPTIC_SHARED/clusters). Out: a line for each kind of question, exit status 1
     with the places that do not match. First it spoils a good comparison in many ways and checks that each is noticed.
Method: the keywords of JSON Schema 2020-12 that the schema uses; a keyword that is not known here is an error, never ignored.
"""
import copy
import json
import os
import re
import subprocess
import sys

PROJECT = os.path.realpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
SAYS_NOTHING = {"$schema", "$id", "$comment", "$defs", "title", "description", "examples", "default"}
TYPES = {
    "object": lambda v: isinstance(v, dict),
    "array": lambda v: isinstance(v, list),
    "string": lambda v: isinstance(v, str),
    "boolean": lambda v: isinstance(v, bool),
    "null": lambda v: v is None,
    "number": lambda v: isinstance(v, (int, float)) and not isinstance(v, bool),
    "integer": lambda v: (isinstance(v, int) and not isinstance(v, bool)) or (isinstance(v, float) and v.is_integer()),
}


class Schema:
    def __init__(self, schema):
        self.root = schema
        self.keywords = {
            "type": self.type, "const": self.const, "enum": self.enum, "$ref": self.ref,
            "properties": self.properties, "required": self.required, "additionalProperties": self.additional,
            "items": self.items, "prefixItems": self.prefix_items, "minItems": self.min_items, "maxItems": self.max_items,
            "uniqueItems": self.unique_items, "pattern": self.pattern, "minLength": self.min_length, "maxLength": self.max_length,
            "minimum": self.minimum, "maximum": self.maximum, "exclusiveMinimum": self.exclusive_minimum,
            "anyOf": self.any_of, "oneOf": self.one_of, "allOf": self.all_of, "not": self.none_of, "if": self.if_then,
        }

    def check(self, value, schema=None, at="$"):
        """The places where `value` does not match, at most a few dozen."""
        schema = self.root if schema is None else schema
        if schema is True:
            return []
        if schema is False:
            return [f"{at}: nothing may be here"]
        wrong = []
        for keyword, rule in schema.items():
            if keyword in SAYS_NOTHING or keyword in ("then", "else"):
                continue
            if keyword not in self.keywords:
                raise SystemExit(f"check_schema.py does not know the keyword {keyword}: teach it")
            wrong += self.keywords[keyword](value, rule, schema, at)
            if len(wrong) > 30:
                break
        return wrong

    @staticmethod
    def type(value, rule, _, at):
        names = rule if isinstance(rule, list) else [rule]
        return [] if any(TYPES[name](value) for name in names) else [f"{at}: is no {' or '.join(names)}: {json.dumps(value)[:60]}"]

    @staticmethod
    def const(value, rule, _, at):
        return [] if value == rule and type(value) is type(rule) else [f"{at}: is not {json.dumps(rule)}"]

    @staticmethod
    def enum(value, rule, _, at):
        return [] if value in rule else [f"{at}: {json.dumps(value)[:60]} is none of {json.dumps(rule)}"]

    def ref(self, value, rule, _, at):
        target = self.root
        for part in rule.lstrip("#/").split("/") if rule != "#" else []:
            target = target[part]
        return self.check(value, target, at)

    def properties(self, value, rule, _, at):
        if not isinstance(value, dict):
            return []
        return [w for name, inner in rule.items() if name in value for w in self.check(value[name], inner, f"{at}.{name}")]

    @staticmethod
    def required(value, rule, _, at):
        return [f"{at}: lacks {name}" for name in rule if name not in value] if isinstance(value, dict) else []

    def additional(self, value, rule, schema, at):
        if not isinstance(value, dict):
            return []
        return [w for name in value if name not in schema.get("properties", {}) for w in self.check(value[name], rule, f"{at}.{name}")]

    def items(self, value, rule, schema, at):
        first = len(schema.get("prefixItems", []))
        return [w for i, v in enumerate(value[first:], first) for w in self.check(v, rule, f"{at}[{i}]")] if isinstance(value, list) else []

    def prefix_items(self, value, rule, _, at):
        return [w for i, (v, r) in enumerate(zip(value, rule)) for w in self.check(v, r, f"{at}[{i}]")] if isinstance(value, list) else []

    @staticmethod
    def min_items(value, rule, _, at):
        return [f"{at}: has fewer than {rule} items"] if isinstance(value, list) and len(value) < rule else []

    @staticmethod
    def max_items(value, rule, _, at):
        return [f"{at}: has more than {rule} items"] if isinstance(value, list) and len(value) > rule else []

    @staticmethod
    def unique_items(value, rule, _, at):
        texts = [json.dumps(v, sort_keys=True) for v in value] if rule and isinstance(value, list) else []
        return [f"{at}: has equal items"] if len(set(texts)) < len(texts) else []

    @staticmethod
    def pattern(value, rule, _, at):
        return [f"{at}: {value[:60]!r} does not match {rule}"] if isinstance(value, str) and not re.search(rule, value) else []

    @staticmethod
    def min_length(value, rule, _, at):
        return [f"{at}: is too short"] if isinstance(value, str) and len(value) < rule else []

    @staticmethod
    def max_length(value, rule, _, at):
        return [f"{at}: is too long"] if isinstance(value, str) and len(value) > rule else []

    @staticmethod
    def minimum(value, rule, _, at):
        return [f"{at}: {value} is less than {rule}"] if TYPES["number"](value) and value < rule else []

    @staticmethod
    def maximum(value, rule, _, at):
        return [f"{at}: {value} is more than {rule}"] if TYPES["number"](value) and value > rule else []

    @staticmethod
    def exclusive_minimum(value, rule, _, at):
        return [f"{at}: {value} is not more than {rule}"] if TYPES["number"](value) and value <= rule else []

    def any_of(self, value, rule, _, at):
        tries = [self.check(value, r, at) for r in rule]
        return [] if any(not t for t in tries) else min(tries, key=len)

    def one_of(self, value, rule, _, at):
        tries = [self.check(value, r, at) for r in rule]
        fits = sum(not t for t in tries)
        return [] if fits == 1 else ([f"{at}: matches {fits} of the alternatives"] if fits else min(tries, key=len))

    def all_of(self, value, rule, _, at):
        return [w for r in rule for w in self.check(value, r, at)]

    def none_of(self, value, rule, _, at):
        return [] if self.check(value, rule, at) else [f"{at}: is what it must not be"]

    def if_then(self, value, rule, schema, at):
        return self.check(value, schema.get("else" if self.check(value, rule, at) else "then", True), at)


def spoiled(good):
    """(what was done, the comparison with it done), for a comparison with at least one of everything."""
    def changed(what, change):
        copied = copy.deepcopy(good)
        change(copied)
        return what, copied

    for name in ("format", "version", "articles", "links", "rows", "facts", "copies", "notes"):
        yield changed(f"no {name}", lambda c, name=name: c.pop(name))
    yield changed("another format", lambda c: c.update(format="other"))
    yield changed("a version in words", lambda c: c.update(version="one"))
    yield changed("articles as an object", lambda c: c.update(articles={}))
    yield changed("an article without a body", lambda c: c["articles"][0].pop("body"))
    yield changed("an unknown kind of sentence", lambda c: c["articles"][0]["sentences"][0].update(kind="verse"))
    yield changed("a span of three", lambda c: c["articles"][0]["sentences"][0].update(span=[0, 1, 2]))
    yield changed("a negative span", lambda c: c["articles"][0]["sentences"][0].update(span=[-1, 1]))
    yield changed("an unknown mention", lambda c: c["articles"][0]["mentions"][0].update(kind="mood"))
    yield changed("an unknown date's origin", lambda c: c["articles"][0].update(publishedFrom="guess"))
    yield changed("a link without its left side", lambda c: c["links"][0].pop("left"))
    yield changed("a score above one", lambda c: c["links"][0].update(score=1.5))
    yield changed("an unknown level", lambda c: c["links"][0].update(level="half"))
    yield changed("a row without sentences", lambda c: c["rows"][0].pop("sentences"))
    yield changed("an unknown relation", lambda c: c["facts"][0].update(relation="perhaps"))
    yield changed("an unknown reason", lambda c: c["facts"][0].update(reason="because"))
    yield changed("a fact without values", lambda c: c["facts"][0].pop("values"))
    yield changed("a fact without a rule", lambda c: c["facts"][0].pop("rule"))
    yield changed("a value in digits", lambda c: c["facts"][0]["values"][0].update(value=12))
    quote = {"article": "A", "span": [0, 1], "text": "x"}
    for what, correction in (("an empty list of corrections", None), ("a correction without its fate", {"kind": "pin", "at": [quote]}),
                             ("an unknown kind of correction", {"kind": "hide", "at": [quote], "applied": True}),
                             ("a pin with a relation", {"kind": "pin", "relation": "shared", "at": [quote], "applied": True}),
                             ("a dismissal without a relation", {"kind": "dismiss", "at": [quote], "applied": True}),
                             ("a quote without words", {"kind": "pin", "at": [{**quote, "text": ""}], "applied": True})):
        yield changed(what, lambda c, correction=correction: c.update(corrections=[correction] if correction else []))
    yield changed("a note without words", lambda c: c["facts"][0].update(note=""))
    yield changed("a mention without a span", lambda c: c["facts"][0]["values"][0]["mentions"][0].pop("span"))


def ask(program, arguments, feed=None):
    done = subprocess.run([program, *arguments], input=feed, stdout=subprocess.PIPE, check=False)
    if done.returncode:
        raise SystemExit(f"{program} {' '.join(arguments)}: exit status {done.returncode}")
    return done.stdout.decode()


def main():
    program = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else os.path.join(PROJECT, "build/native/synoptic")
    with open(os.path.join(PROJECT, "src/app/comparison.schema.json"), encoding="utf-8") as file:
        schema = Schema(json.load(file))
    failed = 0

    def hold(what, comparison):
        nonlocal failed
        wrong = schema.check(comparison)
        failed += bool(wrong)
        for line in wrong[:10]:
            print(f"{what}: {line}")

    sample = os.path.join(PROJECT, "web/sample/articles.json")
    good = json.loads(ask(program, ["compare", sample, "--format", "json"]))
    hold("sample", good)
    changes = list(spoiled(good))
    for what, comparison in changes:
        if not schema.check(comparison):
            failed += 1
            print(f"the schema does not notice: {what}")
    print(f"the sample matches; {len(changes)} spoiled ones were tried")

    clusters = os.path.join(PROJECT, os.environ.get("SYNOPTIC_SHARED", "../shared"), "clusters")
    if os.path.isdir(clusters):
        for name in sorted(os.listdir(clusters)):
            manifest = os.path.join(clusters, name, "articles.json")
            if os.path.exists(manifest):
                hold(name, json.loads(ask(program, ["compare", manifest, "--format", "json"])))
        print("the articles beside the project were held against it")
    else:
        print(f"skipped the articles beside the project: no {clusters}")

    script = "import('./tests/tools/odd_requests.mjs').then(m => m.oddRequests().forEach(r => console.log(JSON.stringify(r.request))))"
    lines = subprocess.run(["node", "-e", script], cwd=PROJECT, stdout=subprocess.PIPE, check=True).stdout
    answers = ask(program, ["compare", "--ndjson"], lines).splitlines()
    for number, answer in enumerate(answers, 1):
        hold(f"odd request {number}", json.loads(answer))
    print(f"{len(answers)} odd requests were held against it")
    print("every output matches the schema" if not failed else f"{failed} FAILED")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
