#include "compare/entities.h"

#include <algorithm>
#include <array>
#include <map>

#include "compare/disjoint_sets.h"
#include "compare/names.h"
#include "text/text.h"

namespace synoptic {
namespace {

// A bucket of one sound holds few bearers; beyond this many the later ones stay apart.
constexpr size_t kMostInBucket = 64;

constexpr std::array kParts{Part::noun, Part::verb, Part::adjective, Part::adverb};

struct Bearer {
  EntityRef ref;
  const Entity* entity;
  PersonName name;  // of persons
  std::string key;  // of the bucket
};

bool isPerson(const Entity& entity) {
  return entity.kind == MentionKind::person;
}

std::string placeKey(const Entity& entity, const Lexicon& lexicon) {
  const Place place = lexicon.place(comparisonKey(entity.name));
  if (place) return std::string(place.code) + ":" + foldLetters(place.name);
  return entity.code + ":" + foldLetters(entity.name);
}

// "Zelensky" of a text that tells no more of him: one word, none of the language, that may be a surname.
bool mayBeSurname(const Entity& entity, const Lexicon& lexicon) {
  constexpr size_t kShortest = 4;
  if (entity.kind != MentionKind::name || entity.name.size() < kShortest || !entity.outlet.empty()) return false;
  if (entity.name.find(' ') != std::string::npos || entity.name.find('-') != std::string::npos) return false;
  const std::string key = comparisonKey(entity.name);
  if (lexicon.nounClass(key) == NounClass::person) return true;  // "Brandt", "Einstein": the lexicon knows a bearer
  return std::none_of(kParts.begin(), kParts.end(), [&](Part part) { return lexicon.has(key, part); });
}

std::string bucketKey(const Bearer& bearer, const Lexicon& lexicon) {
  const Entity& entity = *bearer.entity;
  if (isPerson(entity)) return "person:" + skeleton(soundKey(bearer.name.surname));
  if (entity.kind == MentionKind::place) return "place:" + placeKey(entity, lexicon);
  return "name:" + nameKey(entity.name);
}

bool samePerson(const PersonName& left, const PersonName& right) {
  if (left.suffix != right.suffix && !left.suffix.empty() && !right.suffix.empty()) return false;
  if (left.surname != right.surname && !similarSurname(left.surname, right.surname)) return false;
  return compatibleGiven(left, right);
}

// Persons with a given name first; then those known by surname alone: to the one group of the bucket, or, where several
// could be meant, to one another.
void joinPersons(const std::vector<Bearer>& bearers, const std::vector<uint32_t>& bucket, DisjointSets& groups) {
  const size_t most = std::min(bucket.size(), kMostInBucket);
  const auto full = [&](uint32_t at) { return !bearers[at].name.given.empty(); };
  for (size_t i = 0; i < most; ++i)
    for (size_t j = i + 1; j < most; ++j) {
      const Bearer &left = bearers[bucket[i]], &right = bearers[bucket[j]];
      if (!full(bucket[i]) || !full(bucket[j]) || left.ref.article == right.ref.article) continue;
      if (left.name.suffix == right.name.suffix && samePerson(left.name, right.name)) groups.join(bucket[i], bucket[j]);
    }
  for (size_t i = 0; i < most; ++i) {
    if (full(bucket[i])) continue;
    std::vector<uint32_t> roots;
    for (size_t j = 0; j < most; ++j)
      if (i != j && samePerson(bearers[bucket[i]].name, bearers[bucket[j]].name) && full(bucket[j]))
        roots.push_back(groups.find(bucket[j]));
    putInOrder(roots);
    roots.erase(std::unique(roots.begin(), roots.end()), roots.end());
    if (roots.size() == 1) groups.join(bucket[i], roots[0]);
    for (size_t j = 0; roots.size() != 1 && j < i; ++j)
      if (!full(bucket[j]) && samePerson(bearers[bucket[i]].name, bearers[bucket[j]].name))
        groups.join(bucket[i], bucket[j]);
  }
}

// A name of one word goes to the one person with a given name, of other articles, whose surname it is.
void joinSurnames(const std::vector<Bearer>& bearers, const std::map<std::string, std::vector<uint32_t>>& buckets,
                  const Lexicon& lexicon, DisjointSets& groups) {
  for (uint32_t at = 0; at < bearers.size(); ++at) {
    if (!mayBeSurname(*bearers[at].entity, lexicon)) continue;
    const PersonName name = splitPersonName(bearers[at].entity->name);
    const auto bucket = buckets.find("person:" + skeleton(soundKey(name.surname)));
    if (bucket == buckets.end()) continue;
    std::vector<uint32_t> roots;
    for (size_t i = 0; i < std::min(bucket->second.size(), kMostInBucket); ++i) {
      const Bearer& person = bearers[bucket->second[i]];
      if (!person.name.given.empty() && samePerson(name, person.name)) roots.push_back(groups.find(bucket->second[i]));
    }
    putInOrder(roots);
    roots.erase(std::unique(roots.begin(), roots.end()), roots.end());
    if (roots.size() == 1) groups.join(at, roots[0]);
  }
}

// "FBI" goes to the one name whose initials it is.
void joinInitials(const std::vector<Bearer>& bearers, DisjointSets& groups) {
  std::map<std::string, std::vector<uint32_t>> by_initials;
  for (uint32_t at = 0; at < bearers.size(); ++at)
    if (!isPerson(*bearers[at].entity))
      if (std::string initials = initialsOf(bearers[at].entity->name); initials.size() >= 3)
        by_initials[initials].push_back(groups.find(at));
  for (uint32_t at = 0; at < bearers.size(); ++at) {
    if (isPerson(*bearers[at].entity)) continue;
    const auto found = by_initials.find(nameKey(bearers[at].entity->name));
    if (found == by_initials.end()) continue;
    std::vector<uint32_t> roots = found->second;
    putInOrder(roots);
    roots.erase(std::unique(roots.begin(), roots.end()), roots.end());
    if (roots.size() == 1) groups.join(at, roots[0]);
  }
}

}  // namespace

bool fuller(const std::string& left, const std::string& right) {
  const auto words = [](const std::string& name) { return std::count(name.begin(), name.end(), ' '); };
  if (words(left) != words(right)) return words(left) > words(right);
  if (left.size() != right.size()) return left.size() > right.size();
  return left < right;
}

Entities joinEntities(std::span<const Reading> readings, const Lexicon& lexicon) {
  std::vector<Bearer> bearers;
  Entities out;
  for (uint32_t article = 0; article < readings.size(); ++article) {
    const auto& entities = readings[article].entities;
    out.joined.emplace_back(entities.size(), kNone);
    for (uint32_t at = 0; at < entities.size(); ++at) {
      Bearer bearer{{article, at}, &entities[at], {}, {}};
      if (isPerson(entities[at])) bearer.name = splitPersonName(entities[at].name);
      bearer.key = bucketKey(bearer, lexicon);
      bearers.push_back(std::move(bearer));
    }
  }

  DisjointSets groups(bearers.size());
  std::map<std::string, std::vector<uint32_t>> buckets;
  for (uint32_t at = 0; at < bearers.size(); ++at) buckets[bearers[at].key].push_back(at);
  for (const auto& [key, bucket] : buckets) {
    if (isPerson(*bearers[bucket[0]].entity))
      joinPersons(bearers, bucket, groups);
    else
      for (const uint32_t at : bucket) groups.join(bucket[0], at);
  }
  joinInitials(bearers, groups);
  joinSurnames(bearers, buckets, lexicon, groups);

  // roots are the smallest members, so the groups come out ordered by first member
  std::vector<uint32_t> index(bearers.size(), kNone);
  for (uint32_t at = 0; at < bearers.size(); ++at) {
    const uint32_t root = groups.find(at);
    if (index[root] == kNone) {
      index[root] = static_cast<uint32_t>(out.all.size());
      out.all.push_back({bearers[at].entity->kind, bearers[at].entity->name, {}});
    }
    JoinedEntity& all = out.all[index[root]];
    all.members.push_back(bearers[at].ref);
    // of one name read as two kinds the surer one counts, whichever article comes first
    const Entity& one = *bearers[at].entity;
    if (fuller(one.name, all.name) || (one.name == all.name && one.kind < all.kind))
      all.name = one.name, all.kind = one.kind;
    out.joined[bearers[at].ref.article][bearers[at].ref.entity] = index[root];
  }
  return out;
}

}  // namespace synoptic
