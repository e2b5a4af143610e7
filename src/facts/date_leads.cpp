// date_leads: what stands before a unit of time, a month, a weekday or a year and says which one is meant or what part
// of it; and the mention that a reader adds. See date_readers.h. Example: "the end of the" asks for the last third of
// what follows, "by the end of the" for its last day. Covered by tests/facts/dates.cpp.
#include "facts/date_readers.h"
#include "facts/tense.h"

namespace synoptic {
namespace {

constexpr size_t kMostBack = 16;  // mentions before a date that it may lean on; keeps a sentence without end linear

bool glued(const Scan& scan, uint32_t token, uint32_t end, std::string_view mark) {
  return token < end && !scan.spaced(token) && scan.key(token) == mark;
}

Portion portionWord(std::string_view key) {
  if (key == "early") return Portion::early;
  if (key == "mid" || key == "middle") return Portion::middle;
  if (key == "late") return Portion::late;
  if (key == "earlier") return Portion::earlier;
  if (key == "later") return Portion::later;
  return Portion::whole;
}

// "end of", "beginning of", "rest of"; whole when `key` begins none of them.
Portion portionNoun(const Scan& scan, uint32_t token) {
  const std::string_view key = scan.key(token);
  if (key == "end") {
    // "by the end of the year": the day on which it ends
    const uint32_t first = token > 0 && scan.key(token - 1) == "the" ? token - 1 : token;
    const std::string_view before = first > 0 ? scan.key(first - 1) : std::string_view();
    return before == "by" || before == "before" || before == "until" ? Portion::last : Portion::late;
  }
  if (key == "beginning" || key == "start") return Portion::early;
  if (key == "rest" || key == "remainder") return Portion::rest;
  return Portion::whole;
}

}  // namespace

Shift shiftOf(std::string_view key) {
  if (key == "last" || key == "past" || key == "previous") return Shift::last;
  if (key == "next" || key == "coming" || key == "upcoming") return Shift::next;
  if (key == "this" || key == "current") return Shift::current;
  return Shift::none;
}

// "earlier this", "early in", "mid-", "the end of the", "last", "late last", "this past", "" (end == token).
DateLead readLead(const Scan& scan, uint32_t token, uint32_t end) {
  DateLead lead{token, Shift::none, Portion::whole, false};
  uint32_t at = token;
  if (at < end && scan.key(at) == "the") ++at;
  if (at < end) {
    const std::string_view key = scan.key(at);
    const Portion portion = portionWord(key), part = portionNoun(scan, at);
    if (portion != Portion::whole &&
        (portion == Portion::earlier || portion == Portion::later || at == token || key == "middle" || key == "mid")) {
      lead.portion = portion;
      ++at;
      if (glued(scan, at, end, "-")) ++at;
      if (at < end && (scan.key(at) == "in" || scan.key(at) == "of" || scan.key(at) == "on")) ++at;
      if (at < end && scan.key(at) == "the") {
        lead.article = true;
        ++at;
      }
    } else if (part != Portion::whole && at + 1 < end && scan.key(at + 1) == "of") {
      lead.portion = part;
      lead.article = true;  // "by end of year"
      at += 2;
      if (at < end && scan.key(at) == "the") {
        lead.article = true;
        ++at;
      }
    } else if (at > token && shiftOf(key) == Shift::none && key != "month") {
      return lead;
    }
  }
  // "the month of May", "the end of the month of May"
  if (at + 2 < end && scan.key(at) == "month" && scan.key(at + 1) == "of" && scan.is(at + 2, kMonth)) at += 2;
  if (at < end && shiftOf(scan.key(at)) != Shift::none) {
    lead.shift = shiftOf(scan.key(at));
    ++at;
    // "this past Friday", "this coming week"
    if (at < end && lead.shift == Shift::current && shiftOf(scan.key(at)) != Shift::none && scan.key(at) != "current") {
      lead.shift = shiftOf(scan.key(at));
      ++at;
    }
  }
  lead.end = at;
  return lead;
}

Mention& addDate(Scan& scan, const Cursor& cursor, uint32_t first, uint32_t end, DateInterval date, std::string value,
                 bool implied, std::string_view name) {
  Mention& mention = addMention(scan, cursor, MentionKind::date, first, end, name);
  mention.date = date;
  mention.value = date.known() ? isoInterval(date) : std::move(value);
  mention.implied = implied;
  constexpr int32_t kMonth = 31;  // days
  if (!implied && date.known() && date.end - date.begin <= kMonth) {
    const CivilDate told = civilFromDays(date.begin);
    scan.told_years[static_cast<size_t>(told.month)] = told.year;
  }
  return mention;
}

Tense tenseAt(const Scan& scan, const Cursor& cursor, uint32_t first, uint32_t end) {
  const Sentence& sentence = scan.document.sentences[cursor.sentence];
  const uint32_t verb = verbOf(scan, sentence, first, end);
  const Tense tense = tenseOf(scan, sentence, verb);
  // "will be the second, following a meeting in December": that one may lie behind
  for (uint32_t i = verb; tense == Tense::future && verb != kNone && i < first; ++i) {
    const std::string_view key = scan.key(i);
    if (key == "following" || key == "after" || key == "since") return Tense::unknown;
  }
  return tense;
}

// "every March", "smelled like March", "in March, when you cannot be sure": of every year, not of one.
bool isGeneric(const Scan& scan, const Cursor& cursor, uint32_t first, uint32_t end) {
  if (first > cursor.first) {
    const std::string_view before = scan.key(first - 1);
    if (before == "every" || before == "each" || before == "like" || before == "any") return true;
  }
  return end + 1 < cursor.end && scan.key(end) == "when" && scan.key(end + 1) == "you";
}

DateInterval dateLeanedOn(const Scan& scan, const Cursor& cursor) {
  DateInterval found;
  uint32_t sentence = cursor.sentence;
  const size_t count = scan.mentions.size();
  for (size_t back = 1; back <= count; ++back) {
    if (back > kMostBack) return {};  // too far to be certain
    const Mention& mention = scan.mentions[count - back];
    if (mention.kind != MentionKind::date) continue;
    if (mention.sentence != sentence) {
      // of the sentence before only when this one has none, and within one paragraph
      const auto& sentences = scan.document.sentences;
      if (found.known() || sentence != cursor.sentence || mention.sentence + 1 != cursor.sentence ||
          sentences[mention.sentence].paragraph != sentences[cursor.sentence].paragraph)
        break;
      sentence = mention.sentence;
    }
    if (!mention.date.known() || (found.known() && found != mention.date)) return {};
    found = mention.date;
  }
  return found;
}

}  // namespace synoptic
