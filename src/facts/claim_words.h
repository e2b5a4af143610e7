// claim_words: what the readers of modality and attribution know of a word: does it make an event planned, wanted or
// doubtful, does it name a paper, a report or an unnamed source. The keys of a Document in, a set of classes for each
// out, looked up once a key. Method: hand-made tables, English. Example: "scheduled" is kPlanWord, "reportedly" is
// kReportAdverb. Covered by tests/facts/modality.cpp and tests/facts/attribution.cpp.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "facts/scan.h"

namespace synoptic {

enum ClaimClass : uint32_t {
  // what stands before "to" and a verb
  kPlanWord = 1u << 0,    // set, scheduled, plans, agreed: the event lies ahead
  kExpectWord = 1u << 1,  // expected, likely: ahead, and not sure
  kWantWord = 1u << 2,    // wants, urged, offered, tried: somebody would have it so
  kSeemWord = 1u << 3,    // appears, seems
  kBeliefWord = 1u << 4,  // (is) said, alleged, believed: somebody's word
  kCarryWord = 1u << 5,   // began, managed, continued: the event came about as the word before "to" did
  kDenyWord = 1u << 6,    // unable, refusal: it did not come about
  // adverbs
  kLikelyAdverb = 1u << 7,
  kPossibleAdverb = 1u << 8,
  kReportAdverb = 1u << 9,
  // who speaks
  kOutletNoun = 1u << 10,    // newspaper, agency, network
  kDocumentNoun = 1u << 11,  // report, statement, poll
  kUnnamedNoun = 1u << 12,   // source, insider
  kMediumNoun = 1u << 13,    // interview, statement, post: "in a … to/with/on" somebody who passes it on
  // verbs that introduce what is said although word_table.h does not list them as speech
  kBeliefVerb = 1u << 14,  // believes, hopes, fears: the word of their subject, when a clause follows
  kFindVerb = 1u << 15,    // found, shows: of studies, polls and papers
  kReportVerb = 1u << 16,  // reported, quoted: an outlet's verb for what another one says
  kDenyVerb = 1u << 17,    // denied, rejected, disputed
};

class ClaimWords {
 public:
  explicit ClaimWords(const Scan& scan);
  bool is(uint32_t token, uint32_t any_of) const { return (classes_[document_.tokens[token].key] & any_of) != 0; }

 private:
  const Document& document_;
  std::vector<uint32_t> classes_;  // by key
};

}  // namespace synoptic
