#include "compare/order.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "text/text.h"

namespace synoptic {
namespace {

// What a reader asks first of equally central facts.
int kindRank(FactKind kind) {
  switch (kind) {
    case FactKind::number:
    case FactKind::money:
    case FactKind::percent:
    case FactKind::duration:
    case FactKind::ordinal:
      return 0;
    case FactKind::date:
    case FactKind::time:
      return 1;
    case FactKind::polarity:
    case FactKind::claim:
    case FactKind::event:
    case FactKind::certainty:
      return 2;
    case FactKind::quote:
    case FactKind::attribution:
      return 3;
    case FactKind::person:
    case FactKind::role:
    case FactKind::organisation:
      return 4;
    default:
      return 5;
  }
}

struct Salience {
  int relation, lead, articles, row, kind;
  uint32_t origins;
};

Salience salienceOf(const Scene& scene, const Fact& fact) {
  constexpr std::array<int, 4> kOrder{2, 0, 1, 3};  // of shared, conflict, differs, only
  Salience out{kOrder[static_cast<size_t>(fact.relation)], 0, 0, 0, kindRank(fact.kind), fact.origins};
  std::vector<uint32_t> articles;
  for (const FactValue& value : fact.values)
    for (const FactMention& mention : value.mentions) {
      articles.push_back(mention.sentence.article);
      const Sentence& sentence = scene.sentence(mention.sentence);
      if (sentence.kind == SentenceKind::headline || mention.sentence.sentence < 4) ++out.lead;
      const uint32_t row = scene.rows[mention.sentence.article][mention.sentence.sentence];
      if (row != kNone) out.row = std::max(out.row, static_cast<int>(scene.alignment.rows[row].sentences.size()));
    }
  putInOrder(articles);
  out.articles = static_cast<int>(std::unique(articles.begin(), articles.end()) - articles.begin());
  return out;
}

}  // namespace

void orderFacts(const Scene& scene, std::vector<Fact>& facts) {
  std::vector<std::pair<Salience, size_t>> order;
  for (size_t at = 0; at < facts.size(); ++at) order.emplace_back(salienceOf(scene, facts[at]), at);
  const auto key = [&](const std::pair<Salience, size_t>& entry) {
    const auto& [salience, at] = entry;
    const Fact& fact = facts[at];
    return std::tuple(salience.relation, -static_cast<int>(salience.origins), -salience.lead, -salience.row,
                      salience.kind, fact.values[0].mentions[0], fact.kind, std::string_view(fact.rule), at);
  };
  putInOrder(order, [&](const auto& left, const auto& right) { return key(left) < key(right); });
  std::vector<Fact> sorted;
  for (const auto& entry : order) sorted.push_back(std::move(facts[entry.second]));
  facts = std::move(sorted);
}

}  // namespace synoptic
