// See tense.h.
#include "facts/tense.h"

#include <array>

namespace synoptic {
namespace {

constexpr uint32_t kAuxiliaryReach = 6;  // tokens: "will not have been formally"
constexpr auto kSet = std::to_array<std::string_view>({"set", "scheduled", "slated", "due", "planned", "expected"});
constexpr auto kPastForms = std::to_array<std::string_view>({"was", "were", "had", "did"});

// "set for June 28", "due to meet", "is up for election in November": what was set lies ahead.
bool isSetAhead(const Scan& scan, const Sentence& sentence, uint32_t verb) {
  if (verb + 1 >= sentence.end_token) return false;
  const std::string_view next = scan.key(verb + 1);
  return (isAmong(kSet, scan.key(verb)) && (next == "for" || next == "to")) ||
         (scan.is(verb, kBeForm) && (next == "up" || next == "due"));
}

// "Night ferry to start on Tuesday": an infinitive is the only verb of a headline up to there.
bool isHeadlineFuture(const Scan& scan, const Sentence& sentence, uint32_t to) {
  if (sentence.kind != SentenceKind::headline || to == sentence.first_token) return false;
  for (uint32_t at = sentence.first_token; at < to; ++at) {
    const Tag tag = scan.tag(at);
    if (tag == Tag::verb || tag == Tag::auxiliary || tag == Tag::modal) return false;
  }
  return true;
}

// "the plant shut", "he put": one subject would have an s in the present.
bool hasSingularBefore(const Scan& scan, const Sentence& sentence, uint32_t verb) {
  if (verb == sentence.first_token) return false;
  const std::string_view key = scan.key(verb - 1);
  if (key == "he" || key == "she" || key == "it") return true;
  const Tag tag = scan.tag(verb - 1);
  return (tag == Tag::noun || tag == Tag::name) && !scan.isPlural(verb - 1) && !key.ends_with('s');
}

}  // namespace

Tense tenseOf(const Scan& scan, const Sentence& sentence, uint32_t verb) {
  if (verb == kNone) return Tense::unknown;
  if (isSetAhead(scan, sentence, verb)) return Tense::future;
  bool auxiliary_past = false, auxiliary_present = false;
  // the auxiliaries and adverbs before it: "will likely be held", "was scheduled to meet"
  const uint32_t stop = verb > sentence.first_token + kAuxiliaryReach ? verb - kAuxiliaryReach : sentence.first_token;
  for (uint32_t i = verb; i > stop; --i) {
    const uint32_t at = i - 1;
    const Tag tag = scan.tag(at);
    if (scan.is(at, kModal)) {
      return scan.key(at) == "could" || (scan.key(at) == "would" && auxiliary_present) ? Tense::past : Tense::future;
    }
    if (tag == Tag::auxiliary) {
      (isAmong(kPastForms, scan.key(at)) ? auxiliary_past : auxiliary_present) = true;
      if (scan.is(at, kHaveForm)) return Tense::past;  // "has met": the meeting lies behind
      continue;
    }
    if (tag == Tag::to) {
      // "plans to meet", "is to meet", "agreed to meet": ahead of whatever comes before
      if (at > stop &&
          (scan.is(at - 1, kFutureCue) || scan.tag(at - 1) == Tag::auxiliary || scan.tag(at - 1) == Tag::verb))
        return Tense::future;
      return isHeadlineFuture(scan, sentence, at) ? Tense::future : Tense::unknown;
    }
    if (tag == Tag::adverb || tag == Tag::negation || tag == Tag::conjunction) continue;
    if (tag == Tag::verb && scan.key(verb).ends_with("ing")) continue;
    break;
  }
  if (auxiliary_past) return Tense::past;
  const std::string_view key = scan.key(verb);
  if (key.ends_with("ing")) return auxiliary_present ? Tense::future : Tense::unknown;  // "is meeting Thursday"
  if (auxiliary_present) return scan.is(verb, kFutureCue) ? Tense::future : Tense::unknown;
  if (scan.tag(verb) == Tag::auxiliary) return isAmong(kPastForms, key) ? Tense::past : Tense::present;
  if (scan.lemma(verb, Part::verb) != key && !key.ends_with("s")) return Tense::past;
  if (scan.is(verb, kBasePast) && hasSingularBefore(scan, sentence, verb)) return Tense::past;
  return Tense::present;
}

}  // namespace synoptic
