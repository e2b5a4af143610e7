// fit: what one value, with its words in one sentence, has to do with the question: whether it holds the office asked
// for, is where and when it is asked about, was said by whom it is asked of. Of figures figure_fit.h tells more.
// Private to the room. Example: of "who is the mayor" Ann Lee of "Ann Lee, the mayor, said" holds the office.
#pragma once
#include <map>
#include <set>
#include <string_view>

#include "study/reach.h"

namespace synoptic {

// Each is linear in the tokens of one sentence but for finding its mention.
class Fit {
 public:
  Fit(const Comparison& comparison, const Lexicon& lexicon, const Question& question, const Reach& reach);

  // A country or its people where it does what "who" asks about ("The Russians have invited us"), any name where a
  // place stands ("left Wexmere").
  bool standsFor(FactKind kind, const FactMention& words) const;

  bool hasKindWord(const FactMention& words) const;

  // The mention of the reading under a fact's words; kNone: none of its own ("claim").
  uint32_t mentionAt(const FactMention& words) const;
  const Mention* mentionOf(const FactMention& words) const;  // nullptr: none of its own

  // What stands right at one value: its verb, what it counts.
  Mask nearOf(const FactMention& words) const;

  // "take three months".
  Mask beforeIt(const FactMention& words) const;

  // "up to five years in prison".
  Mask behindIt(const FactMention& words) const;

  // "Who died": not "Kelmouth" of "at Kelmouth".
  bool isElsewhere(const FactMention& words) const;

  // Whether the question is about another time than the text, or asks who did it and this is to whom it was done.
  bool isBeside(const FactMention& words) const;

  // "In 2003 a fire killed nine": of an event long before the one that the article reports, for "who" and "how many"
  // of a question that names no time.
  bool isLongAgo(const FactMention& words) const;

  // The token of the office asked for that is apposed to a name; kNone: none.
  uint32_t officeOf(const FactMention& words) const;

  // "who is the judge": that person, or whoever stands right beside the word.
  bool holdsOffice(const FactMention& words) const;

  // "who met Dmitriev": Dmitriev is no answer, by whatever part of his name.
  bool isAsked(FactKind kind, const FactMention& words) const;

  // "who will meet Lee": not the agency that tells it, unless that is asked.
  bool isTeller(FactKind kind, const FactMention& words) const;

  // "Who called it so", "what did she say": the speaker alone, and the speaker's words alone.
  bool speaksRight(const FactMention& words) const;

  // "what did the mayor say": whose words they are has been looked at.
  Mask speakerMask(const FactMention& words) const;

 private:
  // "Police said on Friday": when it was told rather than when it was.
  bool isWhenTold(const Document& document, const Mention& mention) const;

  // "Who invited Lee": not "whose son Lars came up", not Lee, and nobody who only is called "a Democrat".
  bool isBystander(const FactMention& words, const Mention& mention) const;

  // "Lee's car", "it belongs to Lee", for "whose car is it".
  bool isOwner(const FactMention& words) const;

  // "Lee said there would be an inquiry": who only tells of it does not do it.
  bool isOnlyTeller(const FactMention& words) const;

  // A day that had passed when most of the articles came out.
  bool isOver(const Mention& mention) const;

  // "who is the harbor master": the person whose office has these words, wherever any of the texts names it.
  Mask roleMask(const Entity& entity) const;

  Mask rolesOf(const Entity& entity) const;

  // What dates of long ago begin or hang on.
  void findLongAgo();

  // "the treasurer, Malin Ros": a name of no known kind is of a person; not "the Orla treasurer".
  bool isCalledByOffice(const FactMention& words) const;

  // "Its secretary, Ann Lee": what the sentence before has of the question is whose secretary she is.
  Mask ownerMask(const FactMention& words) const;

  // "Who owns Kemp & Sons": Dario Kemp may, whose name has a part of theirs and a word of its own.
  bool isPartOfAsked(uint32_t article, uint32_t mention) const;

  const Comparison& comparison_;
  const Lexicon& lexicon_;
  const Question& question_;
  const Reach& reach_;
  std::set<SentenceRef> old_;                          // a date of long ago begins them
  std::set<std::pair<uint32_t, uint32_t>> old_verbs_;  // article, token: a date of long ago hangs on it
  std::set<std::string_view> places_;                  // names that stand behind "in" or "at" somewhere
  std::map<std::string_view, Mask> roles_;             // of each person, by the name that all texts agree on
};

}  // namespace synoptic
