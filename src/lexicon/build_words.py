#!/usr/bin/env python3
"""In: the folder of WordNet 3 (Debian's wordnet-base). Out: words.lex.

Kept: lemmas of one word with their parts of speech (as classes of frequency), the class of the first noun sense, synsets that
two such lemmas share, antonyms, derivations, the exception lists, and places: instances among the nouns of location with their
chain of holonyms up to a country, and the adjectives and people named after them. Countries go by name, not by code: the
codes come from places.lex when both are loaded. The output depends on the input only.
usage: build_words.py /usr/share/wordnet OUT
Covered by tests/lexicon.
"""
import collections, re, sys
import lexfile

PARTS = 'nvar'
FILES = {'n': 'noun', 'v': 'verb', 'a': 'adj', 'r': 'adv'}
# lexicographer file -> NounClass, in the order of lexicon.h
CLASS = {18: 1, 14: 2, 15: 3, 28: 4, 23: 5, 4: 6, 11: 7, 10: 8, 6: 9}
OTHER = 10
WORD = re.compile(r"[a-z][a-z'-]*[a-z]|[a-z]")
LOCATION, OBJECT, PERSON = 15, 17, 18
NAME, DEMONYM = 0, 1


def read(folder):
    """synsets[part, offset] = (file, [words], [(symbol, part, offset, source, target)], gloss); senses[part][lemma] = [offset]"""
    synsets, senses = {}, {p: {} for p in PARTS}
    for p, name in FILES.items():
        for line in open(f'{folder}/data.{name}', encoding='latin-1'):
            if line[0] == ' ': continue
            head, _, gloss = line.partition('|')
            f = head.split(); n = int(f[3], 16)
            words = [re.sub(r'\((a|p|ip)\)$', '', f[4 + 2 * i]) for i in range(n)]
            at = 4 + 2 * n; count = int(f[at]); pointers = []
            for i in range(count):
                symbol, offset, part, st = f[at + 1 + 4 * i:at + 5 + 4 * i]
                pointers.append((symbol, 'a' if part == 's' else part, offset, int(st[:2], 16), int(st[2:], 16)))
            synsets[p, f[0]] = (int(f[1]), words, pointers, gloss.strip())
        for line in open(f'{folder}/index.{name}', encoding='latin-1'):
            if line[0] == ' ': continue
            f = line.split(); senses[p][f[0]] = f[-int(f[2]):]
    return synsets, senses


def tags(folder):
    """How often each lemma of each part was met in the tagged texts."""
    out = collections.Counter()
    part = {'1': 'n', '2': 'v', '3': 'a', '4': 'r', '5': 'a'}
    for line in open(f'{folder}/cntlist.rev', encoding='latin-1'):
        sense, _, n = line.split(); lemma, _, rest = sense.partition('%')
        out[part[rest[0]], lemma] += int(n)
    return out


def related(synsets, ids):
    """Pairs of lemmas: antonyms, derivations (lexical pointers between single words)."""
    antonyms, derived = set(), set()
    for (p, _), (_, words, pointers, _) in synsets.items():
        for symbol, part, offset, source, target in pointers:
            if symbol not in ('!', '+', '\\') or not source or not target: continue
            a, b = ids.get(words[source - 1].lower()), ids.get(synsets[part, offset][1][target - 1].lower())
            if a is None or b is None or a == b: continue
            (antonyms if symbol == '!' else derived).add((max(a, b), min(a, b)))
    return antonyms, derived


def pair_lists(pairs, count):
    """For each lemma the distances back to its partners before it."""
    lists = [[] for _ in range(count)]
    for a, b in sorted(pairs, key=lambda x: (x[0], -x[1])): lists[a].append(b)
    out = []
    for a, partners in enumerate(lists):
        out.append(len(partners)); last = a
        for b in partners: out.append(last - b); last = b
    return lexfile.varints(out)


def synset_lists(synsets, ids, count):
    """Synsets are numbered in the order in which their first lemma comes; each lemma has: how many of its synsets are new,
    how many are old, the old ones as distances back from the newest."""
    member = collections.defaultdict(set)
    for key, (_, words, _, _) in synsets.items():
        found = {ids[w.lower()] for w in words if w.lower() in ids}
        if len(found) > 1:
            for i in found: member[i].add(key)
    number, out = {}, []
    for i in range(count):
        keys = sorted(member[i])
        old = sorted((number[k] for k in keys if k in number), reverse=True)
        fresh = [k for k in keys if k not in number]
        out += [len(fresh), len(old)]; last = len(number)
        for n in old: out.append(last - n); last = n
        for k in fresh: number[k] = len(number)
    return lexfile.varints(out)


def hypernym_closure(synsets, roots):
    below = collections.defaultdict(list)
    for (p, o), (_, _, pointers, _) in synsets.items():
        if p == 'n':
            for symbol, part, offset, _, _ in pointers:
                if symbol == '@': below[offset].append(o)
    seen, todo = set(roots), list(roots)
    while todo:
        for o in below[todo.pop()]:
            if o not in seen: seen.add(o); todo.append(o)
    return seen


class Places:
    """Instances in noun.location (and continents), with the country they lie in."""

    def __init__(self, synsets, senses, counts):
        self.synsets, self.senses, self.counts = synsets, senses, counts
        country_kinds = hypernym_closure(synsets, [o for o in senses['n']['country'] if 'state' in synsets['n', o][1]])
        continents = hypernym_closure(synsets, senses['n']['continent'][:1])
        self.countries, self.where = [], {}
        for (p, o), (file, words, pointers, gloss) in sorted(synsets.items()):
            kinds = {x[2] for x in pointers if x[0] == '@i'} if p == 'n' else set()
            if not kinds or (file != LOCATION and not (file == OBJECT and kinds & continents)): continue
            # what is no more is no place of today's reports
            if re.match(r'(a |an |the )?(former|ancient)', gloss) and 'capital' not in gloss: continue
            self.where[o] = None
            if kinds & country_kinds: self.countries.append(o)
        self.index = {o: i for i, o in enumerate(self.countries)}

    def up(self, o): return [x[2] for x in self.synsets['n', o][2] if x[0] == '#p']

    def country_of(self, o, depth=0):
        """The country itself or the nearest one above."""
        if o in self.index: return self.index[o]
        if depth < 6:
            for above in self.up(o):
                found = self.country_of(above, depth + 1)
                if found is not None: return found
        return None

    def parent_of(self, o):
        for above in self.up(o):
            found = self.country_of(above, 1)
            if found is not None: return found
        return None

    def is_main_reading(self, word, offset):
        """Is the place what the word means first, and no common word of another part?"""
        lemma = word.lower()
        if self.senses['n'][lemma][0] != offset: return False
        return not any(lemma in self.senses[p] for p in 'var')

    def entries(self):
        """key -> (rank, name, form, country + 1 or 0); the lowest rank stays."""
        found = {}
        def add(key, rank, name, form, country):
            rank += 100 * (country is None)
            entry = (rank, name, form, 0 if country is None else country + 1)
            if len(key) > 1 and (key not in found or entry < found[key]): found[key] = entry
        for o in self.where:
            country, (_, words, pointers, _) = self.country_of(o), self.synsets['n', o][:4]
            name = words[0].replace('_', ' ')
            for word in words:
                if not word[0].isupper() or '.' in word and '_' not in word and o not in self.index: continue
                sense = self.senses['n'][word.lower()].index(o)
                if o in self.index: add(lexfile.key(word), sense, name, NAME, country)
                elif '_' in word or self.is_main_reading(word, o): add(lexfile.key(word), 10 + sense, word.replace('_', ' '), NAME, country)
        for (p, o), (file, words, pointers, _) in sorted(self.synsets.items()):
            if p not in 'na' or (p == 'n' and file != PERSON): continue
            for symbol, part, target, source, to in pointers:
                if part != 'n' or target not in self.where or not (symbol == '\\' or (p == 'n' and symbol == '#m')): continue
                name = self.synsets['n', target][1][to - 1 if to else 0].replace('_', ' ')
                for word in [words[source - 1]] if source else words:
                    if not word[0].isupper() or '_' in word or word.endswith(('man', 'woman')) and p == 'n' and '#m' != symbol: continue
                    rank = 20 + self.senses[p][word.lower()].index(o) + (0 if target in self.index else 5)
                    add(lexfile.key(word), rank, name, DEMONYM, self.country_of(target))
        return found


def main(folder, out):
    synsets, senses = read(folder)
    counts = tags(folder)
    lemmas = sorted({w for p in PARTS for w in senses[p] if WORD.fullmatch(w)})
    ids = {w: i for i, w in enumerate(lemmas)}
    parts = bytearray()
    for w in lemmas:  # four bits a part: 0 unknown, else 1 + bits of the number of tags
        level = [min(15, 1 + counts[p, w].bit_length()) if w in senses[p] else 0 for p in PARTS]
        parts += bytes([level[0] | level[1] << 4, level[2] | level[3] << 4])
    classes = bytes(CLASS.get(synsets['n', senses['n'][w][0]][0], OTHER) if w in senses['n'] else 0 for w in lemmas)
    antonyms, derived = related(synsets, ids)
    exceptions = collections.defaultdict(list)
    for number, p in enumerate(PARTS):
        for line in open(f'{folder}/{FILES[p]}.exc', encoding='latin-1'):
            form, *bases = line.split()
            for base in bases[:1]:
                if WORD.fullmatch(form) and base in ids and base in senses[p] and base != form: exceptions[form].append((number, ids[base]))
    forms = sorted(exceptions)
    places = Places(synsets, senses, counts)
    entries = sorted((k, n, f, c) for k, (_, n, f, c) in places.entries().items())
    names = sorted({e[1] for e in entries}); name_ids = {n: i for i, n in enumerate(names)}
    country_words = [sorted({lexfile.key(w) for w in synsets['n', o][1]}) for o in places.countries]
    parents = [places.parent_of(o) for o in places.countries]
    lexfile.write(out, b'SYNWORDS', [
        lexfile.strings(lemmas), bytes(parts), classes,
        synset_lists(synsets, ids, len(lemmas)), pair_lists(antonyms, len(lemmas)), pair_lists(derived, len(lemmas)),
        lexfile.strings(forms),
        lexfile.varints(x for f in forms for x in [len(exceptions[f])] + [y for p, i in exceptions[f] for y in (p, i)]),
        lexfile.strings(w for words in country_words for w in words),
        lexfile.varints(x for words, p, i in zip(country_words, parents, range(len(parents))) for x in (len(words), 0 if p is None or p == i else p + 1)),
        lexfile.strings(e[0] for e in entries), lexfile.strings(names),
        lexfile.varints(x for k, n, f, c in entries for x in (name_ids[n], c, f)),
    ])


if __name__ == '__main__': main(sys.argv[1], sys.argv[2])
