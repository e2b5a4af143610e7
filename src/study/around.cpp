// See around.h. Each looks at the tokens of one sentence.
#include "study/around.h"

#include <algorithm>
#include <array>

namespace synoptic {
namespace {

constexpr uint32_t kApposed = 6;  // tokens between a noun and the name that it calls so: "the", a comma, titles
constexpr auto kThin =
    std::to_array<std::string_view>({",", "the", "a", "an", ".", "called", "named", "calling", "itself", "themselves"});

// The person whose name has the token, as an entity of the article; kNone: none.
uint32_t personAt(const ComparedArticle& article, uint32_t token) {
  constexpr ptrdiff_t kWithin = 8;  // mentions that begin between the name and its last word: a quotation, a role
  if (token >= article.document.tokens.size()) return kNone;
  const std::vector<Mention>& mentions = article.reading.mentions;
  const Span word = article.document.tokens[token].span;
  const auto behind = std::partition_point(mentions.begin(), mentions.end(),
                                           [&](const Mention& one) { return one.span.begin < word.end; });
  for (auto at = behind; at != mentions.begin() && behind - at < kWithin;)
    if (--at; at->kind == MentionKind::person && at->span.overlaps(word)) return at->entity;
  return kNone;
}

constexpr auto kGoverns = std::to_array<std::string_view>(
    {"of",    "in",      "on",    "at",      "over", "to",  "for",  "from",    "with",   "by",
     "about", "against", "among", "between", "near", "off", "into", "outside", "toward", "through"});

constexpr auto kParts = std::to_array<std::string_view>({"one", "two", "three", "four", "five", "six", "seven", "eight",
                                                         "nine", "ten", "eleven", "twelve", "half", "most"});

// The token with the byte, or the next one.
uint32_t tokenAt(const Document& document, uint32_t byte) {
  const auto found = std::partition_point(document.tokens.begin(), document.tokens.end(),
                                          [&](const Token& token) { return token.span.end <= byte; });
  return uint32_t(found - document.tokens.begin());
}

// The word before a mention, but for "the".
std::string_view wordBefore(const Document& document, const Mention& mention) {
  const uint32_t first = document.sentences[mention.sentence].first_token;
  uint32_t at = tokenAt(document, mention.span.begin);
  if (at > first && document.key(document.tokens[at - 1]) == "the") --at;
  return at > first ? document.key(document.tokens[at - 1]) : std::string_view();
}

}  // namespace

uint32_t headBefore(const Document& document, const Mention& mention) {
  const uint32_t at = tokenAt(document, mention.span.begin);
  const bool of =
      at >= document.sentences[mention.sentence].first_token + 2 && document.key(document.tokens[at - 1]) == "of";
  return of ? at - 2 : kNone;
}

bool isPartOf(const Document& document, const Mention& mention) {
  const uint32_t next = tokenAt(document, mention.span.end);
  return next < document.sentences[mention.sentence].end_token && document.key(document.tokens[next]) == "of";
}

bool countsPersons(const Document& document, const Mention& mention, const Lexicon& lexicon) {
  if (mention.counted == kNone) return false;
  const NounClass noun = lexicon.nounClass(lexicon.lemma(document.key(document.tokens[mention.counted]), Part::noun));
  return noun == NounClass::person || noun == NounClass::group;
}

bool isWholeOfPart(const Document& document, const Mention& mention) {
  constexpr auto kOwn = std::to_array<std::string_view>({"the", "its", "their", "his", "her", "these", "all"});
  const uint32_t first = document.sentences[mention.sentence].first_token;
  uint32_t at = tokenAt(document, mention.span.begin);
  if (at > first && isAmong(kOwn, document.key(document.tokens[at - 1]))) --at;
  if (at < first + 2 || document.key(document.tokens[at - 1]) != "of") return false;
  const std::string_view part = document.key(document.tokens[at - 2]);
  return document.tokens[at - 2].kind == TokenKind::number || isAmong(kParts, part);
}

bool tellsEach(const Document& document, const Mention& mention) {
  constexpr auto kEach = std::to_array<std::string_view>({"each", "every", "apiece", "per"});
  constexpr uint32_t kNear = 30;  // tokens to either side
  const Sentence& sentence = document.sentences[mention.sentence];
  const uint32_t at = tokenAt(document, mention.span.begin),
                 first = std::max(sentence.first_token, at - std::min(at, kNear));
  for (uint32_t token = first; token < std::min(sentence.end_token, at + kNear); ++token)
    if (isAmong(kEach, document.key(document.tokens[token]))) return true;
  return false;
}

uint32_t wholeBefore(const Document& document, const Mention& mention) {
  constexpr uint32_t kWhole = 10;  // tokens from "Of" to the part
  const uint32_t first = document.sentences[mention.sentence].first_token, at = tokenAt(document, mention.span.begin);
  return at > first && at <= first + kWhole && document.key(document.tokens[first]) == "of" ? first : kNone;
}

uint32_t firstAt(const Document& document, const Sentence& sentence, Span span) {
  const auto begin = document.tokens.begin();
  const auto found = std::partition_point(begin + sentence.first_token, begin + sentence.end_token,
                                          [&](const Token& token) { return token.span.end <= span.begin; });
  const uint32_t at = uint32_t(found - begin);
  return at < sentence.end_token && document.tokens[at].span.overlaps(span) ? at : sentence.end_token;
}

uint32_t tokenBefore(const Document& document, const FactMention& words) {
  const uint32_t at = tokenAt(document, words.span.begin);
  return at > document.sentences[words.sentence.sentence].first_token ? at - 1 : kNone;
}

bool isFor(const Document& document, const Mention& mention) {
  return wordBefore(document, mention) == "for";
}

bool isSeasonOf(const Document& document, const Mention& mention) {
  constexpr auto kSeasons =
      std::to_array<std::string_view>({"spring", "summer", "autumn", "fall", "winter", "season", "year"});
  return wordBefore(document, mention) == "of" && isAmong(kSeasons, comparisonKey(document.text(mention.span)));
}

bool isGoverned(const Document& document, const Mention& mention) {
  return isAmong(kGoverns, wordBefore(document, mention));
}

bool isDescription(const Document& document, const Mention& mention) {
  const uint32_t at = tokenAt(document, mention.span.begin);
  if (at <= document.sentences[mention.sentence].first_token) return false;
  const std::string_view before = document.key(document.tokens[at - 1]);
  return before == "a" || before == "an";
}

uint32_t verbAfter(const Document& document, const Mention& mention) {
  constexpr uint32_t kHelpers = 4;  // tokens: "have not yet been"
  const uint32_t next = tokenAt(document, mention.span.end), end = document.sentences[mention.sentence].end_token;
  for (uint32_t token = next; token < end && token < next + kHelpers; ++token)
    if (!Lexicon::isFunctionWord(document.key(document.tokens[token])))
      return document.tokens[token].kind == TokenKind::word ? token : kNone;
  return kNone;
}

bool isPlaced(const Document& document, const Mention& mention, const Lexicon& lexicon) {
  constexpr auto kAtPlaces = std::to_array<std::string_view>(
      {"at", "from", "in", "near", "off", "outside", "inside", "through", "to", "toward", "towards"});
  constexpr auto kMovings = std::to_array<std::string_view>({"approach", "enter", "leave", "reach", "visit"});
  const std::string_view before = wordBefore(document, mention);
  if (mention.kind == MentionKind::name && (isAmong(kAtPlaces, before) || before == "for")) return true;
  return before == "at" || isAmong(kMovings, lexicon.lemma(before, Part::verb));
}

bool isGoneTo(const Document& document, const Mention& mention) {
  constexpr auto kGone = std::to_array<std::string_view>({"to", "from", "into", "through", "toward", "towards"});
  if (isAmong(kGone, wordBefore(document, mention))) return true;
  // "to the capital, Tamrud"
  constexpr uint32_t kAside = 4;  // tokens
  const uint32_t first = document.sentences[mention.sentence].first_token, at = tokenAt(document, mention.span.begin);
  if (wordBefore(document, mention) != ",") return false;
  for (uint32_t back = 2; back <= kAside && at >= first + back; ++back)
    if (isAmong(kGone, document.key(document.tokens[at - back]))) return true;
  return false;
}

bool isIn(const Document& document, const Mention& mention) {
  constexpr auto kHeld = std::to_array<std::string_view>({"share", "shares", "stake", "stakes", "stock", "interest",
                                                          "investor", "investors", "investment", "confidence", "trust",
                                                          "faith", "believe", "partner", "specialist"});
  const uint32_t first = document.sentences[mention.sentence].first_token, at = tokenAt(document, mention.span.begin);
  if (at <= first || document.key(document.tokens[at - 1]) != "in") return false;
  return at < first + 2 || !isAmong(kHeld, document.key(document.tokens[at - 2]));
}

bool isDestination(const Document& document, const Mention& mention) {
  constexpr auto kTo = std::to_array<std::string_view>({"to", "for", "toward", "towards", "into"});
  return isAmong(kTo, wordBefore(document, mention));
}

bool isPlacedBehind(const Document& document, const Mention& mention) {
  constexpr auto kBehind =
      std::to_array<std::string_view>({"for", "in", "at", "near", "over", "off", "outside", "between", "across"});
  return isAmong(kBehind, wordBefore(document, mention));
}

bool isOrigin(const ComparedArticle& article, const Mention& mention, const Lexicon& lexicon) {
  const Document& document = article.document;
  const uint32_t first = document.sentences[mention.sentence].first_token, at = tokenAt(document, mention.span.begin);
  if (at < first + 2) return false;
  const std::string_view before = document.key(document.tokens[at - 1]), head = document.key(document.tokens[at - 2]);
  if (before == "in") return head == "born" || head == "up";  // "grew up in"
  if (before != "from" && before != "of") return false;
  if (personAt(article, at - 2) != kNone) return true;
  const std::string_view verb = lexicon.lemma(head, Part::verb);
  return lexicon.nounClass(lexicon.lemma(head, Part::noun)) == NounClass::person && (verb.empty() || verb == head);
}

bool isAdjective(const Document& document, const Mention& mention, const Lexicon& lexicon) {
  const std::string key = comparisonKey(document.text(mention.span));
  const uint32_t next = tokenAt(document, mention.span.end);
  if (lexicon.lemma(key, Part::adjective).empty() || next >= document.sentences[mention.sentence].end_token)
    return false;
  const std::string_view word = document.text(document.tokens[next].span);
  return word[0] >= 'a' && word[0] <= 'z' && !lexicon.lemma(document.key(document.tokens[next]), Part::noun).empty();
}

bool isWithin(const Document& document, const Mention& mention) {
  constexpr auto kWithin = std::to_array<std::string_view>({"at", "near"});
  if (isIn(document, mention)) return true;
  const uint32_t at = tokenAt(document, mention.span.begin);
  return at > document.sentences[mention.sentence].first_token &&
         isAmong(kWithin, document.key(document.tokens[at - 1]));
}

bool isSubject(const Document& document, const Mention& mention) {
  const std::string_view rest = std::string_view(document.body).substr(mention.span.end, 4);
  if (rest.starts_with("'s") || rest.starts_with("’s")) return false;
  return !isGoverned(document, mention);
}

bool isInRelative(const Document& document, const Mention& mention, const std::function<bool(uint32_t)>& isAsked) {
  constexpr auto kRelatives = std::to_array<std::string_view>({"who", "whose", "whom", "which", "where"});
  constexpr uint32_t kClause = 12;  // tokens to either side of the name
  const Sentence& sentence = document.sentences[mention.sentence];
  uint32_t first = tokenAt(document, mention.span.begin);
  const uint32_t stop = first > sentence.first_token + kClause ? first - kClause : sentence.first_token;
  while (first > stop && document.key(document.tokens[first - 1]) != ",") --first;
  if (first == stop || !isAmong(kRelatives, document.key(document.tokens[first]))) return false;
  const uint32_t end = std::min(sentence.end_token, first + 2 * kClause);
  for (uint32_t token = first; token < end; ++token) {
    if (document.key(document.tokens[token]) == ",") return true;
    if (isAsked(token)) return false;
  }
  return false;
}

bool isDateline(const Document& document, const Mention& mention) {
  constexpr uint32_t kAgency = 5;  // tokens of "(UW)"
  constexpr auto kDashes = std::to_array<std::string_view>({"-", "--", "–", "—"});
  const Sentence& sentence = document.sentences[mention.sentence];
  const uint32_t next = tokenAt(document, mention.span.end);
  if (next >= sentence.end_token || document.key(document.tokens[next]) != "(") return false;
  for (uint32_t token = next + 1; token + 1 < sentence.end_token && token <= next + kAgency; ++token)
    if (document.key(document.tokens[token]) == ")") return isAmong(kDashes, document.key(document.tokens[token + 1]));
  return false;
}

bool isInDateline(const Document& document, const Mention& mention) {
  constexpr uint32_t kDateline = 16;  // tokens up to the dash
  constexpr auto kDashes = std::to_array<std::string_view>({"-", "--", "–", "—"});
  const Sentence& sentence = document.sentences[mention.sentence];
  if (sentence.first_token >= sentence.end_token) return false;
  const std::string_view town = document.text(document.tokens[sentence.first_token].span);
  if (town.size() < 3 || std::any_of(town.begin(), town.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
    return false;
  for (uint32_t token = sentence.first_token + 1;
       token < std::min(sentence.end_token, sentence.first_token + kDateline); ++token) {
    const Span sign = document.tokens[token].span;
    const bool apart = sign.begin > 0 && document.body[sign.begin - 1] == ' ';
    if (apart && isAmong(kDashes, document.key(document.tokens[token]))) return mention.span.end <= sign.begin;
  }
  return false;
}

uint32_t byBehind(const Document& document, const Sentence& sentence, uint32_t verb) {
  constexpr auto kBetween = std::to_array<std::string_view>(
      {"dead", "down", "up", "off", "out", "over", "away", "to", "death", "badly", "fatally", "twice", "once"});
  constexpr uint32_t kMost = 3;  // tokens: "stabbed to death by"
  for (uint32_t token = verb + 1; token < std::min(sentence.end_token, verb + 1 + kMost); ++token) {
    if (document.key(document.tokens[token]) == "by") return token;
    if (!isAmong(kBetween, document.key(document.tokens[token]))) return kNone;
  }
  return kNone;
}

uint32_t agedBy(const ComparedArticle& article, const FactMention& words) {
  constexpr uint32_t kDescribed = 5;  // tokens from "44-year-old" to the name
  const Document& document = article.document;
  const uint32_t first = tokenAt(document, words.span.begin), next = tokenAt(document, words.span.end);
  const Sentence& sentence = document.sentences[words.sentence.sentence];
  const bool behind = first > sentence.first_token + 1 && document.key(document.tokens[first - 1]) == ",";
  if (behind) return personAt(article, first - 2);
  for (uint32_t token = next; token < sentence.end_token && token <= next + kDescribed; ++token)
    if (const uint32_t person = personAt(article, token); person != kNone) return person;
  return kNone;
}

bool isAgeOfPerson(const ComparedArticle& article, const FactMention& words) {
  const Document& document = article.document;
  const std::string_view text = document.text(words.span);
  if (text.find("-year-old") != std::string_view::npos || text.ends_with(" old")) return true;
  const Sentence& sentence = document.sentences[words.sentence.sentence];
  const uint32_t at = tokenAt(document, words.span.begin), end = at + 1;
  if (at < sentence.first_token + 2 || end >= sentence.end_token || document.tokens[at].span.end < words.span.end)
    return false;
  const std::string_view after = document.key(document.tokens[end]);
  return document.key(document.tokens[at - 1]) == "," && (after == "," || after == ".") &&
         personAt(article, at - 2) != kNone;
}

bool isAge(const ComparedArticle& article, const FactMention& words) {
  const Document& document = article.document;
  const Sentence& sentence = document.sentences[words.sentence.sentence];
  uint32_t at = sentence.first_token;
  while (at < sentence.end_token && document.tokens[at].span.end <= words.span.begin) ++at;
  uint32_t end = at;
  while (end < sentence.end_token && document.tokens[end].span.begin < words.span.end) ++end;
  const auto key = [&](uint32_t token) {
    return token < sentence.end_token && token >= sentence.first_token ? document.key(document.tokens[token])
                                                                       : std::string_view();
  };
  const std::string_view before = at > 0 ? key(at - 1) : std::string_view(), after = key(end);
  if (before == "aged" || before == "age" || after == "old") return true;
  // "Leo, who was four, lived", "the youngest was 19."
  const bool ends = after == "," || after == "." || after.empty();
  if ((before == "was" || before == "is" || before == "turned") && ends && end == at + 1) return true;
  return isAgeOfPerson(article, words);
}

std::pair<uint32_t, uint32_t> apposedTo(const ComparedArticle& article, const FactMention& name) {
  const Document& document = article.document;
  const Sentence& sentence = document.sentences[name.sentence.sentence];
  // a title, an article or a comma: the noun may stand beyond it
  const auto isThin = [&](uint32_t token) {
    const std::string_view key = document.key(document.tokens[token]);
    const std::string_view text = document.text(document.tokens[token].span);
    return isAmong(kThin, key) || (!text.empty() && text[0] >= 'A' && text[0] <= 'Z');
  };
  uint32_t first = tokenAt(document, name.span.begin), last = tokenAt(document, name.span.end - 1);
  for (uint32_t step = 0; step < kApposed && first > sentence.first_token; ++step)
    if (!isThin(--first)) break;
  for (uint32_t step = 0; step < kApposed && last + 1 < sentence.end_token; ++step)
    if (!isThin(++last)) break;
  return {first, last};
}

}  // namespace synoptic
