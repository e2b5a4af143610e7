// slots: see slots.h. Example: "will travel on Thursday": Thursday hangs on "travel", whose tense is future.
// Covered by tests/facts/slots.cpp.
#include "facts/slots.h"

#include <algorithm>
#include <array>

namespace synoptic {
namespace {

constexpr uint32_t kPhraseReach = 8;   // tokens of a noun phrase that are looked at; longer ones are rare in news
constexpr uint32_t kClauseReach = 24;  // tokens to the verb on either side

bool isHyphen(const Scan& scan, uint32_t token) {
  return scan.key(token) == "-" && !scan.spaced(token);
}

bool endsClause(const Scan& scan, uint32_t token) {
  static constexpr auto kMarks = std::to_array<std::string_view>({";", ":", "—", "–", "(", ")"});
  return isAmong(kMarks, scan.key(token)) || scan.has(token, kQuoteMark);
}

bool isSpeechVerb(const Scan& scan, uint32_t verb) {
  return scan.is(verb, kSpeechCue);
}

uint32_t verbBefore(const Scan& scan, const Sentence& sentence, uint32_t begin) {
  const uint32_t stop = begin > sentence.first_token + kClauseReach ? begin - kClauseReach : sentence.first_token;
  for (uint32_t i = begin; i > stop; --i) {
    if (endsClause(scan, i - 1)) return kNone;
    if (scan.tag(i - 1) == Tag::verb) return i - 1;
    // a bare form of be or have is the verb where no other follows it ("there were 12")
    if (scan.tag(i - 1) == Tag::auxiliary) return i - 1;
  }
  return kNone;
}

uint32_t verbAfter(const Scan& scan, const Sentence& sentence, uint32_t end) {
  const uint32_t stop = sentence.end_token > end + kClauseReach ? end + kClauseReach : sentence.end_token;
  uint32_t auxiliary = kNone;
  for (uint32_t i = end; i < stop; ++i) {
    if (endsClause(scan, i)) break;
    if (scan.tag(i) == Tag::verb) return i;
    if (scan.tag(i) == Tag::auxiliary && auxiliary == kNone) auxiliary = i;
    if (auxiliary != kNone && i > auxiliary + 2) break;
  }
  return auxiliary;
}

// "39 more than needed": nothing is counted.
bool isMore(const Scan& scan, uint32_t token) {
  const std::string_view key = scan.key(token);
  return key == "more" || key == "less" || key == "fewer";
}

// "five states see it", "12 voters voting": "80 miles south": behind a plural a word that may be a verb or an adjective
// is one; few plurals stand before another noun ("sports club").
bool endsAtPlural(const Scan& scan, uint32_t plural, uint32_t next) {
  static constexpr auto kBeforeNouns = std::to_array<std::string_view>(
      {"arms", "sports", "sales", "news", "jobs", "rights", "games", "awards", "savings", "earnings"});
  const std::string_view key = scan.key(plural);
  if (!key.ends_with('s') && key != "people" && !key.ends_with("men")) return false;
  if (!scan.isPlural(plural)) return false;
  // "each of the five rooms holds six": the verb of "each"
  if (scan.isPlural(next) && scan.lexical(next).verb && next + 1 < scan.size() && !isAmong(kBeforeNouns, key))
    return key.ends_with('s') && (scan.tag(next + 1) == Tag::determiner || scan.tag(next + 1) == Tag::number);
  if (scan.isPlural(next)) return false;
  if (!scan.lexical(next).verb && !scan.lexical(next).adjective) return false;
  return !isAmong(kBeforeNouns, key);
}

}  // namespace

uint32_t headNoun(const Scan& scan, uint32_t token, uint32_t end) {
  uint32_t at = token;
  static constexpr std::array<std::string_view, 3> kAntecedents = {"them", "whom", "which"};
  if (at < end && scan.key(at) == "of") {
    ++at;
    if (at < end && isAmong(kAntecedents, scan.key(at)))
      ++at;  // "48 vehicles, five of them lorries"
    else
      while (at < end && scan.tag(at) == Tag::determiner) ++at;
  } else if (at < end && scan.tag(at) == Tag::adverb) {
    ++at;
  }
  const uint32_t stop = end > at + kPhraseReach ? at + kPhraseReach : end;
  if (at < stop && scan.is(at, kMeasure)) return at;  // "800 lb elephant": pounds are counted
  uint32_t head = kNone;
  for (uint32_t i = at; i < stop; ++i) {
    // "in-person meeting", "high-level talks": a compound describes what follows it
    uint32_t last = i;
    while (last + 2 < stop && isHyphen(scan, last + 1) && !scan.spaced(last + 2)) last += 2;
    const bool compound = last > i;
    const Tag tag = scan.tag(last);
    const bool nominal_behind =
        last + 1 < stop &&
        (scan.tag(last + 1) == Tag::noun || scan.tag(last + 1) == Tag::adjective || scan.tag(last + 1) == Tag::name);
    if (compound && nominal_behind) {
      i = last;
    } else if (tag == Tag::noun) {
      if (head == kNone ? isMore(scan, i) : endsAtPlural(scan, head, last)) break;
      head = i = last;
    } else if (tag == Tag::name) {
      // "12 Russian soldiers": a name may stand before the noun; a demonym is the head when none follows
      if (head != kNone) break;
      const bool demonym = scan.place(i).form == Place::Form::demonym;
      if (demonym && scan.key(i).ends_with("ns")) return i;  // "left four Americans dead"
      if (!nominal_behind && !(last + 1 < stop && scan.key(last + 1) == "'s")) {
        return demonym ? i : kNone;
      }
    } else if (tag == Tag::adjective || (tag == Tag::number && head == kNone && i > at)) {
      if (head != kNone) break;
    } else if (scan.key(i) == "'s" && (head != kNone || i > at)) {
      head = kNone;  // "men's watch": the watch
    } else if (tag == Tag::verb && head == kNone && nominal_behind && !isSpeechVerb(scan, i) &&
               scan.lemma(i, Part::verb) != scan.key(i)) {
      continue;  // "12 injured people", "three remaining questions"
    } else if (scan.key(i) == "," && head == kNone && i > at && scan.tag(i - 1) == Tag::adjective) {
      continue;  // "two large, old ships"
    } else {
      break;
    }
  }
  return head;
}

uint32_t verbOf(const Scan& scan, const Sentence& sentence, uint32_t begin, uint32_t end) {
  const uint32_t before = verbBefore(scan, sentence, begin);
  if (before != kNone && !isSpeechVerb(scan, before)) return before;
  const uint32_t after = verbAfter(scan, sentence, end);
  if (before == kNone) return after;
  // behind a verb of speech: either when it was said ("said Tuesday", "told them on Tuesday that"), or the beginning of
  // what was said ("said 12 people were killed")
  const bool at_end = end >= sentence.end_token || scan.tag(end) == Tag::punctuation || scan.key(end) == "that";
  const bool behind_preposition = begin > sentence.first_token && scan.tag(begin - 1) == Tag::preposition;
  const bool counts = scan.is(begin, kUnitNumber | kTensNumber) || scan.has(begin, kDigits);
  if (after == kNone || isSpeechVerb(scan, after) || behind_preposition) return before;
  if (!counts && (at_end || before + 1 == begin)) return before;
  return after;
}

// The verb of which a count is the subject, where words before it begin its clause: "after 43 people had fallen ill",
// "22 of whom were treated", "was closed for two hours and 38 flights were cancelled". kNone: no such clause.
static uint32_t verbOfSubject(const Scan& scan, const Sentence& sentence, uint32_t begin, uint32_t end) {
  static constexpr auto kSubordinators = std::to_array<std::string_view>(
      {"after", "when", "as", "because", "before", "while", "since", "although", "though", "where", "until", "that"});
  static constexpr auto kJoins = std::to_array<std::string_view>({"and", "but"});
  static constexpr auto kOthers = std::to_array<std::string_view>({"whom", "which", "them"});
  if (begin == sentence.first_token || end >= sentence.end_token) return kNone;
  const bool of_them = end + 2 < sentence.end_token && scan.key(end) == "of" && isAmong(kOthers, scan.key(end + 1));
  const bool subordinate = isAmong(kSubordinators, scan.key(begin - 1)), joined = isAmong(kJoins, scan.key(begin - 1));
  if (!of_them && !subordinate && !joined) return kNone;
  uint32_t at = end;
  if (of_them) {
    at = end + 2;
  } else {
    const uint32_t head = headNoun(scan, end, sentence.end_token);
    if (head == kNone) return kNone;
    at = head + 1;
    // "57 people, most of them children, fell ill"
    if (at + 2 < sentence.end_token && scan.key(at) == "," && scan.key(at + 2) == "of") {
      ++at;
      while (at < sentence.end_token && scan.key(at) != ",") ++at;
      ++at;
    }
  }
  if (at >= sentence.end_token) return kNone;
  const bool finite = scan.tag(at) == Tag::auxiliary || (scan.tag(at) == Tag::verb && !joined);
  return finite ? verbAfter(scan, sentence, at) : kNone;
}

Mention& addMention(Scan& scan, const Cursor& cursor, MentionKind kind, uint32_t first, uint32_t end,
                    std::string_view recogniser) {
  Mention mention;
  mention.sentence = cursor.sentence;
  mention.kind = kind;
  mention.span = scan.span(first, end);
  mention.recogniser = recogniser;
  const Sentence& sentence = scan.document.sentences[cursor.sentence];
  if (kind == MentionKind::number) mention.verb = verbOfSubject(scan, sentence, first, end);
  if (mention.verb == kNone) mention.verb = verbOf(scan, sentence, first, end);
  scan.mentions.push_back(std::move(mention));
  return scan.mentions.back();
}

}  // namespace synoptic
