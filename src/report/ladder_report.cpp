// The ladders of facts as JSON or plain text: who says it, through whom, and which text that leads to. Covered by
// tests/report/ladder_report_test.cpp.
#include "study_json.h"

namespace synoptic {
namespace {

std::string rungText(const Comparison& comparison, const Rung& rung) {
  std::string out = oneLine(rung.name);
  if (rung.kind == SourceKind::unnamed || rung.kind == SourceKind::group) out += " (not named)";
  if (rung.article != kNone && comparison.articles[rung.article].label != rung.name)
    out += " (" + oneLine(comparison.articles[rung.article].label) + ", compared here)";
  return out;
}

std::string climbText(const Comparison& comparison, const Climb& climb) {
  std::string way;
  for (const Rung& rung : climb.rungs) way += (way.empty() ? "" : " > ") + rungText(comparison, rung);
  std::string out = "  " + way;
  if (climb.denied) out += "; the source denies it";
  if (!climb.attributed())
    out += climb.unclear   ? ": a source that was not made out"
           : climb.dropped ? ": no source, where another text names one"
                           : ": no source";
  return out + "\n" + studyLine(comparison, climb.told, "", "    ");
}

std::string laddersText(const Comparison& comparison, const std::vector<Ladder>& ladders) {
  std::string out;
  for (const Ladder& ladder : ladders) {
    if (ladder.fact == kNone) {
      out += "A statement of one text\n";
    } else {
      const Fact& fact = comparison.facts[ladder.fact];
      out += "F" + std::to_string(ladder.fact + 1) + " " + oneLine(fact.about) + " – " + relationName(fact) + ", " +
             std::to_string(ladder.origins) + (ladder.origins == 1 ? " origin\n" : " origins\n");
    }
    for (const Climb& climb : ladder.climbs) out += climbText(comparison, climb);
  }
  return out.empty() ? "No fact states something that somebody could be the source of.\n" : out;
}

std::string laddersJson(const Comparison& comparison, const std::vector<Ladder>& ladders) {
  StudyJson json(comparison);
  const auto article = [&](uint32_t index) {
    json.key("leadsTo");
    if (index == kNone)
      json.out += "null";
    else
      appendString(json.out, comparison.articles[index].id);
  };
  json.string("format", "synoptic.ladders", '{');
  json.list("ladders", ladders, [&](const Ladder& ladder) {
    json.number("origins", ladder.origins, '{');
    json.fact("fact", ladder.fact);
    json.list("climbs", ladder.climbs, [&](const Climb& climb) {
      json.place(climb.told);
      json.number("origin", climb.origin);
      json.boolean("denied", climb.denied);
      json.boolean("unclear", climb.unclear);
      json.boolean("dropped", climb.dropped);
      json.list("rungs", climb.rungs, [&](const Rung& rung) {
        json.place(rung.words);
        json.string("name", rung.name);
        json.string("kind", name(rung.kind));
        article(rung.article);
        json.out += '}';
      });
      json.out += '}';
    });
    json.out += '}';
  });
  return json.out + "}";
}

}  // namespace

std::string renderLadders(const Comparison& comparison, const std::vector<Ladder>& ladders, Format format) {
  return format == Format::json ? laddersJson(comparison, ladders) : laddersText(comparison, ladders);
}

}  // namespace synoptic
