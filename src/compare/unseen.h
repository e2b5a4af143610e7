// Texts are compared as a reader sees them. In: a request whose texts may hold characters that nobody can see (bidi
// controls, zero-width, tag and selecting characters, soft hyphens). Out: what `compared` makes of the texts without
// them; its bodies hold them all again, and every span stands where its words stand there. What a script needs to be
// written (joiners of Arabic or Hindi, spaces of Thai, emoji) stays. Example: "Joris Va<U+200B>el" in one article and
// "Joris Vael" in the other are one name. Spans begin and end at what is seen, and hold what is hidden within. Linear.
// Covered by tests/compare/unseen_test.cpp; what the reader is told of them: web/src/hidden.ts.
#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "compare.h"

namespace synoptic {

Comparison withoutUnseen(Request request, const std::function<Comparison(Request&&)>& compared);

// A text without what cannot be seen; valid UTF-8 only.
std::string seenText(std::string_view text);

}  // namespace synoptic
