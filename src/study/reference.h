// reference: whom or what a sentence means without naming it, by article. Private to the room.
// Example: "Lee and his wife, Ann, sued. She won. Lee's wife was glad.": the second sentence means Lee (the subject of
// the one before) and the third Ann, the only one whom the article calls a wife.
#pragma once
#include <cstdint>
#include <vector>

#include "compare/compare.h"

namespace synoptic {

// Of every sentence whom it means: the entities as indices into Reading::entities, in the order they were found,
// perhaps twice: by "he" and "she" the person of the sentences before, by "they" and "it" all that the sentence before
// names, by what one person alone is called ("the mayor"), by a description with more than one word ("The second-term
// congressman …") the person before, by "the group" the body that the article names most, by "the ship" the ferry that
// was named last. Linear in the tokens but for the roles.
struct Meant {
  std::vector<uint32_t> entities;
  uint32_t person = kNone;  // by "he" or "she" before anybody is named
};
std::vector<Meant> meantIn(const ComparedArticle& article, const Lexicon& lexicon);

}  // namespace synoptic
