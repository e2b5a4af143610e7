// A Comparison in, plain text for a terminal out: conflicts and differences with every mention in its sentence, what is
// shared in one line each, what only one article has as well; then remarks. No control sign of an article reaches the
// terminal. Covered by tests/report/formats_test.cpp.
#include "digest.h"
#include "formats.h"

namespace synoptic {
namespace {

constexpr size_t kTextExcerpt = 150;  // bytes: two lines of a terminal

void appendMentions(std::string& out, const Comparison& comparison, const Fact& fact) {
  for (const FactValue& value : fact.values) {
    for (const FactMention& mention : value.mentions) {
      const Excerpt excerpt = excerptOf(comparison, mention, kTextExcerpt);
      out += "      " + oneLine(excerpt.article->label) + ": " + oneLine(value.value) + "\n        " + excerpt.before +
             "[" + excerpt.mention + "]" + excerpt.after + "\n";
    }
  }
}

std::string labelsOf(const Comparison& comparison, const FactValue& value) {
  std::string out;
  uint32_t last = kNone;
  for (const FactMention& mention : value.mentions) {
    if (mention.sentence.article == last) continue;
    last = mention.sentence.article;
    if (!out.empty()) out += ", ";
    out += oneLine(comparison.articles[last].label);
  }
  return out;
}

void appendShort(std::string& out, const Comparison& comparison, const Fact& fact) {
  out += "  " + oneLine(fact.about) + ": ";
  for (size_t i = 0; i < fact.values.size(); ++i) {
    if (i != 0) out += "; ";
    out += oneLine(fact.values[i].value) + " – " + labelsOf(comparison, fact.values[i]);
  }
  out += '\n';
}

}  // namespace

std::string renderText(const Comparison& comparison) {
  std::string out;
  for (const ComparedArticle& article : comparison.articles) {
    out += articleLine(article);
    if (!article.title.empty()) out += "\n  " + oneLine(article.title);
    out += '\n';
  }
  for (const Group& group : kGroups) {
    const std::vector<ListedFact> facts = factsOf(comparison, group.relation);
    out += "\n" + std::string(group.heading) + ": " + std::to_string(facts.size()) + "\n";
    const bool at_length = group.relation == Relation::conflict || group.relation == Relation::differs;
    for (const ListedFact& listed : facts) {
      if (!at_length) {
        appendShort(out, comparison, *listed.fact);
        continue;
      }
      out += "\n  " + listed.id + " " + oneLine(listed.fact->about) + " – " + relationName(*listed.fact) + ", " +
             listed.fact->rule + "\n    " + oneLine(listed.fact->explanation) + "\n";
      appendMentions(out, comparison, *listed.fact);
    }
  }
  const std::vector<ListedFact> dismissed = dismissedOf(comparison);
  if (!dismissed.empty()) out += "\n" + std::string(kDismissed) + ": " + std::to_string(dismissed.size()) + "\n";
  for (const ListedFact& listed : dismissed) {
    out += "  " + listed.id + " " + relationName(*listed.fact) + "\n";
    appendShort(out, comparison, *listed.fact);
  }
  const std::vector<std::string> lines = remarks(comparison);
  if (!lines.empty()) out += "\nNotes\n";
  for (const std::string& line : lines) out += "  " + line + "\n";
  return out;
}

}  // namespace synoptic
