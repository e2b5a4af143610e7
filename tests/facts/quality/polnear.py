"""What attribution.py and quotes.py share: the cases of PolNeAR as lines of JSON, what a program reads of them, spans.

Example: for case, article, of in readings(["synoptic", "compare", "--ndjson"], "dev.jsonl"): of[byte] is the character there.
"""
import json, subprocess


def offsets(text):
    """Byte offset -> character offset."""
    out, at = {}, 0
    for i, c in enumerate(text): out[at] = i; at += len(c.encode())
    out[at] = len(text)
    return out


def overlaps(a, b): return a[0] < b[1] and b[0] < a[1]


def readings(command, path):
    """Yields each case, the program's article and its offsets; one article of the data is one request."""
    cases = [json.loads(line) for line in open(path, encoding='utf-8')]
    feed = ''.join(json.dumps({'id': i, 'articles': [{'body': c['text']}]}) + '\n' for i, c in enumerate(cases))
    done = subprocess.run(command, input=feed.encode(), stdout=subprocess.PIPE, check=False)
    for case, line in zip(cases, done.stdout.decode().splitlines()):
        article = json.loads(line)['articles'][0]
        yield case, article, offsets(article['body'])


def f1(precision, recall): return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
