// The answers of study in, JSON or plain text out. A place in a text is {"article", "sentence", "span", "words"} in
// JSON, and its sentence with the words in brackets on a terminal. Covered by tests/report/study_report_test.cpp.
#include "study_json.h"

namespace synoptic {
namespace {

std::string remarkOf(const Telling& telling) {
  std::string out;
  if (telling.stage != Stage::unknown) out += std::string(name(telling.stage));
  if (!telling.slip.empty()) out += std::string(out.empty() ? "" : ", ") + "the text slips here";
  return out.empty() ? "" : " (" + out + ")";
}

std::string timelineText(const Comparison& comparison, const std::vector<TimelineEntry>& timeline) {
  std::string out;
  for (const TimelineEntry& entry : timeline) {
    out += isoInterval(entry.when);
    for (const uint32_t fact : entry.disputed) out += "  conflict F" + std::to_string(fact + 1);
    out += '\n';
    for (const Happening& happening : entry.happenings) {
      if (happening.came_about) out += "  planned in one text, happened in a later one:\n";
      for (const Telling& telling : happening.tellings)
        out += studyLine(comparison, {telling.sentence, telling.date}, remarkOf(telling), "  ");
    }
  }
  return out.empty() ? "No text names a day that could be resolved.\n" : out;
}

std::string timelineJson(const Comparison& comparison, const std::vector<TimelineEntry>& timeline) {
  StudyJson json(comparison);
  json.string("format", "synoptic.timeline", '{');
  json.list("entries", timeline, [&](const TimelineEntry& entry) {
    json.string("when", isoInterval(entry.when), '{');
    json.list("happenings", entry.happenings, [&](const Happening& happening) {
      json.boolean("cameAbout", happening.came_about, '{');
      json.list("tellings", happening.tellings, [&](const Telling& telling) {
        json.place({telling.sentence, telling.date});
        json.string("stage", name(telling.stage));
        json.boolean("implied", telling.implied);
        json.string("slip", telling.slip);
        json.out += '}';
      });
      json.out += '}';
    });
    json.list("disputed", entry.disputed,
              [&](uint32_t fact) { appendString(json.out, "F" + std::to_string(fact + 1)); });
    json.out += '}';
  });
  return json.out + "}";
}

std::string answersText(const Comparison& comparison, const Answers& answers) {
  std::string out;
  for (const Answer& answer : answers.answers) {
    if (answer.fact != kNone) {
      const Fact& fact = comparison.facts[answer.fact];
      out += "F" + std::to_string(answer.fact + 1) + " " + oneLine(fact.about) + " – " + relationName(fact) + "\n";
    }
    for (const FactValue& value : answer.values) {
      out += "  " + oneLine(value.value) + "\n";
      for (const FactMention& words : value.mentions) out += studyLine(comparison, words, "", "    ");
    }
  }
  if (!answers.answers.empty()) return out;
  out = "No text tells.";
  for (const std::string& word : answers.unknown) out += " No text has \"" + oneLine(word) + "\".";
  out += '\n';
  if (!answers.nearest.empty()) out += "Nearest to the question:\n";
  for (const FactMention& words : answers.nearest) out += studyLine(comparison, words, "", "  ");
  return out;
}

std::string answersJson(const Comparison& comparison, const Answers& answers) {
  StudyJson json(comparison);
  json.string("format", "synoptic.answers", '{');
  json.list("answers", answers.answers, [&](const Answer& answer) {
    json.number("score", answer.score, '{');
    json.fact("fact", answer.fact);
    json.list("values", answer.values, [&](const FactValue& value) {
      json.string("value", value.value, '{');
      json.places("mentions", value.mentions);
      json.out += '}';
    });
    json.out += '}';
  });
  json.list("unknown", answers.unknown, [&](const std::string& word) { appendString(json.out, word); });
  json.places("nearest", answers.nearest);
  return json.out + "}";
}

std::string originsText(uint32_t origins) {
  return std::to_string(origins) + (origins == 1 ? " origin" : " origins");
}

std::string claimText(const Comparison& comparison, const DraftClaim& claim, const Document& draft) {
  std::string out = "    " + std::string(name(claim.standing));
  if (claim.standing == Standing::supported) out += " by " + originsText(claim.origins);
  out += ": " + oneLine(draft.text(claim.span)) + "\n";
  if (claim.standing == Standing::contradicted)
    out += "      " + oneLine(comparison.facts[claim.fact].explanation) + "\n";
  for (const FactMention& words : claim.standing == Standing::supported ? std::vector<FactMention>() : claim.sources)
    out += studyLine(comparison, words, "", "      ");
  for (const FactMention& words : claim.elsewhere) out += studyLine(comparison, words, ", in another matter", "      ");
  return out;
}

std::string draftText(const Comparison& comparison, uint32_t draft, const std::vector<DraftSentence>& sentences) {
  const Document& document = comparison.articles[draft].document;
  std::string out;
  for (const DraftSentence& sentence : sentences) {
    out += std::string(name(sentence.standing)) + ": " +
           oneLine(document.text(document.sentences[sentence.sentence].span)) + "\n";
    for (const DraftClaim& claim : sentence.claims)
      if (claim.kind != FactKind::claim) out += claimText(comparison, claim, document);
  }
  return out;
}

std::string draftJson(const Comparison& comparison, uint32_t draft, const std::vector<DraftSentence>& sentences) {
  StudyJson json(comparison);
  json.string("format", "synoptic.draft", '{');
  json.string("draft", comparison.articles[draft].id);
  json.list("sentences", sentences, [&](const DraftSentence& sentence) {
    json.string("sentence", sentencePrefix(comparison.articles[draft].id) + std::to_string(sentence.sentence + 1), '{');
    json.string("standing", name(sentence.standing));
    json.list("claims", sentence.claims, [&](const DraftClaim& claim) {
      json.place({{draft, sentence.sentence}, claim.span});
      json.string("kind", name(claim.kind));
      json.string("value", claim.value);
      json.string("standing", name(claim.standing));
      json.number("origins", claim.origins);
      json.fact("fact", claim.fact);
      json.places("sources", claim.sources);
      json.places("elsewhere", claim.elsewhere);
      json.out += '}';
    });
    json.out += '}';
  });
  return json.out + "}";
}

std::string changeText(const FactChange& fact) {
  std::string out = std::string(name(fact.change)) + ", " + std::string(name(fact.kind)) + ": ";
  out += oneLine(fact.change == Change::gained ? fact.after : fact.before);
  if (fact.change == Change::altered) out += " -> " + oneLine(fact.after);
  return out + "\n";
}

std::string updateText(const Comparison& comparison, VersionPair versions, const Update& update) {
  const Document &then = comparison.articles[versions.old_article].document,
                 &now = comparison.articles[versions.new_article].document;
  std::string out;
  for (const SentenceChange& one : update.sentences) {
    if (one.change == Change::kept) continue;
    out += std::string(name(one.change)) + ":\n";
    for (const uint32_t at : one.then) out += "  - " + oneLine(then.text(then.sentences[at].span)) + "\n";
    for (const uint32_t at : one.now) out += "  + " + oneLine(now.text(now.sentences[at].span)) + "\n";
  }
  for (const FactChange& fact : update.facts) {
    out += changeText(fact);
    for (const FactMention& words : fact.then) out += studyLine(comparison, words, ", before", "  ");
    for (const FactMention& words : fact.now) out += studyLine(comparison, words, ", now", "  ");
  }
  const auto conflicts = [&](const std::vector<uint32_t>& facts, std::string_view what) {
    for (const uint32_t fact : facts)
      out += std::string(what) + " F" + std::to_string(fact + 1) + ": " + oneLine(comparison.facts[fact].explanation) +
             "\n";
  };
  conflicts(update.resolved, "conflict resolved");
  conflicts(update.made, "conflict made");
  return out.empty() ? "Nothing changed but punctuation or typing errors, if anything.\n" : out;
}

std::string updateJson(const Comparison& comparison, VersionPair versions, const Update& update) {
  StudyJson json(comparison);
  const std::string &then = comparison.articles[versions.old_article].id,
                    &now = comparison.articles[versions.new_article].id;
  json.string("format", "synoptic.update", '{');
  json.string("old", then);
  json.string("new", now);
  const auto sentences = [&](std::string_view key, const std::string& article, const std::vector<uint32_t>& all) {
    json.list(key, all, [&](uint32_t at) { appendString(json.out, sentencePrefix(article) + std::to_string(at + 1)); });
  };
  json.list("sentences", update.sentences, [&](const SentenceChange& one) {
    json.string("change", name(one.change), '{');
    sentences("then", then, one.then);
    sentences("now", now, one.now);
    json.out += '}';
  });
  json.list("facts", update.facts, [&](const FactChange& fact) {
    json.string("change", name(fact.change), '{');
    json.string("kind", name(fact.kind));
    json.string("before", fact.before);
    json.string("after", fact.after);
    json.places("then", fact.then);
    json.places("now", fact.now);
    json.out += '}';
  });
  const auto fact = [&](uint32_t at) { appendString(json.out, "F" + std::to_string(at + 1)); };
  json.list("resolved", update.resolved, fact);
  json.list("made", update.made, fact);
  return json.out + "}";
}

}  // namespace

std::string studyLine(const Comparison& comparison, const FactMention& words, std::string_view before,
                      std::string_view indent) {
  constexpr size_t kStudyExcerpt = 150;  // bytes: two lines of a terminal
  const Excerpt excerpt = excerptOf(comparison, words, kStudyExcerpt);
  return std::string(indent) + oneLine(excerpt.article->label) + std::string(before) + ": " + excerpt.before + "[" +
         excerpt.mention + "]" + excerpt.after + "\n";
}

std::string renderTimeline(const Comparison& comparison, const std::vector<TimelineEntry>& timeline, Format format) {
  return format == Format::json ? timelineJson(comparison, timeline) : timelineText(comparison, timeline);
}

std::string renderAnswers(const Comparison& comparison, const Answers& answers, Format format) {
  return format == Format::json ? answersJson(comparison, answers) : answersText(comparison, answers);
}

std::string renderDraft(const Comparison& comparison, uint32_t draft, const std::vector<DraftSentence>& sentences,
                        Format format) {
  return format == Format::json ? draftJson(comparison, draft, sentences) : draftText(comparison, draft, sentences);
}

std::string renderUpdate(const Comparison& comparison, VersionPair versions, const Update& update, Format format) {
  return format == Format::json ? updateJson(comparison, versions, update) : updateText(comparison, versions, update);
}

}  // namespace synoptic
