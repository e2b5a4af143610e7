#include "compare/labels.h"

#include <doctest/doctest.h>

#include <set>

using namespace synoptic;

namespace {

ComparedArticle article(std::string source, std::string title, std::string published = {}) {
  ComparedArticle out;
  out.source = std::move(source), out.title = std::move(title);
  if (!published.empty()) out.reading.published = parseIsoDate(published);
  return out;
}

std::vector<std::string> labelsOf(std::vector<ComparedArticle> articles) {
  labelArticles(articles);
  std::vector<std::string> labels;
  for (const ComparedArticle& one : articles) labels.push_back(one.label);
  return labels;
}

}  // namespace

TEST_CASE("letters go on after Z") {
  CHECK(letters(0) == "A");
  CHECK(letters(25) == "Z");
  CHECK(letters(26) == "AA");
  CHECK(letters(51) == "AZ");
  CHECK(letters(52) == "BA");
  CHECK(letters(701) == "ZZ");
  CHECK(letters(702) == "AAA");
}

TEST_CASE("a long title is cut between words, on a character boundary") {
  CHECK(shortTitle("Ferry runs aground") == "Ferry runs aground");
  CHECK(shortTitle("  Ferry \n runs aground ") == "Ferry runs aground");
  CHECK(shortTitle("Ferry with forty aboard runs aground off the northern cape") == "Ferry with forty aboard runs …");
  CHECK(shortTitle("Überführungsstückgutverkehrsordnungsänderung") == "Überführungsstückgutverkehrsord …");
  CHECK(shortTitle("") == "");
}

TEST_CASE("without a headline an article is called by its first words behind the dateline") {
  struct Row {
    const char *body, *title;
  };
  const Row rows[] = {
      {"(Varn/Oster) The envoys left on Tuesday for talks that may last for days, a spokesman for both towns said.",
       "The envoys left on Tuesday for …"},
      {"VARN, March 3 (Harbour Post) — The ferry ran aground in fog on Tuesday, and all were brought ashore by night.",
       "The ferry ran aground in fog …"},
      {"Varn - the old town - was dark on Tuesday night after the storm had cut all of its power lines, they said.",
       "Varn - the old town - was dark …"},
      {"(The ferry ran aground in fog on Tuesday, and all of the passengers were brought ashore before the night.)",
       "(The ferry ran aground in fog …"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.body));
    std::vector<ComparedArticle> articles(1);
    articles[0].document = readDocument(row.body);
    nameArticles(articles);
    CHECK(articles[0].title == row.title);
  }
}

TEST_CASE("labels are outlets, else short titles, and unique") {
  CHECK(labelsOf({article("Harbour Post", "A"), article("Coast Daily", "B")}) ==
        std::vector<std::string>{"Harbour Post", "Coast Daily"});
  CHECK(labelsOf({article("", "Ferry runs aground"), article("", "")}) ==
        std::vector<std::string>{"Ferry runs aground", "Untitled article"});
  CHECK(labelsOf({article("Harbour Post", "", "2026-01-21"), article("Harbour Post", "", "2026-01-24")}) ==
        std::vector<std::string>{"Harbour Post, Jan. 21", "Harbour Post, Jan. 24"});
  CHECK(labelsOf({article("Harbour Post", "", "2025-01-21"), article("Harbour Post", "", "2026-01-21")}) ==
        std::vector<std::string>{"Harbour Post, Jan. 21, 2025", "Harbour Post, Jan. 21, 2026"});
  CHECK(labelsOf({article("Harbour Post", ""), article("Harbour Post", "")}) ==
        std::vector<std::string>{"Harbour Post (1)", "Harbour Post (2)"});
}

TEST_CASE("ids are made where none are given, and duplicates told apart") {
  std::vector<ComparedArticle> articles(4);
  articles[1].id = "A", articles[2].id = "A";
  nameArticles(articles);
  std::set<std::string> ids;
  for (const ComparedArticle& one : articles) CHECK(ids.insert(one.id).second);
  CHECK(articles[0].id == "B");
  CHECK(articles[1].id == "A");
  CHECK(articles[2].id == "A-2");
  CHECK(articles[3].id == "C");
}

TEST_CASE("a label holds no sign that would turn the words around it, behind letters of any script") {
  struct Row {
    const char *source, *title, *label;
  };
  const Row rows[] = {
      {"Her\u202Eald", "", "Herald"},
      {"\u2067Herald\u2069", "", "Herald"},
      {"\u062E\u0628\u0631\u202E 12", "", "\u062E\u0628\u0631 12"},
      {"\u65B0\u805E\u202Dab", "", "\u65B0\u805Eab"},
      {"", "Ferry \u202Esinks", "Ferry sinks"},
      {"\u202E", "", "Untitled article"},
      {"\u0645\u06CC\u200C\u0631\u0648\u062F", "", "\u0645\u06CC\u200C\u0631\u0648\u062F"},  // shapes a letter
  };
  for (const Row& row : rows) {
    CAPTURE(row.label);
    CHECK(labelsOf({article(row.source, row.title)})[0] == row.label);
  }
}
