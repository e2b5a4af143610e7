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

constexpr unsigned bit(Clue::Kind kind) {
  return 1u << static_cast<unsigned>(kind);
}
constexpr unsigned kNameKinds = bit(Clue::Kind::name) | bit(Clue::Kind::place) | bit(Clue::Kind::speaker);
constexpr unsigned kValueKinds = bit(Clue::Kind::number) | bit(Clue::Kind::date);

struct SharedClues {
  double names = 0, values = 0;  // rarity, in bits
};

SharedClues sharedClues(const Profile& a, const Profile& b) {
  SharedClues shared;
  if ((a.clue_kinds & b.clue_kinds) == 0) return shared;
  for (auto i = a.clues.begin(), j = b.clues.begin(); i != a.clues.end() && j != b.clues.end();) {
    if (i->id < j->id) {
      ++i;
    } else if (j->id < i->id) {
      ++j;
    } else {
      if (bit(i->kind) & kNameKinds) shared.names += i->bits;
      if (bit(i->kind) & kValueKinds) shared.values += i->bits;
      ++i, ++j;
    }
  }
  return shared;
}

double ratio(double part, double whole) {
  return whole > 0 ? part / whole : 0;
}

}  // namespace

Weigher::Weigher(const Corpus& corpus)
    : corpus_(corpus),
      place_(corpus.term_count, 0),
      akin_any_(corpus.term_count, 0),
      right_place_(corpus.term_count, 0),
      partner_(corpus.term_count, 0) {}

void Weigher::face(uint32_t left) {
  if (left == left_) return;
  const auto mark = [&](uint32_t profile, bool on) {
    uint32_t place = 0;
    for (const uint32_t id : corpus_.idsOf(profile)) {
      place_[id] = on ? ++place : 0;
      if (corpus_.kinds[id] == TermClass::number) continue;
      for (const uint32_t other : corpus_.akinTo(id)) akin_any_[other] = on;
    }
  };
  if (left_ != UINT32_MAX) mark(left_, false);
  mark(left, true);
  left_ = left;
}

Weigher::Overlap Weigher::overlapWith(uint32_t right) {
  Overlap overlap;
  common_.clear(), right_only_.clear();
  may_be_akin_ = false;
  for (const uint32_t id : corpus_.idsOf(right)) {
    if (place_[id] == 0) {
      right_only_.push_back(id);
      may_be_akin_ = may_be_akin_ || akin_any_[id] != 0;
      continue;
    }
    const double bits = corpus_.bits[id];
    const TermClass kind = corpus_.kinds[id];
    overlap.bits += bits;
    overlap.rarest = std::max(overlap.rarest, bits);
    if (kind == TermClass::event) overlap.event_bits += bits;
    if (kind == TermClass::event || kind == TermClass::thing) overlap.matter += bits;
    common_.push_back({place_[id] - 1, id, id});
  }
  shared_ = common_.size();
  right_ = right;
  return overlap;
}

// The terms of the left sentence that are not shared: all, or the rarest.
void Weigher::chooseLeftOnly() {
  left_only_.clear();
  const Profile& left = corpus_.profiles[left_];
  const auto place = [](const Common& common) { return common.place; };
  const size_t most = corpus_.options.kinship_words;
  if (left.terms.size() - shared_ <= most) {
    auto shared = common_.begin();
    for (uint32_t i = 0; i < left.terms.size(); ++i) {
      if (shared != common_.end() && shared->place == i)
        ++shared;
      else
        left_only_.push_back(i);
    }
    return;
  }
  for (const uint32_t i : left.rarest) {
    if (std::ranges::binary_search(common_, i, {}, place)) continue;
    left_only_.push_back(i);
    if (left_only_.size() == most) return;
  }
}

void Weigher::chooseRightOnly() {
  const size_t most = corpus_.options.kinship_words;
  if (right_only_.size() <= most) return;
  const Profile& right = corpus_.profiles[right_];
  right_only_.clear();
  for (const uint32_t i : right.rarest) {
    const uint32_t id = right.terms[i].id;
    if (place_[id] != 0) continue;
    right_only_.push_back(id);
    if (right_only_.size() == most) return;
  }
}

// Rarity of words that are akin. Every word is akin to one word at most, first come by the order of the left ones.
double Weigher::kinship() {
  if (!may_be_akin_) return 0;
  chooseLeftOnly(), chooseRightOnly();
  for (uint32_t j = 0; j < right_only_.size(); ++j) {
    if (corpus_.kinds[right_only_[j]] != TermClass::number) right_place_[right_only_[j]] = j + 1;
  }
  taken_.assign(right_only_.size(), false);
  const std::span<const uint32_t> left_ids = corpus_.idsOf(left_);
  double bits = 0;
  for (const uint32_t i : left_only_) {
    const uint32_t id = left_ids[i];
    if (corpus_.kinds[id] == TermClass::number) continue;
    uint32_t first = UINT32_MAX;
    for (const uint32_t other : corpus_.akinTo(id)) {
      if (const uint32_t place = right_place_[other]; place != 0 && place < first && !taken_[place - 1]) first = place;
    }
    if (first == UINT32_MAX) continue;
    const uint32_t other = right_only_[first - 1];
    taken_[first - 1] = true;
    bits += std::min(corpus_.bits[id], corpus_.bits[other]);
    common_.push_back({i, id, other});
  }
  for (const uint32_t id : right_only_) right_place_[id] = 0;
  return bits;
}

// Rarity of the close pairs of words in common. "met … Moscow" and "meeting … Moscow" are the same pair; a pair of
// names says who, which the names have said already.
double Weigher::sharedPairs(const Profile& right) {
  if (common_.size() < 2) return 0;
  const Profile& left = corpus_.profiles[left_];
  for (const Common& common : common_) partner_[common.left] = common.right + 1;
  const auto byPlace = [](const Common& a, const Common& b) { return a.place < b.place; };
  if (common_.size() > shared_) std::sort(common_.begin(), common_.end(), byPlace);
  double bits = 0;
  for (const Common& common : common_) {
    const bool name = corpus_.kinds[common.left] == TermClass::name;
    for (uint32_t i = left.pairs_of[common.place]; i < left.pairs_of[common.place + 1]; ++i) {
      const WordPairTerm pair = left.pairs[i];
      const uint32_t partner = partner_[pair.greater()];
      if (partner == 0 || (name && corpus_.kinds[pair.greater()] == TermClass::name)) continue;
      const WordPairTerm there = WordPairTerm::of(common.right, partner - 1);
      if (std::binary_search(right.pairs.begin(), right.pairs.end(), there))
        bits += std::min(bitsOf(there), bitsOf(pair));
    }
  }
  for (const Common& common : common_) partner_[common.left] = 0;
  return bits;
}

Evidence Weigher::weigh(Pair pair) {
  const Profile &a = corpus_.profiles[pair.left], &b = corpus_.profiles[pair.right];
  face(pair.left);
  const Overlap overlap = overlapWith(pair.right);
  const double akin = kinship();
  const SharedClues clues = sharedClues(a, b);
  const bool names_in_both = (a.clue_kinds & kNameKinds) != 0 && (b.clue_kinds & kNameKinds) != 0;
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
      saturated(sharedPairs(b), 30),
      sameQuotation(a.quoted, b.quoted),
      saturated(akin, 6),
      names_in_both && clues.names == 0 ? 1.0 : 0.0,
      saturated(clues.values + otherwise.near + kOtherValue * otherwise.other, 6),
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
  face(pair.left);
  const Overlap overlap = overlapWith(pair.right);
  return overlap.matter + kinship();
}

}  // namespace synoptic
