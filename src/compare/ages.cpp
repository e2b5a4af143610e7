// The age of one person, in whatever sentences it is told. In: all articles. Out: findings duration.same,
// person.other-age.
// Method: an age stands in apposition to a name ("Ross Tallent, 49,", "Dean, a 36-year-old dentist") or right before it
// ("the 36-year-old dentist Miles Dean"); persons meet joined over the articles. Two ages one year apart are a birthday
// or a rounding. An article that gives a person two ages, an age of another time ("Bell, 19 when he joined") and
// reports months apart are left alone. Example: "Captain Ross Tallent, 49," / "Tallent, 52, has sailed …". Covered by
// tests/compare/rule_tables/ages.cpp, hours_and_terms.cpp.
#include "compare/ages.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <vector>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/participants.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kAgeStrength = 650;
constexpr uint32_t kSameAgeDays = 120;  // between reports
constexpr double kMonthsInYear = 12;
constexpr size_t kMostAges = 400;  // of all articles

struct Age {
  SentenceRef sentence;
  const Mention* mention = nullptr;
  double years = 0;
};

bool isName(const Mention& one) {
  return one.entity != kNone && (one.kind == MentionKind::person || one.kind == MentionKind::name);
}

// The name that ends right before a token; nullptr: none.
const Mention* nameBefore(const Side& side, uint32_t token) {
  if (token <= side.sentence->first_token) return nullptr;
  const Span last = side.document->tokens[token - 1].span;
  const auto at = std::find_if(side.mentions.begin(), side.mentions.end(),
                               [&](const Mention& one) { return isName(one) && one.span.end == last.end; });
  return at == side.mentions.end() ? nullptr : &*at;
}

// The name that begins behind a token, at most a few words on and with no mark between: "dentist Miles Dean".
const Mention* nameBehind(const Side& side, uint32_t token) {
  constexpr uint32_t kWords = 4;
  for (uint32_t at = token; at < std::min(token + kWords, side.sentence->end_token); ++at) {
    const Span here = side.document->tokens[at].span;
    for (const Mention& one : side.mentions)
      if (isName(one) && one.span.begin == here.begin) return &one;
    if (!isWord(side, at) || Lexicon::isFunctionWord(keyOf(side, at))) return nullptr;
  }
  return nullptr;
}

}  // namespace

const Mention* bearerOf(const Side& side, const Mention& age) {
  constexpr auto kBetween = std::to_array<std::string_view>({",", "(", "a", "an", "aged", "the", "now"});
  const TokenRange own = tokensOf(side, age.span);
  const bool noun = side.document->text(age.span).find("-old") != std::string_view::npos;
  if (noun)
    if (const Mention* name = nameBehind(side, own.end)) return name;
  // "Bell, 19 when he joined": an age of another time
  if (!noun && own.end < side.sentence->end_token && isWord(side, own.end)) return nullptr;
  uint32_t at = own.begin;
  bool apposed = false;
  while (at > side.sentence->first_token && among(kBetween, keyOf(side, at - 1)))
    apposed = apposed || keyOf(side, at - 1) == "," || keyOf(side, at - 1) == "(", --at;
  return apposed ? nameBefore(side, at) : nullptr;
}

namespace {

using Ages = std::map<uint32_t, std::vector<Age>>;  // by joined name

Ages agesIn(const Scene& scene, uint32_t article, size_t& left) {
  Ages out;
  for (uint32_t at = 0; at < scene.document(article).sentences.size(); ++at) {
    const Side side = sideOf(scene, {article, at});
    if (!isTold(side)) continue;
    for (const Mention& age : side.mentions) {
      if (age.kind != MentionKind::duration || age.unit != "age" || age.quantity.low != age.quantity.high) continue;
      if (const Mention* name = left > 0 ? bearerOf(side, age) : nullptr)
        --left, out[scene.joined(article, name->entity)].push_back({side.ref, &age, age.quantity.low / kMonthsInYear});
    }
  }
  // two ages of one person: of two times, or of father and son
  std::erase_if(out, [](const auto& entry) {
    return std::any_of(entry.second.begin(), entry.second.end(),
                       [&](const Age& one) { return one.years != entry.second.front().years; });
  });
  return out;
}

void judgeBearer(const Scene& scene, const std::vector<Age>& left, const std::vector<Age>& right, Findings& findings) {
  const uint32_t days = scene.daysApart(left.front().sentence.article, right.front().sentence.article);
  const double apart = std::abs(left.front().years - right.front().years);
  if (apart == 1 || (apart > 1 && days != kNone && days > kSameAgeDays)) return;
  const Rule rule = apart == 0 ? Rule::duration_same : Rule::person_other_age;
  for (const Age& one : left)
    for (const Age& other : right)
      findings.push_back({rule,
                          FactKind::duration,
                          {one.sentence, one.mention->span, one.mention->value},
                          {other.sentence, other.mention->span, other.mention->value},
                          kAgeStrength,
                          0,
                          apart > 0});
}

}  // namespace

void judgeAges(const Scene& scene, Findings& findings) {
  std::vector<Ages> ages;
  size_t left_to_read = kMostAges;
  for (uint32_t article = 0; article < scene.articles.size(); ++article)
    ages.push_back(agesIn(scene, article, left_to_read));
  for (uint32_t left = 0; left < ages.size(); ++left)
    for (uint32_t right = 0; right < ages.size(); ++right) {
      if (scene.rank[left] >= scene.rank[right]) continue;
      for (const auto& [person, told] : ages[left])
        if (const auto other = ages[right].find(person); other != ages[right].end())
          judgeBearer(scene, told, other->second, findings);
    }
}

}  // namespace synoptic
