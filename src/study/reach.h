// reach: the words of a question in, how much of them each sentence has out. Private to the room.
// Example: "how many points": a sentence with "the 20-point plan" has the word "points"; the weight says how rare it
// is.
#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "study/called.h"
#include "study/question_names.h"

namespace synoptic {

using Mask = uint32_t;  // a bit for each word of the question

// Which words of the question every sentence of every article has. A word of a text meets one word of the question, the
// one it is nearest to; a synonym, whose senses are many, only right at a value. Names count also where the sentence
// means them without naming them.
class Reach {
 public:
  // Says of the question's words which are names of the texts.
  Reach(const Comparison& comparison, const Lexicon& lexicon, Question& question);

  Mask of(SentenceRef ref) const { return masks_[ref.article][ref.sentence]; }
  // Those of whose opposite it tells instead: the "women's race", where the men's is asked about.
  Mask against(SentenceRef ref) const { return against_[ref.article][ref.sentence]; }
  // Those which a sentence has only by a related word: see related.h.
  Mask inOtherWords(SentenceRef ref) const { return others_[ref.article][ref.sentence]; }
  // The names that a sentence has only by "he", "the mayor", "its": see reference.h.
  Mask byReference(SentenceRef ref) const { return meant_[ref.article][ref.sentence]; }
  // Whom "he" or "she" means in a sentence, an entity of its article; kNone: nobody.
  uint32_t personOf(SentenceRef ref) const { return persons_[ref.article][ref.sentence]; }
  // The names of the question that an entity of an article bears.
  Mask ofEntity(uint32_t article, uint32_t entity) const { return entities_[article][entity]; }
  Mask ofToken(uint32_t article, uint32_t token) const;
  Mask ofSpan(SentenceRef ref, Span span) const;
  // The words of a phrase that no text need have, of a role or a full name.
  Mask ofWords(std::string_view words) const;
  // The same of what somebody is called: a deputy mayor is no mayor.
  Mask ofRole(std::string_view role) const;
  // How far the words in `wanted` are from the span, in tokens, all together; of a word that is not in the sentence
  // its length. A comma counts as so many more: it parts what belongs to one value from what belongs to the next.
  static constexpr uint32_t kComma = 2;
  uint32_t distance(SentenceRef ref, Span span, Mask wanted, uint32_t comma = kComma) const;
  // How many other words of the question a text must have.
  size_t saidBeside(size_t word) const;
  Mask met() const { return met_; }
  Mask names() const { return names_; }
  // What the reader takes all texts to be about.
  Mask matters() const { return matters_; }
  // Whom the question calls by a noun that the texts may not use of him ("the landlord").
  Mask epithets() const { return epithets_; }
  // What every answer must have: names, and the time that is asked about ("in 2013").
  Mask musts() const { return names_ | times_; }
  uint32_t weight(Mask mask) const {
    uint32_t sum = 0;
    for (; mask != 0; mask &= mask - 1) sum += weights_[size_t(std::countr_zero(mask))];
    return sum;
  }

 private:
  bool isLesser(uint32_t article, uint32_t token) const;
  bool isLastTime(const Document& document, uint32_t token) const;
  Mask phraseAt(const Document& document, uint32_t token, Mask& others) const;
  void addPhrases(const Document& document);
  Mask namesOf(const Entity& entity) const;
  Mask timesIn(DateInterval date) const;
  Mask meets(std::string_view key, unsigned least = 1) const;
  Mask opposes(std::string_view key) const;
  bool isMatter(size_t word, uint32_t sentences) const;
  bool isEpithet(size_t word) const;
  void addArticle(const ComparedArticle& article, std::vector<uint32_t>& sentences);
  // reach_beyond.cpp
  void addLinked();
  void addProforms();
  Mask subjectMask(uint32_t article, uint32_t sentence) const;

  const Comparison& comparison_;
  const Lexicon& lexicon_;
  Question& question_;
  std::vector<std::vector<Mask>> keys_, masks_, others_, meant_, entities_;  // article; key, sentence (three), entity
  std::vector<std::vector<Mask>> against_;                                   // article, sentence
  std::vector<std::vector<Mask>> phrases_, other_phrases_;                   // article, token: by two words
  std::vector<std::vector<uint32_t>> persons_;                               // article, sentence
  std::array<uint32_t, Question::kMostWords> weights_{};
  Mask met_ = 0, names_ = 0, times_ = 0, lasts_ = 0;
  uint32_t total_ = 0;                                     // sentences
  std::array<uint32_t, Question::kMostWords> articles_{};  // that have a word
  Mask matters_ = 0, epithets_ = 0;
  std::vector<Calling> called_;  // "the deputy mayor", "the ship" of the question, and who or what that is
};

}  // namespace synoptic
