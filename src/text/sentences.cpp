#include "text/sentences.h"

#include <algorithm>
#include <array>

#include "text/stops.h"
#include "text/unicode.h"
#include "text/unmarked.h"

namespace synoptic {
namespace {

// Bytes that may begin a terminal: the three of ASCII and whatever lies beyond it.
constexpr ByteSet kMayStop = [] {
  ByteSet table{};
  for (size_t c = 0xC0; c < 256; ++c) table[c] = true;
  table['.'] = table['?'] = table['!'] = true;
  return table;
}();

// "Regards, Jane Smith": what closes a letter, before the name.
constexpr std::string_view kClosings[] = {"regards,",      "best regards,", "kind regards,",    "kindest regards,",
                                          "warm regards,", "sincerely,",    "sincerely yours,", "yours sincerely,",
                                          "yours truly,",  "respectfully,", "best wishes,"};

bool isTerminal(char32_t code) {
  if (code == '.' || code == '?' || code == '!' || code == 0x2026) return true;
  if (code < 0x80) return false;
  SentenceBreak b = propertiesOf(code).sentenceBreak();
  return b == SentenceBreak::full_stop || b == SentenceBreak::terminal;
}

// The end of a letter's closing at `at`, or `at`.
uint32_t closingAt(std::string_view text, uint32_t at) {
  const char first = at < text.size() ? char(text[at] | 32) : ' ';
  if (first != 'r' && first != 'b' && first != 'k' && first != 'w' && first != 's' && first != 'y') return at;
  for (std::string_view closing : kClosings) {
    if (text.size() - at <= closing.size() + 1 || text[at + closing.size()] != ' ' ||
        !isUpperAscii(text[at + closing.size() + 1]))
      continue;
    size_t k = 0;
    while (k < closing.size() && (text[at + k] | 32) == (closing[k] | 32)) ++k;
    if (k == closing.size()) return at + uint32_t(k);
  }
  return at;
}

class Splitter {
 public:
  Splitter(std::string_view body, Span paragraph, Style style, std::vector<Span>& out)
      : text_(body.substr(0, paragraph.end)), start_(paragraph.begin), stops_(text_, style.careless), out_(out) {}

  void run(const std::vector<UnmarkedBreak>& unmarked) {
    const auto size = uint32_t(text_.size());
    uint32_t quiet = start_;
    size_t next = 0;
    begin(start_);
    for (uint32_t at = start_; at < size;) {
      if (next < unmarked.size() && at >= unmarked[next].at) {
        if (unmarked[next].at > start_) cut(unmarked[next].at);
        quiet = std::max(quiet, unmarked[next++].quiet);
      }
      // up to the next unmarked break, which is taken first; at least one byte
      const uint32_t end = next < unmarked.size() ? std::clamp(unmarked[next].at, at + 1, size) : size;
      at = findByte(kMayStop, text_, at, end);
      if (at == end) continue;
      const Character mark = characterAt(text_, at);
      if (!isTerminal(mark.code)) {
        at += mark.size;
        continue;
      }
      const Stop stop = stops_.read(at);
      if (at >= quiet && stop.next < text_.size()) judge(stop);
      at = stop.marks_end;
    }
    cut(uint32_t(text_.size()));
  }

 private:
  void judge(const Stop& stop) {
    // "compounds. . . . The": the first period ends the sentence, the others open the next one
    const bool attached = text_[stop.begin] == '.' && stop.begin > start_ && text_[stop.begin - 1] != ' ';
    if (stop.spaced_dots && stop.full_stops == 4 && attached && isUpperAscii(text_[stop.next]))
      cut(stop.begin + 1);
    else if (stops_.ends(stop))
      cut(stop.close_end);
  }
  void cut(uint32_t at) {
    Span span = trimmed(text_, {start_, at});
    if (!span.empty()) out_.push_back(span);
    begin(at);
  }
  void begin(uint32_t at) {
    start_ = at;
    stops_.startSentence(at);
    uint32_t first = at;
    while (first < text_.size() && text_[first] == ' ') ++first;
    if (const uint32_t end = closingAt(text_, first); end > first) cut(end);
  }

  std::string_view text_;
  uint32_t start_;  // of the sentence being read
  StopReader stops_;
  std::vector<Span>& out_;
};

}  // namespace

Span trimmed(std::string_view body, Span span) {
  while (span.begin < span.end) {
    Character c = characterAt(body, span.begin);
    if (!isSpace(c.code) && c.code != 0) break;
    span.begin += c.size;
  }
  while (span.end > span.begin) {
    Character c = characterBefore(body, span.end);
    if (!isSpace(c.code) && c.code != 0) break;
    span.end -= c.size;
  }
  return span;
}

void splitSentences(std::string_view body, Span paragraph, Style style, std::vector<Span>& sentences) {
  Splitter(body, paragraph, style, sentences).run(findUnmarkedBreaks(body, paragraph, style));
}

}  // namespace synoptic
