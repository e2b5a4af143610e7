#!/usr/bin/env python3
"""Hostile inputs of any size: KINDS is a table (name, ending of the file's name, what makes `size` bytes with a seed).
The ending tells how it is given to the program: two files of "txt", "md", "html" or "docx" (bytes); one list of articles, "json"; what `open`
reads on standard input, "link".

  kinds.py COUNT SIZE    prints a request a kind in JSON lines, {"kind", "request"}: COUNT different articles of SIZE bytes each
"""
import base64
import io
import json
import random
import sys
import zipfile
import zlib


def repeated(unit, end=""):
    """`unit` over and over, then `end`; the seed only alters the beginning, so that two articles are no copies as a whole.
    No unit is cut: the part of one that is left at the end would make another text of every size ("Mayor Opens Br" is a name)."""
    def make(size, seed):
        head = f"Report {seed}. "
        return head + unit * ((size - len(head) - len(end.encode())) // len(unit.encode())) + end
    return make


def numbered(template, by=1):
    def make(size, seed):
        out, length, n = [], 0, seed * 7
        while length < size:
            out.append(template.format(n=n, m=n % 31 + 1, w=word(n)))
            length += len(out[-1])
            n += by
        return "".join(out)
    return make


def word(n):
    return "".join(chr(97 + n // 26**i % 26) for i in (3, 2, 1, 0))


def nested(opening, closing=""):
    def make(size, seed):
        times = size // len(opening + closing)
        return f"<p>Report {seed}. Twelve people were hurt in Port Ellory.</p>" + opening * times + "deep inside" + closing * times
    return make


def letters(size, seed):
    chance = random.Random(seed)
    return "".join(chance.choice("ab") + " " for _ in range(size // 2))


def shuffled(size, seed):
    words = [word(n) for n in range(size // 5)]
    random.Random(seed).shuffle(words)
    return " ".join(words)


def reversed_words(size, seed):
    words = [word(n) for n in range(size // 5)]
    return " ".join(reversed(words) if seed % 2 else words)


# ---- Word files: what stands in one paragraph, or in several. `size` is what they unpack to; what packs to a 200th of it is refused.
def word_file(inner, opening="<w:p>", closing="</w:p>"):
    def make(size, seed):
        markup = opening + inner(size, seed) + closing
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            archive.writestr("word/document.xml", f'<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Report {seed}.</w:t></w:r></w:p>{markup}</w:body></w:document>')
        return packed.getvalue()
    return make


def tables(levels, row):
    """Tables within tables, again and again; more than 256 levels of markup are refused."""
    opening, closing = "<w:tbl><w:tr><w:tc>" * levels, "</w:tc></w:tr></w:tbl>" * levels
    return numbered(opening + "<w:p><w:r><w:t>" + row + "</w:t></w:r></w:p>" + closing)


# ---- many articles, and what carries a comparison
def own_figures(template):
    """The same subjects in each article, each with a figure that only this article has of it."""

    def make(size, seed):
        return "".join(template.format(n=n, m=n % 28 + 1, w=word(n).title(), own=seed + 1) for n in range(size // len(template) + 1))

    return make


def many(make, size_of_one=0):
    """Articles as `make` gives them, in one list: six of them, or, of so many bytes each, as many as there are; 1,000 at most."""

    def made(size, seed):
        count = min(1000, max(2, size // size_of_one)) if size_of_one else 6
        return json.dumps([{"source": f"Paper {n}", "body": make(size // count, n)} for n in range(count)])

    return made


def short_articles(size, seed):
    """One more article for each 300 bytes, of one event; 1,000 are taken at most."""
    body = "Ferry and cargo ship collide off Port Ellory\n\nOn Monday {n} people were hurt when ferry {w} struck a freighter, said Mayor A{w} Burke. It cost {n} million euros.\n"
    return json.dumps([{"source": f"Paper {n}", "published": "2026-03-03", "body": body.format(n=n, w=word(n))} for n in range(max(2, size // 300))])


def corrected(moved=0):
    """A saved page with one correction for each kilobyte, 1,000 at most; `moved`: bytes that the quoted words have moved."""
    kinds = ({"kind": "pin"}, {"kind": "unlink"}, {"kind": "dismiss", "relation": "conflict"}, {"kind": "relation", "relation": "shared"}, {"kind": "same-name"})

    def make(size, seed):
        sentences = [f"Police said {n} people were hurt on day {n % 31 + 1}. " for n in range(size // 90)]
        places, at = [], 0
        for sentence in sentences:
            places.append(at)
            at += len(sentence)
        count = min(1000, size >> 10)
        quote = lambda article, n: {"article": article, "span": [places[n] + 12 + moved, places[n] + 12 + moved + len(f"{n} people")], "text": f"{n} people"}
        chosen = [n * len(sentences) // count for n in range(count)]
        return saved_page(workspace(["".join(sentences)] * 2, [{**kinds[i % len(kinds)], "at": [quote("A", n), quote("B", n)]} for i, n in enumerate(chosen)]))
    return make


def envelope(workspace):
    data = json.dumps(workspace, separators=(",", ":")).encode()
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    packed = packer.compress(data) + packer.flush()
    payload = base64.urlsafe_b64encode(packed).decode().rstrip("=")
    return f"#{workspace['version']}d.{len(payload)}.{zlib.crc32(packed):08x}.{payload}z"


def workspace(bodies, corrections=()):
    saved = {"format": "synoptic.workspace", "version": 2 if corrections else 1, "articles": [{"id": id, "body": body} for id, body in zip("AB", bodies)]}
    return {**saved, "corrections": list(corrections)} if corrections else saved


def saved_page(saved):
    return f'<!doctype html><title>Saved</title><pre hidden id="synoptic-workspace">{envelope(saved)}</pre>'


def pair(make):
    """The bodies of two articles that have `size` bytes together."""
    return lambda size, seed: [make(size // 2, 1), make(size // 2, 2)]


KINDS = [
    ("one line without a blank", "txt", repeated("x")),
    ("one word", "txt", repeated("a ")),
    ("all words different", "txt", numbered("{w} ")),
    ("words shuffled", "txt", shuffled),
    ("words backwards", "txt", reversed_words),
    ("two words at random", "txt", letters),
    ("line ends", "txt", repeated("\n")),
    ("short lines", "txt", repeated("a\n")),
    ("short paragraphs", "txt", repeated("Mayor Opens Bridge\n\n")),
    ("short paragraphs that hold names", "txt", repeated("Mayor Opens Bridge\n\n", "Mayor Opens Br")),
    ("straight quotation marks", "txt", repeated('"')),
    ("opening quotation marks", "txt", repeated("“")),
    ("words in open quotation marks", "txt", repeated("“he said ")),
    ("quotation marks that close behind all that open", "txt", lambda size, seed: f"Report {seed}. " + "“He said ‘" * (size // 25) + "’” " * (size // 25)),
    ("full stops behind all that is said", "txt", lambda size, seed: f"Report {seed}. " + "he said " * (size // 10) + ". " * (size // 10)),
    ("what two said, in one sentence", "txt", repeated('"a" said Ann. "b," he said. ')),
    ("apostrophes", "txt", repeated("'a ")),
    ("nested brackets", "txt", repeated("([{")),
    ("brackets of Markdown", "md", repeated("[")),
    ("pictures of Markdown", "md", repeated("![](")),
    ("stars of Markdown", "md", repeated("*a **b ")),
    ("quotes of Markdown", "md", repeated("> ")),
    ("ticks of Markdown", "md", repeated("`a``")),
    ("digits", "txt", repeated("9")),
    ("numbers with commas", "txt", repeated("1,")),
    ("numbers different", "txt", numbered("{n} people, ")),
    ("dates without end", "txt", repeated("1 January ")),
    ("dates different", "txt", numbered("May {m}, {n}. ")),
    ("full stops", "txt", repeated(".")),
    ("abbreviations", "txt", repeated("U.S. ")),
    ("mail addresses", "txt", repeated("a@")),
    ("web addresses", "txt", repeated("http://")),
    ("identical sentences", "txt", repeated("Police said 12 people were hurt. ")),
    ("sentences almost the same", "txt", numbered("Police said {n} people were hurt on day {m}. ")),
    ("sentences almost the same, backwards", "txt", numbered("Police said {n} people were hurt on day {m}. ", -1)),
    ("speakers different", "txt", numbered("“No,” said A{w} B{w}. ")),
    ("names with one surname", "txt", numbered("Mr. A{w} Burke left. ")),
    ("sums", "txt", repeated("$5 ")),
    ("sums and who paid them", "txt", numbered("Tern{n} paid $5{n}, ")),
    ("names in one sentence", "txt", numbered("Ann Lee{n} and ")),
    ("who said and who left", "txt", numbered("Ann Lee{n} said Bo{n} left. ")),
    ("shares of whom", "txt", numbered("{n} percent of Lee{n}, ")),
    ("hours of days", "txt", numbered("May {m} at {m}:30 p.m. and ")),
    ("what was denied", "txt", numbered("was {n} and denied {w}, ")),
    ("combining marks", "txt", repeated("̖́҉")),
    ("joined letters", "txt", repeated("\u200d̀")),
    ("joined pictures", "txt", repeated("👨\u200d")),
    ("signs that cannot be seen", "txt", repeated("a\u200b\u00ad\u2060")),
    ("direction signs", "txt", repeated("\u202e\u2066")),
    ("letters that are many", "txt", repeated("\ufdfa")),
    ("ideographs", "txt", repeated("中")),
    ("replacement signs", "txt", repeated("\ufffd")),
    ("nested blocks of HTML", "html", nested("<div>")),
    ("nested blocks of HTML, closed", "html", nested("<div>", "</div>")),
    ("nested styles of HTML", "html", nested("<b><i>")),
    ("nested tables of HTML", "html", nested("<table>")),
    ("nested links of HTML", "html", nested("<a><div>")),
    ("ends without a beginning", "html", nested("</div>")),
    ("attributes", "html", lambda size, seed: f"<p>Report {seed}.</p><p " + " ".join(f"a{n}=1" for n in range(size // 9)) + ">x"),
    ("open comments", "html", nested("<!-- ")),
    ("open tags", "html", nested("<p ")),
    ("open script", "html", lambda size, seed: f"<p>Report {seed}.</p><script>" + "<" * size),
    ("entities", "html", nested("&amp")),
    ("linked data", "html", lambda size, seed: f"<p>Report {seed}, in Port Ellory.</p>" + '<script type="application/ld+json">{"@type":"NewsArticle"}</script>' * (size // 63)),
    ("one long paragraph of Word", "docx", word_file(numbered("{n} people left. "), "<w:p><w:r><w:t>", "</w:t></w:r></w:p>")),
    ("many runs of Word", "docx", word_file(numbered('<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{w} </w:t></w:r>'))),
    ("short paragraphs of Word", "docx", word_file(numbered("<w:p><w:r><w:t>{w}</w:t></w:r></w:p>"), "", "")),
    ("nested tables of Word", "docx", word_file(tables(20, "{n} people left."), "", "")),
    ("nested marks of Word", "docx", word_file(numbered("<w:ins>" * 20 + "<w:r><w:t>{w} </w:t></w:r>" + "</w:ins>" * 20))),
    ("ages that differ", "txt", own_figures("{w} is {m}{own} years old. ")),
    ("sums that differ", "txt", own_figures("In {w} it cost ${n}{own}. ")),
    ("counts that differ, of six", "json", many(own_figures("In {w} {n}{own} people left. "))),
    ("counts that differ, of more and more", "json", many(own_figures("In {w} {n}{own} people left. "), 2000)),
    ("articles that quote each other", "json", many(numbered("Paper A{w} reported that {m} people died. "), 1600)),
    ("one article again and again", "json", many(repeated("Police said 12 people were hurt on the quay of Port Ellory. "), 700)),
    ("short articles", "json", short_articles),
    ("corrections", "link", corrected()),
    ("corrections whose words have moved", "link", corrected(moved=40)),
    ("a saved page", "link", lambda size, seed: saved_page(workspace(pair(numbered("{w} people left. "))(size, seed)))),
    ("a link that unfolds to much", "link", lambda size, seed: envelope(workspace(pair(repeated("They left. "))(size, seed)))),
    ("beginnings of saved comparisons", "link", repeated('<pre hidden id="synoptic-workspace">')),
]


def main():
    count, size = int(sys.argv[1]), int(sys.argv[2])
    for name, ending, make in KINDS:
        if ending == "txt":
            print(json.dumps({"kind": name, "request": {"articles": [{"body": make(size, seed)} for seed in range(count)]}}))


if __name__ == "__main__":
    main()
