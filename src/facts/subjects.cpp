// subjects: the subject of a verb of speech; see speakers.h. Method: what stands right before the verb, through adverbs
// and auxiliaries; behind a comma the name before the apposition; of a participle or an infinitive ("adding that", "to
// accuse") the subject of the clause: its first name, pronoun or noun phrase that hangs on no preposition. Example:
// "Ann Lee, the mayor of the town, said" gives "Ann Lee". Covered by tests/facts/quotes.cpp.
#include <algorithm>

#include "facts/speakers.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr uint32_t kSubjectReach = 32;  // tokens from the verb back to its subject
constexpr uint32_t kBehindCue = 10;     // tokens of a subject behind the verb

bool isNominal(Tag tag) {
  return tag == Tag::noun || tag == Tag::adjective || tag == Tag::name || tag == Tag::number;
}

bool isNounOrName(const Scan& scan, uint32_t token) {
  return scan.tag(token) == Tag::noun || scan.tag(token) == Tag::name;
}

bool isGenitive(const Scan& scan, uint32_t token) {
  return scan.key(token) == "'s" || scan.key(token) == "'";
}

}  // namespace

bool SubjectFinder::isTime(uint32_t token) const {
  return scan_.is(token, kWeekday | kDayWord | kDayPart | kMonth | kTimeUnit | kLead | kDeterminer) ||
         scan_.has(token, kDigits);
}

SubjectFinder::SubjectFinder(const Scan& scan, const std::vector<bool>& inside)
    : scan_(scan), inside_(inside), name_at_(scan.size(), kNone) {
  std::vector<uint32_t> order;
  for (uint32_t m = 0; m < scan.mentions.size(); ++m) {
    if (scan.mentions[m].entity != kNone) order.push_back(m);
  }
  putInOrder(order, [&scan](uint32_t a, uint32_t b) { return scan.mentions[a].span < scan.mentions[b].span; });
  uint32_t token = 0;
  for (const uint32_t m : order) {
    const Span span = scan.mentions[m].span;
    while (token < scan.size() && scan.span(token).begin < span.begin) ++token;
    for (uint32_t i = token; i < scan.size() && scan.span(i).begin < span.end; ++i) name_at_[i] = m;
  }
}

bool SubjectFinder::isPerson(uint32_t token) const {
  return nameAt(token) && scan_.mentions[name_at_[token]].kind != MentionKind::place;
}

Speaker SubjectFinder::named(uint32_t token, uint32_t cue) const {
  const Mention& mention = scan_.mentions[name_at_[token]];
  return {mention.span, mention.entity, cue, false};
}

Speaker SubjectFinder::pronoun(uint32_t token, uint32_t cue) const {
  const std::string_view key = scan_.key(token);
  return {scan_.span(token), kNone, cue, key == "he" || key == "she"};
}

Speaker SubjectFinder::phrase(uint32_t first, uint32_t end, uint32_t cue) const {
  return {first < end ? scan_.span(first, end) : Span{}, kNone, cue, false};
}

// The noun phrase that ends with the token `last`: back to its determiner.
Speaker SubjectFinder::nounPhrase(uint32_t last, uint32_t begin, uint32_t cue) const {
  uint32_t head = last;
  while (head > begin) {
    const Tag tag = scan_.tag(head - 1);
    if (isGenitive(scan_, head - 1) && head >= begin + 2) {  // "Moss's former adviser": whose he is belongs to it
      --head;
      continue;
    }
    if (tag == Tag::determiner) {
      --head;
      break;
    }
    if (!isNominal(tag) && scan_.key(head - 1) != "-") break;
    --head;
  }
  while (head < last && (scan_.tag(head) == Tag::punctuation || scan_.key(head) == "'s")) ++head;
  return phrase(head, last + 1, cue);
}

// The subject of the clause [first, end): its first candidate that hangs on no preposition and owns nothing.
Speaker SubjectFinder::ofClause(uint32_t first, uint32_t end, uint32_t cue) const {
  bool free = true;     // no preposition open
  bool object = false;  // behind a verb: "after Lee finished his report, Moss stood up and said"
  for (uint32_t i = first; i < end; ++i) {
    const Tag tag = scan_.tag(i);
    if (inside_[i]) continue;
    if (tag == Tag::preposition) {
      free = false;
    } else if (scan_.is(i, kSubjectPronoun) && scan_.key(i) != "who") {
      return pronoun(i, cue);
    } else if (nameAt(i)) {
      uint32_t last = i;
      while (last + 1 < end && name_at_[last + 1] == name_at_[i]) ++last;
      const bool goes_on =
          last + 1 < end && (isNominal(scan_.tag(last + 1)) || nameAt(last + 1) || isGenitive(scan_, last + 1));
      if (free && !object && !goes_on) return named(i, cue);
      i = last;
    } else if (tag == Tag::noun && free && !object) {
      const bool last_noun = i + 1 >= end || (scan_.tag(i + 1) != Tag::noun && !nameAt(i + 1) &&
                                              !isGenitive(scan_, i + 1) && scan_.key(i + 1) != "-");
      if (last_noun) return nounPhrase(i, first, cue);
    } else if (tag == Tag::verb || tag == Tag::auxiliary || scan_.key(i) == ",") {
      free = true;
      object = tag == Tag::verb;
    }
  }
  return phrase(0, 0, cue);
}

// "people familiar with the matter", "a spokesman for Lee": the noun that the phrase ending at `last` hangs on through
// prepositions, else `last`.
uint32_t SubjectFinder::phraseHead(uint32_t last, uint32_t begin) const {
  constexpr uint32_t kPhrases = 3, kWords = 8;  // prepositions in a row; words of one phrase
  uint32_t head = last;
  for (uint32_t n = 0; n < kPhrases; ++n) {
    uint32_t at = head;
    const uint32_t stop = head > begin + kWords ? head - kWords : begin;
    while (at > stop && (isNominal(scan_.tag(at)) || scan_.tag(at) == Tag::determiner || scan_.key(at) == "-" ||
                         isGenitive(scan_, at)))
      --at;
    if (at == head || scan_.tag(at) != Tag::preposition || at <= begin) break;
    // "the bureau of prisons spokesman Lee": Lee is the spokesman, the bureau's
    bool spokesman = false;
    for (uint32_t i = at; i < head; ++i) spokesman = spokesman || scan_.key(i).starts_with("spokes");
    if (spokesman) break;
    uint32_t noun = at - 1;
    // "familiar with", "briefed on"
    while (noun > begin &&
           (scan_.tag(noun) == Tag::adjective || (scan_.tag(noun) == Tag::verb && scan_.key(noun).ends_with("ed"))))
      --noun;
    if (scan_.tag(noun) != Tag::noun && !nameAt(noun)) break;
    if (scan_.taken(noun) && !nameAt(noun)) break;  // "on Monday in Oslo Lee said"
    head = noun;
  }
  return head;
}

// "Grimm's lawyer, McGinley," and "a lawyer for Grimm, McGinley,": the name tells whose lawyer speaks.
bool SubjectFinder::isWhose(uint32_t token, uint32_t begin) const {
  uint32_t first = token, end = token + 1;
  while (first > begin && sameNameAt(first - 1, token)) --first;
  while (end < scan_.size() && sameNameAt(end, token)) ++end;
  if (end < scan_.size() && isGenitive(scan_, end)) return true;
  while (first > begin && (scan_.key(first - 1) == "." || scan_.is(first - 1, kTitle))) --first;  // "for Mr. Grimm"
  return first > begin &&
         (scan_.key(first - 1) == "for" || scan_.key(first - 1) == "of" || scan_.key(first - 1) == "to");
}

Speaker SubjectFinder::before(uint32_t cue, uint32_t first) const {
  const uint32_t stop = cue > first + kSubjectReach ? cue - kSubjectReach : first;
  uint32_t at = cue;
  while (at > stop && (scan_.tag(at - 1) == Tag::adverb || scan_.tag(at - 1) == Tag::auxiliary ||
                       scan_.tag(at - 1) == Tag::modal || scan_.tag(at - 1) == Tag::negation))
    --at;
  // "Lee on Friday said": the day is not who speaks
  uint32_t day = at;
  while (day > stop && scan_.taken(day - 1) && !nameAt(day - 1) && isTime(day - 1)) --day;
  if (day < at) {
    while (day > stop && (scan_.tag(day - 1) == Tag::preposition || scan_.is(day - 1, kLead))) --day;
    if (day > stop) at = day;
  }
  if (at == stop) return phrase(0, 0, cue);
  uint32_t last = at - 1;
  // the beginning of the clause: behind a quotation or a semicolon
  uint32_t begin = at;
  while (begin > stop && !inside_[begin - 1] && !scan_.has(begin - 1, kQuoteMark) && scan_.key(begin - 1) != ";")
    --begin;
  const Tag before = scan_.tag(last);
  const bool participle = scan_.key(cue).ends_with("ing") && before != Tag::pronoun && before != Tag::name && at == cue;
  if (participle || before == Tag::to || before == Tag::conjunction) return ofClause(stop, cue, cue);
  if (begin > last) return phrase(0, 0, cue);
  if (scan_.key(last) == "," || scan_.key(last) == ")") {
    for (uint32_t i = begin; i < last; ++i) {
      if (isPerson(i) && !isWhose(i, begin)) return named(i, cue);
    }
    const uint32_t comma = last;
    last = begin;
    while (last + 1 < comma && scan_.key(last + 1) != ",") ++last;
  }
  if (const uint32_t head = phraseHead(last, begin); head != last) {
    if (nameAt(head)) return named(head, cue);
    return nounPhrase(head, begin, cue);
  }
  if (nameAt(last)) return named(last, cue);
  if (scan_.tag(last) == Tag::pronoun) {
    if (scan_.key(last) != "who" || last == begin) return pronoun(last, cue);
    // "Lee, who said": what the relative clause hangs on
    const uint32_t antecedent = scan_.key(last - 1) == "," && last >= begin + 2 ? last - 2 : last - 1;
    return nameAt(antecedent) ? named(antecedent, cue) : nounPhrase(antecedent, begin, cue);
  }
  if (scan_.tag(last) == Tag::noun || scan_.tag(last) == Tag::name || scan_.tag(last) == Tag::adjective)
    return nounPhrase(last, begin, cue);
  // "people familiar with the matter said"
  return ofClause(begin, cue, cue);
}

Speaker SubjectFinder::behind(uint32_t cue, uint32_t end) const {
  uint32_t at = cue + 1;
  if (scan_.key(cue) == "according" && at < end && scan_.key(at) == "to") ++at;
  const uint32_t first = at, stop = std::min(end, at + kBehindCue);
  uint32_t noun_end = first;
  for (uint32_t i = at; i < stop; ++i) {
    const Tag tag = scan_.tag(i);
    if (nameAt(i)) {
      const bool last = i + 1 >= end || name_at_[i + 1] != name_at_[i];
      // "Bloomberg's sources", "Kremlin spokesman Peskov": what follows is meant
      const bool goes_on =
          last && i + 1 < end && (isNounOrName(scan_, i + 1) || nameAt(i + 1) || isGenitive(scan_, i + 1));
      if (scan_.mentions[name_at_[i]].kind == MentionKind::person || (last && !goes_on)) return named(i, cue);
      noun_end = i + 1;
    } else if (tag == Tag::pronoun && i == at) {
      return pronoun(i, cue);
    } else if (tag == Tag::noun || tag == Tag::name) {
      noun_end = i + 1;
    } else if (tag != Tag::determiner && tag != Tag::adjective && tag != Tag::number && scan_.key(i) != "-" &&
               !isGenitive(scan_, i)) {
      break;
    }
  }
  // "said its leader, Ann Lee.": who that is
  const uint32_t name = noun_end + 1;
  if (noun_end > first && name < end && scan_.key(noun_end) == "," && nameAt(name) &&
      scan_.mentions[name_at_[name]].kind == MentionKind::person) {
    uint32_t behind = name;
    while (behind < end && sameNameAt(behind, name)) ++behind;
    if (behind == end || scan_.tag(behind) == Tag::punctuation) return named(name, cue);
  }
  return phrase(first, noun_end, cue);
}

}  // namespace synoptic
