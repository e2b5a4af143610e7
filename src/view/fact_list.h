// fact_list: a Comparison in, the list of facts out: sections with counts, conflicts first, each fact a card of
// measured lines. Heights are measured in slices from the top (an estimate stands in below), so thousands of facts cost
// no waiting, and what is visible is found by bisection. Example: three conflicts and one shared fact give the entries
// section, fact, fact, fact, section, fact. Covered by tests/view/fact_list_test.cpp.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "view/marks.h"
#include "view/wrap.h"

namespace synoptic {

// What a piece of chrome text is written in; relations follow in the order of Relation.
enum class Ink : uint8_t { text, muted, faint, accent, on_accent, shared, conflict, differs, only };
inline constexpr size_t kInks = 9;
inline Ink inkOf(Relation relation) {
  return Ink(uint8_t(Ink::shared) + uint8_t(relation));
}

// A measured line of a card; x and y from the card's corner, y of the line's top.
struct CardLine {
  std::string text;
  float x = 0, y = 0, width = 0;
  Face face = Face::body;
  Ink ink = Ink::text;
  bool struck = false;  // a line goes through it
};

struct Card {
  std::vector<CardLine> lines;
  float height = 0;
};

// Lays out one fact: what it is about, each value with the labels of its articles, and where it is chosen the
// explanation and the rule. Never more lines than a reader would read: the rest is counted.
Card composeCard(const Comparison& comparison, uint32_t fact, bool chosen, float width, const Measure& measure);

// Where the sign of a card lies, and the left edge of its text.
inline constexpr float kCardPadding = 14, kCardText = 44;

// The fact in one sentence for assistive technology: "Conflict. people hurt: 12 (Northwater); 15 (The Courier)".
std::string spokenFact(const Comparison& comparison, uint32_t fact);

// What the reader did to a fact, in a few words; "" for nothing.
std::string_view markOf(const Fact& fact);

// "Conflicts", "Differences", "Shared", "Only in one".
std::string_view sectionName(Relation relation);

struct ListEntry {
  Relation relation = Relation::shared;
  int32_t fact = -1;  // -1: the head of the relation's section
  size_t count = 0;   // of a head: facts below it
};

// Which facts are listed. `text`: what about, values, labels or explanation must hold, capitals of ASCII set aside.
struct FactFilter {
  enum class Mark : uint8_t { any, undismissed, dismissed, reader };
  std::array<bool, 4> shown{true, true, true, true};  // by Relation
  int kind = -1, article = -1;                        // of FactKind; that states it; -1: any
  std::string text;
  Mark mark = Mark::any;  // what the reader did to it
  bool passes(const Comparison& comparison, const Fact& fact) const;
};

class FactList {
 public:
  // Heights are forgotten.
  void build(const Comparison& comparison, const FactFilter& filter);
  bool resize(float width);            // true: another width, heights are forgotten
  void remeasure() { forgetFrom(0); }  // fonts changed
  void choose(int32_t fact);           // -1: none

  const std::vector<ListEntry>& entries() const { return entries_; }
  int32_t entryOf(int32_t fact) const;  // -1: filtered out or none

  // Measures up to `most` more entries (and everything before entry `through`); true: some are still estimates.
  bool measure(const Comparison& comparison, const Measure& measure, size_t most, int32_t through = -1);

  float top(size_t entry) const;
  float height(size_t entry) const { return top(entry + 1) - top(entry); }
  float total() const { return top(entries_.size()); }
  struct Range {
    size_t begin = 0, end = 0;
  };
  Range visible(float from, float to) const;

  static constexpr float kHeadHeight = 38;

 private:
  std::vector<ListEntry> entries_;
  std::vector<int32_t> entry_of_;  // by fact
  std::vector<float> tops_{0};     // of the measured entries, and the end of the last
  float width_ = 0;
  int32_t chosen_ = -1;

  static constexpr float kEstimate = 96;
  void forgetFrom(size_t entry);
};

}  // namespace synoptic
