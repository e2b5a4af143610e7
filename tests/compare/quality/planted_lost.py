#!/usr/bin/env python3
"""For each planted change that is not found, the stage at which it is lost.

usage: planted_lost.py SYNOPTIC [KIND]      KIND: part of "changed date", "changed polarity" …
Plants what eval/planted.py of the shared folder plants (SYNOPTIC_SHARED, else ../shared) and says of every miss:
  unread    facts finds no value in the changed words, or none in the others
  unlinked  no sentence with the others' value is linked to the changed one any more
  partial   … only as partners that share no main claim
  elsewhere the changed words are in a conflict, but against others
  judged    linked, and no rule or a guard spoke: look at src/compare
"""
import collections, json, os, sys

shared = os.environ.get('SYNOPTIC_SHARED') or os.path.join(os.path.dirname(os.path.abspath(__file__)), *['..'] * 3, '..', 'shared')
if not os.path.isdir(os.path.join(shared, 'eval')): print('no shared folder: skipped'); raise SystemExit(77)
sys.path.insert(0, os.path.join(shared, 'eval'))
import planted
from public import chars, compare
from score import overlaps


class Answer:
    def __init__(self, answer):
        self.json, self.of, self.sentences, self.mentions = answer, {}, collections.defaultdict(list), collections.defaultdict(list)
        for a in answer['articles']:
            at = self.of[a['id']] = chars(a['body'])
            for s in a['sentences']: self.sentences[a['id']].append((s['id'], at[s['span'][0]], at[s['span'][1]]))
            for m in a['mentions']: self.mentions[a['id']].append((m['kind'], at[m['span'][0]], at[m['span'][1]]))
        self.article = {s[0]: a for a, list_ in self.sentences.items() for s in list_}
        self.level = {frozenset((l['left'], l['right'])): l['level'] for l in answer['links']}

    def sentence(self, place): return next((s for s, b, e in self.sentences[place[0]] if overlaps((b, e), place[1:])), None)
    def reads(self, place): return any(overlaps(m[1:], place[1:]) for m in self.mentions[place[0]] if m[0] != 'quote')
    def conflicts(self):
        def span(m): a = self.article[m['sentence']]; return a, self.of[a][m['span'][0]], self.of[a][m['span'][1]]
        return [[[span(m) for m in v['mentions']] for v in f['values']] for f in self.json['facts'] if f['relation'] == 'conflict']


def stage(answer, here, others):
    touch = lambda m, s: m[0] == s[0] and overlaps(m[1:], s[1:])
    mine = [(v, c) for c in answer.conflicts() for v in c if any(touch(m, here) for m in v)]
    if any(touch(m, o) for v, c in mine for w in c if w is not v for m in w for o in others): return 'found'
    if mine: return 'elsewhere'
    if not answer.reads(here) or not any(answer.reads(o) for o in others): return 'unread'
    levels = {answer.level.get(frozenset((answer.sentence(here), answer.sentence(o)))) for o in others}
    return 'judged' if 'full' in levels else 'partial' if 'partial' in levels else 'unlinked'


def main(program, kinds):
    total = collections.Counter()
    root = os.path.join(shared, 'clusters')
    for name in sorted(os.listdir(root)):
        folder = os.path.join(root, name)
        arts = json.load(open(folder + '/articles.json'))
        text = {a['id']: open(os.path.join(folder, a['file'])).read() for a in arts}
        plan = [c for c in planted.cases(folder) if c[0].startswith('changed') and kinds in c[0]]
        requests = [[{'id': a['id'], 'published': a['published'], 'body': text[a['id']][:b] + new + text[a['id']][e:] if a['id'] == l else text[a['id']]} for a in arts]
                    for _, l, b, e, new, _ in plan]
        for (kind, l, b, e, new, others), answer in zip(plan, compare(program, requests)):
            here = (l, max(0, b - 30), b + len(new) + 30) if kind == 'changed polarity' else (l, b, b + len(new))
            lost = stage(Answer(answer), here, others); total[kind, lost] += 1
            if lost != 'found': print(f'{lost:9} {name} {l} {kind} {text[l][b:e]!r} -> {new!r}')
    for (kind, lost), count in sorted(total.items()): print(f'{kind:18} {lost:9} {count:4}')


if __name__ == '__main__':
    if len(sys.argv) < 2: raise SystemExit(__doc__)
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else '')
