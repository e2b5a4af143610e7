// Names over whole articles, linked or not: a name that few sentences have, and a body under a longer name. In: the
// Scene. Out: findings name.in-both, name.other-form.
// Method: entities were joined (entities.h). A person or body that each of two texts names in a few sentences only is
// the same matter wherever it stands; the names that run through a whole text say nothing. A body's or thing's name of
// several words that stands, word for word, at the end of a longer one of another text ("Harbour Board", "Varn Harbour
// Board") in a linked sentence, where neither text has the other form, is one thing in two forms.
// Example: "the inspector, Olga Brandt" in one text, "Brandt" in a paragraph on other things in another.
// Covered by tests/compare/names_test.cpp.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "compare/changes.h"
#include "compare/judges.h"
#include "compare/names.h"
#include "compare/word_list.h"

namespace synoptic {
namespace {

// Sentences of one text with the name; more make it a name that runs through it.
constexpr size_t kFewSentences = 3;
// Articles that may be weeks apart speak of the same people in other matters.
constexpr uint32_t kSameForms = 14;  // days
// Findings of names are told apart from those of links, and from one another, by group.
constexpr uint32_t kFirstGroup = 1u << 24;
// A longer name has at most so many words more.
constexpr size_t kMostMore = 1;
constexpr size_t kFewestWords = 2;
// Letters of "us", "uk", "rb": a country or an office, though not under its name.
constexpr size_t kAbbreviation = 3;
// Words that a headline's capital makes part of a name.
constexpr auto kCapitalised = std::to_array<std::string_view>({"former", "late", "ex", "new", "next", "last", "first"});

// The mentions of one joined entity, by article, each sentence once.
using Places = std::map<uint32_t, std::vector<const Mention*>>;

bool isProse(const Scene& scene, uint32_t article, const Mention& mention) {
  const SentenceKind kind = scene.document(article).sentences[mention.sentence].kind;
  return kind != SentenceKind::boilerplate && kind != SentenceKind::byline;
}

std::vector<Places> placesOf(const Scene& scene) {
  std::vector<Places> all(scene.entities.all.size());
  for (uint32_t article = 0; article < scene.articles.size(); ++article)
    for (const Mention& one : scene.reading(article).mentions) {
      if (one.entity == kNone || !isProse(scene, article, one)) continue;
      auto& list = all[scene.joined(article, one.entity)][article];
      if (list.empty() || list.back()->sentence != one.sentence) list.push_back(&one);
    }
  return all;
}

void judgeRareName(const Scene& scene, uint32_t entity, const Places& places, Stories& stories, Findings& findings) {
  const JoinedEntity& own = scene.entities.all[entity];
  const bool person = own.kind == MentionKind::person;
  if (!person && own.kind != MentionKind::organisation) return;
  for (auto one = places.begin(); one != places.end(); ++one)
    for (auto other = std::next(one); other != places.end(); ++other) {
      const uint32_t days = scene.daysApart(one->first, other->first);
      if (std::max(one->second.size(), other->second.size()) > kFewSentences || (days != kNone && days > kSameForms) ||
          !stories.one(one->first, other->first))
        continue;
      const auto statement = [&](const Places::value_type& place) {
        return Statement{{place.first, place.second.front()->sentence}, place.second.front()->span, own.name};
      };
      findings.push_back({Rule::name_in_both, static_cast<FactKind>(own.kind), statement(*one), statement(*other), 350,
                          kFirstGroup + entity});
    }
}

size_t wordCount(std::string_view name) {
  return static_cast<size_t>(std::count(name.begin(), name.end(), ' ')) + 1;
}

bool mayBeBody(MentionKind kind) {
  return kind == MentionKind::organisation || kind == MentionKind::name;
}

// "79th Academy Awards", "2013 Academy Awards": one of a series.
bool isNumber(std::string_view word) {
  return !word.empty() && word[0] >= '0' && word[0] <= '9';
}

// "U.S.", "UK", "RB": letters that stand for a country, an office or a place in a team.
bool isAbbreviation(std::string_view word) {
  return static_cast<size_t>(std::count_if(word.begin(), word.end(), [](char c) { return c != '.'; })) <= kAbbreviation;
}

// Whether the shorter key ends the longer one, and the word before it is no country ("U.S. State Department").
bool longerForm(const Scene& scene, const std::string& longer, const std::string& shorter) {
  if (wordCount(shorter) < kFewestWords || wordCount(longer) <= wordCount(shorter) ||
      wordCount(longer) > wordCount(shorter) + kMostMore || !longer.ends_with(" " + shorter))
    return false;
  const std::string more = longer.substr(0, longer.size() - shorter.size() - 1);
  if (isAmong(kCapitalised, more) || isNumber(more) || isAbbreviation(more)) return false;
  const Place place = scene.lexicon.place(more);
  return !place || (place.form == Place::Form::name && nameKey(place.name) != more);
}

bool has(const Scene& scene, uint32_t article, const std::string& key) {
  const auto& mentions = scene.reading(article).mentions;
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& one) {
    return one.entity != kNone && nameKey(scene.document(article).text(one.span)) == key;
  });
}

}  // namespace

void judgeForms(const LinkView& view, Findings& findings) {
  if (view.link.level != Level::full) return;
  const auto key = [](const Side& side, const Mention& one) { return nameKey(side.document->text(one.span)); };
  for (const Mention& one : view.left.mentions)
    for (const Mention& other : view.right.mentions) {
      if (one.entity == kNone || other.entity == kNone || !mayBeBody(one.kind) || !mayBeBody(other.kind)) continue;
      const std::string left = key(view.left, one), right = key(view.right, other);
      if (!longerForm(view.scene, left, right) && !longerForm(view.scene, right, left)) continue;
      if (has(view.scene, view.left.ref.article, right) || has(view.scene, view.right.ref.article, left)) continue;
      Finding made = changeFinding(view, Rule::name_other_form, FactKind::organisation, one.span, other.span,
                                   view.matched_content);
      findings.push_back(std::move(made));
    }
}

void judgeRareNames(const Scene& scene, Findings& findings) {
  const std::vector<Places> places = placesOf(scene);
  std::set<uint32_t> told;  // entities that a linked sentence shared already
  for (const Finding& one : findings)
    if (one.rule == Rule::person_same || one.rule == Rule::organisation_same)
      for (const Mention& mention : mentionsFrom(sideOf(scene, one.left.sentence), one.left.span.begin))
        if (mention.entity != kNone && mention.span == one.left.span)
          told.insert(scene.joined(one.left.sentence.article, mention.entity));
  Stories stories(scene);
  for (uint32_t entity = 0; entity < places.size(); ++entity)
    if (places[entity].size() > 1 && !told.contains(entity))
      judgeRareName(scene, entity, places[entity], stories, findings);
}

}  // namespace synoptic
