// question_places: which word of a question is what: the head of its first noun phrase, the verb that is asked about,
// the noun whose name is asked for. In: the question as read; tokens of it. Out: a token (0: none is), or whether one
// is such a word. Linear. Private to the room. Example: "see" of "what did the old man see". Covered by
// tests/study/ask.cpp, ask_words.cpp.
#pragma once
#include <string_view>

#include "study/question.h"

namespace synoptic {

// "Which reporter", "which company": what kind of thing it names; any where that is not known.
Kinds kindsOf(NounClass noun);

bool hasCapital(std::string_view word);

// Of a year "2013", of the name of a month "08", else empty.
std::string isoOfTime(std::string_view key);

// "job", "profession"
bool isJob(std::string_view noun);

class QuestionPlaces {
 public:
  QuestionPlaces(const Document& question, const Lexicon& lexicon) : question_(question), lexicon_(lexicon) {}

  size_t size() const { return question_.tokens.size(); }
  std::string_view key(size_t at) const {
    return at < size() ? question_.key(question_.tokens[at]) : std::string_view();
  }
  std::string_view nounOf(std::string_view word) const { return lexicon_.lemma(word, Part::noun); }

  // "which newspaper reported": the first noun; "what was the tax rate in": the last one.
  std::string_view head(size_t at, bool last) const;
  // "the last meeting", but not "the last week" nor "how long did it last".
  bool isLastOf(size_t at) const;
  // "suspended", "held": a form of a verb rather than of a noun.
  bool isParticiple(size_t at) const;
  // "how many children do the teachers have": theirs, not anybody's.
  bool endsWithOwning() const;
  // What its name is asked for: "what is the name of the cargo ship", "what is the ship called".
  size_t called() const;
  // The verb behind the subject: "see" of "what did the old man see".
  size_t deed(size_t at) const;
  // "wearing" of "what was Lee wearing".
  size_t doing(size_t at) const;
  // "accused" of "what was she accused of", "die" of "what did he die of": what stands behind its last word is asked
  // for.
  size_t stranded() const;
  std::string_view lastWord() const;
  // "illness" of "what illness was he treated for": the last token before the auxiliary.
  size_t endOfKind(size_t at) const;
  // "mill" of "what will happen to the old mill".
  size_t happenedTo(size_t at) const;
  // "shop" of "what kind of shop did she run".
  size_t sort(size_t at) const;
  // "what does her father do", "what did he do for a living", from the auxiliary on.
  bool asksForLiving(size_t at) const;
  // "what caused the fire", "what set off the blast": a verb with what it was done to, or the word that goes with it.
  bool doesIt(size_t at) const;

 private:
  // The token that ends the noun phrase from `at`: a preposition, an auxiliary, or the question's end.
  size_t endOfPhrase(size_t at) const;

  const Document& question_;
  const Lexicon& lexicon_;
};

}  // namespace synoptic
