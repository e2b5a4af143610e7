// Questions of any bytes, of any length, to articles of any bytes: an answer whose words stand in the texts, or none;
// the same one twice. The other studies of such articles: nothing that is not there. A step that is more than linear in
// the question or the texts runs into the test's TIMEOUT.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "study/sample.h"
#include "study/study.h"
#include "support/hostile_texts.h"
#include "support/lexicon_files.h"
#include "support/study_faults.h"

namespace synoptic {
namespace {

struct OddQuestion {
  std::string what, words;
};

std::string over(const char* unit, size_t bytes) {
  return hostileBody(repeated("", unit), bytes);
}

// Questions that no reader types: what they hold must neither cost more than its length nor be found anywhere.
std::vector<OddQuestion> oddQuestions() {
  const size_t most = kHostileBytes, long_word = 2 * kHostileBytes;
  std::vector<OddQuestion> out = {
      {"nothing", ""},
      {"blanks only", over(" ", most)},
      {"blanks of every kind", over(" \t\r\n\u00A0\u2003\u3000", most)},
      {"signs that cannot be seen", over("\u200B\u200D\u2060\u00AD\uFEFF", most)},
      {"one zero byte", std::string(1, '\0')},
      {"zero bytes", std::string(most, '\0')},
      {"zero bytes between the words", std::string("how\0many\0people\0were\0hurt", 25)},
      {"bytes that are no UTF-8", over("\xFF\xC0\xFE", most)},
      {"characters that are cut", over("who \xE2\x80 \xF0\x9F\x9A ", most)},
      {"half a surrogate pair", "who said \xED\xA0\x80 and \xED\xB0\x80?"},
      {"one word without an end", std::string(long_word, 'a')},
      {"a name without an end", "Who is " + std::string(most / 5, 'A') + "?"},
      {"a word of dots", "Who is A" + over(".A", most / 5) + "?"},
      {"question marks", std::string(100'000, '?')},
      {"question marks behind a question", "How many people were hurt" + std::string(100'000, '?')},
      {"question marks within a question", "How" + std::string(100'000, '?') + " many"},
      {"directions", over("\u202E\u2066who\u2069\u202C ", most)},
      {"an office of two words as the 32nd",
       [] {
         std::string words = "Who";
         for (int at = 0; at < 31; ++at) words += " word" + std::to_string(at);
         return words + " CEO";
       }()},
      {"marks upon marks", "who" + over("\u0316\u0301\u0489", most) + " was hurt"},
      {"a number of 10,000 digits", "Why were " + std::string(10'000, '7') + " people hurt?"},
      {"a number of 10,000 groups", "Who paid $" + over("1,", 20'000) + "000?"},
      {"a year of 10,000 digits", "How many were hurt in 20" + std::string(10'000, '0') + "?"},
      {"every lead at once", over("how many who when where which what was the ", most)},
      {"a phrase without an end", "What was the " + over("harbor ", most)},
      {"a phrase of small words", "What was " + over("the a an its ", most)},
      {"names of names", "What is " + over("the name of ", most)},
      {"brackets and quotation marks", "What did she say: " + over("(\"“[", most)},
      {"many different words", "Who" + hostileBody({"", [](size_t n) { return ' ' + hostileWord(n); }}, most)},
      {"many different names", "Who met" + hostileBody({"", [](size_t n) { return ' ' + hostileName('B', n); }}, most)},
      {"markup", "<script>alert(1)</script> <img src=x onerror=alert(1)>"},
      {"a format", "%s %n {0} ${x} \\x00 ' OR 1=1 --"},
      {"another script", "متى تصادمت العبارة؟ 什么时候 когда столкнулся паром"},
  };
  return out;
}

// What readers ask, so that hostile articles are gone through to the end.
constexpr const char* kPlainQuestions[] = {
    "How many people were hurt?",
    "Who said so?",
    "When did they meet?",
    "What did the mayor say about it?",
    "How much did it cost?",
    "Who is Mr. Burke?",
    "Which council met?",
    "Where is it?",
    "What is the name of the bank?",
    "How long did it take?",
    "Why?",
    "What was the number of people in 2031?",
};

// What is wrong with the answers, or nothing.
std::string wrongOf(const Comparison& comparison, const Answers& answers) {
  if (answers.answers.size() > Answers::kMostAnswers) return "more answers than there may be";
  for (const std::string& word : answers.unknown) {
    std::string repaired = word;
    if (word.empty() || repairUtf8(repaired) != 0) return "a word that no text has is no text";
  }
  if (answers.nearest.size() > Answers::kMostNearest) return "more sentences than there may be";
  if (!answers.nearest.empty() && !answers.answers.empty()) return "near sentences beside an answer";
  for (const FactMention& near : answers.nearest) {
    if (near.sentence.article >= comparison.articles.size()) return "an article that is not there";
    const Document& document = comparison.articles[near.sentence.article].document;
    if (near.sentence.sentence >= document.sentences.size()) return "a sentence that is not there";
    if (near.span != document.sentences[near.sentence.sentence].span) return "no whole sentence";
  }
  for (const Answer& answer : answers.answers) {
    if (answer.fact != kNone && answer.fact >= comparison.facts.size()) return "a fact that is not there";
    if (answer.score > 100) return "more than the whole question";
    if (answer.values.empty()) return "an answer of nothing";
    for (const FactValue& value : answer.values) {
      if (value.mentions.empty()) return "a value that stands nowhere";
      for (const FactMention& mention : value.mentions) {
        if (mention.sentence.article >= comparison.articles.size()) return "an article that is not there";
        const Document& document = comparison.articles[mention.sentence.article].document;
        if (mention.sentence.sentence >= document.sentences.size()) return "a sentence that is not there";
        const Span span = mention.span;
        if (span.begin >= span.end || span.end > document.body.size()) return "words outside the text";
        if (characterBoundary(document.body, span.begin) != span.begin ||
            characterBoundary(document.body, span.end) != span.end)
          return "words that cut a character";
      }
    }
  }
  return "";
}

bool sameAnswers(const Answers& left, const Answers& right) {
  const auto same = [](const Answer& a, const Answer& b) {
    return a.fact == b.fact && a.score == b.score && a.values.size() == b.values.size();
  };
  return left.unknown == right.unknown &&
         std::equal(left.answers.begin(), left.answers.end(), right.answers.begin(), right.answers.end(), same);
}

Comparison compareTexts(const std::vector<std::string>& bodies) {
  Request request;
  for (const std::string& body : bodies) {
    Article article;
    article.body = body;
    article.published = "2031-05-06";
    request.articles.push_back(std::move(article));
  }
  return compare(std::move(request), testLexicon());
}

// Hostile texts by fives, with two sentences of news around each so that something can be found.
std::vector<Comparison> hostileComparisons() {
  std::vector<Comparison> out;
  std::vector<std::string> bodies;
  for (const std::vector<HostileText>* table : {&hostileTexts(), &hostileReadings()}) {
    for (const HostileText& row : *table) {
      bodies.push_back("Twelve people were hurt on May 4, Mayor Ann Lee said.\n\n" + hostileBody(row, 1'000) +
                       "\n\nThe mayor met Mr. Burke.\n");
      if (bodies.size() < 5 && &row != &table->back()) continue;
      out.push_back(compareTexts(bodies));
      bodies.clear();
    }
  }
  return out;
}

}  // namespace

TEST_CASE("an odd question of any length gets words of the texts or none, the same ones twice") {
  const Comparison& comparison = sampleComparison();
  for (const OddQuestion& question : oddQuestions()) {
    CAPTURE(question.what);
    const Answers answers = ask(comparison, testLexicon(), question.words);
    CHECK(wrongOf(comparison, answers) == "");
    CHECK(sameAnswers(ask(comparison, testLexicon(), question.words), answers));
  }
}

TEST_CASE("hostile articles are asked what readers ask, and odd questions") {
  std::vector<OddQuestion> odd;
  for (OddQuestion& question : oddQuestions())
    if (question.words.size() <= 200) odd.push_back(std::move(question));
  for (const HostileText& row : hostileReadings()) odd.push_back({row.what, "Who " + hostileBody(row, 200)});
  const std::vector<Comparison> comparisons = hostileComparisons();
  for (size_t at = 0; at < comparisons.size(); ++at) {
    const auto mustBeRight = [&](const std::string& words) {
      const std::string wrong = wrongOf(comparisons[at], ask(comparisons[at], testLexicon(), words));
      if (!wrong.empty()) FAIL_CHECK(wrong);
    };
    for (const char* words : kPlainQuestions) {
      CAPTURE(words);
      mustBeRight(words);
    }
    // every eighth odd one, beginning elsewhere each time: all of them of all the articles took a minute
    for (size_t i = at % 8; i < odd.size(); i += 8) {
      CAPTURE(odd[i].what);
      mustBeRight(odd[i].words);
    }
  }
}

TEST_CASE("long hostile articles are asked in bounded time") {
  for (const HostileText& row : hostileReadings()) {
    CAPTURE(std::string(row.what));
    const Comparison comparison = compareTexts({hostileBody(row, kHostileBytes / 10)});
    for (const char* question : {kPlainQuestions[0], kPlainQuestions[3], kPlainQuestions[5], kPlainQuestions[8]})
      CHECK(wrongOf(comparison, ask(comparison, testLexicon(), question)) == "");
  }
}

TEST_CASE("what no text tells is not told, and the words that no text has are named") {
  if (!haveTestLexicon()) return;
  struct Untold {
    const char* what;
    std::string question, unknown;
  };
  const Untold rows[] = {
      {"a name without an end", "Who is " + std::string(10'000, 'Q') + "?", std::string(10'000, 'Q')},
      {"a number of 10,000 digits", "Why were " + std::string(10'000, '7') + " people hurt?", std::string(10'000, '7')},
      {"bytes that are no UTF-8", "When did \xFF\xFF\xFF sneeze?", ""},
      {"another script", "когда столкнулся паром", "столкнулся"},
      {"question marks", std::string(100'000, '?'), ""},
      {"blanks", std::string(100'000, ' '), ""},
      {"zero bytes", std::string(100'000, '\0'), ""},
  };
  for (const Untold& row : rows) {
    CAPTURE(row.what);
    const Answers answers = ask(sampleComparison(), testLexicon(), row.question);
    CHECK(answers.answers.empty());
    CHECK((row.unknown.empty() ||
           std::find(answers.unknown.begin(), answers.unknown.end(), row.unknown) != answers.unknown.end()));
  }
}

TEST_CASE("timeline, ladder, drafts and updates of hostile articles name nothing that is not there") {
  for (const Comparison& comparison : hostileComparisons()) CHECK(studyFault(comparison, testLexicon()) == "");
  CHECK(studyFault(sampleComparison(), testLexicon()) == "");
}

TEST_CASE("they take bounded time of two long hostile articles") {
  for (const HostileText& row : hostileReadings()) {
    CAPTURE(std::string(row.what));
    const std::string body = hostileBody(row, kHostileBytes / 25);
    CHECK(studyFault(compareTexts({body, "Mayor Ann Lee left on May 4. " + body}), testLexicon()) == "");
  }
}

TEST_CASE("what cannot be seen in a question does not change its answer") {
  if (!haveTestLexicon()) return;
  const Comparison& comparison = sampleComparison();
  const Answers plain = ask(comparison, testLexicon(), "How many people were hurt?");
  REQUIRE(!plain.answers.empty());
  const OddQuestion rows[] = {
      {"question marks behind it", "How many people were hurt" + std::string(100'000, '?')},
      {"blanks around it", std::string(100'000, ' ') + "How many people were hurt?" + std::string(100'000, ' ')},
      {"blanks of other kinds", "How\u00A0many \t people\r\nwere\u2003hurt?"},
      {"directions around it", "\u2066How many people were hurt?\u2069"},
  };
  for (const OddQuestion& row : rows) {
    CAPTURE(row.what);
    const Answers answers = ask(comparison, testLexicon(), row.words);
    REQUIRE(!answers.answers.empty());
    CHECK(answers.answers.front().fact == plain.answers.front().fact);
  }
}

}  // namespace synoptic
