// sources: the subject of a verb of speech in, what kind of source it is out: a person, a body, an outlet, a document,
// people of a kind, or nobody who is named. Example: "people familiar with the matter" is unnamed, "the newspaper" is
// the outlet that was named last. Covered by tests/facts/attribution.cpp.
#pragma once
#include "facts/claim_words.h"
#include "facts/speakers.h"

namespace synoptic {

class SourceReader {
 public:
  SourceReader(const Scan& scan, const ClaimWords& words, const SubjectFinder& subjects)
      : scan_(scan), words_(words), subjects_(subjects) {}

  // The token that holds the byte, or the next one.
  uint32_t tokenAt(uint32_t byte) const;
  // Must be called sentence by sentence, so that "the newspaper" and "he" find who was named before.
  void enter(uint32_t sentence);
  // The source behind a speaker; what it passes on ("Bloomberg's sources") is added to `through`.
  Source read(const Speaker& speaker, std::vector<Source>& through) const;
  // The outlet that the name at `token` is, by its name or by what the text calls it ("Bild newspaper"); kind unknown
  // when it is none.
  Source outletAt(uint32_t token) const;
  // The outlets that the speaker of the verb spoke to: behind "told", or behind a medium ("in an interview with CNBC").
  // `inside`: for every token, whether it lies within quotation marks.
  std::vector<Source> spokenTo(uint32_t verb, Span speaker, const std::vector<bool>& inside) const;
  // The first token of the subject that has the token in it: "both Oslo and [Bergen]".
  uint32_t beginOfSubject(uint32_t token) const;
  // Where the words begin of those who speak together, the last of whom begins at `from`: "Oslo and [Bergen] said".
  uint32_t beginOfAll(uint32_t from) const;
  // Can the token stand before a name and belong to it: a noun, an adjective, whose it is, parts of "state-run".
  bool describes(uint32_t token) const;
  // Where the words begin that stand before the name at `token` and belong to it, behind a comma or a quotation: "…,
  // state news agency Tass", "…, Mayor Jana Pelk", "…, Norvia's state-run Tass news service"; else the token itself.
  uint32_t beginOfPhrase(uint32_t token) const;
  // The outlet that tokens from `from` on name, up to the next mark, where the speaker is nobody else ("the Tass news
  // service"); else the speaker.
  Speaker orOutlet(const Speaker& speaker, uint32_t from, uint32_t end) const;
  void spoke(const Source& source);
  bool carriedFromBefore(const Source& source) const {
    return source.entity != kNone && last_sentence_ < sentence_ && source.entity == last_.entity;
  }

 private:
  SourceKind kindOfEntity(uint32_t entity) const;
  SourceKind kindOfPhrase(uint32_t first, uint32_t end) const;
  bool pressNounAt(uint32_t token) const;
  bool calledOutlet(uint32_t token) const;
  Source outletIn(uint32_t first, uint32_t end) const;

  const Scan& scan_;
  const ClaimWords& words_;
  const SubjectFinder& subjects_;
  uint32_t sentence_ = 0;
  Source last_;  // the last person that spoke
  uint32_t last_sentence_ = 0;
  uint32_t outlet_ = kNone;  // entity of the outlet that was named last
  uint32_t outlet_sentence_ = 0;
};

}  // namespace synoptic
