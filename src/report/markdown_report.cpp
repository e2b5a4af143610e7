// A Comparison in, Markdown (CommonMark) out: a heading a group, an item a fact, every mention cited in its sentence.
// Whatever an article holds is shown, never taken as a mark: all signs that could be one are escaped. Covered by
// tests/report/formats_test.cpp.
#include "digest.h"
#include "formats.h"

namespace synoptic {
namespace {

constexpr size_t kMarkdownExcerpt = 300;

// Whether what was written ends with "www", in letters of any case: what follows would be an address for many readers.
bool endsWithWww(std::string_view out) {
  return out.size() >= 3 && out.substr(out.size() - 3).find_first_not_of("wW") == std::string_view::npos;
}

// `starts`: a line may begin with it.
std::string inMarkdown(std::string_view text, bool starts = true) {
  std::string out;
  for (const char c : oneLine(text)) {
    if (std::string_view("\\`*_{}[]()#+-!|<>~&:=.@").find(c) != std::string_view::npos) {
      // within a word a point, a hyphen or a colon is harmless, but at its beginning it may open a list
      const bool harmless =
          (c == '.' || c == '-' || c == ':' || c == '(' || c == ')' || c == '!' || c == '+' || c == '=') &&
          (!out.empty() || !starts);
      const bool digits_before =
          (c == '.' || c == ')') && starts && out.find_first_not_of("0123456789") == std::string::npos;
      const bool address = c == ':' || (c == '.' && endsWithWww(out));
      const bool after_picture = c == '(' && !out.empty() && out.back() == ']';
      if (!harmless || digits_before || address || after_picture) out += '\\';
    }
    out += c;
  }
  return out;
}

void appendMarkdownQuote(std::string& out, const Excerpt& excerpt) {
  out += "“" + inMarkdown(excerpt.before, false);
  if (!excerpt.before.empty() && excerpt.before.back() == ' ' && out.back() != ' ') out += ' ';
  out += "**" + inMarkdown(excerpt.mention, false) + "**" + (excerpt.after.substr(0, 1) == " " ? " " : "") +
         inMarkdown(excerpt.after, false) + "”\n";
}

void appendMarkdownFact(std::string& out, const Comparison& comparison, const ListedFact& listed) {
  const Fact& fact = *listed.fact;
  out += "\n* **" + listed.id + " " + inMarkdown(fact.about) + "** – " + inMarkdown(relationName(fact)) + ", `" +
         fact.rule + "`. " + inMarkdown(fact.explanation) + "\n";
  for (const FactValue& value : fact.values) {
    for (const FactMention& mention : value.mentions) {
      const Excerpt excerpt = excerptOf(comparison, mention, kMarkdownExcerpt);
      out += "  * " + inMarkdown(excerpt.article->label) + ", " + inMarkdown(value.value) + ": ";
      appendMarkdownQuote(out, excerpt);
    }
  }
}

void appendMarkdownStudy(std::string& out, const Comparison& comparison, const StudyReport& study) {
  out += "\n## " + inMarkdown(study.title) + "\n";
  for (const StudyReport::Item& item : study.items) {
    out += "\n* **" + inMarkdown(item.heading) + "**\n";
    for (const StudyReport::Place& place : item.places) {
      const Excerpt excerpt = excerptOf(comparison, place.words, kMarkdownExcerpt);
      out += "  * " + inMarkdown(excerpt.article->label);
      if (!place.remark.empty()) out += ", " + inMarkdown(place.remark);
      out += ": ";
      appendMarkdownQuote(out, excerpt);
    }
  }
}

}  // namespace

std::string renderMarkdown(const Comparison& comparison, const StudyReport& study) {
  std::string out = "# Comparison of " + std::to_string(comparison.articles.size()) +
                    (comparison.articles.size() == 1 ? " article\n\n" : " articles\n\n");
  for (const ComparedArticle& article : comparison.articles) {
    out += "* " + inMarkdown(articleLine(article));
    if (!article.title.empty()) out += ": " + inMarkdown(article.title);
    out += '\n';
  }
  for (const Group& group : kGroups) {
    const std::vector<ListedFact> facts = factsOf(comparison, group.relation);
    out += "\n## " + std::string(group.heading) + " (" + std::to_string(facts.size()) + ")\n\n" +
           std::string(group.meaning) + "\n";
    for (const ListedFact& listed : facts) appendMarkdownFact(out, comparison, listed);
  }
  if (const std::vector<ListedFact> dismissed = dismissedOf(comparison); !dismissed.empty()) {
    out += "\n## " + std::string(kDismissed) + " (" + std::to_string(dismissed.size()) + ")\n";
    for (const ListedFact& listed : dismissed) appendMarkdownFact(out, comparison, listed);
  }
  if (!study.title.empty()) appendMarkdownStudy(out, comparison, study);
  const std::vector<std::string> lines = remarks(comparison);
  if (!lines.empty()) out += "\n## Notes\n\n";
  for (const std::string& line : lines) out += "* " + inMarkdown(line) + "\n";
  return out;
}

}  // namespace synoptic
