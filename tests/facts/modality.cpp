// Tables of modality: when a verb is said to come about, how surely, and whether it happened or is planned.
#include "facts_support.h"

using namespace synoptic;

namespace modality_table {
namespace {

std::string modalityOf(const ReadText& text, std::string_view verb) {
  static constexpr std::array<const char*, 4> kTenses = {"unknown", "past", "present", "future"};
  static constexpr std::array<const char*, 5> kCertainties = {"stated", "likely", "possible", "reported", "asked"};
  static constexpr std::array<const char*, 6> kStages = {"unknown", "happened", "ongoing",
                                                         "planned", "wanted",   "hypothetical"};
  const Mention* mention = found(text, MentionKind::polarity, verb);
  if (mention == nullptr) return "no verb";
  const Modality& modality = mention->modality;
  return std::string(kTenses[static_cast<size_t>(modality.tense)]) + " " +
         kCertainties[static_cast<size_t>(modality.certainty)] + " " + kStages[static_cast<size_t>(modality.stage)] +
         " " + tokenText(text, modality.cue);
}

struct Row {
  std::string what, text, verb, expected;  // tense, certainty, stage, cue
};

void check(const std::vector<Row>& rows) {
  if (skippedWithoutLexicon()) return;
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CAPTURE(row.text);
    CHECK(modalityOf(readText(row.text), row.verb) == row.expected);
  }
}

}  // namespace

TEST_CASE("what happened or goes on") {
  check({
      {"past", "Ann Lee met Moss.", "met", "past stated happened -"},
      {"perfect", "Ann Lee has met Moss.", "met", "past stated happened -"},
      {"passive", "The bridge was opened in May.", "opened", "past stated happened -"},
      {"progressive", "Ann Lee is meeting Moss.", "meeting", "present stated ongoing -"},
      {"failed to", "Ann Lee failed to reach Moss.", "reach", "past stated happened -"},
      {"said to have", "Ann Lee is said to have met Moss.", "met", "present reported happened said"},
      {"appears to have", "Ann Lee appears to have met Moss.", "met", "present likely happened appears"},
  });
}

TEST_CASE("what is planned") {
  check({
      {"will", "Ann Lee will meet Moss.", "meet", "future stated planned will"},
      {"set to", "Ann Lee is set to meet Moss.", "meet", "present stated planned set"},
      {"scheduled to, in the past", "Ann Lee was scheduled to meet Moss.", "meet", "past stated planned scheduled"},
      {"had planned to", "Ann Lee had planned to meet Moss.", "meet", "past stated planned planned"},
      {"agreed to", "Ann Lee agreed to meet Moss.", "meet", "past stated planned agreed"},
      {"is to", "Ann Lee is to meet Moss.", "meet", "present stated planned is"},
      {"expected to is less sure", "Ann Lee is expected to meet Moss.", "meet", "present likely planned expected"},
      {"will likely", "Ann Lee will likely meet Moss.", "meet", "future likely planned likely"},
      {"said he would", "Ann Lee said she would meet Moss.", "meet", "future stated planned would"},
      {"a headline's infinitive", "Ann Lee to meet Moss in Oslo\n\nAnn Lee will go there on Monday.", "meet",
       "unknown stated planned to"},
      {"no plans to", "Ann Lee has no plans to meet Moss.", "meet", "unknown stated planned plans"},
  });
}

TEST_CASE("what is neither") {
  check({
      {"may", "Ann Lee may meet Moss.", "meet", "unknown possible unknown may"},
      {"may have", "Ann Lee may have met Moss.", "met", "unknown possible happened may"},
      {"reportedly", "Ann Lee reportedly met Moss.", "met", "past reported happened reportedly"},
      {"perhaps, first", "Perhaps Ann Lee met Moss.", "met", "past possible happened Perhaps"},
      {"should", "Ann Lee should meet Moss.", "meet", "present stated wanted should"},
      {"if", "If Ann Lee meets Moss, the deal is dead.", "meets", "present stated hypothetical If"},
      {"whether", "They asked whether Ann Lee met Moss.", "met", "past asked hypothetical whether"},
      {"would, of a condition", "Ann Lee would meet Moss.", "meet", "future stated hypothetical would"},
      {"May the month is no hedge", "In May Ann Lee met Moss.", "met", "past stated happened -"},
      {"likely of a noun is none", "The likely winner met Moss.", "met", "past stated happened -"},
  });
}

}  // namespace modality_table
