#!/usr/bin/env python3
"""Measures the recognisers of numbers on the Recognizers-Text Specs (English): span and value equal, F1 of each model.

usage: recognizers.py SYNOPTIC SHARED_DATA [--verbose]
  SYNOPTIC     the program; `recognise` (tests/facts/quality/recognise.cpp) of the same build runs each recogniser alone
  SHARED_DATA  the folder with recognizers/Number/English/*.json and recognizers/NumberWithUnit/English/*.json
Prints for each model: expected results, results that are left out (by name and count), true, false and missed ones, F1.

Each recogniser alone: no other recogniser takes its tokens first, hedges are left to the range model, and the rules that
say whether a number counts anything in a report (a year is no count) are not asked, as the Specs want every number.
A result counts as found when its span is the same and its value is the same to a millionth; of money the currency too.
* currency: "Dollar" and "Pound" without a country are USD and GBP, as everywhere in this program; a part of a unit is the
  unit ("50 cents" is 0.5 of it), of whatever country. Where the Specs give no ISO code the name is not asked; what the
  sum is paid for ("USD per share") is more than they ask.
* range: the ends are compared; whether an end belongs to the range only where the other end is open ("more than 20"):
  "between 20 and 30" is half-open there and closed here.
A case whose reference implementation itself fails (NotSupported: dotnet) is skipped; every other case counts.
Left out on purpose is only what LEFT_OUT names.
"""
import collections, json, os, re, subprocess, sys

# name -> (reason, test of a result within its input)
LEFT_OUT = {
    'power': ('1e10, 2.5^-1: notation of calculators', lambda r, text: r['Resolution'].get('subtype') == 'power'),
    'part of an address': ('192.168.1.2 is no four numbers', lambda r, text: re.search(r'\d+\.\d+\.\d+\.\d+', text) is not None),
    'relative place': ('"last", "next": no number; the Specs have a mode without them, which counts in full',
                       lambda r, text: r['TypeName'] == 'ordinal.relative'),
    'unit without amount': ('"the dollar", "a small percent": nothing to compare',
                            lambda r, text: r['Resolution'].get('value') in (None, 'null')),
}
MODELS = [  # shown as, recogniser, folder, files, target
    ('Number', 'number', 'Number', ['NumberModel'], 0.90),
    ('Ordinal', 'ordinal', 'Number', ['OrdinalModel', 'OrdinalModelSuppressExtendedTypes'], 0.90),
    ('Percent', 'percent', 'Number', ['PercentModel'], 0.90),
    ('Currency', 'currency', 'NumberWithUnit', ['CurrencyModel'], 0.90),
    ('(experimental)', 'number', 'Number', ['NumberModelExperimentalMode'], None),
    ('(range)', 'range', 'Number', ['NumberRangeModel'], None),
    ('(age)', 'age', 'NumberWithUnit', ['AgeModel'], None),
]
NAMED = {'Dollar': 'USD', 'Pound': 'GBP'}
PARTS = ('Cent', 'Pence', 'Penny', 'Satoshi', 'Sen')
AGE = {'Year': 12, 'Month': 1, 'Week': 12 / 52, 'Day': 12 / 365, 'Age': 12}


def number(text):
    return float(text.rstrip('%'))


def ends(value):
    """'(20,35]' -> low, high, '(]'"""
    low, high = value[1:-1].split(',')
    return float(low or '-inf'), float(high or 'inf'), value[0] + value[-1]


def near(a, b):
    return a == b or abs(a - b) <= 1e-6 * max(abs(a), abs(b))


def agrees(model, gold, got):
    low, high, brackets, unit = got
    resolution = gold['Resolution']
    if model == 'range':
        want = ends(resolution['value'])
        if not (near(want[0], low) and near(want[1], high)): return False
        if want[0] == float('-inf'): return want[2][1] == brackets[1]
        return want[1] != float('inf') or want[2][0] == brackets[0]
    if low != high: return False
    want = number(resolution['value'])
    if model == 'age':
        # weeks and days are ages in seconds here
        if resolution['unit'] in ('Week', 'Day'): return near(want * (604800 if resolution['unit'] == 'Week' else 86400), low) or near(want * AGE[resolution['unit']], low)
        return near(want * AGE[resolution['unit']], low)
    if model == 'currency':
        name = resolution['unit']
        if name in PARTS: return near(want, low) or near(want / 100, low) or near(want / 1e8, low)
        code = resolution.get('isoCurrency') or NAMED.get(name)
        return near(want, low) and (not code or code == unit.split(' ')[0])
    return near(want, low)


def run(program, model, cases):
    feed = ''.join(c['Input'] + '\n' for c in cases)
    done = subprocess.run([program, model], input=feed.encode(), stdout=subprocess.PIPE, check=True,
                          env=dict(os.environ, SYNOPTIC_LEXICON=os.path.dirname(os.path.dirname(os.path.dirname(program)))))
    for case, line in zip(cases, done.stdout.decode().split('\n')):
        raw = case['Input'].encode()
        found = {}
        for field in line.split('\t')[:-1]:
            begin, end, low, high, brackets, *unit = field.split(' ')
            begin, end = (len(raw[:int(b)].decode()) for b in (begin, end))
            found[begin, end] = (float(low), float(high), brackets, ' '.join(unit))
        yield case, found


def score(shown, model, cases, tool, verbose):
    skipped = [c for c in cases if 'dotnet' in c.get('NotSupported', '').lower()]
    cases = [c for c in cases if c not in skipped]
    counts, left_out = collections.Counter(), collections.Counter()
    for case, found in run(tool, model, cases):
        text, rest = case['Input'], dict(found)
        for gold in case['Results']:
            span = gold['Start'], gold['End'] + 1
            why = next((name for name, (_, test) in LEFT_OUT.items() if test(gold, text)), None)
            if why:
                left_out[why] += 1
                # what was read within it is neither right nor wrong
                for other in [o for o in rest if o[0] < span[1] and span[0] < o[1]]: del rest[other]
            elif span in rest and agrees(model, gold, rest[span]):
                counts['true'] += 1
                del rest[span]
            else:
                counts['missed'] += 1
                if verbose: print(f'{shown}: missed {gold["Text"]!r} = {gold["Resolution"].get("value")}  in {text!r}  got {[(text[a:b], v) for (a, b), v in found.items()]}')
        counts['false'] += len(rest)
        if verbose:
            for (a, b), value in rest.items(): print(f'{shown}: extra  {text[a:b]!r} = {value}  in {text!r}')
    true, false, missed = counts['true'], counts['false'], counts['missed']
    f1 = 2 * true / (2 * true + false + missed) if true else 0.0
    return true + missed, true, false, missed, f1, left_out, len(skipped)


def section(title, models, tool, data, verbose):
    """One table; other kinds of recognisers have files of their own (recognizers_dates.py) that may call this."""
    print(f'{title:<16}{"expected":>9}{"true":>7}{"false":>7}{"missed":>8}{"F1":>8}{"target":>8}   left out')
    for shown, model, folder, files, target in models:
        paths = [f'{data}/recognizers/{folder}/English/{f}.json' for f in files]
        if not all(map(os.path.exists, paths)):
            print(f'{shown:<16}skipped: no {paths}')
            continue
        cases = [c for p in paths for c in json.load(open(p, encoding='utf-8-sig'))]
        expected, true, false, missed, f1, left_out, skipped = score(shown, model, cases, tool, verbose)
        notes = [f'{n} {k}' for k, n in sorted(left_out.items())] + ([f'{skipped} cases not supported by the reference'] if skipped else [])
        print(f'{shown:<16}{expected:>9}{true:>7}{false:>7}{missed:>8}{f1:>8.3f}{target or "-":>8}   {"; ".join(notes) or "nothing"}')
    for name, (reason, _) in LEFT_OUT.items(): print(f'  left out, {name}: {reason}')


def main(program, data, verbose):
    tool = os.path.join(os.path.dirname(os.path.abspath(program)), 'tests', 'facts', 'recognise')
    if not os.path.exists(tool): sys.exit(f'no {tool}: build the tests')
    if not os.path.isdir(data + '/recognizers'):
        print('skipped: no recognizers data')
        return
    section('model', MODELS, tool, data, verbose)


if __name__ == '__main__':
    if len(sys.argv) < 3: sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], '--verbose' in sys.argv[3:])
