// same_word: how surely a word of a text is a word of the question. Private to the room.
// Example: "envoys" is "envoy", "CEO" is "chief" and "executive", "spokesman" is "spokesperson"; a name only itself but
// for a letter.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "study/question.h"

namespace synoptic {

// The same name with a letter more, less or other: "zelensky", "zelenskyy". Short names must be equal.
bool sameName(std::string_view left, std::string_view right);

// "u.s" is "us". Stops at the first letter that differs: a name may be a megabyte long.
bool sameButDots(std::string_view left, std::string_view right);

// "chief", "executive" of "ceo"; none where it is not in the table of short forms.
std::vector<std::string_view> inFull(std::string_view one);

// "lawyer", "defend": whoever is called so does so.
bool doesSo(std::string_view noun, std::string_view verb);

// 5: the word itself, 4: another form of it, 3: derived or of one matter with it, 2: related, which tells the same in
// other words, 1: a synonym, 0: none of these.
unsigned sameness(const Lexicon& lexicon, const QuestionWord& word, std::string_view key);

}  // namespace synoptic
