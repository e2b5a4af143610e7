#!/usr/bin/env python3
"""How many steps of the ladders over the clusters beside the project are right, by the list ladders.tsv.

usage: ladders.py [SYNOPTIC] [--list] [-v]     the clusters: SYNOPTIC_SHARED/clusters, by default ../shared; absent: exit 77

A step: one that said the words of a fact, or passed them on, as the ladder has it; the article itself is none. A row of the list judges
one: set, article, bytes of the told words, bytes of the words that name the source, the first six digits of the SHA-256 of both, right or
wrong. Right: whom these words name said just that, or passed it on, by the article's own account. Every step was read in its sentence. A
step into one sentence counts once, and as right only if it is for all words of that sentence; one that nobody has judged counts as wrong.
--list prints the list of now, "?" where a step has not been judged. Exit status 1: fewer than 90 % are right.
"""
import hashlib
import sys

from studies import CLUSTERS, ROOT, bodies, call, listed, program

LEAST = 90


def judged():
    rows = {}
    for line in (ROOT / 'tests/study/quality/ladders.tsv').read_text().splitlines():
        if line and line[0] != '#':
            *key, verdict = line.split('\t')
            rows[tuple(key)] = verdict
    return rows


def steps(path):
    """(key of the list, what a step counts as one by, words for people)"""
    for name in CLUSTERS:
        texts = bodies(name)
        for ladder in call(path, 'ladder', listed(name))['ladders']:
            for climb in ladder['climbs']:
                for rung in climb['rungs'][:-1]:
                    body = texts[climb['article']]
                    told, source = climb['span'], rung['span']
                    digest = hashlib.sha256(body[told[0]:told[1]] + b'|' + body[source[0]:source[1]]).hexdigest()[:6]
                    key = (name, climb['article'], f'{told[0]}-{told[1]}', f'{source[0]}-{source[1]}', digest)
                    yield key, (name, climb['sentence'], *source), f'{rung["name"]}: {climb["words"]}'


def main():
    listing, verbose = '--list' in sys.argv, '-v' in sys.argv
    sys.argv = [one for one in sys.argv if one not in ('--list', '-v')]
    known, verdicts, rows = judged(), {}, {}
    for key, step, words in steps(program()):
        rows[key] = verdict = known.get(key, '?')
        verdicts.setdefault(step, []).append((verdict, words))
    if listing:
        for key in sorted(rows):
            print('\t'.join((*key, rows[key])))
        return
    right = sum(all(verdict == 'right' for verdict, _ in all_) for all_ in verdicts.values())
    unknown = sum(any(verdict == '?' for verdict, _ in all_) for all_ in verdicts.values())
    for step, all_ in sorted(verdicts.items()):
        for verdict, words in all_:
            if verdict == '?' or (verbose and verdict != 'right'):
                print(verdict, step[0], step[1], words)
    print(f'steps of the ladders: right {right} of {len(verdicts)}, {unknown} not judged')
    sys.exit(0 if 100 * right >= LEAST * len(verdicts) else 1)


if __name__ == '__main__':
    main()
