// told_once: what an article tells once of one thing, against what another article of the event tells of it, in
// whatever sentences: the minute of one player's penalty, the dead of the famine of 1984, whether the parachute opened.
// In: a kind, which says what to collect and when two values exclude each other. Out: findings of that kind.
// Method: a collector goes over the sentences of an article and puts what it finds under a key (who or what it is told
// of, and what of it). A key under which one article tells two values is dropped: it tells of two things. Whatever two
// articles have under one key is compared, unless the guards of the kind speak against it. Linear in the sentences,
// then in the keys in common. Example: "in the 78th minute, when Orlov converted a penalty" / "Orlov, whose 87th-minute
// penalty". Covered by tests/compare/rule_tables/told_once.cpp, told_once_again.cpp, parts_and_states.cpp,
// places_and_wholes.cpp and milestones.cpp.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "compare/changes.h"
#include "compare/findings.h"
#include "compare/quantities.h"
#include "compare/slots.h"

namespace synoptic {

struct OnceTold {
  SentenceRef sentence;
  Span span;
  std::string value;                 // as the statement shows it
  const Mention* mention = nullptr;  // the figure or date, or the verb of a deed
  double size = 0;                   // what a kind compares: metres, a minute; 1 of a deed done, 0 of one denied
  std::string verb{};                // of a deed: "open", "go-off"
  std::string_view sort{};           // … "fire" in "the fire alarm"
  int32_t published = DateInterval::kUnknown;  // of a deed: the day of the report
  bool settlement = false;                     // of a distance: it is told what the place is
};
OnceTold onceTold(const Side& side, const Mention& mention, double size = 0);

// What one article tells, by key.
class OnceTellings {
 public:
  void add(const std::string& key, OnceTold told);
  void spoil(const std::string& key);  // it tells of two such things

  struct Telling {
    std::vector<OnceTold> told;
    bool spoiled = false;
  };
  std::map<std::string, Telling> by_key;

 private:
  size_t count_ = 0;
};

// A key of parts, which may be numbers of joined names, rows of tables, or words.
template <class... Parts>
std::string onceKey(const Parts&... parts) {
  std::string out;
  const auto put = [&](const auto& part) {
    if constexpr (std::is_arithmetic_v<std::decay_t<decltype(part)>>)
      out += std::to_string(part);
    else
      out += part;
    out += '/';
  };
  (put(parts), ...);
  return out;
}

// The rows of a table that a range has a word of, as written, a bit each; at most 32 rows.
template <class Rows>
uint32_t rowsIn(const Side& side, TokenRange range, const Rows& rows) {
  uint32_t found = 0;
  for (size_t row = 0; row < rows.size(); ++row)
    if (hasWordOf(side, range, rows[row])) found |= uint32_t{1} << row;
  return found;
}
std::optional<size_t> onlyRow(uint32_t rows);  // none where there are two
TokenRange wholeRange(const Side& side);       // of the sentence
// Does the sentence tell a day that was over so long before the report?
bool tellsDayBefore(const Scene& scene, const Side& side, int32_t days);

// What speaks against two statements' being of one thing, a bit each.
enum OnceGuard : unsigned { kOneStory = 1, kOnePlace = 2, kOneName = 4, kOneBody = 8, kOneDay = 16 };

struct OnceKind {
  FactKind kind;
  Rule same, other;
  int strength;        // [0, 1000]
  uint32_t most_days;  // between the publications; kNone: any number
  unsigned guards;     // of OnceGuard
  void (*collect)(const Scene& scene, const Side& side, OnceTellings& out);
  // same and apart are told; unclear and apart within one article spoil the key
  Values (*relate)(const OnceTold& one, const OnceTold& other);
};

// The kinds: once_figures.cpp, once_shares.cpp, distances.cpp, milestones.cpp, done_or_not.cpp,
// open_or_shut.cpp, once_aboard.cpp, once_sides.cpp, once_lengths.cpp.
extern const OnceKind kOnceMinutes, kOncePastTolls, kOnceShares, kOnceDistances, kOnceMilestones, kOnceDone, kOnceOpen,
    kOnceAboard, kOnceSides, kOnceLengths;

}  // namespace synoptic
