// around: what stands right beside a value, in words. Private to the room.
// Example: of "Lee, 44, sued" the number is an age; of "Lee's father, Max" Max is apposed to "father".
#pragma once
#include <functional>
#include <utility>

#include "compare/compare.h"

namespace synoptic {

// "sentence" of "a sentence of four months": the token; kNone: none.
uint32_t headBefore(const Document& document, const Mention& mention);

// "Two of the injured".
bool isPartOf(const Document& document, const Mention& mention);

// "11,000 staff", "five families": what is counted is somebody.
bool countsPersons(const Document& document, const Mention& mention, const Lexicon& lexicon);

// "14" of "four of its 14 beds".
bool isWholeOfPart(const Document& document, const Mention& mention);

// "Each got 24,000", "£60 apiece".
bool tellsEach(const Document& document, const Mention& mention);

// "Of 9,400 computers 2,027 were lost", at the start of a sentence: the whole; then the token of "Of". kNone: not so.
uint32_t wholeBefore(const Document& document, const Mention& mention);

// The first token of a sentence that a span touches; its end: none.
uint32_t firstAt(const Document& document, const Sentence& sentence, Span span);

// The token before the words, in their sentence; kNone: none.
uint32_t tokenBefore(const Document& document, const FactMention& words);

// "for Thanksgiving".
bool isFor(const Document& document, const Mention& mention);

// "the hottest day of the summer": of all of it the day is one.
bool isSeasonOf(const Document& document, const Mention& mention);

// "in Geneva", "to the harbor".
bool isGoverned(const Document& document, const Mention& mention);

// "a Democrat": what somebody is rather than who.
bool isDescription(const Document& document, const Mention& mention);

// "invited" of "The Russians have invited us": the first word after the mention that is no function word, right behind
// it; kNone: none.
uint32_t verbAfter(const Document& document, const Mention& mention);

// A name that stands where a place does: "from Wexmere", "left Wexmere"; a body only as in the latter and after "at".
bool isPlaced(const Document& document, const Mention& mention, const Lexicon& lexicon);

// "Ann Lee of Porto", "a baker from Porto", "born in Porto".
bool isOrigin(const ComparedArticle& article, const Mention& mention, const Lexicon& lexicon);

// "the first African man": the name only describes the noun behind it.
bool isAdjective(const Document& document, const Mention& mention, const Lexicon& lexicon);

// Right behind "in", "at" or "near": "at Kelmouth".
bool isWithin(const Document& document, const Mention& mention);

// Right behind "to", "from", "into" or "through": "flown to Kelmouth".
bool isGoneTo(const Document& document, const Mention& mention);

// Not "the company's" and not "over the company".
bool isSubject(const Document& document, const Mention& mention);

// "whose son Lars came up" of "Moen, whose son Lars came up, waited": within a clause between two commas that tells
// more of somebody else, and has not the verb that is asked about.
bool isInRelative(const Document& document, const Mention& mention, const std::function<bool(uint32_t)>& isAsked);

// "OSLO, Aug 17 (UW) - ": the day of a dateline.
bool isDateline(const Document& document, const Mention& mention);

// "in Tamrud", but no "shares in Tamrud".
bool isIn(const Document& document, const Mention& mention);

// "to Tamrud", "for Tamrud": where somebody goes.
bool isDestination(const Document& document, const Mention& mention);

// "bound for Tamrud", "near Tamrud", "a fire in Tamrud".
bool isPlacedBehind(const Document& document, const Mention& mention);

// "OSLO" and "UW" of it: where and by whom it was written.
bool isInDateline(const Document& document, const Mention& mention);

// "shot by", "shot dead by": the token of "by" behind a verb, with nothing but what became of it between; kNone: none.
uint32_t byBehind(const Document& document, const Sentence& sentence, uint32_t verb);

// Whose age it is where that stands right beside it, as an entity of the article: "Lee, 44,", "the 44-year-old driver
// Ann Lee"; kNone: not told so.
uint32_t agedBy(const ComparedArticle& article, const FactMention& words);

// The same where no other figure can stand so: "Lee, 44, sued", "the 44-year-old".
bool isAgeOfPerson(const ComparedArticle& article, const FactMention& words);

// "Mr. Lee, 44, a", "44 years old", "aged 44", "the 44-year-old".
bool isAge(const ComparedArticle& article, const FactMention& words);

// The tokens with nothing but articles, commas and titles between them and a name: "secretary" of "its secretary, Ann
// Lee", "father" of "Lee's father, the Rev. Max Lee", "mayor" of "Ann Lee, the mayor". First and last token looked at,
// which are in the sentence.
std::pair<uint32_t, uint32_t> apposedTo(const ComparedArticle& article, const FactMention& name);

}  // namespace synoptic
