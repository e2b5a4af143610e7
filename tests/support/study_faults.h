// tests/support/study_faults: a Comparison in, the first thing that is wrong with what the studies make of it out, or
// nothing: every article, sentence and fact that they name is there, every span lies in its sentence's body on
// characters. Of drafts every article is one, of updates every two articles. Example: studyFault(comparison,
// testLexicon()) is "". For the hostile tests of study and for fuzzing; what ask() gives is checked there.
#pragma once
#include <algorithm>
#include <string>

#include "study/study.h"

namespace synoptic {

class StudyFaults {
 public:
  StudyFaults(const Comparison& comparison, const Lexicon& lexicon) : comparison_(comparison), lexicon_(lexicon) {}

  std::string first() {
    readTimeline();
    readLadders();
    const auto articles = static_cast<uint32_t>(comparison_.articles.size());
    for (uint32_t article = 0; article < articles; ++article) {
      readDraft(article);
      for (uint32_t other = 0; other < articles; ++other)
        if (other != article) readUpdate(article, other);
    }
    for (const VersionPair& pair : versionsOf(comparison_))
      expect(pair.old_article < articles && pair.new_article < articles && pair.old_article != pair.new_article,
             "versions that are not two articles");
    return fault_;
  }

 private:
  void expect(bool is, const char* otherwise) {
    if (!is && fault_.empty()) fault_ = otherwise;
  }
  bool isThere(SentenceRef ref) const {
    return ref.article < comparison_.articles.size() &&
           ref.sentence < comparison_.articles[ref.article].document.sentences.size();
  }
  void readWords(SentenceRef ref, Span span, const char* what) {
    if (!isThere(ref)) return expect(false, what);
    const std::string& body = comparison_.articles[ref.article].document.body;
    expect(span.begin < span.end && span.end <= body.size() && characterBoundary(body, span.begin) == span.begin &&
               characterBoundary(body, span.end) == span.end,
           what);
  }
  void readMentions(const std::vector<FactMention>& mentions, const char* what) {
    for (const FactMention& mention : mentions) readWords(mention.sentence, mention.span, what);
  }
  void readFact(uint32_t fact, const char* what) { expect(fact == kNone || fact < comparison_.facts.size(), what); }

  void readTimeline() {
    const std::vector<TimelineEntry> timeline = timelineOf(comparison_, lexicon_);
    expect(std::ranges::is_sorted(timeline, {}, [](const TimelineEntry& entry) { return entry.when.begin; }),
           "days that are not in their order");
    for (const TimelineEntry& entry : timeline) {
      expect(entry.when.begin < entry.when.end, "a day without a length");
      expect(!entry.happenings.empty(), "a day on which nothing is told");
      for (const Happening& happening : entry.happenings)
        for (const Telling& telling : happening.tellings) readWords(telling.sentence, telling.date, "words of a day");
      for (const uint32_t fact : entry.disputed) expect(fact < comparison_.facts.size(), "a dispute that is no fact");
    }
  }

  void readLadders() {
    for (const Ladder& ladder : laddersOf(comparison_)) {
      readFact(ladder.fact, "a ladder of no fact");
      expect(ladder.fact != kNone || ladder.climbs.size() == 1, "a statement without its one climb");
      for (const Climb& climb : ladder.climbs) {
        readWords(climb.told.sentence, climb.told.span, "what is told");
        expect(!climb.rungs.empty(), "a climb without a rung");
        for (const Rung& rung : climb.rungs) {
          readWords(rung.words.sentence, rung.words.span, "words of a rung");
          expect(rung.article == kNone || rung.article < comparison_.articles.size(), "a rung in no article");
        }
      }
    }
  }

  void readDraft(uint32_t draft) {
    for (const DraftSentence& sentence : checkDraft(comparison_, draft)) {
      expect(isThere({draft, sentence.sentence}), "a sentence of no draft");
      for (const DraftClaim& claim : sentence.claims) {
        readWords({draft, sentence.sentence}, claim.span, "words of a claim");
        readMentions(claim.sources, "words of a source");
        readMentions(claim.elsewhere, "words of another matter");
        readFact(claim.fact, "a claim against no fact");
        expect(claim.standing != Standing::contradicted || !claim.sources.empty(), "a contradiction of nobody");
      }
    }
  }

  void readUpdate(uint32_t old_article, uint32_t new_article) {
    const Update update = updateOf(comparison_, lexicon_, old_article, new_article);
    for (const SentenceChange& change : update.sentences) {
      expect(!change.then.empty() || !change.now.empty(), "a change of no sentence");
      for (const uint32_t sentence : change.then) expect(isThere({old_article, sentence}), "a sentence of then");
      for (const uint32_t sentence : change.now) expect(isThere({new_article, sentence}), "a sentence of now");
    }
    for (const FactChange& change : update.facts) {
      readMentions(change.then, "words of then");
      readMentions(change.now, "words of now");
    }
    for (const auto* conflicts : {&update.resolved, &update.made})
      for (const uint32_t fact : *conflicts) expect(fact < comparison_.facts.size(), "a conflict that is no fact");
  }

  const Comparison& comparison_;
  const Lexicon& lexicon_;
  std::string fault_;
};

inline std::string studyFault(const Comparison& comparison, const Lexicon& lexicon) {
  return StudyFaults(comparison, lexicon).first();
}

}  // namespace synoptic
