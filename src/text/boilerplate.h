// text/boilerplate: a line or a sentence in, whether it is none of the story out: comments, credits, rights, notes of
// the editors, buttons, rules of signs. Tables of phrases, English. Private to the room. Example: "(Reporting by Ann
// Orr)" is boilerplate. Covered by tests/text/kinds_test.cpp.
#pragma once
#include <algorithm>
#include <string_view>

namespace synoptic {

bool isBoilerplateLine(std::string_view line);
bool isCopyright(std::string_view line);
// A line that heads a list of other texts: "Sources", "Further Reading:", "Related articles".
bool headsList(std::string_view line);

// A sentence inside a body paragraph: "Sources for this article include …".
bool isBoilerplateSentence(std::string_view sentence);

bool hasLetter(std::string_view text);
// The signs before a line: dashes and spaces.
std::string_view withoutLeadingDashes(std::string_view text);

inline bool startsWith(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && text[0] == prefix[0] && text.substr(0, prefix.size()) == prefix;
}

// The beginning of a text in small letters (of ASCII), without allocation.
class Lowered {
 public:
  Lowered(std::string_view text, size_t limit) : size_(std::min({text.size(), limit, sizeof bytes_})) {
    for (size_t i = 0; i < size_; ++i) bytes_[i] = text[i] >= 'A' && text[i] <= 'Z' ? char(text[i] + 32) : text[i];
  }
  std::string_view view() const { return {bytes_, size_}; }

 private:
  char bytes_[200]{};
  size_t size_;
};

}  // namespace synoptic
