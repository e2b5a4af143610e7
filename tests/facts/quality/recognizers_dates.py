#!/usr/bin/env python3
"""How far dates, times and durations agree with the public specification files of Recognizers-Text (English, DateTime).

usage: recognizers_dates.py SYNOPTIC SHARED_DATA [--verbose]      SHARED_DATA: the folder that holds recognizers/
One request a case, published on the case's reference day; span and value must be equal. Prints precision, recall and F1
for each type and together, and what is left out, with counts. Extractor files have no values: there the span decides.

How the two ways of writing are mapped on each other:
* A moment or a range is one entity there and two mentions here (a day and a time; the two ends). Mentions with nothing
  but a joining word between them are joined here, and compared with the entity.
* Words that only say how a date hangs in its sentence (on, at, from, between, since, before, about …) are cut from both
  spans, and a leading "the"; a "before 2016" is compared as "2016": an open interval is no value of the contract.
* Of an ambiguous date every reading (past, future) is right: news is resolved by tense. So is every half of the day.
* "two months ago" is a day there, the month here: the period that holds their day is right. Parts of the day have other
  hours here (evening T17:00/T23:00): the name of the part must be right. Ranges there end on the day that is named.
"""
import collections, datetime, json, os, re, subprocess, sys

FILES = ['DateExtractor', 'DateParser', 'DatePeriodExtractor', 'DatePeriodParser', 'DateTimeExtractor', 'DateTimeParser',
         'DateTimePeriodExtractor', 'DateTimePeriodParser', 'DurationExtractor', 'DurationParser', 'HolidayExtractor',
         'HolidayParser', 'TimeExtractor', 'TimeParser', 'TimePeriodExtractor', 'TimePeriodParser', 'MergedExtractor',
         'MergedParser', 'DateTimeModel']
TYPES = ('date', 'daterange', 'time', 'timerange', 'datetime', 'datetimerange', 'duration')
# What the program leaves alone on purpose: entities are neither asked for nor, where it finds something there, counted.
LEFT_OUT = [
    ('recurrences (every Monday, daily)', lambda e: e.type == 'set'),
    ('time zones', lambda e: e.type == 'timezone'),
    ('the present (now, at the moment, asap)', lambda e: e.timex == 'PRESENT_REF' or re.search(r'\b(now|asap|right away)\b|as soon as possible', e.text)),
    ('meals and the working day (lunchtime, EOD, close of business)', lambda e: re.search(r'lunch|dinner|breakfast|brunch|business hours?|\b(eod|eom|eoy)\b|end of (the )?(business )?day|close of|mealtime|daytime', e.text)),
    ('moments counted from now in hours and minutes (in 5 minutes, the next 2 hours)', lambda e: e.type in ('datetime', 'datetimerange') and re.search(r'\b(seconds?|secs?|minutes?|mins?|hours?|hrs?|\d+ ?[hms])\b', e.text) and not re.search(r'past|to \w+', e.text)),
    ('deadlines (within 3 days)', lambda e: re.match(r'within ', e.text)),
    ('a length and its beginning (two weeks starting May 20, from 2pm for 2 hours)', lambda e: re.search(r'\bstarting\b|\bbeginning (on )?(the )?\w+ \d|^for .*\bfrom\b|^from .*\bfor \d|^for .*\bstart', e.text)),
    ('fiscal, school and business calendars', lambda e: re.search(r'fiscal|business day|school|semester|\bfy ?\d|work(ing)? ?day|working week|weekday|\bytd\b|year to date', e.text)),
    ('a bare number as an hour or a day (at 6, on 15, 4-23)', lambda e: bare(e)),
    ('a duration without a number (an hour, some days, all day)', lambda e: e.type == 'duration' and re.match(r'(an?|some|several|a few|few|all|the|another|whole|full|half|multiple|couple)\b', e.text)),
    ('arithmetic on another date (three months after Easter, 2 days from tomorrow)', lambda e: re.search(r'\b(after|before|from|following|prior to|past)\b', re.sub(r'^(after|before|from|prior to) ', '', e.text)) and re.match(r'(.* )?(\d+|an?|one|two|three|four|five|few|several) (more )?(second|minute|hour|day|week|month|year|decade|weekend)s? ', e.text) and not re.search(r'half past|past \w+ ?(o|am|pm|$)', e.text)),
    ('numbered weeks and weekdays of a month (week 10, second Sunday of next month)', lambda e: re.search(r'\bweeks? (no\.? ?)?\d|\bw\d\d?\b|\b(first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|last) (week|weekend|day|mon|tue|wed|thu|fri|sat|sun|quarter|half|\d* ?months?|\d* ?weeks?)\w* (of|in)\b|week (of|in)\b', e.text)),
]
TYPES_OF = {'DateExtractor': 'date', 'DateParser': 'date', 'DatePeriod': 'daterange', 'DateTimeExtractor': 'datetime',
            'DateTimeParser': 'datetime', 'DateTimePeriod': 'datetimerange', 'Duration': 'duration', 'Holiday': 'date',
            'TimeExtractor': 'time', 'TimeParser': 'time', 'TimePeriod': 'timerange'}
NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'
BARE = r"(?:\d{1,2}|%s)" % NUMBERS.replace(' ', '|')
LEADS = re.compile(r"^(?:(?:on|at|from|between|for|since|before|after|until|till|til|by|around|about|circa|approximately|during|within|prior to|starting|as early as|as late as|no later than|later than|earlier than|or|the time of|any time|anytime|greater than|more than|less than|up to|through|beginning|ending|end|start|leave|not|roughly|as of|as)\s+)+", re.I)
PARTS = {'TMO': 'morning', 'TAF': 'afternoon', 'TEV': 'evening', 'TNI': 'night', 'TNT': 'night'}
OURS = {'T05:00/T12:00': 'morning', 'T12:00/T18:00': 'afternoon', 'T17:00/T23:00': 'evening', 'T18:00/T24:00': 'night'}

Entity = collections.namedtuple('Entity', 'type begin end text values timex mods')


def bare(e):
    """Only small numbers where a clock or a calendar would be needed to see a time in them."""
    text = LEADS.sub('', e.text)
    return (e.type in ('date', 'time', 'timerange', 'daterange', 'datetime', 'datetimerange')
            and re.fullmatch(r"(?:the )?%s(?:(?: ?- ?| to | and | till | until | through |:)%s)?(?:ish)?" % (BARE, BARE), text) is not None)


def day(text):
    try: return datetime.date.fromisoformat(text).toordinal()
    except ValueError: return None


def interval(text):
    """(begin, end) in days of an ISO day, month, year or begin/end; None for anything else."""
    if '/' in text:
        begin, _, end = text.partition('/')
        a, b = interval(begin), interval(end)
        return (a[0], b[0]) if a and b else None
    if re.fullmatch(r'\d{4}', text): return (day(text + '-01-01'), day(f'{int(text) + 1:04}-01-01'))
    if re.fullmatch(r'\d{4}-\d\d', text):
        y, m = int(text[:4]), int(text[5:])
        return (day(text + '-01'), day(f'{y + m // 12:04}-{m % 12 + 1:02}-01')) if 1 <= m <= 12 else None
    d = day(text)
    return (d, d + 1) if d else None


def clock(text):
    """"08:00:00" and "T08:00" are "T08:00"; seconds only where there are any."""
    text = text.strip().lstrip('T')
    return 'T' + (text[:5] if text[5:] in ('', ':00') else text)


def amount(timex):
    """Seconds or months of P3D, PT1H30M, P3.5Y: (unit, number); None when it is no such duration."""
    m = re.fullmatch(r'P((?:[\d.]+[YMWD])*)(?:T((?:[\d.]+[HMS])*))?', timex or '')
    if not m or timex in ('P', 'PT'): return None
    months = seconds = 0.0
    for number, unit in re.findall(r'([\d.]+)([YMWD])', m[1] or ''):
        if unit in 'YM': months += float(number) * (12 if unit == 'Y' else 1)
        else: seconds += float(number) * (604800 if unit == 'W' else 86400)
    for number, unit in re.findall(r'([\d.]+)([HMS])', m[2] or ''): seconds += float(number) * {'H': 3600, 'M': 60, 'S': 1}[unit]
    return ('mixed', round(months, 3), round(seconds, 3))


def golds(case):
    """The entities of a case, positions in characters."""
    out = []
    for r in case.get('Results', []):
        if 'Start' not in r: continue
        kind = (r.get('TypeName') or r.get('Typename') or r.get('Type') or '').split('.')[-1]
        begin = r['Start']; end = r['End'] + 1 if 'End' in r else begin + r['Length']
        values, timex, mods = [], '', set()
        value = r.get('Value') or {}
        for v in (r.get('Resolution') or {}).get('values') or (value.get('values') if isinstance(value, dict) else None) or []:
            timex = timex or v.get('timex') or ''
            if v.get('Mod') or v.get('mod'): mods.add(v.get('Mod') or v.get('mod'))
            values.append(v.get('value') or (v.get('start'), v.get('end')))
        if isinstance(value, dict) and 'Timex' in value:
            timex = value['Timex'] or ''
            if value.get('Mod'): mods.add(value['Mod'])
            for side in ('FutureResolution', 'PastResolution'):
                s = value.get(side) or {}
                pair = [s.get('start' + k) for k in ('Date', 'Time', 'DateTime')] + [s.get('end' + k) for k in ('Date', 'Time', 'DateTime')]
                single = s.get('date') or s.get('time') or s.get('dateTime') or s.get('duration')
                if single: values.append(single)
                elif any(pair): values.append((next((p for p in pair[:3] if p), None), next((p for p in pair[3:] if p), None)))
        out.append(Entity(kind, begin, end, case['Input'][begin:end].lower(), values, timex, mods))
    return out


def right(e, ours):
    """Is our joined value one of the values of the entity?"""
    if not e.values: return True  # an extractor file
    kind, value = ours
    if 'not resolved' in e.values: return value == '' or '--' in value or not interval(value)
    if e.type == 'duration':
        bare_value = re.sub(r'^[<>=~]+', '', value)
        return kind == 'duration' and amount(bare_value) == amount(e.timex) is not None
    have = interval(value) if kind in ('date', 'daterange') else None
    if e.type == 'date' or (e.type == 'datetime' and kind == 'date'):
        if not have: return False
        return any(v and (d := day(str(v)[:10])) and (have == (d, d + 1) or (re.search(r'\b(ago|in|later|earlier|before|after|from|hence)\b', e.text) and have[0] <= d < have[1])) for v in e.values)
    if e.type == 'daterange':
        if not have: return False
        if e.mods: return True if right_with_mod(e, have) else False
        for v in e.values:
            if not isinstance(v, (tuple, list)): v = (v, None)
            a, b = (day(str(x)[:10]) if x else None for x in v)
            if a and b and have[0] == a and have[1] in (b, b + 1): return True
            # a span up to or from the reference day holds that day here
            if a and b and abs(have[0] - a) <= 1 and abs(have[1] - b) <= 1 and e.timex.startswith('(') and re.search(r'past|last|next|previous|coming|upcoming|within|in', e.text): return True
        return False
    if e.type == 'time': return kind == 'time' and any(v and same_clock(clock(str(v)), value) for v in e.values)
    if e.type == 'datetime':
        return kind == 'datetime' and any(v and str(v)[:10] == value[:10] and same_clock(clock(str(v)[11:]), value[10:]) for v in e.values)
    if e.type in ('timerange', 'datetimerange'):
        date, _, times = value.partition('T'); times = 'T' + times
        part = next((PARTS[p] for p in PARTS if p in e.timex), None)
        days = {str(x)[:10] for v in e.values if isinstance(v, (tuple, list)) for x in v[:1] if x}
        if e.type == 'datetimerange' and kind == 'date': return value in days and part is not None
        if e.type == 'datetimerange' and date and date not in days: return False
        if part: return OURS.get(times) == part
        for v in e.values:
            if not isinstance(v, (tuple, list)): continue
            a, b = (clock(str(x)[-8:]) if x else None for x in v)
            if e.mods and (same_clock(a or b, times) if not (a and b) else False): return True
            if a and b and '/' in times and same_clock(a, times.split('/')[0]) and same_clock(b, times.split('/')[1]): return True
    return False


def same_clock(one, other):
    """Midnight is the end of a day here and the beginning of one there."""
    return one == other or {one, other} == {'T00:00', 'T24:00'}


def right_with_mod(e, have):
    """"before 2016": the year itself; "early 2016": inside it, at that end."""
    stated = interval(e.timex) if interval(e.timex) else None
    ends = [tuple(day(str(x)[:10]) if x else None for x in v) for v in e.values if isinstance(v, (tuple, list))]
    portion = any(m.split('-')[-1] in ('start', 'mid', 'end') for m in e.mods)
    if stated and not portion: return have == stated
    if stated: return stated[0] <= have[0] and have[1] <= stated[1] and have != stated
    for a, b in ends:
        if a and b and a <= have[0] + 1 and have[1] - 1 <= b and portion: return True
        if (a is None or b is None) and (have[0] in (a, b) or have[1] in (a, b) or have[0] == (a or b) - 1): return True
    return False


def ours(article, text):
    """Our mentions with joined ones, as (begin, end, kind, value) in characters."""
    raw = article['body'].encode()
    at = lambda b: len(raw[:b].decode())
    found = sorted((at(m['span'][0]), at(m['span'][1]), m['kind'], m.get('value') or '') for m in article['mentions'] if m['kind'] in ('date', 'time', 'duration'))
    # a duration or a day inside a longer mention is part of it
    found = [f for f in found if not any(g is not f and g[0] <= f[0] and f[1] <= g[1] and (g[1] - g[0]) > (f[1] - f[0]) for g in found)]
    # ranges first, then a day with its time
    for kinds in (('time', 'time'), ('date', 'date')), None:
        out = []
        for f in found:
            out.append(f)
            while len(out) > 1 and (kinds is None or (out[-2][2], out[-1][2]) in kinds) and (joined := join(out[-2], out[-1], text)):
                out[-2:] = [joined]
        found = out
    return found


def join(a, b, text):
    between = text[a[1]:b[0]].lower()
    kinds = (a[2], b[2])
    if kinds == ('date', 'date') and re.fullmatch(r'\s*(-|–|to|and|till?|until|through|thru)\s*', between) and interval(a[3]) and interval(b[3]) \
            and (between.strip() != 'and' or re.search(r'between\s*$', text[:a[0]].lower())):
        return (a[0], b[1], 'daterange', iso(interval(a[3])[0]) + '/' + iso(interval(b[3])[0]))
    if kinds == ('time', 'time') and '/' not in a[3] + b[3] and re.fullmatch(r'\s*(-|–|to|and|till?|until|through|thru)\s*', between):
        return (a[0], b[1], 'timerange', a[3] + '/' + b[3])
    if kinds in (('date', 'time'), ('date', 'timerange')) and re.fullmatch(r'[\s,]*(at|for|in the|in|from|around|between|-|@|about|early|late)?[\s]*', between) and day(a[3]):
        return (a[0], b[1], 'datetime' if '/' not in b[3] else 'datetimerange', a[3] + b[3])
    if kinds in (('time', 'date'), ('timerange', 'date')) and re.fullmatch(r'[\s,]*(on|of|the)?[\s]*', between) and day(b[3]):
        return (a[0], b[1], 'datetime' if '/' not in a[3] else 'datetimerange', b[3] + a[3])
    return None


def iso(ordinal): return datetime.date.fromordinal(ordinal).isoformat()


def trimmed(begin, end, text, part):
    """The span without the words that only hang it in its sentence."""
    cut = text[begin:end].lower()
    m = LEADS.match(cut)
    if m: begin += m.end()
    if part:
        m = re.match(r'(?:in|at|during)\s+(?:the\s+)?(?=(?:(?:early|late|mid)[ -])?(?:morning|afternoon|evening|night|daytime))', text[begin:end].lower())
        if m: begin += m.end()
    if text[begin:end].lower().startswith('the '): begin += 4
    while end > begin and text[end - 1] in ' .,': end -= 1
    return begin, end


def main(args, verbose):
    program, data = args
    folder = os.path.join(data, 'recognizers', 'DateTime', 'English')
    if not os.path.isdir(folder):
        print('skipped: no', folder); return 0
    cases = []
    for name in FILES:
        for c in json.load(open(os.path.join(folder, name + '.json'), encoding='utf-8-sig')): cases.append((name, c))
    lines = []
    for i, (_, c) in enumerate(cases):
        ref = (c.get('Context') or {}).get('ReferenceDateTime', '2016-11-07')[:10]
        lines.append(json.dumps({'id': i, 'articles': [{'body': c['Input'], 'published': ref}]}))
    done = subprocess.run([program, 'compare', '--ndjson'], input='\n'.join(lines) + '\n', stdout=subprocess.PIPE, text=True, check=True)
    left, total = collections.Counter(), {t: [0, 0, 0] for t in TYPES}
    for (name, case), line in zip(cases, done.stdout.splitlines()):
        answer, text = json.loads(line), case['Input']
        if 'articles' not in answer: continue
        have = ours(answer['articles'][0], text)
        wanted, ignored = [], []
        for e in golds(case):
            why = next((w for w, test in LEFT_OUT if test(e)), None)
            if why: left[why] += 1; ignored.append(e)
            elif e.type in TYPES: wanted.append(e)
        # a file of one recogniser says nothing of what the others find
        own = {TYPES_OF[k] for k in TYPES_OF if name.startswith(k)}
        used = set()
        for e in wanted:
            part = any(p in e.timex for p in PARTS) or re.search(r'morning|afternoon|evening|night', e.text) is not None
            span = trimmed(e.begin, e.end, text, part)
            match = next((f for f in have if f not in used and trimmed(f[0], f[1], text, part) == span), None)
            ok = match is not None and right(e, match[2:])
            if match and (ok or True): used.add(match)
            total[e.type][0] += ok; total[e.type][1] += match is not None; total[e.type][2] += 1
            if verbose and not ok: print(f'{name} {e.type}: "{e.text}" {e.timex} {e.values[:2]} is', match and match[2:] or [(text[f[0]:f[1]], f[2], f[3]) for f in have if f[0] < e.end and e.begin < f[1]], '|', text[:90])
        for f in have:
            if f in used or any(f[0] < e.end and e.begin < f[1] for e in ignored): continue
            near = next((e for e in wanted if f[0] < e.end and e.begin < f[1]), None)
            if near is None and own and not own & {f[2], f[2] + 'range'}: continue
            total[near.type if near else f[2]][1] += 1
            if verbose and not any(f[0] < e.end and e.begin < f[1] for e in wanted): print(f'{name} extra {f[2]}: "{text[f[0]:f[1]]}" = {f[3]} | {text[:90]}')
    print(f'{"type":14}{"precision":>10}{"recall":>10}{"F1":>8}{"entities":>10}')
    sums = [sum(t[i] for t in total.values()) for i in range(3)]
    for name, (tp, said, gold) in [*total.items(), ('together', sums)]:
        p, r = tp / said if said else 0, tp / gold if gold else 0
        print(f'{name:14}{p:10.3f}{r:10.3f}{2 * p * r / (p + r) if p + r else 0:8.3f}{gold:10}')
    print('left out:')
    for why, count in sorted(left.items(), key=lambda x: -x[1]): print(f'{count:6}  {why}')
    return 0


if __name__ == '__main__':
    rest = [a for a in sys.argv[1:] if a != '--verbose']
    if len(rest) != 2: raise SystemExit(__doc__)
    sys.exit(main(rest, '--verbose' in sys.argv))
