#include "text/sentences.h"

#include <algorithm>

#include "text/abbreviations.h"
#include "text/paragraphs.h"
#include "text/unicode.h"

namespace synoptic {
namespace {

constexpr uint32_t kLongestWord = 48;  // bytes; how far a word is followed to either side of a period

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

SentenceBreak breakOf(char32_t code) { return propertiesOf(code).sentenceBreak(); }

// Terminals in a row, the closing marks behind them, and where the text goes on.
struct Stop {
  uint32_t begin = 0, marks_end = 0, close_end = 0, next = 0;
  uint32_t full_stops = 0;
  bool only_full_stops = true, ellipsis = false, quoted = false, bracketed = false, spaced_dots = false;
  bool spaced() const { return next > close_end; }
};

class Splitter {
 public:
  Splitter(std::string_view body, Span paragraph, std::vector<Span>& out)
      : text_(body.substr(0, paragraph.end)), begin_(paragraph.begin), start_(paragraph.begin), out_(out) {}
  void run();

 private:
  Stop readStop(uint32_t at) const;
  uint32_t skipClosing(uint32_t at, Stop& stop) const;
  bool ends(Stop& stop) const;
  bool endsAfterPeriod(const Stop& stop, std::string_view next, char32_t first) const;
  bool endsAfterLettersApart(const Stop& stop, std::string_view word, std::string_view next) const;
  bool endsAfterInitial(const Stop& stop, std::string_view next) const;
  bool endsWithoutSpace(const Stop& stop) const;
  bool isAttribution(uint32_t at, bool strict) const;
  bool nameThenVerb(uint32_t at) const;
  bool onlyLeadIn(uint32_t at) const;
  std::string_view wordBefore(uint32_t at) const;
  std::string_view wordAt(uint32_t at) const;
  uint32_t opened(uint32_t at) const;
  void findListItems();
  void cut(uint32_t at);

  std::string_view text_;
  uint32_t begin_, start_;  // of the paragraph, of the sentence being read
  std::vector<Span>& out_;
  std::vector<uint32_t> items_;  // where the items of a list within the paragraph begin
};

void Splitter::cut(uint32_t at) {
  uint32_t first = start_, last = at;
  while (first < last) {
    Character c = characterAt(text_, first);
    if (!isSpace(c.code) && c.code != 0) break;
    first += c.size;
  }
  while (last > first) {
    Character c = characterBefore(text_, last);
    if (!isSpace(c.code) && c.code != 0) break;
    last -= c.size;
  }
  if (first < last) out_.push_back({first, last});
  start_ = at;
}

// The word that ends at `at`, with inner periods and apostrophes, without opening marks.
std::string_view Splitter::wordBefore(uint32_t at) const {
  uint32_t begin = at;
  while (begin > start_ && at - begin < kLongestWord && uint8_t(text_[begin - 1]) > ' ' &&
         std::string_view("(\"[{/").find(text_[begin - 1]) == std::string_view::npos)
    --begin;
  std::string_view word = text_.substr(begin, at - begin);
  while (!word.empty() && uint8_t(word[0]) >= 0x80) {  // opening quotation marks and dashes
    Character c = characterAt(word, 0);
    if (propertiesOf(c.code).characterClass() == CharacterClass::letter) break;
    word.remove_prefix(std::min<size_t>(c.size, word.size()));
  }
  while (!word.empty() && word[0] == '\'') word.remove_prefix(1);
  return word;
}

std::string_view Splitter::wordAt(uint32_t at) const {
  uint32_t end = at;
  while (end < text_.size() && end - at < kLongestWord && uint8_t(text_[end]) > ' ' &&
         std::string_view(",;:!?)]\"").find(text_[end]) == std::string_view::npos)
    ++end;
  std::string_view word = text_.substr(at, end - at);
  for (std::string_view closing : {"\xE2\x80\x9D", "\xE2\x80\x94", "\xE2\x80\x93"})
    word = word.substr(0, word.find(closing));
  return word;
}

// Behind opening quotation marks and brackets at `at`.
uint32_t Splitter::opened(uint32_t at) const {
  while (at < text_.size()) {
    Character c = characterAt(text_, at);
    if (breakOf(c.code) != SentenceBreak::close) break;
    at += c.size;
  }
  return at;
}

// Closing quotation marks and brackets, footnote marks like "[12]".
uint32_t Splitter::skipClosing(uint32_t at, Stop& stop) const {
  while (at < text_.size()) {
    if (text_[at] == '[') {
      uint32_t end = at + 1;
      while (end < text_.size() && end - at < 6 && isDigit(text_[end])) ++end;
      if (end == at + 1 || end >= text_.size() || text_[end] != ']') return at;
      at = end + 1;
      continue;
    }
    Character c = characterAt(text_, at);
    CharacterProperties p = propertiesOf(c.code);
    if (p.sentenceBreak() != SentenceBreak::close || (p.characterClass() == CharacterClass::open && c.code != 0x2018)) return at;
    bool bracket = c.code == ')' || c.code == ']' || c.code == '}';
    (bracket ? stop.bracketed : stop.quoted) = true;
    at += c.size;
  }
  return at;
}

Stop Splitter::readStop(uint32_t at) const {
  Stop stop;
  stop.begin = at;
  while (at < text_.size()) {
    Character c = characterAt(text_, at);
    SentenceBreak b = breakOf(c.code);
    if (b == SentenceBreak::full_stop || c.code == 0x2026) {
      stop.full_stops += c.code == 0x2026 ? 3 : 1;
    } else if (b == SentenceBreak::terminal) {
      stop.only_full_stops = false;
    } else if (c.code == ' ' && stop.full_stops && at + 1 < text_.size() && text_[at + 1] == '.' &&
               (at + 2 >= text_.size() || text_[at + 2] == ' ' || text_[at + 2] == '.' || uint8_t(text_[at + 2]) >= 0x80 || text_[at + 2] == '"')) {
      stop.spaced_dots = true;  // ". . ."
      ++at;
      continue;
    } else {
      break;
    }
    at += c.size;
  }
  stop.ellipsis = stop.full_stops > 1;
  stop.marks_end = at;
  stop.close_end = at = skipClosing(at, stop);
  while (at < text_.size()) {
    Character c = characterAt(text_, at);
    if (!isSpace(c.code)) break;
    at += c.size;
  }
  stop.next = at;
  return stop;
}

// "…?" Smith asked: names or a title, then a verb of speech. `strict`: the sentence must end soon behind the verb.
bool Splitter::isAttribution(uint32_t at, bool strict) const {
  for (int words = 0; words < 5 && at < text_.size(); ++words) {
    std::string_view word = wordAt(at);
    if (word.empty()) return false;
    std::string_view bare = word;
    while (!bare.empty() && bare.back() == '.') bare.remove_suffix(1);
    const uint32_t end = at + uint32_t(word.size());
    if (words > 0 && hasRole(bare, WordRole::speech)) {
      bool closed = bare.size() < word.size() || end >= text_.size() || text_[end] == ',' || text_[end] == ';';
      return closed || !strict;
    }
    bool name = isUpper(word[0]) && (words > 0 || !hasRole(bare, WordRole::starter) || hasRole(bare, WordRole::none));
    if (!name && word != "the" && word != "of") return false;
    if (end < text_.size() && text_[end] != ' ') return false;
    at = end + 1;
  }
  return false;
}

// Does a subject with its verb begin at `at`: "Zelenskyy is", "Jackson's wife", "Smith and Jones met"?
bool Splitter::nameThenVerb(uint32_t at) const {
  std::string_view name = wordAt(at);
  if (name.size() > 2 && (name.substr(name.size() - 2) == "'s" || name.substr(name.size() - 2) == "\x99s")) return true;
  uint32_t next = at + uint32_t(name.size());
  if (next >= text_.size() || text_[next] != ' ') return false;
  std::string_view verb = wordAt(next + 1);
  while (!verb.empty() && verb.back() == '.') verb.remove_suffix(1);
  if (verb.empty() || !isLower(verb[0])) return false;
  return hasRole(verb, WordRole::auxiliary) || hasRole(verb, WordRole::speech) ||
         (verb.size() > 4 && verb.substr(verb.size() - 2) == "ed");
}

// "At 5 a.m." alone is no sentence yet.
bool Splitter::onlyLeadIn(uint32_t at) const {
  uint32_t first = opened(start_);
  while (first < at && text_[first] == ' ') ++first;
  if (!hasRole(wordAt(first), WordRole::preposition)) return false;
  uint32_t words = 1;
  for (uint32_t k = first; k < at && words <= 4; ++k) words += text_[k] == ' ';
  return words <= 3;
}

bool Splitter::endsAfterLettersApart(const Stop& stop, std::string_view word, std::string_view next) const {
  if (hasRole(next, WordRole::starter)) return true;
  const bool known = abbreviationOf(word) == Abbreviation::place;
  const uint32_t begin = stop.begin - uint32_t(word.size());
  const bool behind_comma = begin > start_ + 2 && text_[begin - 1] == ' ' && text_[begin - 2] == ',';
  if (known && behind_comma && word != "U.S") return true;  // "Washington, D.C. Smith …"
  if (hasRole(next, WordRole::attributive)) return false;
  return known && nameThenVerb(stop.next);
}

bool Splitter::endsAfterInitial(const Stop& stop, std::string_view next) const {
  if (!hasRole(next, WordRole::starter)) return false;
  if (text_[stop.begin - 1] == 'I' && stop.begin >= start_ + 2) return true;
  return stop.begin > start_ + 3;
}

// A period with a capital in the list of letters behind it: `next` is the word there, `first` its first character.
bool Splitter::endsAfterPeriod(const Stop& stop, std::string_view next, char32_t first) const {
  std::string_view word = wordBefore(stop.begin);
  if (word.empty()) return true;
  const Abbreviation kind = abbreviationOf(word);
  const bool number = first < 0x80 && isDigit(char(first));
  if (kind == Abbreviation::numbered) return !number;
  if (kind == Abbreviation::title || kind == Abbreviation::middle)
    return kind == Abbreviation::title && (word == "St" || word == "st") && hasRole(next, WordRole::starter);
  if (kind == Abbreviation::month) return !number && hasRole(next, WordRole::starter);
  if (kind == Abbreviation::time) {
    if (onlyLeadIn(stop.begin)) return false;
    return number || hasRole(next, WordRole::starter) || abbreviationOf(next.substr(0, next.size() - (next.size() && next.back() == '.'))) == Abbreviation::title;
  }
  if (isLettersApart(word)) return !number && endsAfterLettersApart(stop, word, next);
  if (word.size() == 1 && isUpper(word[0])) return !number && endsAfterInitial(stop, next);
  if (kind == Abbreviation::suffix || kind == Abbreviation::place) {
    if (number) return false;
    if (hasRole(next, WordRole::starter)) return true;
    return kind == Abbreviation::place && nameThenVerb(stop.next);
  }
  return true;
}

// "the end.The next": a small word before, a capitalised one behind.
bool Splitter::endsWithoutSpace(const Stop& stop) const {
  if (stop.close_end > stop.marks_end) return false;
  if (stop.next + 1 >= text_.size() || stop.marks_end - stop.begin > 1 || stop.begin < start_ + 2) return false;
  if (!isUpper(text_[stop.next]) || !(isLower(text_[stop.next + 1]) || text_[stop.next + 1] == ' ')) return false;
  if (!isLower(text_[stop.begin - 1]) || !isLower(text_[stop.begin - 2])) return false;
  std::string_view word = wordBefore(stop.begin), next = wordAt(stop.next);
  return word.find_first_of("./@:_") == word.npos && next.find_first_of("./@:_") == next.npos;
}

bool Splitter::ends(Stop& stop) const {
  if (stop.next >= text_.size()) return true;
  const uint32_t at = opened(stop.next);
  const Character first = characterAt(text_, at);
  const SentenceBreak next_break = breakOf(first.code);
  if (!stop.spaced()) {
    // other scripts write no space behind their terminals
    Character mark = characterBefore(text_, stop.marks_end);
    if (mark.code >= 0x80 && mark.code != 0x2026) return next_break != SentenceBreak::continuation && next_break != SentenceBreak::lower;
    return endsWithoutSpace(stop);
  }
  if (stop.ellipsis && stop.bracketed && stop.begin > start_ && text_[stop.begin - 1] == '[') return false;  // "[...]"
  const SentenceBreak direct = breakOf(characterAt(text_, stop.next).code);
  if (direct == SentenceBreak::continuation && characterAt(text_, stop.next).code != '-') return false;  // SB8a
  if (next_break == SentenceBreak::lower) return false;
  const std::string_view next = wordAt(at);
  const bool opens_quote = at > stop.next;
  if (stop.quoted && !opens_quote && isAttribution(at, stop.only_full_stops)) return false;
  if (!stop.only_full_stops) return true;
  if (stop.full_stops == 1 && !stop.quoted && !stop.bracketed) return endsAfterPeriod(stop, next, first.code);
  return true;
}

// "1. … 2. …", "a) … b) …", "• … • …": items of one list within the paragraph, each numbered one higher.
void Splitter::findListItems() {
  uint32_t first = begin_;
  const uint32_t sign = bulletSignAt(text_, first);
  const bool typed = sign && uint8_t(text_[first]) >= 0x80;
  uint32_t number_at = first;
  if (typed) {
    std::string_view bullet = text_.substr(first, sign);
    for (size_t at = text_.find(bullet, first + sign); at != text_.npos; at = text_.find(bullet, at + sign))
      if (text_[at - 1] == ' ') items_.push_back(uint32_t(at));
    return;
  }
  auto numberOf = [&](uint32_t at, std::string_view& form) -> int {
    uint32_t end = at;
    int value = 0;
    while (end < text_.size() && end - at < 3 && isDigit(text_[end])) value = value * 10 + text_[end++] - '0';
    if (end == at && end < text_.size() && isLower(text_[end])) value = text_[end++] - 'a' + 1;
    uint32_t marks = end;
    while (marks < text_.size() && marks - end < 2 && (text_[marks] == '.' || text_[marks] == ')')) ++marks;
    if (end == at || marks == end || marks >= text_.size() || text_[marks] != ' ') return 0;
    form = text_.substr(end, marks - end);
    return value;
  };
  std::string_view form, other;
  const int value = numberOf(number_at, form);
  if (value != 1) return;
  const bool letter = isLower(text_[number_at]);
  int expected = 2;
  for (uint32_t at = number_at + 2; at + 2 < text_.size(); ++at) {
    if (text_[at - 1] != ' ' || (letter ? !isLower(text_[at]) : !isDigit(text_[at]))) continue;
    if (numberOf(at, other) != expected || other != form) continue;
    items_.push_back(at);
    ++expected;
  }
}

void Splitter::run() {
  findListItems();
  size_t item = 0;
  if (!items_.empty()) {  // the number that opens the list ends nothing
    item = 0;
  }
  uint32_t marker_end = begin_;
  if (uint32_t number = listNumberAt(text_, begin_)) marker_end = begin_ + number;
  else if (!items_.empty()) marker_end = begin_ + 3;
  for (uint32_t at = begin_; at < text_.size();) {
    if (item < items_.size() && at >= items_[item]) {
      cut(items_[item]);
      at = marker_end = items_[item] + 1;
      while (marker_end < text_.size() && text_[marker_end] != ' ') ++marker_end;
      if (uint8_t(text_[items_[item]]) >= 0x80) marker_end += 1 + listNumberAt(text_, std::min<uint32_t>(marker_end + 1, uint32_t(text_.size())));
      ++item;
      at = characterBoundary(text_, at);
      if (at <= start_) ++at;
      while (at < text_.size() && (uint8_t(text_[at]) & 0xC0) == 0x80) ++at;
      continue;
    }
    const char c = text_[at];
    if (c != '.' && c != '?' && c != '!' && uint8_t(c) < 0x80) {
      ++at;
      continue;
    }
    Character mark = characterAt(text_, at);
    SentenceBreak b = breakOf(mark.code);
    if (b != SentenceBreak::full_stop && b != SentenceBreak::terminal && mark.code != 0x2026) {
      at += mark.size;
      continue;
    }
    Stop stop = readStop(at);
    if (at >= marker_end && stop.next < text_.size()) {
      if (stop.spaced_dots && stop.full_stops == 4 && stop.begin > start_ && text_[stop.begin - 1] != ' ' && isUpper(text_[stop.next])) {
        cut(stop.begin + 1);  // "compounds. . . . The": the first ends, the rest opens
      } else if (ends(stop)) {
        cut(stop.close_end);
      }
    }
    at = std::max(stop.marks_end, at + 1);
  }
  cut(uint32_t(text_.size()));
}

}  // namespace

void splitSentences(std::string_view body, Span paragraph, std::vector<Span>& sentences) {
  Splitter(body, paragraph, sentences).run();
}

}  // namespace synoptic
