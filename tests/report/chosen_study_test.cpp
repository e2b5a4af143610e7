// The study that was open, in the exports: each of the five, in JSON, HTML and Markdown; nothing of it where none was.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "report/report.h"
#include "support/lexicon_files.h"

namespace synoptic {
namespace {

Comparison threeTexts() {
  Request request;
  const char* const bodies[] = {
      "Twelve people were hurt when the ferry hit the pier at Orsund on Monday, Jana Pelk told Reuters.\n\nThe harbor "
      "will open on May 4 & close at night.\n",
      "Fifteen people were hurt when the ferry hit the pier at Orsund on Monday, <b>Jana Pelk</b> said.\n\nThe harbor "
      "will open on May 4.\n",
      "Twelve people were hurt when the ferry hit the pier at Orsund on Monday.\n\nThe harbor opened on May 4, the "
      "mayor "
      "said.\n"};
  for (const char* body : bodies) request.articles.push_back({"", "", "", "2031-03-04", "", body});
  return compare(std::move(request), testLexicon());
}

struct StudyRow {
  std::string choice, format, title;
};

}  // namespace

TEST_CASE("the study that was open stands in every export that has room for it") {
  const Comparison comparison = threeTexts();
  const std::vector<StudyRow> rows = {
      {"timeline", "synoptic.timeline", "Timeline"},
      {"ask how many people were hurt", "synoptic.answers", "Asked: how many people were hurt"},
      {"ask who owns <b>Rasmussen</b>", "synoptic.answers", "Asked: who owns"},
      {"draft 1", "synoptic.draft", "Held against the others: "},
      {"ladder", "synoptic.ladders", "Who says it"},
      {"update 0 1", "synoptic.update", "What changed from "},
  };
  const std::string plain_json = render(comparison, Format::json), plain_html = render(comparison, Format::html);
  for (const StudyRow& row : rows) {
    CAPTURE(row.choice);
    const StudyReport study = reportStudy(comparison, testLexicon(), readStudyChoice(row.choice, 3));
    CHECK(study.title.rfind(row.title, 0) == 0);
    CHECK(!study.items.empty());
    const std::string json = render(comparison, Format::json, {}, {}, study);
    CHECK(json.rfind(plain_json.substr(0, plain_json.size() - 1), 0) == 0);  // one member more, and nothing else
    CHECK(json.find("\"study\":{\"format\":\"" + row.format + "\"") != std::string::npos);
    CHECK(parseComparison(json).error == "");
    const std::string html = render(comparison, Format::html, {}, {}, study);
    CHECK(html.find("<section id=\"study\"><h2>" + row.title) != std::string::npos);
    CHECK(html.size() > plain_html.size());
    CHECK(html.find("<b>") == std::string::npos);  // no article and no question breaks out
    const std::string markdown = render(comparison, Format::markdown, {}, {}, study);
    CHECK(markdown.find("\n## " + row.title.substr(0, 5)) != std::string::npos);
    CHECK(markdown.find("<b>") == std::string::npos);
  }
}

TEST_CASE("where no study was open, the exports are as they were") {
  const Comparison comparison = threeTexts();
  const StudyReport none = reportStudy(comparison, testLexicon(), readStudyChoice("draft 7", 3));
  CHECK(none.title == "");
  for (const Format format : {Format::json, Format::html, Format::markdown, Format::text, Format::csv})
    CHECK(render(comparison, format, {}, {}, none) == render(comparison, format));
}

}  // namespace synoptic
