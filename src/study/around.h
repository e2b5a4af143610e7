// around: what stands right beside a value, in words. Private to the room.
// Example: of "Lee, 44, sued" the number is an age; of "Lee's father, Max" Max is apposed to "father".
#pragma once
#include "compare/compare.h"

namespace synoptic {

// "in Geneva", "to the harbor".
bool isGoverned(const Document& document, const Mention& mention);

// Not "the company's" and not "over the company".
bool isSubject(const Document& document, const Mention& mention);

// "Mr. Lee, 44, a", "44 years old", "aged 44", "the 44-year-old".
bool isAge(const ComparedArticle& article, const FactMention& words);

// "its secretary, Ann Lee", "Lee's father, the Rev. Max Lee", "Ann Lee, the secretary": nothing but articles, commas and
// titles between a noun (a token) and a name.
bool isApposed(const ComparedArticle& article, uint32_t noun, Span name);

}  // namespace synoptic
