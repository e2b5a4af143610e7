// question_words: what one word of a question is: a verb with what goes with it, what the reader takes the texts to be
// about, somebody who may be called otherwise. Private to question.cpp.
// Example: "lost" of "how many people lost their lives" is "die".
#pragma once
#include <cstddef>

#include "study/question_places.h"

namespace synoptic {

class QuestionWords {
 public:
  QuestionWords(const Document& question, const Lexicon& lexicon)
      : question_(question), lexicon_(lexicon), places_(question, lexicon) {}

  // "lost their lives", "broke out": one word for both; "layoffs": also the verb and the word that goes with it. The
  // token that goes with the one at `at`; SIZE_MAX: none.
  size_t readPhrase(QuestionWord& word, size_t at) const;
  // "Apollo-A": one of a series, by both parts alone.
  void readSeries(QuestionWord& name, size_t at) const;
  // "on the run": one that begins with a word that by itself asks for nothing.
  bool isPhrase(size_t at) const;
  // "the ferry", "in the car ferry"; "the old ferry" is told from others. `counts`: the question asks how many.
  void readKnown(QuestionWord& word, size_t at, bool counts) const;

 private:
  std::string_view key(size_t at) const { return places_.key(at); }
  void readMadeNoun(QuestionWord& word, size_t at, std::string_view verb) const;

  const Document& question_;
  const Lexicon& lexicon_;
  QuestionPlaces places_;
};

}  // namespace synoptic
