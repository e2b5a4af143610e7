#!/usr/bin/env python3
"""Measures the aligned words on sentence revisions with annotated edits (arXivEdits).

usage: edits.py SYNOPTIC [FILE.json]     FILE: default SHARED/data/edits/edits_dev.json, SHARED: SYNOPTIC_SHARED or ../shared
Every pair of sentences is compared as two articles. A word counts as changed when no word of the same letters, small or
capital, is aligned with it. Printed: precision, recall and F1 of the changed words of both sentences against the words that lie
in an annotated edit (the first combination of edits). The annotation has no edit for a move: moved words are now an insertion
and a deletion, now nothing. So the second line tells the same when a word that stands out of order counts as changed too.
"""
import bisect, json, os, subprocess, sys


def words_of(text):
    """Byte offset -> index of the word, words being parted by one space."""
    of, at = {}, 0
    for k, word in enumerate(text.split(' ')):
        n = len(word.encode()); of.update(dict.fromkeys(range(at, at + n), k)); at += n + 1
    return of


def in_order(pairs):
    """The longest part of the pairs that increases on both sides."""
    tails, ends, before = [], [], []
    pairs = sorted(pairs)
    for i, (_, right) in enumerate(pairs):
        k = bisect.bisect_left(tails, right)
        before.append(ends[k - 1] if k else -1)
        tails[k:k + 1] = [right]; ends[k:k + 1] = [i]
    kept, i = set(), ends[-1] if ends else -1
    while i >= 0: kept.add(pairs[i]); i = before[i]
    return kept


def changed(answer, left_text, right_text, moves):
    left, right = left_text.split(' '), right_text.split(' ')
    first, of_left, of_right = answer['articles'][0], words_of(left_text), words_of(right_text)
    ids = {s['id'] for s in first['sentences']}
    pairs = set()
    for link in answer['links']:
        for lb, le, rb, re in link.get('tokens', []):
            if link['left'] not in ids: lb, le, rb, re = rb, re, lb, le
            xs, ys = ({of[b] for b in range(lo, hi) if b in of} for of, lo, hi in ((of_left, lb, le), (of_right, rb, re)))
            pairs |= {(x, y) for x in xs for y in ys if left[x].lower() == right[y].lower()}
    kept = in_order(pairs) if moves else pairs
    stay_left, stay_right = {x for x, _ in kept}, {y for _, y in kept}
    return {(0, k) for k in range(len(left)) if k not in stay_left} | {(1, k) for k in range(len(right)) if k not in stay_right}


def main(program, path):
    if not os.path.exists(path): return print('skipped: no', path)
    cases = list(json.load(open(path)).values())
    feed = ''.join(json.dumps({'articles': [{'body': c['sentence-1']}, {'body': c['sentence-2']}]}) + '\n' for c in cases)
    lines = subprocess.run([program, 'compare', '--ndjson'], input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
    for moves in (False, True):
        right = said = gold = 0
        for case, line in zip(cases, lines):
            want = set()
            for edit in case['edits-combination-0'].values():
                for side, name in enumerate(('sentence-1-token-indices', 'sentence-2-token-indices')):
                    if edit[name]: want |= {(side, k) for k in range(*edit[name])}
            have = changed(json.loads(line), case['sentence-1'], case['sentence-2'], moves)
            right += len(want & have); said += len(have); gold += len(want)
        p, r = right / said, right / gold
        print(f'pairs {len(cases)}  {"changed or moved" if moves else "changed"} words: precision {p:.4f}  recall {r:.4f}  F1 {2 * p * r / (p + r):.4f}')


if __name__ == '__main__':
    if len(sys.argv) not in (2, 3): raise SystemExit(__doc__)
    main(sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else os.environ.get('SYNOPTIC_SHARED', '../shared') + '/data/edits/edits_dev.json')
