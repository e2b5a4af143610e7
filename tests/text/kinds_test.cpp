// What each sentence is: one letter a sentence, h headline, y byline, s subhead, u bullet, b body, x boilerplate.
#include <doctest/doctest.h>

#include "marked.h"

using namespace synoptic;

namespace {

std::string kindsOf(const std::string& body) {
  std::string out;
  for (const Sentence& s : readDocument(body).sentences) out += "hysubx"[size_t(s.kind)];
  return out;
}

}  // namespace

TEST_CASE("kinds of sentences") {
  struct Row {
    const char *what, *body, *kinds;
  };
  const Row rows[] = {
      {"headline and body", "Envoys to meet in Oslo\n\nThe envoys will meet. They are ready.", "hbb"},
      {"one line alone is body", "Envoys to meet in Oslo", "b"},
      {"first line with a stop is body", "The envoys will meet.\n\nThey are ready.", "bb"},
      {"question as a headline", "Will the envoys meet?\n\nThey say so.", "hb"},
      {"headline with a colon", "Oslo talks: Envoys to meet\n\nThey say so.", "hb"},
      {"byline", "Envoys to meet\nBy Ann Orr // 2026-01-26\nThe envoys will meet.", "hyb"},
      {"byline without a name", "Envoys to meet\n\nWritten by Published\n\nThe envoys will meet.", "hyb"},
      {"byline before the headline", "By Ann Orr\nEnvoys to meet\nThe envoys will meet.", "yhb"},
      {"date line", "Envoys to meet\nJanuary 26, 2026\nThe envoys will meet.", "hyb"},
      {"date with a time", "Envoys to meet\nMon, Jan. 26, 2026 at 5:30 p.m. EST\nThe envoys will meet.", "hyb"},
      {"updated", "Envoys to meet\nUpdated 3 hours ago\nThe envoys will meet.", "hyb"},
      {"by as a word is no byline", "Envoys to meet\n\nBy now both sides are ready.\n\nThey will go.", "hbb"},
      {"section line", "Envoys to meet\nPublished in World & Trade\nThe envoys will meet.", "hxb"},
      {"dateline stays with its sentence", "OSLO (Agency) - The envoys will meet. They are ready.", "bb"},
      {"subhead", "Envoys to meet\n\nThe envoys will meet.\n\nA long way to go\n\nThey are ready.", "hbsb"},
      {"last short line is no subhead", "Envoys to meet\n\nThe envoys will meet.\n\nA long way to go", "hbb"},
      {"bullets", "Envoys to meet\n• Talks are set.\n• Both are ready.\nThe envoys will meet.", "huub"},
      {"editor's note", "Envoys to meet\n\nEditor's note: This text is new.\n\nThe envoys will meet.", "hxb"},
      {"comments and links",
       "Envoys to meet\n\nThe envoys will meet.\n\nFurther Reading\n\nThey are ready.\n\nComments", "hbxbx"},
      {"copyright is one sentence",
       "The envoys will meet.\n©2026 Harbour News Co. Visit harbour.example.com. All rights reserved.", "bx"},
      {"credit with a dash", "The envoys will meet.\n--------\n—With assistance from Ann Orr and Sam Hale.", "bxx"},
      {"reporting credit", "The envoys will meet.\n\n(Reporting by Ann Orr; Editing by Sam Hale)", "bx"},
      {"credit at its end", "The envoys will meet.\n\nSam Hale in Oslo contributed to this report.", "bx"},
      {"sources run into the last paragraph",
       "The envoys will meet. Sources for this article include: Harbour.example.com", "bx"},
      {"list of sources",
       "The envoys will meet.\n\nSources\n\nHarbour News, “Envoys to meet”, 2026\n\nOslo Post: Talks", "bxxx"},
      {"list of links in the middle, then a subhead",
       "The envoys will meet.\n\nRelated\n\nTalks go on\n\nA ferry sank\n\nA long way to go\n\nThey are ready.",
       "bxxxsb"},
      {"what ends like a sentence is in no list", "The envoys will meet.\n\nSources\n\nThey are ready.\n\nThey go.",
       "bxbb"},
      {"repeated headline", "Envoys to meet\n\nEnvoys to meet\n\nThe envoys will meet.", "hxb"},
      {"run-in subhead where the article has such subheads",
       "The envoys will meet.\n\nOslo: Talks to go on\n\nThey are ready.\n\nThe mayor: It is late. The mayor left.",
       "bsbsb"},
      {"a label elsewhere is body", "The envoys will meet.\n\nThe mayor: It is late. The mayor left.", "bbb"},
      {"a speaker's question is no subhead", "The talk was long.\n\nORR: Did you see it?\n\nNobody did.", "bbb"},
      {"page numbers", "The envoys will meet.\n12\nThey are ready.", "bxb"},
      {"rule", "The envoys will meet.\n* * *\nThey are ready.", "bxb"},
      {"share buttons", "Envoys to meet\nShare\nTweet\nEmail\nThe envoys will meet.", "hxxxb"},
      {"a sentence about sharing is body", "Sharing the harbour is hard.\n\nComments were few, the mayor said.", "bb"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    CHECK(kindsOf(row.body) == row.kinds);
  }
}

TEST_CASE("kinds have the names of the contract") {
  CHECK(name(SentenceKind::headline) == "headline");
  CHECK(name(SentenceKind::byline) == "byline");
  CHECK(name(SentenceKind::subhead) == "subhead");
  CHECK(name(SentenceKind::bullet) == "bullet");
  CHECK(name(SentenceKind::body) == "body");
  CHECK(name(SentenceKind::boilerplate) == "boilerplate");
}
