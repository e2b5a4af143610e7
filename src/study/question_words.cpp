// See question_words.h. Covered by tests/study/ask_words.cpp, ask_keywords.cpp.
#include "study/question_words.h"

#include "study/phrase.h"
#include "study/question_tables.h"

namespace synoptic {

size_t QuestionWords::readPhrase(QuestionWord& word, size_t at) const {
  const std::string_view verb = lexicon_.lemma(key(at), Part::verb);
  for (const std::string_view first : {verb, key(at)})
    for (size_t next = at + 1; !first.empty() && next <= at + kPhraseApart; ++next) {
      const std::string_view means = phraseOf(first, key(next));
      if (means.empty()) continue;
      word.key = word.lemma = means;
      word.verb = first, word.with = key(next);
      return next;
    }
  readMadeNoun(word, at, verb);
  return SIZE_MAX;
}

// "the layoffs": who was laid off; "laid off": in the layoffs
void QuestionWords::readMadeNoun(QuestionWord& word, size_t at, std::string_view verb) const {
  const VerbWith parts = partsOf(places_.nounOf(word.key), lexicon_);
  if (!parts.verb.empty()) {
    word.verb = parts.verb, word.with = parts.with;
    return;
  }
  // "clean-up", "lay-off": the noun may be written as one word
  const bool joined = key(at + 1) == "-" && !key(at + 2).empty() &&
                      question_.tokens[at].span.end + 1 == question_.tokens[at + 2].span.begin;
  if (joined && makeNoun(key(at), key(at + 2), lexicon_)) {
    word.verb = key(at), word.with = key(at + 2);
    return;
  }
  // "lay" is the past of "lie" too
  for (const std::string_view one : {verb, key(at)})
    if (word.verb.empty() && !one.empty() && makeNoun(one, key(at + 1), lexicon_))
      word.verb = one, word.with = key(at + 1);
}

void QuestionWords::readSeries(QuestionWord& name, size_t at) const {
  if (key(at + 1) != "-" || key(at + 2).size() != 1) return;
  if (question_.tokens[at].span.end + 1 != question_.tokens[at + 2].span.begin) return;
  name.verb = key(at), name.with = key(at + 2);
  name.key = name.lemma = std::string(key(at)) + "-" + std::string(key(at + 2));
}

bool QuestionWords::isPhrase(size_t at) const {
  for (size_t next = at + 1; next <= at + kPhraseApart; ++next)
    if (!phraseOf(key(at), key(next)).empty()) return true;
  return false;
}

void QuestionWords::readKnown(QuestionWord& word, size_t at, bool counts) const {
  size_t before = at;
  while (before > 0 && !hasCapital(question_.text(question_.tokens[before - 1].span)) &&
         !Lexicon::isFunctionWord(key(before - 1)) && !places_.nounOf(key(before - 1)).empty() &&
         lexicon_.lemma(key(before - 1), Part::adjective).empty())
    --before;
  // "how many children do the teachers have": theirs, not anybody's
  const bool owner = before > 1 && isAmong(kDo, key(before - 2));
  word.subject = owner && !places_.endsWithOwning();
  // "was the van found", "did the war begin": what was done
  const bool ends = key(at + 1).empty() || key(at + 1) == "?" || Lexicon::isFunctionWord(key(at + 1));
  const bool done =
      at > before && (places_.isParticiple(at) || (owner && ends && lexicon_.lemma(key(at), Part::verb) == key(at)));
  const bool behind = !done && before > 0 && (key(before - 1) == "the" || key(before - 1) == "this");
  word.known = behind && (!owner || word.subject);
  const std::string_view lemma = places_.nounOf(word.key);
  const NounClass noun = lexicon_.nounClass(lemma);
  // one of them: "the nurses" are more than any name
  word.person = behind && !(owner && counts) && !word.name && lemma == word.key &&
                (noun == NounClass::person || noun == NounClass::group);
  word.quality = !word.name && !word.time && lemma.empty() && !lexicon_.lemma(word.key, Part::adjective).empty() &&
                 lexicon_.lemma(word.key, Part::verb).empty();
  word.governed = word.known && before > 1 && isAmong(kWhere, key(before - 2));
  word.placed = at > 0 && key(at - 1) == "of";
}

}  // namespace synoptic
