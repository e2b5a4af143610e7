#include "study/question.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>

#include "study/is_among.h"
#include "study/measure.h"
#include "study/same_word.h"

namespace synoptic {
namespace {

constexpr Kinds kinds(std::initializer_list<FactKind> list) {
  Kinds set = 0;
  for (const FactKind kind : list) set |= kindBit(kind);
  return set;
}

constexpr Kinds kDays = kinds({FactKind::date, FactKind::time});
constexpr Kinds kFigures = kinds({FactKind::number, FactKind::money, FactKind::percent, FactKind::ordinal});
constexpr Kinds kNumber = kinds({FactKind::number});
constexpr Kinds kMoney = kinds({FactKind::money});
constexpr Kinds kSum = kMoney | kinds({FactKind::number});
constexpr Kinds kPercent = kinds({FactKind::percent});
constexpr Kinds kBodies = kinds({FactKind::organisation, FactKind::name});
constexpr Kinds kWho =
    kinds({FactKind::person, FactKind::organisation, FactKind::name, FactKind::list, FactKind::role});

constexpr Kinds kPeople = kinds({FactKind::person, FactKind::list, FactKind::role});

// How a question begins, the longer beginnings first.
struct Lead {
  std::string_view first, second;
  Kinds wanted;
  bool counts;  // the next noun is what is counted
};
constexpr auto kLeads = std::to_array<Lead>({
    {"how", "many", kFigures, true},
    {"how", "much", kFigures, false},
    {"how", "long", kinds({FactKind::duration}), false},
    {"how", "often", kFigures, false},
    {"how", "old", kinds({FactKind::number, FactKind::duration, FactKind::ordinal}), false},
    {"how", "fast", kNumber, false},
    {"how", "tall", kNumber, false},
    {"how", "far", kNumber, false},
    {"how", "deep", kNumber, false},
    {"how", "wide", kNumber, false},
    {"how", "heavy", kNumber, false},
    {"how", "hot", kNumber, false},
    {"how", "cold", kNumber, false},
    {"how", "high", kFigures, false},
    {"what", "time", kinds({FactKind::time}), false},
    {"what", "day", kDays, false},
    {"which", "day", kDays, false},
    {"what", "date", kDays, false},
    {"which", "date", kDays, false},
    {"what", "percentage", kinds({FactKind::percent}), false},
    {"what", "share", kinds({FactKind::percent}), false},
    {"what", "place", kinds({FactKind::place}), false},
    {"which", "country", kinds({FactKind::place}), false},
    {"which", "city", kinds({FactKind::place}), false},
    {"since", "when", kDays, false},
    {"until", "when", kDays, false},
    {"when", "", kDays, false},
    {"who", "", kWho, false},
    {"whom", "", kWho, false},
    {"where", "", kinds({FactKind::place}), false},
    {"how", "", 0, false},
    {"what", "", 0, false},
    {"which", "", 0, false},
    {"why", "", 0, false},
    {"whose", "", kWho, false},
});

// "How long did it take", "what happened": verbs that the texts have no reason to use.
constexpr auto kLight = std::to_array<std::string_view>(
    {"take", "last", "happen", "occur", "come", "go", "get", "place", "long", "much", "many"});

// "Which group said so": as good as "who".
constexpr auto kAnyBody =
    std::to_array<std::string_view>({"group", "organization", "organisation", "institution", "body"});
constexpr auto kAnyone = std::to_array<std::string_view>({"person", "people", "politician", "official"});
constexpr auto kMembers = std::to_array<std::string_view>({"member", "people", "person", "official"});

// "Where is she going" asks for where she goes.
constexpr auto kGoings = std::to_array<std::string_view>({"come", "go"});

bool isLight(std::string_view lemma, std::string_view verb, Kinds wanted) {
  if (wanted == kinds({FactKind::place}) && isAmong(kGoings, verb)) return false;
  return isAmong(kLight, lemma) || isAmong(kLight, verb);
}

// Of these a sum of money is told also by a text that has none of them ("a $40 ticket").
constexpr auto kMoneyVerbs =
    std::to_array<std::string_view>({"cost", "spend", "pay", "price", "worth", "charge", "buy"});
// "How many years": a length of time.
constexpr auto kTimes = std::to_array<std::string_view>({"second", "minute", "hour", "day", "week", "month", "year"});

constexpr auto kTells =
    std::to_array<std::string_view>({"say", "report", "tell", "write", "publish", "claim", "interview", "quote"});

// Who does so to something says what it is.
constexpr auto kSays = std::to_array<std::string_view>({"acknowledge", "announce", "argue", "call", "claim", "confirm",
                                                        "describe", "insist", "promise", "say", "state", "suggest",
                                                        "tell", "term", "think", "threaten", "warn"});
// "What did she say": any verb of speech will do.
constexpr auto kPlainSays = std::to_array<std::string_view>({"say", "tell", "think", "state", "claim"});
// "Who called it a roadmap": whoever said that it is one.
constexpr auto kNamings = std::to_array<std::string_view>({"call", "describe", "label", "term"});

constexpr auto kMonthNames =
    std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july", "august",
                                     "september", "october", "november", "december"});
constexpr auto kWeekdayNames =
    std::to_array<std::string_view>({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});

// Of a year "2013", of the name of a month "08", else empty.
std::string isoOfTime(std::string_view key) {
  if (key.size() == 4 && (key.starts_with("1") || key.starts_with("20")) &&
      std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return std::string(key);
  const auto month = std::find(kMonthNames.begin(), kMonthNames.end(), key);
  if (month == kMonthNames.end()) return {};
  const auto number = unsigned(month - kMonthNames.begin()) + 1;
  return {char('0' + number / 10), char('0' + number % 10)};
}

// "By how much", "until when".
constexpr auto kBefore = std::to_array<std::string_view>(
    {"by", "to", "from", "at", "in", "on", "for", "of", "with", "about", "under", "after", "before"});

// "What was the tax rate in …": what the head of the first noun phrase asks for.
struct Head {
  std::string_view noun;
  Kinds wanted;
};
constexpr auto kHeads = std::to_array<Head>({
    {"age", kinds({FactKind::number, FactKind::duration, FactKind::ordinal})},
    {"agency", kBodies},
    {"amount", kSum},
    {"city", kinds({FactKind::place})},
    {"company", kBodies},
    {"cost", kMoney},
    {"country", kinds({FactKind::place})},
    {"date", kDays},
    {"day", kDays},
    {"fee", kMoney},
    {"fine", kMoney},
    {"length", kinds({FactKind::duration, FactKind::number})},
    {"month", kDays},
    {"newspaper", kBodies},
    {"number", kFigures},
    {"outlet", kBodies},
    {"paper", kBodies},
    {"party", kBodies},
    {"price", kMoney},
    {"rate", kPercent | kFigures},
    {"salary", kMoney},
    {"speed", kNumber},
    {"sum", kSum},
    {"total", kFigures},
    {"year", kDays},
});

const Lead* leadOf(std::string_view first, std::string_view second) {
  const auto lead = std::find_if(kLeads.begin(), kLeads.end(), [&](const Lead& one) {
    return one.first == first && (one.second.empty() || one.second == second);
  });
  return lead == kLeads.end() ? nullptr : &*lead;
}

constexpr auto kIs = std::to_array<std::string_view>({"is", "are", "was", "were", "be", "been", "'s"});
constexpr auto kPast = std::to_array<std::string_view>({"was", "were", "did", "had"});
constexpr auto kDo = std::to_array<std::string_view>({"do", "does", "did"});
constexpr auto kWill = std::to_array<std::string_view>({"will", "would", "has", "have", "had"});

// "Which reporter", "which company": what kind of thing it names; any where that is not known.
Kinds kindsOf(NounClass noun) {
  switch (noun) {
    case NounClass::person:
      return kWho;
    case NounClass::group:
      return kBodies;
    case NounClass::place:
      return kinds({FactKind::place});
    case NounClass::time:
      return kDays;
    case NounClass::artifact:
      return kBodies;  // "which ship": what the text calls so
    default:
      return 0;
  }
}

// The token that ends the first noun phrase of the question from `at`: a preposition, an auxiliary, or its end.
size_t endOfPhrase(const Document& question, size_t at) {
  constexpr auto kParts = std::to_array<std::string_view>({"the", "a", "an", "its", "his", "her", "their"});
  for (; at < question.tokens.size(); ++at) {
    const std::string_view key = question.key(question.tokens[at]);
    if (question.tokens[at].kind == TokenKind::punctuation) break;
    if (!isAmong(kParts, key) && Lexicon::isFunctionWord(key)) break;
  }
  return at;
}

// "which newspaper reported": the first noun; "what was the tax rate in": the last one.
std::string_view headOf(const Document& question, size_t at, bool last, const Lexicon& lexicon) {
  const size_t end = endOfPhrase(question, at);
  if (last) return end > at ? question.key(question.tokens[end - 1]) : std::string_view();
  for (; at < end; ++at) {
    const std::string_view key = question.key(question.tokens[at]);
    const bool known = std::any_of(kHeads.begin(), kHeads.end(),
                                   [&](const Head& one) { return one.noun == lexicon.lemma(key, Part::noun); });
    if (known || isAmong(kAnyBody, key) || isAmong(kAnyone, key) ||
        kindsOf(lexicon.nounClass(lexicon.lemma(key, Part::noun))) != 0)
      return key;
  }
  return {};
}

// "the last meeting", but not "the last week" nor "how long did it last".
bool isLastOf(const Document& question, size_t at, const Lexicon& lexicon) {
  if (at == 0 || at + 1 >= question.tokens.size() || question.key(question.tokens[at]) != "last") return false;
  const std::string_view next = question.key(question.tokens[at + 1]);
  return Lexicon::isFunctionWord(question.key(question.tokens[at - 1])) && !Lexicon::isFunctionWord(next) &&
         question.tokens[at + 1].kind == TokenKind::word &&
         lexicon.nounClass(lexicon.lemma(next, Part::noun)) != NounClass::none &&
         lexicon.nounClass(lexicon.lemma(next, Part::noun)) != NounClass::time;
}

// The token of the noun whose name is asked for: "what is the name of the cargo ship", "what is the ship called"; 0:
// none is.
size_t calledIn(const Document& question) {
  const auto key = [&](size_t at) { return question.key(question.tokens[at]); };
  size_t last = question.tokens.size();
  while (last > 0 && question.tokens[last - 1].kind != TokenKind::word) --last;
  size_t noun = 0;
  for (size_t at = 2; noun == 0 && at + 2 < last; ++at)
    if (key(at) == "name" && key(at + 1) == "of") noun = endOfPhrase(question, at + 2) - 1;
  if (noun == 0 && last > 3 && key(last - 1) == "called") noun = std::min(endOfPhrase(question, 2), last - 1) - 1;
  return noun;
}

bool hasCapital(std::string_view word) {
  return !word.empty() && (uint8_t(word[0]) >= 0x80 || (word[0] >= 'A' && word[0] <= 'Z'));
}

}  // namespace

Question readQuestion(std::string_view text, const Lexicon& lexicon) {
  const Document document = readDocument(std::string(text));
  const auto key = [&](size_t at) {
    return at < document.tokens.size() ? document.key(document.tokens[at]) : std::string_view();
  };
  Question question;
  size_t at = isAmong(kBefore, key(0)) && leadOf(key(1), key(2)) != nullptr ? 1 : 0;
  const Lead* lead = leadOf(key(at), key(at + 1));
  std::string_view head;  // of "which reporter", "what was the tax rate"
  bool is = false;        // "who is the judge"
  if (lead == nullptr) {
    at = 0;
  } else {
    question.wanted = lead->wanted;
    at += lead->second.empty() ? 1 : 2;
    if (lead->counts) question.counted = 0;  // the first content word
    if (lead->first == "how" && lead->second == "much")
      question.second = key(at) == "of" ? kFigures & ~kPercent : kFigures & ~kinds({FactKind::money});
    // "by how much" asks for a sum or a share
    if (lead->second == "much" && at > 2) question.second = 0;
    question.age = lead->second == "old";
    question.units = unitsOf(lead->first == "how" ? lead->second : std::string_view());
    if (lead->counts && isAmong(kTimes, lexicon.lemma(key(at), Part::noun)))
      question.wanted |= kinds({FactKind::duration});
    question.people = lead->counts && (key(at) == "people" || key(at) == "persons");
    // "how many times": an ordinal tells it as well
    if (lead->counts && key(at) == "times") question.counted = kNone;
    size_t phrase = at;
    is = isAmong(kIs, key(at)) || (isAmong(kWill, key(at)) && isAmong(kIs, key(at + 1)));
    while (isAmong(kIs, key(phrase)) || isAmong(kWill, key(phrase))) ++phrase;
    if (lead->wanted == 0 && lead->first != "how" && lead->first != "why")
      head = headOf(document, phrase, is || phrase > at, lexicon);
  }
  // "which countries"
  const std::string_view one_head = head.empty() ? head : lexicon.lemma(head, Part::noun);
  const auto known = std::find_if(kHeads.begin(), kHeads.end(),
                                  [&](const Head& one) { return one.noun == head || one.noun == one_head; });
  if (known != kHeads.end()) question.wanted = known->wanted;
  if (known != kHeads.end() && known->wanted == kNumber) question.units = unitsOf(head);
  if (isAmong(kPast, key(at))) question.tense = Tense::past;
  if (key(at) == "will") question.tense = Tense::future;
  question.acts = question.wanted == kWho && !is && !isAmong(kDo, key(at));
  // "which group called it so": who did, as long as it is a group
  const bool whoever = lead != nullptr && (lead->first == "which" || lead->first == "what") &&
                       (isAmong(kAnyBody, head) || isAmong(kAnyone, head)) && key(at) == head &&
                       !isAmong(kDo, key(at + 1)) && !isAmong(kIs, key(at + 1)) && !isAmong(kWill, key(at + 1));
  if (whoever) {
    question.wanted = isAmong(kAnyBody, head) ? kBodies : kWho;
    question.acts = true;
    ++at;
  }
  const bool did = isAmong(kDo, key(at)), what = lead != nullptr && lead->first == "what" && lead->second.empty();
  const bool which = !head.empty() && !is && !whoever && known == kHeads.end();
  question.attribute = what && is;
  const size_t called = what && is ? calledIn(document) : 0;
  if (which) question.wanted = kindsOf(lexicon.nounClass(lexicon.lemma(head, Part::noun)));
  for (; at < document.tokens.size() && question.words.size() < Question::kMostWords; ++at) {
    const Token& token = document.tokens[at];
    const std::string_view asked = document.text(token.span);
    if (token.kind == TokenKind::punctuation || token.kind == TokenKind::symbol || Lexicon::isFunctionWord(key(at)))
      continue;
    const std::string_view lemma = lexicon.lemma(key(at));
    question.asks_teller |= isAmong(kTells, lemma);
    const std::string iso = isoOfTime(key(at));
    const bool time = !iso.empty() || (hasCapital(asked) && isAmong(kWeekdayNames, key(at)));
    // the first word of a question has a capital whatever it is
    const bool name = hasCapital(asked) && at > 0 && !time;
    if (what && did && !question.asks_words && isAmong(kSays, lemma)) {
      question.asks_words = true;
      question.wanted = kinds({FactKind::quote});
      question.says = uint32_t(question.words.size());
      question.in_full = isAmong(kPlainSays, lemma);
    }
    if (question.acts && question.words.empty() && isAmong(kSays, lemma)) {
      question.asks_speaker = true;
      question.plain = isAmong(kPlainSays, lemma) || isAmong(kNamings, lemma);
    }
    // "what is the name of the ship", "what is the ship called", "which ship": what the texts call so
    const NounClass noun = lexicon.nounClass(lexicon.lemma(key(at), Part::noun));
    if (!name && ((called != 0 && at == called) || (which && key(at) == head && noun == NounClass::artifact))) {
      question.office = uint32_t(question.words.size());
      question.wanted = noun == NounClass::person ? kPeople : kindsOf(noun) | kBodies;
      question.thing = noun != NounClass::person;
    }
    if (which && key(at) == head && question.kind == kNone) question.kind = uint32_t(question.words.size());
    const bool kind =
        !head.empty() && question.wanted != 0 && key(at) == head && !question.thing &&
        (!question.units.empty() || (question.wanted & ~(kBodies | kinds({FactKind::place}) | kDays)) == 0);
    // "crew members" are the crew
    const bool member = isAmong(kMembers, lemma) && !question.words.empty() &&
                        lexicon.nounClass(question.words.back().lemma) == NounClass::group;
    const bool light = kind || member || (called != 0 && (key(at) == "name" || key(at) == "called")) ||
                       key(at) == "times" || (question.asks_words && isAmong(kPlainSays, lemma)) ||
                       (!name && isLight(lemma, lexicon.lemma(key(at), Part::verb), question.wanted) &&
                        !isLastOf(document, at, lexicon));
    if (!name && question.office == kNone && question.wanted == kWho && (is || key(at) == head) &&
        lexicon.nounClass(lemma) == NounClass::person)
      question.office = uint32_t(question.words.size());
    if (question.second != 0 && isAmong(kMoneyVerbs, lemma)) question.spare |= uint32_t(1) << question.words.size();
    if (question.office != kNone && !question.thing) question.wanted = kPeople;
    question.words.push_back({std::string(asked), std::string(key(at)), std::string(lemma), light, name, time, iso,
                              question.acts && question.words.empty()});
    // "CEO": asked for by its words, which a text may write either way
    if (const std::vector<std::string_view> full = inFull(key(at)); full.size() > 1) {
      if (question.wanted == kWho && is)
        question.office = uint32_t(question.words.size()) - 1, question.wanted = kPeople;
      question.words.pop_back();
      for (const std::string_view word : full)
        question.words.push_back(
            {std::string(asked), std::string(word), std::string(word), false, false, false, {}, false});
    }
  }
  question.by_pronoun = question.wanted == kWho && (is || question.acts) && !question.asks_speaker;
  // "how much did she pay" asks for money and for nothing else, "how much of it was paid" for a share as well
  if (question.spare != 0 && (question.second & kPercent) != 0) question.wanted &= kMoney;
  // where nothing else is asked for, they are the question
  if (std::all_of(question.words.begin(), question.words.end(), [](const QuestionWord& one) { return one.light; }))
    for (QuestionWord& one : question.words) one.light = false;
  if (question.words.empty()) question.counted = kNone;
  return question;
}

}  // namespace synoptic
