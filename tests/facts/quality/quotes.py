#!/usr/bin/env python3
"""Measures speakers on PolNeAR: of the quoted segments inside an annotated content, those given the annotated source.

usage: quotes.py SYNOPTIC FILE.jsonl [--verbose]
  SYNOPTIC  the program; it is run as `SYNOPTIC compare --ndjson`, one article of the data as one request
A segment is what stands between two double quotation marks and lies within one annotated content. It is found when a
quote mention overlaps it; it is right when that mention's speaker overlaps the annotated source. Precision is of the
segments given a speaker, recall of all segments that have a source.
"""
import re, sys

from polnear import f1, overlaps, readings

SEGMENT = re.compile(r'[“"]([^“”"\n]+)[”"]')


def main(program, path, verbose):
    asked = said = right = 0
    for case, article, of in readings([program, 'compare', '--ndjson'], path):
        quotes = [([of[m['span'][0]], of[m['span'][1]]], m.get('speaker')) for m in article['mentions'] if m['kind'] == 'quote']
        for found in SEGMENT.finditer(case['text']):
            span = found.span(1)
            holders = [a for a in case['attributions'] if any(c[0] <= span[0] + 1 and span[1] - 1 <= c[1] for c in a['content'])]
            if not holders or not any(a['source'] for a in holders): continue
            asked += 1
            speakers = [[of[s[0]], of[s[1]]] for q, s in quotes if overlaps(q, span) and s]
            if not speakers:
                if verbose: print('silent:', repr(case['text'][max(0, span[0] - 90):span[1] + 60]))
                continue
            said += 1
            good = any(overlaps(s, source) for s in speakers for a in holders for source in a['source'])
            right += good
            if verbose and not good:
                print('wrong:', [case['text'][s[0]:s[1]] for s in speakers], 'not', [case['text'][x[0]:x[1]] for a in holders for x in a['source']], repr(case['text'][max(0, span[0] - 90):span[1] + 60]))
    precision, recall = right / said if said else 0.0, right / asked if asked else 0.0
    print(f'segments  {asked}\nprecision {precision:.4f}\nrecall    {recall:.4f}\nf1        {f1(precision, recall):.4f}')


if __name__ == '__main__':
    arguments = [a for a in sys.argv[1:] if a != '--verbose']
    if len(arguments) != 2: raise SystemExit(__doc__)
    main(arguments[0], arguments[1], '--verbose' in sys.argv)
