#!/usr/bin/env python3
"""Learns which sentences tell what is asked, and writes passage_weights.h.

usage: train.py PASSAGES SHARED > passage_weights.h
  PASSAGES  build/native/tests/study/study_passages (its source: tests/study/passage_dump.cpp), with SYNOPTIC_LEXICON set
  SHARED    the folder that holds clusters

Learned on tests/study/quality/questions.tsv: a sentence is right when it has one of the words of the right answer and stands in an
article that has it. Method: logistic regression with a ridge, by Newton's method, of all sentences of all questions. What goes to
standard error is of sets that nothing was learned from: of how many questions the first, one of the first three is right, and how
many of either kind would be answered from each score on.
Needs Python 3 and numpy (Debian's python3-numpy). A minute.
"""
import json, pathlib, subprocess, sys
import numpy

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'tests/study/quality'))
RIDGE = 1.0
SCALE = 100   # of a weight in the file
LEAST = -3.5  # the score from which on a sentence is shown at all
MOST = 3      # sentences that are shown, as in study.h


def asked(passages, shared):
    """Of every question of the list: its set, whether it has an answer, the traits and the truth of its sentences."""
    import os
    os.environ['SYNOPTIC_SHARED'] = shared
    import questions, studies
    sets = {}
    for _, name, question, words, articles in questions.rows():
        sets.setdefault(name, []).append((question, words, articles))
    for name, rows in sets.items():
        listed = pathlib.Path(studies.listed(name))
        articles = [{**one, 'body': (listed.parent / one['file']).read_text(encoding='utf-8-sig')} for one in json.loads(listed.read_text())]
        request = {'articles': articles, 'questions': [question for question, _, _ in rows]}
        done = subprocess.run([passages], input=json.dumps(request) + '\n', capture_output=True, text=True, check=True)
        blocks = [block.split('\n')[1:] for block in ('\n' + done.stdout).split('\n? ')[1:]]
        for (question, words, good), block in zip(rows, blocks):
            traits, right = [], []
            for line in filter(None, block):
                article, begin, end, *values = map(int, line.split())
                text = articles[article]['body'].encode()[begin:end].decode(errors='replace')
                traits.append([value / 1000 for value in values] + [1.0])
                right.append(articles[article]['id'] in good and any(one in text for one in words))
            if traits:
                yield name, bool(words), numpy.array(traits), numpy.array(right, float)


def learned(rows):
    traits, right = numpy.vstack([one[2] for one in rows]), numpy.concatenate([one[3] for one in rows])
    weights = numpy.zeros(traits.shape[1])
    for _ in range(60):
        chance = 1 / (1 + numpy.exp(-traits @ weights))
        slope = traits.T @ (chance - right) + RIDGE * weights
        bend = (traits * (chance * (1 - chance))[:, None]).T @ traits + RIDGE * numpy.eye(len(weights))
        step = numpy.linalg.solve(bend, slope)
        weights -= step
        if abs(step).max() < 1e-7: break
    return weights


def report(rows):
    first = three = answerable = 0
    tops = []
    for left_out in sorted({one[0] for one in rows}):
        weights = learned([one for one in rows if one[0] != left_out])
        for name, has, traits, right in rows:
            if name != left_out: continue
            scores = traits @ weights
            order = numpy.argsort(-scores, kind='stable')
            tops.append((scores[order[0]], has, bool(right[order[0]])))
            if has:
                answerable += 1
                first += right[order[0]]
                three += right[order[:MOST]].max()
    print(f'of {answerable} with an answer the first sentence is right for {first:.0f}, one of {MOST} for {three:.0f}', file=sys.stderr)
    for least in (1.2, 0.8, 0.4, 0, -0.5, -1, -2, -3):
        shown = [one for one in tops if one[0] >= least]
        print(f'from {least} on: right {sum(one[2] for one in shown)}, wrong {sum(one[1] and not one[2] for one in shown)}, '
              f'without an answer {sum(not one[1] for one in shown)} of {sum(not one[1] for one in tops)}', file=sys.stderr)


def main():
    rows = list(asked(*sys.argv[1:3]))
    report(rows)
    weights = learned(rows)
    print('// Learned weights; the order is that of Trait (passage.h).\n'
          '// Made by: src/study/train.py build/native/tests/study/study_passages SHARED > src/study/passage_weights.h\n'
          '#pragma once\n#include "study/passage.h"\n\nnamespace synoptic {\n')
    values = ', '.join(str(round(SCALE * one)) for one in weights[:-1])
    print(f'inline constexpr std::array<int32_t, kTraits> kPassageWeights = {{{values}}};')
    print(f'inline constexpr int64_t kLeastPassage = {round(SCALE * 1000 * (LEAST - weights[-1]))};  // a sum below it shows nothing')
    print('\n}  // namespace synoptic')


if __name__ == '__main__':
    main()
