// What somebody types into a search box: the question that it stands for, and the sentences that are shown where no
// text tells. Each row is one invented article. Covers src/study/keywords.cpp, src/study/passage.cpp and the nouns that
// are made of a verb and what goes with it.
#include <doctest/doctest.h>

#include <string>

#include "study/keywords.h"
#include "study/sample.h"
#include "study/study.h"
#include "support/lexicon_files.h"

namespace synoptic {
namespace {

struct Typed {
  const char *what, *text, *question;  // question: the first that it stands for; "": none
};

constexpr Typed kTyped[] = {
    {"an age", "Ann Lee age", "how old is Ann Lee"},
    {"the noun may come first", "date of the trial", "when was the trial"},
    {"what was paid for it stays part of it", "Kemp fine", "how much Kemp fine"},
    {"how many there are of several", "Kemp layoffs", "how many layoffs Kemp"},
    {"a number of something", "St Mary's hospital number of beds", "how many beds St Mary's hospital"},
    {"a number behind it", "Lee speeches number", "how many speeches Lee"},
    {"a toll is of the dead", "mine death toll", "how many people died mine"},
    {"a noun for a person asks who that is", "Orla captain", "who is the captain of Orla"},
    {"a name of a person", "Lee judge name", "who is the judge of Lee"},
    {"a change asks by how much", "fare increase", "by how much fare increase"},
    {"before a participle it is asked of what was done", "Orla year built", "when was Orla built"},
    {"so many of them were", "ferries cancelled", "how many ferries were cancelled"},
    {"how many were, if more is said", "Orla ferries cancelled", "how many ferries were cancelled Orla"},
    {"in the middle it belongs to the next word", "age limit Orla", ""},
    {"a question is one", "what is the age of Ann Lee", ""},
    {"a question without its mark too", "is the mine open", ""},
    {"names alone stand for nothing", "Lee Davos", ""},
    {"one word alone too", "age", ""},
    {"who is called so in the name is not asked for", "Orla Captain", ""},
};

TEST_CASE("words without a verb stand for a question") {
  for (const Typed& one : kTyped) {
    CAPTURE(std::string(one.what));
    const std::vector<std::string> questions = questionsOf(one.text, testLexicon());
    CHECK((questions.empty() ? std::string() : questions.front()) == std::string(one.question));
  }
}

struct Searched {
  const char *what, *text, *question, *words;  // words of the first answer; "": no text tells
};

constexpr Searched kSearched[] = {
    {"an age is found", "Mayor Ann Lee, 52, resigned on Monday.", "Ann Lee age", "52"},
    {"a day is found", "The trial of Kemp will begin on 14 May.", "Kemp trial date", "14 May"},
    {"a person is found", "Captain Olaf Brun steered the Orla.", "Orla captain", "Olaf Brun"},
    {"a number is found", "The hospital treated 90 patients.", "hospital number of patients", "90"},
    {"an age of somebody else is not hers", "Karl Oster, 61, praised Ann Lee.", "Ann Lee age", ""},
    {"what is not told is not found", "Mayor Ann Lee resigned on Monday.", "Ann Lee salary", ""},
    {"who is laid off is in a layoff", "Kemp laid off 300 people in May.", "Kemp layoffs", "300"},
    {"and the other way round", "The layoffs at Kemp began in May.", "When did Kemp lay off people?", "May"},
    {"to lay a pipe is no layoff", "Kemp laid 300 pipes in May.", "Kemp layoffs", ""},
    {"a takeover is taken over", "Orlo was taken over by Kemp in 2019.", "Orlo takeover year", "2019"},
};

TEST_CASE("what is typed into a search box is answered, or no text tells") {
  for (const Searched& one : kSearched) {
    CAPTURE(std::string(one.what));
    const Comparison comparison = compareOne(one.text);
    const Answers answers = ask(comparison, testLexicon(), one.question);
    const std::string words =
        answers.answers.empty() ? "" : wordsOf(comparison, answers.answers[0].values[0].mentions[0]);
    CHECK(words == std::string(one.words));
  }
}

struct Near {
  const char *what, *text, *question, *sentence;  // the nearest; "": none
};

constexpr Near kNear[] = {
    {"a sentence that has some of it, beside those that have the rest",
     "Rebels freed the hostages in Tamrud on Monday. They had lived on rice. It rained all day.",
     "What did the hostages eat?", "Rebels freed the hostages in Tamrud on Monday."},
    {"one with a value of the kind asked for before one without it",
     "The new bridge is ugly, a critic said. The bridge cost $9 million.",
     "How much did the bridge and its towers cost?", "The bridge cost $9 million."},
    {"what is denied comes after what is not", "Captain Brun was not suspended. Captain Brun was held for two hours.",
     "How long was Captain Brun suspended?", "Captain Brun was held for two hours."},
    {"none has to do with it", "The mayor resigned on Monday.", "How deep is the lake?", ""},
    {"where a text tells none is shown", "Twelve sailors were hurt.", "How many sailors were hurt?", ""},
};

TEST_CASE("where no text tells, the sentences nearest to the question are shown as such") {
  for (const Near& one : kNear) {
    CAPTURE(std::string(one.what));
    const Comparison comparison = compareOne(one.text);
    const Answers answers = ask(comparison, testLexicon(), one.question);
    CHECK((answers.nearest.empty() || answers.answers.empty()));
    CHECK(answers.nearest.size() <= Answers::kMostNearest);
    CHECK((answers.nearest.empty() ? std::string() : wordsOf(comparison, answers.nearest[0])) ==
          std::string(one.sentence));
  }
}

TEST_CASE("a sentence that stands twice is shown as near once") {
  const Comparison comparison =
      compareOne("The bridge cost $9 million.\n\nThe bridge is ugly.\n\nThe bridge cost $9 million.");
  const Answers answers = ask(comparison, testLexicon(), "How much did the bridge and its towers cost?");
  size_t costs = 0;
  for (const FactMention& near : answers.nearest) costs += wordsOf(comparison, near) == "The bridge cost $9 million.";
  CHECK(costs == 1);
}

}  // namespace
}  // namespace synoptic
