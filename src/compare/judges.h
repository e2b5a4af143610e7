// judges: one function a kind of statement; each looks at one link (or one article, or the joined entities) and adds
// findings. Covered by tests/compare: figures_test, dates_test, names_test, quotes_test, claims_test.
#pragma once
#include "compare/findings.h"
#include "compare/slots.h"

namespace synoptic {

// The value of a statement that names no source where another text does.
inline constexpr std::string_view kNoSource = "no source";

void judgeFigures(const LinkView& view, Findings& findings);  // number, money, percent, duration, ordinal
void judgeDates(const LinkView& view, Findings& findings);    // date
void judgeHours(const LinkView& view, Findings& findings);    // time
void judgeNames(const LinkView& view, Findings& findings);    // names in linked sentences
void judgeQuotes(const LinkView& view, Findings& findings);
void judgeClaims(const LinkView& view, Findings& findings);  // shared wording
void judgePolarity(const LinkView& view, Findings& findings);
void judgeLists(const LinkView& view, Findings& findings);      // who took part
void judgeCompany(const LinkView& view, Findings& findings);    // alone, or with another
void judgeCertainty(const LinkView& view, Findings& findings);  // expected, to come, done
void judgeSources(const LinkView& view, Findings& findings);    // who said it, who reported it
void judgeDropped(const LinkView& view, Findings& findings);    // a source that one text leaves out
void judgeStances(const LinkView& view, Findings& findings);    // for or against
void judgeFates(const LinkView& view, Findings& findings);      // killed, or alive
void judgeVotes(const LinkView& view, Findings& findings);      // unanimous, or divided
void judgeSequences(const LinkView& view, Findings& findings);  // before, or after
void judgeEdits(const LinkView& view, Findings& findings);      // nearly the same sentences; after judgePolarity

void judgeForms(const LinkView& view, Findings& findings);    // a longer name of one body
void judgeWitnesses(const Scene& scene, Findings& findings);  // who else states it; after all links
void judgePurposes(const Scene& scene, Findings& findings);   // sums for one purpose
void judgePlans(const Scene& scene, Findings& findings);      // given up, or still to come
void judgeDegrees(const Scene& scene, Findings& findings);    // "fairly close" and "very close", quoted
void judgeAges(const Scene& scene, Findings& findings);       // of one person who is named
void judgeAges(const LinkView& view, Findings& findings);     // … or only told of
void judgeToldOnce(const Scene& scene, Findings& findings);   // what an article tells once of one thing
void judgeTerms(const Scene& scene, Findings& findings);      // prison sentences
void judgeRoundings(const Scene& scene, Findings& findings);  // one figure, exact and rough
void judgeAbsences(const Scene& scene, Findings& findings);   // what one text has none of
void judgeScores(const Scene& scene, Findings& findings);     // set by set
void judgeWholes(const Scene& scene, Findings& findings);     // all, or none
void judgeTolls(const Scene& scene, Findings& findings);      // how many were killed, hurt, arrested
void judgeRareNames(const Scene& scene, Findings& findings);  // after all links
void judgeEntities(const Scene& scene, Findings& findings);   // spellings, first names, holders of a role
void judgeItems(const Scene& scene, Findings& findings);      // figures of one named thing in unlinked sentences
void judgeArticle(const Scene& scene, uint32_t article, Findings& findings);   // slips within one text
void judgeOwnDay(const Scene& scene, uint32_t article, Findings& findings);    // a text against its own date
void judgeHeadline(const Scene& scene, uint32_t article, Findings& findings);  // a headline against its own text

}  // namespace synoptic
