#include "text/kinds.h"

#include <algorithm>

#include "text/unicode.h"

namespace synoptic {
namespace {

constexpr size_t kLongestHeadline = 160, kLongestByline = 120, kLongestSubhead = 90,
                 kLongestBoilerplate = 400;  // bytes
constexpr size_t kHeader = 8;                // paragraphs at the top among which bylines stand

// Whole lines, without the punctuation at their end.
constexpr std::string_view kLines[] = {
    "comments",
    "comment",
    "further reading",
    "read more",
    "read next",
    "related",
    "related articles",
    "related stories",
    "related content",
    "related topics",
    "related coverage",
    "share",
    "share this",
    "share this article",
    "share this story",
    "share this post",
    "share on facebook",
    "share on twitter",
    "advertisement",
    "advertisements",
    "sponsored",
    "sponsored content",
    "newsletter",
    "sign up",
    "subscribe",
    "subscribe now",
    "log in",
    "follow us",
    "tags",
    "topics",
    "recommended",
    "most read",
    "most popular",
    "trending",
    "trending now",
    "leave a comment",
    "leave a reply",
    "print",
    "email",
    "e-mail",
    "tweet",
    "facebook",
    "twitter",
    "whatsapp",
    "linkedin",
    "telegram",
    "reddit",
    "pinterest",
    "copy link",
    "save",
    "loading",
    "continue reading",
    "story continues below",
    "story continues below advertisement",
    "see also",
    "also read",
    "watch",
    "listen",
    "sources",
    "references",
    "source",
    "about the author",
    "more stories",
    "more from this section",
    "more on this story",
    "top stories",
    "editor's picks",
    "editors' picks",
    "recommended stories",
    "you may also like",
    "load comments",
    "view comments",
    "show comments",
    "back to top",
    "report a typo",
    "correction",
    "corrections",
    "skip to content",
    "menu",
    "home",
    "click to copy",
};

constexpr size_t kLongestLine = 40;  // bytes; longer than any of them

// What opens a line of boilerplate.
constexpr std::string_view kOpenings[] = {
    "\xC2\xA9",
    "(c) 1",
    "(c) 2",
    "copyright",
    "all rights reserved",
    "editor's note",
    "editors' note",
    "editor’s note",
    "editors’ note",
    "note to readers",
    "sources for this article",
    "sources for this story",
    "sources for this report",
    "sources include",
    "source:",
    "sources:",
    "read more:",
    "read more about",
    "read also",
    "read next:",
    "also read",
    "see also:",
    "related:",
    "reporting by",
    "additional reporting",
    "(reporting by",
    "(additional reporting",
    "(editing by",
    "editing by",
    "with assistance from",
    "with reporting by",
    "this story has been",
    "this article has been",
    "this story was",
    "this article was",
    "this report was",
    "this post was",
    "this is a developing story",
    "this is a breaking news",
    "this material may not be published",
    "photo:",
    "photo by",
    "photos:",
    "image:",
    "image credit",
    "image source",
    "photo credit",
    "credit:",
    "credits:",
    "click here",
    "sign up for",
    "sign up to",
    "subscribe to",
    "follow us",
    "download the",
    "tags:",
    "filed under",
    "posted in",
    "published in",
    "share this",
    "advertisement",
    "watch:",
    "listen:",
    "distributed by",
    "for more information",
    "for more on",
    "get the latest",
    "join our",
    "support our",
    "terms of use",
    "privacy policy",
    "about the author",
    "contact the author",
    "contact us",
    "story continues",
    "continue reading",
    "have a tip",
    "got a tip",
    "material from",
    "information from",
};

// What ends a line of boilerplate.
constexpr std::string_view kEndings[] = {
    "contributed to this report",
    "contributed to this story",
    "contributed to this article",
    "contributed reporting",
    "all rights reserved",
    "contributed from",
    "via getty images",
    "/getty images",
    "min read",
    "minute read",
    "minutes read",
};

// What opens a sentence of boilerplate that was run into a paragraph of the story.
constexpr std::string_view kInline[] = {
    "sources for this article",
    "sources for this story",
    "sources for this report",
    "\xC2\xA9",
    "copyright 1",
    "copyright 2",
    "copyright \xC2\xA9",
    "all rights reserved",
    "(reporting by",
    "reporting by",
    "(editing by",
    "editing by",
    "read more:",
    "read more at",
    "with assistance from",
    "—with assistance",
    "this material may not be published",
    "follow us on",
    "sign up for our",
    "click here to",
};

constexpr std::string_view kBylineOpenings[] = {
    "by ",      "written by", "reported by", "posted by", "published by", "story by",      "text by",
    "from our", "published",  "updated",     "posted",    "last updated", "last modified", "first published",
    "date:",    "author:",    "authors:",    "byline:",   "modified",
};

constexpr std::string_view kMonths[] = {"january", "february", "march",     "april",   "may",      "june",
                                        "july",    "august",   "september", "october", "november", "december",
                                        "jan",     "feb",      "mar",       "apr",     "jun",      "jul",
                                        "aug",     "sep",      "sept",      "oct",     "nov",      "dec"};
constexpr std::string_view kDateWords[] = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon",   "tue", "tues", "wed", "thu",
    "thur",   "thurs",   "fri",       "sat",      "sun",    "am",       "pm",     "a",     "p",   "m",    "at",  "on",
    "of",     "est",     "edt",       "et",       "gmt",    "utc",      "bst",    "cet",   "pst", "pdt",  "th",  "st",
    "nd",     "rd",      "the",       "t",        "z",      "min",      "mins",   "hours", "ago"};

template <class Table>
bool contains(const Table& table, std::string_view word) {
  return std::find(std::begin(table), std::end(table), word) != std::end(table);
}

bool startsWith(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && text[0] == prefix[0] && text.substr(0, prefix.size()) == prefix;
}
bool endsWith(std::string_view text, std::string_view suffix) {
  return text.size() >= suffix.size() && text.substr(text.size() - suffix.size()) == suffix;
}

// The beginning of a text in small letters.
class Lowered {
 public:
  Lowered(std::string_view text, size_t limit) : size_(std::min({text.size(), limit, sizeof bytes_})) {
    for (size_t i = 0; i < size_; ++i) bytes_[i] = text[i] >= 'A' && text[i] <= 'Z' ? char(text[i] + 32) : text[i];
  }
  operator std::string_view() const { return {bytes_, size_}; }

 private:
  char bytes_[200];
  size_t size_;
};

// The signs of what opens a line: dashes, brackets, spaces.
std::string_view withoutLeadingDashes(std::string_view text) {
  while (true) {
    size_t size = startsWith(text, "\xE2\x80\x94") || startsWith(text, "\xE2\x80\x93") ? 3
                  : startsWith(text, "-") || startsWith(text, " ")                     ? 1
                                                                                       : 0;
    if (!size) return text;
    text.remove_prefix(size);
  }
}

bool hasLetter(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    Character c = characterAt(text, at);
    if (propertiesOf(c.code).characterClass() == CharacterClass::letter) return true;
    at += c.size;
  }
  return false;
}

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
  const std::string_view low = lower;
  bool dated = false;
  for (size_t at = 0; at < low.size();) {
    auto is = [](char c, char a, char z) { return c >= a && c <= z; };
    size_t end = at;
    if (is(low[at], 'a', 'z')) {
      while (end < low.size() && is(low[end], 'a', 'z')) ++end;
      const std::string_view word = low.substr(at, end - at);
      if (contains(kMonths, word))
        dated = true;
      else if (!contains(kDateWords, word))
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

bool isBoilerplateLine(std::string_view line) {
  if (line.size() > kLongestBoilerplate) return false;
  if (!hasLetter(line)) return true;
  const Lowered lower(withoutLeadingDashes(line), 200);
  const std::string_view low = lower;
  std::string_view bare = low;
  while (!bare.empty() && std::string_view(" .:!>|").find(bare.back()) != std::string_view::npos) bare.remove_suffix(1);
  if (bare.size() <= kLongestLine && contains(kLines, bare)) return true;
  for (std::string_view opening : kOpenings)
    if (startsWith(low, opening)) return true;
  if (line.size() > 200) return false;
  for (std::string_view ending : kEndings)
    if (endsWith(bare, ending)) return true;
  return false;
}

bool isByline(std::string_view line) {
  if (line.size() > kLongestByline) return false;
  if (isDateLine(line)) return true;
  const Lowered lower(line, 40);
  const std::string_view low = lower;
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

bool isCopyright(std::string_view line) {
  const Lowered lower(line, 16);
  const std::string_view low = lower;
  return startsWith(low, "\xC2\xA9") || startsWith(low, "copyright") || startsWith(low, "(c) ");
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

bool isBoilerplateSentence(std::string_view sentence) {
  const Lowered lower(sentence, 40);
  const std::string_view low = lower;
  for (std::string_view opening : kInline)
    if (startsWith(low, opening)) return true;
  return false;
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
  return kinds;
}

}  // namespace synoptic
