// Tokens and comparison keys, by table. Tokens are written with a bar between them.
#include <doctest/doctest.h>

#include "marked.h"

using namespace synoptic;

namespace {

std::string tokensOf(const Document& d) {
  std::vector<std::string> out;
  for (const Token& t : d.tokens) out.emplace_back(d.text(t.span));
  return joined(out);
}

}  // namespace

TEST_CASE("tokens") {
  struct Row {
    const char *what, *text, *tokens;
  };
  const Row rows[] = {
      {"words and stops", "He left, she stayed.", "He | left | , | she | stayed | ."},
      {"clitics", "Hale's aide didn't; they'll go, we've won, I'm late, she'd go.",
       "Hale | 's | aide | did | n't | ; | they | 'll | go | , | we | 've | won | , | I | 'm | late | , | she | 'd | "
       "go | ."},
      {"typographic clitics", "Hale’s aide didn’t go.", "Hale | ’s | aide | did | n’t | go | ."},
      {"negations without their apostrophe", "He didnt go, cant stay, Doesnt say; a giant, an elephant, wont, ant.",
       "He | did | nt | go | , | ca | nt | stay | , | Does | nt | say | ; | a | giant | , | an | elephant | , | wont | "
       ", | ant | ."},
      {"a zero-width space hidden in a word", "Witk\u200Boff met Ivan\u200B.", "Witk\u200Boff | met | Ivan | ."},
      {"a zero-width space between words of a script without spaces", "ไทย\u200Bไทย", "ไ | ท | ย | ไ | ท | ย"},
      {"possessive plural", "The envoys' boats.", "The | envoys | ' | boats | ."},
      {"names with an apostrophe", "O'Neill and D’Arcy met.", "O'Neill | and | D’Arcy | met | ."},
      {"hyphens part", "A two-hour, 20-point plan.", "A | two | - | hour | , | 20 | - | point | plan | ."},
      {"abbreviations keep their period", "Mr. Hale left on Jan. 5 at 5 p.m. in the U.S.",
       "Mr. | Hale | left | on | Jan. | 5 | at | 5 | p.m. | in | the | U.S."},
      {"acronym with a hyphen and a clitic", "U.S.-led and U.S.'s own.", "U.S. | - | led | and | U.S. | 's | own | ."},
      {"no is a word at the end", "He said no.", "He | said | no | ."},
      {"number sign", "It is No. 5.", "It | is | No. | 5 | ."},
      {"initials", "J. Hale and Ann P. Orr.", "J. | Hale | and | Ann | P. | Orr | ."},
      {"numbers with separators", "It cost $1,500.50, or 3.5%, of 250,000.",
       "It | cost | $ | 1,500.50 | , | or | 3.5 | % | , | of | 250,000 | ."},
      {"ordinals and decades", "The 20th of the 1990s.", "The | 20th | of | the | 1990s | ."},
      {"letters behind a number", "A €5m loan, 7pm.", "A | € | 5m | loan | , | 7pm | ."},
      {"times and scores part", "It was 7:30, then 134-63.", "It | was | 7 | : | 30 | , | then | 134 | - | 63 | ."},
      {"a year and a number are two", "In 2007,20081 more came.", "In | 2007 | , | 20081 | more | came | ."},
      {"addresses are one", "See https://a.example.com/b?c=1, or ann@b.example.com.",
       "See | https://a.example.com/b?c=1 | , | or | ann@b.example.com | ."},
      {"domain is one", "Visit harbour.example.com now.", "Visit | harbour.example.com | now | ."},
      {"dashes", "It -- he said — is – so.", "It | -- | he | said | — | is | – | so | ."},
      {"ellipses", "Well... and … so.", "Well | ... | and | … | so | ."},
      {"quotation marks", "“He’s ‘here’,” \"she\" said.",
       "“ | He | ’s | ‘ | here | ’ | , | ” | \" | she | \" | said | ."},
      {"ampersand within capitals", "AT&T and Q & A.", "AT&T | and | Q | & | A | ."},
      {"other scripts", "Привет мир 中文。", "Привет | мир | 中 | 文 | 。"},
      {"accents", "Café naïve.", "Café | naïve | ."},
      {"brackets", "(R-N.Y.) [he]", "( | R | - | N.Y. | ) | [ | he | ]"},
      {"control characters have none", "a\x01\x02 b.", "a | b | ."},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    CHECK(tokensOf(readDocument(row.text)) == row.tokens);
  }
}

TEST_CASE("kinds of tokens and the space before them") {
  Document d = readDocument("He paid $5, 20th time (3%).");
  const TokenKind expected[] = {TokenKind::word,   TokenKind::word,        TokenKind::symbol,
                                TokenKind::number, TokenKind::punctuation, TokenKind::number,
                                TokenKind::word,   TokenKind::punctuation, TokenKind::number,
                                TokenKind::symbol, TokenKind::punctuation, TokenKind::punctuation};
  const bool spaced[] = {false, true, true, false, false, true, true, true, false, false, false, false};
  REQUIRE(d.tokens.size() == std::size(expected));
  for (size_t k = 0; k < std::size(expected); ++k) {
    CAPTURE(k);
    CHECK(d.tokens[k].kind == expected[k]);
    CHECK(d.tokens[k].space_before == spaced[k]);
  }
  CHECK(d.tokens[2].span == Span{8, 9});
}

TEST_CASE("words with letters beyond ASCII are words, and give back their clitics") {
  for (const char* word : {"café", "naïve", "élan", "Привет", "Zürich", "łódź"}) {
    CAPTURE(std::string(word));
    Document d = readDocument(std::string(word) + "’s end.");
    REQUIRE(d.tokens.size() == 4);
    CHECK(d.text(d.tokens[0].span) == word);
    CHECK(d.text(d.tokens[1].span) == "’s");
    CHECK(d.tokens[0].kind == TokenKind::word);
    CHECK(d.tokens[1].kind == TokenKind::word);
  }
}

TEST_CASE("comparison keys") {
  const std::pair<const char*, const char*> rows[] = {
      {"Zelenskyy’s", "zelenskyy's"},
      {"Jan.", "jan"},
      {"U.S.", "u.s"},
      {"US", "u.s"},
      {"us", "us"},
      {"F.B.I.", "fbi"},
      {"FBI", "fbi"},
      {"p.m.", "p.m"},
      {"CAFÉ", "café"},
      {"Cafe\u0301", "café"},
      {"ﬁnal", "final"},
      {"co\u00ADop", "coop"},
      {"zero\u200Bwidth", "zerowidth"},
      {"–", "-"},
      {"—", "-"},
      {"“", "\""},
      {"’", "'"},
      {"…", "..."},
      {".", "."},
      {"...", "..."},
      {"ПРИВЕТ", "привет"},
      {"ＡＢＣ", "abc"},
      {"", ""},
      {"İstanbul", "istanbul"},
      {"ΣΟΦΟΣ", "σοφοσ"},
      {"σοφός", "σοφόσ"},
      {"Straße", "strasse"},
      {"e\u0302\u0323", "\u1EC7"},
      {"\u00EA\u0323", "\u1EC7"},
      {"\u1112\u1161\u11AB", "\uD55C"},
      {"\u212B", "\u00E5"},
      {"\u00AD", "\u00AD"},
      {"1,500.50", "1,500.50"},
  };
  for (auto& [word, key] : rows) {
    CAPTURE(std::string(word));
    CHECK(comparisonKey(word) == key);
  }
}

TEST_CASE("equal words of a document share one key") {
  Document d = readDocument("The envoy met the Envoy; THE END.");
  CHECK(d.tokens[0].key == d.tokens[3].key);
  CHECK(d.tokens[0].key == d.tokens[6].key);
  CHECK(d.tokens[1].key == d.tokens[4].key);
  CHECK(d.key(d.tokens[1]) == "envoy");
  CHECK(d.keys.size() == 6);  // the envoy met ; end .
}
