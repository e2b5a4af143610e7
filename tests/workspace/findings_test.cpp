// What was found, in short; what is new and gone with another version; excerpts.
#include <doctest/doctest.h>

#include <algorithm>

#include "workspace/workspace.h"

using namespace synoptic;

namespace {

// Articles of one-line sentences of ten bytes; sentences 2k and 2k+1 are one paragraph.
ComparedArticle article(const std::string& label, const std::vector<std::string>& sentences) {
  ComparedArticle out;
  out.label = out.source = label;
  for (uint32_t i = 0; i < sentences.size(); ++i) {
    if (i != 0) out.document.body += i % 2 == 0 ? "\n\n" : "  ";
    const uint32_t begin = uint32_t(out.document.body.size());
    out.document.body += sentences[i];
    Sentence sentence;
    sentence.span = {begin, uint32_t(out.document.body.size())};
    sentence.paragraph = i / 2;
    out.document.sentences.push_back(sentence);
  }
  return out;
}

Fact fact(Relation relation, std::vector<FactMention> mentions) {
  Fact out;
  out.relation = relation;
  out.about = "hurt";
  for (const FactMention& mention : mentions) out.values.push_back({"", {mention}});
  return out;
}

FactMention at(uint32_t article, uint32_t sentence, uint32_t begin) {
  return {{article, sentence}, {begin, begin + 3}};
}

Comparison twoArticles() {
  Comparison out;
  out.articles = {article("Post", {"Nine hurt.", "It rained.", "All fled. ", "None died."}),
                  article("News", {"Ten hurt. ", "All fled, ", "it poured.", "The end.  "})};
  return out;
}

}  // namespace

TEST_CASE("findings: counts, and the places of conflicts and differences") {
  Comparison comparison = twoArticles();
  comparison.facts = {fact(Relation::conflict, {at(0, 0, 0), at(1, 0, 0)}),
                      fact(Relation::differs, {at(1, 2, 23), at(0, 1, 12)}),
                      fact(Relation::shared, {at(0, 2, 24), at(1, 1, 11)}), fact(Relation::only, {at(0, 3, 36)})};
  CHECK(findingsOf(comparison) == "s1 o1 c0:0,1:0 d0:12,1:23");
  comparison.facts[0].by = By::reader;  // what the reader decided is no finding of the rules
  CHECK(findingsOf(comparison) == "s1 o1 d0:12,1:23");
}

TEST_CASE("of many findings as many are listed as a link can bear, and of each four places") {
  Comparison comparison = twoArticles();
  Fact many = fact(Relation::conflict, {at(0, 0, 0), at(0, 1, 12), at(0, 2, 24), at(1, 0, 0), at(1, 1, 11)});
  many.values.insert(many.values.begin(), FactValue{"", {}});  // a value without words has no place
  comparison.facts = {many};
  CHECK(findingsOf(comparison) == "s0 o0 c0:0,0:12,0:24,1:0");
  comparison.facts.assign(151, fact(Relation::differs, {at(0, 0, 0), at(1, 0, 0)}));
  const std::string found = findingsOf(comparison);
  CHECK(std::count(found.begin(), found.end(), 'd') == 150);
  CHECK(found.back() == '+');
  Workspace made;  // what is not listed cannot be told of
  made.findings = "s0 o0 c0:0,1:0";
  CHECK(otherFindings(made, comparison).sentence == "");
}

TEST_CASE("another version's findings: what is new, what is gone, in one sentence") {
  Comparison now = twoArticles();
  now.facts = {fact(Relation::conflict, {at(0, 0, 0), at(1, 0, 0)}),
               fact(Relation::differs, {at(0, 1, 12), at(1, 2, 23)}),
               fact(Relation::shared, {at(0, 2, 24), at(1, 1, 11)})};
  struct Row {
    const char* name;
    const char* made;
    uint32_t rules;
    std::vector<uint32_t> fresh;
    size_t gone;
    const char* sentence;
  };
  const uint32_t rules = uint32_t(kRulesVersion);
  const std::string now_rules = ", now " + std::to_string(rules) + ": ";
  const Row rows[] = {
      {"the same", "s1 o0 c0:0,1:0 d0:12,1:23", 1, {}, 0, ""},
      {"not told", "", 1, {}, 0, ""},
      {"a conflict is new", "s1 o0 d0:12,1:23", 1, {0}, 0, "1 conflict new."},
      {"a conflict is gone", "s1 o0 c0:0,1:0 c0:36,1:35 d0:12,1:23", 1, {}, 1, "1 conflict gone."},
      {"a conflict is a difference now", "s1 o0 c0:0,1:0 c0:12,1:23", 1, {1}, 1, "1 conflict gone, 1 difference new."},
      {"one place of a conflict is another",
       "s1 o0 c0:0,1:3 d0:12,1:23",
       1,
       {0},
       1,
       "1 conflict new, 1 conflict gone."},
      {"one more value is the same conflict", "s1 o0 c0:0,1:0,1:35 d0:12,1:23", 1, {}, 0, ""},
      {"other counts",
       "s4 o2 c0:0,1:0 d0:12,1:23",
       1,
       {},
       0,
       "1 instead of 4 shared, 0 instead of 2 told by one only."},
      {"two conflicts are gone", "s1 o0 c0:0,1:0 c0:36,1:35 c0:37,1:36 d0:12,1:23", 1, {}, 2, "2 conflicts gone."},
      {"nothing but that there was more", "+", 1, {}, 0, "1 instead of 0 shared."},
      {"more than is listed: only counts", "s4 o0 c0:36,1:35+", 1, {}, 0, "1 instead of 4 shared."},
      {"a place that is not there", "s1 o0 c0:0,1:0 d0:12,1:23 c7:99999,8:4", 1, {}, 1, "1 conflict gone."},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Workspace made;
    made.findings = row.made;
    made.rules = row.rules;
    const OtherFindings other = otherFindings(made, now);
    CHECK(other.fresh == row.fresh);
    CHECK(other.gone.size() == row.gone);
    CHECK(other.sentence == (*row.sentence ? "Made with rules 1" + now_rules + row.sentence : std::string()));
  }
  Workspace made;
  made.rules = rules;
  made.findings = "s1 o0 d0:12,1:23";
  CHECK(otherFindings(made, now).sentence == "Other facts are found now than when this was made: 1 conflict new.");
  made.rules = 0;  // not told
  CHECK(otherFindings(made, now).sentence == "Other facts are found now than when this was made: 1 conflict new.");
  made.findings = "s1 o0 c0:0,1:0 c0:36,1:36 d0:12,1:23";
  const OtherFindings other = otherFindings(made, now);
  REQUIRE(other.gone.size() == 1);
  CHECK(other.gone[0].sentences == std::vector<SentenceRef>{{0, 3}, {1, 3}});
}

TEST_CASE("findings that are not ours count as not told") {
  const Comparison now = twoArticles();
  for (const char* made : {"x", "c", "c0", "c0:", "c0:1,", "c0:1;", "s", "s1x", "s-1", "c99999999999:1",
                           "c0:1,1:2,2:3,3:4,4:5", "c0:-1", "c0;1", "\xFF"}) {
    CAPTURE(made);
    Workspace workspace;
    workspace.findings = made;
    CHECK(otherFindings(workspace, now).sentence == "");
  }
  Workspace many;
  for (int i = 0; i < 200; ++i) many.findings += "c0:1 ";
  CHECK(otherFindings(many, now).sentence == "");
  Workspace huge;
  huge.findings = std::string(1u << 20, 'c');
  CHECK(otherFindings(huge, now).sentence == "");
}

TEST_CASE("an excerpt holds what articles have in common, byte for byte, and nothing else") {
  Comparison comparison = twoArticles();
  comparison.alignment.rows = {{{{0, 2}, {1, 1}}}};
  comparison.facts = {fact(Relation::conflict, {at(0, 0, 0), at(1, 0, 0)}), fact(Relation::only, {at(0, 1, 12)})};
  comparison.articles[0].reading.published = 20000;  // days since 1970
  const Workspace excerpt = excerptOf(comparison);
  REQUIRE(excerpt.articles.size() == 2);
  CHECK(excerpt.excerpt);
  CHECK(excerpt.articles[0].published == "2024-10-04");
  CHECK(excerpt.articles[1].published == "");
  CHECK(excerpt.articles[0].source == "Post");
  CHECK(excerpt.articles[0].body == "Nine hurt.\n\nAll fled. ");
  CHECK(excerpt.articles[1].body == "Ten hurt.   All fled, ");  // they follow each other: what stands between stays
}

TEST_CASE("an excerpt takes a value from running text before a headline, and sentences in any order") {
  Comparison comparison = twoArticles();
  std::vector<Sentence>& sentences = comparison.articles[0].document.sentences;
  sentences[0].kind = SentenceKind::headline;
  const auto excerptBody = [&](std::vector<FactMention> mentions) {
    Fact one = fact(Relation::conflict, {at(1, 0, 0)});
    one.values.push_back({"", std::move(mentions)});
    comparison.facts = {one};
    return excerptOf(comparison, 0).articles.at(0).body;
  };
  CHECK(excerptBody({at(0, 0, 0), at(0, 1, 12)}) == "It rained.");
  CHECK(excerptBody({at(0, 0, 0)}) == "Nine hurt.");
  sentences[1].kind = SentenceKind::headline;
  CHECK(excerptBody({at(0, 0, 0), at(0, 1, 12)}) == "Nine hurt.");
  // a sentence that stands before the one it is counted after
  std::swap(sentences[2].span, sentences[3].span);
  comparison.alignment.rows = {{{{0, 2}, {0, 3}}}};
  CHECK(excerptOf(comparison).articles.at(0).body.find("None died.\n\nAll fled. ") != std::string::npos);
}

TEST_CASE("what refers to no sentence of the texts is in no excerpt") {
  Comparison comparison = twoArticles();
  comparison.facts = {fact(Relation::conflict, {at(0, 0, 0), at(1, 0, 0), at(0, 99, 0), at(9, 0, 0)})};
  comparison.alignment.rows = {{{{0, 99}, {9, 0}}}};
  Correction correction;
  correction.kind = CorrectionKind::date;
  correction.applied = true;
  correction.at = {{9, {0, 4}, "Nine"}};
  comparison.corrections = {correction};
  const Workspace excerpt = excerptOf(comparison);
  REQUIRE(excerpt.articles.size() == 2);
  CHECK(excerpt.articles[0].body == "Nine hurt.");
  CHECK(excerpt.articles[1].body == "Ten hurt. ");
  CHECK(excerpt.corrections.empty());
}

TEST_CASE("corrections come along with the words that they quote") {
  Comparison comparison = twoArticles();
  comparison.articles.insert(comparison.articles.begin(), article("Wire", {"Silence.  "}));
  comparison.facts = {fact(Relation::conflict, {at(1, 2, 24), at(2, 2, 24)})};  // "All fled. " and "it poured."
  const auto correction = [&](CorrectionKind kind, std::vector<std::pair<uint32_t, Span>> at) {
    Correction out;
    out.kind = kind;
    out.applied = true;
    for (const auto& [article, span] : at)
      out.at.push_back({article, span, std::string(textOf(comparison.articles[article].document.body, span))});
    return out;
  };
  struct Row {
    const char* name;
    Correction correction;
    std::vector<Quote> at;  // empty: left behind
  };
  const Row rows[] = {
      {"both of its quotes",
       correction(CorrectionKind::dismiss, {{1, {28, 32}}, {2, {27, 33}}}),
       {{0, {4, 8}, "fled"}, {1, {3, 9}, "poured"}}},
      {"one of its two", correction(CorrectionKind::pin, {{1, {28, 32}}, {2, {0, 3}}}), {}},
      {"two of its three",
       correction(CorrectionKind::relation, {{1, {28, 32}}, {2, {27, 33}}, {0, {0, 7}}}),
       {{0, {4, 8}, "fled"}, {1, {3, 9}, "poured"}}},
      {"the only one", correction(CorrectionKind::date, {{2, {27, 33}}}), {{1, {3, 9}, "poured"}}},
      {"words behind all that is kept", correction(CorrectionKind::date, {{1, {36, 40}}}), {}},
      {"words of a sentence that is left out", correction(CorrectionKind::date, {{2, {0, 3}}}), {}},
      {"words that go on into such a sentence", correction(CorrectionKind::date, {{1, {28, 40}}}), {}},
      {"a date of publication, which the article has", correction(CorrectionKind::published, {{1, {28, 32}}}), {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    comparison.corrections = {row.correction};
    const Workspace excerpt = excerptOf(comparison, 0);
    REQUIRE(excerpt.articles.size() == 2);
    CHECK(excerpt.articles[0].body == "All fled. ");
    REQUIRE(excerpt.corrections.size() == (row.at.empty() ? 0 : 1));
    if (!row.at.empty()) CHECK(excerpt.corrections[0].at == row.at);
    comparison.corrections[0].applied = false;  // its words were gone
    CHECK(excerptOf(comparison, 0).corrections.empty());
  }
}

TEST_CASE("an excerpt of one fact holds its sentences alone, without articles that do not state it") {
  Comparison comparison = twoArticles();
  comparison.articles.push_back(article("Wire", {"Silence.  "}));
  comparison.facts = {fact(Relation::shared, {at(0, 3, 36)}), fact(Relation::conflict, {at(0, 0, 0), at(1, 0, 0)})};
  comparison.facts[1].values[0].mentions.push_back(at(0, 3, 36));  // a second mention of the same value adds nothing
  const Workspace excerpt = excerptOf(comparison, 1);
  REQUIRE(excerpt.articles.size() == 2);
  CHECK(excerpt.articles[0].body == "Nine hurt.");
  CHECK(excerpt.articles[1].body == "Ten hurt. ");
}
