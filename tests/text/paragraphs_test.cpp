// Lines into paragraphs: one a line, hard-wrapped ones joined, bullets apart.
#include <doctest/doctest.h>

#include "marked.h"

using namespace synoptic;

namespace {

std::vector<std::string> paragraphsOf(const std::string& body) {
  Document d = readDocument(body);
  std::vector<std::string> out;
  for (Span p : d.paragraphs) out.emplace_back(d.text(p));
  return out;
}

constexpr const char* kWrapped =
    "The council of the harbour town met on Monday to talk about the\n"
    "bridge that fell in the storm, and agreed after a long night that\n"
    "the repair would have to wait until the spring. Nobody objected to\n"
    "the plan.\n"
    "\n"
    "The mayor said that she would look for money in the capital.\n";

}  // namespace

TEST_CASE("each line is a paragraph where lines are not wrapped") {
  CHECK(joined(paragraphsOf("One is here.\nTwo is here.\n\nThree is here.")) ==
        "One is here. | Two is here. | Three is here.");
  CHECK(joined(paragraphsOf("One is here.\r\nTwo is here.\r\n")) == "One is here. | Two is here.");
  CHECK(joined(paragraphsOf("One is here.\rTwo is here.")) == "One is here. | Two is here.");
  CHECK(joined(paragraphsOf("One is here.\xE2\x80\xA9Two is here.")) == "One is here. | Two is here.");
}

TEST_CASE("hard-wrapped lines are joined, and sentences run over their ends") {
  Document d = readDocument(kWrapped);
  REQUIRE(d.paragraphs.size() == 2);
  REQUIRE(d.sentences.size() == 3);
  CHECK(d.text(d.sentences[1].span) == "Nobody objected to\nthe plan.");
  CHECK(d.sentences[2].paragraph == 1);
}

TEST_CASE("CR LF wraps as LF does") {
  std::string body;
  for (const char* c = kWrapped; *c; ++c) body += *c == '\n' ? std::string("\r\n") : std::string(1, *c);
  CHECK(readDocument(body).paragraphs.size() == 2);
}

TEST_CASE("a broken line is joined to its rest") {
  CHECK(paragraphsOf("The minister said that the talks would go\non until Friday.\nNobody else spoke.").size() == 2);
}

TEST_CASE("what must not be joined") {
  CHECK(
      paragraphsOf(
          "Envoys to meet in the capital after all\nBy Ann Orr\nThe envoys will meet in the capital, both sides said.")
          .size() == 3);
  CHECK(paragraphsOf("Tea\nmilk\nbread").size() == 3);                                   // short lines: a list
  CHECK(paragraphsOf("The minister said:\n“we will go on until Friday.”").size() == 2);  // ends with a stop
  CHECK(paragraphsOf("The minister came to the harbour\n- tea and milk\n- bread").size() == 3);
}

TEST_CASE("bullet signs are left out of the sentence, list numbers stay") {
  Document d = readDocument(
      "The list is this.\n  • Tea is hot.\n- Milk is cold.\n* Bread is old.\n1. Salt is white.\n2) Pepper is black.");
  REQUIRE(d.sentences.size() == 6);
  const char* expected[] = {"The list is this.", "Tea is hot.",       "Milk is cold.",
                            "Bread is old.",     "1. Salt is white.", "2) Pepper is black."};
  for (size_t k = 0; k < 6; ++k) {
    CHECK(d.text(d.sentences[k].span) == expected[k]);
    CHECK((d.sentences[k].kind == SentenceKind::bullet) == (k > 0));
  }
}

TEST_CASE("what is no bullet") {
  Document d = readDocument(
      "-5 degrees were measured.\n—With help from others in the town.\n2026 was a long year.\n3.5 percent is little.");
  for (const Sentence& s : d.sentences) CHECK(s.kind != SentenceKind::bullet);
}
