// question_names: a question and the texts in, which of its words are names out, however they were typed. Private to
// the room. Example: of "what did lindqvist say" the second word is a name where some text has "Ann Lindqvist".
#pragma once
#include "study/question.h"

namespace synoptic {

// A person, a place, an organisation, or a name of no known kind.
bool isName(FactKind kind);

// A word of the question that is part of a name in some text is a name. Linear in the tokens, but for the sentences of
// names.
void markNames(const Comparison& comparison, Question& question);

// "Who is the minister of Vorland": where every article is about Vorland no sentence need say so.
void forgetPlaces(const Comparison& comparison, Question& question);

}  // namespace synoptic
