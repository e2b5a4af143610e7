// One figure told exactly in one text and roughly in the other, in whatever sentences: "61,204 spectators" / "more than
// 60,000 people". In: all articles. Out: findings quantity.precision, and percent.same of a share and a fraction that
// are one ("60 percent" / "three-fifths"). Method: figures of one measure meet over the articles when the rough one
// leaves room for the other, which is not in its text: a rounding, a hedge ("almost £2 billion" / "£1.84bn"), a bound
// ("over four" / "4.1 percent"), a magnitude
// ("dozens" / 34), a fraction of a share ("a third" / "34 percent"), a coarse length ("nearly an hour" / "50 minutes").
// What they are of must be one thing: how much of the words around both has to agree depends on how closely the two
// sentences are linked and how telling the figure is. A figure with several such partners in one text has none.
// Covered by tests/compare/rule_tables/roundings.cpp.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "compare/changes.h"
#include "compare/deeds.h"
#include "compare/judges.h"
#include "compare/measured.h"
#include "compare/owners.h"
#include "compare/participants.h"
#include "compare/quantities.h"
#include "compare/slot_times.h"
#include "compare/sums.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

constexpr int kStrength = 400;
constexpr uint32_t kOneNewsDays = 6;    // between reports; later a figure may have changed
constexpr double kNearSum = 0.1;        // share of the larger
constexpr size_t kMostFigures = 800;    // of all articles, each with its share: of more the first are taken
constexpr size_t kMostInSentence = 40;  // more are a table
constexpr size_t kMostPartners = 8;     // of one figure in one article; more tell nothing

// What is measured: figures of one measure can be held against each other.
enum class Measure : uint8_t { count, money, share, length };

struct Figure {
  SentenceRef sentence;
  const Mention* mention = nullptr;
  Measure measure = Measure::count;
  Quantity quantity;      // shares in percent, lengths in days
  bool fraction = false;  // a share told as a part of one: "a third"
};

// "a third", "three-fifths of the cost"; not "0.4 miles", "half a mile".
bool isFraction(const Side& side, const Mention& mention) {
  if (mention.kind != MentionKind::number || mention.quantity.low <= 0 || mention.quantity.high >= 1) return false;
  const std::string_view text = side.document->text(mention.span);
  if (std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) return false;
  const uint32_t behind = tokensOf(side, mention.span).end;
  return mention.unit.empty() || (behind < side.sentence->end_token && keyOf(side, behind) == "of");
}

std::optional<Figure> figureOf(const Side& side, const Mention& mention) {
  constexpr double kPercent = 100;
  Figure out{side.ref, &mention, Measure::count, mention.quantity};
  switch (mention.kind) {
    case MentionKind::number:
      if (mention.unit == "score") return {};
      out.fraction = isFraction(side, mention);
      if (!out.fraction) return out;
      out.measure = Measure::share;
      out.quantity.low *= kPercent, out.quantity.high *= kPercent;
      return out;
    case MentionKind::money:
      out.measure = Measure::money;
      return out;
    case MentionKind::percent:
      out.measure = Measure::share;
      return out;
    case MentionKind::duration: {
      if (mention.unit == "age") return {};
      out.measure = Measure::length, out.quantity = inDays(mention);
      return out;
    }
    default:
      return {};
  }
}

bool isPoint(const Quantity& quantity) {
  return quantity.low == quantity.high;
}

// Digits of the figure as it is written, but for zeros at its end: 3 of "61,200", 1 of "an hour" and of "a third".
size_t digitsOf(const Figure& figure) {
  if (figure.fraction) return 1;
  std::string digits;
  for (const char c : figure.mention->value) {
    if (c >= '0' && c <= '9')
      digits += c;
    else if (!digits.empty() && c != '.' && figure.measure != Measure::length)  // "PT2H20M" goes on
      break;
  }
  digits.erase(0, digits.find_first_not_of('0'));
  return digits.find_last_not_of('0') + 1;
}

bool isPowerOfTen(double value) {
  constexpr double kTen = 10;
  while (value >= kTen) value /= kTen;
  return value == 1;
}

bool isMagnitude(const Quantity& quantity) {  // "dozens", "several hundred"
  return quantity.approximate && quantity.high >= Quantity::kUnbounded;
}

// Lengths in one unit are held against each other as they are written.
Values relateFigures(const Figure& one, const Figure& other) {
  const bool as_written = one.measure == Measure::length && one.mention->unit == other.mention->unit;
  return as_written ? relateQuantities(one.mention->quantity, other.mention->quantity)
                    : relateQuantities(one.quantity, other.quantity);
}

// One of the two leaves room for the other, and they are not the same figure.
bool leavesRoom(const Figure& one, const Figure& other) {
  if (isMagnitude(one.quantity) || isMagnitude(other.quantity)) {
    const Quantity &vague = isMagnitude(one.quantity) ? one.quantity : other.quantity,
                   &exact = isMagnitude(one.quantity) ? other.quantity : one.quantity;
    // "dozens" is 12 or more: 23 to 120; "several hundred" is 200 or more
    constexpr double kFewest = 1.9, kMost = 10;
    constexpr double kDozen = 12;
    const double one_of_them = vague.low == kDozen || isPowerOfTen(vague.low) ? vague.low : vague.low / 2;
    return isPoint(exact) && exact.low >= kFewest * one_of_them && exact.low <= kMost * one_of_them;
  }
  const Values values = relateFigures(one, other);
  if (values == Values::precision) return true;
  const bool fraction = one.fraction != other.fraction;
  if (values == Values::same) return fraction;  // "60 percent" / "three-fifths"
  if (!isPoint(one.quantity) || !isPoint(other.quantity)) return false;
  constexpr double kFractionShare = 0.1, kHedgedShare = 0.1, kHedgedLength = 0.18;
  const double larger = std::max(one.quantity.low, other.quantity.low),
               share = larger <= 0 ? 1 : std::fabs(one.quantity.low - other.quantity.low) / larger;
  if (fraction) return share <= kFractionShare;
  const auto coarse = [](const Figure& figure) { return figure.quantity.approximate && digitsOf(figure) == 1; };
  return (coarse(one) || coarse(other)) && share <= (one.measure == Measure::length ? kHedgedLength : kHedgedShare);
}

double written(const Quantity& quantity) {  // of "over 300" the 300
  return quantity.low > -Quantity::kUnbounded ? quantity.low : quantity.high;
}

// A figure that two things hardly share by chance: any sum; else 1,000 and more (of days, if it is a length), or 40 and
// more where one of the two has two digits.
bool isTelling(const Figure& one, const Figure& other) {
  constexpr double kLarge = 1000, kMany = 40;
  return one.measure == Measure::money || std::min(written(one.quantity), written(other.quantity)) >=
                                              (std::max(digitsOf(one), digitsOf(other)) == 1 ? kLarge : kMany);
}

double shareApart(const Figure& one, const Figure& other) {
  const double left = written(one.quantity), right = written(other.quantity), larger = std::max(left, right);
  return larger <= 0 ? 1 : std::fabs(left - right) / larger;
}

// So large, so near and so much alone that the words around need not agree: 61,204 and "more than 60,000".
bool isUnmistakable(const std::vector<Figure>& all, const Figure& one, const Figure& other) {
  constexpr double kLarge = 1000, kNear = 0.05, kRivalShare = 0.2;
  constexpr size_t kDigits = 3;
  if (one.measure != Measure::count && one.measure != Measure::money) return false;
  const bool money = one.measure == Measure::money;
  if (std::min(written(one.quantity), written(other.quantity)) < kLarge ||
      shareApart(one, other) > (money ? kNearSum : kNear))
    return false;
  const auto precise = [](const Figure& figure) {
    return isPoint(figure.quantity) && !figure.quantity.approximate && digitsOf(figure) >= kDigits;
  };
  if (!precise(one) && !precise(other)) return false;
  return std::none_of(all.begin(), all.end(), [&](const Figure& rival) {
    if (rival.measure != one.measure) return false;
    const auto near = [&](const Figure& own) {
      return rival.sentence.article == own.sentence.article && rival.mention != own.mention &&
             shareApart(rival, own) > 0 && shareApart(rival, own) <= kRivalShare;
    };
    return near(one) || near(other);
  });
}

bool sameUnit(const Scene& scene, const Figure& one, const Figure& other) {
  const Mention &left = *one.mention, &right = *other.mention;
  if (one.measure == Measure::money) return left.unit == right.unit;
  if (one.measure == Measure::length) return true;
  // a part is one of a hundred percent, not of percentage points
  if (one.measure == Measure::share)
    return one.fraction || other.fraction ? (one.fraction || left.unit == "%") && (other.fraction || right.unit == "%")
                                          : left.unit == right.unit;
  if (left.unit.empty() || right.unit.empty()) return true;
  constexpr auto kAnybody =
      std::to_array<std::string_view>({"person", "people", "man", "resident", "individual", "soul"});
  const auto isPerson = [&](const std::string& unit) { return scene.lexicon.nounClass(unit) == NounClass::person; };
  return related(scene.lexicon, left.unit, right.unit) || countedAlike(left.unit, right.unit) ||
         (isPerson(left.unit) && isPerson(right.unit) &&
          (isAmong(kAnybody, left.unit) || isAmong(kAnybody, right.unit)));
}

// The text of `figure` tells the other's very value somewhere.
bool standsIn(const std::vector<Figure>& all, const Figure& figure, const Figure& other) {
  return std::any_of(all.begin(), all.end(), [&](const Figure& one) {
    return one.sentence.article == figure.sentence.article && one.measure == other.measure &&
           one.mention->unit == other.mention->unit && relateFigures(one, other) == Values::same;
  });
}

// The only figure of its measure in the sentence.
bool isAlone(const Side& side, const Figure& figure) {
  return std::none_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    const auto other = figureOf(side, one);
    return other && &one != figure.mention && other->measure == figure.measure;
  });
}

// Do the words around both speak of one thing?
bool measureOneThing(const LinkView& view, bool linked, bool unmistakable, const Figure& one, const Figure& other) {
  const Mention &left = *one.mention, &right = *other.mention;
  const SlotEvidence slot = slotOf(view, left, right);
  if (otherMeasured(view, left, right, slot) || otherTimesAreMeant(view, left, right) || othersAreMeant(view))
    return false;
  if (ownersOf(view, left, right) == Owners::other ||
      isPossible(view.left, left.verb) != isPossible(view.right, right.verb))
    return false;
  if (hasNoWordForIt(view.scene, view.left, left, view.right) ||
      hasNoWordForIt(view.scene, view.right, right, view.left))
    return false;
  if (unmistakable && one.measure == Measure::count) return true;
  if (nameOthers(view) || (one.measure == Measure::share && slot.head_clash)) return false;
  if (unmistakable && (slot.matter > 0 || slot.verb)) return true;
  const bool count = one.measure == Measure::count;
  // bare figures that no word tells of: days of months, numbers of pages
  if (count && left.unit.empty() && right.unit.empty() && !isTelling(one, other)) return false;
  if (count && slot.head_clash && !slot.verb && slot.matter < 2) return false;
  if (linked && view.link.level == Level::full) return slot.words > 0 || slot.head || slot.verb;
  if (linked && one.measure == Measure::money && isAlone(view.left, one) && isAlone(view.right, other) &&
      (shareApart(one, other) <= kNearSum || ownersOf(view, left, right) == Owners::same))
    return true;
  if (linked) return slot.matter > 0 && (slot.words > 1 || slot.head || slot.verb);
  if (isMagnitude(one.quantity) || isMagnitude(other.quantity)) return slot.verb && slot.matter > 0;
  if (!isTelling(one, other)) return slot.matter > 1 && slot.head && slot.verb;
  return count ? (slot.head || slot.matter > 1) && slot.matter > 0 : slot.matter > 1 || (slot.verb && slot.matter > 0);
}

// Of all articles, in an order that does not depend on the one in which they were given.
std::vector<Figure> figuresOf(const Scene& scene) {
  std::vector<uint32_t> by_rank(scene.articles.size());
  for (uint32_t article = 0; article < by_rank.size(); ++article) by_rank[scene.rank[article]] = article;
  const size_t share = std::max<size_t>(1, kMostFigures / std::max<size_t>(1, by_rank.size()));
  std::vector<Figure> out;
  for (const uint32_t article : by_rank)
    for (uint32_t at = 0; at < scene.document(article).sentences.size(); ++at) {
      const Side side = sideOf(scene, {article, at});
      if (!isTold(side)) continue;
      const auto figures = std::count_if(side.mentions.begin(), side.mentions.end(),
                                         [](const Mention& one) { return isFigure(one.kind); });
      if (figures > static_cast<long>(kMostInSentence)) continue;
      for (const Mention& mention : side.mentions)
        if (const auto figure = figureOf(side, mention); figure && out.size() < share * (scene.rank[article] + 1))
          out.push_back(*figure);
    }
  return out;
}

struct Meeting {
  const Figure *left = nullptr, *right = nullptr;  // the article of the left one has the lower rank
};

using Partners = std::map<std::pair<const Figure*, uint32_t>, std::vector<const Figure*>>;  // by figure, other article

Partners partnersOf(const std::vector<Meeting>& meetings) {
  Partners out;
  for (const auto& [left, right] : meetings) {
    out[{left, right->sentence.article}].push_back(right);
    out[{right, left->sentence.article}].push_back(left);
  }
  return out;
}

// Figures of one measure of which one leaves room for the other.
std::vector<Meeting> candidates(const Scene& scene, const std::vector<Figure>& all) {
  std::vector<Meeting> out;
  for (const Figure& one : all)
    for (const Figure& other : all)
      if (one.measure == other.measure && scene.rank[one.sentence.article] < scene.rank[other.sentence.article] &&
          leavesRoom(one, other) && sameUnit(scene, one, other))
        out.push_back({&one, &other});
  const Partners partners = partnersOf(out);
  const auto many = [&](const Figure* one, const Figure* other) {
    return partners.at({one, other->sentence.article}).size() > kMostPartners;
  };
  std::erase_if(out, [&](const Meeting& one) { return many(one.left, one.right) || many(one.right, one.left); });
  return out;
}

bool areOneFigure(const Scene& scene, const std::vector<Figure>& all, const Figure& one, const Figure& other) {
  const uint32_t days = scene.daysApart(one.sentence.article, other.sentence.article);
  if ((days != kNone && days > kOneNewsDays) || standsIn(all, one, other) || standsIn(all, other, one)) return false;
  const auto [link, linked] = linkBetween(scene, one.sentence, other.sentence);
  return measureOneThing(makeLinkView(scene, link), linked, isUnmistakable(all, one, other), one, other);
}

// One of the two meets another value of the same text too.
bool hasRival(const Scene& scene, const Partners& partners, const Meeting& own) {
  const auto others = [&](const Figure* one, const Figure* met) {
    const auto& all = partners.at({one, met->sentence.article});
    return std::any_of(all.begin(), all.end(), [&](const Figure* rival) {
      return relateFigures(*rival, *met) != Values::same || !sameUnit(scene, *rival, *met);
    });
  };
  return others(own.left, own.right) || others(own.right, own.left);
}

}  // namespace

void judgeRoundings(const Scene& scene, Findings& findings) {
  const std::vector<Figure> all = figuresOf(scene);
  std::vector<Meeting> meetings = candidates(scene, all);
  std::erase_if(meetings, [&](const Meeting& one) { return !areOneFigure(scene, all, *one.left, *one.right); });
  const Partners partners = partnersOf(meetings);
  for (const Meeting& meeting : meetings) {
    if (hasRival(scene, partners, meeting)) continue;
    const Mention &left = *meeting.left->mention, &right = *meeting.right->mention;
    const bool same = relateFigures(*meeting.left, *meeting.right) == Values::same;
    findings.push_back({same ? Rule::percent_same : Rule::quantity_precision,
                        left.kind == right.kind ? static_cast<FactKind>(left.kind) : FactKind::percent,
                        {meeting.left->sentence, left.span, left.value},
                        {meeting.right->sentence, right.span, right.value},
                        kStrength});
  }
}

}  // namespace synoptic
