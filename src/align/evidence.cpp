// evidence of the two sentences alone: merges of their sorted lists of words, word pairs and clues.
// A Pair in, the numbers named by kEvidenceNames out. Symmetric in the two sentences.
// Covered by tests/align/evidence.cpp.
#include "align/evidence.h"

#include <algorithm>
#include <cmath>

#include "align/numeric.h"

namespace synoptic {
namespace {

constexpr size_t kWordsForKinship = 24;  // of each side: longer sentences ask the lexicon about their rarest only

struct Overlap {
  double bits = 0, squares = 0, rarest = 0, akin = 0;
  double of_kind[4] = {0, 0, 0, 0};
  std::vector<Term> left_only, right_only;
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
      overlap.squares += i->bits * i->bits;
      overlap.rarest = std::max(overlap.rarest, i->bits);
      overlap.of_kind[static_cast<int>(i->kind)] += i->bits;
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
      break;
    }
  }
  return bits;
}

struct Bigrams {
  double bits = 0, quoted = 0;
};

Bigrams sharedBigrams(const std::vector<Bigram>& a, const std::vector<Bigram>& b) {
  Bigrams shared;
  auto i = a.begin();
  auto j = b.begin();
  while (i != a.end() && j != b.end()) {
    if (i->hash < j->hash) {
      ++i;
    } else if (j->hash < i->hash) {
      ++j;
    } else {
      shared.bits += i->bits;
      if (i->quoted && j->quoted) shared.quoted += i->bits;
      ++i, ++j;
    }
  }
  return shared;
}

struct Clues {
  double shared = 0;
  bool left = false, right = false;
};

// Clues of the kinds in `kinds` (a bit each).
Clues sharedClues(const Profile& a, const Profile& b, unsigned kinds) {
  Clues clues;
  const auto counts = [&](const ClueTerm& clue) { return (kinds >> static_cast<unsigned>(clue.kind) & 1u) != 0; };
  auto j = b.clues.begin();
  for (const ClueTerm& clue : a.clues) {
    if (!counts(clue)) continue;
    clues.left = true;
    while (j != b.clues.end() && j->id < clue.id) ++j;
    if (j != b.clues.end() && j->id == clue.id) clues.shared += clue.bits;
  }
  clues.right = std::any_of(b.clues.begin(), b.clues.end(), counts);
  return clues;
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
  const Bigrams bigrams = sharedBigrams(a.bigrams, b.bigrams);
  const double pairs = sharedBigrams(a.pairs, b.pairs).bits;
  const Clues names = sharedClues(a, b, kNameKinds), values = sharedClues(a, b, kValueKinds);
  const double fewer = static_cast<double>(std::min(a.terms.size(), b.terms.size()));
  const double left_cover = ratio(overlap.bits + akin, a.bits), right_cover = ratio(overlap.bits + akin, b.bits);
  const bool a_head = a.kind == SentenceKind::headline, b_head = b.kind == SentenceKind::headline;
  const uint32_t of_a = corpus.article[pair.left], of_b = corpus.article[pair.right];
  const uint32_t longer =
      std::max(corpus.first[of_a + 1] - corpus.first[of_a], corpus.first[of_b + 1] - corpus.first[of_b]);
  const double apart = a.place < b.place ? b.place - a.place : a.place - b.place;
  return {
      1,
      ratio(overlap.squares, std::sqrt(a.squares * b.squares)),
      std::min(1.0, std::max(left_cover, right_cover)),
      std::min(1.0, std::min(left_cover, right_cover)),
      saturated(overlap.bits, 16),
      overlap.rarest / 8,
      saturated(overlap.of_kind[static_cast<int>(TermClass::event)], 6),
      saturated(overlap.of_kind[static_cast<int>(TermClass::name)], 6),
      saturated(overlap.of_kind[static_cast<int>(TermClass::number)], 6),
      saturated(bigrams.bits, 16),
      saturated(pairs, 30),
      saturated(bigrams.quoted, 16),
      saturated(akin, 6),
      saturated(names.shared, 6),
      names.left && names.right && names.shared == 0 ? 1.0 : 0.0,
      saturated(values.shared, 6),
      values.left && values.right && values.shared == 0 ? 1.0 : 0.0,
      ratio(std::min(a.bits, b.bits), std::max(a.bits, b.bits)),
      1 / (1 + fewer),
      (a_head || a.lead) && (b_head || b.lead) ? 1.0 : 0.0,
      a_head != b_head ? 1.0 : 0.0,
      1 - apart,
      saturated(static_cast<double>(longer), 20),
      1 / ((1 + a.depth) * (1 + b.depth)),
      corpus.order.size() > 6 ? saturated(static_cast<double>(corpus.order.size() - 6), 6) : 0.0,
  };
}

}  // namespace synoptic
