#include "compare/pairs.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "compare/rules.h"
#include "support/lexicon_files.h"

namespace synoptic {
namespace {

std::string bodyOf(const char* sentence, const char* setting) {
  return std::string(setting) + "\n\n" + sentence + "\n";
}

// Two reports of one invented accident; their first sentences tell the same in other words.
constexpr const char* kLeftSetting =
    "Ferry Tern runs aground off Cape Varn\n\nThe ferry Tern ran aground off Cape Varn in a storm, the Harbour "
    "Authority said. "
    "Captain Ines Moreau called for help from the bridge.";
constexpr const char* kRightSetting =
    "Storm drives ferry Tern onto rocks\n\nIn heavy seas the ferry Tern ran onto rocks off Cape Varn, according to the "
    "Harbour Authority. "
    "Its captain, Ines Moreau, had called for help.";

std::string textOf(const Comparison& comparison, const FactMention& mention) {
  return std::string(comparison.articles[mention.sentence.article].document.text(mention.span));
}

bool cites(const Comparison& comparison, const Fact& fact, const std::string& words, uint32_t article) {
  for (const FactValue& value : fact.values)
    for (const FactMention& mention : value.mentions)
      if (mention.sentence.article == article && textOf(comparison, mention) == words) return true;
  return false;
}

void checkOne(const PairCase& one, const Comparison& comparison, bool turned) {
  CAPTURE(std::string(one.name));
  CAPTURE(turned);
  INFO(told(comparison));
  const auto judged = [](const Fact& fact) {
    return fact.relation == Relation::conflict || fact.relation == Relation::differs;
  };
  if (*one.rule == 0) {
    CHECK(std::none_of(comparison.facts.begin(), comparison.facts.end(), judged));
    return;
  }
  const auto found = std::find_if(comparison.facts.begin(), comparison.facts.end(), [&](const Fact& fact) {
    return fact.rule == one.rule && cites(comparison, fact, one.left_span, turned ? 1 : 0) &&
           cites(comparison, fact, one.right_span, turned ? 0 : 1);
  });
  CHECK(found != comparison.facts.end());
  if (found == comparison.facts.end()) return;
  CHECK(!found->explanation.empty());
  if (found->relation == Relation::shared)
    CHECK(std::none_of(comparison.facts.begin(), comparison.facts.end(), judged));
}

}  // namespace

Comparison comparePair(const char* left, const char* right, const char* left_published, const char* right_published) {
  Request request;
  request.articles.push_back({"", "", "Harbour Post", left_published, "", bodyOf(left, kLeftSetting)});
  request.articles.push_back({"", "", "Coast Daily", right_published, "", bodyOf(right, kRightSetting)});
  return compare(std::move(request), testLexicon());
}

Comparison compareTexts(const char* left, const char* right) {
  Request request;
  request.articles.push_back({"", "", "Harbour Post", "2026-03-12", "", left});
  request.articles.push_back({"", "", "Coast Daily", "2026-03-12", "", right});
  return compare(std::move(request), testLexicon());
}

std::string told(const Comparison& comparison) {
  std::string out;
  for (const Fact& fact : comparison.facts) {
    if (fact.relation == Relation::only) continue;
    out += fact.rule + ":";
    for (const FactValue& value : fact.values) {
      out += " [";
      for (const FactMention& mention : value.mentions) out += textOf(comparison, mention) + "/";
      out += "]";
    }
    out += "; ";
  }
  for (const Link& link : comparison.alignment.links)
    out += " " + std::to_string(link.left.sentence) + "-" + std::to_string(link.right.sentence) +
           std::string(name(link.level)) + " " + std::to_string(link.score);
  return out;
}

void checkPairs(const std::vector<PairCase>& cases, const char* left_published, const char* right_published) {
  for (const PairCase& one : cases) {
    checkOne(one, comparePair(one.left, one.right, left_published, right_published), false);
    const PairCase turned{one.name, one.right, one.left, one.rule, one.right_span, one.left_span};
    checkOne(one, comparePair(turned.left, turned.right, right_published, left_published), true);
  }
}

}  // namespace synoptic
