// Texts of the chrome in lines.
#include "view/wrap.h"

#include <doctest/doctest.h>

#include "examples.h"

using namespace synoptic;

namespace {

std::string wrapped(std::string_view text, float width, size_t lines) {
  std::string out;
  for (const TextLine& line : wrapText(text, Face::body, width, lines, examples::fixedWidth))
    out += (out.empty() ? "" : "|") + line.text;
  return out;
}

}  // namespace

TEST_CASE("texts are wrapped at words") {
  struct Row {
    const char *name, *text;
    float width;
    size_t lines;
    const char* expected;
  };
  const Row rows[] = {
      {"fits", "two words", 80, 3, "two words"},
      {"breaks between words", "two words", 60, 3, "two|words"},
      {"white space collapses", "  two \n\t words  ", 80, 3, "two words"},
      {"a long word is broken", "abcdefghij kl", 40, 4, "abcde|fghij|kl"},
      {"what is too much ends in an ellipsis", "one two three four", 64, 2, "one two|three f…"},
      {"one line", "one two three", 56, 1, "one tw…"},
      {"empty", "", 60, 3, ""},
      {"controls and bidi overrides are dropped",
       "a\x01\x1b\xE2\x80\xAE"
       "b\xE2\x81\xA6",
       80, 2, "a b"},
      {"of the marks on one letter eight stay", "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301b\u0301",
       400, 2, "a\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301b\u0301"},
      {"damaged bytes become one sign",
       "a\xFF"
       "b",
       80, 2,
       "a\xEF\xBF\xBD"
       "b"},
      {"characters are kept whole", "éééééé", 24, 2, "ééé|ééé"},
      {"no width at all: a character a line", "ab", 0, 2, "a|b…"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(wrapped(row.text, row.width, row.lines) == row.expected);
  }
}

TEST_CASE("a text of a million characters costs what is shown") {
  size_t measured = 0;
  const Measure counting = [&](Face face, std::string_view text) {
    measured += text.size();
    return examples::fixedWidth(face, text);
  };
  const auto lines = wrapText(std::string(1000000, 'x'), Face::body, 200, 3, counting);
  CHECK(lines.size() == 3);
  CHECK(lines.back().text.ends_with("…"));
  CHECK(measured < 100000);
}

TEST_CASE("elide keeps a text that fits and cuts one that does not") {
  CHECK(elide("short", Face::body, 80, examples::fixedWidth).text == "short");
  CHECK(elide("rather long", Face::body, 56, examples::fixedWidth).text == "rather…");
  CHECK(elide(std::string(5000, 'y'), Face::body, 80, examples::fixedWidth).width <= 80);
}

TEST_CASE("the first strong character decides the direction") {
  CHECK(startsRightToLeft("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D"));
  CHECK(startsRightToLeft("12 \xD8\xA7\xD9\x84"));
  CHECK_FALSE(startsRightToLeft("Kyiv \xD7\xA9"));
  CHECK_FALSE(startsRightToLeft("12"));
}
