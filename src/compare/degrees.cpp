// How near, how likely, how much: one word of degree for another in what one speaker is quoted with, in whatever
// sentences. In: all articles. Out: findings quote.wording.
// Method: in quotations of the same speaker a word of degree stands before the same adjective, and another one in the
// other text; the sentences have a further word of matter in common. A text that quotes both is left alone.
// Example: "we are relatively close to a deal" / a deal was "reasonably close". Covered by
// tests/compare/rule_tables/degrees.cpp.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/participants.h"
#include "compare/word_list.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr int kDegreeStrength = 600;
constexpr size_t kMostDegrees = 100;   // of all articles
constexpr uint32_t kSameTalk = 14;     // days between reports that quote one occasion
constexpr uint32_t kMatterBefore = 1;  // sentences before the quotation's that tell what it is of

constexpr auto kDegrees = std::to_array<std::string_view>(
    {"very",         "quite",        "fairly",     "rather",       "pretty",     "reasonably",      "relatively",
     "extremely",    "increasingly", "somewhat",   "highly",       "absolutely", "completely",      "entirely",
     "totally",      "fully",        "almost",     "nearly",       "perfectly",  "deeply",          "really",
     "truly",        "incredibly",   "remarkably", "particularly", "moderately", "cautiously",      "slightly",
     "partly",       "much",         "enormously", "largely",      "terribly",   "extraordinarily", "hugely",
     "barely",       "hardly",       "too",        "mostly",       "wholly",     "utterly",         "immensely",
     "exceptionally"});

struct Degree {
  SentenceRef sentence;
  uint32_t word = 0;         // of degree; the adjective is the next token
  uint32_t speaker = kNone;  // joined
};

// Who says a quotation, joined: the entity facts gave, else the name that stands in the words of the speaker.
uint32_t speakerOf(const Scene& scene, const Side& side, const Mention& quote) {
  if (quote.speaker_entity != kNone) return scene.joined(side.ref.article, quote.speaker_entity);
  for (const Mention& one : side.mentions)
    if (one.entity != kNone && isWho(one.kind) && quote.speaker.contains(one.span))
      return scene.joined(side.ref.article, one.entity);
  return kNone;
}

std::vector<Degree> degreesOf(const Scene& scene) {
  std::vector<Degree> out;
  for (uint32_t article = 0; article < scene.articles.size(); ++article) {
    const Reading& reading = scene.reading(article);
    for (const Mention& quote : reading.mentions) {
      if (quote.kind != MentionKind::quote) continue;
      const Side side = sideOf(scene, {article, quote.sentence});
      if (!isTold(side)) continue;
      const uint32_t speaker = speakerOf(scene, side, quote);
      if (speaker == kNone) continue;
      const TokenRange range = tokensOf(side, quote.span);
      for (uint32_t at = range.begin; at + 1 < range.end && out.size() < kMostDegrees; ++at)
        if (isAmong(kDegrees, keyOf(side, at)) && scene.lexicon.has(keyOf(side, at + 1), Part::adjective) &&
            scene.content(article, at + 1))
          out.push_back({side.ref, at, speaker});
    }
  }
  return out;
}

// A noun of the sentence of `own`, or of the one before it, that the other's has too: what both speak of.
bool speakOfOne(const Scene& scene, const Degree& own, const Degree& other) {
  const auto nouns = [&](const Degree& one) {
    std::vector<std::string_view> out;
    const uint32_t last = one.sentence.sentence, first = last > kMatterBefore ? last - kMatterBefore : 0;
    for (uint32_t at = first; at <= last; ++at) {
      const Sentence& sentence = scene.sentence({one.sentence.article, at});
      if (!isTold(sideOf(scene, {one.sentence.article, at}))) continue;
      for (uint32_t token = sentence.first_token; token < sentence.end_token; ++token)
        if (token != one.word + 1 && scene.content(one.sentence.article, token))
          if (const auto noun = scene.lemma(one.sentence.article, token, Part::noun); !noun.empty())
            out.push_back(noun);
    }
    putInOrder(out);
    return out;
  };
  const auto all = nouns(other);
  const auto own_nouns = nouns(own);
  return std::any_of(own_nouns.begin(), own_nouns.end(),
                     [&](std::string_view noun) { return std::binary_search(all.begin(), all.end(), noun); });
}

// Days that exclude each other: of two occasions.
bool onOtherDays(const Scene& scene, const Degree& one, const Degree& other) {
  const auto days = [&](const Degree& own) {
    std::vector<DateInterval> out;
    for (const Mention& mention : sideOf(scene, own.sentence).mentions)
      if (mention.kind == MentionKind::date && mention.date.known()) out.push_back(mention.date);
    return out;
  };
  const auto left = days(one), right = days(other);
  return !left.empty() && !right.empty() && std::none_of(left.begin(), left.end(), [&](DateInterval day) {
    return std::any_of(right.begin(), right.end(),
                       [&](DateInterval same) { return day.begin < same.end && same.begin < day.end; });
  });
}

bool isOtherDegree(const Scene& scene, const Degree& one, const Degree& other) {
  const Side left = sideOf(scene, one.sentence), right = sideOf(scene, other.sentence);
  return one.speaker == other.speaker && keyOf(left, one.word + 1) == keyOf(right, other.word + 1) &&
         keyOf(left, one.word) != keyOf(right, other.word);
}

}  // namespace

void judgeDegrees(const Scene& scene, Findings& findings) {
  const std::vector<Degree> all = degreesOf(scene);
  const auto quotesBoth = [&](const Degree& one, const Degree& other) {
    return std::any_of(all.begin(), all.end(), [&](const Degree& own) {
      return own.sentence.article == one.sentence.article && isOtherDegree(scene, own, one) &&
             !isOtherDegree(scene, own, other);
    });
  };
  const auto statement = [&](const Degree& one) {
    const Side side = sideOf(scene, one.sentence);
    const Span span = spanOf(side, one.word, one.word + 2);
    return Statement{one.sentence, span, std::string(side.document->text(span))};
  };
  for (const Degree& one : all)
    for (const Degree& other : all) {
      if (scene.rank[one.sentence.article] >= scene.rank[other.sentence.article] || !isOtherDegree(scene, one, other))
        continue;
      const uint32_t days = scene.daysApart(one.sentence.article, other.sentence.article);
      if ((days != kNone && days > kSameTalk) || quotesBoth(one, other) || quotesBoth(other, one) ||
          !speakOfOne(scene, one, other) || onOtherDays(scene, one, other))
        continue;
      findings.push_back({Rule::quote_wording, FactKind::quote, statement(one), statement(other), kDegreeStrength,
                          1 + static_cast<uint32_t>(Rule::quote_wording)});
    }
}

}  // namespace synoptic
