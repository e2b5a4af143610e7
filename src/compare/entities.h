// entities: the persons, places, organisations and other names of each article in, the same ones joined over all
// articles out. Persons are joined by full name, by compatible given names, by surname alone where only one bearer is
// known; spellings of one surname by sound (Witkoff, Witkov); places by country code and name (demonyms are their
// country); organisations by name or initials. Candidates meet in buckets of one sound or name only, so the cost stays
// near linear; full names join first, so the order of the articles cannot change the result. Example: "Dana Orlov" of
// one article and "Orlow" of another are one person with two spellings. Covered by tests/compare/entities_test.cpp.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "facts/facts.h"

namespace synoptic {

struct EntityRef {
  uint32_t article = 0, entity = 0;
  auto operator<=>(const EntityRef&) const = default;
};

struct JoinedEntity {
  MentionKind kind = MentionKind::name;
  std::string name;                // the fullest form over all articles
  std::vector<EntityRef> members;  // ordered
};

struct Entities {
  std::vector<std::vector<uint32_t>> joined;  // article, entity -> index into all
  std::vector<JoinedEntity> all;              // ordered by first member
};

// Of two forms the fuller one: more words, then longer, then first in byte order.
bool fuller(const std::string& left, const std::string& right);

Entities joinEntities(std::span<const Reading> readings, const Lexicon& lexicon);

// A person's name in its parts; keys are lower case without accents.
struct PersonName {
  std::vector<std::string> given;  // without initials' periods
  std::string surname;
  std::string suffix;  // "jr", "sr", "ii" …
};
PersonName splitPersonName(std::string_view name);

// Can both be the given names of one person: equal, initial, short form ("Sandra", "Sandi"), or one unknown.
bool compatibleGiven(const PersonName& left, const PersonName& right);
// Sure to be another person's: both have a full given name, and none goes with any of the other's.
bool otherGiven(const PersonName& left, const PersonName& right);
// Two spellings of one given name, as scripts and languages write it: "Yiannis" and "Giannis", "Anre" and "Andre". At
// most one letter more or less, of five letters and more another one; from nine letters on two.
bool similarGiven(const PersonName& left, const PersonName& right);

// Lower-case letters without accents; letters that transliterations exchange made equal ("witkoff", "witkov" ->
// "fitkof").
std::string foldLetters(std::string_view name);
std::string soundKey(std::string_view folded);

}  // namespace synoptic
