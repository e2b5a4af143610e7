// The study that was open, in the exports: each of the five, in JSON, HTML and Markdown; nothing of it where none was.
// What each item of it rests on.
#include <doctest/doctest.h>

#include <iterator>
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

// Texts of a fire, told on two days; each by its number.
Comparison fireTexts(const std::vector<std::string>& numbers) {
  const std::string head =
      "The bakery on Quill Street closed after a fire on Monday, owner Marta Ellingsen said.\n\nFirefighters from "
      "Tarnby needed two hours to put out the flames.\n\nNeighbors brought blankets and hot tea to the people who "
      "waited outside in the rain.\n\n";
  const std::string tail = " people were hurt in the fire at the bakery on Quill Street, the city hospital said.\n";
  const Article texts[] = {
      {"", "", "Old", "2031-05-06", "", head + "Twelve people were hurt in the fire, the city hospital said.\n"},
      {"", "", "New", "2031-05-07", "", head + "Fifteen people were hurt in the fire, the city hospital said.\n"},
      {"", "", "Other Twelve", "2031-05-07", "", "Twelve" + tail},
      {"", "", "Other Fifteen", "2031-05-06", "", "Fifteen" + tail},
      {"", "", "Draft", "2031-05-06", "",
       "Twelve people were hurt in the fire, the city hospital said. A reward of $5,000 was offered by Jonas "
       "Petrell.\n\nFirefighters from Tarnby needed three hours to put out the flames.\n"}};
  Request request;
  for (const std::string& number : numbers)
    for (const Article& text : texts)
      if (text.source == number) request.articles.push_back(text);
  return compare(std::move(request), testLexicon());
}

// "heading; remark: label [words]; …", a line for each item.
std::string itemsOf(const Comparison& comparison, const StudyReport& study) {
  std::string out;
  for (const StudyReport::Item& item : study.items) {
    out += item.heading;
    for (const StudyReport::Place& place : item.places) {
      const ComparedArticle& article = comparison.articles[place.words.sentence.article];
      out += "; " + place.remark + ": " + article.label + " [" + std::string(article.document.text(place.words.span)) +
             "]";
    }
    out += "\n";
  }
  return out;
}

struct ItemsRow {
  const char* what;
  std::vector<std::string> texts;
  const char* choice;
  std::string items;
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

TEST_CASE("each item of a study has its words, and what they are to it") {
  const std::vector<ItemsRow> rows = {
      {"the newer version agrees with the others, and the older did not",
       {"Old", "New", "Other Fifteen"},
       "update 0 1",
       "altered, number: 12 person -> 15 person; before: Old [Twelve]; now: New [Fifteen]\n"
       "conflict resolved: F1 people were hurt in the fire – conflict\n"},
      {"the older version agreed with the others, and the newer does not",
       {"Old", "New", "Other Twelve"},
       "update 0 1",
       "altered, number: 12 person -> 15 person; before: Old [Twelve]; now: New [Fifteen]\n"
       "conflict made: F1 people were hurt in the fire – conflict\n"},
      {"of a draft what contradicts it, and its own words where no text has them",
       {"Draft", "Old", "Other Fifteen"},
       "draft 0",
       "contradicted: Twelve people were hurt in the fire, the city hospital said.; contradicted: Twelve: Other "
       "Fifteen [Fifteen]\n"
       "nowhere: A reward of $5,000 was offered by Jonas Petrell.; nowhere: $5,000: Draft [$5,000]; nowhere: Jonas "
       "Petrell: Draft [Jonas Petrell]\n"
       "contradicted: Firefighters from Tarnby needed three hours to put out the flames.; contradicted: three hours: "
       "Old [two hours]\n"},
      {"an answer with all of its values",
       {"Old", "Other Fifteen"},
       "ask how many people were hurt",
       "F1 people were hurt in the fire – conflict; 15 person: Other Fifteen [Fifteen]; 12 person: Old [Twelve]\n"},
      {"no answer", {"Old", "Other Fifteen"}, "ask who is Rasmussen", "No text tells. No text has \"Rasmussen\".\n"},
  };
  for (const ItemsRow& row : rows) {
    CAPTURE(row.what);
    const Comparison comparison = fireTexts(row.texts);
    const StudyChoice choice = readStudyChoice(row.choice, uint32_t(row.texts.size()));
    CHECK(itemsOf(comparison, reportStudy(comparison, testLexicon(), choice)) == row.items);
  }
}

TEST_CASE("a timeline tells its conflicts, and how each text tells the day") {
  Request request;
  const Article texts[] = {{"", "", "One", "2031-03-04", "", "The harbor will open on May 4 & close at night.\n"},
                           {"", "", "Two", "2031-03-04", "", "The harbor will open on Wednesday, May 4.\n"},
                           {"", "", "Three", "2031-05-06", "", "The harbor opened on May 4, the mayor said.\n"}};
  request.articles.assign(std::begin(texts), std::end(texts));
  const Comparison comparison = compare(std::move(request), testLexicon());
  CHECK(
      itemsOf(comparison, reportStudy(comparison, testLexicon(), readStudyChoice("timeline", 3))) ==
      "2031-05-04, conflict F1; planned: One [May 4]; planned, the text slips here: Two [Wednesday, May 4]; happened: "
      "Three [May 4]\n");
}

TEST_CASE("a ladder tells who is left out and who denies it, and is left out where nobody is the source") {
  struct WaysRow {
    const char *what, *one, *two;
    std::string items;
  };
  const char* const told = "Twelve people were hurt when the ferry hit the pier at Orsund.";
  const WaysRow rows[] = {
      {"a person through an agency, and nobody",
       "Twelve people were hurt when the ferry hit the pier at Orsund, Jana Pelk told Reuters.", told,
       "F1 people were hurt when the ferry – shared, 2 origins; Jana Pelk > Reuters > One: One [Twelve]; Two, no "
       "source, "
       "where another text names one: Two [Twelve]\n"},
      {"what is denied", "Jana Pelk denied that twelve people were hurt when the ferry hit the pier at Orsund.", told,
       "F1 people were hurt when the ferry – shared, 2 origins; Jana Pelk > One, the source denies it: One [twelve]; "
       "Two: Two [Twelve]\n"},
      {"nobody in either", told, "Twelve people were hurt when the ferry hit the pier at Orsund on a Monday.", ""},
      {"a statement of one text", "According to Fox News, Jana Pelk told CNBC that the harbor had grown a lot safer.",
       told, "Said in one text; Jana Pelk > CNBC > Fox News > One: One [the harbor had grown a lot safer]\n"},
  };
  for (const WaysRow& row : rows) {
    CAPTURE(row.what);
    Request request;
    request.articles.push_back({"", "", "One", "2031-03-04", "",
                                std::string(row.one) + "\n\nFog had hung over the sound since the morning, and the "
                                                       "lighthouse keeper had closed the northern channel.\n"});
    request.articles.push_back({"", "", "Two", "2031-03-04", "",
                                std::string(row.two) + "\n\nDivers will look at the hull this week; shops along the "
                                                       "quay kept their doors shut until the smoke had gone.\n"});
    const Comparison comparison = compare(std::move(request), testLexicon());
    const StudyReport study = reportStudy(comparison, testLexicon(), readStudyChoice("ladder", 2));
    const std::string items = itemsOf(comparison, study);
    // the whole statement is a fact too, in the same way
    CHECK(items.substr(0, items.find("F2 ")) == row.items);
  }
}

}  // namespace synoptic
