// Of whom two linked sentences speak; see owners.h. Method: from the mention back to the beginning of its sentence, the
// nearest name, and the nearest person or pronoun; a pronoun stands for the persons named before it, here or in the
// sentences right before. Covered by tests/compare/owners_test.cpp.
#include "compare/owners.h"

#include <algorithm>
#include <array>

#include "compare/names.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

// Persons who may be one: joined, or of one surname with nothing said against it.
bool mayBeOne(const Entities& entities, uint32_t one, uint32_t other) {
  if (one == other) return true;
  const PersonName first = splitPersonName(entities.all[one].name), second = splitPersonName(entities.all[other].name);
  return similarSurname(first.surname, second.surname) && (first.given.empty() || second.given.empty());
}

// "in Varn", "the river port of Varn": where, not who, even where a person of that name is known.
bool isWhere(const Side& side, const Mention& mention) {
  constexpr auto kSettlements =
      std::to_array<std::string_view>({"town", "city", "village", "port", "district", "suburb", "resort", "capital",
                                       "island", "neighbourhood", "neighborhood", "hamlet", "settlement"});
  constexpr auto kWhere = std::to_array<std::string_view>({"in", "at", "near", "off", "outside", "across"});
  const uint32_t begin = tokensOf(side, mention.span).begin;
  if (begin == side.sentence->first_token) return false;
  const auto key = [&](uint32_t token) { return side.document->key(side.document->tokens[token]); };
  return isAmong(kWhere, key(begin - 1)) ||
         (begin >= side.sentence->first_token + 2 && key(begin - 1) == "of" && isAmong(kSettlements, key(begin - 2)));
}

// The persons of a sentence that are named before a token, joined over the articles.
std::vector<uint32_t> personsOf(const Scene& scene, const Side& side, uint32_t before = kNone) {
  std::vector<uint32_t> out;
  for (const Mention& one : side.mentions)
    if (one.kind == MentionKind::person && one.entity != kNone && tokensOf(side, one.span).begin < before &&
        !isWhere(side, one))
      out.push_back(scene.joined(side.ref.article, one.entity));
  return out;
}

bool anyMayBeOne(const Entities& entities, const std::vector<uint32_t>& left, const std::vector<uint32_t>& right) {
  return std::any_of(left.begin(), left.end(), [&](uint32_t one) {
    return std::any_of(right.begin(), right.end(), [&](uint32_t other) { return mayBeOne(entities, one, other); });
  });
}

// Whose something is: the nearest name before it, and the nearest person or pronoun.
struct Owner {
  enum class Kind : uint8_t { none, person, pronoun, plural, speaker } kind = Kind::none;
  std::vector<uint32_t> persons;  // joined: all before it who may be meant
  uint32_t nearest = kNone;       // joined, whatever it is
};

constexpr auto kThird = std::to_array<std::string_view>({"he", "she", "his", "her", "him"});
constexpr auto kPlural = std::to_array<std::string_view>({"they", "their", "them", "couple", "pair"});
constexpr auto kFirst = std::to_array<std::string_view>({"i", "my", "we", "our", "me"});

// He or she: a person named before in the sentence, else one of the sentences right before it.
std::vector<uint32_t> standsFor(const Scene& scene, const Side& side, uint32_t pronoun) {
  constexpr uint32_t kSentencesBack = 2;
  std::vector<uint32_t> persons = personsOf(scene, side, pronoun);
  for (uint32_t back = 1; persons.empty() && back <= kSentencesBack && back <= side.ref.sentence; ++back)
    persons = personsOf(scene, sideOf(scene, {side.ref.article, side.ref.sentence - back}));
  return persons;
}

const Mention* nameAt(const Side& side, Span token) {
  const auto found = std::find_if(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.entity != kNone && one.kind != MentionKind::place && one.span.contains(token) && !isWhere(side, one);
  });
  return found == side.mentions.end() ? nullptr : &*found;
}

Owner ownerOf(const Scene& scene, const Side& side, const Mention& own) {
  Owner out;
  for (uint32_t at = tokensOf(side, own.span).begin; at > side.sentence->first_token;) {
    const Token& token = side.document->tokens[--at];
    const std::string_view key = side.document->key(token);
    if (isAmong(kFirst, key)) return {Owner::Kind::speaker, {}, out.nearest};
    if (isAmong(kPlural, key)) return {Owner::Kind::plural, {}, out.nearest};
    // "her crew of seven": a ship is she
    constexpr auto kAboard =
        std::to_array<std::string_view>({"crew", "captain", "master", "hull", "bow", "stern", "engine", "engines",
                                         "passengers", "cargo", "decks", "owners"});
    const bool ship = key == "her" && at + 1 < side.sentence->end_token &&
                      isAmong(kAboard, side.document->key(side.document->tokens[at + 1]));
    if (ship) continue;
    if (isAmong(kThird, key)) return {Owner::Kind::pronoun, standsFor(scene, side, at), out.nearest};
    const Mention* name = nameAt(side, token.span);
    if (name == nullptr) continue;
    const uint32_t joined = scene.joined(side.ref.article, name->entity);
    if (out.nearest == kNone) out.nearest = joined;
    if (name->kind == MentionKind::person) return {Owner::Kind::person, personsOf(scene, side, at + 1), out.nearest};
  }
  return out;
}

}  // namespace

bool othersAreMeant(const LinkView& view) {
  const std::vector<uint32_t> left = personsOf(view.scene, view.left), right = personsOf(view.scene, view.right);
  return !left.empty() && !right.empty() && !anyMayBeOne(view.scene.entities, left, right);
}

Owners ownersOf(const LinkView& view, const Mention& left, const Mention& right) {
  using Kind = Owner::Kind;
  const Entities& entities = view.scene.entities;
  const Owner one = ownerOf(view.scene, view.left, left), other = ownerOf(view.scene, view.right, right);
  const bool persons = !one.persons.empty() && !other.persons.empty();  // who they are says more than what is named
  if (!persons && one.nearest != kNone && one.nearest == other.nearest) return Owners::same;
  if (anyMayBeOne(entities, one.persons, other.persons)) return Owners::same;
  // "he" is no thing that is named where a person would be
  const auto thing = [&](const Owner& owner) {
    return owner.kind == Kind::none && owner.nearest != kNone && entities.all[owner.nearest].kind == MentionKind::name;
  };
  if ((one.kind == Kind::pronoun && thing(other)) || (other.kind == Kind::pronoun && thing(one))) return Owners::other;
  // nor are several the one person who is named, or who "he" is
  const auto one_person = [](const Owner& owner) {
    return (owner.kind == Kind::person || owner.kind == Kind::pronoun) && owner.persons.size() == 1;
  };
  if ((one.kind == Kind::plural && one_person(other)) || (other.kind == Kind::plural && one_person(one)))
    return Owners::other;
  const auto known = [](const Owner& owner) { return owner.kind == Kind::speaker || !owner.persons.empty(); };
  const bool speakers = one.kind == Kind::speaker && other.kind == Kind::speaker;
  return known(one) && known(other) && !speakers ? Owners::other : Owners::unknown;
}

bool nameInCommon(const Scene& scene, const Side& left, const Side& right) {
  for (const Mention& one : left.mentions)
    for (const Mention& other : right.mentions)
      if (one.entity != kNone && other.entity != kNone &&
          scene.joined(left.ref.article, one.entity) == scene.joined(right.ref.article, other.entity))
        return true;
  return false;
}

bool otherPlaces(const LinkView& view) {
  const auto placesOf = [&](const Side& side) {
    std::vector<uint32_t> out;
    for (const Mention& one : side.mentions)
      if (one.entity != kNone && isWhere(side, one)) out.push_back(view.scene.joined(side.ref.article, one.entity));
    return out;
  };
  // "in neighbouring Ostby": not where everything else was
  constexpr auto kBeside = std::to_array<std::string_view>({"adjacent", "adjoining", "neighboring", "neighbouring"});
  const auto isBeside = [&](const Side& side) {
    for (uint32_t at = side.sentence->first_token; at < side.sentence->end_token; ++at)
      if (isAmong(kBeside, side.document->key(side.document->tokens[at]))) return true;
    return false;
  };
  if (isBeside(view.left) != isBeside(view.right)) return true;
  const std::vector<uint32_t> left = placesOf(view.left), right = placesOf(view.right);
  return !left.empty() && !right.empty() && !nameInCommon(view.scene, view.left, view.right);
}

bool nameOthers(const LinkView& view) {
  const auto names = [](const Side& side) {
    return std::any_of(side.mentions.begin(), side.mentions.end(),
                       [](const Mention& one) { return one.entity != kNone; });
  };
  return names(view.left) && names(view.right) && !nameInCommon(view.scene, view.left, view.right);
}

}  // namespace synoptic
