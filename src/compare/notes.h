// notes: what a reader should know of how the comparison was made: nothing to compare with, an empty article, identical
// articles, and what the rooms below noted. Covered by tests/compare/compare_test.cpp.
#pragma once
#include <vector>

#include "compare/scene.h"

namespace synoptic {

std::vector<Note> notesOf(const Scene& scene, std::vector<Note> given);

}  // namespace synoptic
