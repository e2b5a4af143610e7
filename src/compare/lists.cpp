// Who took part: lists of persons of linked sentences that have members in common and others not. In: a LinkView. Out:
// findings list.other-member.
// Method: persons joined by "and" and commas make a list; a person alone is a list of one. Two lists are of one slot
// when they share a person, the same matter stands beside both, and the member that only one has is
// nowhere in the other sentence. Both may be true: the shorter list does not say "only". Example: "Bell and Reed met
// the minister" / "Bell met the minister". Covered by tests/compare/people_claims_test.cpp.
#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/names.h"
#include "compare/slot_times.h"
#include "compare/word_list.h"
#include "text/text.h"

namespace synoptic {
namespace {

// Words between two names of one list beside "and" and commas: "Bell, his deputy, and Captain Reed".
constexpr uint32_t kMostBetween = 5;
constexpr size_t kMostMembers = 8;
// A weaker link may join two occasions.
constexpr double kSureLink = 0.4;
// Tokens beside a list that tell what its members did.
constexpr uint32_t kListReach = 3;

struct PersonList {
  std::vector<const Mention*> members;
  std::set<uint32_t> persons;
  Span span() const { return {members.front()->span.begin, members.back()->span.end}; }
};

bool isPerson(const Mention& mention) {
  return mention.kind == MentionKind::person && mention.entity != kNone;
}

enum class Join : uint8_t { none, comma, conjunction };

// Words that tell who comes next ("his deputy", "running back"): nothing is done, and nothing hangs on them.
bool areDescription(const Side& side, uint32_t begin, uint32_t end) {
  constexpr auto kBreaks =
      std::to_array<std::string_view>({"with", "to", "for", "by", "from", "in", "on", "at", "as", "him", "them", "it",
                                       "who", "that", "which", "and", "then"});
  for (uint32_t token = begin; token < end; ++token)
    if ((!isWord(side, token) && keyOf(side, token) != "-") || isVerb(side, token) ||
        isAmong(kBreaks, keyOf(side, token)))
      return false;
  return true;
}

// Behind the age of a person: "Ann Bell, 58, and Jane Reed".
uint32_t behindAge(const Side& side, uint32_t token) {
  const uint32_t last = side.sentence->end_token;
  const bool age = token + 2 < last && keyOf(side, token) == "," &&
                   side.document->tokens[token + 1].kind == TokenKind::number &&
                   (keyOf(side, token + 2) == "," || keyOf(side, token + 2) == "and");
  return age ? token + 2 : token;
}

// What stands between two names: "and", perhaps with a word on who comes next ("and his deputy"), or a comma alone.
Join joinOf(const Side& side, const Mention& before, const Mention& after) {
  const uint32_t begin = behindAge(side, tokensOf(side, before.span).end), end = tokensOf(side, after.span).begin;
  if (begin >= end || end - begin > kMostBetween) return Join::none;
  const bool comma = keyOf(side, begin) == ",";
  uint32_t token = begin + (comma ? 1 : 0);
  if (keyOf(side, token) != "and" && keyOf(side, token) != "&")
    return comma && areDescription(side, token, end) ? Join::comma : Join::none;
  return areDescription(side, token + 1, end) ? Join::conjunction : Join::none;
}

// "Nixon aide Magruder", "a Genovese family defector": the name tells whose somebody is and is nobody here.
bool isModifier(const Scene& scene, const Side& side, const Mention& mention) {
  const TokenRange name = tokensOf(side, mention.span);
  const uint32_t first = side.sentence->first_token, last = side.sentence->end_token;
  if (name.begin > first && (keyOf(side, name.begin - 1) == "a" || keyOf(side, name.begin - 1) == "an")) return true;
  if (name.end >= last || !isWord(side, name.end) || isVerb(side, name.end)) return false;
  return scene.lexicon.nounClass(scene.lemma(side.ref.article, name.end, Part::noun)) == NounClass::person;
}

// The list goes on with somebody who is not made out ("Reed and his lawyer"), or its members own what is told of
// ("Reed's home").
bool isOpen(const Side& side, Span list) {
  const TokenRange range = tokensOf(side, list);
  const uint32_t first = side.sentence->first_token, last = side.sentence->end_token;
  constexpr uint32_t kTitle = 3;  // words of who comes next: "and mother Ann Reed"
  for (uint32_t back = 1; back <= kTitle + 1 && range.begin >= first + back; ++back) {
    const uint32_t token = range.begin - back;
    if (keyOf(side, token) == "and") return true;
    if (!areDescription(side, token, token + 1)) break;
  }
  uint32_t next = behindAge(side, range.end);
  if (next < last && keyOf(side, next) == "'s") return true;
  if (next + 1 < last && keyOf(side, next) == "," && keyOf(side, next + 1) == "and") ++next;
  return next + 1 < last && keyOf(side, next) == "and" && !isVerb(side, next + 1);
}

// Names that only commas join are an apposition ("his lawyer, Reed") and each stands alone.
std::vector<PersonList> settled(const Scene& scene, const Side& side, const std::vector<const Mention*>& run,
                                bool conjoined) {
  std::vector<PersonList> out;
  for (const Mention* one : run) {
    if (out.empty() || !conjoined) out.emplace_back();
    out.back().members.push_back(one);
    out.back().persons.insert(scene.joined(side.ref.article, one->entity));
  }
  return out;
}

std::vector<PersonList> listsOf(const Scene& scene, const Side& side) {
  std::vector<PersonList> lists;
  std::vector<const Mention*> run;
  bool conjoined = false;
  const auto close = [&] {
    for (PersonList& list : settled(scene, side, run, conjoined)) lists.push_back(std::move(list));
    run.clear(), conjoined = false;
  };
  for (const Mention& one : side.mentions) {
    if (!isPerson(one) || isModifier(scene, side, one)) continue;
    const Join join = run.empty() || run.size() >= kMostMembers ? Join::none : joinOf(side, *run.back(), one);
    if (join == Join::none) close();
    conjoined = conjoined || join == Join::conjunction;
    run.push_back(&one);
  }
  close();
  std::erase_if(lists, [&](const PersonList& list) { return isOpen(side, list.span()); });
  return lists;
}

bool names(const Scene& scene, const Side& side, uint32_t person) {
  return std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
    return one.entity != kNone && scene.joined(side.ref.article, one.entity) == person;
  });
}

// A namesake of the shared member may be the same person under another given name.
bool hasNamesake(const Scene& scene, const PersonList& left, const PersonList& right) {
  for (const uint32_t one : left.persons)
    for (const uint32_t other : right.persons)
      if (one != other && similarSurname(splitPersonName(scene.entities.all[one].name).surname,
                                         splitPersonName(scene.entities.all[other].name).surname))
        return true;
  return false;
}

// The members that the other sentence does not name at all.
std::vector<uint32_t> strangers(const Scene& scene, const PersonList& list, const Side& other) {
  std::vector<uint32_t> out;
  for (const uint32_t person : list.persons)
    if (!names(scene, other, person)) out.push_back(person);
  return out;
}

// "Katie" and "Miss Jenkin": one may be the given name and one the surname of one person.
bool mayBeOne(const Scene& scene, const std::vector<uint32_t>& left, const std::vector<uint32_t>& right) {
  const auto short_name = [&](uint32_t person) {
    return splitPersonName(scene.entities.all[person].name).given.empty();
  };
  return std::any_of(left.begin(), left.end(), short_name) && std::any_of(right.begin(), right.end(), short_name);
}

bool shareMember(const PersonList& left, const PersonList& right) {
  return std::any_of(left.persons.begin(), left.persons.end(),
                     [&](uint32_t person) { return right.persons.contains(person); });
}

std::string valueOf(const Scene& scene, const PersonList& list) {
  std::vector<std::string> all;
  for (const uint32_t person : list.persons) all.push_back(scene.entities.all[person].name);
  putInOrder(all);
  std::string out;
  for (const std::string& one : all) out += (out.empty() ? "" : ", ") + one;
  return out;
}

// Words of matter, no names, that stand beside a list.
std::vector<uint32_t> besides(const Scene& scene, const Side& side, const PersonList& list) {
  const TokenRange range = tokensOf(side, list.span());
  const uint32_t first = side.sentence->first_token, last = side.sentence->end_token;
  std::vector<uint32_t> out;
  const auto add = [&](uint32_t token) {
    const bool name = std::any_of(side.mentions.begin(), side.mentions.end(), [&](const Mention& one) {
      return one.entity != kNone && one.span.overlaps(side.document->tokens[token].span);
    });
    const std::string_view lemma = scene.lemma(side.ref.article, token);
    if (!name && scene.content(side.ref.article, token) && !isPaleVerb(lemma) && lemma != "tell") out.push_back(token);
  };
  // "Superior Court Judge Barnes": the title is no matter
  uint32_t before = range.begin;
  const auto isTitle = [&](uint32_t token) {
    return scene.lexicon.nounClass(scene.lemma(side.ref.article, token, Part::noun)) == NounClass::person;
  };
  if (before > first && isTitle(before - 1))
    while (before > first && scene.content(side.ref.article, before - 1)) --before;
  for (uint32_t token = before > first + kListReach ? before - kListReach : first; token < before; ++token) add(token);
  for (uint32_t token = range.end; token < std::min(range.end + kListReach, last); ++token) add(token);
  return out;
}

// The same matter stands beside both.
bool oneMatter(const LinkView& view, const PersonList& left, const PersonList& right) {
  const auto others = besides(view.scene, view.right, right);
  for (const uint32_t one : besides(view.scene, view.left, left))
    for (const uint32_t other : others)
      if (related(view.scene.lexicon, view.scene.lemma(view.left.ref.article, one),
                  view.scene.lemma(view.right.ref.article, other)))
        return true;
  return false;
}

}  // namespace

void judgeLists(const LinkView& view, Findings& findings) {
  if (view.link.level != Level::full && view.link.score < kSureLink) return;
  const std::vector<PersonList> right = listsOf(view.scene, view.right);
  for (const PersonList& one : listsOf(view.scene, view.left))
    for (const PersonList& other : right) {
      if (one.persons == other.persons || std::max(one.persons.size(), other.persons.size()) < 2 ||
          !shareMember(one, other) || hasNamesake(view.scene, one, other) ||
          otherTimesAreMeant(view, *one.members.front(), *other.members.front()))
        continue;
      const auto only_left = strangers(view.scene, one, view.right),
                 only_right = strangers(view.scene, other, view.left);
      if ((only_left.empty() && only_right.empty()) || mayBeOne(view.scene, only_left, only_right)) continue;
      if (!oneMatter(view, one, other)) continue;
      findings.push_back({Rule::list_other_member,
                          FactKind::list,
                          {view.left.ref, one.span(), valueOf(view.scene, one)},
                          {view.right.ref, other.span(), valueOf(view.scene, other)},
                          view.link.level == Level::full ? 600 : 500});
    }
}

}  // namespace synoptic
