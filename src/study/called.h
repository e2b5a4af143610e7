// called: what the question calls somebody or something without a name, and who or what of the texts that is. Private
// to the room. Example: of "where was the deputy mayor held" the words "deputy mayor" are Ann Lee, the only one whom
// the texts call so; a sentence that names her has them.
#pragma once
#include <string>
#include <vector>

#include "study/question.h"

namespace synoptic {

struct Calling {
  std::string name;    // of the entity, as all texts agree on it
  uint32_t words = 0;  // bits of the question's words
};

// Whether an entity is the one that is called so: its name, or the same family with the same first letter ("Michael G.
// Lee" of another text).
bool isCalledSo(const Calling& calling, std::string_view entity);

// The longest roles and nouns first, so that "the deputy mayor" is no mayor; not the office that is asked for, nor what
// two are called. Linear in the entities and their roles.
std::vector<Calling> callingsIn(const Comparison& comparison, const Lexicon& lexicon, const Question& question);

}  // namespace synoptic
