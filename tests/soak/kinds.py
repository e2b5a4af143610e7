#!/usr/bin/env python3
"""Hostile texts of any size: KINDS is a table (name, ending of the file's name, what makes `size` bytes with a seed).

  kinds.py COUNT SIZE    prints a request a kind in JSON lines, {"kind", "request"}: COUNT different articles of SIZE bytes each
"""
import json
import random
import sys


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
]


def main():
    count, size = int(sys.argv[1]), int(sys.argv[2])
    for name, ending, make in KINDS:
        if ending == "txt":
            print(json.dumps({"kind": name, "request": {"articles": [{"body": make(size, seed)} for seed in range(count)]}}))


if __name__ == "__main__":
    main()
