#!/usr/bin/env python3
"""Makes a draft for each set of drafts.tsv out of the articles beside the project, and checks it against them.

usage: drafts.py [SYNOPTIC] [-v]     the clusters: SYNOPTIC_SHARED/clusters, by default ../shared; absent: exit 77

Of the twelve sentences of a draft four have something planted: a first name, a duration, an amount that belongs to another matter, a person
who was not there. A planted error is found when its sentence is not supported and a claim that rests on the planted words is not;
an error is false when a sentence is not supported in which nothing was planted, or one in which it was, for other words. Exit status 1: an error is
not found, or one is false.
"""
import hashlib
import json
import pathlib
import re
import sys
import tempfile

from studies import ROOT, bodies, call, listed, program

PIECE = re.compile(r'(!?)(?:([A-Z]):(\d+)-(\d+)|("(?:[^"\\]|\\.)*"))')


def recipes():
    """set -> (article -> digest, [(what was planted or "-", pieces)])"""
    sets = {}
    for line in (ROOT / 'tests/study/quality/drafts.tsv').read_text().splitlines():
        if not line or line[0] == '#':
            continue
        name, what, *pieces = line.split('\t')
        digests, sentences = sets.setdefault(name, ({}, []))
        if pieces:
            sentences.append((what, [m.groups() for m in PIECE.finditer(pieces[0])]))
        else:
            article, digest = what.split('=')
            digests[article] = digest
    return sets


def sentence(texts, pieces):
    """(bytes of the sentence, span of what was planted or None)"""
    out, planted = b'', None
    for mark, article, begin, end, words in pieces:
        piece = json.loads(words).encode() if words else texts[article][int(begin):int(end)]
        if mark:
            planted = (len(out), len(out) + len(piece))
        out += piece
    return out, planted


def judged(got, draft, begin, planted):
    """(found, words of false claims) of the draft's sentence that begins there"""
    claims = [claim for one in got['sentences'] for claim in one['claims']
              if claim['span'][0] >= begin and claim['span'][1] <= begin + len(draft) and claim['standing'] != 'supported']
    hit = lambda claim: planted and claim['span'][0] < begin + planted[1] and begin + planted[0] < claim['span'][1]
    found = any(hit(claim) and claim['kind'] != 'claim' for claim in claims)
    return found, [claim['words'] for claim in claims if not hit(claim)]


def main():
    verbose = '-v' in sys.argv
    if verbose:
        sys.argv.remove('-v')
    path = program()
    found, false, planted_all, sentences_all = 0, 0, 0, 0
    for name, (digests, sentences) in recipes().items():
        texts = bodies(name)
        for article, digest in digests.items():
            if hashlib.sha256(texts[article]).hexdigest()[:8] != digest:
                sys.exit(f'{name}: article {article} is not the one that the drafts were made of')
        made = [sentence(texts, pieces) for _, pieces in sentences]
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, 'draft.txt')
            file.write_bytes(b'\n\n'.join(one for one, _ in made) + b'\n')
            got = call(path, 'draft', str(file), listed(name))
        begin = 0
        for (what, _), (draft, planted) in zip(sentences, made):
            hit, wrong = judged(got, draft, begin, planted)
            begin += len(draft) + 2
            sentences_all += 1
            planted_all += planted is not None
            found += hit
            false += bool(wrong)
            if verbose or wrong or (planted and not hit):
                print(f'{name}: {what}: {"found" if hit else "not found" if planted else "nothing planted"}; false: {wrong}; {draft.decode()}')
    print(f'{sentences_all} sentences: {found} of {planted_all} planted errors found, {false} sentences with a false one')
    sys.exit(0 if found == planted_all and not false else 1)


if __name__ == '__main__':
    main()
