#include "compare/other_things.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "compare/changes.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

// Before a noun: there is more than one of it, and this is not the one that was told of.
constexpr auto kTurns =
    std::to_array<std::string_view>({"another", "other", "next", "following", "previous", "further", "subsequent",
                                     "separate", "sister", "second", "third", "fourth", "fifth", "sixth"});
constexpr auto kPossessives = std::to_array<std::string_view>({"'s", "’s", "'", "’"});
// What such words tell a time with: "the next day", "the second half".
constexpr auto kTimes = std::to_array<std::string_view>(
    {"second",  "minute",    "hour",    "day",    "week",    "month", "quarter", "year", "decade", "century", "night",
     "morning", "afternoon", "evening", "season", "weekend", "time",  "half",    "term", "stage",  "side"});

// A common noun, of no name, day or figure.
bool isThing(const Scene& scene, const Side& side, uint32_t token) {
  if (!isWord(side, token) || !scene.content(side.ref.article, token) || isVerb(side, token) ||
      scene.lemma(side.ref.article, token, Part::noun).empty())
    return false;
  const Span span = side.document->tokens[token].span;
  return std::none_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.kind != MentionKind::polarity && one.kind != MentionKind::quote && one.span.overlaps(span);
  });
}

// Where the thing stands that a word before it turns to: "another bus", "a second passenger ferry"; kNone: none.
uint32_t turnedTo(const Scene& scene, const Side& side, uint32_t turn) {
  constexpr uint32_t kReach = 2;  // words of matter before the thing itself
  uint32_t thing = kNone;
  for (uint32_t at = turn + 1; at < side.sentence->end_token && at <= turn + 1 + kReach; ++at) {
    if (!isThing(scene, side, at)) break;
    thing = at;
  }
  return thing;
}

// Does the sentence have the thing without a word that turns from it?
bool hasPlain(const Scene& scene, const Side& side, std::string_view noun) {
  constexpr uint32_t kReach = 3;  // "another passenger ferry"
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at) {
    if (!isThing(scene, side, at) || scene.lemma(side.ref.article, at, Part::noun) != noun) continue;
    bool turned = false;
    for (uint32_t back = 1; back <= kReach && at >= side.sentence->first_token + back; ++back)
      turned = turned || isAmong(kTurns, keyOf(side, at - back));
    if (!turned) return true;
  }
  return false;
}

bool turnsToAnother(const Scene& scene, const Side& side, Span said, const Side& other) {
  for (uint32_t at = side.sentence->first_token; at + 1 < side.sentence->end_token; ++at) {
    if (!isAmong(kTurns, keyOf(side, at)) || said.overlaps(side.document->tokens[at].span)) continue;
    const uint32_t thing = turnedTo(scene, side, at);
    if (thing == kNone) continue;
    const std::string_view noun = scene.lemma(side.ref.article, thing, Part::noun);
    if (!isAmong(kTimes, noun) && !hasPlain(scene, side, noun) && hasPlain(scene, other, noun)) return true;
  }
  return false;
}

// The word of matter right before a thing, which says of what sort it is, or whose: "county council", "lending rate",
// "women's final"; kNone where there is none, or where more words follow ("federal income tax").
uint32_t sortOf(const Scene& scene, const Side& side, Span said, uint32_t thing) {
  const uint32_t first = side.sentence->first_token;
  if (thing == first || (thing + 1 < side.sentence->end_token && isThing(scene, side, thing + 1))) return kNone;
  uint32_t sort = thing - 1;
  if (sort > first && isAmong(kPossessives, keyOf(side, sort))) --sort;
  // "value added tax"
  const bool added = keyOf(side, sort) == "added" && sort > first && keyOf(side, sort - 1) == "value";
  const bool says = added || isThing(scene, side, sort) ||
                    (isWord(side, sort) && scene.content(side.ref.article, sort) && keyOf(side, sort).ends_with("ing"));
  // "30 miles north": a measure is no sort
  const bool measure = sort > first && side.document->tokens[sort - 1].kind == TokenKind::number;
  return says && !measure && !said.overlaps(side.document->tokens[sort].span) ? sort : kNone;
}

// "heavy", "thick": two words for one fog, as often as two fogs. Of offices they part one from another.
bool mayDescribe(const Scene& scene, const Side& side, uint32_t sort, uint32_t thing) {
  constexpr auto kOffices =
      std::to_array<std::string_view>({"minister", "secretary", "president", "chancellor", "chief", "officer", "judge",
                                       "court", "director", "manager", "editor", "governor", "commander", "adviser"});
  return !scene.lemma(side.ref.article, sort, Part::adjective).empty() && !isAmong(kOffices, keyOf(side, thing));
}

bool sortOneThing(const LinkView& view, Span left_said, Span right_said) {
  const Scene& scene = view.scene;
  for (uint32_t left = view.left.sentence->first_token; left < view.left.sentence->end_token; ++left) {
    const uint32_t right = view.to_right[left - view.left.sentence->first_token];
    if (right == kNone || !isThing(scene, view.left, left) || !isThing(scene, view.right, right)) continue;
    if (scene.lemma(view.left.ref.article, left, Part::noun) != scene.lemma(view.right.ref.article, right, Part::noun))
      continue;
    const uint32_t one = sortOf(scene, view.left, left_said, left),
                   other = sortOf(scene, view.right, right_said, right);
    if (one == kNone || other == kNone ||
        (mayDescribe(scene, view.left, one, left) && mayDescribe(scene, view.right, other, right)))
      continue;
    if (!hasItsLike(scene, view.left, one, view.right) && !hasItsLike(scene, view.right, other, view.left)) return true;
  }
  return false;
}

// "the girl" / "the girl's brother": whose kin it is.
bool isKinOf(const LinkView& view) {
  constexpr auto kKin = std::to_array<std::string_view>(
      {"brother",     "sister",        "mother",     "father",    "son",        "daughter", "wife",
       "husband",     "uncle",         "aunt",       "nephew",    "niece",      "cousin",   "twin",
       "widow",       "boyfriend",     "girlfriend", "partner",   "parent",     "grandson", "grandmother",
       "grandfather", "granddaughter", "lawyer",     "spokesman", "spokeswoman"});
  const auto hasKin = [&](const Side& side, uint32_t thing) {
    return thing + 2 < side.sentence->end_token && isAmong(kPossessives, keyOf(side, thing + 1)) &&
           isAmong(kKin, view.scene.lemma(side.ref.article, thing + 2, Part::noun));
  };
  const auto isPlain = [&](const Side& side, uint32_t thing) {
    return thing + 1 >= side.sentence->end_token || !isAmong(kPossessives, keyOf(side, thing + 1));
  };
  for (uint32_t left = view.left.sentence->first_token; left < view.left.sentence->end_token; ++left) {
    const uint32_t right = view.to_right[left - view.left.sentence->first_token];
    if (right != kNone && view.scene.content(view.left.ref.article, left) &&
        ((hasKin(view.left, left) && isPlain(view.right, right)) ||
         (hasKin(view.right, right) && isPlain(view.left, left))))
      return true;
  }
  return false;
}

constexpr auto kDeterminers = std::to_array<std::string_view>({"the", "a", "an", "its", "their", "his", "her"});

// The last of the nouns that stand together from here on, behind an article if there is one; kNone where none stands.
uint32_t nounsFrom(const Scene& scene, const Side& side, uint32_t token) {
  if (token < side.sentence->end_token && isAmong(kDeterminers, keyOf(side, token))) ++token;
  const uint32_t begin = token, end = side.sentence->end_token;
  while (token < end && isThing(scene, side, token)) ++token;
  // "a ticket costs 12 euros": what stands before a figure is the deed
  const bool deed = token < end && token > begin + 1 && side.document->tokens[token].kind == TokenKind::number;
  return token > begin ? token - 1 - deed : kNone;
}

// What a sentence begins with, and what that leads to: "road" and "tunnel" of "The road to the tunnel is long".
struct Head {
  uint32_t thing = kNone, inner = kNone;
  bool for_some = false;  // "a ticket for children"
};

Head headOf(const Scene& scene, const Side& side) {
  constexpr auto kLeading = std::to_array<std::string_view>(
      {"to", "for", "from", "near", "behind", "beside", "beyond", "under", "over", "above", "below"});
  Head head;
  head.thing = nounsFrom(scene, side, side.sentence->first_token);
  if (head.thing == kNone || head.thing + 2 >= side.sentence->end_token) return head;
  const std::string_view leading = keyOf(side, head.thing + 1);
  if (!isAmong(kLeading, leading)) return head;
  head.inner = nounsFrom(scene, side, head.thing + 2);
  head.for_some = leading == "for" && head.inner != kNone &&
                  scene.lexicon.nounClass(scene.lemma(side.ref.article, head.inner, Part::noun)) == NounClass::person;
  return head;
}

// "The tunnel is long" / "The road to the tunnel is long"; "a ticket costs" / "a ticket for children costs".
bool leadsElsewhere(const Scene& scene, const Side& side, const Side& other) {
  const Head plain = headOf(scene, side), head = headOf(scene, other);
  if (plain.thing == kNone || plain.inner != kNone || head.inner == kNone) return false;
  const auto nounOf = [&](const Side& of, uint32_t token) { return scene.lemma(of.ref.article, token, Part::noun); };
  if (nounOf(side, plain.thing) == nounOf(other, head.inner)) return !hasItsLike(scene, other, head.thing, side);
  return head.for_some && nounOf(side, plain.thing) == nounOf(other, head.thing) &&
         !hasItsLike(scene, other, head.inner, side);
}

// "rose to 12 euros" / "rose by 3 euros".
bool reachAndStep(const LinkView& view, Span left_said, Span right_said) {
  const auto before = [](const Side& side, Span said) -> std::string_view {
    const uint32_t at = tokensOf(side, said).begin;
    return at > side.sentence->first_token ? keyOf(side, at - 1) : std::string_view();
  };
  const std::string_view one = before(view.left, left_said), other = before(view.right, right_said);
  return (one == "to" && other == "by") || (one == "by" && other == "to");
}

// "Arvak 3", "Falcon 9": the number behind a name that is part of it, and so counts nothing; empty where none stands.
std::string_view numberInName(const Side& side, uint32_t token) {
  if (token + 1 >= side.sentence->end_token) return {};
  const Token &name = side.document->tokens[token], &number = side.document->tokens[token + 1];
  const char initial = side.document->text(name.span).front();
  if (initial < 'A' || initial > 'Z' || number.kind != TokenKind::number || number.span.begin > name.span.end + 1)
    return {};
  const bool counts = std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.entity == kNone && one.kind != MentionKind::quote && one.span.overlaps(number.span);
  });
  return counts ? std::string_view() : side.document->key(number);
}

std::set<std::pair<std::string_view, std::string_view>> numberedIn(const Side& side) {
  std::set<std::pair<std::string_view, std::string_view>> out;
  for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at)
    if (const std::string_view number = numberInName(side, at); !number.empty()) out.emplace(keyOf(side, at), number);
  return out;
}

// One name with two numbers, and neither number of it in the other sentence: "Arvak 3 has flown" / "Arvak 5 has flown".
bool haveOtherNumbers(const LinkView& view) {
  const auto left = numberedIn(view.left), right = numberedIn(view.right);
  for (const auto& one : left) {
    if (right.contains(one)) continue;
    for (auto at = right.lower_bound({one.first, {}}); at != right.end() && at->first == one.first; ++at)
      if (!left.contains(*at)) return true;
  }
  return false;
}

// The noun behind "of the" behind a thing; kNone where there is none.
uint32_t wholeOf(const Scene& scene, const Side& side, uint32_t thing) {
  const uint32_t at = thing + 3;
  return at < side.sentence->end_token && keyOf(side, thing + 1) == "of" &&
                 isAmong(kDeterminers, keyOf(side, thing + 2)) && isThing(scene, side, at)
             ? at
             : kNone;
}

// "After the repair …", "In the test …" at the head of a sentence: the noun; kNone where none stands there.
uint32_t occasionOf(const Scene& scene, const Side& side) {
  constexpr auto kOn = std::to_array<std::string_view>({"after", "before", "during", "in", "at"});
  const uint32_t first = side.sentence->first_token;
  return first + 2 < side.sentence->end_token && isAmong(kOn, keyOf(side, first)) && isThing(scene, side, first + 2)
             ? first + 2
             : kNone;
}

}  // namespace

bool tellOfOtherOccasions(const LinkView& view) {
  const Scene& scene = view.scene;
  const auto onlyIn = [&](const Side& side, uint32_t token, const Side& other) {
    return token != kNone && !hasItsLike(scene, side, token, other);
  };
  if (onlyIn(view.left, occasionOf(scene, view.left), view.right) ||
      onlyIn(view.right, occasionOf(scene, view.right), view.left))
    return true;
  for (uint32_t left = view.left.sentence->first_token; left < view.left.sentence->end_token; ++left) {
    const uint32_t right = view.to_right[left - view.left.sentence->first_token];
    if (right != kNone && onlyIn(view.left, wholeOf(scene, view.left, left), view.right) &&
        onlyIn(view.right, wholeOf(scene, view.right, right), view.left))
      return true;
  }
  return false;
}

bool tellOfOtherThings(const LinkView& view, Span left, Span right) {
  return turnsToAnother(view.scene, view.left, left, view.right) ||
         turnsToAnother(view.scene, view.right, right, view.left) || sortOneThing(view, left, right) || isKinOf(view) ||
         leadsElsewhere(view.scene, view.left, view.right) || leadsElsewhere(view.scene, view.right, view.left) ||
         reachAndStep(view, left, right) || haveOtherNumbers(view);
}

}  // namespace synoptic
