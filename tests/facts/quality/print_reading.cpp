// print_reading: what the facts room alone reads, for the scripts of this folder: requests as lines of JSON on standard
// input ({"articles": [{"body"}]}), a line each out: body, mentions, and the attributions that a comparison does not
// print. Example: print_reading < requests.ndjson. Called by attribution.py; the other scripts take it in the place of
// the program. Not a test of its own.
#include <iostream>
#include <nlohmann/json.hpp>

#include "facts/facts.h"
#include "support/lexicon_files.h"

namespace synoptic {
namespace {

using Json = nlohmann::json;

Json pair(Span span) {
  return Json::array({span.begin, span.end});
}

Json sourceOf(const Source& source) {
  static constexpr const char* kKinds[] = {"unknown", "person", "body", "outlet", "document", "group", "unnamed"};
  Json out = {{"span", pair(source.span)}, {"kind", kKinds[static_cast<size_t>(source.kind)]}};
  if (source.entity != kNone) out["entity"] = source.entity;
  return out;
}

Json mentionOf(const Mention& mention) {
  Json out = {{"span", pair(mention.span)}, {"kind", name(mention.kind)}, {"value", mention.value}};
  if (mention.kind == MentionKind::quote) out["speaker"] = mention.speaker.empty() ? Json() : pair(mention.speaker);
  if (mention.attribution != kNone) out["attribution"] = mention.attribution;
  if (mention.kind == MentionKind::polarity) {
    static constexpr const char* kTenses[] = {"unknown", "past", "present", "future"};
    static constexpr const char* kCertainties[] = {"stated", "likely", "possible", "reported", "asked"};
    static constexpr const char* kStages[] = {"unknown", "happened", "ongoing", "planned", "wanted", "hypothetical"};
    out["modality"] = {kTenses[static_cast<size_t>(mention.modality.tense)],
                       kCertainties[static_cast<size_t>(mention.modality.certainty)],
                       kStages[static_cast<size_t>(mention.modality.stage)]};
  }
  return out;
}

Json readingOf(const Document& document, const Reading& reading) {
  Json mentions = Json::array(), attributions = Json::array(), entities = Json::array();
  for (const Mention& one : reading.mentions) mentions.push_back(mentionOf(one));
  for (const Attribution& one : reading.attributions) {
    Json through = Json::array();
    for (const Source& source : one.through) through.push_back(sourceOf(source));
    const Span cue = one.cue == kNone ? Span{} : document.tokens[one.cue].span;
    attributions.push_back({{"content", pair(one.content)},
                            {"speaker", sourceOf(one.speaker)},
                            {"cue", pair(cue)},
                            {"through", through},
                            {"denies", one.denies},
                            {"carried", one.carried},
                            {"kind", static_cast<int>(one.kind)}});
  }
  for (const Entity& one : reading.entities)
    entities.push_back({{"name", one.name},
                        {"kind", name(one.kind)},
                        {"forms", one.forms},
                        {"roles", one.roles},
                        {"outlet", one.outlet}});
  return {{"body", document.body}, {"mentions", mentions}, {"attributions", attributions}, {"entities", entities}};
}

}  // namespace
}  // namespace synoptic

int main() {
  using namespace synoptic;
  std::string line;
  while (std::getline(std::cin, line)) {
    const Json request = Json::parse(line);
    std::vector<Document> documents;
    for (const Json& article : request["articles"]) documents.push_back(readDocument(article["body"]));
    const std::vector<Reading> readings = readFacts(documents, {}, testLexicon());
    Json articles = Json::array();
    for (size_t i = 0; i < documents.size(); ++i) articles.push_back(readingOf(documents[i], readings[i]));
    std::cout << Json{{"articles", articles}}.dump() << '\n';
  }
  return 0;
}
