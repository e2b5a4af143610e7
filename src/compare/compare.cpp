// The main path: read, find facts, join names, align, judge, gather, order.
// Covered by tests/compare/compare_test.cpp.
#include "compare/compare.h"

#include <algorithm>
#include <array>
#include <utility>

#include "compare/clues.h"
#include "compare/corrections.h"
#include "compare/gather.h"
#include "compare/judges.h"
#include "compare/labels.h"
#include "compare/lasting.h"
#include "compare/meetings.h"
#include "compare/notes.h"
#include "compare/only.h"
#include "compare/order.h"
#include "compare/scope.h"
#include "compare/unseen.h"

namespace synoptic {
namespace {

// A sentence with more figures, names and verbs is a table or no prose at all.
constexpr size_t kMostMentions = 200;

Findings judge(const Scene& scene, std::vector<Note>& notes) {
  Findings findings;
  bool crowded = false;
  for (const Link& link : scene.alignment.links) {
    const Link canonical = turned(scene, link);
    const LinkView view = makeLinkView(scene, canonical);
    if (std::max(view.left.mentions.size(), view.right.mentions.size()) > kMostMentions) {
      crowded = true;
      continue;
    }
    const size_t first = findings.size();
    judgeFigures(view, findings);
    judgeDates(view, findings);
    judgeHours(view, findings);
    judgeAges(view, findings);
    judgeNames(view, findings);
    judgeQuotes(view, findings);
    judgeClaims(view, findings);
    judgePolarity(view, findings);
    judgeSequences(view, findings);
    judgeEdits(view, findings);
    judgeLists(view, findings);
    judgeCompany(view, findings);
    judgeCertainty(view, findings);
    judgeSources(view, findings);
    judgeDropped(view, findings);
    judgeStances(view, findings);
    judgeFates(view, findings);
    judgeVotes(view, findings);
    judgeForms(view, findings);
    dropOtherCases(view, first, findings);
  }
  judgeWitnesses(scene, findings);
  judgeEntities(scene, findings);
  judgeItems(scene, findings);
  judgeLasting(scene, findings);
  judgeMeetings(scene, findings);
  judgeArrivals(scene, findings);
  judgePurposes(scene, findings);
  judgePlans(scene, findings);
  judgeDegrees(scene, findings);
  judgeAges(scene, findings);
  judgeToldOnce(scene, findings);
  judgeTerms(scene, findings);
  judgeRoundings(scene, findings);
  judgeAbsences(scene, findings);
  judgeScores(scene, findings);
  judgeWholes(scene, findings);
  judgeTolls(scene, findings);
  judgeRareNames(scene, findings);
  for (uint32_t article = 0; article < scene.articles.size(); ++article) {
    judgeArticle(scene, article, findings);
    judgeOwnDay(scene, article, findings);
    judgeHeadline(scene, article, findings);
  }
  if (crowded)
    notes.push_back({Note::Level::info,
                     "Sentences with hundreds of figures and names were aligned, but not compared in detail.",
                     Note::kNoArticle});
  return findings;
}

// The main path. What cannot be seen is not in these texts.
Comparison compareSeen(Request&& request, const Lexicon& lexicon) {
  Comparison comparison;
  std::vector<Document> documents;
  std::vector<std::string> published;
  for (Article& article : request.articles) {
    documents.push_back(readDocument(std::move(article.body)));
    published.push_back(std::move(article.published));
    comparison.articles.push_back({article.id, article.title, article.source, article.url, {}, {}, {}});
  }
  Corrections corrections(std::move(request.corrections), documents);
  corrections.setPublished(published);
  std::vector<Reading> readings = readFacts(documents, published, lexicon);
  corrections.setDates(readings);
  Entities entities = joinEntities(readings, lexicon);
  corrections.joinNames(documents, readings, entities);
  const Settled settled = corrections.settled();
  comparison.alignment = align(documents, cluesOf(documents, readings, entities), lexicon, settled);
  for (size_t at = 0; at < documents.size(); ++at) {
    comparison.articles[at].document = std::move(documents[at]);
    comparison.articles[at].reading = std::move(readings[at]);
  }
  nameArticles(comparison.articles);
  labelArticles(comparison.articles);

  Scene scene = makeScene(comparison.articles, comparison.alignment, entities, lexicon);
  scene.unlinked = settled.unlinks;
  comparison.facts = gather(scene, judge(scene, request.notes));
  addOnlyHere(scene, comparison.facts);
  corrections.correctFacts(scene, comparison.facts);
  orderFacts(scene, comparison.facts);
  comparison.notes = notesOf(scene, std::move(request.notes));
  comparison.corrections = corrections.report(comparison.articles, comparison.notes);
  return comparison;
}

}  // namespace

Comparison compare(Request request, const Lexicon& lexicon) {
  return withoutUnseen(std::move(request), [&](Request&& seen) { return compareSeen(std::move(seen), lexicon); });
}

std::string_view name(FactKind kind) {
  static constexpr std::array<std::string_view, 20> kNames{
      "number",   "money",       "percent",      "ordinal",   "duration", "date",     "time",
      "person",   "place",       "organisation", "name",      "quote",    "polarity", "role",
      "spelling", "attribution", "claim",        "certainty", "list",     "event"};
  return kNames[static_cast<size_t>(kind)];
}

std::string_view name(Relation relation) {
  static constexpr std::array<std::string_view, 4> kNames{"shared", "conflict", "differs", "only"};
  return kNames[static_cast<size_t>(relation)];
}

std::string_view name(Reason reason) {
  static constexpr std::array<std::string_view, 6> kNames{"", "update", "scope", "precision", "wording", "attribution"};
  return kNames[static_cast<size_t>(reason)];
}

std::string_view name(By by) {
  return by == By::rule ? "rule" : "reader";
}

}  // namespace synoptic
