// A text against its own date. In: one article. Out: findings date.own-text: the text looks forward to a day that lies
// before the day it bears.
// Method: facts names such a date ("date.tense-denied": "will meet on January 22" in a text of January 26). The other
// side is the day of publication as the text itself writes it, in its byline or dateline; where only the request gave
// it, there is nothing in the text to show, and the note of facts has to do.
// Example: "January 26, 2026" above "the ministers are scheduled to meet on January 22".
// Covered by tests/compare/own_day_test.cpp.
#include <algorithm>
#include <array>

#include "compare/judges.h"

namespace synoptic {
namespace {

constexpr size_t kHead = 4;       // first sentences, beside bylines, in which a text writes its own date
constexpr uint32_t kGroup = 4;    // tokens before a verb that belong to its group
constexpr uint32_t kBehind = 12;  // tokens from the cue to the verb of "are scheduled to meet"

// The day of publication as the text writes it; null where it does not.
const Mention* ownDay(const Scene& scene, uint32_t article) {
  const Reading& reading = scene.reading(article);
  const auto& sentences = scene.document(article).sentences;
  for (const Mention& one : reading.mentions) {
    const bool head = one.sentence < kHead || sentences[one.sentence].kind == SentenceKind::byline;
    if (head && one.kind == MentionKind::date && !one.implied &&
        one.date == DateInterval{reading.published, reading.published + 1})
      return &one;
  }
  return nullptr;
}

bool looksAhead(std::string_view key) {
  constexpr auto kAhead = std::to_array<std::string_view>({"will", "'ll", "is", "are"});
  return isAmong(kAhead, key);
}

// "are scheduled to meet": from the word that looks ahead to the verb.
Span groupOf(const Scene& scene, const Side& side, const Mention& date) {
  const auto& tokens = side.document->tokens;
  const uint32_t first = side.sentence->first_token, last = tokensOf(side, date.span).begin;
  for (uint32_t at = date.verb > first + kGroup ? date.verb - kGroup : first; at < last; ++at) {
    if (!looksAhead(side.document->key(tokens[at]))) continue;
    uint32_t end = std::max(at, date.verb);
    const bool to = end + 2 < last && side.document->key(tokens[end + 1]) == "to" && end - at < kBehind;
    if (to && scene.content(side.ref.article, end + 2)) end += 2;
    return {tokens[at].span.begin, tokens[end].span.end};
  }
  return tokens[date.verb].span;
}

}  // namespace

void judgeOwnDay(const Scene& scene, uint32_t article, Findings& findings) {
  const Mention* day = nullptr;
  for (const Mention& one : scene.reading(article).mentions) {
    if (one.recogniser != "date.tense-denied" || one.verb == kNone) continue;
    if (day == nullptr) day = ownDay(scene, article);
    if (day == nullptr) return;
    const Side side = sideOf(scene, {article, one.sentence});
    if (one.verb < side.sentence->first_token || one.verb >= side.sentence->end_token) continue;
    findings.push_back({Rule::date_own_text,
                        FactKind::date,
                        {{article, day->sentence}, day->span, day->value},
                        {side.ref, groupOf(scene, side, one), one.value},
                        900,
                        1 + static_cast<uint32_t>(Rule::date_own_text)});
  }
}

}  // namespace synoptic
