#include "compare/only.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "compare/clues.h"
#include "compare/explain.h"
#include "compare/names.h"
#include "compare/rules.h"
#include "text/text.h"

namespace synoptic {
namespace {

// So many facts of one article alone are read; more are a list nobody reads.
constexpr size_t kMostPerArticle = 12;
constexpr size_t kFewestQuoteWords = 4;

bool isName(MentionKind kind) {
  return kind == MentionKind::person || kind == MentionKind::organisation;
}

Rule onlyRuleOf(MentionKind kind) {
  switch (kind) {
    case MentionKind::date:
    case MentionKind::time:
      return Rule::date_only;
    case MentionKind::quote:
      return Rule::quote_only;
    case MentionKind::person:
    case MentionKind::organisation:
      return Rule::name_only;
    default:
      return Rule::number_only;
  }
}

// Wanted first: figures, then days, then quotations, then names.
int rankOf(const Mention& mention) {
  switch (mention.kind) {
    case MentionKind::money:
    case MentionKind::percent:
      return 0;
    case MentionKind::number:
    case MentionKind::duration:
      return 1;
    case MentionKind::quote:
      return 2;
    case MentionKind::date:
      return 3;
    default:
      return 4;
  }
}

bool worthSaying(const Scene& scene, uint32_t article, const Mention& mention) {
  switch (mention.kind) {
    case MentionKind::money:
    case MentionKind::percent:
    case MentionKind::duration:
      return true;
    case MentionKind::number:
      return !mention.unit.empty();
    case MentionKind::date:
      return mention.date.known() && !mention.implied;
    case MentionKind::person:
    case MentionKind::organisation:
      return mention.entity != kNone;
    case MentionKind::quote: {
      const std::string words = quoteWords(scene.document(article).text(mention.span));
      return mention.speech &&
             static_cast<size_t>(std::count(words.begin(), words.end(), ' ')) + 1 >= kFewestQuoteWords;
    }
    default:
      return false;
  }
}

using Seen = std::map<std::pair<MentionKind, std::string>, std::set<uint32_t>>;

bool anyName(MentionKind kind) {
  return kind == MentionKind::person || kind == MentionKind::organisation || kind == MentionKind::place ||
         kind == MentionKind::name;
}

using Keys = std::vector<std::string>;  // joined entity -> nameKey of its name

// Names are told apart by what is written, of whatever kind they were taken to be.
std::string keyOf(const Scene& scene, uint32_t article, const Mention& mention, const Keys& keys) {
  if (isName(mention.kind)) return keys[scene.joined(article, mention.entity)];
  return mention.kind == MentionKind::quote ? quoteWords(mention.value) : mention.value;
}

std::set<SentenceRef> linkedSentences(const Scene& scene) {
  std::set<SentenceRef> linked;
  for (const Link& link : scene.alignment.links) linked.insert(link.left), linked.insert(link.right);
  return linked;
}

std::vector<const Mention*> pickFrom(const Scene& scene, uint32_t article, const Seen& seen, const Keys& names,
                                     const std::set<SentenceRef>& linked, const std::set<FactMention>& told) {
  std::vector<const Mention*> picked;
  std::set<std::string> keys;
  for (const Mention& mention : scene.reading(article).mentions) {
    const SentenceKind kind = scene.document(article).sentences[mention.sentence].kind;
    if (kind == SentenceKind::boilerplate || kind == SentenceKind::byline || !worthSaying(scene, article, mention))
      continue;
    const SentenceRef here{article, mention.sentence};
    if ((!isName(mention.kind) && linked.contains(here)) || told.contains({here, mention.span})) continue;
    const std::string key = keyOf(scene, article, mention, names);
    if (seen.at({isName(mention.kind) ? MentionKind::name : mention.kind, key}).size() > 1 ||
        !keys.insert(std::string(name(mention.kind)) + key).second)
      continue;
    picked.push_back(&mention);
  }
  putInOrder(picked, [](const Mention* left, const Mention* right) { return rankOf(*left) < rankOf(*right); });
  if (picked.size() > kMostPerArticle) picked.resize(kMostPerArticle);
  return picked;
}

}  // namespace

void addOnlyHere(const Scene& scene, std::vector<Fact>& facts) {
  if (scene.articles.size() < 2) return;
  Seen seen;
  Keys names;
  for (const JoinedEntity& entity : scene.entities.all) names.push_back(nameKey(entity.name));
  for (uint32_t article = 0; article < scene.articles.size(); ++article)
    for (const Mention& mention : scene.reading(article).mentions)
      if (anyName(mention.kind) && mention.entity != kNone)
        seen[{MentionKind::name, names[scene.joined(article, mention.entity)]}].insert(article);
      else if (worthSaying(scene, article, mention))
        seen[{mention.kind, keyOf(scene, article, mention, names)}].insert(article);
  std::set<FactMention> told;
  for (const Fact& fact : facts)
    for (const FactValue& value : fact.values) told.insert(value.mentions.begin(), value.mentions.end());
  const std::set<SentenceRef> linked = linkedSentences(scene);
  for (uint32_t article = 0; article < scene.articles.size(); ++article)
    for (const Mention* mention : pickFrom(scene, article, seen, names, linked, told)) {
      Fact fact;
      fact.kind = static_cast<FactKind>(mention->kind);
      fact.relation = Relation::only;
      fact.rule = row(onlyRuleOf(mention->kind)).name;
      fact.values.push_back({mention->value, {{{article, mention->sentence}, mention->span}}});
      fact.about = aboutOf(scene, fact, onlyRuleOf(mention->kind));
      fact.explanation = explanationOf(scene, fact, onlyRuleOf(mention->kind));
      facts.push_back(std::move(fact));
    }
}

}  // namespace synoptic
