// tests/support/hostile_texts: texts made to keep a reader looking ahead or back: one unit repeated, or many different
// words of one make. Tests read them whole; ./dev bench --only hostile measures how time grows with them.
// Example: hostileBody(hostileTexts()[0], 3) is "aaa".
#pragma once
#include <functional>
#include <string>
#include <vector>

namespace synoptic {

struct HostileText {
  const char* what;
  std::function<std::string(size_t)> unit;  // by its number in the text
};

inline HostileText repeated(const char* what, const char* unit) {
  return {what, [unit](size_t) { return std::string(unit); }};
}

inline std::string hostileBody(const HostileText& text, size_t bytes) {
  std::string out;
  for (size_t n = 0; out.size() < bytes; ++n) out += text.unit(n);
  return out;
}

// Four letters for each number, so that any two words differ: "baab", "baac" …
inline std::string hostileWord(size_t number) {
  std::string out;
  for (int digit = 0; digit < 4; ++digit, number /= 26) out.insert(out.begin(), char('a' + number % 26));
  return out;
}
inline std::string hostileName(char initial, size_t number) {
  return initial + hostileWord(number);
}

// For the recognisers, the names and who speaks.
inline const std::vector<HostileText>& hostileReadings() {
  static const std::vector<HostileText> kRows = {
      repeated("quotation marks", "\""),
      repeated("opening quotation marks", "“"),
      repeated("words in open quotation marks", "“he said "),
      repeated("closing quotation marks", "he said” "),
      repeated("single quotation marks", "'a "),
      repeated("nested brackets", "([{"),
      repeated("capitals", "A"),
      repeated("capitals apart", "A B "),
      repeated("acronyms", "U.S. "),
      repeated("digits", "7"),
      repeated("digits apart", "7 "),
      repeated("numbers with commas", "1,000,"),
      repeated("number words", "twenty "),
      repeated("number words with hyphens", "twenty-"),
      repeated("hedges", "more than "),
      repeated("money", "$"),
      repeated("money words", "5 million dollars "),
      repeated("ranges", "5 to "),
      repeated("months", "May "),
      repeated("weekdays", "last Friday "),
      repeated("dates", "May 5, 2031, "),
      repeated("clock times", "5:30 "),
      repeated("durations", "two years "),
      repeated("titles", "Mr. "),
      repeated("titles and names", "Mayor Ann Lee "),
      repeated("sentences of speech", "Ann Lee said so. "),
      repeated("verbs of speech", "said "),
      repeated("denials", "not "),
      repeated("to verbs", "to refuse "),
      repeated("name joints", "Bank of the "),
      repeated("demonyms", "Russian "),
      repeated("commas", ", "),
      repeated("hyphens", "a-"),
      repeated("short lines", "A\n"),
      repeated("headlines", "Mayor Opens Bridge\n\n"),
      repeated("possessives", "Ann's "),
      repeated("dots", "."),
      repeated("dots apart", ". "),
      repeated("slashes", "1/2/"),
      repeated("ideographs", "中"),
      {"distinct words", [](size_t n) { return hostileWord(n) + " "; }},
      {"distinct capitalised words", [](size_t n) { return hostileName('B', n) + " "; }},
      {"distinct names of people",
       [](size_t n) { return "Mr. " + hostileName('A', n) + " " + hostileName('B', n) + " left. "; }},
      {"distinct bodies of the same initials",
       [](size_t n) { return "The " + hostileName('A', n) + " " + hostileName('B', n) + " Council met. "; }},
      {"one surname, many given names", [](size_t n) { return "Mr. " + hostileName('A', n) + " Burke left. "; }},
      {"one given name, many surnames", [](size_t n) { return "Ann " + hostileName('B', n) + " left. "; }},
      {"distinct speakers",
       [](size_t n) { return "“No,” said " + hostileName('A', n) + " " + hostileName('B', n) + ". "; }},
      {"distinct acronyms",
       [](size_t n) {
         std::string word = hostileName('A', n);
         for (char& c : word) c = char(c & ~32);
         return "The " + word + " met. ";
       }},
      {"distinct numbers", [](size_t n) { return std::to_string(n) + " people, "; }},
      {"distinct days",
       [](size_t n) { return "May " + std::to_string(n % 28 + 1) + ", " + std::to_string(1900 + n % 150) + ". "; }},
      repeated("numbers: 1", "1"),
      repeated("numbers: 1,", "1,"),
      repeated("numbers: 1-", "1-"),
      repeated("numbers: 1/", "1/"),
      repeated("numbers: 1 ", "1 "),
      repeated("numbers: 123 456 ", "123 456 "),
      repeated("numbers: (1", "(1"),
      repeated("numbers: [(1", "[(1"),
      repeated("numbers: $", "$"),
      repeated("numbers: $1 ", "$1 "),
      repeated("numbers: a dozen ", "a dozen "),
      repeated("numbers: dozen ", "dozen "),
      repeated("numbers: one hundred and ", "one hundred and "),
      repeated("numbers: one and a half and ", "one and a half and "),
      repeated("numbers: one million and two hundred thousand and ", "one million and two hundred thousand and "),
      repeated("numbers: at least ", "at least "),
      repeated("numbers: no fewer than ", "no fewer than "),
      repeated("numbers: between 1 and ", "between 1 and "),
      repeated("numbers: one point five ", "one point five "),
      repeated("numbers: one in ", "one in "),
      repeated("numbers: twenty-", "twenty-"),
      repeated("numbers: USD ", "USD "),
      repeated("numbers: 1 big ", "1 big "),
      repeated("numbers: 1 dollar and ", "1 dollar and "),
  };
  return kRows;
}

// For paragraphs, sentences and tokens.
inline const std::vector<HostileText>& hostileTexts() {
  static const std::vector<HostileText> kRows = {
      repeated("letters without an end", "a"),
      repeated("words in one line", "word and word "),
      repeated("quotation marks", "\""),
      repeated("opening quotation marks", "“"),
      repeated("single quotation marks", "'"),
      repeated("nested brackets", "(["),
      repeated("brackets and ellipses", "(… "),
      repeated("periods", "."),
      repeated("spaced periods", ". "),
      repeated("ellipses and spaces", "… "),
      repeated("questions", "? "),
      repeated("capitals with periods", "A. "),
      repeated("acronyms", "U.S. "),
      repeated("numbers with commas", "1,"),
      repeated("numbers with periods", "1."),
      repeated("bullets", "• "),
      repeated("lists", "1. a "),
      repeated("combining marks", "\u0301"),
      repeated("letters with combining marks", "e\u0301"),
      repeated("periods with combining marks", ".\u0301"),
      repeated("zero width joiners", "\u200D"),
      repeated("apostrophes", "a'"),
      repeated("typographic apostrophes", "a’"),
      repeated("hyphens", "a-"),
      repeated("dashes", "—"),
      repeated("at signs", "a@"),
      repeated("links", "http://"),
      repeated("slashes", "1/2/2001 "),
      repeated("colons", ":) "),
      repeated("rules", "=== "),
      repeated("new lines", "\n"),
      repeated("short lines", "a\n"),
      repeated("carriage returns", "\r"),
      {"NUL", [](size_t) { return std::string(1, '\0'); }},
      repeated("bytes that are no UTF-8", "\xFF"),
      repeated("ideographs", "中"),
      repeated("ideographic stops", "中。"),
      repeated("emoji", "👩‍👩‍👧 "),
      repeated("regional indicators", "🇺🇦"),
      repeated("brackets with notes", ".[1] "),
      repeated("wrapped lines", "the line is as long as other lines of this text are\n"),
      {"distinct words", [](size_t n) { return "w" + std::to_string(n) + " "; }},
  };
  return kRows;
}

// Bytes of a text so long that a quadratic step over it takes minutes, where reading it takes a tenth of a second: the
// test then runs into its TIMEOUT (CMakeLists.txt). Checked builds are slower and look for something else.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr size_t kHostileBytes = 20'000;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(undefined_behavior_sanitizer)
inline constexpr size_t kHostileBytes = 20'000;
#else
inline constexpr size_t kHostileBytes = 500'000;
#endif
#else
inline constexpr size_t kHostileBytes = 500'000;
#endif

}  // namespace synoptic
