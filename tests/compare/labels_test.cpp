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
