// The study that was chosen as reports hold it: its JSON, and for people items with the words that each rests on.
// Covered by tests/report/chosen_study_test.cpp.
#include "digest.h"
#include "study_json.h"

namespace synoptic {
namespace {

using StudyItem = StudyReport::Item;
using StudyPlaces = std::vector<StudyReport::Place>;

std::string headingOf(const Comparison& comparison, uint32_t fact) {
  return "F" + std::to_string(fact + 1) + " " + comparison.facts[fact].about + " – " +
         relationName(comparison.facts[fact]);
}

void addPlaces(StudyPlaces& places, const std::vector<FactMention>& all, const std::string& remark) {
  for (const FactMention& words : all) places.push_back({remark, words});
}

std::vector<StudyItem> timelineItems(const std::vector<TimelineEntry>& timeline) {
  std::vector<StudyItem> items;
  for (const TimelineEntry& entry : timeline) {
    StudyItem item{isoInterval(entry.when), {}};
    for (const uint32_t fact : entry.disputed) item.heading += ", conflict F" + std::to_string(fact + 1);
    for (const Happening& happening : entry.happenings) {
      for (const Telling& telling : happening.tellings) {
        std::string remark(telling.stage == Stage::unknown ? std::string_view() : name(telling.stage));
        if (!telling.slip.empty()) remark += std::string(remark.empty() ? "" : ", ") + "the text slips here";
        item.places.push_back({remark, {telling.sentence, telling.date}});
      }
    }
    items.push_back(std::move(item));
  }
  return items;
}

std::vector<StudyItem> answerItems(const Comparison& comparison, const Answers& answers) {
  std::vector<StudyItem> items;
  for (const Answer& answer : answers.answers) {
    StudyItem item{answer.fact == kNone ? answer.values.front().value : headingOf(comparison, answer.fact), {}};
    for (const FactValue& value : answer.values) addPlaces(item.places, value.mentions, value.value);
    items.push_back(std::move(item));
  }
  if (items.empty()) {
    StudyItem item{"No text tells.", {}};
    for (const std::string& word : answers.unknown) item.heading += " No text has \"" + word + "\".";
    addPlaces(item.places, answers.nearest, "nearest to the question");
    items.push_back(std::move(item));
  }
  return items;
}

std::vector<StudyItem> draftItems(const Comparison& comparison, uint32_t draft,
                                  const std::vector<DraftSentence>& sentences) {
  const Document& document = comparison.articles[draft].document;
  std::vector<StudyItem> items;
  for (const DraftSentence& sentence : sentences) {
    const std::string_view words = document.text(document.sentences[sentence.sentence].span);
    StudyItem item{std::string(name(sentence.standing)) + ": " + std::string(words), {}};
    for (const DraftClaim& claim : sentence.claims) {
      if (claim.standing == Standing::supported || claim.kind == FactKind::claim) continue;
      const std::string remark = std::string(name(claim.standing)) + ": " + std::string(document.text(claim.span));
      addPlaces(item.places, claim.sources, remark);
      addPlaces(item.places, claim.elsewhere, remark + ", in another matter");
      if (claim.sources.empty() && claim.elsewhere.empty())
        item.places.push_back({remark, {{draft, sentence.sentence}, claim.span}});
    }
    items.push_back(std::move(item));
  }
  return items;
}

std::string wayText(const Climb& climb) {
  std::string out;
  for (const Rung& rung : climb.rungs) out += (out.empty() ? "" : " > ") + rung.name;
  if (climb.denied) out += ", the source denies it";
  if (climb.dropped) out += ", no source, where another text names one";
  return out;
}

std::vector<StudyItem> ladderItems(const Comparison& comparison, const std::vector<Ladder>& ladders) {
  std::vector<StudyItem> items;
  for (const Ladder& ladder : ladders) {
    StudyItem item{ladder.fact == kNone ? "Said in one text" : headingOf(comparison, ladder.fact), {}};
    if (ladder.fact != kNone)
      item.heading += ", " + std::to_string(ladder.origins) + (ladder.origins == 1 ? " origin" : " origins");
    bool climbed = false;
    for (const Climb& climb : ladder.climbs) {
      climbed = climbed || climb.attributed() || climb.dropped;
      item.places.push_back({wayText(climb), climb.told});
    }
    if (climbed) items.push_back(std::move(item));  // the page leaves out the others too
  }
  return items;
}

std::vector<StudyItem> updateItems(const Comparison& comparison, const Update& update) {
  std::vector<StudyItem> items;
  for (const FactChange& fact : update.facts) {
    StudyItem item{std::string(name(fact.change)) + ", " + std::string(name(fact.kind)) + ": ", {}};
    item.heading += fact.change == Change::gained ? fact.after : fact.before;
    if (fact.change == Change::altered) item.heading += " -> " + fact.after;
    addPlaces(item.places, fact.then, "before");
    addPlaces(item.places, fact.now, "now");
    items.push_back(std::move(item));
  }
  for (const uint32_t fact : update.resolved)
    items.push_back({"conflict resolved: " + headingOf(comparison, fact), {}});
  for (const uint32_t fact : update.made) items.push_back({"conflict made: " + headingOf(comparison, fact), {}});
  return items;
}

}  // namespace

StudyReport reportStudy(const Comparison& comparison, const Lexicon& lexicon, const StudyChoice& choice) {
  const auto label = [&](uint32_t article) { return comparison.articles[article].label; };
  switch (choice.view) {
    case StudyChoice::View::none:
      return {};
    case StudyChoice::View::timeline: {
      const std::vector<TimelineEntry> timeline = timelineOf(comparison, lexicon);
      return {"Timeline", renderTimeline(comparison, timeline, Format::json), timelineItems(timeline)};
    }
    case StudyChoice::View::ask: {
      const Answers answers = ask(comparison, lexicon, choice.question);
      return {"Asked: " + choice.question, renderAnswers(comparison, answers, Format::json),
              answerItems(comparison, answers)};
    }
    case StudyChoice::View::draft: {
      const std::vector<DraftSentence> sentences = checkDraft(comparison, choice.article);
      return {"Held against the others: " + label(choice.article),
              renderDraft(comparison, choice.article, sentences, Format::json),
              draftItems(comparison, choice.article, sentences)};
    }
    case StudyChoice::View::ladder: {
      const std::vector<Ladder> ladders = laddersOf(comparison);
      return {"Who says it", renderLadders(comparison, ladders, Format::json), ladderItems(comparison, ladders)};
    }
    case StudyChoice::View::update: {
      const Update update = updateOf(comparison, lexicon, choice.old_article, choice.article);
      return {"What changed from " + label(choice.old_article) + " to " + label(choice.article),
              renderUpdate(comparison, {choice.old_article, choice.article}, update, Format::json),
              updateItems(comparison, update)};
    }
  }
  return {};
}

}  // namespace synoptic
