#!/usr/bin/env python3
"""Plants one contradiction at a time into the invented sets: the changes of the shared folder's eval/planted.py, of facts that their authors noted as shared.

usage: planted_invented.py SYNOPTIC [KIND] [PART OF A SET'S NAME]      KIND: part of "date", "number", "money", …; "" for all
For every miss: where it is lost (planted_lost.py), both sentences, and what is linked. Of each kind the share found; then the same values only written
otherwise, of which none may be told as a conflict, and the conflicts that a change makes elsewhere.
"""
import collections, json, os, re, sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import invented
from planted_lost import Answer, overlaps, planted, compare, stage


def plan_of(folder, text, make=planted.changed):
    """(kind, article, begin, end, replacement, places of the same fact elsewhere), over character offsets."""
    for entry in json.load(open(f'{folder}/gold.json')):
        if entry['kind'] != 'shared': continue
        sides = [(s['article'], text[s['article']].find(s['text']), s['text']) for s in entry['sides']]
        sides = [(a, b, b + len(t), t) for a, b, t in sides if b >= 0]
        for a, b, e, t in sides:
            others = [s[:3] for s in sides if s[0] != a]
            new = make(t) if make is not planted.changed or entry['type'] != 'age' else re.sub(r'\d+', lambda m: str(int(m.group()) + 9), t, count=1)
            # the value must stand once in the article, else the unchanged copy would contradict the changed one
            if not others or not new or new == t: continue
            same = 0
            while same < min(len(t), len(new)) and t[same] == new[same]: same += 1
            rest = 0
            while rest < min(len(t), len(new)) - same and t[-1 - rest] == new[-1 - rest]: rest += 1
            word = lambda c: c.isalnum() or c in '-.'
            while same > 0 and word(t[same - 1]): same -= 1
            while rest > 0 and word(t[-rest]): rest -= 1
            old = t[same:len(t) - rest]
            if '-' in old and old[0].isalpha() or text[a].lower().count(old.lower()) > 1: continue
            yield entry['type'], a, b + same, b + len(t) - rest, new[same:len(new) - rest], others


def stray(answer, before, here):
    """Conflicts that are new and have no mention in the changed sentence."""
    read = Answer(answer)
    sentence = read.sentence(here)
    new = [f for f in answer['facts'] if f['relation'] == 'conflict' and f['explanation'] not in before]
    return sum(not any(m['sentence'] == sentence for v in f['values'] for m in v['mentions']) for f in new)


def main(program, kind='', part=''):
    total, quiet = collections.Counter(), collections.Counter()
    root = os.path.join(invented.HERE, 'invented')
    for name in sorted(n for n in os.listdir(root) if part in n):
        folder = os.path.join(root, name)
        arts = json.load(open(folder + '/articles.json'))
        text = {a['id']: open(os.path.join(folder, a['file'])).read() for a in arts}
        plan = [p for p in plan_of(folder, text) if kind in p[0]]
        def request(at): return [{'id': a['id'], 'title': a['title'], 'published': a['published'], 'body': at.get(a['id'], text[a['id']])} for a in arts]
        told = lambda answer: {f['explanation'] for f in answer['facts'] if f['relation'] == 'conflict'}
        rewritten = [p for p in plan_of(folder, text, planted.rewritten) if kind in p[0]]
        before, *after = compare(program, [request({})] + [request({l: text[l][:b] + new + text[l][e:]}) for _, l, b, e, new, _ in rewritten])
        for p, answer in zip(rewritten, after):
            quiet['rewritings'] += 1
            if len(told(answer)) > len(told(before)): quiet['rewritings told as a conflict'] += 1; print('rewriting', name, p[:5], told(answer) - told(before))
        changed = [{l: text[l][:b] + new + text[l][e:]} for _, l, b, e, new, _ in plan]
        for (type_, l, b, e, new, others), at, answer in zip(plan, changed, compare(program, [request(at) for at in changed])):
            here = (l, b, b + len(new))
            quiet['conflicts elsewhere'] += stray(answer, told(before), here)
            answer = Answer(answer)
            lost = stage(answer, here, others); total[type_, lost] += 1; total['all', lost] += 1
            if lost == 'found': continue
            print(f'{lost:9} {name} {l} {type_} {text[l][b:e]!r} -> {new!r}')
            bodies = {**text, **at}
            def show(place):
                return next((f'{s} {bodies[place[0]][x:y]}'.replace('\n', ' ') for s, x, y in answer.sentences[place[0]] if overlaps((x, y), place[1:])), None)
            print('      here', show(here))
            for o in others: print('     ', answer.level.get(frozenset((answer.sentence(here), answer.sentence(o)))), show(o), '|', text[o[0]][o[1]:o[2]])
    for what, count in sorted(quiet.items()): print(f'{what:32} {count}')
    kinds = sorted({k for k, _ in total})
    for k in kinds:
        row = {lost: n for (kk, lost), n in total.items() if kk == k}
        print(f'{k:12} {row.get("found", 0) / sum(row.values()):.3f} of {sum(row.values())}', ' '.join(f'{lost} {n}' for lost, n in sorted(row.items())))


if __name__ == '__main__':
    if len(sys.argv) < 2: raise SystemExit(__doc__)
    main(*sys.argv[1:4])
