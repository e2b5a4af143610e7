// A Comparison in, one HTML page out that needs nothing else: facts with every mention in its sentence, then the
// articles side by side with what they conflict in and tell differently marked. No script; a policy of its own forbids
// everything but its own style; all text is escaped; only http and https addresses become links. Covered by
// tests/report/formats_test.cpp.

#include "digest.h"
#include "formats.h"
#include "text/text.h"

namespace synoptic {
namespace {

constexpr size_t kHtmlExcerpt = 400;

// Then what the page is opened again from, in front of all that it shows: a page that is cut behind it still opens
// whole, and one cut within it is told as cut.
constexpr std::string_view kHeadBegin = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
)";
constexpr std::string_view kHeadRest = R"(<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Synoptic comparison</title>
<style>
:root { color-scheme: light dark; --ink: #1d1d1b; --paper: #fdfcf9; --quiet: #5d5c57; --line: #d8d5cc; --conflict: #b3261e; --differs: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --ink: #ecebe6; --paper: #171715; --quiet: #a8a69e; --line: #3b3a36; --conflict: #ff8a80; --differs: #f2c063; } }
body { margin: 0 auto; max-width: 90rem; padding: 1.5rem; font: 1rem/1.5 Georgia, serif; color: var(--ink); background: var(--paper); }
h1, h2, h3, .label, .rule { font-family: system-ui, sans-serif; }
.quiet, .rule { color: var(--quiet); font-size: .875rem; }
li { margin: .5rem 0; overflow-wrap: anywhere; }
mark { color: inherit; background: none; }
mark.conflict { border-bottom: 3px double var(--conflict); }
mark.differs { border-bottom: 2px dashed var(--differs); }
mark.shared, mark.only { border-bottom: 1px dotted var(--quiet); }
h2.conflict::before { content: "≠ "; color: var(--conflict); }
h2.differs::before { content: "~ "; color: var(--differs); }
.articles { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1.5rem; border-top: 1px solid var(--line); }
article { min-width: 0; overflow-wrap: anywhere; }
.headline { font-weight: bold; font-size: 1.25rem; } .byline, .boilerplate { color: var(--quiet); } .subhead { font-weight: bold; }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --quiet: #444; --line: #999; --conflict: #a02018; --differs: #6b4600; }
  body { max-width: none; padding: 0; font-size: 10.5pt; } .articles { display: block; }
  h1, h2, h3 { break-after: avoid; } li { break-inside: avoid; } article p { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
}
</style>
</head>
<body>
)";

std::string inHtml(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '\0':
        out += "\xEF\xBF\xBD";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string attributeId(std::string_view prefix,
                        SentenceRef ref) {  // made of numbers, so that no id of an article gets in
  return std::string(prefix) + std::to_string(ref.article + 1) + "-" + std::to_string(ref.sentence + 1);
}

void appendHtmlFact(std::string& out, const Comparison& comparison, const ListedFact& listed) {
  const Fact& fact = *listed.fact;
  out += "<li><span class=\"label\">" + inHtml(oneLine(fact.about)) + "</span> <span class=\"rule\">" + listed.id +
         ", " + inHtml(relationName(fact)) + ", " + inHtml(fact.rule) + "</span><br>" +
         inHtml(oneLine(fact.explanation)) + "\n<ul>\n";
  for (const FactValue& value : fact.values) {
    for (const FactMention& mention : value.mentions) {
      const Excerpt excerpt = excerptOf(comparison, mention, kHtmlExcerpt);
      out += "<li><a class=\"label\" href=\"#" + attributeId("s", mention.sentence) + "\">" +
             inHtml(oneLine(excerpt.article->label)) + "</a>: " + inHtml(oneLine(value.value)) + " – <q>" +
             inHtml(excerpt.before) + "<mark class=\"" + std::string(name(fact.relation)) + "\">" +
             inHtml(excerpt.mention) + "</mark>" + inHtml(excerpt.after) + "</q></li>\n";
    }
  }
  out += "</ul></li>\n";
}

struct Mark {
  Span span;
  Relation relation;
};

// Marks of one article by place, conflicts before differences where they overlap.
std::vector<Mark> marksOf(const Comparison& comparison, uint32_t article) {
  std::vector<Mark> marks;
  for (const Relation relation : {Relation::conflict, Relation::differs}) {
    std::vector<Mark> more;
    for (const ListedFact& listed : factsOf(comparison, relation)) {
      for (const FactValue& value : listed.fact->values) {
        for (const FactMention& mention : value.mentions) {
          if (mention.sentence.article == article) more.push_back({mention.span, relation});
        }
      }
    }
    marks.insert(marks.end(), more.begin(), more.end());
  }
  putInOrder(marks, [](const Mark& a, const Mark& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.relation < b.relation;
  });
  std::vector<Mark> apart;
  for (const Mark& mark : marks) {
    if (apart.empty() || apart.back().span.end <= mark.span.begin)
      apart.push_back(mark);
    else if (mark.relation == Relation::conflict && apart.back().relation != Relation::conflict)
      apart.back() = mark;
  }
  return apart;
}

void appendSentence(std::string& out, std::string_view body, Span span, const std::vector<Mark>& marks, size_t& next) {
  uint32_t at = span.begin;
  for (; next < marks.size() && marks[next].span.begin < span.end; ++next) {
    const Span mark = marks[next].span;
    if (mark.begin < at || mark.end > span.end) continue;
    out += inHtml(body.substr(at, mark.begin - at)) + "<mark class=\"" + std::string(name(marks[next].relation)) +
           "\">" + inHtml(textOf(body, mark)) + "</mark>";
    at = mark.end;
  }
  out += inHtml(body.substr(at, span.end - at));
}

void appendArticle(std::string& out, const Comparison& comparison, uint32_t index) {
  const ComparedArticle& article = comparison.articles[index];
  const bool linked = article.url.rfind("https://", 0) == 0 || article.url.rfind("http://", 0) == 0;
  out += "<article><h3>" + inHtml(oneLine(articleLine(article))) + "</h3>\n";
  if (linked)
    out += "<p class=\"quiet\"><a rel=\"noopener noreferrer\" href=\"" + inHtml(article.url) + "\">" +
           inHtml(oneLine(article.url)) + "</a></p>\n";
  const std::vector<Mark> marks = marksOf(comparison, index);
  size_t next = 0;
  uint32_t paragraph = kNone;
  for (uint32_t i = 0; i < article.document.sentences.size(); ++i) {
    const Sentence& sentence = article.document.sentences[i];
    if (sentence.paragraph != paragraph) {
      if (paragraph != kNone) out += "</p>\n";
      out += "<p class=\"" + std::string(name(sentence.kind)) + "\">";
      paragraph = sentence.paragraph;
    } else {
      out += ' ';
    }
    out += "<span id=\"" + attributeId("s", {index, i}) + "\">";
    appendSentence(out, article.document.body, sentence.span, marks, next);
    out += "</span>";
  }
  out += paragraph != kNone ? "</p>\n</article>\n" : "</article>\n";
}

void appendHtmlStudy(std::string& out, const Comparison& comparison, const StudyReport& study) {
  out += "<section id=\"study\"><h2>" + inHtml(oneLine(study.title)) + "</h2>\n<ul>\n";
  for (const StudyReport::Item& item : study.items) {
    out += "<li><span class=\"label\">" + inHtml(oneLine(item.heading)) + "</span>\n<ul>\n";
    for (const StudyReport::Place& place : item.places) {
      const Excerpt excerpt = excerptOf(comparison, place.words, kHtmlExcerpt);
      out += "<li><a class=\"label\" href=\"#" + attributeId("s", place.words.sentence) + "\">" +
             inHtml(oneLine(excerpt.article->label)) + "</a>: ";
      if (!place.remark.empty()) out += "<span class=\"quiet\">" + inHtml(oneLine(place.remark)) + "</span> – ";
      out += "<q>" + inHtml(excerpt.before) + "<mark class=\"shared\">" + inHtml(excerpt.mention) + "</mark>" +
             inHtml(excerpt.after) + "</q></li>\n";
    }
    out += "</ul></li>\n";
  }
  out += "</ul></section>\n";
}

}  // namespace

std::string renderHtml(const Comparison& comparison, std::string_view block, const StudyReport& study) {
  std::string out(kHeadBegin);
  // the head of a page may hold a template, and that any element
  if (!block.empty()) out += "<template>" + std::string(block) + "</template>\n";
  out += kHeadRest;
  out += "<h1>Comparison of " + std::to_string(comparison.articles.size()) +
         (comparison.articles.size() == 1 ? " article" : " articles") +
         "</h1>\n<p class=\"quiet\">This page says what the texts say, never what is true.</p>\n";
  for (const Group& group : kGroups) {
    const std::vector<ListedFact> facts = factsOf(comparison, group.relation);
    out += "<h2 class=\"" + std::string(name(group.relation)) + "\">" + std::string(group.heading) + " (" +
           std::to_string(facts.size()) + ")</h2>\n<p class=\"quiet\">" + std::string(group.meaning) + "</p>\n<ul>\n";
    for (const ListedFact& listed : facts) appendHtmlFact(out, comparison, listed);
    out += "</ul>\n";
  }
  if (const std::vector<ListedFact> dismissed = dismissedOf(comparison); !dismissed.empty()) {
    out += "<h2>" + std::string(kDismissed) + " (" + std::to_string(dismissed.size()) + ")</h2>\n<ul>\n";
    for (const ListedFact& listed : dismissed) appendHtmlFact(out, comparison, listed);
    out += "</ul>\n";
  }
  if (!study.title.empty()) appendHtmlStudy(out, comparison, study);
  out += "<h2>Articles</h2>\n<div class=\"articles\">\n";
  for (uint32_t i = 0; i < comparison.articles.size(); ++i) appendArticle(out, comparison, i);
  out += "</div>\n";
  const std::vector<std::string> lines = remarks(comparison);
  if (!lines.empty()) out += "<h2>Notes</h2>\n<ul>\n";
  for (const std::string& line : lines) out += "<li>" + inHtml(oneLine(line)) + "</li>\n";
  if (!lines.empty()) out += "</ul>\n";
  if (!block.empty())
    out += "<p class=\"quiet\">This page holds the whole comparison: dropped on Synoptic it opens there again.</p>\n";
  return out + "</body>\n</html>\n";
}

}  // namespace synoptic
