#include "compare/origins.h"

#include <algorithm>
#include <set>
#include <string>

#include "compare/disjoint_sets.h"

namespace synoptic {
namespace {

// Articles of which this share was taken over nearly word for word are one origin.
constexpr double kCopyShare = 0.5;

// The outlet that a source is; empty for persons and documents.
std::string_view outletOf(const Reading& reading, const Source& source) {
  return source.entity == kNone ? std::string_view() : std::string_view(reading.entities[source.entity].outlet);
}

// Joins an article with the ones whose word a mention of it is.
void joinCited(const Scene& scene, const std::vector<std::string>& outlets, const FactMention& mention,
               DisjointSets& origins) {
  const Reading& reading = scene.reading(mention.sentence.article);
  const auto join = [&](const Source& source) {
    const std::string_view outlet = outletOf(reading, source);
    for (uint32_t article = 0; article < outlets.size() && !outlet.empty(); ++article)
      if (outlets[article] == outlet) origins.join(mention.sentence.article, article);
  };
  for (const Attribution& one : reading.attributions) {
    if (one.sentence != mention.sentence.sentence || !one.content.overlaps(mention.span)) continue;
    join(one.speaker);
    for (const Source& source : one.through) join(source);
  }
}

}  // namespace

uint32_t originsOf(const Scene& scene, const std::vector<FactMention>& mentions) {
  DisjointSets origins(scene.articles.size());
  for (const Copy& copy : scene.alignment.copies)
    if (copy.share >= kCopyShare) origins.join(copy.left, copy.right);
  for (const FactMention& mention : mentions) joinCited(scene, scene.outlets, mention, origins);
  std::set<uint32_t> found;
  for (const FactMention& mention : mentions) found.insert(origins.find(mention.sentence.article));
  return static_cast<uint32_t>(found.size());
}

}  // namespace synoptic
