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

struct Overlap {
  double bits = 0, rarest = 0, event_bits = 0, matter = 0;
  std::vector<Term> left_only, right_only;
  std::vector<std::pair<uint32_t, uint32_t>> akin;  // of left_only and right_only
};

Overlap overlapOf(const Profile& a, const Profile& b) {
  Overlap overlap;
  auto i = a.terms.begin();
  auto j = b.terms.begin();
  while (i != a.terms.end() || j != b.terms.end()) {
    if (j == b.terms.end() || (i != a.terms.end() && i->id < j->id)) {
      overlap.left_only.push_back(*i++);
    } else if (i == a.terms.end() || j->id < i->id) {
      overlap.right_only.push_back(*j++);
    } else {
      overlap.bits += i->bits;
      overlap.rarest = std::max(overlap.rarest, i->bits);
      if (i->kind == TermClass::event) overlap.event_bits += i->bits;
      if (i->kind == TermClass::event || i->kind == TermClass::thing) overlap.matter += i->bits;
      ++i, ++j;
    }
  }
  return overlap;
}

void keepRarest(std::vector<Term>& terms) {
  if (terms.size() <= kWordsForKinship) return;
  std::sort(terms.begin(), terms.end(),
            [](const Term& a, const Term& b) { return a.bits != b.bits ? a.bits > b.bits : a.id < b.id; });
  terms.resize(kWordsForKinship);
}

// Every word is akin to one word at most, first come by rarity of the left one.
double kinshipOf(Overlap& overlap, Kinship& kinship) {
  keepRarest(overlap.left_only);
  keepRarest(overlap.right_only);
  double bits = 0;
  std::vector<bool> taken(overlap.right_only.size());
  for (const Term& term : overlap.left_only) {
    if (term.kind == TermClass::number) continue;
    for (size_t j = 0; j < overlap.right_only.size(); ++j) {
      const Term& other = overlap.right_only[j];
      if (taken[j] || other.kind == TermClass::number || !kinship.akin(term.id, other.id)) continue;
      taken[j] = true;
      bits += std::min(term.bits, other.bits);
      overlap.akin.push_back({term.id, other.id});
      break;
    }
  }
  return bits;
}

// A pair of names says who, which the names have said already.
bool saysWhat(const WordPairTerm& pair) {
  return !pair.names;
}

// "met … Moscow" and "meeting … Moscow" are the same pair.
double sharedPairs(const Overlap& overlap, const std::vector<WordPairTerm>& a, const std::vector<WordPairTerm>& b) {
  const auto inRight = [&](uint32_t term) {
    for (const auto& [left, right] : overlap.akin) {
      if (left == term) return right;
    }
    return term;
  };
  double bits = 0;
  for (const WordPairTerm& pair : a) {
    if (!saysWhat(pair)) continue;
    const uint64_t key =
        WordPairTerm::keyOf(inRight(static_cast<uint32_t>(pair.key >> 32)), inRight(static_cast<uint32_t>(pair.key)));
    const auto at =
        std::lower_bound(b.begin(), b.end(), key, [](const WordPairTerm& p, uint64_t k) { return p.key < k; });
    if (at != b.end() && at->key == key) bits += std::min(at->bits, pair.bits);
  }
  return bits;
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

bool Kinship::akin(uint32_t term, uint32_t other) {
  if (other < term) std::swap(term, other);
  const auto [at, fresh] = known_.try_emplace(static_cast<uint64_t>(term) << 32 | other, false);
  if (fresh) {
    const std::string_view a = corpus_.lemmas[term], b = corpus_.lemmas[other];
    at->second = !a.empty() && !b.empty() && (corpus_.lexicon->derived(a, b) || corpus_.lexicon->synonymous(a, b));
  }
  return at->second;
}

Evidence weighEvidence(const Corpus& corpus, Pair pair, Kinship& kinship) {
  const Profile &a = corpus.profiles[pair.left], &b = corpus.profiles[pair.right];
  Overlap overlap = overlapOf(a, b);
  const double akin = kinshipOf(overlap, kinship);
  const SharedClues names = sharedClues(a, b, kNameKinds), values = sharedClues(a, b, kValueKinds);
  const ValueMatch otherwise = matchValues(a.values, b.values);
  const double left_cover = std::min(1.0, ratio(overlap.bits + akin, a.bits));
  const double right_cover = std::min(1.0, ratio(overlap.bits + akin, b.bits));
  const int32_t day_a = corpus.day[corpus.article[pair.left]], day_b = corpus.day[corpus.article[pair.right]];
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
      day_a == kNoDay || day_b == kNoDay ? 0.0 : farApart(day_a < day_b ? day_b - day_a : day_a - day_b),
  };
}

double sharedMatter(const Corpus& corpus, Pair pair, Kinship& kinship) {
  Overlap overlap = overlapOf(corpus.profiles[pair.left], corpus.profiles[pair.right]);
  return overlap.matter + kinshipOf(overlap, kinship);
}

}  // namespace synoptic
