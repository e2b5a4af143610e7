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
      {"neither nor", "Neither the army nor the police fired on them.", "fired=not fire"},
      {"neither side", "Neither side signed it.", "signed=not sign"},
      {"none of", "None of the 12 men on board was hurt.", "hurt=not hurt"},
      {"nobody in", "Nobody in the village saw him.", "saw=not see"},
      {"a participle of the subject", "None of the men arrested on Monday was charged.", "charged=not charge"},
      {"a clause of the subject", "None of those who fired was charged.", "charged=not charge"},
      {"the others did", "Neither man spoke and the mayor left.", "spoke=not speak"},
      {"nor does it", "The law does not apply there, nor does it cover farmers.", "apply=not apply; cover=not cover"},
      {"yet to", "The rebels have yet to respond.", "respond=not respond"},
      {"yet", "He may yet respond.", ""},
      {"stopped short of", "Lee stopped short of calling it a coup.", "calling=not call"},
      {"avoided", "Lee avoided answering it.", "answering=not answer"},
      {"prevented from", "The army prevented them from crossing the river.", "crossing=not cross"},
      {"not prevented from", "The army has not prevented them from crossing.", "prevented=not prevent"},
      {"barred is no denial", "The envoy was barred from entering.", ""},
      {"back from", "Lee came back from fishing.", ""},
      {"not true that", "It is not true that the minister resigned.", "resigned=not resign"},
      {"true that", "It is true that the minister resigned.", ""},
      {"not without", "The deal could not have been signed without her.", ""},
      {"no subject, no auxiliary", "No party won a majority.", "won=not win"},
      {"no doubt", "No doubt Lee won it.", ""},
      {"not one", "Not one of the ministers attended.", "attended=not attend"},
      {"not all", "Not all of the ministers attended.", ""},
      {"nothing", "Nothing was stolen there.", "stolen=not steal"},
      {"nothing is an object", "They had nothing left there.", ""},
      {"no sign that", "There was no sign that the reactor leaked.", ""},
      {"before it could be", "The talks ended before a deal could be signed.", ""},
      {"not expected to", "Lee is not expected to attend.", "expected=not expect; attend=not attend"},
      {"not able to", "Lee was not able to attend.", "attend=not attend"},
      {"not believed to", "He is not believed to have acted alone.", "believed=not believe"},
      {"decided against", "The court decided against banning it.", "banning=not ban"},
      {"advised against", "The court advised against banning it.", ""},
      {"stopped doing", "The firm stopped paying them.", ""},
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
