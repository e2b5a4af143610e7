// unseen: whatever a stranger hides in a text, the facts are those of the text that is seen, and every span stands at
// its words in the text that came in.
#include "compare/unseen.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "report/report.h"
#include "support/lexicon_files.h"
#include "text/unicode.h"

using namespace synoptic;

namespace {

// Names, a number, money, a date, a quotation and a denial in both, of which some are other.
const std::string kBodies[] = {
    "Ferry Stops in Fog\n\nThe ferry Saint Orla stopped off Port Ellory on March 3, 2031, with 184 passengers aboard, "
    "the coast guard said.\n\nCaptain Joris Vael told Radio Wexmere: “We were lucky that the sea was calm.” The repair "
    "costs $2.5 million.\n\nVael did not leave the bridge.\n",
    "Fog Stops Ferry\n\nThe ferry Saint Orla stopped off Port Ellory on March 4, 2031, with 181 passengers aboard, the "
    "coast guard said.\n\nCaptain Joris Vael told Radio Wexmere: “We were lucky that the sea was calm.” The repair "
    "costs $2.5 million.\n\nVael left the bridge.\n"};

struct HiddenSign {
  const char* what;
  std::string sign;
};
const HiddenSign kUnseen[] = {
    {"soft hyphen", "\u00AD"},
    {"grapheme joiner", "\u034F"},
    {"Arabic letter mark", "\u061C"},
    {"vowel separator", "\u180E"},
    {"zero-width space", "\u200B"},
    {"zero-width non-joiner", "\u200C"},
    {"zero-width joiner", "\u200D"},
    {"left-to-right mark", "\u200E"},
    {"right-to-left mark", "\u200F"},
    {"embedding", "\u202A"},
    {"end of embedding", "\u202C"},
    {"override", "\u202E"},
    {"word joiner", "\u2060"},
    {"invisible separator", "\u2063"},
    {"isolate", "\u2067"},
    {"end of isolate", "\u2069"},
    {"Hangul filler", "\u3164"},
    {"byte order mark", "\uFEFF"},
    {"tag", "\U000E0041"},
    {"Mongolian variation selector", "\u180B"},
    {"deprecated shaping", "\u206A"},
    {"deprecated digits", "\u206F"},
    {"not assigned", "\u2065"},
    {"variation selector", "\uFE00"},
    {"emoji look", "\uFE0F"},
    {"not assigned among specials", "\uFFF8"},
    {"shorthand overlap", "\U0001BCA0"},
    {"musical beam", "\U0001D173"},
    {"language tag", "\U000E0001"},
    {"variation selector of later", "\U000E0101"},
    {"last of those not assigned", "\U000E0FFF"},
    {"several", "\u202E\u200B\U000E0041\u2069"},
};

bool isLetter(char c) {
  return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}
bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
struct HiddenPlace {
  const char* what;
  std::function<bool(char before, char after)> is;
};
const HiddenPlace kPlaces[] = {
    {"within words", [](char a, char b) { return isLetter(a) && isLetter(b); }},
    {"within numbers", [](char a, char b) { return (isDigit(a) || a == '.' || a == '$') && isDigit(b); }},
    {"behind words", [](char a, char b) { return (isLetter(a) || isDigit(a)) && !isLetter(b) && !isDigit(b); }},
    {"before words", [](char a, char b) { return a == ' ' && (isLetter(b) || isDigit(b)); }},
    {"behind signs", [](char a, char) { return a == '.' || a == ',' || a == ':' || a == '$'; }},
    {"at line ends", [](char a, char b) { return a == '\n' || b == '\n'; }},
    {"everywhere between ASCII", [](char a, char b) { return uint8_t(a) < 0x80 && uint8_t(b) < 0x80; }},
};

std::string hiding(const std::string& body, const std::string& sign, const HiddenPlace& place) {
  std::string out;
  for (size_t at = 0; at < body.size(); ++at) {
    if (at > 0 && place.is(body[at - 1], body[at])) out += sign;
    out += body[at];
  }
  return out;
}

Request requestOf(const std::string& left, const std::string& right) {
  Request request;
  for (const std::string& body : {left, right}) {
    request.articles.emplace_back();
    request.articles.back().body = body;
    request.articles.back().published = "2031-03-05";
  }
  return request;
}

// What is found, in words, with what stands at each span as it is seen.
std::string factsTold(const Comparison& comparison) {
  std::string out;
  const auto words = [&](uint32_t article, Span span) {
    const Document& document = comparison.articles[article].document;
    CHECK(span.begin <= span.end);
    CHECK(span.end <= document.body.size());
    CHECK(characterBoundary(document.body, span.begin) == span.begin);
    CHECK(characterBoundary(document.body, span.end) == span.end);
    return "[" + seenText(document.text(span)) + "]";
  };
  for (uint32_t a = 0; a < comparison.articles.size(); ++a) {
    const ComparedArticle& article = comparison.articles[a];
    out += article.label + '|' + article.title + '\n';
    for (const Span paragraph : article.document.paragraphs) out += words(a, paragraph);
    for (const Sentence& sentence : article.document.sentences) {
      out += words(a, sentence.span) + '\n';
      CHECK(article.document.paragraphs[sentence.paragraph].contains(sentence.span));
    }
    for (const Token& token : article.document.tokens) out += words(a, token.span);
    for (const Mention& mention : article.reading.mentions)
      out += std::string(mention.recogniser) + ' ' + mention.value + words(a, mention.span) + words(a, mention.speaker);
    for (const Attribution& attribution : article.reading.attributions)
      out += words(a, attribution.content) + words(a, attribution.speaker.span);
  }
  for (const Link& link : comparison.alignment.links)
    for (const WordPair& pair : link.tokens)
      out += words(link.left.article, pair.left) + words(link.right.article, pair.right);
  for (const Fact& fact : comparison.facts) {
    out += '\n' + std::string(name(fact.kind)) + ' ' + std::string(name(fact.relation)) + ' ' + fact.rule + ' ' +
           fact.about + ' ' + fact.explanation;
    for (const FactValue& value : fact.values) {
      out += " (" + value.value;
      for (const FactMention& mention : value.mentions) out += words(mention.sentence.article, mention.span);
      out += ')';
    }
  }
  return out;
}

}  // namespace

TEST_CASE("what is hidden in a text changes no fact, and the text keeps it") {
  REQUIRE(haveTestLexicon());
  const std::string expected = factsTold(compare(requestOf(kBodies[0], kBodies[1]), testLexicon()));
  CHECK(expected.find("\ndate conflict") != std::string::npos);
  CHECK(expected.find("\nnumber conflict") != std::string::npos);
  for (const HiddenSign& unseen : kUnseen) {
    for (const HiddenPlace& place : kPlaces) {
      CAPTURE(std::string(unseen.what));
      CAPTURE(std::string(place.what));
      const std::string hidden = hiding(kBodies[0], unseen.sign, place);
      REQUIRE(hidden != kBodies[0]);
      const Comparison comparison = compare(requestOf(hidden, kBodies[1]), testLexicon());
      CHECK(factsTold(comparison) == expected);
      CHECK(comparison.articles[0].document.body == hidden);
      CHECK(comparison.articles[1].document.body == kBodies[1]);
    }
  }
}

// By the Unicode Character Database (Debian: unicode-data) that the tables of text are made from.
TEST_CASE("every sign that Unicode leaves unseen is taken out behind a letter, and no other") {
  std::vector<bool> unseen(0x110000);
  size_t lines = 0;
  for (const char* file : {"DerivedCoreProperties.txt", "PropList.txt"}) {
    std::ifstream in(std::string(SYNOPTIC_UNICODE_DATA "/") + file);
    for (std::string line; std::getline(in, line);) {
      const size_t semicolon = line.find("; ");
      const std::string property =
          semicolon == line.npos ? "" : line.substr(semicolon + 2, line.find(" #") - semicolon - 2);
      if (property != "Default_Ignorable_Code_Point" && property != "Bidi_Control") continue;
      unsigned first = 0, last = 0;
      if (std::sscanf(line.c_str(), "%x..%x", &first, &last) < 2) last = first;
      for (unsigned c = first; c <= last; ++c) unseen.at(c) = true;
      ++lines;
    }
  }
  if (lines == 0) {
    MESSAGE("skipped: the Unicode Character Database is not there");
    return;
  }
  CHECK(lines > 20);
  for (uint32_t c = 0x20; c < unseen.size(); ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string sign;
    appendUtf8(sign, c);
    const std::string text = "a" + sign + "b";
    if ((seenText(text) == "ab") != unseen[c]) FAIL_CHECK("U+" << std::hex << c);
  }
}

TEST_CASE("what a script or an emoji needs is no hidden sign") {
  for (const std::string text :
       {"plain", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", "\u0915\u094D\u200D\u0937",
        "\u0E44\u0E17\u0E22\u200B\u0E44\u0E17\u0E22", "\U0001F468\u200D\U0001F469\u200D\U0001F467",
        "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F", "\u2764\uFE0F",
        "caf\u00E9 \u2013 12\u00A0km"}) {
    CAPTURE(text);
    CHECK(seenText(text) == text);
  }
  CHECK(seenText("\uFEFFJoris Va\u200Bel\u202C") == "Joris Vael");
  CHECK(seenText("\u200B\u2060") == "");
}

TEST_CASE("spans of a correction go both ways, and its words come back as they were sent") {
  REQUIRE(haveTestLexicon());
  const std::string hidden = "\u202E" + hiding(kBodies[0], "\u200B\u2060", kPlaces[0]);
  const auto quoteOf = [](const std::string& body, const std::string& begin, const std::string& end) {
    Quote quote;
    quote.span.begin = uint32_t(body.find(begin));
    quote.span.end = uint32_t(body.find(end, quote.span.begin) + end.size());
    quote.text = body.substr(quote.span.begin, quote.span.size());
    return quote;
  };
  Request request = requestOf(hidden, kBodies[1]);
  Correction pin;
  pin.kind = CorrectionKind::unlink;
  pin.at = {quoteOf(hidden, "V\u200B\u2060a\u200B\u2060e\u200B\u2060l d", "."), quoteOf(kBodies[1], "Vael left", ".")};
  pin.at[1].article = 1;
  Correction gone = pin;
  gone.at[0].text = "words that are n\u200Bot there";
  request.corrections = {pin, gone};
  const Comparison comparison = compare(request, testLexicon());
  REQUIRE(comparison.corrections.size() == 2);
  CHECK(comparison.corrections[0].applied);
  CHECK(comparison.corrections[0].at == pin.at);
  CHECK_FALSE(comparison.corrections[1].applied);
  CHECK(comparison.corrections[1].at[0] == gone.at[0]);
}

TEST_CASE("a text that is no UTF-8 is repaired as before, and nothing else is done to it") {
  REQUIRE(haveTestLexicon());
  const Comparison comparison =
      compare(requestOf("The ferry\xE2 s\u200Bank on March 3, 2031.", kBodies[1]), testLexicon());
  CHECK(comparison.articles[0].document.body == "The ferry\uFFFD s\u200Bank on March 3, 2031.");
}

TEST_CASE("a megabyte of hidden signs is taken out and put back") {
  REQUIRE(haveTestLexicon());
  std::string many;
  while (many.size() < 1u << 20) many += "a\u200B\u202E ";
  const Comparison comparison = compare(requestOf(many, kBodies[1]), testLexicon());
  CHECK(comparison.articles[0].document.body == many);
  for (const Token& token : comparison.articles[0].document.tokens)
    if (comparison.articles[0].document.text(token.span) != "a") FAIL("a span is not at its word");
}

TEST_CASE("what turns the direction is taken out behind letters of any script, what shapes a letter is not") {
  CHECK(seenText("\u062E\u0628\u0631\u202E 12\u202C") == "\u062E\u0628\u0631 12");
  CHECK(seenText("\u65B0\u2067\u805E\u2069") == "\u65B0\u805E");
  CHECK(seenText("\u0645\u06CC\u200C\u0631\u0648\u062F") == "\u0645\u06CC\u200C\u0631\u0648\u062F");
}
