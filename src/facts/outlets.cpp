// outlets: a name in, the key of the newspaper, broadcaster, site or news agency out (facts.h, outletKey). Method: a
// table of well-known ones with their other names, looked up without spaces, so that web addresses fit ("foxnews.com");
// then the shape of a name ("X Times", "X News", "X News Agency"). Example: "The Wall Street Journal", "WSJ" and
// "wsj.com" are "wall street journal". Covered by tests/facts/attribution.cpp.
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

#include "facts/facts.h"
#include "facts/word_index.h"

namespace synoptic {
namespace {

// One outlet a row: its key, then other names after "|". Names without "the", in small letters.
constexpr std::string_view kOutlets[] = {
    // agencies
    "reuters|thomson reuters|reuters news agency",
    "associated press|ap|ap news|apnews",
    "afp|agence france-presse|agence france presse",
    "upi|united press international",
    "tass|itar-tass|tass news agency",
    "interfax|interfax news agency",
    "ria novosti|ria",
    "xinhua|xinhua news agency|new china news agency|xinhuanet",
    "kyodo|kyodo news",
    "yonhap|yonhap news agency|yna",
    "dpa|deutsche presse-agentur",
    "ansa",
    "efe",
    "anadolu|anadolu agency|aa",
    "pti|press trust of india",
    "ani|asian news international",
    "irna",
    "tasnim",
    "fars|fars news agency",
    "isna",
    "wafa",
    "sana",
    "kcna|korean central news agency",
    "bernama",
    "antara",
    "belta",
    "ukrinform",
    "interfax-ukraine|interfax ukraine",
    "unian",
    "pa media|press association",
    "canadian press",
    "australian associated press|aap",
    "mehr news agency|mehr",
    "petra news agency",
    "mena|middle east news agency",
    "lusa",
    "belga",
    "apa",
    "tanjug",
    "dow jones|dow jones newswires",
    "bloomberg|bloomberg news|bloomberg tv|bloomberg television|bloomberg businessweek",
    // broadcasters
    "cnn|cable news network",
    "bbc|bbc news|british broadcasting corporation|bbc radio|bbc world service",
    "nbc|nbc news",
    "abc news|abc",
    "cbs|cbs news",
    "cnbc",
    "msnbc|ms now",
    "fox news|fox news channel|fox",
    "fox business|fox business network",
    "npr|national public radio",
    "pbs|pbs newshour",
    "c-span|cspan",
    "newsmax",
    "one america news|oan|oann",
    "newsnation",
    "sky news",
    "itv|itv news",
    "channel 4 news|channel 4",
    "gb news|gbnews",
    "al jazeera|aljazeera|al jazeera english",
    "al arabiya",
    "rt|russia today",
    "france 24",
    "deutsche welle|dw",
    "euronews",
    "nhk",
    "cbc|cbc news",
    "ctv|ctv news",
    "radio free europe|rfe/rl|rferl|radio free europe/radio liberty|radio liberty",
    "voice of america|voa|voa news",
    "cctv",
    "cgtn",
    "ndtv",
    "rte",
    "sbs",
    "abc australia",
    "univision",
    "telemundo",
    "rossiya 1|rossiya-1",
    "channel one russia",
    "zdf",
    "ard",
    "rai",
    "tf1",
    "bfmtv|bfm tv",
    "suspilne",
    "tv rain|dozhd",
    "channel 12",
    "channel 13",
    "kan",
    "i24news|i24 news",
    "press tv",
    // newspapers and magazines
    "new york times|nyt|ny times|nytimes|times of new york",
    "washington post|wapo|wp",
    "wall street journal|wsj",
    "usa today",
    "los angeles times|la times|l.a. times|latimes",
    "new york post|ny post|nypost",
    "new york daily news|ny daily news|nydailynews",
    "chicago tribune|chicagotribune",
    "chicago sun-times|chicago sun times|suntimes",
    "boston globe|bostonglobe",
    "boston herald",
    "philadelphia inquirer",
    "san francisco chronicle|sfchronicle|sfgate",
    "houston chronicle",
    "dallas morning news",
    "miami herald",
    "tampa bay times",
    "seattle times",
    "denver post",
    "star tribune",
    "baltimore sun",
    "detroit free press",
    "detroit news",
    "arizona republic",
    "atlanta journal-constitution|ajc",
    "washington times",
    "washington examiner",
    "newsday",
    "newsweek",
    "time|time magazine",
    "new yorker|new yorker magazine",
    "atlantic",
    "economist",
    "financial times|ft",
    "guardian",
    "times of london|times",
    "sunday times",
    "daily telegraph|telegraph",
    "daily mail|mail online|mailonline|dailymail",
    "mirror|daily mirror",
    "sun",
    "independent",
    "daily express|express",
    "evening standard",
    "observer",
    "spectator",
    "new statesman",
    "private eye",
    "irish times",
    "globe and mail",
    "toronto star",
    "national post",
    "sydney morning herald|smh",
    "age",
    "australian",
    "new zealand herald|nzherald",
    "le monde|lemonde",
    "le figaro|figaro",
    "liberation",
    "der spiegel|spiegel",
    "die zeit|zeit",
    "die welt|welt",
    "bild",
    "sueddeutsche zeitung|süddeutsche zeitung",
    "frankfurter allgemeine zeitung|faz|frankfurter allgemeine",
    "el pais|el país",
    "el mundo",
    "abc spain",
    "corriere della sera",
    "la repubblica",
    "la stampa",
    "kommersant",
    "izvestia",
    "vedomosti",
    "novaya gazeta",
    "meduza",
    "moscow times",
    "rbc|rbk",
    "pravda",
    "ukrainska pravda|ukrayinska pravda|pravda.com.ua",
    "kyiv independent",
    "kyiv post",
    "haaretz",
    "times of israel",
    "jerusalem post|jpost",
    "yedioth ahronoth|ynet|ynetnews",
    "hurriyet",
    "asahi shimbun|asahi",
    "yomiuri shimbun|yomiuri",
    "nikkei|nikkei asia",
    "japan times",
    "korea herald",
    "south china morning post|scmp",
    "global times",
    "people's daily",
    "china daily",
    "straits times",
    "times of india",
    "hindu",
    "indian express",
    "hindustan times|ht",
    "dawn",
    "folha de s.paulo|folha",
    "o globo",
    "clarin",
    "la nacion",
    // sites
    "axios",
    "politico",
    "hill",
    "huffpost|huffington post",
    "buzzfeed news|buzzfeed",
    "vox",
    "slate",
    "salon",
    "daily beast",
    "business insider|insider",
    "breitbart|breitbart news",
    "daily caller|daily caller news foundation",
    "daily wire",
    "western journal",
    "epoch times",
    "national review",
    "propublica",
    "intercept",
    "mother jones",
    "semafor",
    "punchbowl news|punchbowl",
    "vice|vice news",
    "techcrunch",
    "verge",
    "wired",
    "ars technica",
    "cnet",
    "zdnet",
    "engadget",
    "gizmodo",
    "bellingcat",
    "tmz",
    "people magazine|people",
    "variety",
    "hollywood reporter",
    "deadline|deadline hollywood",
    "rolling stone",
    "billboard",
    "espn",
    "athletic",
    "sports illustrated",
    "marketwatch",
    "barron's|barrons",
    "forbes",
    "fortune",
    "yahoo news|yahoo",
    "natural news|naturalnews",
    "zerohedge|zero hedge",
    "raw story",
    "talking points memo|tpm",
    "reason",
    "dispatch",
    "bulwark",
    "just the news",
    "newsweek|newsweek magazine",
    "foreign policy",
    "foreign affairs",
    "defense one",
    "defense news",
    "stars and stripes",
    "conversation",
    "nature",
    "science magazine",
    "scientific american",
    "new scientist",
    "lancet",
    "stat news|stat",
    "quartz",
    "mashable",
    "law360",
    "roll call",
    "court house news|courthouse news|courthouse news service",
    "spotlight pa",
    "texas tribune",
    "kaiser health news|kff health news",
    "middle east eye",
    "al-monitor|al monitor",
};

// Rows whose key is a common word or a name of much else: an outlet only as a source's label or with "The" before it.
constexpr std::string_view kAmbiguous =
    "time times sun mirror guardian independent express observer spectator age australian welt zeit bild people "
    "variety "
    "athletic atlantic deadline dispatch hill hindu insider fortune vice vox slate salon verge wired nature reason "
    "quartz "
    "conversation stat abc ard apa aa ap rt dw ht ft wp sana mena fars mehr kan ria ani rai sbs ria fox telegraph mail "
    "economist dawn efe rte lancet pravda billboard intercept bulwark ria";

// Last words of an outlet's name, two words or more.
constexpr std::string_view kShapes =
    "news times post tribune herald gazette journal telegraph chronicle observer mirror examiner inquirer courier "
    "sentinel "
    "dispatch bulletin weekly broadcasting newspaper shimbun zeitung reporter register ledger advertiser newswire tv "
    "television radio globe star-tribune plain-dealer today sun-times newsroom fm";

std::string_view nextWord(std::string_view& words, char separator) {
  const size_t end = words.find(separator);
  const std::string_view word = words.substr(0, end);
  words = end == std::string_view::npos ? std::string_view() : words.substr(end + 1);
  return word;
}

std::string withoutSpaces(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c != ' ' && c != '.' && c != '-' && c != '/' && c != '\'') out += c;
  }
  return out;
}

using Table = std::unordered_map<std::string, std::string_view>;

Table buildTable() {
  Table table;
  for (std::string_view row : kOutlets) {
    const std::string_view key = row.substr(0, row.find('|'));
    while (!row.empty()) table.emplace(withoutSpaces(nextWord(row, '|')), key);
  }
  return table;
}

// "https://www.foxnews.com/world/…" gives "foxnews"; a name gives itself. Only names without a space are addresses.
std::string_view hostOf(std::string_view name) {
  if (name.find(' ') != std::string_view::npos) return name;
  if (const size_t scheme = name.find("://"); scheme != std::string_view::npos) name.remove_prefix(scheme + 3);
  name = name.substr(0, name.find('/'));
  for (const std::string_view prefix : {"www.", "edition.", "m.", "news.", "amp.", "uk.", "us."}) {
    if (name.starts_with(prefix) && name.find('.', prefix.size()) != std::string_view::npos)
      name.remove_prefix(prefix.size());
  }
  for (const std::string_view suffix :
       {".co.uk", ".com.au", ".co.in", ".com", ".org", ".net", ".co", ".news", ".uk",   ".de", ".fr",
        ".ru",    ".ua",     ".eu",    ".in",  ".ca",  ".au",  ".tv", ".us",   ".info", ".io"}) {
    if (name.size() > suffix.size() && name.ends_with(suffix)) return name.substr(0, name.size() - suffix.size());
  }
  return name;
}

WordIndex indexOf(std::string_view words) {
  WordIndex index;
  forEachWord(words, [&](std::string_view word) { index.add(word); });
  return index;
}

}  // namespace

std::string outletKey(std::string_view name) {
  static const Table kTable = buildTable();  // looked up, never iterated
  static const WordIndex kAmbiguousKeys = indexOf(kAmbiguous), kShapeWords = indexOf(kShapes);
  constexpr size_t kLongestName = 64;  // bytes; no outlet's name is longer
  if (name.empty() || name.size() > kLongestName) return {};
  std::string key = comparisonKey(hostOf(comparisonKey(name)));
  const bool the = key.starts_with("the ");
  if (the) key.erase(0, 4);
  std::string squeezed = withoutSpaces(key);
  auto found = kTable.find(squeezed);
  if (found == kTable.end() && squeezed.starts_with("the")) found = kTable.find(squeezed.substr(3));
  if (found != kTable.end()) {
    const bool capitals = name.size() <= 4 && key.size() == name.size() && name != key;  // "AP", not "Ap" or "ap"
    const bool shout = capitals && name[1] >= 'A' && name[1] <= 'Z';
    const bool address = name.find('.') != std::string_view::npos;
    if (the || shout || address || !kAmbiguousKeys.contains(key)) return std::string(found->second);
    return {};
  }
  const size_t last = key.rfind(' ');
  if (last == std::string::npos || key.find('.') != std::string::npos) return {};
  if (kShapeWords.contains(std::string_view(key).substr(last + 1))) return key;
  if (key.ends_with(" news agency") || key.ends_with(" news service") || key.ends_with(" press agency")) return key;
  return {};
}

}  // namespace synoptic
