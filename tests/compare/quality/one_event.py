#!/usr/bin/env python3
"""Lists what is told as conflict (or as another relation) between reports of one event that no gold judges, to be read as a fact-checker.

usage: one_event.py SYNOPTIC [RELATION] [RULE]      RELATION: conflict (default), differs …; RULE: part of its name
Reads data/links/ecb_*.jsonl of the shared folder (SYNOPTIC_SHARED, else ../shared): reports of one event, six at a time. Its words are cut as in
the Penn Treebank ("170, 000", "don 't"), so some of what it shows is of that making. Prints each fact with its sentences, then how many by rule.
"""
import collections, glob, json, os, subprocess, sys

shared = os.environ.get('SYNOPTIC_SHARED') or os.path.join(os.path.dirname(os.path.abspath(__file__)), *['..'] * 3, '..', 'shared')
AT_ONCE = 6


def sets(path):
    """(name, articles) of each event, in the order of the file's topics."""
    events = collections.defaultdict(list)
    for line in open(path): d = json.loads(line); events[d['topic'], d['doc'].endswith('ecbplus')].append(d)
    for (topic, plus), docs in sorted(events.items()):
        articles = []
        for d in docs:
            lines = [' '.join(words).replace('``', '“').replace("''", '”') for words in d['sents']][1 if plus else 0:]  # its sentence 0 is an address
            for glue in (" n't", " 's", ' ,', ' .'): lines = [line.replace(glue, glue[1:]) for line in lines]
            articles.append({'id': d['doc'], 'body': '\n\n'.join(lines)})
        for at in range(0, len(articles), AT_ONCE):
            if len(articles[at:at + AT_ONCE]) > 1: yield f'{topic}{"plus" if plus else ""}', articles[at:at + AT_ONCE]


def main(program, relation, rule):
    files = sorted(glob.glob(os.path.join(shared, 'data', 'links', 'ecb_*.jsonl')))
    if not files: print('no shared folder: skipped'); raise SystemExit(77)
    asked = [one for path in files for one in sets(path)]
    feed = ''.join(json.dumps({'articles': articles}) + '\n' for _, articles in asked)
    answers = subprocess.run([program, 'compare', '--ndjson'], input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout.decode().splitlines()
    count = collections.Counter()
    for (name, _), line in zip(asked, answers):
        answer = json.loads(line)
        body = {a['id']: a['body'].encode() for a in answer['articles']}
        place = {s['id']: (a['id'], s['span']) for a in answer['articles'] for s in a['sentences']}
        text = lambda article, span: body[article][span[0]:span[1]].decode()
        for fact in answer['facts']:
            if fact['relation'] != relation or rule not in fact['rule']: continue
            count[fact['rule']] += 1
            print(f'\n## {name} {fact["rule"]}: {fact["explanation"]}')
            for value in fact['values']:
                for mention in value['mentions']:
                    article, span = place[mention['sentence']]
                    print(f'   [{text(article, mention["span"])}] {text(article, span)}')
    print(f'\n{sum(count.values())} in {len(asked)} sets')
    for found, times in count.most_common(): print(f'{times:5} {found}')


if __name__ == '__main__':
    if len(sys.argv) < 2: raise SystemExit(__doc__)
    main(*(sys.argv[1:4] + ['conflict', ''][len(sys.argv) - 2:]))
