#include "text/kinds.h"

#include <algorithm>

#include "text/boilerplate.h"
#include "text/is_among.h"
#include "text/unicode.h"

namespace synoptic {
namespace {

constexpr size_t kLongestHeadline = 160, kLongestByline = 120, kLongestSubhead = 90;  // bytes
constexpr size_t kHeader = 8;  // paragraphs at the top among which bylines stand

constexpr std::string_view kBylineOpenings[] = {
    "by ",      "written by", "reported by", "posted by", "published by", "story by",      "text by",
    "from our", "published",  "updated",     "posted",    "last updated", "last modified", "first published",
    "date:",    "author:",    "authors:",    "byline:",   "modified",
};

// Lines that say no more than who sent the report.
constexpr std::string_view kAgencies[] = {"reuters",
                                          "ap",
                                          "afp",
                                          "associated press",
                                          "the associated press",
                                          "bloomberg",
                                          "bloomberg news",
                                          "agence france-presse",
                                          "upi",
                                          "dpa",
                                          "staff writer",
                                          "staff reporter",
                                          "staff and agencies",
                                          "news wires"};

constexpr std::string_view kMonths[] = {"january", "february", "march",     "april",   "may",      "june",
                                        "july",    "august",   "september", "october", "november", "december",
                                        "jan",     "feb",      "mar",       "apr",     "jun",      "jul",
                                        "aug",     "sep",      "sept",      "oct",     "nov",      "dec"};
constexpr std::string_view kDateWords[] = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon",   "tue", "tues", "wed", "thu",
    "thur",   "thurs",   "fri",       "sat",      "sun",    "am",       "pm",     "a",     "p",   "m",    "at",  "on",
    "of",     "est",     "edt",       "et",       "gmt",    "utc",      "bst",    "cet",   "pst", "pdt",  "th",  "st",
    "nd",     "rd",      "the",       "t",        "z",      "min",      "mins",   "hours", "ago"};

// The last character that is no closing quotation mark or bracket.
char32_t lastSign(std::string_view text) {
  for (size_t at = text.size(); at > 0;) {
    Character c = characterBefore(text, at);
    if (propertiesOf(c.code).sentenceBreak() != SentenceBreak::close) return c.code;
    at -= c.size;
  }
  return 0;
}

bool endsLikeSentence(std::string_view text) {
  char32_t c = lastSign(text);
  SentenceBreak b = propertiesOf(c).sentenceBreak();
  return b == SentenceBreak::full_stop || b == SentenceBreak::terminal || c == ':' || c == ';' || c == ',' ||
         c == 0x2026;
}

bool endsLikeQuestion(std::string_view text) {
  char32_t c = lastSign(text);
  return c == '?' || c == '!';
}

// Nothing but the words and numbers of a date or time, a month or year among them: "Wed, Jan. 21, 2026 5:30 p.m. EST".
bool isDateLine(std::string_view text) {
  if (text.size() > 60) return false;
  const Lowered lower(text, text.size());
  const std::string_view low = lower.view();
  bool dated = false;
  for (size_t at = 0; at < low.size();) {
    auto is = [](char c, char a, char z) { return c >= a && c <= z; };
    size_t end = at;
    if (is(low[at], 'a', 'z')) {
      while (end < low.size() && is(low[end], 'a', 'z')) ++end;
      const std::string_view word = low.substr(at, end - at);
      if (isAmong(kMonths, word))
        dated = true;
      else if (!isAmong(kDateWords, word))
        return false;
    } else if (is(low[at], '0', '9')) {
      while (end < low.size() && is(low[end], '0', '9')) ++end;
      dated = dated || (end - at == 4 && (low[at] == '1' || low[at] == '2'));
    } else if (std::string_view(" ,.:/-|()+").find(low[at]) != std::string_view::npos) {
      ++end;
    } else {
      return false;
    }
    at = end;
  }
  return dated;
}

bool isByline(std::string_view line) {
  if (line.size() > kLongestByline) return false;
  if (isDateLine(line)) return true;
  const Lowered lower(line, 40);
  const std::string_view low = lower.view();
  if (isAmong(kAgencies, low)) return true;
  for (std::string_view opening : kBylineOpenings) {
    if (!startsWith(low, opening)) continue;
    if (opening == "by ") {  // a name follows
      char32_t c = characterAt(line, 3).code;
      return !endsLikeSentence(line) && propertiesOf(c).sentenceBreak() != SentenceBreak::lower
                 ? true
                 : line.find(" // ") != line.npos;
    }
    return !endsLikeSentence(line);
  }
  return false;
}

// A question among longer paragraphs may be a subhead; one with a quotation mark or a speaker before it is somebody's.
bool isSubhead(std::string_view line) {
  constexpr size_t kLongestQuestion = 60;
  if (line.size() > kLongestSubhead) return false;
  if (!endsLikeSentence(line)) return true;
  const bool opens_quote = propertiesOf(characterAt(line, 0).code).sentenceBreak() == SentenceBreak::close;
  return endsLikeQuestion(line) && line.size() <= kLongestQuestion && !opens_quote && line.find(": ") == line.npos;
}

// "Sources", "Related articles": the lines behind it, as long as they do not end like sentences, are of its list. The
// last one before a paragraph of text may head that one and is left alone.
void markLists(std::string_view body, const std::vector<Paragraph>& paragraphs, std::vector<ParagraphKind>& kinds) {
  constexpr size_t kLongestItem = 250;  // bytes; a reference with its address
  for (size_t k = 0; k < kinds.size(); ++k) {
    if (kinds[k].kind != SentenceKind::boilerplate || !headsList(textOf(body, paragraphs[k].span))) continue;
    size_t end = k + 1;
    while (end < kinds.size() && paragraphs[end].span.size() <= kLongestItem &&
           !endsLikeSentence(textOf(body, paragraphs[end].span)))
      ++end;
    if (end < kinds.size() && end > k + 1 && kinds[end].kind == SentenceKind::body &&
        kinds[end - 1].kind == SentenceKind::subhead)
      --end;
    for (size_t item = k + 1; item < end; ++item) kinds[item] = {SentenceKind::boilerplate, false};
    k = end - 1;
  }
}

}  // namespace

// "Oslo: Talks go on" is a label of up to three words, a colon and a capital.
bool hasLabel(std::string_view text) {
  const size_t colon = text.find(": ");
  if (colon == text.npos || colon > 40 || colon + 2 >= text.size()) return false;
  const std::string_view label = text.substr(0, colon);
  const auto isSmall = [](char c) { return c >= 'a' && c <= 'z'; };
  if (std::count(label.begin(), label.end(), ' ') > 2 || std::none_of(label.begin(), label.end(), isSmall))
    return false;
  return propertiesOf(characterAt(text, 0).code).sentenceBreak() == SentenceBreak::upper &&
         propertiesOf(characterAt(text, colon + 2).code).sentenceBreak() == SentenceBreak::upper;
}

bool isRunInSubhead(std::string_view sentence) {
  return sentence.size() <= kLongestSubhead && hasLabel(sentence);
}

std::vector<ParagraphKind> kindsOf(std::string_view body, const std::vector<Paragraph>& paragraphs) {
  std::vector<ParagraphKind> kinds(paragraphs.size());
  std::string_view headline;
  size_t last_body = 0;
  bool body_seen = false;
  // bylines, boilerplate and bullets by their words, the rest by position and shape
  for (size_t k = 0; k < paragraphs.size(); ++k) {
    const Paragraph& p = paragraphs[k];
    const std::string_view text = textOf(body, {p.content, p.span.end});
    ParagraphKind& kind = kinds[k];
    const bool more = k + 1 < paragraphs.size(), stop = endsLikeSentence(text);
    if (isBoilerplateLine(textOf(body, p.span)) && (more || k > 0 || !hasLetter(text))) {
      kind = {SentenceKind::boilerplate, isCopyright(text) || !hasLetter(text)};
    } else if (p.bullet) {
      kind.kind = SentenceKind::bullet;
      body_seen = true;
    } else if (k < kHeader && !body_seen && more && isByline(text)) {
      kind = {SentenceKind::byline, true};
    } else if (headline.empty() && !body_seen && more && p.lines <= 2 && text.size() <= kLongestHeadline &&
               (!stop || endsLikeQuestion(text))) {
      kind = {SentenceKind::headline, !stop};
      headline = text;
    } else if (!headline.empty() && text == headline) {
      kind = {SentenceKind::boilerplate, true};
    } else if (p.lines == 1 && more && isSubhead(text)) {
      kind.kind = SentenceKind::subhead;
    } else {
      body_seen = true;
      last_body = k;
    }
  }
  for (size_t k = last_body + 1; k < kinds.size(); ++k)  // nothing follows that it could head
    if (body_seen && kinds[k].kind == SentenceKind::subhead) kinds[k].kind = SentenceKind::body;
  markLists(body, paragraphs, kinds);
  return kinds;
}

}  // namespace synoptic
