#!/usr/bin/env python3
"""What the timeline and the ladder must say of the set "envoys" beside the project.

usage: envoys.py [SYNOPTIC]     the clusters: SYNOPTIC_SHARED/clusters, by default ../shared; absent: exit 77

The outlet of the second article, Bloomberg, is given here as a reader would give it. One line a claim; exit status 1: one is wrong.
"""
import json
import pathlib
import sys
import tempfile

from studies import bodies, call, listed, program

ONCE = ('2025-10-14', '2025-11-23', '2025-11-25', '2025-12-02', '2026-01-20', '2026-01-21', '2026-01-22', '2026-02-24')


def timeline_claims(entries):
    days = [entry['when'] for entry in entries]
    for day in ONCE:
        yield f'{day} stands once', days.count(day) == 1
    told = [(entry['when'], one) for entry in entries for happening in entry['happenings'] for one in happening['tellings']]
    yield '"October 27th" is flagged', any(one['words'] == 'October 27th' and one['slip'] for _, one in told)
    yield '"Today" of the Christmas message stands on no day', not any(one['article'] == 'C' and one['words'] == 'Today' for _, one in told)


def ladder_claims(ladders):
    texts = bodies('envoys')

    def line(climb):  # the paragraph of the words
        body, at = texts[climb['article']], climb['span'][0]
        return body[body.rfind(b'\n', 0, at) + 1:(body + b'\n').find(b'\n', at)].decode()

    def ways(article, *words):  # (ladder, names of the rungs, where they lead) of the facts in the paragraph that has the words
        return [(ladder, [rung['name'] for rung in climb['rungs']], [rung['leadsTo'] for rung in climb['rungs'][:-1]])
                for ladder in ladders for climb in ladder['climbs'] if climb['article'] == article and all(one in line(climb) for one in words)]

    draft = ways('A', 'Bloomberg\'s sources')
    yield 'the draft plan that Moscow received is one origin', bool(draft) and all(ladder['origins'] == 1 for ladder, _, _ in draft)
    yield 'who cites Bloomberg\'s sources leads to the Bloomberg text', any('B' in leads for _, _, leads in draft)
    yield '"lots of progress" climbs Witkoff, CNBC, Fox News', any(
        len(names) == 4 and all(a in b for a, b in zip(('Witkoff', 'CNBC', 'Fox News'), names)) for _, names, _ in ways('C', 'CNBC', 'progress'))
    yield 'the two hours are credited to Tass in one text', any('tass' in name.lower() for _, names, _ in ways('B', 'two hours of talks') for name in names)
    yield 'the two hours name no source in the other', any(len(names) == 1 for _, names, _ in ways('A', 'two-hour', 'constructive') + ways('A', 'Dmitriev', 'sidelines'))


def main():
    path = program()
    source = pathlib.Path(listed('envoys'))
    articles = json.loads(source.read_text())
    for one in articles:
        if one['id'] == 'B':
            one['source'] = 'Bloomberg'
    with tempfile.TemporaryDirectory() as folder:
        for one in articles:  # the program takes files of the list's own folder only
            name = f"{one['id']}.txt"
            pathlib.Path(folder, name).write_bytes((source.parent / one['file']).read_bytes())
            one['file'] = name
        copy = pathlib.Path(folder, 'articles.json')
        copy.write_text(json.dumps(articles))
        claims = [*timeline_claims(call(path, 'timeline', str(copy))['entries']), *ladder_claims(call(path, 'ladder', str(copy))['ladders'])]
    for what, good in claims:
        print(('right ' if good else 'WRONG ') + what)
    print(f'{sum(good for _, good in claims)} of {len(claims)}')
    sys.exit(0 if all(good for _, good in claims) else 1)


if __name__ == '__main__':
    main()
