// corrections: what the reader corrects, applied to a comparison on its way. Each correction quotes words; they are
// found again at their old place or, when the text has moved, where they stand nearest to it. What cannot be applied
// changes nothing and gives one note. Example: {"kind":"pin","at":[{"article":"A","span":[20,31],"text":"Ferry
// sinks"},…]} links the sentence that holds "Ferry sinks" to another. The order of the steps is that of compare().
// Covered by tests/compare/corrections_test.cpp.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compare/compare.h"
#include "compare/entities.h"
#include "compare/scene.h"

namespace synoptic {

inline constexpr size_t kMostQuotes = 64;        // of one correction: more articles than anybody reads
inline constexpr size_t kMostQuoteBytes = 4096;  // of one quote: a very long sentence

struct CorrectionRow {
  CorrectionKind kind;
  std::string_view name;
  size_t least, most;   // quotes
  bool relation, date;  // takes these members
};
std::span<const CorrectionRow> correctionTable();  // ordered by kind

// "2026-01-22", or "2026-01-22/2026-01-25" (half-open); unknown for anything else.
DateInterval parseCorrectedDate(std::string_view text);

class Corrections {
 public:
  // Finds the quotes in the documents.
  Corrections(std::vector<Correction> corrections, const std::vector<Document>& documents);

  void setPublished(std::vector<std::string>& published);
  void setDates(std::vector<Reading>& readings);
  void joinNames(const std::vector<Document>& documents, std::vector<Reading>& readings, Entities& entities);
  Settled settled();
  // Dismisses, confirms, changes and adds facts; takes back what joined or parted names refute.
  void correctFacts(const Scene& scene, std::vector<Fact>& facts);

  // The corrections as they were applied, and a note for each that was not.
  std::vector<Correction> report(const std::vector<ComparedArticle>& articles, std::vector<Note>& notes) const;

 private:
  enum class State : uint8_t { waiting, applied, gone, one_article, no_date, no_name, no_fact, two_sentences };
  struct Placed {
    Correction correction;
    std::vector<SentenceRef> sentences;  // of each quote; sentence kNone: its words are not there
    State state = State::waiting;
  };

  template <class Act>
  void each(std::initializer_list<CorrectionKind> kinds, Act act);
  State addFact(const Scene& scene, const Placed& placed, std::vector<Fact>& facts) const;
  void dropRefuted(const Scene& scene, std::vector<Fact>& facts) const;

  std::vector<Placed> list_;
};

}  // namespace synoptic
