// passage: the sentences that are likeliest to tell what is asked, for a question that no text answers surely. Private
// to the room. Example: of "who was the doctor of the hostages" the sentence "Their doctor, Hanna Lorenz, …": the
// hostages are near.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "study/figure_fit.h"

namespace synoptic {

// What is known of a sentence for a question; the order is that of passage_weights.h.
enum class Trait : uint8_t {
  // thousandths of the question's weight, of the words that are no names and of the names: they stand in the sentence
  said,
  named,
  // by a related word; by a synonym of one sense of many
  related,
  synonym,
  // what it has not itself stands in a linked sentence of another article; beside it; elsewhere in its article; in
  // another article; in no text
  linked,
  linked_names,
  beside,
  beside_names,
  article,
  article_names,
  elsewhere,
  elsewhere_names,
  nowhere,
  nowhere_names,
  // 1000 or 0
  has_kind,    // a value of the kind that is asked for
  lacks_kind,  // none, though a kind is asked for
  denied,      // the verb that is asked about
  // others
  missing,  // 250 for each word that it has not
  far,      // 50 for each token between such a value and the nearest word of the question, 1000 at most
};
constexpr size_t kTraits = size_t(Trait::far) + 1;
using Traits = std::array<int32_t, kTraits>;

struct Passage {
  SentenceRef sentence;
  Traits traits{};
};

// Of every sentence that has a word of the question, or of the question that a few words stand for (keywords.h). Linear
// in the tokens but for the mentions of one sentence.
std::vector<Passage> passagesOf(const Comparison& comparison, const Lexicon& lexicon, std::string_view question);

// The best first, at most `most`; none where even the best has too little of the question.
std::vector<FactMention> nearestOf(const Comparison& comparison, const std::vector<Passage>& passages, size_t most);

}  // namespace synoptic
