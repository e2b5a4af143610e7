#!/usr/bin/env python3
"""Measures attributions on PolNeAR, direct and indirect: is the annotated source found for the annotated content?

usage: attribution.py PRINT_READING FILE.jsonl [--verbose]
  PRINT_READING  build/native/tests/facts/print_reading
An annotated attribution with a source is found when one of ours has a content that overlaps its content and a speaker (or
an outlet that it went through) that overlaps its source. Precision: of ours that have a speaker span, those that find
an annotated one so. Cues: those of ours whose cue overlaps an annotated cue.
"""
import sys

from polnear import f1, overlaps, readings


def main(program, path, verbose):
    asked = found = said = right = cued = 0
    for case, article, of in readings([program], path):
        text = case['text']
        ours = []
        for a in article['attributions']:
            spans = [[of[s['span'][0]], of[s['span'][1]]] for s in [a['speaker']] + a['through']]
            ours.append(([of[a['content'][0]], of[a['content'][1]]], [s for s in spans if s[0] < s[1]], [of[a['cue'][0]], of[a['cue'][1]]]))
        gold = [a for a in case['attributions'] if a['source'] and a['content']]
        meets = lambda o, g: any(overlaps(o[0], c) for c in g['content']) and any(overlaps(s, x) for s in o[1] for x in g['source'])
        for g in gold:
            asked += 1
            hit = any(meets(o, g) for o in ours)
            found += hit
            if verbose and not hit:
                show = lambda spans: ' … '.join(text[s[0]:s[1]] for s in spans)
                print('missed:', repr(show(g['source'])), '|', repr(show(g['cue'])), '|', repr(show(g['content'])[:120]))
        for o in ours:
            if not o[1]: continue
            said += 1
            good = any(meets(o, g) for g in gold)
            right += good
            cued += any(overlaps(o[2], c) for g in case['attributions'] for c in g['cue'])
            if verbose and not good: print('extra:', repr(text[o[1][0][0]:o[1][0][1]]), '|', repr(text[o[2][0]:o[2][1]]), '|', repr(text[o[0][0]:o[0][1]][:120]))
    precision, recall = right / said if said else 0.0, found / asked if asked else 0.0
    print(f'attributions {asked}\nours      {said}\ncues right {cued / said if said else 0:.4f}\nprecision {precision:.4f}\nrecall    {recall:.4f}\nf1        {f1(precision, recall):.4f}')


if __name__ == '__main__':
    arguments = [a for a in sys.argv[1:] if a != '--verbose']
    if len(arguments) != 2: raise SystemExit(__doc__)
    main(arguments[0], arguments[1], '--verbose' in sys.argv)
