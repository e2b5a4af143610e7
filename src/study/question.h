// question: a reader's question in words in, what is asked for and the words to look for out. Private to the room.
// Example: "How many points does the plan have?" asks for numbers that count points, in sentences with "plan".
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "study/study.h"

namespace synoptic {

// A set of FactKinds; empty: any will do.
using Kinds = uint32_t;
constexpr Kinds kindBit(FactKind kind) {
  return Kinds(1) << unsigned(kind);
}

struct QuestionWord {
  std::string asked;  // as it stands in the question
  std::string key, lemma;
  bool light = false;          // says only that something was or happened ("take", "last"): need not be met
  bool name = false;           // written with a capital, or a name of some text
  bool time = false;           // a year, month or weekday: what answers is of that time
  std::string iso{};           // of a year "2013", of a month "08"
  bool does = false;           // "who leads it": what such a one is called tells it as well
  bool known = false;          // behind "the": what the reader takes the texts to be about
  bool subject = false;        // "did the storm kill": known, and does what is asked about
  bool person = false;         // behind "the", somebody whom the texts may name or call otherwise
  bool quality = false;        // describes another word and is no noun
  bool governed = false;       // "in the crash": when or where it was
  bool placed = false;         // "of Vorland"
  bool joined = false;         // one name with the next: "Kemp & Sons"
  uint32_t token = 0;          // of the question
  std::string verb{}, with{};  // "call", "off": two words of a text that are as good as this one
  std::vector<std::string_view> related{};  // lemmas that tell the same: see related.h
};

struct Question {
  static constexpr size_t kMostWords = 32;  // further words are not looked for
  std::vector<QuestionWord> words;          // without function words and what only shows that it is a question
  Kinds wanted = 0;
  bool asks_reason = false;   // why: no slot of a text holds a reason
  bool open = false;          // "what did it plead guilty to": no kind of value, and no verb that was made out
  bool open_kind = false;     // "what injury does she have": a noun that is no kind of value
  bool asks_teller = false;   // who said, reported, wrote
  bool attribute = false;     // "what was her weight": a figure tells it, if anything does
  bool asks_words = false;    // what somebody said
  bool asks_speaker = false;  // who said or called it so, rather than who passed it on
  bool plain = false;         // "who said", "who called it so": any verb of speech will do
  bool in_full = false;       // "what did she say": all of it; "what did she call it": the very word
  uint32_t says = kNone;      // "what did she say": which word is said; those before it are the speaker
  uint32_t deed = kNone;      // "what did she see": which word is done
  std::string behind{};       // "what is he accused of": what stands behind that word
  bool polar = false;         // "was the museum insured": whether it is so
  bool happens = false;       // "what will happen to it": `deed` is what it happens to
  bool sort = false;          // "what kind of restaurant": what stands before the word `deed`
  uint32_t job = kNone;       // "what does her father do": which word names him, the last one
  bool by_what = false;       // "what caused it", "how did she do it": also what it was done by
  uint32_t kind = kNone;      // "which district": which word names what is asked for
  bool one_of = false;        // "which engine": one of several things of a kind
  uint32_t counted = kNone;   // "how many": which word is counted
  uint32_t office = kNone;    // "who is the judge": which word the person must be called by
  bool thing = false;         // "which ship": the word is what a thing is called
  uint32_t spare = 0;         // bits of words that a sum of money itself tells ("how much did it cost")
  uint32_t rare = 0;          // those of them that some text must have all the same ("how much ransom")
  bool people = false;        // "how many people": what is counted may be told in any word, or in none
  bool age = false;           // "how old"
  bool owned = false;         // "how many beds does it have": all of them
  bool each = false;          // "how many did each get": not all together
  bool much = false;          // "how much": no count of people
  bool size = false;          // "how big", "how strong": a figure right beside the words
  bool lasting = false;       // "how long": what lasted is what the length hangs on
  bool lasts = false;         // "how long was he there": whatever lasts, is or is spent so long
  bool undergoes = false;     // "who was sent home": to whom it was done
  bool weather = false;       // "how hot was it": the degrees alone tell it
  std::span<const std::string_view> units = {};  // "how fast": those of a number that answers; empty: any
  Tense tense = Tense::unknown;                  // "when was", "who did", "who will"
  bool acts = false;                             // "who met Lee": who did it, not to whom it was done
  bool times = false;                            // "how many times": "the seventh meeting" as well
  bool identity = false;                         // "who is Ann Lee": what the texts call her
  bool whose = false;                            // who has it: somebody's own, or what belongs to somebody
  bool origin = false;                           // "where does she come from"
  bool destination = false;                      // "where was the plane going"
  bool by_pronoun = false;  // "who was at the hospital", "who broke it": "she was", "she broke" tells it
  Kinds second = 0;         // of those wanted, what is meant only where nothing else is told ("how much": percent)
};

Question readQuestion(std::string_view text, const Lexicon& lexicon);

}  // namespace synoptic
