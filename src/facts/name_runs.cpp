// name_runs: see name_runs.h. Method: capitals, with how the same word is written elsewhere in the article; small words
// join ("of", "and", "de") where a body's name goes on.
// Example: "Food and Drug Administration" is one run, "Russia and Ukraine" are two.
// Covered by tests/facts/names.cpp.
#include "facts/name_runs.h"

#include <algorithm>
#include <array>

namespace synoptic {
namespace {

constexpr uint32_t kResultLine = 60;  // tokens of a line of results that are looked at
constexpr uint32_t kMaxRun = 10;      // tokens of one name; longer runs are lists in capitals

// Does a word of this kind behind a genitive belong to no noun phrase? Then the genitive stands for its noun.
bool standsAlone(Tag tag) {
  return tag == Tag::punctuation || tag == Tag::preposition || tag == Tag::conjunction || tag == Tag::verb ||
         tag == Tag::auxiliary || tag == Tag::modal || tag == Tag::to;
}

// "d'Aubray", "l'Hôpital", "dell'Orto": a small particle, an apostrophe, a capital.
bool isElided(std::string_view text) {
  static constexpr auto kParticles = std::to_array<std::string_view>({"d", "l", "dell", "dall"});
  static constexpr auto kMarks = std::to_array<std::string_view>({"'", "\u2019"});
  for (const std::string_view particle : kParticles) {
    if (!text.starts_with(particle)) continue;
    for (const std::string_view mark : kMarks) {
      const std::string_view rest = text.substr(particle.size());
      if (!rest.starts_with(mark) || rest.size() <= mark.size()) continue;
      const char next = rest[mark.size()];
      if ((next >= 'A' && next <= 'Z') || next == '\xC3') return true;  // "d'Étoile"
    }
  }
  return false;
}

}  // namespace

NameRuns::NameRuns(const Scan& scan) : scan_(scan), cases_(scan.document.keys.size()) {
  const Document& document = scan_.document;
  shouting_.reserve(document.sentences.size());
  for (uint32_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    shouting_.push_back(scan_.titleCase(s) ? !isResultLine(sentence) : allCapitals(sentence));
    if (shouting_[s]) continue;
    for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
      if (!scan_.has(i, kWord)) continue;
      CaseCount& count = cases_[document.tokens[i].key];
      if (!scan_.has(i, kCapital) && !isElided(scan_.text(i)))
        ++count.small;
      else if (!opensSentence(sentence, i))
        ++count.capital;
    }
  }
}

// Names and figures only: a line of a table, "2. Ann Lee (Norway) 13.58", "Leeds United 2 Reading 0".
bool NameRuns::isResultLine(const Sentence& sentence) const {
  uint32_t words = 0, figures = 0, small = 0, bracketed = 0;
  for (uint32_t i = sentence.first_token; i < sentence.end_token && i < sentence.first_token + kResultLine; ++i) {
    if (scan_.has(i, kDigits))
      ++figures;
    else if (scan_.has(i, kWord))
      ++(scan_.has(i, kCapital) ? words : small);
    bracketed += scan_.key(i) == "(" && i + 1 < sentence.end_token && placeAlone(i + 1) ? 1 : 0;
    if (scan_.has(i, kAllCaps) && !(i > sentence.first_token && scan_.key(i - 1) == "(") && scan_.text(i).size() > 3)
      return false;
  }
  return words > 0 && small <= words && (bracketed > 0 || (figures > 1 && 2 * figures >= words));
}

bool NameRuns::allCapitals(const Sentence& sentence) const {
  uint32_t capitals = 0;
  for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    if (!scan_.has(i, kWord) || scan_.has(i, kInitial) || scan_.key(i) == "'s") continue;
    if (!scan_.has(i, kAllCaps)) return false;
    ++capitals;
  }
  return capitals >= 3;
}

bool NameRuns::opensSentence(const Sentence& sentence, uint32_t token) const {
  if (token == sentence.first_token) return true;
  const uint32_t before = token - 1;
  if (scan_.tag(before) != Tag::punctuation) return false;
  if (scan_.has(before, kQuoteMark)) return true;
  const std::string_view key = scan_.key(before);
  if (key == "•") return true;
  if (key == "(" || key == "[") return before == sentence.first_token;  // within a sentence brackets open no sentence
  static constexpr auto kStops = std::to_array<std::string_view>({":", ".", "!", "?", "—", "–", "--", "-", "…", "..."});
  return isAmong(kStops, key) && scan_.spaced(token);
}

bool NameRuns::nameLike(uint32_t token) const {
  if (scan_.taken(token) || (!scan_.has(token, kCapital) && !isElided(scan_.text(token)))) return false;
  return !scan_.is(token, kNeverName) && !scan_.has(token, kAddress);
}

bool NameRuns::isCommonWord(uint32_t token) const {
  const LexicalFacts& lexical = scan_.lexical(token);
  return lexical.noun || lexical.verb || lexical.adjective || lexical.adverb || closedClass(token) ||
         scan_.is(token, kAdverb | kUnitNumber | kTensNumber);
}

bool NameRuns::closedClass(uint32_t token) const {
  if (scan_.has(token, kInitial) && scan_.text(token).size() == 2) return false;  // "A." in "A. B. Lee"
  // "US" and "WHO" are names, "AT" in a line of capitals is none
  const bool line =
      token > 0 && token + 1 < scan_.size() && scan_.has(token - 1, kAllCaps) && scan_.has(token + 1, kAllCaps);
  if (scan_.has(token, kAllCaps) && !line) return false;
  return scan_.is(token, kDeterminer | kPreposition | kPronoun | kConjunction | kModal | kAuxiliary | kNegation);
}

bool NameRuns::beginsName(const Sentence& sentence, uint32_t token) const {
  if (ordinalBefore(token, sentence.end_token) || particleEnd(token, sentence.end_token) > token) return true;
  if (!nameLike(token) || closedClass(token)) return false;
  const bool furniture = sentence.kind == SentenceKind::boilerplate || sentence.kind == SentenceKind::byline;
  if (furniture && scan_.is(token, kHeadingWord)) return false;
  return !opensSentence(sentence, token) || evidenceForName(token, sentence.end_token);
}

// "al-Aqsa", "ul-Haq": a particle in small letters, a hyphen, a capital; the token behind it, else `token`.
uint32_t NameRuns::particleEnd(uint32_t token, uint32_t end) const {
  if (token + 2 >= end || scan_.has(token, kCapital) || !scan_.is(token, kNameJoint)) return token;
  const bool hyphen = scan_.key(token + 1) == "-" && !scan_.spaced(token + 1) && !scan_.spaced(token + 2);
  return hyphen && nameLike(token + 2) ? token + 3 : token;
}

// "83rd Street", "11th District": digits that a name begins with.
bool NameRuns::ordinalBefore(uint32_t token, uint32_t end) const {
  if (!scan_.has(token, kDigits) || scan_.taken(token) || token + 1 >= end || !nameLike(token + 1)) return false;
  const std::string_view text = scan_.text(token);
  return text.ends_with("th") || text.ends_with("st") || text.ends_with("nd") || text.ends_with("rd");
}

// The first word of a sentence: it is a name when the article writes it with a capital elsewhere, when it is known as a
// place, a body or a given name, or when no common word is written like it.
bool NameRuns::evidenceForName(uint32_t token, uint32_t end) const {
  if (scan_.is(token, kAdverb) || scan_.is(token, kHeadingWord)) return false;
  // "Reading 2", "Bury 4 3 1 0": a line of results
  if (scan_.has(token, kCapital) && !scan_.has(token, kAllCaps | kInitial) && token + 1 < end) {
    const uint32_t behind = nameLike(token + 1) ? runEnd(token, end) : token + 1;
    if (behind + 1 < end && scan_.has(behind, kDigits) && scan_.text(behind).size() <= 3 &&
        (scan_.has(behind + 1, kDigits | kCapital) && !scan_.is(behind + 1, kMonth)))
      return true;
  }
  // "Johnson & Weller"
  if (token + 2 < end && scan_.key(token + 1) == "&" && nameLike(token + 2)) return true;
  // "Saint-Denis"
  if (isSaint(token) && scan_.hyphenated(token + 1, end) && nameLike(token + 2)) return true;
  // "P. Simmons": an initial and a name
  if (scan_.has(token, kInitial) && scan_.text(token).size() == 2 && token + 1 < end && nameLike(token + 1))
    return true;
  // "Bill Moss sent the bill": a given name before a word that can only be a surname
  const std::string_view key = scan_.key(token);
  const bool next = token + 1 < end && nameLike(token + 1) && !closedClass(token + 1);
  if (next && scan_.is(token, kFirstName) && !scan_.is(token + 1, kKnownBody | kOrgSuffix | kTitle) &&
      !placeAlone(token + 1) && !scan_.has(token + 1, kAllCaps))
    return true;
  const CaseCount& count = cases(token);
  if (count.capital > 0 && count.capital >= count.small) return true;
  if (count.small > 0) return scan_.has(token, kAllCaps);
  if (scan_.has(token, kAllCaps) && scan_.text(token).size() <= 6) return true;
  if (scan_.is(token, kKnownBody) || placeAlone(token)) return true;
  if (scan_.is(token, kFirstName)) return next || !isCommonWord(token);
  if (!isCommonWord(token)) return !key.ends_with("ly");
  if (!next) return false;
  // "Red Star", "Leyton Orient": a second common word with a capital is no accident
  if (isCommonWord(token + 1) && !scan_.is(token, kTitle | kRoleNoun | kTitleWord) &&
      !scan_.is(token + 1, kFirstName) && !placeAlone(token + 1) &&
      !scan_.is(token + 1, kTitle | kRoleNoun | kKnownBody | kMonth | kWeekday) && !scan_.has(token + 1, kAllCaps) &&
      (scan_.lexical(token).noun || scan_.lexical(token).adjective) && !key.ends_with("ing") &&
      (!key.ends_with("ed") || key.size() < 4))
    return true;
  // "Felicia Ballanger": a thing's word before a word that nobody knows
  const NounClass thing = scan_.lexicon.nounClass(scan_.lemma(token, Part::noun));
  if (scan_.lexical(token).noun && !scan_.lexical(token).verb && !scan_.lexical(token).adjective &&
      thing != NounClass::person && thing != NounClass::group && !scan_.isPlural(token) && !isCommonWord(token + 1) &&
      !placeAlone(token + 1) && !scan_.has(token + 1, kAllCaps) && !scan_.is(token + 1, kFirstName))
    return true;
  // a title, or the first word of a body that is named in full: "Senator Lee", "Federal Aviation Authority"
  if (scan_.is(token, kTitle) || (scan_.is(token, kTitleWord) && scan_.is(token + 1, kTitle))) return true;
  const uint32_t behind = runEnd(token, end);
  return behind > token + 1 && scan_.is(behind - 1, kOrgSuffix) && !scan_.lexical(token).verb;
}

// "Food and Drug Administration": what follows "and" ends in a body's noun.
bool NameRuns::bodyAhead(uint32_t token, uint32_t stop) const {
  for (uint32_t i = token; i < stop && i < token + 4 && nameLike(i); ++i) {
    if (scan_.is(i, kOrgSuffix)) return i > token || !scan_.is(i - 2, kOrgSuffix);
  }
  return false;
}

// What is called after a saint.
bool NameRuns::isSaintsHouse(uint32_t token) const {
  static constexpr std::array<std::string_view, 16> kHouses = {
      "hospital", "hospice",   "church",  "cathedral", "school", "college", "academy", "parish",
      "clinic",   "infirmary", "convent", "abbey",     "chapel", "primary", "square",  "university"};
  return isAmong(kHouses, scan_.key(token));
}

bool NameRuns::isSaint(uint32_t token) const {
  return scan_.has(token, kCapital) && (scan_.key(token) == "st" || scan_.key(token) == "saint");
}

bool NameRuns::partOfBody(uint32_t token) const {
  return (scan_.lexical(token).noun || scan_.lexical(token).adjective) && !placeAlone(token) &&
         !scan_.is(token, kFirstName | kOrgSuffix | kKnownBody) && !scan_.has(token, kAllCaps);
}

// What joins the name before `at` to what follows; the token behind the joint and the first word, or `at`.
uint32_t NameRuns::joinedBy(uint32_t at, uint32_t stop, uint32_t first) const {
  const std::string_view key = scan_.key(at);
  const bool next = at + 1 < stop && nameLike(at + 1) && !closedClass(at + 1);
  const bool glued = !scan_.spaced(at);
  const bool capital = at + 1 < stop && nameLike(at + 1);
  if (key == "-" && glued && capital && !scan_.spaced(at + 1) && !placeAlone(at - 1)) return at + 2;
  // "Li Song-ho", "Chun-yeh": a given name's second half; "Oslo-based" has a word of its own behind the hyphen
  if (key == "-" && glued && at + 1 < stop && !scan_.spaced(at + 1) && scan_.has(at + 1, kWord) &&
      !scan_.has(at + 1, kCapital) && scan_.text(at + 1).size() <= 5 && !isCommonWord(at + 1) &&
      (!isCommonWord(at - 1) || at > first + 1) && !placeAlone(at - 1) && !scan_.is(at + 1, kNameJoint))
    return at + 2;
  // "Cho Min-ho": syllables that are words, too, behind a family name
  static constexpr auto kSyllables = std::to_array<std::string_view>(
      {"ho", "ri", "ju", "un", "il", "sun", "min", "won", "jin", "bin", "young", "ok", "in", "do", "ran", "soo"});
  constexpr size_t kSyllable = 6;
  if (key == "-" && glued && at > first + 1 && at + 1 < stop && !scan_.spaced(at + 1) &&
      isAmong(kSyllables, scan_.text(at + 1)) && scan_.text(at - 1).size() <= kSyllable && !placeAlone(at - 1))
    return at + 2;
  // "Aix-en-Provence", "Stratford-upon-Avon"
  static constexpr auto kWithin =
      std::to_array<std::string_view>({"en", "sur", "de", "du", "des", "la", "le", "les", "sous", "aux", "au", "lès",
                                       "upon", "on", "an", "am", "under", "by"});
  if (key == "-" && glued && at + 3 < stop && scan_.key(at + 2) == "-" && !scan_.spaced(at + 1) &&
      !scan_.spaced(at + 2) && !scan_.spaced(at + 3) && isAmong(kWithin, scan_.key(at + 1)) && nameLike(at + 3))
    return at + 4;
  // "Security and Co-operation"
  if (key == "-" && glued && at + 1 < stop && !scan_.spaced(at + 1) && scan_.key(at - 1) == "co" &&
      (scan_.key(at + 1) == "operation" || scan_.key(at + 1) == "operative" || scan_.key(at + 1) == "ordination"))
    return at + 2;
  if (key == "plc") return at + 1;
  if (key == "&" && next) return at + 2;
  // "Workers' Compensation Board", "Children's Defense Fund": a body at the end, a common plural before
  const bool possessive = (key == "'" || key == "'s") && glued && next;
  if (possessive && scan_.lexical(at - 1).noun && !scan_.is(at - 1, kFirstName) && !placeAlone(at - 1) &&
      bodyAhead(at + 1, stop)) {
    const bool plural = key == "'" ? scan_.key(at - 1).ends_with("s") : scan_.isPlural(at - 1);
    if (plural && !scan_.is(at - 1, kTitle | kRoleNoun)) return at + 2;
  }
  if (possessive && scan_.placeAt(first, at + 2)) return at + 2;  // "Martha's Vineyard"
  // "St Luke's Hospital", "St Brannock's": what is called after a saint keeps its s
  if (glued && at == first + 2 && isSaint(first) && (key == "'s" || key == "'")) {
    const bool house = at + 1 < stop && isSaintsHouse(at + 1);
    if (house && next) return at + 2;
    if (key == "'s" && (house || at + 1 >= stop || standsAlone(scan_.tag(at + 1)))) return at + 1;
  }
  if (key == "of" && scan_.is(at - 1, kTakesOf)) {
    if (next) return at + 2;
    if (at + 2 < stop && scan_.key(at + 1) == "the" && nameLike(at + 2)) return at + 3;
  }
  const bool body_before = scan_.is(at - 1, kOrgSuffix) && !scan_.has(at - 1, kAllCaps);
  if (key == "for" && next && body_before) return at + 2;
  // "Royal Society for the Protection of Birds"
  if (key == "for" && body_before && at + 2 < stop && scan_.key(at + 1) == "the" && nameLike(at + 2) &&
      partOfBody(at + 2))
    return at + 3;
  if ((key == "on" || key == "against") && next && body_before && partOfBody(at + 1) && !scan_.is(at + 1, kOrdinalWord))
    return at + 2;
  if (key == "and" && next && bodyAhead(at + 1, stop) && partOfBody(at - 1)) return at + 2;
  // "Office of Management and Budget": one more common noun, and the name is over
  if (key == "and" && next && first + 2 < at && scan_.is(first, kTakesOf | kOrgSuffix) && partOfBody(at - 1) &&
      partOfBody(at + 1) && !(at + 2 < stop && nameLike(at + 2)))
    return at + 2;
  // "Inzamam-ul-Haq", "Zine al-Abidine"
  const bool hyphen = key == "-" && glued && at + 1 < stop && !scan_.spaced(at + 1);
  const uint32_t particle_at = hyphen ? at + 1 : at;
  if (const uint32_t joined = particleEnd(particle_at, stop); joined > particle_at) return joined;
  // "de la Cruz", "van der Berg", "bin Salman"
  uint32_t behind = at;
  while (behind < at + 2 && behind < stop && scan_.is(behind, kNameJoint) && !scan_.has(behind, kCapital)) ++behind;
  const bool particle = key != "of" && key != "and" && key != "for" && key != "the" && key != "on";
  if (particle && behind > at && behind < stop && nameLike(behind) && !closedClass(behind)) return behind + 1;
  if (key == "," && at + 1 < stop && scan_.is(at + 1, kNameSuffix) && scan_.has(at + 1, kCapital)) return at + 2;
  if (scan_.is(at, kNameSuffix) && scan_.has(at, kCapital)) return at + 1;
  return at;
}

uint32_t NameRuns::runEnd(uint32_t token, uint32_t end) const {
  uint32_t at = token + 1;
  const uint32_t stop = end > token + kMaxRun ? token + kMaxRun : end;
  while (at < stop) {
    uint32_t behind = at;
    // capitalised small words belong to a name only inside titles of works, which are left alone
    if (nameLike(at) && (!closedClass(at) || scan_.is(at, kMonth)))
      behind = at + 1;
    else
      behind = joinedBy(at, stop, token);
    if (behind == at) break;
    at = behind;
  }
  return at < stop && numberOfName(at, end) ? at + 1 : at;
}

// "Helios 2", "Launch Complex 16": a number right behind a name that no count was read in, where the article writes the
// two together more than once, or the last word of the name is one that is told apart by numbers.
bool NameRuns::numberOfName(uint32_t at, uint32_t end) const {
  constexpr size_t kMostDigits = 3;
  static constexpr std::array<std::string_view, 20> kToldApart = {
      "complex", "pad",  "ward", "unit",  "block",   "building",  "district", "zone",   "sector",   "hangar",
      "runway",  "pier", "dock", "shaft", "reactor", "battalion", "camp",     "studio", "protocol", "proposition"};
  const std::string_view digits = scan_.text(at);
  if (!scan_.has(at, kDigits) || (scan_.taken(at) && !scan_.labelled(at)) || !scan_.spaced(at) ||
      digits.size() > kMostDigits ||
      !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return false;
  // a score or a list goes on in marks or numbers: "Leeds 2 Reading 0", "Leeds 2-1", "Lot 12/3"
  if (at + 1 < end && (scan_.has(at + 1, kDigits | kCapital) || scan_.key(at + 1) == "-" || scan_.key(at + 1) == "/" ||
                       scan_.key(at + 1) == ":"))
    return false;
  if (scan_.numbered(at) > 1) return true;
  if (scan_.is(at - 1, kLabelWord)) return true;
  return isAmong(kToldApart, scan_.key(at - 1));
}

}  // namespace synoptic
