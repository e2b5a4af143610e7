// Tables of attributions: what is said, by whom, through whom; what nobody is said to say; names of outlets.
#include "facts_support.h"

using namespace synoptic;

namespace attribution_table {
namespace {

std::string words(const ReadText& text, Span span) {
  return std::string(text.document.text(span));
}

// "speaker: content (through, through); …", with "not " before what is denied.
std::string attributions(const ReadText& text) {
  std::string out;
  for (const Attribution& one : text.reading.attributions) {
    if (!out.empty()) out += "; ";
    out += words(text, one.speaker.span) + ": " + (one.denies ? "not " : "") + words(text, one.content);
    std::string through;
    for (const Source& source : one.through) through += (through.empty() ? "" : ", ") + words(text, source.span);
    if (!through.empty()) out += " (" + through + ")";
  }
  return out;
}

struct Row {
  std::string what, text, expected;
};

void check(const std::vector<Row>& rows) {
  if (skippedWithoutLexicon()) return;
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CAPTURE(row.text);
    CHECK(attributions(readText(row.text)) == row.expected);
  }
}

SourceKind kindOf(const std::string& text) {
  const ReadText read = readText(text);
  return read.reading.attributions.empty() ? SourceKind::unknown : read.reading.attributions[0].speaker.kind;
}

}  // namespace

TEST_CASE("who says what") {
  check({
      {"behind", "It rained all night, Ann Lee said.", "Ann Lee: It rained all night"},
      {"behind, with a title", "The dam leaked, Mayor Ann Lee told Reuters.", "Ann Lee: The dam leaked (Reuters)"},
      {"behind, with what it is", "The dam leaked, state news agency Tass reported.", "Tass: The dam leaked"},
      {"an outlet before what it is", "The dam leaked, Norvia's state-run Tass news service reported.",
       "Tass: The dam leaked"},
      {"the same, first", "Norvia's state-run Tass news service reported that the dam leaked.", "Tass: the dam leaked"},
      {"the same, according to", "According to Norvia's state-run Tass news agency, the dam leaked.",
       "Tass: the dam leaked"},
      {"where it is based", "The dam leaked, the Moscow-based Interfax news service said.", "Interfax: The dam leaked"},
      {"a body that is no outlet", "The dam leaked, the Oslo harbor service said.",
       "the Oslo harbor service: The dam leaked"},
      {"behind, with whose it is", "The dam leaked, Oslo's deputy mayor Ann Lee said.", "Ann Lee: The dam leaked"},
      {"an outlet's reporter", "The dam leaked, a Reuters reporter said.", "a Reuters reporter: The dam leaked"},
      {"inverted", "It rained all night, said Ann Lee.", "Ann Lee: It rained all night"},
      {"inverted, with an office before the name", "The car was stopped, said Oslo Highway Patrol Officer Ann Lee.",
       "Ann Lee: The car was stopped"},
      {"a spokesman of a body", "Bureau of Prisons spokesman Dan Moss said it rained.", "Dan Moss: it rained"},
      {"two who speak", "The dam leaked, officials and state media said.", "state media: The dam leaked"},
      {"a clause before a quotation", "Ann Lee said she had “no excuses” for it.",
       "Ann Lee: she had “no excuses” for it"},
      {"say behind a noun", "Police say a man outside the hall fell.", "Police: a man outside the hall fell"},
      {"with that", "Ann Lee said that it rained.", "Ann Lee: it rained"},
      {"without that", "Ann Lee said it rained.", "Ann Lee: it rained"},
      {"addressee and day", "Ann Lee told reporters on Monday that the dam would hold.", "Ann Lee: the dam would hold"},
      {"the day before the verb", "Ann Lee on Monday said the dam would hold.", "Ann Lee: the dam would hold"},
      {"according to, first", "According to Ann Lee, the dam leaked.", "Ann Lee: the dam leaked"},
      {"according to, last", "The dam leaked, according to Ann Lee.", "Ann Lee: The dam leaked"},
      {"denied", "Ann Lee denied that she took the money.", "Ann Lee: not she took the money"},
      {"two verbs of one subject", "Ann Lee said it rained and denied that it snowed.",
       "Ann Lee: it rained; Ann Lee: not it snowed"},
      {"a phrase with prepositions", "Officials in Oslo said the dam leaked.", "Officials: the dam leaked"},
      {"a colon", "Ann Lee: the dam leaked", "Ann Lee: the dam leaked"},
      {"a colon in a headline, of one who speaks below",
       "Orlova: talks go on\n\nOrlova, who leads the union, said that it was early.",
       "Orlova: talks go on; Orlova: it was early"},
      {"a colon in a headline, of a body that speaks below", "UN: aid is late\n\nIt was early, according to the UN.",
       "UN: aid is late; UN: It was early"},
      {"a colon in a headline, of an outlet", "Fox News: talks go on\n\nIt rained.", "Fox News: talks go on"},
      {"a leader, and who that is", "“We got it,” said the party's leader, Ann Lee.", "Ann Lee: We got it"},
      {"what somebody finished does not speak",
       "After reporter Dan Moss finished his report, Ann Lee stormed back and said, \"Let me be clear.\"",
       "Ann Lee: Let me be clear."},
      {"what is called so does not speak",
       "Third Way, a group in Oslo that wants reform, called the union's position \"a shame\" on Monday.",
       "Third Way: a shame"},
      {"a quotation", "\"We will not pay,\" Ann Lee said.", "Ann Lee: We will not pay"},
  });
}

TEST_CASE("through whom") {
  check({
      {"told an outlet", "Dan Moss told CNBC that the talks were over.", "Dan Moss: the talks were over (CNBC)"},
      {"an interview", "In an interview with CNN, Dan Moss said the deal was close.",
       "Dan Moss: the deal was close (CNN)"},
      {"told an outlet that is described", "Ann Lee told Norvia's state-run Tass news agency that the dam leaked.",
       "Ann Lee: the dam leaked (Tass)"},
      {"a common word that the text calls a paper",
       "Ann Lee said in an interview with Norvia's Bild newspaper that it rained.", "Ann Lee: it rained (Bild)"},
      {"two steps", "Fox News reported that Dan Moss told CNBC the talks were over.",
       "Fox News: Dan Moss told CNBC the talks were over; Dan Moss: the talks were over (CNBC, Fox News)"},
      {"an outlet before a colon", "Fox News: Dan Moss told CNBC that the talks were over.",
       "Fox News: Dan Moss told CNBC that the talks were over; Dan Moss: the talks were over (CNBC, Fox News)"},
      {"citing", "The plan was drafted in Oslo, Reuters reported, citing two officials.",
       "two officials: The plan was drafted in Oslo (Reuters)"},
      {"an outlet's sources", "The plan has twenty points, according to Bloomberg's sources.",
       "Bloomberg's sources: The plan has twenty points (Bloomberg)"},
      {"quoted as saying", "Interfax quoted Ivan Orlov as saying that the talks would go on.",
       "Ivan Orlov: the talks would go on (Interfax)"},
      {"was quoted by", "Ivan Orlov was quoted by Interfax as saying that the talks would go on.",
       "Ivan Orlov: the talks would go on (Interfax)"},
      {"told somebody who is no outlet", "Dan Moss told Ann Lee that the talks were over.",
       "Dan Moss: the talks were over"},
  });
}

TEST_CASE("what nobody says") {
  check({
      {"a plain statement", "The dam leaked.", ""},
      {"no verb of speech", "Ann Lee walked home and bought bread.", ""},
      {"it is no source", "It shows the dam leaked.", ""},
      {"a place before a colon", "Zebraki: cholera slows as doctors arrive\n\nThe sick in Zebraki are few.", ""},
      {"the same, where nothing tells that it is a place",
       "Zebraki: cholera slows as doctors arrive\n\nZebraki has few doctors.", ""},
      {"a topic before a colon", "Kelmouth Fire: two dead\n\nA fire broke out.", ""},
      {"a firm that is a headline's topic", "Microsoft: 400 jobs to go\n\nMost of them are in Oslo.", ""},
      {"a storm", "Hurricane Zeb: 40 dead\n\nThe storm came ashore at night.", ""},
      {"where cholera is", "Cholera in Zebraki: 40 dead\n\nThe sick in Zebraki are few.", ""},
      {"a participle with by", "The house was called by nobody.", ""},
  });
}

TEST_CASE("kinds of sources") {
  if (skippedWithoutLexicon()) return;
  CHECK(kindOf("Ann Lee said it rained.") == SourceKind::person);
  CHECK(kindOf("Reuters said it rained.") == SourceKind::outlet);
  CHECK(kindOf("The German newspaper Bild said it rained.") == SourceKind::outlet);
  CHECK(kindOf("Egypt's Al-Ahram newspaper said it rained.") == SourceKind::outlet);
  CHECK(kindOf("Norvian state television said it rained.") == SourceKind::outlet);
  CHECK(kindOf("The Kirov relief agency said it rained.") != SourceKind::person);
  CHECK(kindOf("The report found that it rained.") == SourceKind::document);
  CHECK(kindOf("Two officials said it rained.") == SourceKind::group);
  CHECK(kindOf("People familiar with the matter said it rained.") == SourceKind::unnamed);
  CHECK(kindOf("Sources said it rained.") == SourceKind::unnamed);
}

TEST_CASE("a mention knows who says it") {
  if (skippedWithoutLexicon()) return;
  const ReadText text = readText("Ann Lee said 12 men left. The town has 30 houses.");
  for (const Mention& mention : text.reading.mentions) {
    if (mention.kind != MentionKind::number) continue;
    CHECK((mention.attribution == 0) == (text.document.text(mention.span) == "12"));
  }
}

TEST_CASE("an outlet has one key") {
  CHECK(outletKey("Bloomberg News") == "bloomberg");
  CHECK(outletKey("bloomberg.com") == "bloomberg");
  CHECK(outletKey("The New York Times") == "new york times");
  CHECK(outletKey("NYT") == "new york times");
  CHECK(outletKey("https://www.nytimes.com/world") == "new york times");
  CHECK(outletKey("Harbour Times") == "harbour times");
  CHECK(outletKey("The Guardian") == "guardian");
  CHECK(outletKey("guardian") == "");  // the noun
  CHECK(outletKey("Ann Lee") == "");
  CHECK(outletKey("Justice Department") == "");
}

TEST_CASE("a hundred thousand verbs of speech take no longer than their length") {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "Lee said, ";
  CHECK(readText(text).reading.mentions.size() > 1000);
}

}  // namespace attribution_table
