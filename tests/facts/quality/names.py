#!/usr/bin/env python3
"""Measures names on CoNLL++ text (one token a line, blank line between sentences): exact spans of any type.

usage: names.py SYNOPTIC FILE.txt [--verbose]
  SYNOPTIC  the program; it is run as `SYNOPTIC compare --ndjson`, one article of the data as one request
Prints precision, recall and F1, and the recall of each type. Nationalities count as names, as the data has them.
"""
import collections, json, subprocess, sys

NAMES = {'person', 'place', 'organisation', 'name'}
NO_SPACE_BEFORE = {'.', ',', ';', ':', '!', '?', ')', ']', "'s", "n't", '%', "'", "'re", "'ve", "'ll", "'d", "'m"}
NO_SPACE_AFTER = {'(', '[', '$'}


def documents(path):
    """Yields a document as a list of sentences, each a list of (word, tag)."""
    document, sentence = [], []
    for line in open(path, encoding='utf-8'):
        fields = line.split()
        if fields and fields[0] == '-DOCSTART-':
            if document: yield document
            document = []
        elif fields: sentence.append((fields[0], fields[-1]))
        elif sentence: document.append(sentence); sentence = []
    if sentence: document.append(sentence)
    if document: yield document


def body(document):
    """The text, a sentence a paragraph, and the gold spans in bytes with their types."""
    text, gold = b'', {}
    for sentence in document:
        start = kind = None
        open_quote = glue = False
        for word, tag in sentence + [('', 'O')]:
            if kind and not tag.startswith('I-'):
                gold[start, end] = kind
                kind = None
            if not word: break
            if word == '"': open_quote = not open_quote
            space = text and not text.endswith(b'\n') and not glue and word not in NO_SPACE_BEFORE and not (word == '"' and not open_quote)
            if space: text += b' '
            glue = word in NO_SPACE_AFTER or (word == '"' and open_quote)
            if tag.startswith('B-'): start, kind = len(text), tag[2:]
            text += word.encode()
            end = len(text)
        text += b'\n\n'
    return text.decode(), gold


def main(program, path, verbose):
    cases = [body(d) for d in documents(path)]
    feed = ''.join(json.dumps({'id': i, 'articles': [{'body': c[0]}]}) + '\n' for i, c in enumerate(cases))
    done = subprocess.run([program, 'compare', '--ndjson'], input=feed.encode(), stdout=subprocess.PIPE, check=False)
    hit, asked, said = collections.Counter(), collections.Counter(), 0
    for (text, gold), line in zip(cases, done.stdout.decode().splitlines()):
        article = json.loads(line)['articles'][0]
        raw = article['body'].encode()
        have = {tuple(m['span']) for m in article['mentions'] if m['kind'] in NAMES}
        said += len(have)
        for span, kind in gold.items():
            asked[kind] += 1
            hit[kind] += span in have
        if verbose:
            show = lambda s: raw[max(0, s[0] - 30):s[0]].decode(errors='replace') + '[' + raw[s[0]:s[1]].decode() + ']' + raw[s[1]:s[1] + 20].decode(errors='replace')
            for span in sorted(set(gold) - have): print('missed', gold[span], repr(show(span)))
            for span in sorted(have - set(gold)): print('extra', repr(show(span)))
    tp, all_asked = sum(hit.values()), sum(asked.values())
    precision, recall = tp / said if said else 0.0, tp / all_asked if all_asked else 0.0
    print(f'precision {precision:.4f}\nrecall    {recall:.4f}\nf1        {2 * precision * recall / (precision + recall) if tp else 0:.4f}')
    for kind in sorted(asked): print(f'{kind:9} {hit[kind] / asked[kind]:.4f} of {asked[kind]}')


if __name__ == '__main__':
    arguments = [a for a in sys.argv[1:] if a != '--verbose']
    if len(arguments) != 2: raise SystemExit(__doc__)
    main(arguments[0], arguments[1], '--verbose' in sys.argv)
