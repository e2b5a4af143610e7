// evidence of the two sentences alone: merges of their sorted lists of words, word pairs and clues.
// A Pair in, the numbers named by kEvidenceNames out. Symmetric in the two sentences.
// Covered by tests/align/evidence.cpp.
#include "align/evidence.h"

#include <algorithm>

#include "align/numeric.h"

namespace synoptic {
namespace {

constexpr size_t kQuotedWords = 4;  // shorter quotations are single words that many say
// What two other values of one measure ("two hours", "five hours") are worth against two equal ones. Chosen, not
// learned: where two reports contradict each other is where they must meet, and gold has too few such pairs to teach
// it.
constexpr double kOtherValue = 0.3;
constexpr size_t kWordsForKinship = 24;  // of each side: longer sentences ask the lexicon about their rarest only

void keepRarest(std::vector<Term>& terms) {
  if (terms.size() <= kWordsForKinship) return;
  std::sort(terms.begin(), terms.end(),
            [](const Term& a, const Term& b) { return a.bits != b.bits ? a.bits > b.bits : a.id < b.id; });
  terms.resize(kWordsForKinship);
}

// How far two quotations are the same words, function words too: quotations are shortened, not retold. 0 up to half of
// the shorter one, 1 for all of it.
double sameQuotation(const std::vector<uint64_t>& a, const std::vector<uint64_t>& b) {
  const size_t shorter = std::min(a.size(), b.size());
  if (shorter < kQuotedWords) return 0;
  size_t shared = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    shared += a[i] == b[j];
    const bool left = a[i] <= b[j], right = b[j] <= a[i];
    i += left, j += right;
  }
  return std::max(0.0, 2 * static_cast<double>(shared) / static_cast<double>(shorter) - 1);
}

// Days between the nearest of the dates of both; 0 when one names none.
int32_t daysBetween(const std::vector<int32_t>& a, const std::vector<int32_t>& b) {
  if (a.empty() || b.empty()) return 0;
  int32_t nearest = INT32_MAX;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    nearest = std::min(nearest, a[i] < b[j] ? b[j] - a[i] : a[i] - b[j]);
    a[i] < b[j] ? ++i : ++j;
  }
  return nearest;
}

// 0 within a fortnight, towards 1 for months and years.
double farApart(int32_t days) {
  return days > 14 ? saturated(static_cast<double>(days - 14), 14) : 0;
}

struct SharedClues {
  double bits = 0;
  bool left = false, right = false;  // has any
};

// Clues of the kinds in `kinds` (a bit each).
SharedClues sharedClues(const Profile& a, const Profile& b, unsigned kinds) {
  SharedClues shared;
  const auto counts = [&](const ClueTerm& clue) { return (kinds >> static_cast<unsigned>(clue.kind) & 1u) != 0; };
  auto j = b.clues.begin();
  for (const ClueTerm& clue : a.clues) {
    if (!counts(clue)) continue;
    shared.left = true;
    while (j != b.clues.end() && j->id < clue.id) ++j;
    if (j != b.clues.end() && j->id == clue.id) shared.bits += clue.bits;
  }
  shared.right = std::any_of(b.clues.begin(), b.clues.end(), counts);
  return shared;
}

constexpr unsigned bit(Clue::Kind kind) {
  return 1u << static_cast<unsigned>(kind);
}
constexpr unsigned kNameKinds = bit(Clue::Kind::name) | bit(Clue::Kind::place) | bit(Clue::Kind::speaker);
constexpr unsigned kValueKinds = bit(Clue::Kind::number) | bit(Clue::Kind::date);

double ratio(double part, double whole) {
  return whole > 0 ? part / whole : 0;
}

}  // namespace

Weigher::Overlap Weigher::overlapOf(const Profile& a, const Profile& b) {
  Overlap overlap;
  left_only_.clear(), right_only_.clear(), akin_.clear();
  auto i = a.terms.begin();
  auto j = b.terms.begin();
  while (i != a.terms.end() && j != b.terms.end()) {
    if (i->id < j->id) {
      left_only_.push_back(*i++);
    } else if (j->id < i->id) {
      right_only_.push_back(*j++);
    } else {
      overlap.bits += i->bits;
      overlap.rarest = std::max(overlap.rarest, i->bits);
      if (i->kind == TermClass::event) overlap.event_bits += i->bits;
      if (i->kind == TermClass::event || i->kind == TermClass::thing) overlap.matter += i->bits;
      ++overlap.words;
      ++i, ++j;
    }
  }
  left_only_.insert(left_only_.end(), i, a.terms.end());
  right_only_.insert(right_only_.end(), j, b.terms.end());
  return overlap;
}

// Rarity of words that are akin. Every word is akin to one word at most, first come by the order of the left ones.
double Weigher::kinship() {
  keepRarest(left_only_);
  keepRarest(right_only_);
  bool any = false;
  for (const Term& term : left_only_) any = any || !corpus_.akinTo(term.id).empty();
  if (!any) return 0;
  for (uint32_t j = 0; j < right_only_.size(); ++j) {
    if (right_only_[j].kind != TermClass::number) place_[right_only_[j].id] = j + 1;
  }
  taken_.assign(right_only_.size(), false);
  double bits = 0;
  for (const Term& term : left_only_) {
    if (term.kind == TermClass::number) continue;
    uint32_t first = UINT32_MAX;
    for (const uint32_t other : corpus_.akinTo(term.id)) {
      if (const uint32_t place = place_[other]; place != 0 && place < first && !taken_[place - 1]) first = place;
    }
    if (first == UINT32_MAX) continue;
    const Term& other = right_only_[first - 1];
    taken_[first - 1] = true;
    bits += std::min(term.bits, other.bits);
    akin_.push_back({term.id, other.id});
  }
  for (const Term& term : right_only_) place_[term.id] = 0;
  return bits;
}

// Rarity of the close pairs of words in common. "met … Moscow" and "meeting … Moscow" are the same pair; a pair of
// names says who, which the names have said already.
double Weigher::sharedPairs(const Overlap& overlap, const std::vector<WordPairTerm>& a,
                            const std::vector<WordPairTerm>& b) {
  if (overlap.words + akin_.size() < 2) return 0;
  const auto inRight = [&](uint32_t term) {
    for (const auto& [left, right] : akin_) {
      if (left == term) return right;
    }
    return term;
  };
  const auto before = [](const WordPairTerm& p, uint64_t key) { return p.key < key; };
  double bits = 0;
  auto next = b.begin();  // where the keys of a that stand for themselves have come to
  for (const WordPairTerm& pair : a) {
    if (pair.names) continue;
    const uint64_t key = akin_.empty() ? pair.key
                                       : WordPairTerm::keyOf(inRight(static_cast<uint32_t>(pair.key >> 32)),
                                                             inRight(static_cast<uint32_t>(pair.key)));
    auto at = next;
    if (key == pair.key) {
      while (next != b.end() && next->key < key) ++next;
      at = next;
    } else {
      at = std::lower_bound(b.begin(), b.end(), key, before);
    }
    if (at != b.end() && at->key == key) bits += std::min(at->bits, pair.bits);
  }
  return bits;
}

Evidence Weigher::weigh(Pair pair) {
  const Profile &a = corpus_.profiles[pair.left], &b = corpus_.profiles[pair.right];
  const Overlap overlap = overlapOf(a, b);
  const double akin = kinship();
  const SharedClues names = sharedClues(a, b, kNameKinds), values = sharedClues(a, b, kValueKinds);
  const ValueMatch otherwise = matchValues(a.values, b.values);
  const double left_cover = std::min(1.0, ratio(overlap.bits + akin, a.bits));
  const double right_cover = std::min(1.0, ratio(overlap.bits + akin, b.bits));
  return {
      1,
      saturated(overlap.bits, 16),
      overlap.rarest / 8,
      std::max(left_cover, right_cover),
      std::min(left_cover, right_cover),
      saturated(overlap.event_bits, 6),
      saturated(sharedPairs(overlap, a.pairs, b.pairs), 30),
      sameQuotation(a.quoted, b.quoted),
      saturated(akin, 6),
      names.left && names.right && names.bits == 0 ? 1.0 : 0.0,
      saturated(values.bits + otherwise.near + kOtherValue * otherwise.other, 6),
      a.front && b.front ? 1.0 : 0.0,
      1 / ((1 + a.depth) * (1 + b.depth)),
      1 - (a.place < b.place ? b.place - a.place : a.place - b.place),
      farApart(daysBetween(a.days, b.days)),
      articlesApart(corpus_.article[pair.left], corpus_.article[pair.right]),
  };
}

// How far the days lie apart that two articles are about; not at all when each names the other's: a short text may tell
// most of all of a day to come.
double Weigher::articlesApart(uint32_t left, uint32_t right) const {
  const int32_t a = corpus_.day[left], b = corpus_.day[right];
  if (a == kNoDay || b == kNoDay) return 0;
  const auto names = [&](uint32_t article, int32_t day) {
    const std::vector<int32_t>& days = corpus_.days_named[article];
    const int32_t near = corpus_.options.days_of_one_event;
    const auto at = std::lower_bound(days.begin(), days.end(), day - near);
    return at != days.end() && *at <= day + near;
  };
  if (names(left, b) && names(right, a)) return 0;
  return farApart(a < b ? b - a : a - b);
}

double Weigher::sharedMatter(Pair pair) {
  const Overlap overlap = overlapOf(corpus_.profiles[pair.left], corpus_.profiles[pair.right]);
  return overlap.matter + kinship();
}

}  // namespace synoptic
