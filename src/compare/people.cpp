// Persons over all articles. In: the Scene. Out: findings name.spelling, name.short-form, name.other-first-name,
// name.other-name.
// Method: names were joined before (entities.h). Two bearers of one surname that were not joined are one person with
// two given names only where the texts say so themselves: the same role, the same company of names, the same linked
// statement; and never where one text knows both, or several of the surname, nor where each has a role of its own.
// Example: "special envoy Dana Orlov and his aide Tom Reed" / "special envoys Peter Orloff and Tom Reed". Covered by
// tests/compare/names_test.cpp.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>

#include "compare/judges.h"
#include "compare/names.h"
#include "compare/word_list.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr size_t kMostInBucket = 32;
// Evidence that two bearers of a surname are one person; see evidenceOf.
constexpr int kSurePerson = 3;
constexpr int kSurnameStrength = 850;
// A word this many bytes from a name stands next to it (", a ", " of ").
constexpr uint32_t kNextTo = 8;

struct Use {
  uint32_t article = 0;
  const Mention* mention = nullptr;
  Span span{};                       // what is shown of the mention
  const PersonName* name = nullptr;  // of a person, as it is written here
};

// Where each joined entity is named. What is written alike is taken apart once: a name in thousands of sentences was
// folded and split for each, twice. The uses point into `names`.
struct Uses {
  std::vector<std::vector<Use>> of;
  std::map<std::string_view, PersonName> names;
  const std::vector<Use>& operator[](uint32_t entity) const { return of[entity]; }
};

Uses usesOf(const Scene& scene) {
  Uses uses{std::vector<std::vector<Use>>(scene.entities.all.size()), {}};
  for (uint32_t article = 0; article < scene.articles.size(); ++article)
    for (const Mention& mention : scene.reading(article).mentions) {
      if (mention.entity == kNone) continue;
      const uint32_t entity = scene.joined(article, mention.entity);
      Use use{article, &mention, mention.span};
      if (scene.entities.all[entity].kind == MentionKind::person) {
        const auto [name, is_new] = uses.names.try_emplace(scene.document(article).text(mention.span));
        if (is_new) name->second = splitPersonName(name->first);
        use.name = &name->second;
      }
      uses.of[entity].push_back(use);
    }
  return uses;
}

Statement statement(const Use& use, std::string value) {
  return {{use.article, use.mention->sentence}, use.span, std::move(value)};
}

std::set<std::string> rolesOf(const Scene& scene, const JoinedEntity& entity) {
  std::set<std::string> roles;
  for (const EntityRef ref : entity.members)
    for (const std::string& role : scene.reading(ref.article).entities[ref.entity].roles) roles.insert(role);
  return roles;
}

std::set<uint32_t> articlesOf(const JoinedEntity& entity) {
  std::set<uint32_t> articles;
  for (const EntityRef ref : entity.members) articles.insert(ref.article);
  return articles;
}

// The uses that bear witness; more add nothing but time.
constexpr size_t kMostUses = 64;

std::span<const Use> firstOf(const std::vector<Use>& uses) {
  return std::span<const Use>(uses).first(std::min(uses.size(), kMostUses));
}

// The persons named in the same sentences.
std::set<uint32_t> companyOf(const Scene& scene, const std::vector<Use>& uses) {
  std::set<uint32_t> company;
  for (const Use& use : firstOf(uses)) {
    const auto& begin = scene.mentions_begin[use.article];
    const auto& mentions = scene.reading(use.article).mentions;
    for (uint32_t at = begin[use.mention->sentence]; at < begin[use.mention->sentence + 1]; ++at)
      if (mentions[at].kind == MentionKind::person && mentions[at].entity != kNone)
        company.insert(scene.joined(use.article, mentions[at].entity));
  }
  return company;
}

template <class Set>
size_t common(const Set& left, const Set& right) {
  return static_cast<size_t>(
      std::count_if(left.begin(), left.end(), [&](const auto& one) { return right.contains(one); }));
}

// Links that say nothing of who is meant have less: two of a family, in two sentences of one subject.
constexpr double kSomeScore = 0.35;

// The sentences that name a person; they are linked to one another when both name the same one.
std::set<SentenceRef> sentencesOf(const std::vector<Use>& uses) {
  std::set<SentenceRef> out;
  for (const Use& use : firstOf(uses)) out.insert({use.article, use.mention->sentence});
  return out;
}

bool linked(const Scene& scene, const std::set<SentenceRef>& left, const std::set<SentenceRef>& right) {
  const auto& links = scene.alignment.links;  // ordered by left, then right
  const auto oneWay = [&](const std::set<SentenceRef>& from, const std::set<SentenceRef>& to) {
    for (const SentenceRef ref : from) {
      auto at = std::partition_point(links.begin(), links.end(), [&](const Link& link) { return link.left < ref; });
      for (; at != links.end() && at->left == ref; ++at)
        if ((at->level == Level::full || at->score >= kSomeScore) && to.contains(at->right)) return true;
    }
    return false;
  };
  return oneWay(left, right) || oneWay(right, left);
}

// One for each person both keep company with, two for a role both have, two for linked sentences, one for equal
// spelling.
int evidenceOf(const Scene& scene, const Uses& uses, uint32_t left, uint32_t right) {
  const auto one = companyOf(scene, uses[left]), other = companyOf(scene, uses[right]);
  const JoinedEntity &first = scene.entities.all[left], &second = scene.entities.all[right];
  const size_t roles = common(rolesOf(scene, first), rolesOf(scene, second));
  const std::string surname = splitPersonName(first.name).surname;
  const bool equal = surname == splitPersonName(second.name).surname;
  const bool rare = !scene.lexicon.has(surname, Part::noun) && !scene.lexicon.has(surname, Part::adjective) &&
                    !scene.lexicon.has(surname, Part::verb);
  return static_cast<int>(std::min<size_t>(common(one, other), 3) + (roles > 0 ? 2 : 0) + (equal ? 1 : 0) +
                          (equal && rare ? 1 : 0)) +
         (linked(scene, sentencesOf(uses[left]), sentencesOf(uses[right])) ? 2 : 0);
}

constexpr auto kFamily = std::to_array<std::string_view>(
    {"wife", "husband", "son", "daughter", "brother", "sister", "father", "mother", "widow", "widower", "spouse",
     "couple", "family", "parent", "cousin", "uncle", "aunt", "nephew", "niece"});
// … and of another time.
constexpr auto kAncestry = std::to_array<std::string_view>(
    {"grandson", "granddaughter", "grandfather", "grandmother", "grandchild", "descendant", "ancestor", "heir"});

// Whoever has one of these has no other at the time: not so sons and sisters.
bool isOfOne(const std::string& relation) {
  constexpr auto kSole = std::to_array<std::string_view>({"wife", "husband", "father", "mother", "widow", "widower"});
  return isAmong(kSole, std::string_view(relation).substr(0, relation.find('-')));
}

// "his wife, Clara Reed", "Clara Reed, a sister of", "Paul Ostrow, his father-in-law": what relative of somebody each
// use calls a person, right before or behind the name.
std::set<std::string> relationsOf(const Scene& scene, const std::vector<Use>& uses) {
  constexpr uint32_t kInLaw = 5;     // tokens: "father-in-law"
  constexpr uint32_t kWithAge = 24;  // bytes: ", 71, a great-great-"
  std::set<std::string> out;
  for (const Use& use : uses) {
    const Document& document = scene.document(use.article);
    const Sentence& sentence = document.sentences[use.mention->sentence];
    for (uint32_t at = sentence.first_token; at < sentence.end_token; ++at) {
      const std::string_view relation = scene.lemma(use.article, at);
      const bool ancestry = isAmong(kAncestry, relation);
      if (!isAmong(kFamily, relation) && !ancestry) continue;
      uint32_t last = at;
      for (uint32_t next = at + 1; next < std::min(at + kInLaw, sentence.end_token); ++next)
        if (document.key(document.tokens[next]) == "law") last = next;
      const Span word{document.tokens[at].span.begin, document.tokens[last].span.end}, name = use.mention->span;
      const uint32_t gap = word.end <= name.begin   ? name.begin - word.end
                           : word.begin >= name.end ? word.begin - name.end
                                                    : 0;
      if (gap <= (ancestry ? kWithAge : kNextTo)) out.insert(std::string(relation) + (last > at ? "-in-law" : ""));
    }
  }
  return out;
}

// Does an article have the given name of `person`, and not as that of somebody with another surname?
bool usesGivenName(const Scene& scene, uint32_t article, const PersonName& person) {
  const Document& document = scene.document(article);
  if (std::find(document.keys.begin(), document.keys.end(), person.given[0]) == document.keys.end()) return false;
  std::vector<Span> others;  // names of persons with another surname
  for (const Mention& one : scene.reading(article).mentions) {
    if (one.kind != MentionKind::person) continue;
    const PersonName name = splitPersonName(document.text(one.span));
    if (!name.given.empty() && name.surname != person.surname) others.push_back(one.span);
  }
  putInOrder(others);
  return std::any_of(document.tokens.begin(), document.tokens.end(), [&](const Token& token) {
    if (document.key(token) != person.given[0]) return false;
    const auto after =
        std::partition_point(others.begin(), others.end(), [&](Span other) { return other.begin <= token.span.begin; });
    return after == others.begin() || !std::prev(after)->contains(token.span);
  });
}

// A text that has the other's given name too may mean two persons.
bool hasGivenName(const Scene& scene, const std::vector<Use>& uses, const PersonName& other) {
  std::set<uint32_t> articles;
  for (const Use& use : uses) articles.insert(use.article);
  return std::any_of(articles.begin(), articles.end(),
                     [&](uint32_t article) { return usesGivenName(scene, article, other); });
}

// The first use in each article whose name has a given name as well.
std::vector<Use> fullUses(const std::vector<Use>& uses) {
  std::vector<Use> out;
  std::set<uint32_t> sentences;
  uint32_t article = kNone;
  for (const Use& use : uses) {
    if (use.article != article) sentences.clear(), article = use.article;
    if (!use.name->given.empty() && sentences.insert(use.mention->sentence).second) out.push_back(use);
  }
  return out;
}

// One use in each article: the first with a given name, which says best who is meant, else the first.
std::vector<Use> clearestInEach(const std::vector<Use>& uses) {
  std::vector<Use> out;
  const auto full = [](const Use& use) { return !use.name->given.empty(); };
  for (const Use& use : uses) {
    if (out.empty() || out.back().article != use.article)
      out.push_back(use);
    else if (!full(out.back()) && full(use))
      out.back() = use;
  }
  return out;
}

void joinUses(const std::vector<Use>& left, const std::string& one, const std::vector<Use>& right,
              const std::string& other, Rule rule, FactKind kind, int strength, Findings& findings) {
  if (left.empty() || right.empty()) return;
  const uint32_t group = 1 + static_cast<uint32_t>(rule);
  const auto chain = [&](const std::vector<Use>& uses, const std::string& value) {
    for (size_t at = 1; at < uses.size(); ++at)
      findings.push_back(
          {Rule::person_same, kind, statement(uses[0], value), statement(uses[at], value), strength, group});
  };
  chain(left, one), chain(right, other);
  findings.push_back({rule, kind, statement(left[0], one), statement(right[0], other), strength, group});
}

// … by two spellings of the surname, which alone are shown: in "Dana Orlow" the other word may be in conflict.
void joinSpellings(const Scene& scene, std::vector<Use> left, const std::string& one, std::vector<Use> right,
                   const std::string& other, Findings& findings) {
  const auto narrow = [&](std::vector<Use>& uses, const std::string& surname) {
    for (Use& use : uses) {
      const std::string_view words = wordsWithKey(scene.document(use.article).text(use.span), surname);
      const auto before = static_cast<uint32_t>(words.data() - scene.document(use.article).text(use.span).data());
      use.span = {use.span.begin + before, use.span.begin + before + static_cast<uint32_t>(words.size())};
    }
  };
  narrow(left, one), narrow(right, other);
  joinUses(left, one, right, other, Rule::name_spelling, FactKind::spelling, 700, findings);
}

// "Surgeon Hanna Lorenz" and "Defence Minister Viktor Lorenz": each has a role, and none of the one is a role of the
// other.
bool ofOtherRoles(const Scene& scene, const JoinedEntity& left, const JoinedEntity& right) {
  const auto headOf = [](const std::string& role) { return std::string_view(role).substr(role.rfind(' ') + 1); };
  const std::set<std::string> one = rolesOf(scene, left), other = rolesOf(scene, right);
  // "Russian leader", "the party's chief": whoever has another office may be that too
  constexpr auto kAnyOffice = std::to_array<std::string_view>({"leader", "head", "chief", "boss", "official"});
  const auto open = [&](const std::set<std::string>& roles) {
    return std::any_of(roles.begin(), roles.end(),
                       [&](const std::string& role) { return isAmong(kAnyOffice, headOf(role)); });
  };
  if (open(one) || open(other)) return false;
  return !one.empty() && !other.empty() && std::none_of(one.begin(), one.end(), [&](const std::string& role) {
    return std::any_of(other.begin(), other.end(),
                       [&](const std::string& same) { return related(scene.lexicon, headOf(role), headOf(same)); });
  });
}

void judgeFirstNames(const Scene& scene, const Uses& uses, Findings& findings) {
  std::map<std::string, std::vector<uint32_t>> buckets;
  for (uint32_t at = 0; at < scene.entities.all.size(); ++at)
    if (scene.entities.all[at].kind == MentionKind::person)
      if (const PersonName name = splitPersonName(scene.entities.all[at].name); !name.given.empty())
        buckets[skeleton(soundKey(name.surname))].push_back(at);
  for (const auto& [sound, bucket] : buckets) {
    const bool several = bucket.size() > 2;  // three given names: a family, or a frequent surname
    for (size_t i = 0; i < std::min(bucket.size(), kMostInBucket); ++i)
      for (size_t j = i + 1; j < std::min(bucket.size(), kMostInBucket); ++j) {
        const JoinedEntity &left = scene.entities.all[bucket[i]], &right = scene.entities.all[bucket[j]];
        const PersonName one = splitPersonName(left.name), other = splitPersonName(right.name);
        if (one.suffix != other.suffix || !otherGiven(one, other) || !similarSurname(one.surname, other.surname))
          continue;
        if (common(articlesOf(left), articlesOf(right)) > 0 ||
            evidenceOf(scene, uses, bucket[i], bucket[j]) < kSurePerson)
          continue;
        if (hasGivenName(scene, uses[bucket[i]], other) || hasGivenName(scene, uses[bucket[j]], one)) continue;
        // a relative of somebody may be another of the family, unless both texts call him by the same relation
        const auto first = relationsOf(scene, uses[bucket[i]]), second = relationsOf(scene, uses[bucket[j]]);
        const bool one_relative = std::any_of(first.begin(), first.end(), [&](const std::string& relation) {
          return isOfOne(relation) && second.contains(relation);
        });
        if (!one_relative && !(first.empty() && second.empty())) continue;
        const bool shares_role = one_relative || common(rolesOf(scene, left), rolesOf(scene, right)) > 0;
        const bool spelled = similarGiven(one, other);
        if (!spelled && !shares_role && (several || ofOtherRoles(scene, left, right))) continue;
        joinUses(fullUses(uses[bucket[i]]), left.name, fullUses(uses[bucket[j]]), right.name,
                 spelled ? Rule::name_spelling : Rule::name_other_first_name,
                 spelled ? FactKind::spelling : FactKind::person, spelled ? 700 : 900, findings);
        if (one.surname != other.surname)
          joinSpellings(scene, clearestInEach(uses[bucket[i]]), one.surname, clearestInEach(uses[bucket[j]]),
                        other.surname, findings);
      }
  }
}

// Do two sentences that surely tell one thing name them? Of a role in common they need not be as sure.
bool surelyLinked(const Scene& scene, const std::vector<Use>& left, const std::vector<Use>& right, bool one_role) {
  const double sure = one_role ? 0.9 : 0.95;
  for (const Use& one : firstOf(left))
    for (const Use& other : firstOf(right)) {
      const auto [link, linked] =
          linkBetween(scene, {one.article, one.mention->sentence}, {other.article, other.mention->sentence});
      if (linked && link.level == Level::full && link.score >= sure) return true;
    }
  return false;
}

// "Tony Award" and "Sanjay Gupta Surgeon General" are read as persons too.
bool isOneRareWord(const Scene& scene, const std::string& surname) {
  return surname.find(' ') == std::string::npos && !scene.lexicon.has(surname, Part::noun) &&
         scene.lexicon.lemma(surname, Part::noun).empty();
}

// "The head of the audit office, Greta Solvang, told" / "the head of the National Audit Office, Greta Solberg, told":
// one given name, no other role, and another surname, where no text has both.
void judgeSurnames(const Scene& scene, const Uses& uses, Findings& findings) {
  std::map<std::string, std::vector<uint32_t>> buckets;  // by given name
  for (uint32_t at = 0; at < scene.entities.all.size(); ++at)
    if (scene.entities.all[at].kind == MentionKind::person)
      if (const PersonName name = splitPersonName(scene.entities.all[at].name);
          !name.given.empty() && name.given[0].size() > 2)
        buckets[name.given[0]].push_back(at);
  for (const auto& [given, bucket] : buckets) {
    if (bucket.size() != 2) continue;
    const JoinedEntity &left = scene.entities.all[bucket[0]], &right = scene.entities.all[bucket[1]];
    const PersonName one = splitPersonName(left.name), other = splitPersonName(right.name);
    if (one.surname == other.surname || similarSurname(one.surname, other.surname)) continue;
    if (!isOneRareWord(scene, one.surname) || !isOneRareWord(scene, other.surname)) continue;
    if (common(articlesOf(left), articlesOf(right)) > 0 || ofOtherRoles(scene, left, right)) continue;
    const bool one_role = common(rolesOf(scene, left), rolesOf(scene, right)) > 0;
    if (!surelyLinked(scene, uses[bucket[0]], uses[bucket[1]], one_role)) continue;
    joinUses(fullUses(uses[bucket[0]]), left.name, fullUses(uses[bucket[1]]), right.name, Rule::name_other_name,
             FactKind::person, kSurnameStrength, findings);
  }
}

// Surnames as written, by spelling: the uses of one person sorted into spellings.
std::map<std::string, std::vector<Use>> spellingsOf(const std::vector<Use>& uses) {
  std::map<std::string, std::vector<Use>> spellings;
  for (const Use& use : uses) spellings[use.name->surname].push_back(use);
  for (auto& [spelling, list] : spellings) list = clearestInEach(list);
  return spellings;
}

// Given names as written: the uses of one person sorted by the first full given name.
std::map<std::string, std::vector<Use>> givenNamesOf(const std::vector<Use>& uses) {
  std::map<std::string, std::vector<Use>> names;
  for (const Use& use : uses) {
    const PersonName& name = *use.name;
    if (name.given.size() != 1 || name.given[0].size() < 3) continue;
    auto& list = names[name.given[0]];
    if (list.empty() || list.back().article != use.article) list.push_back(use);
  }
  return names;
}

// A text that has both ("Jerry Ortiz", "his son Jeremy Ortiz") may well speak of two.
bool inOneArticle(const std::vector<Use>& left, const std::vector<Use>& right) {
  return std::any_of(left.begin(), left.end(), [&](const Use& one) {
    return std::any_of(right.begin(), right.end(), [&](const Use& other) { return one.article == other.article; });
  });
}

void judgeShortForms(const Scene& scene, const Uses& uses, Findings& findings) {
  for (uint32_t at = 0; at < scene.entities.all.size(); ++at) {
    if (scene.entities.all[at].kind != MentionKind::person) continue;
    const auto names = givenNamesOf(uses[at]);
    for (auto one = names.begin(); one != names.end(); ++one)
      for (auto other = std::next(one); other != names.end(); ++other)
        if (soundKey(one->first) != soundKey(other->first) && !inOneArticle(one->second, other->second)) {
          const bool spelled = similarGiven(PersonName{{one->first}, "", ""}, PersonName{{other->first}, "", ""});
          joinUses(one->second, one->first, other->second, other->first,
                   spelled ? Rule::name_spelling : Rule::name_short_form,
                   spelled ? FactKind::spelling : FactKind::person, spelled ? 700 : 650, findings);
        }
  }
}

void judgeSpellings(const Scene& scene, const Uses& uses, Findings& findings) {
  for (uint32_t at = 0; at < scene.entities.all.size(); ++at) {
    if (scene.entities.all[at].kind != MentionKind::person) continue;
    const auto spellings = spellingsOf(uses[at]);
    for (auto one = spellings.begin(); one != spellings.end(); ++one)
      for (auto other = std::next(one); other != spellings.end(); ++other)
        if (one->first.size() > 3 && similarSurname(one->first, other->first))
          joinSpellings(scene, one->second, one->first, other->second, other->first, findings);
  }
}

}  // namespace

void judgeEntities(const Scene& scene, Findings& findings) {
  const Uses uses = usesOf(scene);
  judgeFirstNames(scene, uses, findings);
  judgeSurnames(scene, uses, findings);
  judgeSpellings(scene, uses, findings);
  judgeShortForms(scene, uses, findings);
}

}  // namespace synoptic
