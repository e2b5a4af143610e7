// Tables of denied and stated verbs.
#include "facts_support.h"

using namespace synoptic;

namespace polarity_table {
namespace {

std::string denied(const ReadText& text) {
  std::string out;
  for (const Mention& mention : text.reading.mentions) {
    if (mention.kind != MentionKind::polarity || !mention.negative) continue;
    out += (out.empty() ? "" : "; ") + std::string(text.document.text(mention.span)) + "=" + mention.value;
  }
  return out;
}

}  // namespace

TEST_CASE("what is denied") {
  if (skippedWithoutLexicon()) return;
  struct Row {
    std::string what, text, expected;
  };
  const Row rows[] = {
      {"did not", "Lee did not attend.", "attend=not attend"},
      {"a contraction", "Lee didn't attend.", "attend=not attend"},
      {"never", "Lee never attended.", "attended=not attend"},
      {"no longer", "Lee no longer works there.", "works=not work"},
      {"passive", "The plan was not approved.", "approved=not approve"},
      {"refused to", "Lee refused to sign it.", "sign=not sign"},
      {"failed to", "Lee failed to reach them.", "reach=not reach"},
      {"denied doing", "Lee denied taking the money.", "taking=not take"},
      {"unable to", "Lee was unable to attend.", "attend=not attend"},
      {"unlikely to", "Lee is unlikely to attend.", "attend=not attend"},
      {"no plans to", "Lee has no immediate plans to attend.", "attend=not attend"},
      {"no subject", "No deal was reached on Monday.", "reached=not reach"},
      {"no object of a verb that carries it", "Lee reached no deal there.", "reached=not reach"},
      {"given nothing", "The union was given no briefing by the mill.", "given=not give"},
      {"by nobody", "The draft was signed by nobody.", "signed=not sign"},
      {"an event that is not", "Lee said there would be no appeal against it.", "appeal=not appeal"},
      {"no object of another verb denies nothing", "Lee saw no ship.", ""},
      {"no choice", "Lee had no choice but to go.", ""},
      {"no more than", "Lee gave no more than a hint.", ""},
      {"two denials", "Lee did not refuse to sign it.", "refuse=not refuse"},
      {"stated", "Lee attended.", ""},
      {"not only", "Lee not only attended but spoke.", ""},
      {"the denial is of another verb", "Lee said he attended and did not speak.", "speak=not speak"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(denied(readText(row.text)) == row.expected);
  }
}

TEST_CASE("a stated verb is a mention too") {
  if (skippedWithoutLexicon()) return;
  const ReadText text = readText("Lee attended the meeting.");
  const Mention* mention = found(text, MentionKind::polarity, "attended");
  REQUIRE(mention != nullptr);
  CHECK(mention->value == "attend");
  CHECK_FALSE(mention->negative);
}

}  // namespace polarity_table
