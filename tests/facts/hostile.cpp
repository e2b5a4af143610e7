// Time doubles when the text doubles, whatever the text: one unit repeated, or many different words of one make. A
// round of eight times the text that takes more than 24 times as long fails; a quadratic step would make it 64 times.
#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

#include "facts/facts.h"
#include "support/lexicon_files.h"
#include "text/text.h"

using namespace synoptic;

namespace {

// Three letters for each number, so that any two words differ: "baab", "baac" …
std::string wordOf(size_t number) {
  std::string out;
  for (int digit = 0; digit < 4; ++digit, number /= 26) out.insert(out.begin(), char('a' + number % 26));
  return out;
}
std::string nameOf(char initial, size_t number) {
  return initial + wordOf(number);
}

struct Row {
  const char* what;
  std::function<std::string(size_t)> unit;  // by its number in the text
};

Row same(const char* what, const char* unit) {
  return {what, [unit](size_t) { return std::string(unit); }};
}

const std::vector<Row>& rows() {
  static const std::vector<Row> kRows = {
      same("quotation marks", "\""),
      same("opening quotation marks", "“"),
      same("words in open quotation marks", "“he said "),
      same("closing quotation marks", "he said” "),
      same("single quotation marks", "'a "),
      same("nested brackets", "([{"),
      same("capitals", "A"),
      same("capitals apart", "A B "),
      same("acronyms", "U.S. "),
      same("digits", "7"),
      same("digits apart", "7 "),
      same("numbers with commas", "1,000,"),
      same("number words", "twenty "),
      same("number words with hyphens", "twenty-"),
      same("hedges", "more than "),
      same("money", "$"),
      same("money words", "5 million dollars "),
      same("ranges", "5 to "),
      same("months", "May "),
      same("weekdays", "last Friday "),
      same("dates", "May 5, 2031, "),
      same("clock times", "5:30 "),
      same("durations", "two years "),
      same("titles", "Mr. "),
      same("titles and names", "Mayor Ann Lee "),
      same("sentences of speech", "Ann Lee said so. "),
      same("verbs of speech", "said "),
      same("denials", "not "),
      same("to verbs", "to refuse "),
      same("name joints", "Bank of the "),
      same("demonyms", "Russian "),
      same("commas", ", "),
      same("hyphens", "a-"),
      same("short lines", "A\n"),
      same("headlines", "Mayor Opens Bridge\n\n"),
      same("possessives", "Ann's "),
      same("dots", "."),
      same("dots apart", ". "),
      same("slashes", "1/2/"),
      same("ideographs", "中"),
      {"distinct words", [](size_t n) { return wordOf(n) + " "; }},
      {"distinct capitalised words", [](size_t n) { return nameOf('B', n) + " "; }},
      {"distinct names of people", [](size_t n) { return "Mr. " + nameOf('A', n) + " " + nameOf('B', n) + " left. "; }},
      {"distinct bodies of the same initials",
       [](size_t n) { return "The " + nameOf('A', n) + " " + nameOf('B', n) + " Council met. "; }},
      {"one surname, many given names", [](size_t n) { return "Mr. " + nameOf('A', n) + " Burke left. "; }},
      {"one given name, many surnames", [](size_t n) { return "Ann " + nameOf('B', n) + " left. "; }},
      {"distinct speakers", [](size_t n) { return "“No,” said " + nameOf('A', n) + " " + nameOf('B', n) + ". "; }},
      {"distinct acronyms",
       [](size_t n) {
         std::string word = nameOf('A', n);
         for (char& c : word) c = char(c & ~32);
         return "The " + word + " met. ";
       }},
      {"distinct numbers", [](size_t n) { return std::to_string(n) + " people, "; }},
      {"distinct days",
       [](size_t n) { return "May " + std::to_string(n % 28 + 1) + ", " + std::to_string(1900 + n % 150) + ". "; }},
  };
  return kRows;
}

std::string bodyOf(const Row& row, size_t bytes) {
  std::string out;
  for (size_t n = 0; out.size() < bytes; ++n) out += row.unit(n);
  return out;
}

// Of the processor, the lesser of two rounds: others may be at work on the machine.
double seconds(const std::string& body) {
  const std::vector<std::string> published(1, "2031-05-06");
  double best = 1e9;
  for (int round = 0; round < 2; ++round) {
    const std::clock_t begin = std::clock();
    const Document document = readDocument(body);
    const std::vector<Reading> readings = readFacts({&document, 1}, published, testLexicon());
    best = std::min(best, double(std::clock() - begin) / CLOCKS_PER_SEC);
    if (readings.size() != 1) return 1e9;
  }
  return best;
}

}  // namespace

TEST_CASE("reading: time doubles when the text doubles") {
  constexpr size_t kBytes = 25000;
  for (const Row& row : rows()) {
    CAPTURE(std::string(row.what));
    const double once = seconds(bodyOf(row, kBytes)), eight_times = seconds(bodyOf(row, 8 * kBytes));
    CHECK(eight_times < 24 * once + 0.3);  // small times are not told apart from noise
  }
}

TEST_CASE("reading: mentions of odd texts lie within their sentences") {
  for (const Row& row : rows()) {
    CAPTURE(std::string(row.what));
    const Document document = readDocument("The envoys met. " + bodyOf(row, 600) + " They left.");
    const std::vector<Reading> readings = readFacts({&document, 1}, {}, testLexicon());
    bool good = readings.size() == 1;
    for (const Mention& mention : readings[0].mentions)
      good = good && mention.sentence < document.sentences.size() && mention.span.begin < mention.span.end &&
             document.sentences[mention.sentence].span.contains(mention.span);
    CHECK(good);
  }
}
