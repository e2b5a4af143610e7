// Tables of quotations: their exact words, who says them, what is no speech.
#include <algorithm>
#include <ctime>

#include "facts_support.h"

using namespace synoptic;

namespace quotes_table {
namespace {

// "words [speaker] verb", or "(words)" for what is no speech.
std::string quotes(const ReadText& text) {
  std::string out;
  for (const Mention& mention : text.reading.mentions) {
    if (mention.kind != MentionKind::quote) continue;
    if (!out.empty()) out += "; ";
    if (!mention.speech)
      out += "(" + mention.value + ")";
    else
      out += mention.value + " [" + std::string(text.document.text(mention.speaker)) + "] " +
             tokenText(text, mention.verb);
  }
  return out;
}

struct Row {
  std::string what;
  std::string text;
  std::string expected;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CAPTURE(row.text);
    CHECK(quotes(readText(row.text)) == row.expected);
  }
}

}  // namespace

TEST_CASE("speakers before, behind and in the middle") {
  if (skippedWithoutLexicon()) return;
  check({
      {"behind", "\"We will not pay for it,\" Ann Lee said.", "We will not pay for it [Ann Lee] said"},
      {"inverted", "\"We will not pay for it,\" said Ann Lee.", "We will not pay for it [Ann Lee] said"},
      {"curly marks", "“We will not pay for it,” said Ann Lee.", "We will not pay for it [Ann Lee] said"},
      {"before", "Ann Lee said, \"We will not pay for it.\"", "We will not pay for it. [Ann Lee] said"},
      {"told", "Ann Lee told the BBC that \"we will not pay\" and left.", "we will not pay [Ann Lee] told"},
      {"according to", "It was \"a very bad plan indeed,\" according to Ann Lee.",
       "a very bad plan indeed [Ann Lee] according"},
      {"apposition", "\"We will not pay,\" Ann Lee, the mayor of the town, said.", "We will not pay [Ann Lee] said"},
      {"a role before the name", "\"We will not pay,\" said police spokesman Karl Brandt.",
       "We will not pay [Karl Brandt] said"},
      {"a noun phrase", "\"We will not pay,\" the two ministers said.", "We will not pay [the two ministers] said"},
      {"in the middle", "\"We will not pay,\" Lee said. \"It is late.\"",
       "We will not pay [Lee] said; It is late. [Lee] said"},
      {"two sentences in one quotation", "\"We will not pay. It is late,\" Lee said.",
       "We will not pay. [Lee] said; It is late [Lee] said"},
      {"an adverb between", "\"We will not pay,\" Lee later added.", "We will not pay [Lee] added"},
      {"single marks", "‘We will not pay for it,’ said Ann Lee.", "We will not pay for it [Ann Lee] said"},
      {"another mark closes", "\"We will not pay for it,” Lee said.", "We will not pay for it [Lee] said"},
      {"adding does not name the speaker", "Lee said it was \"over and done with,\" adding that he was glad.",
       "over and done with [Lee] said"},
      {"the subject of an earlier verb", "Poe said he had not heard the call, but said that \"this is what they do.\"",
       "this is what they do. [Poe] said"},
  });
}

TEST_CASE("a quotation over two paragraphs has one speaker") {
  if (skippedWithoutLexicon()) return;
  check({{"continued", "Lee spoke at noon.\n\n“We will never pay for this wall.\n\n“It is far too late now,” Lee said.",
          "We will never pay for this wall. [Lee] said; It is far too late now [Lee] said"}});
}

TEST_CASE("scare quotes and titles are no speech") {
  if (skippedWithoutLexicon()) return;
  check({
      {"a word or two", "The “working groups” met at noon.", "(working groups)"},
      {"a title", "She has read \"War and Peace\" twice.", "(War and Peace)"},
      {"a term with a verb of speech stays speech", "Lee called it \"a total mess.\"", "a total mess. [Lee] called"},
  });
}

TEST_CASE("apostrophes are no quotation marks") {
  if (skippedWithoutLexicon()) return;
  check({
      {"genitive plural", "The workers' rights and the owners' rights differ.", ""},
      {"contraction", "It didn't rain in the '90s.", ""},
      {"an unclosed mark", "He said \"we will pay and left.", ""},
  });
}

TEST_CASE("a hundred thousand marks take no longer than their length") {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += i % 2 == 0 ? "\"a" : "b\" ";
  const ReadText read = readText(text);
  CHECK(read.reading.mentions.size() > 1000);
}

TEST_CASE("thirty thousand marks before as many brackets take no longer than their length") {
  const auto seconds = [](std::string_view behind) {
    std::string text;
    for (int i = 0; i < 30000; ++i) text += "{\"a\":";
    for (int i = 0; i < 30000; ++i) text += behind;
    double least = 1e9;  // of three: the machine may be busy
    for (int round = 0; round < 3; ++round) {
      const std::clock_t begin = std::clock();
      readText(text);
      least = std::min(least, double(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return least;
  };
  CHECK(seconds("}") < 5 * seconds("a "));  // were each mark to see all the brackets, 15 times
}

}  // namespace quotes_table
