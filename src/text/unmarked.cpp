#include "text/unmarked.h"

#include <algorithm>
#include <array>

#include "text/abbreviations.h"
#include "text/paragraphs.h"
#include "text/stops.h"
#include "text/unicode.h"

namespace synoptic {
namespace {

constexpr uint32_t kShortestRule = 5;  // signs in a row that are drawn, not written; of asterisks three

constexpr std::string_view kLabels[] = {"Figure ", "Fig. ", "Table ", "Box ", "Chart ", "Photo "};

// Bytes at which something below may begin; in transcripts also a dash.
constexpr ByteSet kTriggers = [] {
  ByteSet table{};
  for (char c : std::string_view("/:;@=_*~#-")) table[uint8_t(c)] = true;
  return table;
}();
constexpr ByteSet kSpokenTriggers = [] {
  ByteSet table = kTriggers;
  table[0xE2] = true;
  return table;
}();

class Finder {
 public:
  Finder(std::string_view body, Span paragraph, Style style)
      : text_(body.substr(0, paragraph.end)), begin_(paragraph.begin), style_(style) {}
  std::vector<UnmarkedBreak> run();

 private:
  bool findItems();
  void findBullets(uint32_t sign);
  int itemNumber(uint32_t at, std::string_view& form) const;
  uint32_t readTrigger(uint32_t at);
  uint32_t endOfChunk(uint32_t at) const;
  uint32_t timeStamp(uint32_t at);
  bool isWeb(uint32_t at) const;
  bool isMailHead(uint32_t at) const;
  void findCaption();
  uint32_t breakOff(uint32_t at, uint32_t size);
  void cut(uint32_t at) {
    while (at < text_.size() && text_[at] == ' ') ++at;
    if (at > begin_ && at < text_.size() && (breaks_.empty() || breaks_.back().at < at)) breaks_.push_back({at, 0});
  }

  std::string_view text_;
  uint32_t begin_;
  Style style_;
  std::vector<UnmarkedBreak> breaks_;
};

uint32_t Finder::endOfChunk(uint32_t at) const {
  while (at < text_.size() && uint8_t(text_[at]) > ' ') ++at;
  return at;
}

// Is the address that ends at `at` bracketed, or named "Email:" by the paragraph?
bool Finder::isMailHead(uint32_t at) const {
  const std::string_view head = text_.substr(begin_, 6);
  return text_[at - 1] == '>' || head == "Email:" || head == "E-mail" || head.substr(0, 5) == "From:";
}

bool Finder::isWeb(uint32_t at) const {
  return text_.substr(at, 7) == "http://" || text_.substr(at, 8) == "https://" || text_.substr(at, 4) == "www.";
}

// Items behind a bullet sign, each with its list number if it has one.
void Finder::findBullets(uint32_t sign) {
  const std::string_view bullet = text_.substr(begin_, sign);
  for (size_t at = begin_; at != text_.npos; at = text_.find(bullet, at + sign)) {
    if (at > begin_ && text_[at - 1] != ' ') continue;
    uint32_t quiet = uint32_t(at) + sign;
    while (quiet < text_.size() && text_[quiet] == ' ') ++quiet;
    breaks_.push_back({uint32_t(at), quiet + listNumberAt(text_, quiet)});
  }
}

// The number at `at` with its form: "3." is 3 and ".", "b)" is 2 and ")". 0: none.
int Finder::itemNumber(uint32_t at, std::string_view& form) const {
  uint32_t end = at;
  int value = 0;
  while (end < text_.size() && end - at < 3 && isDigitAscii(text_[end])) value = value * 10 + text_[end++] - '0';
  if (end == at && end < text_.size() && isLowerAscii(text_[end])) value = text_[end++] - 'a' + 1;
  uint32_t marks = end;
  while (marks < text_.size() && marks - end < 2 && (text_[marks] == '.' || text_[marks] == ')')) ++marks;
  if (end == at || marks == end || marks >= text_.size() || text_[marks] != ' ') return 0;
  form = text_.substr(end, marks - end);
  return value;
}

// "1. … 2. …", "a) … b) …", "• … • …": each item numbered one higher, in the same form.
bool Finder::findItems() {
  if (const uint32_t sign = bulletSignAt(text_, begin_); sign && uint8_t(text_[begin_]) >= 0x80) {
    findBullets(sign);
    return true;
  }
  std::string_view form, other;
  if (itemNumber(begin_, form) != 1) return false;
  const bool letter = isLowerAscii(text_[begin_]);
  breaks_.push_back({begin_, begin_ + 1 + uint32_t(form.size())});
  int expected = 2;
  for (uint32_t at = begin_ + 2; at + 2 < text_.size(); ++at) {
    if (text_[at - 1] != ' ' || (letter ? !isLowerAscii(text_[at]) : !isDigitAscii(text_[at]))) continue;
    if (itemNumber(at, other) != expected || other != form) continue;
    breaks_.push_back({at, at + 3 + uint32_t(form.size())});
    ++expected;
  }
  return true;
}

// "04/26/2001 07:17 AM" at the first slash: a mail's header stands between its writer and its text. Returns its end or
// 0.
uint32_t Finder::timeStamp(uint32_t slash) {
  uint32_t begin = slash;
  while (begin > begin_ && slash - begin < 2 && isDigitAscii(text_[begin - 1])) --begin;
  uint32_t at = slash;
  auto digits = [&](uint32_t least, uint32_t most) {
    uint32_t n = 0;
    while (at + n < text_.size() && n < most && isDigitAscii(text_[at + n])) ++n;
    at += n;
    return n >= least;
  };
  auto sign = [&](char c) { return at < text_.size() && text_[at] == c && ++at; };
  if (begin == slash || !sign('/') || !digits(1, 2) || !sign('/') || !digits(2, 4) || !sign(' ') || !digits(1, 2) ||
      !sign(':') || !digits(2, 2))
    return 0;
  if (sign(':') && !digits(2, 2)) return 0;
  if (text_.substr(at, 3) != " AM" && text_.substr(at, 3) != " PM") return 0;
  at += 3;
  if (at < text_.size() && text_[at] != ' ') return 0;
  if (begin >= begin_ + 4 && text_.substr(begin - 4, 4) != " on " && text_.substr(begin - 4, 4) != " at ") cut(begin);
  cut(at);
  return at;
}

// A dash of `size` bytes between spaces, before a capital that is no "I": "I thought — Did you see it?". Returns its
// end.
uint32_t Finder::breakOff(uint32_t at, uint32_t size) {
  const std::string_view dash = text_.substr(at, size);
  const uint32_t end = at + size;
  if (size == 3 && dash != "\xE2\x80\x94" && dash != "\xE2\x80\x93") return end;
  if (at > begin_ + 1 && text_[at - 1] == ' ' && end + 2 < text_.size() && text_[end] == ' ' &&
      isUpperAscii(text_[end + 1]) && !isFirstPerson(text_.substr(end + 1, 4)))
    cut(end);
  return end;
}

// Something may begin at a trigger; returns where to go on.
uint32_t Finder::readTrigger(uint32_t at) {
  const char c = text_[at];
  const bool after_space = at == begin_ || text_[at - 1] == ' ';
  if (c == '/') {
    const uint32_t end = timeStamp(at);
    return end ? end : at + 1;
  }
  if (c == '@' || (c == ':' && text_.substr(at, 3) ==
                                   "://")) {  // a mail address or a link: what follows a link or in capitals is new
    const uint32_t end = endOfChunk(at);
    uint32_t next = end;
    while (next < text_.size() && text_[next] == ' ') ++next;
    const uint32_t stop = next + 12 < text_.size() ? next + 12 : uint32_t(text_.size());
    std::string_view word = text_.substr(next, stop - next);
    word = word.substr(0, word.find(' '));
    if (c == '@' ? next < text_.size() && isUpperAscii(text_[next]) && isMailHead(end)
                 : isWeb(next) || (isUpperAscii(word.empty() ? ' ' : word[0]) && hasRole(word, WordRole::starter)))
      cut(next);
    return std::max(end, at + 1);
  }
  if (c == ':' || c == ';') {
    const uint32_t size = after_space ? smileyAt(text_, at) : 0;
    if (size && at + size + 1 < text_.size() && (isUpperAscii(text_[at + size + 1]) || style_.careless)) cut(at + size);
    return at + std::max<uint32_t>(size, 1);
  }
  uint32_t end = at;
  while (end < text_.size() && text_[end] == c) ++end;
  if (c == '-' && style_.spoken && end - at <= 2) return breakOff(at, end - at);
  if (end - at >= (c == '*' ? 3 : kShortestRule) && after_space && (end == text_.size() || text_[end] == ' ')) {
    cut(at);
    cut(end);
  }
  return end;
}

// "Figure 1.5 Residents of …": the label of a caption stands for itself.
void Finder::findCaption() {
  uint32_t at = begin_;
  for (std::string_view label : kLabels)
    if (text_.substr(begin_, label.size()) == label) at = begin_ + uint32_t(label.size());
  if (at == begin_) return;
  const uint32_t number = at;
  while (at < text_.size() && (isDigitAscii(text_[at]) || text_[at] == '.')) ++at;
  if (at > number && at + 1 < text_.size() && text_[at - 1] != '.' && text_[at] == ' ' && isUpperAscii(text_[at + 1]))
    cut(at);
}

std::vector<UnmarkedBreak> Finder::run() {
  if (findItems()) return std::move(breaks_);
  if (const uint32_t number = listNumberAt(text_, begin_)) breaks_.push_back({begin_, begin_ + number});
  findCaption();
  const auto size = uint32_t(text_.size());
  const ByteSet& triggers = style_.spoken ? kSpokenTriggers : kTriggers;
  for (uint32_t at = findByte(triggers, text_, begin_, size); at < size; at = findByte(triggers, text_, at, size))
    at = text_[at] == '\xE2' ? breakOff(at, 3) : readTrigger(at);
  return std::move(breaks_);
}

}  // namespace

std::vector<UnmarkedBreak> findUnmarkedBreaks(std::string_view body, Span paragraph, Style style) {
  return Finder(body, paragraph, style).run();
}

}  // namespace synoptic
