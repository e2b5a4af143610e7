// How long one thing has lasted, in whatever words and sentences it is told. In: all articles. Out: findings
// duration.same and duration.other-length. Method: a length belongs to a war, an inquiry, a
// strike … by one of the forms "a two-year inquiry", "two years of inquiry", "the war has lasted two years", "two years
// since the invasion"; a past day by "began investigating her two years ago". Of whom or where the thing is, the names
// behind it tell, else those before it: two statements meet where the other sentence has such a name. An article that
// tells two lengths, a length of long ago and one that is only planned are left alone.
// Example: "a five-year inquiry into Bell's loans" / "began investigating Bell two years ago".
// Covered by tests/compare/rule_tables/lasting.cpp.
#include "compare/lasting.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "compare/deeds.h"
#include "compare/quantities.h"
#include "compare/slots.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kLastingStrength = 600;
constexpr uint32_t kNamesBehind = 8, kNamesBefore = 3;  // tokens between the thing and the names it is of
constexpr uint32_t kThingBefore = 10, kThingBehind = 4;
constexpr uint32_t kOneNews = 45;   // days between reports in which a length grows little
constexpr int32_t kLongAgo = 370;   // days: a sentence that dates itself further back tells of another time
constexpr double kFarApart = 0.35;  // of the longer, as for hedges in quantities.cpp
constexpr double kDaysInMonth = 30.4375;
constexpr size_t kMostStatements = 400;  // of all articles

// Words of one row mean one thing of which a story has one.
constexpr auto kThings = std::to_array<std::string_view>({
    " war warfare invasion ",
    " inquiry investigation probe investigate ",
    " strike walkout ",
    " siege ",
    " drought ",
    " lockdown ",
    " shutdown ",
    " manhunt ",
    " standoff ",
    " blockade ",
    " trial ",
    " marriage ",
});
constexpr auto kLasts = std::to_array<std::string_view>({"last", "drag", "rage", "continue", "go", "run"});
constexpr auto kBegins = std::to_array<std::string_view>({"begin", "start", "open", "launch"});
constexpr auto kEnds = std::to_array<std::string_view>({"end", "close", "finish", "stop", "conclude", "over"});

struct Lasting {
  SentenceRef sentence;
  const Mention* told = nullptr;
  size_t thing = 0;
  uint32_t noun = 0;
  bool begins = false;  // told is the day it began
  double low = 0, high = 0;
  std::vector<uint32_t> of;  // joined names
};

// The row of the thing a token means; none: kThings.size().
size_t thingAt(const Scene& scene, const Side& side, uint32_t token) {
  if (!scene.content(side.ref.article, token)) return kThings.size();
  const std::string word = " " + std::string(scene.lemma(side.ref.article, token)) + " ";
  const std::string verb =
      " " + std::string(scene.lexicon.lemma(side.document->key(side.document->tokens[token]), Part::verb)) + " ";
  const auto means = [&](std::string_view row) {
    return row.find(word) != row.npos || (verb == " investigate " && row.find(verb) != row.npos);
  };
  return static_cast<size_t>(std::find_if(kThings.begin(), kThings.end(), means) - kThings.begin());
}

// The nearest thing in [begin, end) of a sentence, looked for from one end; kNone: none.
uint32_t nearestThing(const Scene& scene, const Side& side, uint32_t begin, uint32_t end, bool from_end) {
  begin = std::max(begin, side.sentence->first_token), end = std::min(end, side.sentence->end_token);
  for (uint32_t step = 0; begin + step < end; ++step) {
    const uint32_t at = from_end ? end - 1 - step : begin + step;
    if (side.document->key(side.document->tokens[at]) == ";") break;
    if (thingAt(scene, side, at) < kThings.size()) return at;
  }
  return kNone;
}

uint32_t minusUpTo(uint32_t token, uint32_t reach) {
  return token > reach ? token - reach : 0;
}

bool endsBehind(const Scene& scene, const Side& side, uint32_t noun) {
  constexpr uint32_t kReach = 6;
  for (uint32_t at = noun + 1; at < std::min(noun + 1 + kReach, side.sentence->end_token); ++at)
    if (isAmong(kEnds, scene.lexicon.lemma(side.document->key(side.document->tokens[at]), Part::verb)) ||
        isAmong(kEnds, side.document->key(side.document->tokens[at])))
      return true;
  return false;
}

// The thing whose length or beginning a mention tells.
uint32_t thingOf(const Scene& scene, const Side& side, const Mention& mention) {
  const TokenRange own = tokensOf(side, mention.span);
  const uint32_t verb = mention.verb;
  const bool in_sentence = verb != kNone && verb >= side.sentence->first_token && verb < side.sentence->end_token;
  const std::string_view lemma = in_sentence
                                     ? scene.lexicon.lemma(side.document->key(side.document->tokens[verb]), Part::verb)
                                     : std::string_view();
  if (mention.kind == MentionKind::date) {
    if (in_sentence && verb < own.begin && thingAt(scene, side, verb) < kThings.size() &&
        verb > side.sentence->first_token &&
        isAmong(kBegins, scene.lexicon.lemma(side.document->key(side.document->tokens[verb - 1]), Part::verb)))
      return verb;  // "began investigating Bell two years ago"
    if (!in_sentence || verb > own.begin || !isAmong(kBegins, lemma)) return kNone;
    const uint32_t object = nearestThing(scene, side, verb + 1, std::min(own.begin, verb + 1 + kThingBehind), false);
    return object != kNone ? object : nearestThing(scene, side, minusUpTo(verb, kThingBefore), verb, true);
  }
  if (mention.counted != kNone && mention.counted < side.sentence->end_token &&
      thingAt(scene, side, mention.counted) < kThings.size())
    return mention.counted;
  if (own.end < side.sentence->end_token && side.document->key(side.document->tokens[own.end]) == "since") {
    const uint32_t noun = nearestThing(scene, side, own.end + 1, own.end + 1 + kThingBehind, false);
    return noun == kNone || endsBehind(scene, side, noun) ? kNone : noun;
  }
  if (in_sentence && verb < own.begin && isAmong(kLasts, lemma))
    return nearestThing(scene, side, minusUpTo(verb, kThingBefore), verb, true);
  return kNone;
}

// A comma or a mark of another clause stands in [begin, end).
bool isParted(const Side& side, uint32_t begin, uint32_t end) {
  constexpr auto kParting = std::to_array<std::string_view>({",", ";", ":", "—", "–", "(", ")"});
  for (uint32_t at = begin; at < end; ++at)
    if (isAmong(kParting, side.document->key(side.document->tokens[at]))) return true;
  return false;
}

// Names of whom or where the thing is: those behind it in its clause, else those before it.
std::vector<uint32_t> namesOfThing(const Scene& scene, const Side& side, uint32_t noun) {
  std::vector<uint32_t> behind, before;
  for (const Mention& one : side.mentions) {
    if (one.entity == kNone) continue;
    const TokenRange range = tokensOf(side, one.span);
    const uint32_t name = scene.joined(side.ref.article, one.entity);
    if (range.begin > noun && range.begin - noun <= kNamesBehind && !isParted(side, noun, range.begin))
      behind.push_back(name);
    if (range.end <= noun && noun - range.end <= kNamesBefore && !isParted(side, range.end, noun))
      before.push_back(name);
  }
  return behind.empty() ? before : behind;
}

// "the nearly four-year war": that it has lasted so long is taken for granted, whatever is said of it ("could end …").
bool isTakenForGranted(const Side& side, const Mention& told) {
  if (told.kind != MentionKind::duration || side.document->text(told.span).find('-') == std::string_view::npos)
    return false;
  constexpr auto kKnown = std::to_array<std::string_view>({"the", "this", "its", "their"});
  const TokenRange own = tokensOf(side, told.span);
  for (uint32_t at = std::max(side.sentence->first_token, minusUpTo(own.begin, 2)); at <= own.begin; ++at)
    if (isAmong(kKnown, side.document->key(side.document->tokens[at]))) return true;
  return false;
}

// Told of another time than now, denied, or not of what is: "in 1999", "not two years", "could last two years".
bool isElsewhen(const Scene& scene, const Side& side, const Mention& told) {
  const int32_t published = scene.reading(side.ref.article).published;
  const auto old = [&](const Mention& one) {
    return &one != &told && one.kind == MentionKind::date && one.date.known() && published != DateInterval::kUnknown &&
           int64_t{one.date.end} + kLongAgo < published;
  };
  if (std::any_of(side.mentions.begin(), side.mentions.end(), old)) return true;
  if (isTakenForGranted(side, told)) return false;
  if (isPossible(side, told.verb)) return true;
  constexpr auto kUnreal =
      std::to_array<std::string_view>({"not", "n't", "never", "no", "would", "will", "may", "might", "could", "another",
                                       "if", "possible", "first", "last"});
  constexpr auto kNotYet =
      std::to_array<std::string_view>({"plan", "propose", "seek", "want", "demand", "order", "expect", "fear",
                                       "predict", "threaten", "urge", "announce"});
  constexpr uint32_t kReach = 5;
  const uint32_t begin = tokensOf(side, told.span).begin;
  for (uint32_t at = std::max(side.sentence->first_token, minusUpTo(begin, kReach)); at < begin; ++at)
    if (isAmong(kUnreal, side.document->key(side.document->tokens[at])) ||
        isAmong(kNotYet, scene.lexicon.lemma(side.document->key(side.document->tokens[at]), Part::verb)))
      return true;
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind == MentionKind::polarity && one.verb == told.verb && told.verb != kNone &&
           (one.negative || one.modality.stage == Stage::planned || one.modality.stage == Stage::wanted ||
            one.modality.stage == Stage::hypothetical);
  });
}

std::optional<Lasting> lastingOf(const Scene& scene, const Side& side, const Mention& mention) {
  const bool date = mention.kind == MentionKind::date;
  if (!date && (mention.kind != MentionKind::duration || mention.unit != "P1M")) return std::nullopt;
  if (date && !mention.date.known()) return std::nullopt;
  const uint32_t noun = thingOf(scene, side, mention);
  if (noun == kNone || isElsewhen(scene, side, mention)) return std::nullopt;
  Lasting out{side.ref, &mention, thingAt(scene, side, noun), noun, date, mention.quantity.low, mention.quantity.high,
              {}};
  if (date) {
    const int32_t published = scene.reading(side.ref.article).published;
    if (published == DateInterval::kUnknown || mention.date.end > published) return std::nullopt;
    out.low = (double(published) - mention.date.end) / kDaysInMonth;
    out.high = (double(published) - mention.date.begin) / kDaysInMonth;
  }
  out.of = namesOfThing(scene, side, noun);
  return out;
}

// Both cannot be: no length within the one is near one within the other.
bool farApart(const Lasting& one, const Lasting& other) {
  const bool below = one.high < other.low;
  if (!below && other.high >= one.low) return false;
  const double less = below ? one.high : other.high, more = below ? other.low : one.low;
  return more - less >= kFarApart * more;
}

bool excludes(const Lasting& one, const Lasting& other, uint32_t days) {
  if (farApart(one, other)) return true;
  return !one.begins && !other.begins && days != kNone &&
         relateQuantities(one.told->quantity, other.told->quantity) == Values::apart;
}

// Of one thing: a name it is of stands in the other sentence.
bool ofOneThing(const Scene& scene, const Lasting& one, const Lasting& other) {
  const auto stands = [&](const Lasting& own, const Lasting& across) {
    const Side side = sideOf(scene, across.sentence);
    return std::any_of(own.of.begin(), own.of.end(), [&](uint32_t name) {
      return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& mention) {
        return mention.entity != kNone && scene.joined(side.ref.article, mention.entity) == name;
      });
    });
  };
  return one.thing == other.thing && (stands(one, other) || stands(other, one));
}

std::vector<Lasting> lastingThings(const Scene& scene) {
  std::vector<Lasting> out;
  for (uint32_t article = 0; article < scene.articles.size(); ++article)
    for (uint32_t at = 0; at < scene.document(article).sentences.size(); ++at) {
      const Side side = sideOf(scene, {article, at});
      if (side.sentence->kind == SentenceKind::boilerplate || side.sentence->kind == SentenceKind::byline) continue;
      for (const Mention& mention : side.mentions)
        if (auto lasting = lastingOf(scene, side, mention); lasting && out.size() < kMostStatements)
          out.push_back(std::move(*lasting));
    }
  return out;
}

// The article tells one length of such a thing only.
bool tellsOne(const std::vector<Lasting>& all, const Lasting& own) {
  return std::none_of(all.begin(), all.end(), [&](const Lasting& one) {
    return one.sentence.article == own.sentence.article && one.thing == own.thing &&
           (one.high < own.low || own.high < one.low);
  });
}

std::optional<Rule> ruleOfPair(const Scene& scene, const std::vector<Lasting>& all, const Lasting& one,
                               const Lasting& other) {
  if (!ofOneThing(scene, one, other) || (one.begins && other.begins)) return std::nullopt;
  const uint32_t days = scene.daysApart(one.sentence.article, other.sentence.article);
  if (!one.begins && !other.begins && relateQuantities(one.told->quantity, other.told->quantity) == Values::same)
    return Rule::duration_same;
  if ((days != kNone && days > kOneNews) || !excludes(one, other, days) || !tellsOne(all, one) || !tellsOne(all, other))
    return std::nullopt;
  return Rule::duration_other_length;
}

}  // namespace

void judgeLasting(const Scene& scene, Findings& findings) {
  const std::vector<Lasting> all = lastingThings(scene);
  for (const Lasting& one : all)
    for (const Lasting& other : all) {
      if (scene.rank[one.sentence.article] >= scene.rank[other.sentence.article]) continue;
      const std::optional<Rule> rule = ruleOfPair(scene, all, one, other);
      if (rule)
        findings.push_back({*rule,
                            FactKind::duration,
                            {one.sentence, one.told->span, one.told->value},
                            {other.sentence, other.told->span, other.told->value},
                            kLastingStrength,
                            0,
                            row(*rule).relation == Relation::conflict});
    }
}

}  // namespace synoptic
