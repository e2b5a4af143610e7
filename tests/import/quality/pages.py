#!/usr/bin/env python3
"""How much of an article is kept of a saved page, and how much else comes along.

In:  corpora readability-pages: source.html and expected.html, a reading by hand-checked tool, with metadata.
     Without argument the core's own way is asked (import_probe); with one, a file of lines {"file", "body", "title", …}
     that browser.mjs made in the browser.
Out: per page the share of the reading's words that are in the body (kept), of the body's words that are not in the
     reading (extra), whether its first and last paragraph are there; medians and means. Captions are no article text and
     the title no extra word. Exit status 1 when kept < 0.97 or extra > 0.05 in the median, or a paragraph of a page
     that is an article (marked readable, 500 words and more) is lost.
Call: ninja -C build/native import_probe && tests/import/quality/pages.py [page.ndjson] [--all]
"""
import collections, html.parser, json, re, statistics, sys

from probe import corpus, probe

kNoText = {'script', 'style', 'figcaption', 'svg', 'noscript', 'template', 'button', 'select', 'head', 'math', 'object', 'iframe'}
kBlocks = {'p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th', 'tr', 'blockquote', 'pre', 'section', 'figure',
           'article', 'br', 'dd', 'dt', 'table', 'ul', 'ol', 'header', 'footer', 'caption', 'hr', 'details', 'summary', 'center'}
kVoid = {'img', 'br', 'hr', 'input', 'source', 'wbr', 'meta', 'link', 'area', 'col', 'embed', 'track', 'param', 'base'}


class Reading(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.text, self.skip, self.paragraphs, self.open = [], [], [], None

    def handle_starttag(self, tag, attributes):
        if tag in kNoText:
            self.skip.append(tag)
        if tag in kBlocks:
            self.text.append('\n')
        if tag == 'p':
            self.open = []

    def handle_endtag(self, tag):
        if self.skip and tag == self.skip[-1]:
            self.skip.pop()
        if tag in kBlocks:
            self.text.append('\n')
        if tag == 'p' and self.open is not None:
            self.paragraphs.append(''.join(self.open))
            self.open = None

    def handle_data(self, data):
        if self.skip:
            return
        self.text.append(data)
        if self.open is not None:
            self.open.append(data)


def words(text):
    return re.findall(r'[^\W_]+', text.lower())


def score(page, read):
    reading = Reading()
    reading.feed((page / 'expected.html').read_text(encoding='utf-8'))
    about = json.loads((page / 'expected-metadata.json').read_text(encoding='utf-8'))
    wanted, got = collections.Counter(words(''.join(reading.text))), collections.Counter(words(read['body']))
    title = collections.Counter(words((about.get('title') or '') + ' ' + (read.get('title') or '')))
    both = sum((wanted & got).values())
    extra = sum((got - wanted - title).values())
    body = ' '.join(words(read['body']))
    long = [' '.join(words(p)) for p in reading.paragraphs if len(words(p)) >= 12]
    ends = [p in body for p in (long[:1] + long[-1:])]
    return {'page': page.name, 'words': sum(wanted.values()), 'kept': both / max(1, sum(wanted.values())),
            'extra': extra / max(1, sum(got.values())), 'ends': all(ends), 'readable': about.get('readerable', False),
            'title': words(about.get('title') or '') == words(read.get('title') or ''),
            'date': (about.get('publishedTime') or '')[:10] == (read.get('published') or ''),
            'dated': bool(re.match(r'\d{4}-\d\d-\d\d', about.get('publishedTime') or '')),
            'site': (about.get('siteName') or '') == (read.get('source') or ''), 'error': read['error']}


def main(arguments):
    folder = corpus('readability-pages')
    pages = {str(f.parent / 'source.html'): f.parent for f in sorted(folder.glob('*/expected.html'))}
    results = [a for a in arguments if not a.startswith('-')]
    lines = [json.loads(line) for line in open(results[0], encoding='utf-8')] if results else probe(pages)
    rows = [score(pages[read['file']], read) for read in lines if read['file'] in pages]
    if '--all' in arguments:
        rows.sort(key=lambda r: (r['kept'] - r['extra'], r['page']))
        for r in rows:
            print(f"  {r['page']:44} words {r['words']:6} kept {r['kept']:.3f} extra {r['extra']:.3f} "
                  f"{'' if r['ends'] else 'END LOST '}{'' if r['readable'] else '(not readable) '}{r['error']}")
    dated = [r for r in rows if r['dated']]
    kept, extra = ([r[name] for r in rows] for name in ('kept', 'extra'))
    lost = [r['page'] for r in rows if not r['ends'] and r['readable'] and r['words'] >= 500]
    print(f'{len(rows)} pages: kept median {statistics.median(kept):.3f} mean {statistics.mean(kept):.3f}, '
          f'extra median {statistics.median(extra):.3f} mean {statistics.mean(extra):.3f}; '
          f"title {sum(r['title'] for r in rows)}, site {sum(r['site'] for r in rows)}, "
          f"date {sum(r['date'] for r in dated)} of {len(dated)}; "
          f"first or last paragraph lost: {len([r for r in rows if not r['ends']])}, of articles {len(lost)} {' '.join(lost)}")
    return statistics.median(kept) < 0.97 or statistics.median(extra) > 0.05 or bool(lost)


sys.exit(main(sys.argv[1:]))
