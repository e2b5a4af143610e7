// See deed.h. A clause reaches from one sign to the next; who did it may stand outside of it. Covered by
// tests/study/ask.cpp.
#include "study/deed.h"

#include <algorithm>
#include <array>

#include "study/question_places.h"
#include "study/told_in.h"

namespace synoptic {
namespace {

constexpr uint32_t kClause = 40;  // tokens to either side of the verb

bool endsClause(const Document& document, uint32_t token) {
  constexpr auto kJoins = std::to_array<std::string_view>({"-", "'", "’", ".", "$", "€", "£", "%", "&"});
  return document.tokens[token].kind == TokenKind::punctuation &&
         !isAmong(kJoins, document.key(document.tokens[token]));
}

Span clauseAround(const Document& document, const Sentence& sentence, uint32_t verb) {
  uint32_t first = verb, end = verb + 1;
  while (first > sentence.first_token && first + kClause > verb && !endsClause(document, first - 1)) --first;
  while (end < sentence.end_token && end < verb + kClause && !endsClause(document, end)) ++end;
  // "One of the flares, thrown from the stand, struck him": who did it stands before the aside
  if (first == verb && verb < sentence.first_token + kClause) first = sentence.first_token;
  while (first < verb && document.tokens[first].kind == TokenKind::punctuation) ++first;
  while (end > verb + 1 && document.tokens[end - 1].kind == TokenKind::punctuation) --end;
  return {document.tokens[first].span.begin, document.tokens[end - 1].span.end};
}

// The word behind the verb: "for" of "treated for a burn", "of" of "accuses her of fraud"; kNone: it is not there.
uint32_t behindVerb(const Document& document, const Sentence& sentence, uint32_t verb, std::string_view behind) {
  constexpr uint32_t kBetween = 4;  // tokens
  for (uint32_t token = verb + 1; token < std::min(sentence.end_token, verb + 1 + kBetween); ++token) {
    if (endsClause(document, token)) return kNone;
    if (document.key(document.tokens[token]) == behind && token + 1 < sentence.end_token) return token;
  }
  return kNone;
}

// Another verb takes another word: "convicted of" is "sentenced to life for", but not "for 22 years".
uint32_t behindOther(const Document& document, const Sentence& sentence, uint32_t verb, const Lexicon& lexicon) {
  constexpr auto kBehind = std::to_array<std::string_view>({"of", "for", "with"});
  const auto isTime = [&](uint32_t token) {
    return document.tokens[token].kind == TokenKind::number ||
           lexicon.nounClass(lexicon.lemma(document.key(document.tokens[token]), Part::noun)) == NounClass::time;
  };
  for (const std::string_view one : kBehind) {
    const uint32_t with = behindVerb(document, sentence, verb, one);
    if (with == kNone || with + 2 >= sentence.end_token) continue;
    if (!isTime(with + 1) && !isTime(with + 2)) return with;
  }
  return kNone;
}

// "Lee was charged with": a verb that is not denied, and who is named stands before the word behind it ("she was
// charged with robbing Lee").
bool isDone(const ComparedArticle& article, const Reach& reach, SentenceRef ref, uint32_t verb, uint32_t with,
            const Lexicon& lexicon) {
  const std::string_view key = article.document.key(article.document.tokens[verb]);
  const std::string_view lemma = lexicon.lemma(key, Part::verb);
  if (lemma.empty() || lemma == key) return false;  // "in charge of"
  for (const Mention& mention : article.reading.mentions)
    if (mention.sentence == ref.sentence && mention.kind == MentionKind::polarity && mention.negative &&
        mention.verb == verb)
      return false;
  const Sentence& sentence = article.document.sentences[ref.sentence];
  bool behind = false;
  for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    if ((reach.ofToken(ref.article, token) & reach.musts()) == 0) continue;
    if (token < with) return true;
    behind = true;
  }
  return !behind;
}

// "would turn her studio into a museum"
bool isToCome(const Document& document, const Sentence& sentence) {
  constexpr auto kToCome = std::to_array<std::string_view>({"will", "would", "'ll", "shall", "plan", "plans"});
  for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
    const std::string_view key = document.key(document.tokens[token]);
    if (isAmong(kToCome, key)) return true;
    if (key == "be" && token > sentence.first_token && document.key(document.tokens[token - 1]) == "to") return true;
  }
  return false;
}

// "a health food restaurant": the words before the noun that tell what kind, with it; empty: there are none.
Span sortOf(const Document& document, const Sentence& sentence, uint32_t noun) {
  constexpr uint32_t kMost = 4;  // words
  uint32_t first = noun;
  while (first > sentence.first_token && noun - first < kMost && document.tokens[first - 1].kind == TokenKind::word &&
         !Lexicon::isFunctionWord(document.key(document.tokens[first - 1])))
    --first;
  return first == noun ? Span() : Span{document.tokens[first].span.begin, document.tokens[noun].span.end};
}

// "a hospital cleaner from Porto" of "Pinto, a hospital cleaner from Porto, had complained", "who drove a bus"; empty:
// nothing of the kind stands behind the word.
Span jobBehind(const Document& document, const Sentence& sentence, uint32_t name) {
  constexpr auto kOpens = std::to_array<std::string_view>({"a", "an", "who"});
  constexpr uint32_t kName = 4;  // words
  uint32_t first = name + 2;
  // "her husband, Karl Lee, a baker": behind the name that the noun is beside
  uint32_t named = first;
  while (named < sentence.end_token && named < first + kName && hasCapital(document.text(document.tokens[named].span)))
    ++named;
  if (named > first && named + 1 < sentence.end_token && document.key(document.tokens[named]) == ",") first = named + 1;
  if (first >= sentence.end_token || document.key(document.tokens[name + 1]) != "," ||
      !isAmong(kOpens, document.key(document.tokens[first])))
    return {};
  uint32_t end = first + 1;
  while (end < sentence.end_token && end < first + kClause && !endsClause(document, end)) ++end;
  return {document.tokens[first].span.begin, document.tokens[end - 1].span.end};
}

}  // namespace

std::vector<Deed> jobsOf(const Comparison& comparison, const Question& question, const Reach& reach) {
  std::vector<Deed> out;
  if (question.job == kNone) return out;
  const Mask named = Mask(1) << question.job;
  for (uint32_t article = 0; article < comparison.articles.size(); ++article) {
    const Document& document = comparison.articles[article].document;
    for (uint32_t at = 0; at < document.sentences.size(); ++at) {
      const SentenceRef ref{article, at};
      if ((reach.of(ref) & reach.musts()) != reach.musts()) continue;
      const Sentence& sentence = document.sentences[at];
      for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
        if ((reach.ofToken(article, token) & named) == 0) continue;
        if (const Span words = jobBehind(document, sentence, token); !words.empty())
          out.push_back({{ref, words}, reach.of(ref)});
      }
    }
  }
  return out;
}

std::vector<Deed> sidesOf(const Comparison& comparison, const Question& question, const Reach& reach) {
  constexpr auto kSides = std::to_array<std::string_view>(
      {"left",    "right", "front",  "rear",  "back",   "upper",   "lower",    "top",      "bottom",
       "inner",   "outer", "north",  "south", "east",   "west",    "northern", "southern", "eastern",
       "western", "first", "second", "third", "fourth", "leading", "middle",   "port",     "starboard"});
  std::vector<Deed> out;
  if (!question.one_of || question.kind == kNone || question.words.size() < 2) return out;
  const Mask asked = Mask(1) << question.kind, all = Mask((uint64_t(1) << question.words.size()) - 1);
  for (uint32_t article = 0; article < comparison.articles.size(); ++article) {
    const Document& document = comparison.articles[article].document;
    for (uint32_t at = 0; at < document.sentences.size(); ++at) {
      const SentenceRef ref{article, at};
      const Mask mask = reach.of(ref);
      if ((mask & asked) == 0 || reach.weight(mask) < reach.weight(all)) continue;
      const Sentence& sentence = document.sentences[at];
      for (uint32_t token = sentence.first_token + 1; token < sentence.end_token; ++token)
        if ((reach.ofToken(article, token) & asked) != 0 && isAmong(kSides, document.key(document.tokens[token - 1])))
          out.push_back({{ref, {document.tokens[token - 1].span.begin, document.tokens[token].span.end}}, mask});
    }
  }
  return out;
}

std::vector<Deed> deedsOf(const Comparison& comparison, const Lexicon& lexicon, const Question& question,
                          const Reach& reach) {
  std::vector<Deed> out;
  if (question.deed == kNone) return out;
  const Mask asked = Mask(1) << question.deed;
  for (uint32_t article = 0; article < comparison.articles.size(); ++article) {
    const Document& document = comparison.articles[article].document;
    for (uint32_t at = 0; at < document.sentences.size(); ++at) {
      const SentenceRef ref{article, at};
      const Mask mask = reach.of(ref);
      if ((mask & asked) == 0 || (mask & reach.musts()) != reach.musts()) continue;
      const Sentence& sentence = document.sentences[at];
      for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token) {
        if ((reach.ofToken(article, token) & asked) == 0) continue;
        if (question.sort) {
          if (const Span words = sortOf(document, sentence, token); !words.empty()) out.push_back({{ref, words}, mask});
          continue;
        }
        if (!question.behind.empty()) {
          uint32_t with = behindVerb(document, sentence, token, question.behind);
          const bool other = lexicon.lemma(document.key(document.tokens[token]), Part::verb) !=
                             lexicon.lemma(question.words[question.deed].key, Part::verb);
          if (with == kNone && other) with = behindOther(document, sentence, token, lexicon);
          if (with != kNone && isDone(comparison.articles[article], reach, ref, token, with, lexicon))
            out.push_back(
                {{ref, {document.tokens[token].span.begin, clauseAround(document, sentence, with).end}}, mask});
          continue;
        }
        if (question.happens && question.tense == Tense::future && !isToCome(document, sentence)) continue;
        const Span clause = clauseAround(document, sentence, token);
        // "what did she paint": not "painter", where some text has the verb
        if (!question.by_what && !question.happens && clause.end == document.tokens[token].span.end) continue;
        if (question.by_what && isUnknown(document, sentence, token)) break;
        const bool by = token + 1 < sentence.end_token && document.key(document.tokens[token + 1]) == "by";
        if (!by || question.by_what) out.push_back({{ref, clause}, mask});
        break;
      }
    }
  }
  return out;
}

}  // namespace synoptic
