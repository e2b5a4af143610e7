// See before_colon.h.
#include "facts/before_colon.h"

#include <array>

namespace synoptic {
namespace {

constexpr uint32_t kHeaderReach = 6;  // tokens of the name before a colon

constexpr auto kIn = std::to_array<std::string_view>({"in", "near", "across", "throughout"});
constexpr auto kSorts =
    std::to_array<std::string_view>({"province", "city", "town", "village", "region", "island", "county", "district"});

}  // namespace

ColonReader::ColonReader(SpokenSentence& sentence) : sentence_(sentence) {
  findPlaced();
}

void ColonReader::read() {
  const Scan& scan = sentence_.scan;
  const SubjectFinder& subjects = sentence_.subjects;
  const uint32_t first = sentence_.first, end = sentence_.end;
  uint32_t at = first;
  while (at < end && at < first + kHeaderReach && subjects.nameAt(at) && subjects.sameNameAt(at, first)) ++at;
  if (at == first || at + 2 >= end || scan.key(at) != ":") return;
  if (sentence_.inside[at + 1] || scan.has(at + 1, kQuoteMark)) return;
  const Span said = sentence_.clauses.content(at + 1, end);
  if (said.empty()) return;
  const uint32_t entity = subjects.entityAt(first);
  if (entity != kNone && (scan.entities[entity].kind == MentionKind::place || placed_[entity])) return;
  sentence_.add(said, {subjects.spanAt(first), entity, at, false}, at);
}

// "Zebraki: cholera slows": a name that nobody knows is a place where the article has it behind "in", "near" or
// "province of".
void ColonReader::findPlaced() {
  const Scan& scan = sentence_.scan;
  placed_.assign(scan.entities.size(), false);
  for (const Mention& one : scan.mentions) {
    if (one.entity == kNone || one.kind != MentionKind::name || !scan.entities[one.entity].outlet.empty()) continue;
    const uint32_t at = sentence_.sources.tokenAt(one.span.begin);
    if (at < 2) continue;
    const bool sort = scan.key(at - 1) == "of" && isAmong(kSorts, scan.key(at - 2));
    if (sort || isAmong(kIn, scan.key(at - 1))) placed_[one.entity] = true;
  }
}

}  // namespace synoptic
