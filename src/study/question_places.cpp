#include "study/question_places.h"

#include <algorithm>
#include <array>

#include "study/question_tables.h"

namespace synoptic {

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

bool hasCapital(std::string_view word) {
  return !word.empty() && (uint8_t(word[0]) >= 0x80 || (word[0] >= 'A' && word[0] <= 'Z'));
}

std::string isoOfTime(std::string_view key) {
  if (key.size() == 4 && (key.starts_with("1") || key.starts_with("20")) &&
      std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return std::string(key);
  const auto month = std::find(kMonthNames.begin(), kMonthNames.end(), key);
  if (month == kMonthNames.end()) return {};
  const auto number = unsigned(month - kMonthNames.begin()) + 1;
  return {char('0' + number / 10), char('0' + number % 10)};
}

bool isJob(std::string_view noun) {
  constexpr auto kJobs = std::to_array<std::string_view>({"job", "profession", "occupation", "trade"});
  return isAmong(kJobs, noun);
}

size_t QuestionPlaces::endOfPhrase(size_t at) const {
  constexpr auto kParts = std::to_array<std::string_view>({"the", "a", "an", "its", "his", "her", "their"});
  const size_t first = at;
  for (; at < size(); ++at) {
    const std::string_view word = key(at);
    if (question_.tokens[at].kind == TokenKind::punctuation) break;
    const bool owner = at > first && word == "'s";  // "Lee's winning time"
    if (!owner && !isAmong(kParts, word) && Lexicon::isFunctionWord(word)) break;
  }
  return at;
}

std::string_view QuestionPlaces::head(size_t at, bool last) const {
  const size_t end = endOfPhrase(at);
  if (last) return end > at ? key(end - 1) : std::string_view();
  for (; at < end; ++at) {
    const std::string_view word = key(at);
    const bool known =
        std::any_of(kHeads.begin(), kHeads.end(), [&](const Head& one) { return one.noun == nounOf(word); });
    if (known || isAmong(kAnyBody, word) || isAmong(kAnyone, word) || kindsOf(lexicon_.nounClass(nounOf(word))) != 0)
      return word;
  }
  return {};
}

bool QuestionPlaces::isLastOf(size_t at) const {
  if (at == 0 || at + 1 >= size() || key(at) != "last") return false;
  const std::string_view next = key(at + 1);
  return Lexicon::isFunctionWord(key(at - 1)) && !Lexicon::isFunctionWord(next) &&
         question_.tokens[at + 1].kind == TokenKind::word && lexicon_.nounClass(nounOf(next)) != NounClass::none &&
         lexicon_.nounClass(nounOf(next)) != NounClass::time;
}

bool QuestionPlaces::isParticiple(size_t at) const {
  const std::string_view verb = lexicon_.lemma(key(at), Part::verb);
  return !verb.empty() && verb != key(at) && verb == lexicon_.lemma(key(at)) && !key(at).ends_with("ing") &&
         !key(at).ends_with("s") && !Lexicon::isFunctionWord(key(at)) &&
         !hasCapital(question_.text(question_.tokens[at].span));
}

bool QuestionPlaces::endsWithOwning() const {
  size_t last = size();
  while (last > 0 && question_.tokens[last - 1].kind != TokenKind::word) --last;
  return last > 0 && isAmong(kOwns, lexicon_.lemma(key(last - 1), Part::verb));
}

size_t QuestionPlaces::called() const {
  size_t last = size();
  while (last > 0 && question_.tokens[last - 1].kind != TokenKind::word) --last;
  size_t noun = 0;
  for (size_t at = 2; noun == 0 && at + 2 < last; ++at)
    if (key(at) == "name" && key(at + 1) == "of") noun = endOfPhrase(at + 2) - 1;
  if (noun == 0 && last > 3 && key(last - 1) == "called") noun = std::min(endOfPhrase(2), last - 1) - 1;
  return noun;
}

size_t QuestionPlaces::deed(size_t at) const {
  const size_t subject = at;
  while (at < size() && Lexicon::isFunctionWord(key(at)) && !isAmong(kDeterminers, key(at))) ++at;
  const bool pronoun = at > subject;  // "did she spend"
  const size_t end = endOfPhrase(at);
  // "spend" of "did the old woman spend the money": a verb behind a subject, with nothing or an object behind it
  for (size_t verb = pronoun ? at : at + 1; verb < end; ++verb) {
    const bool ends = verb + 1 == end || isAmong(kDeterminers, key(verb + 1));
    if (ends && !isAmong(kDeterminers, key(verb - 1)) && !Lexicon::isFunctionWord(key(verb)) &&
        lexicon_.lemma(key(verb), Part::verb) == key(verb))
      return verb;
  }
  return 0;
}

size_t QuestionPlaces::doing(size_t at) const {
  for (; at < size(); ++at)
    if (key(at).ends_with("ing") && !lexicon_.lemma(key(at), Part::verb).empty() &&
        lexicon_.lemma(key(at), Part::verb) != key(at) && at + 2 >= size())
      return at;
  return 0;
}

size_t QuestionPlaces::stranded() const {
  constexpr auto kBehind =
      std::to_array<std::string_view>({"of", "for", "with", "to", "from", "by", "into", "against"});
  size_t last = size();
  while (last > 0 && question_.tokens[last - 1].kind != TokenKind::word) --last;
  if (last < 4 || !isAmong(kBehind, key(last - 1))) return 0;
  const size_t verb = last - 2;
  const bool did = isAmong(kDo, key(1)) && lexicon_.lemma(key(verb), Part::verb) == key(verb);
  return isParticiple(verb) || did ? verb : 0;
}

std::string_view QuestionPlaces::lastWord() const {
  size_t last = size();
  while (last > 0 && question_.tokens[last - 1].kind != TokenKind::word) --last;
  return last > 0 ? key(last - 1) : std::string_view();
}

size_t QuestionPlaces::endOfKind(size_t at) const {
  const size_t first = at;
  while (at < size() && !isAmong(kIs, key(at)) && !isAmong(kDo, key(at)) && !isAmong(kWill, key(at))) ++at;
  return at == size() ? first : at;
}

size_t QuestionPlaces::happenedTo(size_t at) const {
  for (; at + 2 < size(); ++at)
    if (lexicon_.lemma(key(at), Part::verb) == "happen" && key(at + 1) == "to") {
      const size_t end = endOfPhrase(at + 2);
      return end > at + 2 ? end - 1 : 0;
    }
  return 0;
}

size_t QuestionPlaces::sort(size_t at) const {
  constexpr auto kSorts = std::to_array<std::string_view>({"kind", "type", "sort"});
  return isAmong(kSorts, key(at)) && key(at + 1) == "of" ? at + 2 : 0;
}

bool QuestionPlaces::asksForLiving(size_t at) const {
  size_t end = size();
  while (end > 0 && question_.tokens[end - 1].kind == TokenKind::punctuation) --end;
  if (end > 3 && key(end - 1) == "living" && key(end - 3) == "for") end -= 3;
  return end > at + 2 && key(end - 1) == "do";
}

bool QuestionPlaces::doesIt(size_t at) const {
  constexpr auto kBehind = std::to_array<std::string_view>(
      {"the", "a", "an", "this", "that", "his", "her", "its", "their", "off", "out", "up", "down", "to", "about"});
  return !lexicon_.lemma(key(at), Part::verb).empty() && !Lexicon::isFunctionWord(key(at)) &&
         isAmong(kBehind, key(at + 1));
}

}  // namespace synoptic
