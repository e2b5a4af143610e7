// Two names in the same place of two sentences that are otherwise nearly the same. In: a LinkView and a Change. Out:
// findings name.other-name, attribution.other-source, list.other-member.
// Method: one name alone on each side, of one kind, not joined (entities.h), not the initials of one another, not
// spelled alike, not a country and a place in it. A name that tells or hears something is a source; one beside "and" is
// a member of a list: both may be true.
// Example: "sailed from Varn to Lund" / "sailed from Varn to Oster".
// Covered by tests/compare/edits_test.cpp.
#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "compare/changes.h"
#include "compare/names.h"

namespace synoptic {
namespace {

// The one name in a place of change, all of whose words of matter belong to it.
const Mention* nameIn(const Side& side, TokenRange range, const Tokens& content) {
  if (content.empty()) return nullptr;
  const Span span = spanOf(side, range.begin, range.end);
  const Mention* found = nullptr;
  for (const Mention& one : side.mentions) {
    if (one.entity == kNone || !one.span.overlaps(span)) continue;
    if (found != nullptr) return nullptr;
    found = &one;
  }
  const bool whole = found != nullptr && std::all_of(content.begin(), content.end(), [&](uint32_t token) {
                       return found->span.contains(side.document->tokens[token].span);
                     });
  return whole ? found : nullptr;
}

bool isBody(MentionKind kind) {
  return kind == MentionKind::organisation || kind == MentionKind::name;
}

// Words of a name that begin alike: spellings, or a country and its people.
constexpr size_t kSameBeginning = 4;

// One name within the other ("Mt Cook", "Mount Cook National Park"), or its plural ("KO", "KOs").
bool holdsName(std::string_view left, std::string_view right) {
  constexpr auto kShort = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"mt", "mount"}, {"mtn", "mountain"}, {"ft", "fort"}, {"st", "saint"}, {"dr", "doctor"}, {"u", "university"}});
  const auto wordsOf = [&](std::string_view name) {
    std::set<std::string> words;
    const std::string key = nameKey(name);
    for (size_t at = 0; at < key.size();) {
      const size_t end = std::min(key.find(' ', at), key.size());
      std::string word = key.substr(at, end - at);
      for (const auto& [brief, full] : kShort)
        if (word == brief) word = full;
      if (!word.empty()) words.insert(std::move(word));
      at = end + 1;
    }
    return words;
  };
  const std::set<std::string> one = wordsOf(left), other = wordsOf(right);
  const auto within = [](const std::set<std::string>& some, const std::set<std::string>& all) {
    return !some.empty() && std::includes(all.begin(), all.end(), some.begin(), some.end());
  };
  const std::string first = nameKey(left), second = nameKey(right);
  return within(one, other) || within(other, one) || first + "s" == second || second + "s" == first;
}

bool otherNames(const LinkView& view, const Mention& left, const Mention& right, const Change& change) {
  if (left.kind != right.kind && !(isBody(left.kind) && isBody(right.kind))) return false;
  const Entities& entities = view.scene.entities;
  const uint32_t one = view.scene.joined(view.left.ref.article, left.entity),
                 other = view.scene.joined(view.right.ref.article, right.entity);
  if (one == other) return false;
  const Entity& first = view.scene.reading(view.left.ref.article).entities[left.entity];
  const Entity& second = view.scene.reading(view.right.ref.article).entities[right.entity];
  // a city and its country are one answer to "where"
  if (!first.code.empty() && first.code == second.code) {
    const auto isCountry = [&](const Entity& entity) {
      const Place place = view.scene.lexicon.place(foldLetters(entity.name));
      return !place || place.form == Place::Form::demonym || place.name == entity.name;
    };
    if (isCountry(first) || isCountry(second)) return false;
  }
  if (holdsName(entities.all[one].name, entities.all[other].name) || holdsName(first.name, second.name)) return false;
  const std::string initials = initialsOf(entities.all[one].name), letters = initialsOf(entities.all[other].name);
  if ((!initials.empty() && initials == nameKey(entities.all[other].name)) ||
      (!letters.empty() && letters == nameKey(entities.all[one].name)))
    return false;
  for (const uint32_t word : change.left)
    for (const uint32_t same : change.right) {
      const std::string a = foldLetters(keyOf(view.left, word)), b = foldLetters(keyOf(view.right, same));
      if (a.substr(0, kSameBeginning) == b.substr(0, kSameBeginning) ||
          (std::max(a.size(), b.size()) > kSameBeginning && editDistance(a, b, 2) <= 2))
        return false;
    }
  return true;
}

// Both sentences tell of days, and of none in common.
bool daysApart(const LinkView& view) {
  bool apart = false;
  for (const Mention& one : view.left.mentions)
    for (const Mention& other : view.right.mentions) {
      if (one.kind != MentionKind::date || other.kind != MentionKind::date) continue;
      if (!one.date.known() || !other.date.known()) {
        if (foldLetters(view.left.document->text(one.span)) == foldLetters(view.right.document->text(other.span)))
          return false;
        apart = true;
        continue;
      }
      if (one.date.begin < other.date.end && other.date.begin < one.date.end) return false;
      apart = true;
    }
  return apart;
}

constexpr auto kReporting = std::to_array<std::string_view>(
    {"say", "tell", "report", "announce", "write", "state", "cite", "quote", "accord", "according"});

// The name says or hears something: a source.
bool isSource(const LinkView& view, const Side& side, const Mention& mention) {
  const TokenRange range = tokensOf(side, mention.span);
  const auto reports = [&](uint32_t token) {
    const std::string_view lemma = view.scene.lemma(side.ref.article, token, Part::verb);
    return isAmong(kReporting, lemma.empty() ? keyOf(side, token) : lemma);
  };
  for (uint32_t token = range.end; token < std::min(range.end + 2, side.sentence->end_token); ++token)
    if (reports(token)) return true;
  const uint32_t first = side.sentence->first_token;
  for (uint32_t token = range.begin; token > first && range.begin - token < 2; --token)
    if (reports(token - 1)) return true;
  return false;
}

// The name is one of several in a row: "Bell and Orlov".
bool isListed(const Side& side, const Mention& mention) {
  const TokenRange range = tokensOf(side, mention.span);
  const auto joins = [&](uint32_t token) {
    const std::string_view key = keyOf(side, token);
    return key == "and" || key == "or" || key == "&";
  };
  return (range.end < side.sentence->end_token && joins(range.end)) ||
         (range.begin > side.sentence->first_token && joins(range.begin - 1));
}

// "her son, Paul Ostrow" / "her son, Peter Ostrow", "a brother": of whom somebody may have several.
bool isOneOfFamily(const Scene& scene, const Side& side, const Mention& name) {
  constexpr uint32_t kBefore = 3;  // tokens: "a brother ,"
  constexpr auto kFamily = std::to_array<std::string_view>(
      {"son", "daughter", "brother", "sister", "cousin", "uncle", "aunt", "nephew", "niece", "child", "friend"});
  const uint32_t begin = tokensOf(side, name.span).begin;
  for (uint32_t at = begin; at > side.sentence->first_token && begin - at < kBefore; --at)
    if (isAmong(kFamily, scene.lemma(side.ref.article, at - 1, Part::noun))) return true;
  return false;
}

}  // namespace

void judgeNameChange(const LinkView& view, const std::vector<Change>& changes, const Change& change, uint32_t same,
                     Findings& findings) {
  const Mention* left = nameIn(view.left, change.edit.left, change.left);
  const Mention* right = nameIn(view.right, change.edit.right, change.right);
  if (left == nullptr || right == nullptr || !otherNames(view, *left, *right, change)) return;
  // "Orlov paid 36 percent" / "Bell paid 31 percent": each of the two has a figure of its own
  if (figuresApart(view, changes) > 0) return;
  if (isOneOfFamily(view.scene, view.left, *left) || isOneOfFamily(view.scene, view.right, *right)) return;
  if (daysApart(view)) return;  // "before one court on Tuesday" / "before another on Friday"
  // "Holt attended" / "Reiss did not attend"
  if (std::any_of(changes.begin(), changes.end(), [](const Change& one) { return one.negates(); })) return;
  Rule rule = Rule::name_other_name;
  FactKind kind = static_cast<FactKind>(left->kind == right->kind ? left->kind : MentionKind::name);
  if (isSource(view, view.left, *left) && isSource(view, view.right, *right))
    rule = Rule::attribution_other_source, kind = FactKind::attribution;
  else if (isListed(view.left, *left) || isListed(view.right, *right))
    rule = Rule::list_other_member, kind = FactKind::list;
  Finding made = changeFinding(view, rule, kind, left->span, right->span, same);
  made.left.value = view.scene.entities.all[view.scene.joined(view.left.ref.article, left->entity)].name;
  made.right.value = view.scene.entities.all[view.scene.joined(view.right.ref.article, right->entity)].name;
  findings.push_back(std::move(made));
}

}  // namespace synoptic
