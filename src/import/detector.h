// Which legacy charset bytes are in when nothing says so: bytes in, a name as in legacy.h out. Every charset is tried;
// the one is taken under which the words with letters beyond ASCII are most probable in one of its languages, by the
// share of each letter in that language (letter_weights.h). A sign within a word, a capital behind a small letter and
// an unassigned byte cost dearly. Example: "\xCF\xF0\xE8\xE2\xE5\xF2" is "Привет" in windows-1251.
// Covered by tests/import/legacy_test.cpp; accuracy: tests/import/quality/charsets.py.
#pragma once
#include <string_view>

namespace synoptic {

// Looks at up to 16 KB from the first byte beyond ASCII on; linear. "windows-1252" when there is none.
std::string_view detectCharset(std::string_view bytes);

}  // namespace synoptic
