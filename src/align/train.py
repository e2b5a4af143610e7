#!/usr/bin/env python3
"""Learns the weights of align and writes weights.h.

usage: train.py EVIDENCE SHARED > weights.h
  EVIDENCE  build/native/tests/align/align_evidence (its source: tests/align/evidence_dump.cpp), with SYNOPTIC_LEXICON set
  SHARED    the folder with clusters/, data/links/ecb_train.jsonl and data/links/ecb_dev.jsonl

Few articles: learned on the gold links of the clusters and of nineteen invented sets (tests/compare/quality/invented/*/links.json; the
others are a measure, README.md); required ones count as linked, optional ones not at all. Many articles: on the topics of ecb_train.jsonl (two sentences that
share an event are linked). Method: logistic regression with a ridge, by Newton's method; the ridge pulls towards 0, or towards
PRIOR where the data has too few cases to learn from. The evidence comes from the program itself, in two passes, because the second
looks at the scores of the first. The second pass of few articles also weighs the products of any two values.

Every number that goes to standard error is of the clusters, leave one out: weights of both stages from the others, thresholds of options.h.
Needs Python 3 and numpy (Debian's python3-numpy). Some minutes.
"""
import collections, json, os, subprocess, sys
import numpy

LINK, FULL = 0.22, 0.19   # as in options.h: chosen where the leave-one-out curves are flat, not at their top
RIDGE, SECOND_RIDGE = 3.0, 8.0   # the second stage has more to weigh, from the same few links
CROSSED_RIDGE = 200.0   # of values and products, each divided by its deviation
ORDER = ('first', 'evidence', 'context', 'full', 'full_context', 'crossed', 'full_crossed')   # as in score.h
INVENTED = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../tests/compare/quality/invented')
# Sets whose links are a measure that nothing was learned from: learning from them too came out no better (README.md).
MEASURE = set('''bribery_arrest central_bank chocolate_recall doping_case ferry_kelmouth flight_diverted football_transfer heatwave_blackout hostage_release
minister_resigns opera_reopening penrose_takeover pipeline_spill teachers_strike vaccine_trial prison_escape sanctions_package train_derailment'''.split())
# One cluster alone holds an article about another week: too few to learn from, too important to leave out.
PRIOR = {'days_far': -4.0}


# --- data: requests for the program, and what is right about the pairs that it answers --------------------------------------

def dense(text):
    """Character offset -> offset without white space."""
    out = [0]
    for c in text: out.append(out[-1] + (not c.isspace() and c != '\ufeff'))
    return out


def byte_offsets(text):
    out, at = {}, 0
    for i, c in enumerate(text): out[at] = i; at += len(c.encode())
    out[at] = len(text)
    return out


def clusters(shared):
    """(name, request, judge): judge(pair of spans) is (linked, full, hits): 1 yes, 0 no, None does not count."""
    for name in sorted(os.listdir(shared + '/clusters')):
        folder = f'{shared}/clusters/{name}/'
        manifest = json.load(open(folder + 'articles.json'))
        articles = [{'id': a['id'], 'published': a.get('published', ''), 'body': open(folder + a['file'], newline='', encoding='utf-8-sig').read()} for a in manifest]
        links = json.load(open(folder + 'gold/links.json'))
        required = {tuple(sorted(x['pair'])): x['level'] for x in links if x['weight'] == 'required'}
        optional = {tuple(sorted(x['pair'])) for x in links if x['weight'] == 'optional'}
        gold = json.load(open(folder + 'gold/sentences.json'))
        places, maps = [], []
        for a in articles:
            squeezed = ''.join(c for c in a['body'] if not c.isspace() and c != '\ufeff'); at, found = 0, []
            for s in gold[a['id']]:
                text = ''.join(c for c in s['text'] if not c.isspace())
                begin = squeezed.find(text, at); begin = begin if begin >= 0 else squeezed.find(text)
                at = begin + len(text); found.append((s['id'], begin, at))
            places.append(found); maps.append((byte_offsets(a['body']), dense(a['body'])))

        def covered(article, begin, end, maps=maps, places=places):
            of, ix = maps[article]; lo, hi = ix[of[begin]], ix[of[end]]
            return [g for g, b, e in places[article] if (min(hi, e) - max(lo, b)) * 2 >= min(e - b, hi - lo) and lo < e and b < hi]
        yield name, articles, judged_pairs(covered, required, optional), required


def judged_pairs(covered, required, optional):
    """The judge of a set: covered(article, begin, end) are the gold sentences that a span stands for."""
    def judge(pair):
        pairs = {tuple(sorted((x, y))) for x in covered(*pair[:3]) for y in covered(*pair[3:])}
        hits = pairs & set(required)
        linked = 1 if hits else None if pairs & optional else 0
        full = 1 if any(required[h] == 'full' for h in hits) else None if linked is None else 0
        return linked, full, hits
    return judge


def invented():
    """As clusters(), of the invented sets whose links are learned from."""
    for name in sorted(os.listdir(INVENTED)):
        folder = f'{INVENTED}/{name}/'
        if name in MEASURE or not os.path.exists(folder + 'links.json'): continue
        manifest, gold = json.load(open(folder + 'articles.json')), json.load(open(folder + 'links.json'))
        articles = [{'id': a['id'], 'published': a.get('published', ''), 'body': open(folder + a['file'], newline='', encoding='utf-8').read()} for a in manifest]
        spans = [[(f'{a["id"]}{i + 1}', b, e) for i, (b, e) in enumerate(gold['sentences'][a['id']])] for a in articles]
        covered = lambda article, begin, end, spans=spans: [g for g, b, e in spans[article] if (min(end, e) - max(begin, b)) * 2 >= min(e - b, end - begin) and b < end and begin < e]
        required = {tuple(sorted(x['pair'])): x['level'] for x in gold['links'] if x['weight'] == 'required'}
        optional = {tuple(sorted(x['pair'])) for x in gold['links'] if x['weight'] == 'optional'}
        yield name, articles, judged_pairs(covered, required, optional), required


def topics(path):
    """(request, judge) of every topic of an ECB+ file; judge is None for pairs with a sentence that was not validated."""
    by_topic = collections.defaultdict(list)
    for line in open(path): d = json.loads(line); by_topic[d['topic']].append(d)
    for docs in by_topic.values():
        articles, maps = [], []
        for d in docs:
            first = 1 if d['doc'].endswith('ecbplus') else 0   # its sentence 0 is an address
            lines = [' '.join(s).replace('``', '“').replace("''", '”') for s in d['sents']][first:]
            body = '\n\n'.join(lines); at, ranges = 0, []
            for line in lines: n = dense(line)[-1]; ranges.append((at, at + n)); at += n
            events = collections.defaultdict(set)
            for m in d['mentions']:
                if m.get('chain') and not m['chain'].startswith('INTRA') and m['type'].startswith(('ACTION', 'NEG_')): events[m['sent']].add(m['chain'])
            articles.append({'body': body}); maps.append((first, ranges, byte_offsets(body), dense(body), {s for s in d['validated'] if s >= first}, events))

        def line_of(article, begin, end, maps=maps):
            first, ranges, of, ix, _, _ = maps[article]; lo, hi = ix[of[begin]], ix[of[end]]
            return first + max(range(len(ranges)), key=lambda j: min(hi, ranges[j][1]) - max(lo, ranges[j][0]))

        def judge(pair, line_of=line_of, maps=maps):
            s, t = line_of(*pair[:3]), line_of(*pair[3:])
            left, right = maps[pair[0]], maps[pair[3]]
            if s not in left[4] or t not in right[4]: return None
            return 1 if left[5].get(s, set()) & right[5].get(t, set()) else 0
        yield articles, judge


def evidence(program, requests, first):
    """Runs the program: its names, and for each request a list of (pair of spans, values)."""
    feed = ''.join(json.dumps({'articles': r}) + '\n' for r in requests)
    command = [program] + [repr(w) for w in first]
    lines = subprocess.run(command, input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout.decode().split('\n')
    names, at, sets = lines[0].split(), 1, []
    for _ in requests:
        n = int(lines[at]); rows = [l.split() for l in lines[at + 1:at + 1 + n]]; at += 1 + n
        sets.append([(tuple(map(int, r[:6])), list(map(float, r[6:]))) for r in rows])
    return names, sets


# --- fitting ----------------------------------------------------------------------------------------------------------------

def fit(names, rows, labels, ridge, scale=1.0):
    prior = numpy.array([PRIOR.get(n, 0.0) for n in names]) * scale; w = prior.copy()
    x, y, pull = numpy.asarray(rows), numpy.asarray(labels, float), numpy.full(len(names), ridge)
    pull[0] = 1e-6   # "one"
    for _ in range(12):
        p = 1 / (1 + numpy.exp(-numpy.clip(x @ w, -30, 30)))
        step = numpy.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + numpy.diag(pull), x.T @ (p - y) + pull * (w - prior))
        w = w - step / max(1.0, numpy.abs(step).max() / 2)   # long steps overshoot
    return [float(f'{v:.4f}') for v in w]


def with_products(rows):
    """The values, then the products of score.h: of each value but the first with itself and all behind it."""
    x = numpy.asarray(rows)
    return numpy.concatenate([x] + [x[:, i:i + 1] * x[:, i:] for i in range(1, x.shape[1])], 1)


def fit_crossed(names, rows, labels, ridge):
    x = with_products(rows); spread = x.std(0); spread[spread < 1e-9] = 1
    w = numpy.array(fit(names + [''] * (x.shape[1] - len(names)), x / spread, labels, ridge, spread)) / spread
    return [float(f'{v:.4f}') for v in w]


def learn(names, sets, judged, ridge=RIDGE, fit=fit):
    """sets: lists of values; judged: the labels; pairs without one are left out."""
    rows = [x for s, j in zip(sets, judged) for (_, x), y in zip(s, j) if y is not None]
    return fit(names, rows, [y for j in judged for y in j if y is not None], ridge)


# --- measuring: as eval/score.py does, from the scores -----------------------------------------------------------------------

def f1(p, r): return 2 * p * r / (p + r) if p + r else 0.0


def measure(scores, fulls, judged, required, link, full):
    found, ok, bad, full_found, full_ok, full_bad = set(), 0, 0, set(), 0, 0
    main = {k for k, level in required.items() if level == 'full'}
    for s, f, (linked, _, hits) in zip(scores, fulls, judged):
        if s < link: continue
        if linked: ok += 1; found |= hits
        elif linked == 0: bad += 1
        if f >= full:
            if hits & main: full_ok += 1; full_found |= hits & main
            elif linked == 0: full_bad += 1
    ratio = lambda a, b: a / b if b else 0.0
    partnered, linked = {s for p in main for s in p}, {s for p in found for s in p}
    return {'link P': ratio(ok, ok + bad), 'link R': ratio(len(found), len(required)), 'link F1': f1(ratio(ok, ok + bad), ratio(len(found), len(required))),
            'full R': ratio(len(main & found), len(main)), 'full F1': f1(ratio(full_ok, full_ok + full_bad), ratio(len(full_found), len(main))),
            'only': ratio(len(partnered - linked), len(partnered))}


def applied(weights, rows): return list(1 / (1 + numpy.exp(-with_products([x for _, x in rows]) @ weights)))


# --- the header -------------------------------------------------------------------------------------------------------------

def braces(values, indent):
    text, line = '', ''
    for v in values:
        item = f'{v:g}, '
        if len(line) + len(item) > 110 - indent: text += line.rstrip() + '\n' + ' ' * indent; line = ''
        line += item
    return '{' + (text + line).rstrip(', ') + '}'


def two_stages(program, requests, names, own, judges, kinds, real=None):
    """The weights of the first stage, then those of the second for each kind of label that the judges give. With `real`, the number of
    sets that are real reports: the first stage is learned from these alone, the second half from these, half from all with products."""
    _, sets = evidence(program, requests, [])
    judged = [[judge(p) for p, _ in s] for judge, s in zip(judges, sets)]
    first = learn(own, [[(p, x[:len(own)]) for p, x in s] for s in sets[:real]], [[j[0] for j in js] for js in judged[:real]])
    _, sets = evidence(program, requests, first)
    judged = [[judge(p) for p, _ in s] for judge, s in zip(judges, sets)]
    second = []
    for which in kinds:
        labels = [[j[which] for j in js] for js in judged]
        plain = learn(names, sets[:real], labels[:real], SECOND_RIDGE)
        if real:
            crossed = learn(names, sets, labels, CROSSED_RIDGE, fit_crossed)
            plain += [0.0] * (len(crossed) - len(plain))
            plain = [float(f'{(p + c) / 2:.4f}') for p, c in zip(plain, crossed)]
        second.append(plain)
    return first, second


def leave_one_out(program, few, names, own, real):
    """Means over the real reports, every set scored with weights of both stages from all others. Prints also the calibration."""
    total, pairs, linked = collections.Counter(), [0] * 10, [0] * 10
    for i, (name, request, judge, required) in enumerate(few[:real]):
        others = few[:i] + few[i + 1:]
        first, (link, full) = two_stages(program, [c[1] for c in others], names, own, [c[2] for c in others], (0, 1), real - 1)
        _, (rows,) = evidence(program, [request], first)
        judged = [judge(p) for p, _ in rows]
        scores = applied(link, rows)
        m = measure(scores, applied(full, rows), judged, required, LINK, FULL)
        print(f'  {name:22}' + '  '.join(f'{k} {v:.3f}' for k, v in m.items()), file=sys.stderr, flush=True)
        for k, v in m.items(): total[k] += v / real
        for s, j in zip(scores, judged):
            if j[0] is not None: pairs[min(9, int(s * 10))] += 1; linked[min(9, int(s * 10))] += j[0]
    print('  ' + 'mean'.ljust(22) + '  '.join(f'{k} {v:.3f}' for k, v in total.items()), file=sys.stderr)
    print('  linked of the pairs scored from .0, .1 … .9: ' + ' '.join(f'{l / n if n else 0:.2f} of {n}' for n, l in zip(pairs, linked)), file=sys.stderr)
    return total


def main():
    program, shared = sys.argv[1:3]
    few = list(clusters(shared)); real = len(few); few += list(invented())
    many = list(topics(shared + '/data/links/ecb_train.jsonl'))
    names, _ = evidence(program, [], []); size = int(names.pop(0))
    own = names[:size]
    print('leave one out:', file=sys.stderr)
    total = leave_one_out(program, few, names, own, real)
    few_first, (few_link, few_full) = two_stages(program, [c[1] for c in few], names, own, [c[2] for c in few], (0, 1), real)
    only_link = lambda judge: lambda pair: (judge(pair),)
    many_first, (many_link,) = two_stages(program, [r for r, _ in many], names, own, [only_link(judge) for _, judge in many], (0,))

    print('// Learned weights; the order is that of kEvidenceNames and kContextNames (evidence.h), of products that of score.h.\n'
          '// Made by: src/align/train.py build/native/tests/align/align_evidence SHARED > src/align/weights.h\n'
          '// Data: kFewWeights from the gold links of SHARED/clusters and of the invented sets, kManyWeights from\n'
          '// SHARED/data/links/ecb_train.jsonl (ECB+, CC BY 3.0).\n'
          '// Clusters, leave one out: ' + ', '.join(f'{k} {v:.3f}' for k, v in total.items()) + '\n'
          '#pragma once\n#include "align/score.h"\n\nnamespace synoptic {\n')
    n = len(names)
    for label, first, link, full in (('kFewWeights', few_first, few_link, few_full), ('kManyWeights', many_first, many_link, None)):
        print(f'inline constexpr Weights {label} = {{')
        parts = [('first', first), ('evidence', link[:size]), ('context', link[size:n]), ('crossed', link[n:])]
        if full: parts += [('full', full[:size]), ('full_context', full[size:n]), ('full_crossed', full[n:])]
        for name, values in sorted(parts, key=lambda part: ORDER.index(part[0])):
            if values: print(f'    .{name} = ' + braces(values, 8) + ',')
        if not full: print(''.join(f'    .{name} = kFewWeights.{name},\n' for name in ORDER if name.startswith('full')), end='')   # ECB+ has no levels
        print('};\n')
    print('}  // namespace synoptic')


if __name__ == '__main__':
    if len(sys.argv) != 3: raise SystemExit(__doc__)
    main()
