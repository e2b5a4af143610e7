#!/usr/bin/env python3
"""In: the json folder of Debian's iso-codes (ISO 3166-1, 3166-2, 4217; LGPL). Out: places.lex.

Countries by their names, by the short names of the table below and by capital-letter codes; first-level subdivisions whose
name is of one country only and no common word; currencies by code, name, unit and sign. Depends on the input only.
usage: build_places.py /usr/share/iso-codes/json OUT
Covered by tests/lexicon.
"""
import collections, json, re, sys
import lexfile

# Names as newspapers write them; the first one is shown.
NAMES = {
    'AE': 'United Arab Emirates|UAE|Emirates', 'BN': 'Brunei', 'BO': 'Bolivia', 'BS': 'Bahamas', 'CC': 'Cocos Islands', 'CD': 'Democratic Republic of the Congo|DR Congo|Democratic Republic of Congo|DRC',
    'CG': 'Republic of the Congo|Congo', 'CI': 'Ivory Coast|Cote d\'Ivoire', 'CV': 'Cape Verde', 'CZ': 'Czech Republic|Czechia', 'FK': 'Falkland Islands|Falklands',
    'FM': 'Micronesia', 'GB': 'United Kingdom|UK|U.K.|Britain|Great Britain', 'GM': 'Gambia', 'HM': 'Heard Island', 'IR': 'Iran', 'KP': 'North Korea|DPRK', 'KR': 'South Korea|Republic of Korea',
    'LA': 'Laos', 'MD': 'Moldova', 'MF': 'Saint Martin', 'MK': 'North Macedonia|Macedonia', 'MM': 'Myanmar|Burma', 'MO': 'Macau|Macao', 'NL': 'Netherlands|Holland', 'PS': 'Palestine|Palestinian territories', 'RU': 'Russia',
    'SH': 'Saint Helena', 'SX': 'Sint Maarten', 'SY': 'Syria', 'SZ': 'Eswatini|Swaziland', 'TL': 'East Timor|Timor-Leste', 'TR': 'Turkey|Turkiye|Türkiye', 'TW': 'Taiwan', 'TZ': 'Tanzania', 'US': 'United States|US|U.S.|USA|U.S.A.|United States of America|America',
    'VA': 'Vatican City|Vatican|Holy See', 'VE': 'Venezuela', 'VG': 'British Virgin Islands', 'VI': 'U.S. Virgin Islands', 'VN': 'Vietnam|Viet Nam', 'ST': 'Sao Tome and Principe', 'PF': 'French Polynesia',
    'BA': 'Bosnia and Herzegovina|Bosnia|Bosnia-Herzegovina', 'AG': 'Antigua and Barbuda|Antigua', 'TT': 'Trinidad and Tobago|Trinidad', 'KN': 'Saint Kitts and Nevis|St. Kitts', 'LC': 'Saint Lucia|St. Lucia', 'VC': 'Saint Vincent and the Grenadines|St. Vincent',
}
TWO_COUNTRIES = ['korea']  # the short name alone does not say which
MORE_PLACES = {'XK': ['Kosovo']}  # user-assigned code
# Parts of countries and towns that the lists lack, spell otherwise or take for another place.
PARTS_OF = {
    'GB': 'England|Scotland|Wales|Northern Ireland', 'PS': 'Gaza|Gaza Strip|West Bank|Rafah|Khan Younis|Ramallah', 'CH': 'Davos',
    'RU': 'Saint Petersburg|St. Petersburg|Belgorod|Kursk|Bryansk|Chechnya|Dagestan|Siberia|Sochi|Grozny',
    'UA': 'Crimea|Donbas|Donbass|Kyiv|Kiev|Donetsk|Luhansk|Kherson|Zaporizhzhia|Zaporizhia|Kharkiv|Odesa|Lviv|Mariupol|Bakhmut|Mykolaiv|Dnipro|Sumy|Chernihiv|Sevastopol|Bucha|Chernobyl|Pokrovsk',
    'US': 'Washington, D.C.|Washington D.C.|Washington DC|D.C.|Anchorage|Capitol Hill|Silicon Valley|Long Island|Guantanamo Bay', 'SY': 'Aleppo|Idlib|Homs', 'IQ': 'Mosul|Fallujah|Kirkuk',
    'YE': 'Sanaa|Aden|Hodeidah', 'LB': 'Beirut', 'IL': 'Tel Aviv', 'IN': 'Kolkata|Chennai|Bengaluru|Kashmir', 'CN': 'Wuhan|Xinjiang|Tibet|Shenzhen', 'DE': 'Ramstein', 'QA': 'Doha',
}
# Demonyms that WordNet 3 lacks.
DEMONYMS = {'UA': 'Ukrainian', 'GB': 'British|Briton|UK', 'US': 'American', 'XK': 'Kosovan|Kosovar', 'PS': 'Palestinian', 'CZ': 'Czech', 'SK': 'Slovak', 'SI': 'Slovenian|Slovene', 'HR': 'Croatian|Croat',
            'RS': 'Serbian|Serb', 'BA': 'Bosnian', 'ME': 'Montenegrin', 'MK': 'Macedonian', 'ER': 'Eritrean', 'SS': 'South Sudanese', 'KP': 'North Korean', 'KR': 'South Korean', 'AE': 'Emirati', 'BY': 'Belarusian|Belarussian',
            'MD': 'Moldovan', 'UZ': 'Uzbek', 'TM': 'Turkmen', 'TJ': 'Tajik', 'KG': 'Kyrgyz', 'KZ': 'Kazakh|Kazakhstani', 'AZ': 'Azerbaijani|Azeri', 'AM': 'Armenian', 'GE': 'Georgian', 'MM': 'Burmese', 'TW': 'Taiwanese', 'ZA': 'South African',
            'NL': 'Dutch', 'CH': 'Swiss', 'DK': 'Danish|Dane', 'SE': 'Swedish|Swede', 'NO': 'Norwegian', 'FI': 'Finnish|Finn', 'PL': 'Polish', 'TR': 'Turkish', 'IQ': 'Iraqi', 'IR': 'Iranian', 'SA': 'Saudi', 'RU': 'Russian'}
# The currency that a unit means without a country's name, where several have it.
UNITS = {'dollar': 'USD', 'pound': 'GBP', 'euro': 'EUR', 'yen': 'JPY', 'yuan': 'CNY', 'renminbi': 'CNY', 'rmb': 'CNY', 'ruble': 'RUB', 'rouble': 'RUB', 'rupee': 'INR', 'won': 'KRW', 'franc': 'CHF', 'peso': 'MXN', 'krona': 'SEK',
         'kronor': 'SEK', 'krone': 'NOK', 'kroner': 'NOK', 'hryvnia': 'UAH', 'hryvnias': 'UAH', 'hryvnya': 'UAH', 'shekel': 'ILS', 'sheqel': 'ILS', 'lira': 'TRY', 'rand': 'ZAR', 'zloty': 'PLN', 'zlotys': 'PLN', 'forint': 'HUF', 'baht': 'THB', 'dirham': 'AED', 'riyal': 'SAR',
         'ringgit': 'MYR', 'koruna': 'CZK', 'quid': 'GBP', 'sterling': 'GBP', 'buck': 'USD', 'greenback': 'USD', 'bitcoin': 'XBT', 'cent': 'USD', 'penny': 'GBP', 'pence': 'GBP'}
UNITS = {k: v for k, v in UNITS.items() if k not in ('cent', 'penny', 'pence')}  # parts of a unit are not the unit
SIGNS = {'$': 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '￥': 'JPY', '₽': 'RUB', '₴': 'UAH', '₹': 'INR', '₩': 'KRW', '₺': 'TRY', '₪': 'ILS', '₦': 'NGN', '₱': 'PHP', '₫': 'VND', '฿': 'THB', '₿': 'XBT', '₸': 'KZT', '₾': 'GEL', '₼': 'AZN', '₡': 'CRC', '₲': 'PYG',
         'us$': 'USD', 'u.s.$': 'USD', 'c$': 'CAD', 'ca$': 'CAD', 'a$': 'AUD', 'au$': 'AUD', 'nz$': 'NZD', 'hk$': 'HKD', 's$': 'SGD', 'r$': 'BRL', 'nt$': 'TWD', 'mex$': 'MXN'}
# Codes that are common words or names once they are lowered, and codes of no currency in use.
WORDS = set('all amd bam bob cop cup gel kid mad mop pen sol sos top try lak uah'.split()) - {'uah'}
NO_UNIT = set('real gold silver mark won sol leone kina oro soberano convertible beac bceao omani uruguayo previsional reajustable unidad manat lari sum som quetzal colon balboa taka pula lek loti dong tala'.split()) - {'won', 'dong'}


def plain(name):
    """'Iran, Islamic Republic of' is 'Iran', 'Falkland Islands (Malvinas)' is 'Falkland Islands'."""
    return re.sub(r'\s*\(.*?\)', '', name).split(',')[0].strip()


def countries(folder):
    """code -> names, the first one to show"""
    out = {}
    for c in json.load(open(folder + '/iso_3166-1.json', encoding='utf-8'))['3166-1']:
        names = NAMES.get(c['alpha_2'], '').split('|') if c['alpha_2'] in NAMES else []
        for field in ('common_name', 'name', 'official_name'):
            if field in c: names.append(plain(c[field]) if field != 'official_name' else c[field].split(',')[0])
        out[c['alpha_2']] = list(dict.fromkeys(n for n in names if n))
    out.update(MORE_PLACES)
    return out


def subdivisions(folder, taken):
    """Names that one country alone has: states, provinces, oblasts; without the word that says so."""
    kinds = r'(?i)\s+(oblast|oblast’|kray|krai|region|province|state|governorate|prefecture|department|county|republic|avtonomnyj okrug|city)$'
    seen = collections.defaultdict(set)
    for s in json.load(open(folder + '/iso_3166-2.json', encoding='utf-8'))['3166-2']:
        if 'parent' in s and s['code'][:2] not in ('FR', 'IT', 'ES', 'GB'): continue
        if s['type'] in ('London borough', 'Parish', 'Metropolitan district', 'Council area', 'Unitary authority', 'Local council', 'Municipality', 'Commune', 'District', 'Quarter', 'Popularate', 'Rayon', 'City municipality'): continue
        name = re.sub(kinds, '', plain(s['name']))
        if len(name) > 3 and re.fullmatch(r"[^\d\W][\w'’ .-]*", name): seen[lexfile.key(name)].add((s['code'][:2], name))
    common = set('central centre center northern southern eastern western north south east west capital islands highlands western-area upper lower east-central union federal island border lakes coast centro norte sur est ouest nord sud centrale '
                 'littoral plateaux river rivers delta plateau highland amazonas bolivar colon santa-cruz mary bell grand glen reading march marche lot orange nickel unity plains'.split())
    return {k: next(iter(v)) for k, v in seen.items() if len(v) == 1 and k not in common and k not in taken and len(k) > 3}


def currencies(folder):
    out = {}
    rows = [(c['alpha_3'], c['name']) for c in json.load(open(folder + '/iso_4217.json', encoding='utf-8'))['4217']]
    rows = [(a, n) for a, n in rows if not a.startswith('X') and a not in ('USN', 'CHE', 'CHW', 'CLF', 'COU', 'MXV', 'UYI', 'UYW', 'BOV', 'SLL', 'VED')]
    units = collections.Counter(n.split()[-1].lower() for _, n in rows)
    for code, name in rows:
        if code.lower() not in WORDS: out[code.lower()] = code
        out[lexfile.key(plain(name))] = code
        unit = lexfile.key(name.split()[-1])
        if units[name.split()[-1].lower()] == 1 and unit not in NO_UNIT and len(unit) > 2: out.setdefault(unit, code)
    for word in NO_UNIT: out.pop(word, None)
    out.update({'russian rouble': 'RUB', 'belarusian rouble': 'BYN', 'pound sterling': 'GBP', 'british pound': 'GBP', 'u.s dollar': 'USD', 'american dollar': 'USD', 'chinese yuan': 'CNY', 'japanese yen': 'JPY', 'israeli shekel': 'ILS', 'ukrainian hryvnia': 'UAH', 'south korean won': 'KRW'})
    out.update(UNITS); out.update(SIGNS)
    return out


def main(folder, out):
    entries = {}  # key -> (name, code, demonym)
    by_code = countries(folder)
    for code, names in by_code.items():
        for n in names: entries.setdefault(lexfile.key(n), (names[0], code, 0))
    for code, places in PARTS_OF.items():
        for name in places.split('|'): entries[lexfile.key(name)] = (name, code, 0)
    for key in TWO_COUNTRIES: entries.pop(key, None)
    for code, words in DEMONYMS.items():
        for w in words.split('|'): entries.setdefault(lexfile.key(w), (by_code[code][0], code, 1))
    main_keys = set(entries)
    smaller = {k: (name, code, 2) for k, (code, name) in subdivisions(folder, main_keys).items()}
    entries.update(smaller)
    names = sorted({e[0] for e in entries.values()}); codes = sorted({e[1] for e in entries.values()})
    rows = sorted(entries.items())
    money = sorted(currencies(folder).items())
    lexfile.write(out, b'SYNPLACE', [
        lexfile.strings(k for k, _ in rows), lexfile.strings(names), ''.join(codes).encode(),
        lexfile.varints(x for _, (n, c, form) in rows for x in (names.index(n), codes.index(c), form)),
        lexfile.strings(k for k, _ in money), ''.join(c for _, c in money).encode(),
    ])


if __name__ == '__main__': main(sys.argv[1], sys.argv[2])
