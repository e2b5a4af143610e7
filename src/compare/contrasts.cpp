#include "compare/contrasts.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>
#include <vector>

#include "compare/word_list.h"

namespace synoptic {
namespace {

// Words separated by spaces, as lemmas. With `other`, each word of the one excludes each of the other; without, any two
// words of `one` exclude each other.
struct Contrast {
  std::string_view one, other;
};

constexpr auto kContrasts = std::to_array<Contrast>({
    // directions of change
    {"rise increase grow climb surge jump soar raise hike boost upturn uptick upswing growth expand expansion lift up",
     "fall decrease drop decline shrink plunge slump tumble lower reduce reduction plummet dip downturn downswing cut "
     "contract contraction down"},
    {"unchanged", "rise increase grow climb jump surge fall decrease drop decline shrink double halve improve worsen"},
    {"improve improvement better strengthen recover recovery",
     "worsen deteriorate deterioration worse weaken decline worsening"},
    {"gain profit surplus", "loss deficit"},
    {"win victory triumph winner victor", "lose defeat loss loser"},
    {"accelerate expedite hasten quicken", "delay postpone slow decelerate defer"},
    {"add", "remove subtract delete reduce cut"},
    {"keep retain preserve maintain", "delete remove discard scrap abandon drop erase"},
    {"strengthen tighten", "weaken ease relax loosen"},
    {"widen", "narrow"},
    {"lengthen extend", "shorten"},
    {"double triple", "halve"},
    // stances
    {"confirm admit acknowledge affirm concede", "deny refute dispute contest"},
    {"accept approve agree adopt endorse support back welcome embrace pass favour favor",
     "reject refuse oppose veto block disapprove condemn decline"},
    {"allow permit let authorise authorize legalise legalize enable",
     "ban forbid prohibit bar prevent disallow outlaw"},
    {"praise applaud laud commend", "criticise criticize condemn denounce"},
    {"love like enjoy", "hate dislike loathe"},
    {"trust", "distrust mistrust"},
    {"for", "against"},
    {"optimistic hopeful", "pessimistic hopeless"},
    {"voluntary optional", "mandatory compulsory obligatory"},
    // beginnings and ends
    {"open reopen opening", "close shut closing closure"},
    {"start begin launch resume commence continue beginning", "stop end halt cease suspend finish cancel ending"},
    {"join enter arrive arrival entry", "leave exit depart departure quit"},
    {"hire appoint employ", "fire dismiss sack"},
    {"build construct", "demolish destroy dismantle"},
    {"create", "destroy"},
    {"attack", "defend protect"},
    {"remember", "forget"},
    {"succeed success", "fail failure"},
    {"connect", "disconnect"},
    // trade
    {"buy purchase acquire buying", "sell selling"},
    {"lend", "borrow"},
    {"import", "export"},
    {"buyer", "seller"},
    {"inflow", "outflow"},
    // law and violence
    {"guilty", "innocent"},
    {"convict conviction", "acquit acquittal"},
    {"arrest detain jail imprison", "release free"},
    {"legal lawful", "illegal unlawful"},
    {"survive", "die perish"},
    {"alive", "dead"},
    {"kill", "arrest release"},  // killed and wounded are counts of one event
    {"plaintiff", "defendant"},
    {"victim", "attacker perpetrator"},
    {"murder manslaughter robbery fraud arson rape kidnapping burglary bribery espionage treason perjury", {}},
    // degree and quantity
    {"include including", "exclude excluding except"},
    {"all every everyone everybody everything both", "none nobody nothing neither"},
    {"all every everyone everybody", "some few several"},
    {"most majority", "few minority"},
    {"more", "less fewer"},
    {"always", "never"},
    {"full complete whole entire", "partial partly"},
    {"major substantial significant big large huge considerable massive enormous great",
     "minor slight small minimal little negligible tiny"},
    {"maximum", "minimum"},
    {"strong powerful", "weak feeble"},
    {"single double triple", {}},
    {"once twice", {}},
    {"twice double", "half"},
    {"first initial early", "last final late"},
    {"hundred thousand million billion trillion", {}},
    {"second minute hour day week month quarter year decade century", {}},
    {"morning afternoon evening", {}},
    {"morning afternoon night", {}},
    {"spring summer autumn winter", {}},
    // relations of place and time
    {"before", "after"},
    {"above over", "below under beneath"},
    {"with", "without"},
    {"inside within", "outside"},
    {"q1 q2 q3 q4", {}},
    {"1q 2q 3q 4q", {}},
    {"despite", "because"},
    {"north northern", "south southern"},
    {"east eastern", "west western"},
    {"north east", "south west"},
    {"northern eastern", "southern western"},
    {"northeast northwest southeast southwest", {}},
    {"northeastern northwestern southeastern southwestern", {}},
    {"left", "right"},
    {"top upper", "bottom lower"},
    {"front", "back rear"},
    {"domestic", "foreign overseas international"},
    {"federal provincial municipal local", {}},
    {"national regional local global", {}},
    {"public", "private"},
    {"temporary interim", "permanent"},
    {"previous prior past former", "next following future current later"},
    {"simple easy", "complex complicated difficult hard"},
    {"safe", "dangerous unsafe"},
    {"rare", "common frequent"},
    {"good great excellent positive favourable favorable", "bad poor terrible negative awful"},
    {"near nearby close nearer closer", "distant far remote farther further"},
    {"hot warm", "cold cool chilly freezing"},
    {"sunny", "cloudy rainy snowy stormy foggy"},
    {"cloudy rainy snowy windy foggy", {}},
    // people
    {"man boy male", "woman girl female"},
    {"adult", "child"},
    {"brother sister mother father son daughter wife husband uncle aunt nephew niece cousin grandmother grandfather",
     {}},
    {"friend ally", "enemy foe rival stranger opponent"},
    {"teacher", "student pupil"},
    {"parent", "teacher"},
    {"worker employee", "manager employer"},
    {"civilian", "soldier"},
    {"doctor nurse lawyer teacher engineer pilot farmer priest soldier journalist actor singer painter plumber "
     "carpenter economist astronomer biologist chemist physicist geologist mathematician historian",
     {}},
    {"christian muslim jewish hindu buddhist", {}},
    {"gay lesbian heterosexual", {}},
    // things
    {"car truck bus train tram plane helicopter ship motorcycle bicycle", {}},
    {"knife gun bomb axe", {}},
    {"red orange yellow green blue purple pink brown black white grey gray", {}},
    {"school hospital church mosque synagogue prison hotel airport museum library factory restaurant theater stadium "
     "park beach home",
     {}},
    {"dog cat horse cow sheep goat pig chicken duck fish monkey lion tiger bear elephant wolf", {}},
    {"water beer wine coffee tea milk juice", {}},
    {"meat bread rice cheese fruit soup", {}},
    {"book film song album painting", {}},
    {"book movie song album painting", {}},
    {"food drink", {}},
    {"planet star galaxy comet asteroid moon", {}},
    {"head neck arm leg chest shoulder knee", {}},
    {"football basketball baseball tennis hockey golf cricket rugby volleyball", {}},
    {"earthquake flood tornado hurricane drought avalanche tsunami", {}},
    {"gold silver bronze copper", {}},
    {"oil coal", {}},
    {"nuclear solar wind", {}},
    {"price", "wage salary"},
    {"income revenue", "cost expense debt"},
    {"bond stock", {}},
    {"peace", "war"},
    {"visual auditory tactile", {}},
});

// The rows that have a word, a bit each: in `one`, in `other`; and in rows of one list only.
struct Rows {
  std::string_view word;
  std::bitset<kContrasts.size()> one, other, own;
};

// All words of the table, by their bytes. Made once, from the table alone.
std::vector<Rows> rowsByWord() {
  std::vector<Rows> rows;
  const auto rowsOf = [&](std::string_view word) -> Rows& {
    const auto at = std::ranges::lower_bound(rows, word, {}, &Rows::word);
    return at != rows.end() && at->word == word ? *at : *rows.insert(at, {word, {}, {}, {}});
  };
  const auto eachWord = [](std::string_view words, const auto& act) {
    for (size_t begin = 0, end; begin < words.size(); begin = end + 1) {
      end = std::min(words.find(' ', begin), words.size());
      act(words.substr(begin, end - begin));
    }
  };
  for (size_t row = 0; row < kContrasts.size(); ++row) {
    const bool alone = kContrasts[row].other.empty();
    eachWord(kContrasts[row].one,
             [&](std::string_view word) { (alone ? rowsOf(word).own : rowsOf(word).one).set(row); });
    eachWord(kContrasts[row].other, [&](std::string_view word) { rowsOf(word).other.set(row); });
  }
  return rows;
}

const Rows* rowsWith(std::string_view word) {
  static const std::vector<Rows> kRows = rowsByWord();
  const auto at = std::ranges::lower_bound(kRows, word, {}, &Rows::word);
  return at != kRows.end() && at->word == word ? &*at : nullptr;
}

bool listed(std::string_view left, std::string_view right) {
  const Rows *one = rowsWith(left), *other = one ? rowsWith(right) : nullptr;
  if (other == nullptr) return false;
  return ((one->own & other->own) | (one->one & other->other) | (one->other & other->one)).any();
}

// Prefixes that deny an adjective or its noun; "in" only before what is an adjective ("inform" is no denial of "form").
constexpr auto kPrefixes = std::to_array<std::string_view>({"un", "non", "in", "im", "il", "ir", "dis"});
// Shorter stems meet by chance ("unit").
constexpr size_t kShortestStem = 5;
// Look like a denial and are none.
constexpr auto kNoDenial = std::to_array<std::string_view>({"inflammable", "invaluable", "inhabitable"});

bool deniesByPrefix(const Lexicon& lexicon, std::string_view longer, std::string_view stem) {
  if (stem.size() < kShortestStem || !longer.ends_with(stem)) return false;
  const std::string_view prefix = longer.substr(0, longer.size() - stem.size());
  if (!isAmong(kPrefixes, prefix)) return false;
  if (isAmong(kNoDenial, longer)) return false;
  if (prefix == "un" || prefix == "non") return true;
  return lexicon.has(stem, Part::adjective) && lexicon.has(longer, Part::adjective);
}

// A word read as a noun, verb and adjective, and an adverb as its adjective.
struct Readings {
  std::array<std::string_view, 4> lemmas;
};

Readings readingsOf(const Lexicon& lexicon, std::string_view key) {
  Readings out{
      {lexicon.lemma(key, Part::noun), lexicon.lemma(key, Part::verb), lexicon.lemma(key, Part::adjective), {}}};
  if (key.size() > kShortestStem && key.ends_with("ly") && lexicon.has(key.substr(0, key.size() - 2), Part::adjective))
    out.lemmas[3] = key.substr(0, key.size() - 2);
  return out;
}

}  // namespace

bool contrasting(const Lexicon& lexicon, std::string_view left, std::string_view right) {
  if (left == right || left == "anti" || right == "anti") return false;  // "anti-abortion", "pro-life"
  if (listed(left, right) || deniesByPrefix(lexicon, left, right) || deniesByPrefix(lexicon, right, left)) return true;
  const Readings one = readingsOf(lexicon, left), other = readingsOf(lexicon, right);
  bool found = false, alike = false;
  for (size_t part = 0; part < one.lemmas.size(); ++part) {
    const std::string_view first = one.lemmas[part], second = other.lemmas[part];
    if (first.empty() || second.empty()) continue;
    if (first == second) return false;
    if (listed(first, second)) return true;  // before WordNet, which gives "hour" and "minute" a sense in common
    alike = alike || lexicon.synonymous(first, second);
    found = found || lexicon.antonymous(first, second);
  }
  return found && !alike;
}

std::span<const std::string_view> negations() {
  static constexpr auto kNegations = std::to_array<std::string_view>(
      {"not", "n't", "never", "no", "none", "nobody", "nothing", "neither", "nor", "cannot", "without"});
  return kNegations;
}

std::span<const std::string_view> deniers() {
  static constexpr auto kDeniers = std::to_array<std::string_view>({"fail", "lack", "refuse", "deny", "decline"});
  return kDeniers;
}

bool isNegation(std::string_view key) {
  static const WordLists kLists({negations()});
  return kLists.with(key) != 0;
}

bool isDenier(std::string_view lemma) {
  static const WordLists kLists({deniers()});
  return kLists.with(lemma) != 0;
}

}  // namespace synoptic
