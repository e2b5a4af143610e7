// What stands right beside a value: tables of sentences, and the words of each that are looked at.
#include "study/around.h"

#include <doctest/doctest.h>

#include <span>
#include <string>

#include "support/lexicon_files.h"

namespace synoptic {
namespace {

// One text as a comparison has it.
ComparedArticle articleOf(const char* text) {
  Request request;
  request.articles.push_back({"", "", "", "2031-03-04", "", text});
  return compare(std::move(request), testLexicon()).articles.front();
}

// The words where they first stand in the text.
FactMention wordsIn(const Document& document, const std::string& words) {
  const size_t at = document.body.find(words);
  REQUIRE(at != std::string::npos);
  FactMention out;
  out.span = {uint32_t(at), uint32_t(at + words.size())};
  while (document.sentences[out.sentence.sentence].span.end < out.span.end) ++out.sentence.sentence;
  return out;
}

Mention mentionIn(const Document& document, const std::string& words) {
  const FactMention found = wordsIn(document, words);
  Mention out;
  out.sentence = found.sentence.sentence;
  out.span = found.span;
  return out;
}

// "-": none.
std::string tokenText(const Document& document, uint32_t token) {
  return token == kNone ? "-" : std::string(document.text(document.tokens[token].span));
}

struct YesRow {
  const char *text, *words;
  bool yes;
};

struct TokenRow {
  const char *text, *words, *token;
};

constexpr YesRow kAges[] = {
    {"Jana Pelk, 44, sued the port.", "44", true},
    {"The port was sued by Jana Pelk, 44.", "44", true},
    {"The mayor is 44 years old.", "44 years", true},
    {"The mayor is 44 years old.", "44 years old", true},
    {"The mayor, aged 44, sued the port.", "44", true},
    {"The mayor retired at age 60.", "60", true},
    {"The 44-year-old mayor sued the port.", "44-year-old", true},
    {"Jana Pelk has 44 boats.", "44", false},
    {"Jana Pelk, 44 boats and a pier were seen.", "44", false},
    {"The ferry, 44, sank.", "44", false},
    {"The mayor waited 44 years.", "44 years", false},
    {"44, said the mayor.", "44", false},
    {"They met Jana Pelk, 44 of them.", "44", false},
    {"Jana Pelk, 44 boats, a pier.", "44 boats", false},
};

constexpr YesRow kParts[] = {
    {"Two of the injured went home.", "Two", true},
    {"Two injured people went home.", "Two", false},
    {"Home went two. Of the rest nobody knows.", "two", false},
    {"Home went two", "two", false},
};

constexpr YesRow kGoverned[] = {
    {"They met in Orsund.", "Orsund", true},
    {"They sailed to the harbor.", "harbor", true},
    {"They sailed through the Orsund channel.", "Orsund", true},
    {"The harbor opened.", "harbor", false},
    {"Orsund opened.", "Orsund", false},
    {"They met the mayor.", "mayor", false},
    {"Whom did they turn to? Orsund knows.", "Orsund", false},
};

constexpr YesRow kSubjects[] = {
    {"Orsund opened its harbor.", "Orsund", true}, {"Orsund's harbor opened.", "Orsund", false},
    {"Orsund’s harbor opened.", "Orsund", false},  {"They quarreled over the harbor.", "harbor", false},
    {"They met the mayor", "mayor", true},
};

constexpr TokenRow kHeads[] = {
    {"The judge set a sentence of four months.", "four months", "sentence"},
    {"The sentence was four months.", "four months", "-"},
    {"Of four months he spoke.", "four months", "-"},
    {"Four months passed.", "Four months", "-"},
    {"They spoke of it. Four months passed.", "Four months", "-"},
};

constexpr TokenRow kBefore[] = {
    {"Repairs will take three months.", "three months", "take"},
    {"Three months passed.", "Three months", "-"},
    {"They wait. Three months passed.", "Three months", "-"},
};

struct ApposedRow {
  const char *text, *name, *first, *last;
};
constexpr ApposedRow kApposedNames[] = {
    {"The union sent its secretary, Ann Lee, to Orsund.", "Ann Lee", "secretary", "to"},
    {"It was Lee's father, the Rev. Max Lee, who sang.", "Max Lee", "father", "who"},
    {"They met Ann Lee, the mayor, at noon.", "Ann Lee", "met", "mayor"},
    {"Ann Lee", "Ann Lee", "Ann", "Lee"},
    {"They left. Ann Lee sang. They sat.", "Ann Lee", "Ann", "sang"},
    {"He saw a, a, a, a, Ann Lee sang.", "Ann Lee", "a", "sang"},
};

void checkRows(std::span<const YesRow> rows, bool (*holds)(const Document&, const Mention&)) {
  for (const YesRow& row : rows) {
    CAPTURE(row.text);
    const Document document = readDocument(row.text);
    CHECK(holds(document, mentionIn(document, row.words)) == row.yes);
  }
}

}  // namespace

TEST_CASE("an age stands behind a name, in a word of its own, or beside a word that says so") {
  for (const YesRow& row : kAges) {
    CAPTURE(row.text);
    const ComparedArticle article = articleOf(row.text);
    CHECK(isAge(article, wordsIn(article.document, row.words)) == row.yes);
  }
}

TEST_CASE("a part of many is followed by of, in its sentence") {
  checkRows(kParts, isPartOf);
}

TEST_CASE("a preposition governs what stands behind it, with the or without") {
  checkRows(kGoverned, isGoverned);
}

TEST_CASE("neither an owner nor what a preposition governs is a subject") {
  checkRows(kSubjects, isSubject);
}

TEST_CASE("the noun that a value is of") {
  for (const TokenRow& row : kHeads) {
    CAPTURE(row.text);
    const Document document = readDocument(row.text);
    CHECK(tokenText(document, headBefore(document, mentionIn(document, row.words))) == row.token);
  }
}

TEST_CASE("the token before the words, in their sentence") {
  for (const TokenRow& row : kBefore) {
    CAPTURE(row.text);
    const Document document = readDocument(row.text);
    CHECK(tokenText(document, tokenBefore(document, wordsIn(document, row.words))) == row.token);
  }
}

TEST_CASE("what a name may be apposed to ends at the first word on either side that is no article, comma or title") {
  for (const ApposedRow& row : kApposedNames) {
    CAPTURE(row.text);
    ComparedArticle article;
    article.document = readDocument(row.text);
    const auto [first, last] = apposedTo(article, wordsIn(article.document, row.name));
    CHECK(tokenText(article.document, first) == row.first);
    CHECK(tokenText(article.document, last) == row.last);
  }
}

}  // namespace synoptic
