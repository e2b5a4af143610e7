// speakers: a quotation of a Scan in, who says it and with which verb out. Method: the verb of speech behind the
// closing mark first ("X said", "said X"), then the nearest one before ("X said in an interview that", "according to
// X"); its subject is the name, pronoun or noun phrase before it, across an apposition. Example: “No,” said Ann Lee,
// the mayor. The speaker is "Ann Lee", the verb "said". Covered by tests/facts/quotes.cpp.
#include <algorithm>

#include "facts/quotes.h"

namespace synoptic {
namespace {

constexpr uint32_t kBehindReach = 14;   // tokens behind the closing mark in which the cue must begin
constexpr uint32_t kBeforeReach = 48;   // tokens before the opening mark
constexpr uint32_t kSubjectReach = 24;  // tokens from the verb back to its subject

}  // namespace

SpeakerFinder::SpeakerFinder(const Scan& scan) : scan_(scan), name_at_(scan.size(), kNone) {
  // mentions of names are in order of their spans, and so are tokens
  uint32_t token = 0;
  std::vector<uint32_t> order;
  for (uint32_t m = 0; m < scan.mentions.size(); ++m) {
    if (scan.mentions[m].entity != kNone) order.push_back(m);
  }
  std::sort(order.begin(), order.end(),
            [&scan](uint32_t a, uint32_t b) { return scan.mentions[a].span < scan.mentions[b].span; });
  for (const uint32_t m : order) {
    const Span span = scan.mentions[m].span;
    while (token < scan.size() && scan.span(token).begin < span.begin) ++token;
    for (uint32_t i = token; i < scan.size() && scan.span(i).end <= span.end; ++i) name_at_[i] = m;
  }
}

bool SpeakerFinder::isCue(uint32_t token) const {
  if (!scan_.is(token, kSpeechCue)) return false;
  const Tag tag = scan_.tag(token);
  if (tag == Tag::verb || scan_.key(token) == "said" || scan_.key(token) == "says") return true;
  return tag == Tag::noun && token > 0 && (name_at_[token - 1] != kNone || scan_.tag(token - 1) == Tag::pronoun);
}

Speaker SpeakerFinder::named(uint32_t mention, uint32_t cue) const {
  Speaker speaker;
  speaker.span = scan_.mentions[mention].span;
  speaker.entity = scan_.mentions[mention].entity;
  speaker.verb = cue;
  return speaker;
}

Speaker SpeakerFinder::phrase(uint32_t first, uint32_t end, uint32_t cue) const {
  Speaker speaker;
  speaker.verb = cue;
  if (first < end) speaker.span = scan_.span(first, end);
  return speaker;
}

// The subject before the verb `cue`, not before `first`.
Speaker SpeakerFinder::subjectOf(uint32_t cue, uint32_t first, const std::vector<bool>& inside) const {
  const uint32_t stop = cue > first + kSubjectReach ? cue - kSubjectReach : first;
  uint32_t at = cue;
  while (at > stop && (scan_.tag(at - 1) == Tag::adverb || scan_.tag(at - 1) == Tag::auxiliary ||
                       scan_.tag(at - 1) == Tag::modal || scan_.tag(at - 1) == Tag::negation))
    --at;
  if (at == stop) return phrase(0, 0, cue);
  uint32_t last = at - 1;
  if (scan_.tag(last) == Tag::conjunction) {
    // "Lee said he had not, but said": the subject of the verb before
    for (uint32_t i = last; i > stop; --i) {
      if (isCue(i - 1) && !inside[i - 1]) return subjectOf(i - 1, stop, inside);
    }
    return phrase(0, 0, cue);
  }
  // the beginning of this clause: a quotation, a semicolon
  uint32_t begin = at;
  while (begin > stop && !inside[begin - 1] && !scan_.has(begin - 1, kQuoteMark) && scan_.key(begin - 1) != ";")
    --begin;
  if (begin > last) return phrase(0, 0, cue);
  if (scan_.key(last) == "," || scan_.key(last) == ")") {
    // an apposition: the first name of the clause, else its first noun phrase
    for (uint32_t i = begin; i < last; ++i) {
      if (name_at_[i] != kNone && scan_.mentions[name_at_[i]].kind != MentionKind::place)
        return named(name_at_[i], cue);
    }
    const uint32_t comma = last;
    last = begin;
    while (last + 1 < comma && scan_.key(last + 1) != ",") ++last;
  }
  if (name_at_[last] != kNone) {
    const uint32_t mention = name_at_[last];
    // "president of Third Way said": the body is not the one who speaks, if a person stands before "of"
    return named(mention, cue);
  }
  if (scan_.tag(last) == Tag::pronoun) {
    Speaker speaker = phrase(last, last + 1, cue);
    const std::string_view key = scan_.key(last);
    speaker.pronoun = key == "he" || key == "she";
    if (key == "who" && last > begin) {
      // "Lee, who said": what the clause hangs on
      const uint32_t antecedent = scan_.key(last - 1) == "," && last >= begin + 2 ? last - 2 : last - 1;
      if (name_at_[antecedent] != kNone) return named(name_at_[antecedent], cue);
    }
    return speaker;
  }
  // a noun phrase: back to its determiner
  uint32_t head = last;
  while (head > begin) {
    const Tag tag = scan_.tag(head - 1);
    if (tag == Tag::determiner) {
      --head;
      break;
    }
    if (tag != Tag::noun && tag != Tag::adjective && tag != Tag::name && tag != Tag::number &&
        scan_.key(head - 1) != "-")
      break;
    --head;
  }
  if (scan_.tag(last) == Tag::noun || scan_.tag(last) == Tag::name || scan_.tag(last) == Tag::adjective)
    return phrase(head, last + 1, cue);
  // "people familiar with the matter said": the nearest name or noun before
  for (uint32_t i = last; i > begin; --i) {
    if (name_at_[i - 1] != kNone) return named(name_at_[i - 1], cue);
    if (scan_.tag(i - 1) == Tag::noun) return phrase(i - 1, i, cue);
  }
  return phrase(0, 0, cue);
}

// "said Ann Lee", "according to the mayor": what stands behind the cue, up to the next comma or verb.
Speaker SpeakerFinder::inverted(uint32_t cue, uint32_t end) const {
  uint32_t at = cue + 1;
  if (scan_.key(cue) == "according" && at < end && scan_.key(at) == "to") ++at;
  const uint32_t first = at;
  uint32_t noun_end = first;
  for (uint32_t i = at; i < end && i < at + 10; ++i) {
    const Tag tag = scan_.tag(i);
    if (name_at_[i] != kNone) {
      const MentionKind kind = scan_.mentions[name_at_[i]].kind;
      const bool last_of_name = i + 1 >= end || name_at_[i + 1] != name_at_[i];
      // "Bloomberg's sources", "Kremlin spokesman Peskov": what follows is meant
      const bool goes_on = last_of_name && i + 1 < end &&
                           (scan_.tag(i + 1) == Tag::noun || scan_.key(i + 1) == "'s" || scan_.key(i + 1) == "’s");
      if (kind == MentionKind::person || (last_of_name && !goes_on)) return named(name_at_[i], cue);
      noun_end = i + 1;
      continue;
    }
    if (tag == Tag::pronoun && i == at) {
      Speaker speaker = phrase(i, i + 1, cue);
      speaker.pronoun = scan_.key(i) == "he" || scan_.key(i) == "she";
      return speaker;
    }
    if (tag == Tag::noun || tag == Tag::name)
      noun_end = i + 1;
    else if (tag != Tag::determiner && tag != Tag::adjective && tag != Tag::number && scan_.key(i) != "-" &&
             scan_.key(i) != "'s" && scan_.key(i) != "’s")
      break;
  }
  return phrase(first, noun_end, cue);
}

// Behind the closing mark: "X said", "said X", ", X of Y said".
Speaker SpeakerFinder::behind(uint32_t token, uint32_t end, const std::vector<bool>& inside) const {
  const uint32_t stop = std::min(end, token + kBehindReach);
  for (uint32_t i = token; i < stop && !inside[i]; ++i) {
    if (scan_.key(i) == "according") return inverted(i, end);
    if (!isCue(i)) {
      if (scan_.tag(i) == Tag::verb || scan_.key(i) == ";") break;
      continue;
    }
    if (scan_.key(i).ends_with("ing")) break;  // "…," adding that: not who said the words before
    uint32_t before = i;
    while (before > token && (scan_.tag(before - 1) == Tag::punctuation || scan_.tag(before - 1) == Tag::adverb))
      --before;
    if (before == token) return inverted(i, end);
    return subjectOf(i, token, inside);
  }
  return {};
}

// Before the opening mark: the nearest cue outside quotation marks.
Speaker SpeakerFinder::before(uint32_t token, uint32_t first, const std::vector<bool>& inside) const {
  const uint32_t stop = token > first + kBeforeReach ? token - kBeforeReach : first;
  for (uint32_t i = token; i > stop; --i) {
    const uint32_t at = i - 1;
    if (inside[at]) continue;
    if (scan_.key(at) == "according") return inverted(at, token);
    if (!isCue(at)) continue;
    const Speaker speaker = subjectOf(at, first, inside);
    if (!speaker.span.empty()) return speaker;
    return inverted(at, token);
  }
  return {};
}

Speaker SpeakerFinder::around(const QuoteRange& quote, const std::vector<bool>& inside, uint32_t first_sentence,
                              uint32_t last_sentence) const {
  const auto& sentences = scan_.document.sentences;
  const uint32_t behind_at = quote.end + (quote.end < scan_.size() && scan_.has(quote.end, kQuoteMark) ? 1 : 0);
  const uint32_t sentence_end = sentences[last_sentence].end_token;
  const bool comma_inside =
      quote.end > quote.first &&
      (scan_.key(quote.end - 1) == "," || scan_.key(quote.end - 1) == "?" || scan_.key(quote.end - 1) == "!");
  const bool comma_behind = behind_at < sentence_end && scan_.key(behind_at) == ",";
  const uint32_t first = sentences[first_sentence].first_token;
  const bool opens_sentence = quote.first <= first + 1;
  if (behind_at < sentence_end && (comma_inside || comma_behind || opens_sentence)) {
    const Speaker found = behind(behind_at, sentence_end, inside);
    if (found.found() && (comma_inside || comma_behind || opens_sentence)) return found;
  }
  if (quote.first > first + 1) {
    const Speaker found = before(quote.first - 1, first, inside);
    if (found.found()) return found;
  }
  if (behind_at < sentence_end) return behind(behind_at, sentence_end, inside);
  return {};
}

}  // namespace synoptic
